import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.core.czech import collation_key, fold, plural


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "obcí"),
        (1, "obec"),
        (2, "obce"),
        (4, "obce"),
        (5, "obcí"),
        (11, "obcí"),
        (22, "obcí"),
        (101, "obcí"),
    ],
)
def test_noun_agrees_with_number(number, word):
    assert plural(number, "obec", "obce", "obcí") == word


def test_decimal_number_takes_its_own_form():
    assert plural(1.5, "milion", "miliony", "milionů", part="milionu") == "milionu"
    assert plural(2.5, "obec", "obce", "obcí") == "obce"


def test_folding_drops_case_accents_and_odd_spaces():
    assert fold("Částečně\u00a0SPLNĚNO – Žďár") == "castecne splneno – zdar"


@given(st.text(alphabet="aáčďéěňóřšťúůýžAÁČŽ \u00a0\u202f–„“…½ßİ\n\t0123456789"))
def test_folding_keeps_places(text):
    assert len(fold(text)) == len(text)


def test_collation_puts_ch_after_h_and_accented_letters_after_plain():
    words = [
        "židle",
        "chata",
        "zima",
        "cena",
        "hora",
        "čin",
        "ihned",
        "řeka",
        "ruka",
        "šátek",
        "sud",
    ]
    assert sorted(words, key=collation_key) == [
        "cena",
        "čin",
        "hora",
        "chata",
        "ihned",
        "ruka",
        "řeka",
        "sud",
        "šátek",
        "zima",
        "židle",
    ]


def test_minor_accents_only_break_ties():
    assert sorted(["rád", "rada", "rad"], key=collation_key) == ["rad", "rád", "rada"]
    assert sorted(["Obec", "obec 10", "obec"], key=collation_key) == ["obec", "Obec", "obec 10"]
