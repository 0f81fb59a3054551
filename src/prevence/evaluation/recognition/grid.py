"""Tables of any make as a grid: rows of cells, each with its text and its pieces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prevence.documents.blocks import Block, Cell, Position
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.pieces import Piece, PieceKind, block_pieces

_FIGURE = re.compile(
    r"^[\s(]*[-–+]?\s*\d[\d\s.,]*(?:[-–]\s*)?(?:(?:tis|mil|mld)\.?\s*)?(?:Kč|%|x|ks|CZK)?[\s,.)–-]*$"
)
BLANK = ("", "-", "–", "—", "x", "X")


@dataclass(slots=True)
class GridCell:
    """A cell: its text on one line and the pieces it is made of."""

    text: str
    pieces: list[Piece]
    span: int = 1
    from_above: bool = False  # covered by a merged cell of a row above


@dataclass(slots=True)
class GridRow:
    """A row of cells and where it stands."""

    cells: list[GridCell]
    source: Position
    is_header: bool = False

    @property
    def texts(self) -> list[str]:
        """Texts of its cells."""
        return [cell.text for cell in self.cells]

    @property
    def filled(self) -> list[GridCell]:
        """Cells that say something."""
        return [cell for cell in self.cells if cell.text]


@dataclass(slots=True)
class Grid:
    """A table of any make: from a file that has tables, or from lines with TABs."""

    rows: list[GridRow]
    caption: str | None = None

    @property
    def source(self) -> Position:
        """From its first row to its last."""
        whole = self.rows[0].source
        for row in self.rows[1:]:
            whole = whole.joined(row.source)
        return whole

    @property
    def width(self) -> int:
        """Number of columns."""
        return max(sum(cell.span for cell in row.cells) for row in self.rows)


def grid_of_block(table: Block) -> Grid | None:
    """The grid of a table block; None when it has no text at all."""
    rows = []
    covered: dict[int, int] = {}  # column → rows it is still covered by a cell from above
    for row in table.rows:
        cells: list[GridCell] = []
        queue = list(row.cells)
        at = 0
        while queue or covered.get(at, 0):
            if covered.get(at, 0):
                covered[at] -= 1
                cells.append(GridCell("", [], from_above=True))
                at += 1
                continue
            cell = queue.pop(0)
            for column in range(at, at + cell.column_span):
                covered[column] = cell.row_span - 1
            cells.append(_grid_cell(cell))
            at += cell.column_span
        if any(cell.text or cell.pieces for cell in cells):
            rows.append(GridRow(cells, row.position, row.is_header))
    return Grid(rows, table.caption) if rows else None


def _grid_cell(cell: Cell) -> GridCell:
    pieces = [piece for block in cell.blocks for piece in block_pieces(block)]
    text = " ".join(piece.plain.strip() for piece in pieces if piece.kind != PieceKind.TABLE)
    return GridCell(text, pieces, cell.column_span)


def grid_of_lines(lines: Sequence[Piece]) -> Grid:
    """The grid of consecutive lines with TABs."""
    rows = []
    for line in lines:
        cells = [
            GridCell(plain(cell), [_cell_piece(line, cell)]) for cell in line.text.split("\t")
        ]
        rows.append(GridRow(cells, line.source))
    return Grid(rows)


def _cell_piece(line: Piece, cell: str) -> Piece:
    return Piece(PieceKind.TEXT, cell.strip(), line.source, breaks=[(0, line.source)])


def count_figures(texts: Sequence[str]) -> int:
    """How many of the texts are figures, with or without their unit."""
    return sum(bool(_FIGURE.match(text)) for text in texts)


def is_figures(grid: Grid) -> bool:
    """Whether the grid is a table of figures: most cells beside the labels are numbers."""
    beside = [text for row in grid.rows for text in row.texts[1:] if text not in BLANK]
    return (
        bool(beside) and count_figures(beside) >= 0.4 * len(beside) and count_figures(beside) >= 2
    )
