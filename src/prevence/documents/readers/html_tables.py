"""Rows of an HTML table: spans, header cells and the caption."""

from collections.abc import Callable, Iterator

from prevence.documents.blocks import Block, Cell, Position, Row
from prevence.documents.readers.characters import clean_paragraph
from prevence.documents.readers.elements import Element
from prevence.documents.readers.wholes import whole_number

_MOST_SPANNED = 1_000  # as browsers

CellReader = Callable[[Element], tuple[Block, ...]]


def read_table(
    table: Element, position: Position, read_cell: CellReader
) -> tuple[tuple[Row, ...], str | None]:
    """Rows and caption of a table; a row is a header in thead or where all its cells are th."""
    rows: list[Row] = []
    for element, in_head in _rows(table):
        cells = [child for child in element if child.tag in {"td", "th"}]
        if not cells:
            continue
        is_header = in_head or (not rows and all(cell.tag == "th" for cell in cells))
        rows.append(
            Row(
                tuple(_cell(cell, read_cell, in_head=is_header) for cell in cells),
                position,
                is_header,
            )
        )
    caption = table.find("caption")
    text = (
        None
        if caption is None
        else clean_paragraph(" ".join("".join(map(str, caption.itertext())).split()))
    )
    return tuple(rows), text or None


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Rows of the table itself, not of those inside its cells, and whether they are in thead."""
    for child in table:
        if child.tag == "tr":
            yield child, False
        elif child.tag in {"thead", "tbody", "tfoot"}:
            for row in child:
                if row.tag == "tr":
                    yield row, child.tag == "thead"


def _cell(element: Element, read_cell: CellReader, *, in_head: bool) -> Cell:
    return Cell(
        read_cell(element),
        _span(element, "colspan"),
        _span(element, "rowspan"),
        in_head or element.tag == "th",
    )


def _span(element: Element, name: str) -> int:
    return min(max(whole_number(element.get(name)) or 1, 1), _MOST_SPANNED)
