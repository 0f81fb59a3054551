"""Tables: cards of items, wide tables with a row for each item, tables of figures.

A card or wide table is turned into the pieces it would be in running text, so that one grammar
works on all; a table of figures stays a grid.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prevence.core.czech import fold
from prevence.documents.blocks import Block, Cell, Position
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.headings import (
    Heading,
    bare_heading,
    heading_of,
    level_label,
    numbered_item,
)
from prevence.evaluation.recognition.labels import Labelled, field_named, labelled
from prevence.evaluation.recognition.pieces import Piece, PieceKind, block_pieces
from prevence.evaluation.recognition.vocabulary import LevelWord, document_words, level_named

_NUMBER_HEADERS = (
    "c.",
    "cislo",
    "por. c.",
    "poradi",
    "oznaceni",
    "kod",
    "p. c.",
    "#",
    "c",
    "por.",
)
_NAME_HEADERS = ("nazev", "popis aktivity", "popis ukolu", "popis opatreni", "zneni", "predmet")
_FIGURE = re.compile(
    r"^[\s(]*[-–+]?\s*\d[\d\s.,]*(?:[-–]\s*)?(?:(?:tis|mil|mld)\.?\s*)?(?:Kč|%|x|ks|CZK)?[\s,.)–-]*$"
)
_NUMBER_CELL = re.compile(r"(\d{1,2}(?:\.\d{1,2})*\.?|[A-H]\.?\d{1,2}(?:\.\d{1,2})*)\s+(.+)$")
_BLANK = ("", "-", "–", "—", "x", "X")


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


def is_item_row(texts: Sequence[str]) -> bool:
    """Whether a row of cells is one of a card: heads an item, or is a label with its value."""
    first = next((text for text in texts if text), "")
    if heading_of(first) and not _figures(texts[1:]):
        return True
    if bare_heading(first) and len([t for t in texts if t]) == 1:
        return True
    rest = [text for text in texts[1:] if text]
    return bool(texts[:1] and texts[0] and _label_of(texts[0])) and len(rest) <= 1


def _label_of(cell: str) -> Labelled | None:
    name = cell.rstrip(": ")
    field = field_named(name)
    return Labelled(field, name, "") if field else labelled(cell)


def _figures(texts: Sequence[str]) -> int:
    return sum(bool(_FIGURE.match(text)) for text in texts)


def is_figures(grid: Grid) -> bool:
    """Whether the grid is a table of figures: most cells beside the labels are numbers."""
    beside = [text for row in grid.rows for text in row.texts[1:] if text not in _BLANK]
    return bool(beside) and _figures(beside) >= 0.4 * len(beside) and _figures(beside) >= 2


def card_pieces(grid: Grid) -> Iterator[Piece]:
    """Rows of cards as pieces: headings, labelled fields, and whatever stands between."""
    for row in grid.rows:
        yield from _card_row(row)


def _card_row(row: GridRow) -> Iterator[Piece]:
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
        yield _at(row, Piece(PieceKind.TEXT, text, row.source))
        return
    at = first
    while at < len(cells):
        found = _label_of(cells[at].text) if at + 1 < len(cells) or first else None
        if found and not found.value and at + 1 < len(cells):
            yield from field_pieces(found.field, found.label, cells[at + 1].pieces, row)
            at += 2
        else:
            yield from (_at(row, piece) for piece in cells[at].pieces)
            at += 1


def field_pieces(field: str, label: str, value: Sequence[Piece], row: GridRow) -> Iterator[Piece]:
    """A labelled field as pieces: the first carries the label, the rest follow as they are."""
    first, rest = (value[0], value[1:]) if value else (None, [])
    if first is None or first.kind is not PieceKind.TEXT:
        yield _at(row, Piece(PieceKind.TEXT, "", row.source, labelled=Labelled(field, label, "")))
        rest = value
    else:
        piece = Piece(
            PieceKind.TEXT,
            first.text,
            first.source,
            labelled=Labelled(field, label, first.text),
            breaks=first.breaks,
        )
        yield _at(row, piece)
    for piece in rest:
        yield _at(row, piece)


def _at(row: GridRow, piece: Piece) -> Piece:
    """A piece placed at its row: a cell has no line or block of its own."""
    if piece.source.line_from is None:
        piece.source = row.source
        piece.breaks = [(0, row.source)]
    return piece


@dataclass(slots=True)
class Columns:
    """What the columns of a wide table hold.

    Attributes:
        fields: by column the field its header names.
        levels: columns of items, the highest level first; the last one heads the row's own item.
        number: column of its number, where it has one of its own.
    """

    fields: dict[int, Labelled]
    levels: dict[int, LevelWord | None]
    number: int | None
    header_rows: int

    @property
    def name(self) -> int:
        """Column of the row's own item."""
        return list(self.levels)[-1]


