"""Tables of figures as the Report JSON wants them, and the financing box of an item."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from prevence.core.czech import fold
from prevence.documents.blocks import Position
from prevence.evaluation.draft import Financing, Table, TableRow
from prevence.evaluation.recognition.grid import Grid, GridRow
from prevence.evaluation.recognition.money import column_unit, parse_cell_amount, parse_number
from prevence.evaluation.recognition.phrases import load_grammar, section, words_of

_COUNT_HEADER = re.compile(r"\bpoc(?:et|ty|tu)\b|%|\bprocent|\bpodil|\brok\b")
_OF_WHICH = re.compile(r"^(?:z toho|v tom|z ceho|z cehoz)[\s:–-]+")
_MONEY_CELL = re.compile(r"Kč|CZK|,-", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of figures with the number of the item it belongs to and where each row stands."""

    table: Table
    node: str | None
    row_sources: tuple[Position, ...]


def figure_table(grid: Grid, title: str | None, node: str | None, source: Position) -> FigureTable:
    """A grid of figures as a table: title and header rows told apart, values in whole Kč."""
    rows = list(grid.rows)
    title = grid.caption or title
    while len(rows) > 1 and grid.width > 1 and _is_title(rows[0]):
        title = rows.pop(0).filled[0].text if title is None or grid.caption is None else title
    header: list[GridRow] = []
    while len(rows) > 1 and len(header) < 3 and _is_header(rows[0], rows[1:]):
        header.append(rows.pop(0))
    width = grid.width
    columns = _columns(header, width)
    units = _units(title or "", columns)
    printed = [row.texts for row in header]
    filled = [row for row in rows if row.filled and row.texts not in printed]
    table = Table(
        title=title,
        columns=columns,
        rows=tuple(_row(row, width, units) for row in filled),
        source=source,
    )
    return FigureTable(table, node, tuple(row.source for row in filled))


def _is_title(row: GridRow) -> bool:
    return (
        len(row.filled) == 1
        and row.cells[0].text != ""
        and parse_number(row.cells[0].text) is None
    )


def _is_header(row: GridRow, below: Sequence[GridRow]) -> bool:
    if row.is_header:
        return True
    beside = [text for text in row.texts[1:] if text]
    figures = [text for text in beside if _value(text, 1) is not None and not _is_year(text)]
    under = any(_value(text, 1) is not None for other in below for text in other.texts[1:])
    return bool(beside) and not figures and under and not _is_total(row.texts[0])


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:rok\s+)?(?:19|20)\d\d", text.strip().lower()))


def _columns(header: Sequence[GridRow], width: int) -> tuple[str, ...]:
    joined = [""] * width
    for row in header:
        at = 0
        for cell in row.cells:
            for column in range(at, min(at + cell.span, width)):
                joined[column] = f"{joined[column]} {cell.text}".strip()
            at += cell.span
    return tuple(joined)


def _units(title: str, columns: Sequence[str]) -> tuple[int, ...]:
    whole = column_unit(title) or 1
    units = []
    for header in columns:
        own = column_unit(header)
        counts = bool(_COUNT_HEADER.search(fold(header)))
        units.append(own or (1 if counts else whole))
    return tuple(units)


def _row(row: GridRow, width: int, units: Sequence[int]) -> TableRow:
    texts = [""] * width
    at = 0
    for cell in row.cells:
        if at < width:
            texts[at] = cell.text
        at += cell.span
    values = [_value(text, unit) for text, unit in zip(texts[1:], units[1:], strict=True)]
    return TableRow(
        label=texts[0], cells=tuple(texts[1:]), values=tuple(values), is_total=_is_total(texts[0])
    )


def _value(text: str, unit: int) -> int | float | None:
    if "%" in text:
        return parse_number(text)
    return parse_cell_amount(text, unit=unit)


def _is_total(label: str) -> bool:
    return fold(label).startswith(_words("total", "labels"))


@cache
def _words(part: str, key: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in words_of(section(load_grammar("tables"), part), key))


def financing_of(table: Table) -> Financing | None:
    """The financing box a table is: its rows are the total, the office's own money, the rest."""
    found: dict[str, TableRow] = {}
    for row in table.rows:
        label = _OF_WHICH.sub("", fold(row.label))
        for part in ("total", "own", "other"):
            if label.startswith(_words("financing", part)) and part not in found:
                found[part] = row
                break
    if "own" not in found or len(found) < 2 or len(table.rows) > 6:
        return None
    return Financing(
        total_czk=_amount(found.get("total")),
        own_czk=_amount(found.get("own")),
        other_czk=_amount(found.get("other")),
        own_pct=_percent(found.get("own")),
        other_pct=_percent(found.get("other")),
    )


def _amount(row: TableRow | None) -> int | float | None:
    pairs = zip(row.cells, row.values, strict=True) if row else ()
    return next((value for cell, value in pairs if value is not None and "%" not in cell), None)


def _percent(row: TableRow | None) -> int | float | None:
    pairs = zip(row.cells, row.values, strict=True) if row else ()
    return next((value for cell, value in pairs if value is not None and "%" in cell), None)


def has_money(cell: str) -> bool:
    """Whether a cell prints an amount with its currency."""
    return bool(_MONEY_CELL.search(cell))
