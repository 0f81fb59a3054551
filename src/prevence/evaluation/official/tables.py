"""Tables printed again: totals and percents recomputed from the figures. No Django."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prevence.core.czech import fold
from prevence.core.money import czk, number
from prevence.documents.writers.model import Cell, Column, ColumnKind, Table, TableRow
from prevence.evaluation import draft as drafts
from prevence.evaluation.draft import Node, ReportDraft, walk
from prevence.evaluation.official.discrepancy import Discrepancy
from prevence.evaluation.official.figures import percent
from prevence.evaluation.official.shares import Amount, share, shares

# Columns that count bodies or people: one may stand in several rows, so the total may be smaller.
_COUNTED_ONCE = (
    "subjekt",
    "organizac",
    "obc",
    "obec",
    "osob",
    "klient",
    "mest",
    "skol",
    "ucastnik",
)
_FIGURE = re.compile(r"^[\s\d.,\-–+]+(Kč|CZK|%)?[\s,\-–]*$")
_SCALES = (
    (re.compile(r"tis\.?\s*(kc|czk)"), 1_000),
    (re.compile(r"mil\.?\s*(kc|czk)"), 1_000_000),
)
_NUMBER = re.compile(r"\b\d+(?:\.\d+)*\b")
_WHOLE_ROW = re.compile(r"^(celkem|celkove|soucet|uhrn)")


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A table ready to print, and what differs from the print it came from."""

    table: Table
    discrepancies: tuple[Discrepancy, ...]


@dataclass(slots=True)
class _Grid:
    """Values of a table while they are being recomputed; `why` by (row, column)."""

    values: list[list[Amount | None]]
    why: dict[tuple[int, int], str]

    def put(self, row: int, column: int, value: Amount, why: str) -> None:
        if self.values[row][column] != value:
            self.values[row][column] = value
            self.why[row, column] = why


def recomputed(table: drafts.Table) -> Recomputed:
    """The table with computed totals and percents; cells of text stay as they are."""
    kinds = [_kind(table, place) for place in range(_width(table))]
    scales = [_scale(table, place) for place in range(_width(table))]
    grid = _Grid([_padded(row.values, len(kinds)) for row in table.rows], {})
    _recompute_row_sums(table, kinds, grid)
    _recompute_totals(table, kinds, grid)
    _recompute_percents(table, kinds, grid)
    columns = (Column(_title(table, 0)), *(
        Column(_title(table, place + 1), kind) for place, kind in enumerate(kinds)
    ))  # fmt: skip
    rows = tuple(
        TableRow((Cell(row.label), *_cells(row, grid, place, kinds, scales)), row.is_total)
        for place, row in enumerate(table.rows)
    )
    caption = table.title or "Tabulka"
    return Recomputed(
        Table(caption, columns, rows), tuple(_differences(table, grid, kinds, scales))
    )


def table_of_financing(node: Node, draft: ReportDraft) -> drafts.Table | None:
    """The printed financing table of this very node, where the report has one."""
    key = (fold(node.label), node.number)
    return next((table for table in draft.tables if key in _financed(table, {key[0]})), None)


def tables_of_nodes(draft: ReportDraft) -> list[drafts.Table]:
    """Financing tables that belong to one node each."""
    keys = {(fold(node.label), node.number) for node in walk(draft.nodes)}
    labels = {label for label, _ in keys}
    return [table for table in draft.tables if keys & _financed(table, labels)]


def _financed(table: drafts.Table, labels: set[str]) -> set[tuple[str, str]]:
    """Label and number of each item that the title of a financing table names."""
    title = fold(table.title or "")
    if "financ" not in title:
        return set()
    found = set()
    for match in _NUMBER.finditer(title):
        before = title[: match.start()].rstrip().removesuffix("c.").rstrip()
        found |= {(label, match[0]) for label in labels if before.endswith(label)}
    return found


def _width(table: drafts.Table) -> int:
    return max((len(row.cells) for row in table.rows), default=max(0, len(table.columns) - 1))


def _title(table: drafts.Table, place: int) -> str:
    return table.columns[place] if place < len(table.columns) else ""


def _padded(values: Sequence[Amount | None], width: int) -> list[Amount | None]:
    return [*values, *[None] * (width - len(values))]


def _kind(table: drafts.Table, place: int) -> ColumnKind:
    cells = [row.cells[place] for row in table.rows if place < len(row.cells)]
    values = [row.values[place] for row in table.rows if place < len(row.values)]
    filled = [cell for cell in cells if cell.strip(" –-")]
    if not filled or all(value is None for value in values):
        return ColumnKind.TEXT
    if any("%" in cell for cell in filled):
        return ColumnKind.PERCENT
    if any("Kč" in cell or "CZK" in cell for cell in filled):
        return ColumnKind.CZK
    return ColumnKind.PERCENT if "%" in _title(table, place + 1) else ColumnKind.NUMBER