def columns_of(grid: Grid) -> Columns | None:
    """The columns of a wide table with a row for each item; None when it is not one."""
    for index, row in enumerate(grid.rows[:3]):
        found = _columns(row.texts, index + 1)
        if found and len(grid.rows) > index + 1:
            return None if _sums_money(grid, found) else found
    return None


def _sums_money(grid: Grid, columns: Columns) -> bool:
    """Whether it is a table of figures after all: no column but that of names holds words."""
    body = grid.rows[columns.header_rows :]
    for at, label in columns.fields.items():
        if label.field in ("cost", "other"):
            continue
        texts = [row.cells[at].text for row in body if at < len(row.cells)]
        words = [text for text in texts if text not in _BLANK]
        if len(words) > 2 * _figures(words):
            return False
    return is_figures(grid)


def _columns(texts: Sequence[str], header_rows: int) -> Columns | None:
    fields: dict[int, Labelled] = {}
    levels: dict[int, LevelWord | None] = {}
    number = None
    for at, text in enumerate(texts):
        folded = fold(text).strip(" :")
        known = _level_in(text)
        if folded in _NUMBER_HEADERS:
            number = at
        elif known and known not in levels.values():
            levels[at] = known
        elif not levels and folded.startswith(_NAME_HEADERS):
            levels[at] = None
        elif field := field_named(text.rstrip(": "), bare=False):
            fields[at] = Labelled(field, text.rstrip(": "), "")
        elif folded:
            fields[at] = Labelled("other", text, "")
    strong = [label for label in fields.values() if label.field in _STRONG]
    if not levels and number is not None and number + 1 in fields:
        levels[number + 1] = None
        fields.pop(number + 1)
    return Columns(fields, levels, number, header_rows) if levels and strong else None


_STRONG = ("status", "cost", "responsible", "deadline", "description", "fulfilment", "note")


def _level_in(header: str) -> LevelWord | None:
    """The level a column header names: "Aktivita", "Název opatření", "Opatření / aktivita"."""
    if known := level_named(header):
        return known
    folded = fold(header)
    if field_named(header) and not folded.startswith(("nazev", "cislo a nazev", "c. a nazev")):
        return None
    parts = [level_named(part) or _genitive(part) for part in re.split(r"[/,\s]+", header)]
    levels = [part for part in parts if part]
    short = len(folded.split()) <= 5
    return max(levels, key=lambda level: level.rank) if levels and short else None


def _genitive(word: str) -> LevelWord | None:
    endings = {"y": "a", "e": "", "i": "", "u": ""}
    if word[-1:] in endings and len(word) > 3:
        return level_named(word[:-1] + endings[word[-1]])
    return None


def wide_pieces(grid: Grid, columns: Columns) -> Iterator[Piece]:
    """Rows of a wide table as pieces: a heading for each item and its fields by the columns."""
    header = [fold(text) for text in grid.rows[columns.header_rows - 1].texts]
    for row in grid.rows[: columns.header_rows - 1]:
        yield from _card_row(row)
    for row in grid.rows[columns.header_rows :]:
        if [fold(text) for text in row.texts] == header:
            continue
        if len(row.filled) == 1:
            yield from (_at(row, piece) for piece in row.filled[0].pieces)
            continue
        yield from _wide_row(row, columns)


def _wide_row(row: GridRow, columns: Columns) -> Iterator[Piece]:
    own = None
    for at, level in columns.levels.items():
        number = columns.number if at == columns.name else None
        head = _cell_heading(row, at, number, level)
        own = head if at == columns.name else own
        if head:
            text = f"{head.label} {head.printed} {head.name}".strip()
            yield _at(row, Piece(PieceKind.TEXT, text, row.source, head=head))
    for at, label in columns.fields.items():
        if at < len(row.cells) and (own or row.cells[at].text):
            yield from field_pieces(label.field, label.label, row.cells[at].pieces, row)


def _cell_heading(
    row: GridRow, at: int, number_at: int | None, level: LevelWord | None
) -> Heading | None:
    texts = row.texts
    name = texts[at] if at < len(texts) else ""
    number = texts[number_at] if number_at is not None and number_at < len(texts) else ""
    text = f"{number} {name}".strip()
    if not text:
        return None
    found = heading_of(text) or heading_of(name) or bare_heading(text) or numbered_item(text)
    if not found and (path := _NUMBER_CELL.match(text)):
        found = Heading(None, "", path[1].rstrip("."), path[1], path[2])
    found = found or Heading(None, "", "", "", name)
    if found.level is None and level:
        label = level.word[:1].upper() + level.word[1:]
        return Heading(level, label, found.number, found.printed, found.name)
    return found


def is_level_row(texts: Sequence[str]) -> bool:
    """Whether a row names a level only ("Aktivity:")."""
    filled = [text for text in texts if text]
    return len(filled) == 1 and level_label(filled[0]) is not None


def is_abbreviations_title(text: str) -> bool:
    """Whether a line is the title of the list of abbreviations."""
    return fold(plain(text)).strip(" .:") in document_words("sections", "abbreviations")
