"""Cards of items: tables whose rows head an item, or are a label with its value.

A card is turned into the pieces it would be in running text, so that one grammar works on all.
"""

from collections.abc import Iterator, Sequence

from prevence.core.czech import fold
from prevence.evaluation.recognition.grid import Grid, GridRow, count_figures
from prevence.evaluation.recognition.headings import bare_heading, heading_of
from prevence.evaluation.recognition.labels import Labelled, field_named, labelled
from prevence.evaluation.recognition.pieces import Piece, PieceKind

_COUNT_HEADERS = ("pocet ", "podil ")
_STATUS_STEMS = ("splnen", "plnen", "nesplnen", "neplnen", "castecne")


def is_item_row(texts: Sequence[str]) -> bool:
    """Whether a row of cells is one of a card: heads an item, or is a label with its value."""
    first = next((text for text in texts if text), "")
    if heading_of(first) and not count_figures(texts[1:]):
        return True
    if bare_heading(first) and len([t for t in texts if t]) == 1:
        return True
    rest = [text for text in texts[1:] if text]
    if rest and _counts_statuses(texts[0], rest[0]):
        return False
    return bool(texts[:1] and texts[0] and _label_of(texts[0])) and len(rest) <= 1


def _counts_statuses(label: str, value: str) -> bool:
    """A row of a table of counts: "Míra plnění | Počet aktivit", "Splněno | 39"."""
    found = _label_of(label) if label else None
    if found is None or found.field != "status":
        return False
    if fold(value).startswith(_COUNT_HEADERS):
        return True
    return value.isdigit() and fold(label).startswith(_STATUS_STEMS)


def _label_of(cell: str) -> Labelled | None:
    name = cell.rstrip(": ")
    field = field_named(name)
    return Labelled(field, name, "") if field else labelled(cell)


def card_pieces(grid: Grid) -> Iterator[Piece]:
    """Rows of cards as pieces: headings, labelled fields, and whatever stands between."""
    for row in grid.rows:
        yield from card_row(row)


def card_row(row: GridRow) -> Iterator[Piece]:
    """One row of a card as pieces."""
    cells = row.cells
    first = next((i for i, cell in enumerate(cells) if cell.text), None)
    if first is None:
        for cell in cells:
            yield from cell.pieces
        return
    head = heading_of(cells[first].text) or bare_heading(cells[first].text)
    if head and len(row.filled) >= 1 and not any(_label_of(c.text) for c in cells[first + 1 :]):
        rest = " ".join(cell.text for cell in cells[first + 1 :] if cell.text)
        text = f"{cells[first].text} {rest}".strip()
        yield at_row(row, Piece(PieceKind.TEXT, text, row.source))
        return
    at = first
    while at < len(cells):
        found = _label_of(cells[at].text) if at + 1 < len(cells) or first else None
        if found and not found.value and at + 1 < len(cells):
            yield from field_pieces(found.field, found.label, cells[at + 1].pieces, row)
            at += 2
        else:
            yield from (at_row(row, piece) for piece in cells[at].pieces)
            at += 1


def field_pieces(field: str, label: str, value: Sequence[Piece], row: GridRow) -> Iterator[Piece]:
    """A labelled field as pieces: the first carries the label, the rest follow as they are."""
    first, rest = (value[0], value[1:]) if value else (None, [])
    if first is None or first.kind is not PieceKind.TEXT:
        yield at_row(
            row, Piece(PieceKind.TEXT, "", row.source, labelled=Labelled(field, label, ""))
        )
        rest = value
    else:
        piece = Piece(
            PieceKind.TEXT,
            first.text,
            first.source,
            labelled=Labelled(field, label, first.text),
            breaks=first.breaks,
        )
        yield at_row(row, piece)
    for piece in rest:
        yield at_row(row, piece)


def at_row(row: GridRow, piece: Piece) -> Piece:
    """A piece placed at its row: a cell has no line or block of its own."""
    if piece.source.line_from is None:
        piece.source = row.source
        piece.breaks = [(0, row.source)]
    return piece
