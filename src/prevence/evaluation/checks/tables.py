"""The shape of a table of figures: units, totals, whose money, what may be added to what."""

import re
from dataclasses import dataclass
from enum import StrEnum

from prevence.evaluation.checks.words import WORDING, begins, fold, mentions
from prevence.evaluation.draft import Table, TableRow

Number = int | float


class Unit(StrEnum):
    """What a figure is."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"


class Purse(StrEnum):
    """Whose money: all of it, the office's own, everybody else's."""

    TOTAL = "total"
    OWN = "own"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Czech name of the amount."""
        return _PURSE_LABELS[self]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures; `index` counts from 0 without the label column."""

    index: int
    title: str
    unit: Unit
    step: Number  # the smallest step of print: 1, 1000 in a "tis. Kč" column, 0.1 for "12,5"
    is_total: bool
    is_additive: bool


_PERCENT = re.compile(r"%|procent")
_MONEY = re.compile(r"\bkc\b")
_DECIMALS = re.compile(r"\d,(\d+)")
_OWN = re.compile(
    rf"(?:{'|'.join(WORDING['money']['own_after'])})\w*\s+(?:\w+\s+)?(?:{'|'.join(WORDING['money']['own'])})"
)


def columns_of(table: Table) -> list[Column]:
    """The columns of figures, left to right."""
    width = max((len(row.cells) for row in table.rows), default=0)
    return [_column(table, index) for index in range(width)]


def _column(table: Table, index: int) -> Column:
    title = table.columns[index + 1] if index + 1 < len(table.columns) else ""
    cells = [row.cells[index] for row in table.rows if index < len(row.cells)]
    return Column(
        index=index,
        title=title,
        unit=_unit(title, cells, table.title or ""),
        step=_step(f"{title} {table.title or ''}", cells),
        is_total=begins(title, "table", "total") or fold(title).endswith(" celkem"),
        is_additive=not mentions(title, "table", "not_additive"),
    )


def _unit(title: str, cells: list[str], table_title: str) -> Unit:
    filled = [cell for cell in cells if cell.strip()]
    in_percent = sum("%" in cell for cell in filled)
    if in_percent * 2 > len(filled) or (not in_percent and _PERCENT.search(fold(title))):
        return Unit.PERCENT
    if any("Kč" in cell for cell in filled) or _MONEY.search(fold(title)):
        return Unit.MONEY
    if mentions(title, "money", "columns") or _MONEY.search(fold(table_title)):
        return Unit.MONEY
    return Unit.COUNT


def _step(titles: str, cells: list[str]) -> Number:
    text = fold(f"{titles} {' '.join(cells)}")
    scale = 1_000_000 if "mil. k" in text else 1000 if "tis. k" in text else 1
    decimals = max((len(found) for cell in cells for found in _DECIMALS.findall(cell)), default=0)
    return scale / 10**decimals if decimals else scale


def value_at(row: TableRow, index: int) -> Number | None:
    """The figure of a cell; None where there is none."""
    return row.values[index] if index < len(row.values) else None


def unit_at(row: TableRow, column: Column) -> Unit:
    """The unit of one cell; a row of percents may stand in a column of amounts."""
    cell = row.cells[column.index] if column.index < len(row.cells) else ""
    if "%" in cell or ("%" in row.label and "Kč" not in cell):
        return Unit.PERCENT
    return Unit.MONEY if "Kč" in cell else column.unit


def is_total(row: TableRow) -> bool:
    """A row that sums others."""
    return row.is_total or begins(row.label, "table", "total")


def is_part(row: TableRow) -> bool:
    """A row that may enter a sum: neither a total nor a repeated part ("z toho …")."""
    return (
        not is_total(row)
        and not begins(row.label, "table", "subset")
        and not mentions(row.label, "table", "not_additive")
    )


def purse_of(label: str) -> Purse | None:
    """Whose money a row or a column shows, None where its label does not say."""
    if begins(label, "money", "other"):
        return Purse.OTHER
    if mentions(label, "money", "own_anywhere") or _OWN.search(fold(label)):
        return Purse.OWN
    if mentions(label, "money", "other"):
        return Purse.OTHER
    if mentions(label, "money", "total") and mentions(label, "money", "columns"):
        return Purse.TOTAL
    return Purse.TOTAL if fold(label) in ("celkem", "celkove") else None


def total_row(table: Table) -> TableRow | None:
    """The row that sums the whole table: the only total, or the last of several."""
    totals = [row for row in table.rows if is_total(row)]
    return totals[-1] if totals else None


_PURSE_LABELS = {
    Purse.TOTAL: "celkové náklady",
    Purse.OWN: "vlastní náklady",
    Purse.OTHER: "další zdroje",
}
