"""Tables as grids: merged cells, empty rows, which of them are tables of figures."""

import pytest
from tests.factories.blocks import cell, lines, table, text_document

from prevence.documents.blocks import Position
from prevence.evaluation.recognition.grid import (
    count_figures,
    grid_of_block,
    grid_of_lines,
    is_figures,
)
from prevence.evaluation.recognition.pieces import pieces_of


def _grid(*rows):
    return grid_of_block(table(rows))


def test_a_table_becomes_rows_of_texts():
    grid = _grid(["Rok", "Počet"], ["2023", "5"])
    assert [row.texts for row in grid.rows] == [["Rok", "Počet"], ["2023", "5"]]
    assert (grid.width, grid.caption) == (2, None)


def test_a_cell_merged_over_columns_keeps_the_width():
    grid = _grid([cell("Náklady", columns=3)], ["a", "b", "c"])
    assert ([row.texts for row in grid.rows], grid.width) == ([["Náklady"], ["a", "b", "c"]], 3)


def test_a_cell_merged_over_rows_leaves_an_empty_cell_in_the_rows_it_covers():
    grid = _grid([cell("Priorita 1", rows=2), "a"], ["b"], ["Priorita 2", "c"])
    assert [row.texts for row in grid.rows] == [
        ["Priorita 1", "a"],
        ["", "b"],
        ["Priorita 2", "c"],
    ]
    assert [row.cells[0].from_above for row in grid.rows] == [False, True, False]


def test_a_covered_last_column_is_there_too():
    grid = _grid(["a", cell("b", rows=2)], ["c"])
    assert [row.texts for row in grid.rows] == [["a", "b"], ["c", ""]]


def test_rows_without_any_text_are_left_out():
    assert [row.texts for row in _grid(["a", "b"], ["", " "], ["c", "d"]).rows] == [
        ["a", "b"], ["c", "d"],
    ]  # fmt: skip


def test_a_table_without_any_text_is_none():
    assert _grid(["", ""], [""]) is None


def test_paragraphs_of_a_cell_are_its_pieces_and_one_text():
    (row,) = _grid([cell("První.", "Druhý.")]).rows
    assert row.texts == ["První. Druhý."]
    assert [piece.plain for piece in row.cells[0].pieces] == ["První.", "Druhý."]


def test_lines_with_tabs_become_a_grid_with_their_places():
    pieces = pieces_of(text_document("Rok\tPočet\n2023\t5"))
    grid = grid_of_lines(pieces)
    assert [row.texts for row in grid.rows] == [["Rok", "Počet"], ["2023", "5"]]
    assert grid.source == Position(1, 2)
    assert len(lines("Rok\tPočet\n2023\t5")) == len(grid.rows)


@pytest.mark.parametrize(
    "text",
    ["5", "15 117 000 Kč", "1.050.000,- Kč", "0,- Kč", "12,5 %", "-3", "(5)", "850 tis. Kč", "3x", "12 ks",
     "8,2 mil. Kč", "–5"],
)  # fmt: skip
def test_a_figure_may_have_its_unit(text):
    assert count_figures([text]) == 1


@pytest.mark.parametrize(
    "text", ["", "-", "–", "5 besed", "rok 2023", "splněno", "cca", "1. ledna", "Kč"]
)
def test_words_and_dashes_are_no_figures(text):
    assert count_figures([text]) == 0


@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        ([["Rok", "Počet"], ["2023", "5"], ["2024", "7"]], True),
        ([["Rok", "2023", "2024"], ["Besedy", "5", "7"]], True),
        ([["Besedy", "5"], ["Kurzy", "–"], ["Akce", "x"], ["Výlety", "3"]], True),
        ([["Besedy", "5"], ["Kurzy", "–"]], False),
        ([["Stav", "Splněno"], ["Náklady", "5 000 Kč"], ["Popis", "Besedy."]], False),
        ([["a"], ["5"]], False),
        ([["Pojem", "Význam"], ["OSVZ", "odbor"]], False),
    ],
)
def test_a_table_of_figures_has_mostly_numbers_beside_its_labels(rows, figures):
    assert is_figures(_grid(*rows)) is figures
