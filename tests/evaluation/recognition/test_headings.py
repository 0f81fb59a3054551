"""Lines that head an item, in all the writings of offices, and lines that only mention one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.recognition.headings import (
    bare_heading,
    heading_of,
    is_contents_line,
    level_label,
    numbered_item,
    numbered_title,
    without_page,
)


def _seen(heading):
    return heading and (heading.label, heading.number, heading.printed, heading.name)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Opatření 1.1 Osvětlení", ("Opatření", "1.1", "1.1", "Osvětlení")),
        ("Opatření 1.1. Osvětlení", ("Opatření", "1.1", "1.1.", "Osvětlení")),
        ("Opatření č. 1.1 – Osvětlení", ("Opatření", "1.1", "1.1", "Osvětlení")),
        ("Opatření číslo 1.1: osvětlení", ("Opatření", "1.1", "1.1", "osvětlení")),
        ("OPATŘENÍ 1.1 OSVĚTLENÍ", ("Opatření", "1.1", "1.1", "OSVĚTLENÍ")),
        ("Opatření 1. 1. Osvětlení", ("Opatření", "1.1", "1.1.", "Osvětlení")),
        ("Opatření 4.1Podpora", ("Opatření", "4.1", "4.1", "Podpora")),
        ("Opatření 1.1", ("Opatření", "1.1", "1.1", "")),
        ("Aktivita 1.1.1.\tOsvětlení", ("Aktivita", "1.1.1", "1.1.1.", "Osvětlení")),
        ("Priorita 1 – Bezpečí", ("Priorita", "1", "1", "Bezpečí")),
        ("Priorita II: Bezpečí", ("Priorita", "2", "II", "Bezpečí")),
        ("Priorita IV. Bezpečí", ("Priorita", "4", "IV.", "Bezpečí")),
        ("Priorita IX – Bezpečí", ("Priorita", "9", "IX", "Bezpečí")),
        ("Priorita A: Bezpečí", ("Priorita", "A", "A", "Bezpečí")),
        ("Opatření A.1 Osvětlení", ("Opatření", "A.1", "A.1", "Osvětlení")),
        ("Opatření A1 – Osvětlení", ("Opatření", "A.1", "A1", "Osvětlení")),
        ("Cíl 2: zvýšit bezpečí", ("Cíl", "2", "2", "zvýšit bezpečí")),
        ("Specifický cíl 2.1 Prevence", ("Specifický cíl", "2.1", "2.1", "Prevence")),
        ("Prioritní oblast 3. Dluhy", ("Prioritní oblast", "3", "3.", "Dluhy")),
        ("Úkol 3) Osvětlení", ("Úkol", "3", "3)", "Osvětlení")),
        ("Cíl 1 „Bezpečně doma“", ("Cíl", "1", "1", "„Bezpečně doma“")),
        ("Priorita 2 –", ("Priorita", "2", "2", "")),
    ],
)
def test_a_heading_is_read_in_every_writing(line, seen):
    assert _seen(heading_of(line)) == seen


@pytest.mark.parametrize(
    "line",
    [
        "Cíl 2 je aktuální",
        "Cíl 2 byl splněn.",
        "Opatření 1.1 a 1.2",
        "Opatření 1.1 až 1.3",
        "Opatření 1.1, 1.2 a 1.3",
        "Opatření 1.1)",
        "Opatření 1.1; dále",
        "Opatření 1.1 se nepodařilo naplnit.",
        "(viz Opatření 1.1)",
        "viz Opatření 1.1 Osvětlení",
        "opatření 1.1 Osvětlení",
        "Cílem projektu je prevence",
        "Cíl je aktuální i pro příští rok.",
        "Cíl v roce 2023",
        "Priorita A dále pokračuje",
        "Priorita V rámci města",
        "Opatření 100 000 Kč",
        "Opatření města",
        "Opatření",
        "Plnění opatření 1.1",
        "",
    ],
)
def test_a_sentence_about_an_item_is_no_heading(line):
    assert heading_of(line) is None


def test_the_longest_level_word_wins():
    assert heading_of("Specifický cíl 1 Prevence").level.word == "specifický cíl"
    assert heading_of("Cíl 1 Prevence").level.word == "cíl"


NAME = "Osvětlení průchodů ve městě"
DASHES = st.sampled_from([" – ", " - ", " — ", ": ", ". ", " ", ".\t", " : "])
BEFORE = st.sampled_from([" ", "  ", " č. ", " č.", "\u00a0", " číslo "])


@given(BEFORE, DASHES, st.booleans(), st.lists(st.integers(1, 19), min_size=2, max_size=4))
def test_typographic_variants_of_a_heading_are_the_same_heading(before, dash, capitals, parts):
    number = ".".join(map(str, parts))
    word = "OPATŘENÍ" if capitals else "Opatření"
    found = heading_of(f"{word}{before}{number}{dash}{NAME}")
    assert (found.label, found.number, found.name) == ("Opatření", number, NAME)
    assert found.printed.rstrip(".") == number
    assert found.parts == tuple(map(str, parts))


@given(st.integers(1, 29))
def test_roman_numerals_are_read_as_digits(number):
    tens, ones = divmod(number, 10)
    roman = "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    assert heading_of(f"Priorita {roman}. Bezpečí").number == str(number)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("1.1 Osvětlení", ("", "1.1", "1.1", "Osvětlení")),
        ("1.1. Osvětlení", ("", "1.1", "1.1.", "Osvětlení")),
        ("1.1.1) Osvětlení", ("", "1.1.1", "1.1.1)", "Osvětlení")),
        ("2.3 – Osvětlení", ("", "2.3", "2.3", "Osvětlení")),
        ("4.1Podpora", ("", "4.1", "4.1", "Podpora")),
        ("1.2.3\tPodpora", ("", "1.2.3", "1.2.3", "Podpora")),
    ],
)
def test_a_path_of_numbers_heads_an_item(line, seen):
    assert _seen(bare_heading(line)) == seen


@pytest.mark.parametrize(
    "line",
    [
        "1.1 osvětlení", "1. Osvětlení", "26.07.2024 Konala se", "01.09. Začátek",
        "12.5. 2023 Schůzka", "1.050.000,- Kč", "7.014.050 Kč", "2.0.0.10 verze", "10.5 %",
        "1.1", "100.1 Název", "o 1.1 Název",
    ],
)  # fmt: skip
def test_dates_amounts_and_versions_head_nothing(line):
    assert bare_heading(line) is None


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("1. Osvětlení", ("", "1", "1.", "Osvětlení")),
        ("3) osvětlení", ("", "3", "3)", "osvětlení")),
        ("B. Osvětlení", ("", "B", "B.", "Osvětlení")),
        ("II. Osvětlení", ("", "2", "II.", "Osvětlení")),
    ],
)
def test_one_number_letter_or_numeral_may_head_an_item(line, seen):
    assert _seen(numbered_item(line)) == seen


@pytest.mark.parametrize(
    "line", ["1 Osvětlení", "1.1 Osvětlení", "123. Osvětlení", "1.", "V rámci"]
)
def test_without_a_mark_one_number_heads_no_item_of_a_list(line):
    assert numbered_item(line) is None


def test_a_chapter_may_have_a_number_without_a_mark():
    assert _seen(numbered_title("2 Bezpečné město")) == ("", "2", "2", "Bezpečné město")
    assert [numbered_title(line) for line in ("2 seniory", "2. Město", "200 Lidí", "2")] == [
        None
    ] * 4


@pytest.mark.parametrize(
    ("line", "word"),
    [("Aktivity:", "aktivita"), ("Opatření:", "opatření"), ("Dílčí cíle :", "dílčí cíl"),
     ("Aktivity", None), ("Plnění:", None), ("Aktivity: besedy", None)],
)  # fmt: skip
def test_a_level_word_with_a_colon_introduces_its_items(line, word):
    assert (found := level_label(line)) == found
    assert (found and found.word) == word


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Cíl 1 Bezpečí ........ 12", "Cíl 1 Bezpečí"),
        ("Cíl 1 Bezpečí\t12", "Cíl 1 Bezpečí"),
        ("Cíl 1 Bezpečí … 12", "Cíl 1 Bezpečí"),
        ("Cíl 1 Bezpečí . . . . 3", "Cíl 1 Bezpečí"),
        ("Cíl 1 Bezpečí ______ 3", "Cíl 1 Bezpečí"),
    ],
)
def test_a_line_of_contents_loses_its_page(line, name):
    assert is_contents_line(line)
    assert without_page(line) == name


@pytest.mark.parametrize(
    "line", ["Besedy 12", "v roce 2023.", "atd. 5", "Opatření 1.1", "čekáme..."]
)
def test_a_number_at_the_end_makes_no_contents(line):
    assert not is_contents_line(line)
