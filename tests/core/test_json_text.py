"""JSON kept as text."""

from prevence.core.json_text import JsonTextField


def test_order_of_keys_and_nothing_are_kept():
    field = JsonTextField(null=True)
    scale = {"Splněno.": "fulfilled", "Částečně": "partially_fulfilled", "A": None}
    stored = field.get_prep_value(scale)
    assert list(field.from_db_value(stored, None, None).items()) == list(scale.items())
    assert "Částečně" in stored
    assert field.get_prep_value(None) is None
    assert field.from_db_value(None, None, None) is None
