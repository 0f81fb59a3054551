import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.corrections import (
    EditableField,
    FieldKind,
    ValueRefusedError,
    field_at,
    parsed,
    written,
)
from prevence.evaluation.plain_draft import PlainDraft, corrected
from tests.evaluation.drafts_of_any_kind import drafts
from tests.evaluation.small_reports import small_draft

NUMBER = EditableField("x", "Číslo", FieldKind.NUMBER)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15 117 000", 15117000), ("15\u00a0117\u00a0000 Kč", 15117000), ("42,5 %", 42.5),
        ("0", 0), ("7 440,-", 7440), ("", None), ("\N{MINUS SIGN}3", -3),
    ],
)  # fmt: skip
def test_a_number_is_read_as_officials_write_it(text, value):
    assert parsed(NUMBER, text) == value


@pytest.mark.parametrize("text", ["1e5", "12.5.2020", "-", "１２", "9" * 13])
def test_what_is_not_a_plain_number_is_refused(text):
    with pytest.raises(ValueRefusedError):
        parsed(NUMBER, text)


@given(st.integers(-(10**12) + 1, 10**12 - 1) | st.decimals(0, 10**6, places=2).map(float))
def test_a_number_written_and_read_again_is_the_same(value):
    assert parsed(NUMBER, written(NUMBER, value)) == value


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("document/period/from", "Strategie od roku"),
        ("nodes/1.2.3/indicators/0/value", "Hodnota"),
        ("nodes/1~2/cost/parts/1/amount_czk", "Částka v Kč"),
        ("tables/0/rows/1/cells/2", "Buňka, jak je vytištěna"),
        ("money/3/amount_czk", "Částka v Kč"),
    ],
)
def test_a_path_leads_to_its_field(path, label):
    assert field_at(path).label == label


@pytest.mark.parametrize("path", ["", "nodes", "source/sha256", "nodes/1/children/0/name", "x/y"])
def test_other_paths_lead_nowhere(path):
    assert field_at(path) is None


def test_a_period_needs_both_its_years():
    draft = corrected(small_draft(), {"document/period/to": None})

    assert draft.document.period is None


def test_the_amount_follows_its_parts():
    draft = corrected(small_draft(), {"nodes/1.1/cost/parts/0/amount_czk": 7})

    assert draft.nodes[0].children[0].cost.own_czk == 7


def test_a_place_the_draft_does_not_have_is_an_error():
    with pytest.raises(KeyError):
        corrected(small_draft(), {"nodes/9/name": "x"})
    with pytest.raises(KeyError):
        PlainDraft(small_draft()).value("tables/0/rows/9/label")


@given(drafts())
def test_a_draft_nobody_corrected_stays_as_it_is(draft):
    assert corrected(draft, {"document/year": draft.document.year}).tables == draft.tables
