"""Wide tables with a row for each item: what their columns hold, and their rows as pieces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prevence.core.czech import fold
from prevence.evaluation.codes import CostKind, IgnoredWhy
from prevence.evaluation.recognition.cards import at_row, card_row, field_pieces, is_item_row
from prevence.evaluation.recognition.costs import parse_cost
from prevence.evaluation.recognition.grid import BLANK, Grid, GridRow, count_figures, is_figures
from prevence.evaluation.recognition.headings import (
    Heading,
    bare_heading,
    heading_of,
    numbered_item,
)
from prevence.evaluation.recognition.indicator_tables import indicator_columns
from prevence.evaluation.recognition.labels import Labelled, field_named
from prevence.evaluation.recognition.money import find_amounts
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.vocabulary import LevelWord, level_named

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
_BESIDE_LEVEL = ("nazev", "a", "c", "cislo", "popis", "oznaceni", "zneni", "")
_NUMBER_CELL = re.compile(r"(\d{1,2}(?:\.\d{1,2})*\.?|[A-H]\.?\d{1,2}(?:\.\d{1,2})*)\s+(.+)$")


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
    width: int

    @property
    def name(self) -> int:
        """Column of the row's own item."""
        return list(self.levels)[-1]


def columns_of(grid: Grid) -> Columns | None:
    """The columns of a wide table with a row for each item; None when it is not one."""
    for index, row in enumerate(grid.rows[:3]):
        if is_item_row(row.texts):
            return None
        found = _columns(row.texts, index + 1)
        if found and len(grid.rows) > index + 1:
            if _counts_items(grid, found) or _sums_money(grid, found):
                return None
            _name_cost_column(grid, found)
            return found
    return None


def _name_cost_column(grid: Grid, columns: Columns) -> None:
    """A column under no known header whose cells state costs is the column of costs."""
    if any(label.field == "cost" for label in columns.fields.values()):
        return
    body = grid.rows[columns.header_rows :]
    for at, label in columns.fields.items():
        texts = [row.cells[at].text for row in body if at < len(row.cells) and row.cells[at].text]
        stated = [text for text in texts if text not in BLANK]
        amounts = sum(bool(find_amounts(text)) for text in stated)
        costs = sum(parse_cost(text).kind is not CostKind.NONE_STATED for text in stated)
        if (
            label.field == "other"
            and amounts * 3 >= len(stated) > 0
            and costs * 5 >= 4 * len(stated)
        ):
            columns.fields[at] = Labelled("cost", label.label, "")
            return


def _counts_items(grid: Grid, columns: Columns) -> bool:
    """Whether the column of items holds numbers of them: "Preventivní aktivity" over 5, 8, 28."""
    body = grid.rows[columns.header_rows :]
    names = [row.cells[columns.name].text for row in body if columns.name < len(row.cells)]
    stated = [name for name in names if name not in BLANK]
    return bool(stated) and count_figures(stated) == len(stated)


def _sums_money(grid: Grid, columns: Columns) -> bool:
    """Whether it is a table of figures after all: no column but that of names holds words."""
    body = grid.rows[columns.header_rows :]
    for at, label in columns.fields.items():
        if label.field in ("cost", "other"):
            continue
        texts = [row.cells[at].text for row in body if at < len(row.cells)]
        words = [text for text in texts if text not in BLANK]
        if len(words) > 2 * count_figures(words):
            return False
    return is_figures(grid)


def _columns(texts: Sequence[str], header_rows: int) -> Columns | None:
    fields: dict[int, Labelled] = {}
    levels: dict[int, LevelWord | None] = {}
    number = None
    counted = indicator_columns(texts)
    for at, text in enumerate(texts):
        folded = fold(text).strip(" :")
        known = _level_in(text)
        if folded in _NUMBER_HEADERS:
            number = at
        elif at in counted:
            fields[at] = Labelled(counted[at], text.rstrip(": "), "")
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
    return Columns(fields, levels, number, header_rows, len(texts)) if levels and strong else None


_STRONG = ("status", "cost", "responsible", "deadline", "description", "fulfilment", "note")


def _level_in(header: str) -> LevelWord | None:
    """The level a column header names: "Aktivita", "Název opatření", "Opatření / aktivita"."""
    if known := level_named(header):
        return known
    levels = []
    for word in re.split(r"[/,\s]+", header):
        level = level_named(word) or _genitive(word)
        if level:
            levels.append(level)
        elif fold(word).strip(".") not in _BESIDE_LEVEL:
            return None
    return max(levels, key=lambda level: level.rank) if levels else None


def _genitive(word: str) -> LevelWord | None:
    endings = {"y": "a", "e": "", "i": "", "u": ""}
    if word[-1:] in endings and len(word) > 3:
        return level_named(word[:-1] + endings[word[-1]])
    return None


def header_of(grid: Grid) -> Columns | None:
    """The columns a lone header row announces: rows follow between headings of sections."""
    found = _columns(grid.rows[0].texts, 1) if len(grid.rows) == 1 else None
    return found if found and len(found.fields) > 1 else None


def header_piece(row: GridRow) -> Piece:
    """A header row of a wide table: it says how to read the rows and is no part of an item."""
    text = " ".join(text for text in row.texts if text)
    return Piece(PieceKind.TEXT, text, row.source, why=IgnoredWhy.UNPLACED)


def continued_pieces(grid: Grid, columns: Columns) -> Iterator[Piece]:
    """Rows under a header that stood above the heading of their section."""
    for row in grid.rows:
        yield from _wide_row(row, columns)


def wide_pieces(grid: Grid, columns: Columns) -> Iterator[Piece]:
    """Rows of a wide table as pieces: a heading for each item and its fields by the columns."""
    header = [fold(text) for text in grid.rows[columns.header_rows - 1].texts]
    for row in grid.rows[: columns.header_rows - 1]:
        yield from card_row(row)
    yield header_piece(grid.rows[columns.header_rows - 1])
    for row in grid.rows[columns.header_rows :]:
        if [fold(text) for text in row.texts] == header:
            yield header_piece(row)
            continue
        if len(row.filled) == 1:
            yield from (at_row(row, piece) for piece in row.filled[0].pieces)
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
            yield at_row(row, Piece(PieceKind.TEXT, text, row.source, head=head))
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