def _scale(table: drafts.Table, place: int) -> int:
    """How many crowns the printed unit of a column stands for; values are whole Kč."""
    head = fold(f"{_title(table, place + 1)} {table.title or ''}")
    if any("Kč" in row.cells[place] for row in table.rows if place < len(row.cells)):
        return 1
    found = next((scale for shape, scale in _SCALES if shape.search(head)), 1)
    printed = [
        (_bare(row.cells[place]), row.values[place])
        for row in table.rows
        if place < len(row.cells) and place < len(row.values)
    ]
    fits = [
        abs(shown * found - value) < 0.01
        for shown, value in printed
        if shown is not None and value is not None
    ]
    return found if fits and all(fits) else 1


def _bare(cell: str) -> float | None:
    digits = re.sub(r"[\s\u00a0]", "", cell).replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def _recompute_row_sums(table: drafts.Table, kinds: list[ColumnKind], grid: _Grid) -> None:
    """A column headed "Celkem" is the sum of the counts beside it, if it is so in most rows."""
    whole = next(
        (place for place in range(len(kinds))
         if kinds[place] is not ColumnKind.TEXT
         and _WHOLE_ROW.match(fold(_title(table, place + 1)))),
        None,
    )  # fmt: skip
    if whole is None:
        return
    beside = [i for i, kind in enumerate(kinds) if i != whole and kind is kinds[whole]]
    if len(beside) < 2:
        return
    sums = [_sum([row[i] for i in beside]) for row in grid.values]
    agree = sum(1 for row, total in zip(grid.values, sums, strict=True) if row[whole] == total)
    if agree * 2 <= len(sums):
        return
    for place, total in enumerate(sums):
        if total is not None and grid.values[place][whole] is not None:
            grid.put(
                place,
                whole,
                total,
                _addends([grid.values[place][i] for i in beside], kinds[whole]),
            )


def _recompute_totals(table: drafts.Table, kinds: list[ColumnKind], grid: _Grid) -> None:
    """The only total row, first or last, is the sum of the others."""
    totals = [place for place, row in enumerate(table.rows) if row.is_total]
    parts = [place for place, row in enumerate(table.rows) if not row.is_total]
    if len(totals) != 1 or len(parts) < 2 or totals[0] not in (0, len(table.rows) - 1):
        return
    for column, kind in enumerate(kinds):
        printed = grid.values[totals[0]][column]
        values = [grid.values[place][column] for place in parts]
        total = _sum(values)
        if kind in (ColumnKind.TEXT, ColumnKind.PERCENT) or printed is None or total is None:
            continue
        if _has_gaps(table, parts, column) or (
            printed < total and kind is ColumnKind.NUMBER and _counts_bodies(table, column)
        ):
            continue
        grid.put(totals[0], column, total, _addends(values, kind))


def _has_gaps(table: drafts.Table, parts: list[int], column: int) -> bool:
    """A cell of words ("viz 1.2") hides a figure, so the sum is not known; an empty one not."""
    return any(
        column < len(table.rows[place].cells)
        and table.rows[place].values[column] is None
        and table.rows[place].cells[column].strip(" –-—")
        for place in parts
    )


def _counts_bodies(table: drafts.Table, column: int) -> bool:
    head = fold(f"{_title(table, column + 1)} {table.title or ''}")
    return any(word in head for word in _COUNTED_ONCE)


def _recompute_percents(table: drafts.Table, kinds: list[ColumnKind], grid: _Grid) -> None:
    """Percents of a total row, or of an amount in the same row, whichever the print follows."""
    totals = [place for place, row in enumerate(table.rows) if row.is_total]
    amounts = [i for i, kind in enumerate(kinds) if kind in (ColumnKind.CZK, ColumnKind.NUMBER)]
    for column, kind in enumerate(kinds):
        if kind is not ColumnKind.PERCENT or not amounts:
            continue
        decimals = _decimals(table, column)
        candidates = [
            candidate
            for base in amounts
            if (candidate := _shares_of_total(table, grid, base, totals, decimals))
        ]
        candidates += [
            _shares_in_row(grid, part, whole, decimals)
            for part in amounts
            for whole in amounts
            if part != whole
        ]
        _take_best(column, candidates, grid)


