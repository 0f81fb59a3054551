"""Fields of an item turned into values, with the rule and the place of each."""

import pytest
from tests.factories.blocks import text_document

from prevence.documents.blocks import Position
from prevence.evaluation.recognition import recognise

TITLE = "Vyhodnocení strategie prevence kriminality města Lhotky za rok 2023"
REST = "\n\nOpatření 1.2 Parky\nStav plnění: Nesplněno\nPopis plnění: Nekonalo se nic."


def _draft(text):
    return recognise(
        text_document(f"{TITLE}\n\nPriorita 1 Město\n\nOpatření 1.1 Ulice\n{text}{REST}")
    )


def _measure(text):
    return _draft(text).nodes[0].children[0]


def _status(text):
    status = _measure(text).status
    return status and (status.text, status.code and status.code.value)


@pytest.mark.parametrize(
    ("field", "status"),
    [
        ("Stav plnění: Splněno", ("Splněno", "fulfilled")),
        ("Stav plnění: částečně splněno", ("částečně splněno", "partially_fulfilled")),
        ("Stav: V realizaci", ("V realizaci", "ongoing")),
        ("Stav plnění\tzrušeno", ("zrušeno", "cancelled")),
        ("Stav plnění: fialová", ("fialová", None)),
        ("Stav plnění:\nSplněno", ("Splněno", "fulfilled")),
    ],
)
def test_a_status_keeps_the_word_of_the_office(field, status):
    assert _status(f"{field}\nPopis plnění: Text.") == status


def test_an_empty_status_and_no_status_are_none():
    assert _status("Stav plnění:\nPopis plnění: Text.") is None
    assert _status("Popis plnění: Text.") is None


def test_prose_after_a_status_is_the_description():
    node = _measure("Stav plnění: Splněno. Besedy se konaly ve všech školách.")
    assert (node.status.text.rstrip("."), node.description) == (
        "Splněno", "Besedy se konaly ve všech školách.",
    )  # fmt: skip


def test_a_label_of_prose_with_a_bare_status_word_is_the_status():
    node = _measure("Plnění: Splněno\nPopis plnění: Besedy se konaly.")
    assert (node.status.code.value, node.description) == ("fulfilled", "Besedy se konaly.")


def test_an_unknown_status_is_warned_of():
    (warning,) = [
        one for one in _draft("Stav plnění: fialová").warnings if one.code == "unknown_status"
    ]
    assert warning.message == "Stav „fialová“ u položky 1.1 neznáme; určete, co znamená."


def _cost(text):
    cost = _measure(text).cost
    return cost and (cost.kind.value, cost.own_czk, cost.refs)


@pytest.mark.parametrize(
    ("field", "cost"),
    [
        ("Náklady města: 120 000 Kč", ("amount", 120_000, ())),
        ("Náklady města: 0 Kč", ("zero", 0, ())),
        ("Náklady města: –", ("none_stated", None, ())),
        ("Náklady města:", ("none_stated", None, ())),
        ("Náklady města: započítány v 1.2", ("counted_elsewhere", None, ("1.2",))),
        ("Náklady města (tis. Kč): 850", ("amount", 850_000, ())),
        ("Náklady města: v rámci běžné činnosti", ("routine", None, ())),
    ],
)
def test_zero_unknown_and_counted_elsewhere_are_different(field, cost):
    assert _cost(f"{field}\nStav plnění: Splněno") == cost


def test_without_a_cost_field_there_is_no_cost():
    assert _cost("Stav plnění: Splněno") is None


def test_of_several_costs_the_offices_own_is_taken():
    text = "Celkové náklady: 900 Kč\nNáklady města: 300 Kč\nStav: Splněno"
    assert _cost(text) == ("amount", 300, ())


def test_short_fields_are_texts_and_dashes_are_nothing():
    node = _measure("Zodpovídá: OSVZ\nTermín: průběžně\nPoznámka: –\nStav plnění: Splněno")
    assert (node.responsible, node.deadline, node.note) == ("OSVZ", "průběžně", None)


def test_a_verdict_sentence_is_a_verdict_and_no_status():
    node = _measure("Besedy se konaly.\n\nOpatření je splněno a není již aktuální.")
    assert node.status is None
    assert node.verdict.text == "Opatření je splněno a není již aktuální."
    assert node.verdict.still_relevant is False


def test_every_value_says_which_rule_found_it_and_where():
    found = {one.path: one for one in _draft("Stav plnění: Splněno\nNáklady města: 5 Kč").evidence}
    seen = {path: (found[path].rule, found[path].passage, found[path].source)
            for path in ("nodes/1.1", "nodes/1.1/status", "nodes/1.1/cost")}  # fmt: skip
    assert seen == {
        "nodes/1.1": ("level_word", "Opatření 1.1 Ulice", Position(5, 7)),
        "nodes/1.1/status": ("label:Stav plnění", "Splněno", Position(6, 6)),
        "nodes/1.1/cost": ("label:Náklady města", "5 Kč", Position(7, 7)),
    }


def test_what_is_uncertain_says_so():
    found = {one.path: one.confidence for one in _draft("Stav plnění: fialová").evidence}
    assert found["nodes/1.1/status"] < found["nodes/1.2/status"] == 1.0
