"""A table of figures is no list of items, though a column is headed by a level's word."""

import pytest

from prevence.documents.blocks import NOWHERE
from prevence.evaluation.recognition.grid import Grid, grid_of_lines
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.wide import columns_of


def _grid(*lines: str) -> Grid:
    return grid_of_lines([Piece(PieceKind.CELLS, line, NOWHERE) for line in lines])


@pytest.mark.parametrize("first", ["Realizátor", "Gestor"])
def test_activities_counted_by_realizer_are_no_activities(first):
    grid = _grid(
        f"{first}\tPočet subjektů\tAktivity",
        "Magistrát\t1\t3",
        "Městská policie\t1\t2",
        "Celkem\t2\t5",
    )
    assert columns_of(grid) is None


def test_activities_named_beside_their_realizer_are_activities():
    grid = _grid(
        "Realizátor\tPočet subjektů\tAktivity",
        "Magistrát\t3\tBesedy pro seniory",
        "Městská policie\t2\tHlídky u škol",
    )
    found = columns_of(grid)
    assert found is not None
    assert found.name == 2
