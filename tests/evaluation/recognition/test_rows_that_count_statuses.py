"""A table that counts statuses is no card, a card with the same words is one."""

import pytest

from prevence.evaluation.recognition.cards import is_item_row


@pytest.mark.parametrize(
    "row",
    [
        ("Míra plnění", "Počet aktivit"),
        ("Stav plnění", "Podíl opatření"),
        ("Splněno", "39"),
        ("Nesplněno", "5"),
    ],
)
def test_a_row_of_counts_is_no_row_of_a_card(row):
    assert not is_item_row(row)


@pytest.mark.parametrize(
    "row", [("Míra plnění:", "Splněno."), ("Stav", "3"), ("Splněno", "ano"), ("Splnění", "75 %")]
)
def test_a_label_with_its_status_is_a_row_of_a_card(row):
    assert is_item_row(row)