def _shares_of_total(
    table: drafts.Table, grid: _Grid, base: int, totals: list[int], decimals: int
) -> list[tuple[Amount, str] | None] | None:
    if len(totals) != 1:
        return None
    parts = [place for place in range(len(table.rows)) if place not in totals]
    values = [grid.values[place][base] for place in parts]
    whole = grid.values[totals[0]][base]
    if whole is None or any(value is None for value in values):
        return None
    known = [value for value in values if value is not None]
    adds_up = abs(sum(known) - whole) < 0.01
    percents = shares(known, decimals=decimals) if adds_up else tuple(
        share(value, whole, decimals=decimals) or 0 for value in known
    )  # fmt: skip
    if percents is None:
        return None
    found: list[tuple[Amount, str] | None] = [None] * len(table.rows)
    for place, value, part in zip(parts, percents, known, strict=True):
        rounding = (
            "" if share(part, whole, decimals=decimals) == value else "; zaokrouhleno do 100 %"
        )
        found[place] = (value, f"{_shown(part)} z {_shown(whole)}{rounding}")
    found[totals[0]] = (100, "součet podílů")
    return found


def _shares_in_row(
    grid: _Grid, part: int, whole: int, decimals: int
) -> list[tuple[Amount, str] | None]:
    found: list[tuple[Amount, str] | None] = []
    for row in grid.values:
        over, under = row[part], row[whole]
        value = None if over is None or not under else share(over, under, decimals=decimals)
        why = f"{_shown(over or 0)} z {_shown(under or 0)}"
        found.append(None if value is None else (value, why))
    return found


def _take_best(
    column: int, candidates: list[list[tuple[Amount, str] | None]], grid: _Grid
) -> None:
    """The reading that most printed percents agree with; none if it is not the clear majority."""
    printed = [row[column] for row in grid.values]
    stated = [place for place, value in enumerate(printed) if value is not None]

    def agreement(candidate: list[tuple[Amount, str] | None]) -> int:
        pairs = ((candidate[place], printed[place]) for place in stated)
        return sum(1 for found, value in pairs if found is not None and found[0] == value)

    best = max(candidates, key=agreement, default=None)
    # a two-part split where both printed percents are wrong still has its 100 % total
    if best is None or agreement(best) * 3 < len(stated) or not stated:
        return
    for place in stated:
        found = best[place]
        if found is not None:
            grid.put(place, column, *found)


def _decimals(table: drafts.Table, column: int) -> int:
    cells = [row.cells[column] for row in table.rows if column < len(row.cells)]
    return max((len(m[1]) for cell in cells if (m := re.search(r"\d,(\d+)", cell))), default=0)


def _sum(values: Sequence[Amount | None]) -> Amount | None:
    known = [value for value in values if value is not None]
    return round(sum(known), 2) if known else None


def _addends(values: Sequence[Amount | None], kind: ColumnKind) -> str:
    known = [value for value in values if value is not None]
    return "součet " + " + ".join(_print(value, kind) for value in known)


def _shown(value: Amount) -> str:
    return number(value)


def _cells(
    row: drafts.TableRow, grid: _Grid, place: int, kinds: list[ColumnKind], scales: list[int]
) -> list[Cell]:
    cells = []
    for column, kind in enumerate(kinds):
        text = row.cells[column] if column < len(row.cells) else ""
        value = grid.values[place][column]
        if (place, column) in grid.why or (value is not None and _FIGURE.match(text)):
            assert value is not None
            shown = value / scales[column] if scales[column] != 1 else value
            cells.append(Cell(_as_printed(text, shown, kind), shown))
        else:
            cells.append(Cell(text, value if kind is not ColumnKind.TEXT else None))
    return cells


def _as_printed(text: str, value: Amount, kind: ColumnKind) -> str:
    """A unit stands in the cell only where the report put it there, not in its head."""
    if kind is ColumnKind.PERCENT and "%" not in text:
        return number(value)
    if kind is ColumnKind.CZK and "Kč" not in text and "CZK" not in text:
        return number(value)
    return _print(value, kind)


def _print(value: Amount, kind: ColumnKind) -> str:
    if kind is ColumnKind.CZK:
        return czk(value)
    return percent(value) if kind is ColumnKind.PERCENT else number(value)


def _differences(
    table: drafts.Table, grid: _Grid, kinds: list[ColumnKind], scales: list[int]
) -> list[Discrepancy]:
    found = []
    for (place, column), why in sorted(grid.why.items()):
        row = table.rows[place]
        value = grid.values[place][column]
        assert value is not None
        head = _title(table, column + 1)
        where = f"Tabulka „{table.title or 'bez názvu'}“, řádek „{row.label}“" + (
            f", sloupec „{head}“" if head else ""
        )
        shown = value / scales[column] if scales[column] != 1 else value
        found.append(Discrepancy(where, row.cells[column], _print(shown, kinds[column]), why))
    return found
