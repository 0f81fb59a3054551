"""Rows of a DOCX table: merged cells once, with their spans."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prevence.documents.blocks import Block, Cell, Position, Row
from prevence.documents.readers.elements import Element
from prevence.documents.readers.wordml import NAMES, W, content_of, number_of, switch

CellReader = Callable[[Element], tuple[Block, ...]]
_MOST_COLUMNS = 500  # Word allows 63


@dataclass(slots=True)
class _Cell:
    """A cell being read; `rows` grows while cells below go on with it."""

    blocks: tuple[Block, ...]
    columns: int
    rows: int = 1


def read_rows(table: Element, position: Position, read_cell: CellReader) -> tuple[Row, ...]:
    """Rows of a table; rows deleted in tracking left out.

    Args:
        table: w:tbl.
        position: of the whole table, given to each row.
        read_cell: gives the blocks of one w:tc; called once for each cell that is printed.
    """
    rows: list[tuple[list[_Cell], bool]] = []
    open_below: dict[int, _Cell] = {}  # by the grid column where they begin
    for row in _rows(table):
        cells: list[_Cell] = []
        column = _skipped(row, "gridBefore", cells)
        still_open: dict[int, _Cell] = {}
        for element in content_of(row):
            if element.tag != W + "tc":
                continue
            cell, is_new = _cell(element, open_below.get(column), read_cell)
            if is_new:
                cells.append(cell)
            if element.find("w:tcPr/w:vMerge", NAMES) is not None:
                still_open[column] = cell
            column += max(1, cell.columns)
        _skipped(row, "gridAfter", cells)
        open_below = still_open
        if cells:
            rows.append((cells, switch(row, "w:trPr/w:tblHeader") is True))
    return tuple(_finished(cells, position, is_header=header) for cells, header in rows)


def _rows(table: Element) -> Iterator[Element]:
    for row in content_of(table):
        if row.tag == W + "tr" and row.find("w:trPr/w:del", NAMES) is None:
            yield row


def _skipped(row: Element, side: str, cells: list[_Cell]) -> int:
    """Grid columns that a row leaves out at one side, kept as one empty cell."""
    columns = min(number_of(row, f"w:trPr/w:{side}") or 0, _MOST_COLUMNS)
    if columns > 0:
        cells.append(_Cell((), columns))
    return max(columns, 0)


def _cell(element: Element, above: _Cell | None, read_cell: CellReader) -> tuple[_Cell, bool]:
    """The cell and whether it begins here; one that goes on below the upper one is that one."""
    merge = element.find("w:tcPr/w:vMerge", NAMES)
    if above is not None and merge is not None and merge.get(W + "val") != "restart":
        above.rows += 1
        above.blocks += read_cell(element)  # Word leaves it empty; other programs may not
        return above, False
    columns = min(max(number_of(element, "w:tcPr/w:gridSpan") or 1, 1), _MOST_COLUMNS)
    return _Cell(read_cell(element), columns), True


def _finished(cells: list[_Cell], position: Position, *, is_header: bool) -> Row:
    return Row(
        tuple(Cell(cell.blocks, cell.columns, cell.rows, is_header) for cell in cells),
        position,
        is_header,
    )
