"""Markup, bullets and spaces taken out of a text; what only looks like them stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.blocks import paragraph

from prevence.evaluation.recognition.cleaning import (
    EMPHASIS_OFF,
    EMPHASIS_ON,
    enumeration,
    marked,
    marked_block,
    plain,
    without_bullet,
)


def _shown(text):
    """Marks of emphasis written as <…>."""
    return text.replace(EMPHASIS_ON, "<").replace(EMPHASIS_OFF, ">")


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("a<br>b", "a\nb"),
        ("<p>a</p><p class='x'>b</p>", "\na\n\nb\n"),
        ("<ul><li>a</li> <li>b</li></ul>", "\n- a\n- b\n\n"),
        ("<b>a</b> <span style='x'>b</span>", "a b"),
        ("<i>a</i> b", "<a> b"),
        ("<em>a</em>", "<a>"),
        ("x <i>nezavřené", "x <nezavřené"),
        ("a &amp; b &nbsp;c", "a & b \u00a0c"),
        ("[a](http://b.cz)", "a"),
        ("**a** __b__", "a b"),
        ("*a* b", "<a> b"),
        ("## Cíl 1", "Cíl 1"),
        (r"a\_b", "a_b"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("a\u200bb\ufeff", "ab"),
        ("e\u0301", "é"),
    ],
)
def test_markup_is_taken_out(printed, clean):
    assert _shown(marked(printed)) == clean


@pytest.mark.parametrize(
    "text",
    ["5 < 6 a 7 > 2", "2 * 3 * 4", "#1", "a_b_c", "[1]", "(viz [příloha])", "20 * 30", "AT&T",
     "a <jiná značka> b", "* položka"],
)  # fmt: skip
def test_what_only_looks_like_markup_stays(text):
    assert marked(text) == text


def test_a_block_keeps_its_italics_as_marks():
    block = paragraph("Podpořen projekt Cesta domů v roce 2023", italic="Cesta domů")
    assert _shown(marked_block(block)) == "Podpořen projekt <Cesta domů> v roce 2023"


def test_a_block_all_in_italics_has_no_emphasis():
    assert marked_block(paragraph("Cesta domů", italic="Cesta domů")) == "Cesta domů"


def test_bold_is_no_emphasis():
    assert marked_block(paragraph("Cesta domů", bold="Cesta")) == "Cesta domů"


def test_plain_text_is_one_line_without_marks():
    assert plain(f"  a\n\t{EMPHASIS_ON}b{EMPHASIS_OFF} , c ") == "a b, c"


@pytest.mark.parametrize(
    ("line", "bullet", "rest"),
    [
        ("• osvětlení", "•", "osvětlení"),
        ("•osvětlení", "•", "osvětlení"),
        ("  - osvětlení", "-", "osvětlení"),
        ("– osvětlení", "–", "osvětlení"),
        ("* osvětlení", "*", "osvětlení"),
        ("o Osvětlení", "o", "Osvětlení"),
        ("\uf0b7 osvětlení", "\uf0b7", "osvětlení"),
        ("✓ hotovo", "✓", "hotovo"),
    ],
)
def test_a_bullet_is_told_from_the_text(line, bullet, rest):
    assert without_bullet(line) == (bullet, rest)


@pytest.mark.parametrize(
    "line",
    [
        "o pět procent více",
        "o 5 % více",
        "-5",
        "–12 000 Kč",
        "a) text",
        "1. text",
        "Ostrava",
        "-",
        "",
    ],
)
def test_a_preposition_a_minus_and_a_number_are_no_bullets(line):
    assert without_bullet(line) == (None, line)


def test_a_bullet_in_italics_leaves_the_italics():
    bullet, rest = without_bullet(f"{EMPHASIS_ON}- Cesta{EMPHASIS_OFF}")
    assert (bullet, _shown(rest)) == ("-", "<Cesta>")


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("a) text", "a)"),
        ("(b) text", "(b)"),
        ("1) text", "1)"),
        ("12. Text", "12."),
        ("  2. Šest", "2."),
    ],
)
def test_a_mark_of_a_numbered_item_is_found(line, mark):
    assert enumeration(line) == mark


@pytest.mark.parametrize(
    "line",
    [
        "1. března se konalo",
        "2. pololetí",
        "1.1 Text",
        "100. Text",
        "ab) text",
        "1.",
        "a)",
        "2023) x",
    ],
)
def test_dates_ordinals_and_paths_are_no_marks(line):
    assert enumeration(line) is None


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(text):
    once = plain(text)
    assert plain(once) == once


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_no_letter_is_lost_with_the_bullet(text):
    bullet, rest = without_bullet(text)
    assert "".join(text.split()) == "".join(((bullet or "") + rest).split())
