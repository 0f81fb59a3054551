"""The tree of items: which lines head an item, at which level, under which number."""

import pytest
from tests.factories.blocks import document, heading, paragraph, table, text_document

from prevence.evaluation.recognition.flow import flow_of
from prevence.evaluation.recognition.outline import is_section, outline_of
from prevence.evaluation.recognition.pieces import Piece, PieceKind, pieces_of

FIELDS = "Stav plnění: Splněno\nPopis plnění: Konalo se to."


def _outline(text):
    return outline_of(flow_of(pieces_of(text_document(text))).pieces)


def _items(text):
    """Level, full number and name of each item, in order."""
    return [
        (one.level, one.number, one.heading.name) for one in _outline(text).candidates if one.body
    ]


def _levels(text):
    return [(level.label, level.role.value) for level in _outline(text).levels]


def test_levels_go_down_as_the_document_names_them():
    text = f"Oblast 1 Město\n\nPriorita 1.1 Ulice\n\nOpatření 1.1.1 Světla\n{FIELDS}"
    assert _levels(text) == [("Oblast", "area"), ("Priorita", "priority"), ("Opatření", "measure")]
    assert _items(text) == [(0, "1", "Město"), (1, "1.1", "Ulice"), (2, "1.1.1", "Světla")]


def test_numbers_decide_the_depth_against_the_usual_order_of_words():
    text = f"Opatření 1 Město\n\nCíl 1.1 Ulice\n{FIELDS}\n\nCíl 1.2 Parky\n{FIELDS}"
    assert _levels(text) == [("Opatření", "measure"), ("Cíl", "goal")]
    assert _items(text) == [(0, "1", "Město"), (1, "1.1", "Ulice"), (1, "1.2", "Parky")]


def test_numbers_that_restart_get_the_number_of_their_parent():
    text = "\n\n".join(
        f"Priorita {p} Priorita{p}\n\nOpatření {m} Název{p}{m}\n{FIELDS}"
        for p in (1, 2)
        for m in (1,)
    )
    assert [number for _, number, _ in _items(text)] == ["1", "1.1", "2", "2.1"]


def test_of_several_mentions_the_one_with_fields_is_the_item():
    text = f"Úvod\nOpatření 1.1 Světla\nOpatření 1.2 Besedy\n\nOpatření 1.1 Světla\n{FIELDS}\nOpatření 1.2 Besedy\n{FIELDS}"
    outline = _outline(text)
    assert [candidate.body for candidate in outline.candidates] == [False, False, True, True]
    assert [candidate.number for candidate in outline.candidates] == ["1.1", "1.2"] * 2


def test_contents_make_no_items_and_no_levels():
    text = (
        f"Obsah\nPriorita 1 Město ...... 3\nOblast 9 Jinde ..... 4\n\nPriorita 1 Město\n{FIELDS}"
    )
    assert _items(text) == [(0, "1", "Město")]
    assert _levels(text) == [("Priorita", "priority")]


def test_a_numbered_list_under_its_level_word_is_a_list_of_items():
    text = "Opatření 1.1 Ulice\nAktivity:\n1. Světla\n2. Lavičky\n5. Mimo pořadí\n\nOpatření 1.2 Parky\nAktivity:\n1. Stromy"
    assert [(number, name) for _, number, name in _items(text)] == [
        ("1.1", "Ulice"), ("1.1.1", "Světla"), ("1.1.2", "Lavičky"), ("1.2", "Parky"), ("1.2.1", "Stromy"),
    ]  # fmt: skip


def test_a_numbered_list_without_a_level_word_makes_no_items():
    text = f"Opatření 1.1 Ulice\n{FIELDS}\n1. Světla\n2. Lavičky"
    assert _items(text) == [(0, "1.1", "Ulice")]


def test_paths_of_numbers_under_an_item_are_items_below_it():
    text = f"Priorita 1 Město\n\n1.1 Ulice\n{FIELDS}\n\n1.1.1 Světla\n{FIELDS}\n\n7.9 Cizí číslo"
    assert [(number, name) for _, number, name in _items(text)] == [
        ("1", "Město"), ("1.1", "Ulice"), ("1.1.1", "Světla"),
    ]  # fmt: skip


def test_a_document_of_numbers_alone_names_its_levels_by_what_it_speaks_of():
    text = f"Vyhodnocení opatření a úkolů\n\n1. Město\n\n1.1 Ulice\n{FIELDS}\n\n1.2 Parky\n{FIELDS}\nTento cíl a cíl další."
    assert [(number, name) for _, number, name in _items(text)] == [
        ("1", "Město"), ("1.1", "Ulice"), ("1.2", "Parky"),
    ]  # fmt: skip
    assert _levels(text) == [("Cíl", "goal"), ("Opatření", "measure")]


def test_a_paragraph_that_begins_like_a_heading_is_too_long_for_a_name():
    assert _items(f"Opatření 1.1 {'slovo ' * 100}\nOpatření 1.2 Besedy\n{FIELDS}") == [
        (0, "1.2", "Besedy")
    ]


def test_items_of_cells_and_of_headings_are_found_alike():
    pieces = flow_of(
        pieces_of(
            document(
                heading("Priorita 1 Město", 1),
                table([["Opatření", "Stav"], ["1.1 Ulice", "Splněno"], ["1.2 Parky", "Ne"]], 2),
                paragraph("Konec.", 3),
            )
        )
    ).pieces
    outline = outline_of(pieces)
    assert [candidate.number for candidate in outline.candidates] == ["1", "1.1", "1.2"]


def test_a_text_without_items_has_none():
    outline = _outline("Cíl 2 je aktuální.\nZasedání 26.07.2024 proběhlo (viz Opatření 1.1).")
    assert (outline.levels, outline.candidates) == ((), [])


@pytest.mark.parametrize(
    "title",
    [
        "Závěr",
        "ÚVOD",
        "Seznam zkratek",
        "6. Závěr",
        "Přehled čerpání podle priorit",
        "Příloha č. 1",
    ],
)
def test_titles_of_parts_outside_the_tree_are_known(title):
    assert is_section(Piece(PieceKind.TEXT, title, None), title)


@pytest.mark.parametrize(
    "text",
    [
        "Závěr roku byl klidný.",
        "Přehled jsme dali na web:",
        "přehled besed",
        "Besedy",
        "Přehled " + "x" * 130,
    ],
)
def test_sentences_and_small_letters_are_no_titles_of_parts(text):
    assert not is_section(Piece(PieceKind.TEXT, text, None), text)


def test_an_item_of_a_list_is_no_title_of_a_part():
    assert not is_section(Piece(PieceKind.ITEM, "Závěr", None), "Závěr")
