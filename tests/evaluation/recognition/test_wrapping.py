"""Where a paragraph of physical lines ends."""

import pytest
from tests.factories.blocks import line, text_document

from prevence.documents.blocks import Run
from prevence.evaluation.recognition.pieces import pieces_of
from prevence.evaluation.recognition.wrapping import Wrapping

FULL = "Tento řádek je dlouhý právě tak, jak bývají plné řádky stránky"
FILLER = "\n".join([FULL] * 8)


def _pieces(text):
    """Pieces after a stretch of full lines that tells how wide the page is."""
    pieces = pieces_of(text_document(f"{FILLER}\nKonec.\n\n{text}"))
    return [piece.plain for piece in pieces[1:]]


def test_a_line_broken_because_the_word_did_not_fit_goes_on():
    second = "Nepomucká ulice bude příští rok opravena."
    assert _pieces(f"{FULL}\n{second}") == [f"{FULL} {second}"]


def test_a_break_before_a_word_that_would_have_fitted_was_meant():
    assert _pieces("Krátký řádek\nDalší odstavec.") == ["Krátký řádek", "Další odstavec."]


def test_a_line_that_begins_small_goes_on():
    assert _pieces("Krátký řádek\npokračuje tady.") == ["Krátký řádek pokračuje tady."]


@pytest.mark.parametrize(
    "second", ["(132 zúčastněných).", "– jak je zvykem.", "opatření 1.1 a 1.2."]
)
def test_brackets_dashes_and_mentions_of_items_go_on(second):
    assert _pieces(f"{FULL}\n{second}") == [f"{FULL} {second}"]


@pytest.mark.parametrize(
    "second",
    ["Opatření 1.1 Osvětlení", "Stav plnění: Splněno", "• besedy", "1.1.1 Besedy", "a) besedy"],
)
def test_a_form_of_the_genre_never_goes_on(second):
    pieces = _pieces(f"{FULL}\n{second}")
    assert pieces[0] == FULL
    assert len(pieces) == 2


def test_a_word_cut_by_a_soft_hyphen_is_joined():
    assert _pieces("bezpečnost\u00ad\nní dobrovolník") == ["bezpečnostní dobrovolník"]
    assert _pieces("BEZPEČNOST\u00ad\nNÍ RADA") == ["BEZPEČNOSTNÍ RADA"]


@pytest.mark.parametrize("first", ["Konec 0", "Konec řádku"])
def test_a_soft_hyphen_before_a_new_word_breaks_none(first):
    text = _pieces(f"{first}\u00ad\nNepomucká ulice")
    assert [one.strip("\u00ad") for one in text] == [first, "Nepomucká ulice"]


def test_a_compound_cut_at_its_own_hyphen_keeps_it():
    assert _pieces("sociálně-\nprávní ochrana") == ["sociálně-právní ochrana"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Stálo to 2 503", "000 Kč."), ("Stálo to 45", "tis. Kč."), ("Celkem 45", "% lidí.")],
)
def test_an_amount_cut_between_its_digits_goes_on(first, second):
    assert _pieces(f"{first}\n{second}") == [f"{first} {second}"]


def test_an_empty_line_ends_a_paragraph():
    assert _pieces(f"{FULL}\n\nNepomucká ulice.") == [FULL, "Nepomucká ulice."]


def test_an_empty_line_after_every_line_ends_nothing():
    text = "\n\n".join([*[FULL] * 8, "Nepomucká ulice bude opravena."])
    assert len(pieces_of(text_document(text))) == 1


def test_without_full_lines_every_line_is_a_paragraph():
    pieces = pieces_of(text_document("První.\nDruhý.\nTřetí."))
    assert [piece.plain for piece in pieces] == ["První.", "Druhý.", "Třetí."]


def test_the_width_is_measured_on_lines_without_tabs():
    blocks = [line("x" * 60 + " y", at) for at in range(1, 12)]
    assert Wrapping.measured(blocks).width == 62
    assert Wrapping.measured([*blocks, line("a\t" * 100, 12)]).width == 62


@pytest.mark.parametrize(
    "lengths", [[60] * 7, [400] * 20, [60] * 20 + [300], [10] * 15 + [60] * 3, []]
)
def test_too_few_too_long_or_too_uneven_lines_tell_no_width(lengths):
    blocks = [line("x" * length, at) for at, length in enumerate(lengths, 1)]
    assert Wrapping.measured(blocks).width is None


@pytest.mark.parametrize(
    "looks", [{"size": 14.0}, {"size": 11.0, "runs": (Run(0, 40, bold=True),)}]
)
def test_other_letters_begin_another_paragraph(looks):
    blocks = [line(FULL, at, size=11.0) for at in range(1, 10)]
    last = line("Nepomucká ulice bude příští rok opravena", 10, **looks)
    wrapping = Wrapping.measured([*blocks, last])
    assert wrapping.line_before(last) is blocks[-1]
    assert not wrapping.continues(blocks[-1], last, last.text, FULL)


def test_a_verdict_after_a_sentence_begins_a_piece_of_its_own():
    full = FULL[:-1] + "."
    assert _pieces(f"{full}\nCíl je aktuální i pro příští rok.") == [
        full, "Cíl je aktuální i pro příští rok.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Lidé konali obec-", "ně prospěšné práce.", "Lidé konali obecně prospěšné práce."),
        ("Pomohla pedagogicko-", "psychologická poradna.", "Pomohla pedagogicko-psychologická poradna."),
        ("Pomohla pedagogicko-psycho-", "logická poradna.", "Pomohla pedagogicko-psychologická poradna."),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_stays_only_between_parts_of_a_compound(
    first, second, joined
):
    assert _pieces(f"{first}\n{second}") == [joined]
