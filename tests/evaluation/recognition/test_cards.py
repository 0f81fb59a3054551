"""Rows of cards: an item, a label with its value, or text between."""

import pytest
from tests.factories.blocks import cell, table

from prevence.evaluation.recognition.cards import card_pieces, is_item_row
from prevence.evaluation.recognition.grid import grid_of_block


def _pieces(*rows):
    pieces = card_pieces(grid_of_block(table(rows, at=4)))
    return [
        ((p.labelled.field, p.labelled.label) if p.labelled else None, p.plain) for p in pieces
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["Aktivita 1.1.1 Besedy"],
        ["Aktivita 1.1.1", "Besedy"],
        ["1.1.1 Besedy"],
        ["1.1.1 Besedy", ""],
        ["Stav plnění", "Splněno"],
        ["Stav plnění:", "Splněno", ""],
        ["Popis plnění: Besedy."],
        ["", "Aktivita 1.1.1 Besedy"],
    ],
)
def test_a_heading_or_a_label_makes_a_row_of_a_card(texts):
    assert is_item_row(texts)


@pytest.mark.parametrize(
    "texts",
    [
        ["Priorita 1 Bezpečí", "5", "12"],
        ["1.1.1 Besedy", "Splněno"],
        ["Rok", "2023"],
        ["Stav plnění", "Náklady", "Popis"],
        ["Cíl 2 je aktuální", "ano"],
        ["", ""],
        [],
    ],
)
def test_rows_of_figures_and_header_rows_make_none(texts):
    assert not is_item_row(texts)


def test_a_card_reads_as_running_text_would():
    assert _pieces(
        [cell("Aktivita 1.1.1", columns=1), "Besedy"],
        ["Stav plnění:", "Splněno"],
        ["Náklady města", "5 000 Kč"],
        [cell("Volný text přes celou kartu.", columns=2)],
    ) == [
        (None, "Aktivita 1.1.1 Besedy"),
        (("status", "Stav plnění"), "Splněno"),
        (("cost", "Náklady města"), "5 000 Kč"),
        (None, "Volný text přes celou kartu."),
    ]


def test_two_labels_in_a_row_are_two_fields():
    assert _pieces(["Stav", "Splněno", "Termín", "průběžně"]) == [
        (("status", "Stav"), "Splněno"),
        (("deadline", "Termín"), "průběžně"),
    ]


def test_an_empty_value_stays_an_empty_field():
    assert _pieces(["Náklady města", ""]) == [(("cost", "Náklady města"), "")]


def test_paragraphs_of_a_value_follow_its_label():
    assert _pieces(["Popis plnění", cell("První.", "• druhý")]) == [
        (("description", "Popis plnění"), "První."),
        (None, "druhý"),
    ]


def test_a_value_that_begins_with_an_item_leaves_the_label_alone():
    assert _pieces(["Popis plnění", cell("• první")]) == [
        (("description", "Popis plnění"), ""),
        (None, "první"),
    ]


def test_pieces_of_cells_stand_where_their_row_stands():
    pieces = list(card_pieces(grid_of_block(table([["Stav", "Splněno"]], at=4))))
    assert [(p.source.block_from, p.source.block_to) for p in pieces] == [(4, 4)]
