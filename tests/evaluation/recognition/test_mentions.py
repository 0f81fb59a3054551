"""Amounts and counts mentioned anywhere, each with its item and place."""

from tests.factories.blocks import text_document

from prevence.evaluation.recognition import recognise
from prevence.evaluation.recognition.mentions import sentence_at

REPORT = """\
Vyhodnocení strategie prevence kriminality města Lhotky za rok 2023

Město dalo na prevenci 10 mil. Kč.

Priorita 1 Město

Opatření 1.1 Ulice
Stav plnění: Splněno
Náklady města: 120 000 Kč
Popis plnění: Konalo se 12 besed. Přišlo asi 300 lidí a stálo to 5 000 Kč.

Opatření 1.2 Parky
Stav plnění: Splněno
Náklady města: 0 Kč
Popis plnění: Dne 26.07.2024 se nekonalo nic (viz Opatření 1.1), verze 2.0.0.10, 40 %.

Tabulka 1: Náklady
Rok\tNáklady\tPočet
2022\t7 000 Kč\t5
2023\t–\t8
"""


def _draft():
    return recognise(text_document(REPORT))


def test_every_amount_printed_with_a_currency_is_listed_in_the_order_of_the_document():
    assert [
        (one.node, one.text, one.amount_czk, one.source.line_from) for one in _draft().money
    ] == [
        (None, "10 mil. Kč", 10_000_000, 3),
        ("1.1", "120 000 Kč", 120_000, 9),
        ("1.1", "5 000 Kč", 5_000, 10),
        ("1.2", "0 Kč", 0, 14),
        ("1.2", "7 000 Kč", 7_000, 19),
    ]


def test_an_amount_has_its_sentence():
    contexts = [one.context for one in _draft().money]
    assert contexts[2] == "Přišlo asi 300 lidí a stálo to 5 000 Kč."
    assert contexts[1] == "120 000 Kč"
    assert contexts[4] == "2022"


def test_counts_are_listed_and_dates_versions_and_percents_are_not():
    assert [(one.node, one.value, one.unit, one.source.line_from) for one in _draft().counts] == [
        ("1.1", 12, "besedy", 10),
        ("1.1", 300, "lidé", 10),
    ]


def test_a_count_said_to_be_approximate_is():
    assert [one.approximate for one in _draft().counts] == [False, True]


def test_the_sentence_that_holds_a_place_is_found():
    text = "První věta. Druhá věta! Třetí?"
    assert [sentence_at(text, at) for at in (0, 12, 24)] == [
        "První věta.",
        "Druhá věta!",
        "Třetí?",
    ]
    assert len(sentence_at("x" * 1_000, 500)) == 300
