"""table_total: totals of rows and columns, total = own + other, own within the total."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from prevence.evaluation.checks.printing import calculation, exact, figure, gap, quoted, total
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import (
    Column,
    Number,
    Purse,
    Unit,
    columns_of,
    is_part,
    is_total,
    purse_of,
    unit_at,
    value_at,
)
from prevence.evaluation.checks.tree import Tree
from prevence.evaluation.checks.words import begins, fold, mentions
from prevence.evaluation.draft import ReportDraft, Table, TableRow

RULE = RuleCode.TABLE_TOTAL
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Sum:
    """One printed total against its printed parts."""

    table: Table
    what: str
    unit: Unit
    stated: Number
    parts: tuple[Number, ...]
    step: Number = 1  # the smallest step of print
    blanks: tuple[str, ...] = ()  # labels of parts without a figure
    is_repeatable: bool = False  # one body may stand in several rows and once in the total

    @property
    def computed(self) -> Number:
        """The sum of the parts."""
        return total(self.parts)

    @property
    def off(self) -> Decimal:
        """How far the printed total is from it."""
        return abs(exact(self.stated) - exact(self.computed))

    @property
    def holds(self) -> bool:
        """Exactly, or within one step of print where the figures are rounded."""
        return self.off <= (exact(self.step) if self.is_rounded else 0)

    @property
    def may_repeat(self) -> bool:
        """The total is lower, and somebody may stand in several rows."""
        return self.is_repeatable and self.stated < self.computed

    @property
    def is_rounded(self) -> bool:
        """Printed in thousands, millions or with decimals."""
        return self.step >= _THOUSAND or self.step < 1

    @property
    def may_be_rounding(self) -> bool:
        """Half a step for each figure; whole thousands of Kč may have been rounded too."""
        if self.is_rounded:
            return self.off <= exact(self.step) * (len(self.parts) + 1) / 2
        in_thousands = all(value % _THOUSAND == 0 for value in (*self.parts, self.stated))
        return in_thousands and self.unit is Unit.MONEY and self.off <= _THOUSAND


def table_totals(draft: ReportDraft) -> Iterable[Result]:
    """Totals printed in tables against the figures they sum."""
    tree = Tree(draft)
    outside = " ".join(part.text for part in draft.ignored)
    counts_once = mentions(outside, "table", "distinct")
    for table in draft.tables:
        node = tree.mentioned_in(table.title) if table.title else None
        nodes = (node.number,) if node else ()
        columns = [column for column in columns_of(table) if column.unit is not Unit.PERCENT]
        once = counts_once or mentions(table.title or "", "table", "distinct")
        down = [item for item in _down(table, columns) if not (once and item.may_repeat)]
        sums = [*down, *_across(table, columns)]
        slip = _slip(sums)
        for item in sums:
            yield _finding(item, nodes) if item in slip or not item.holds else _holds(item)
        yield from _own_within_total(table, columns, nodes)


def _slip(sums: Sequence[Sum]) -> list[Sum]:
    """One figure misprinted by one step in a table of rounded figures.

    A row and a column that meet in it are off and everything else is exact, so it is not rounding.
    """
    off = [item for item in sums if item.off and item.holds]
    exactly = len(sums) - len(off)
    return off if len(off) == 2 and exactly >= 2 * len(off) and off[0].off == off[1].off else []


def _holds(item: Sum) -> Checked:
    return Checked(RULE, _where(item), calculation(item.parts, item.unit))


def _finding(item: Sum, nodes: tuple[str, ...]) -> Finding:
    sentence = calculation(item.parts, item.unit)
    return Finding(
        rule=RULE,
        severity=_severity(item),
        nodes=nodes,
        table=item.table.title,
        stated=figure(item.stated, item.unit),
        computed=figure(item.computed, item.unit),
        difference=gap(item.stated, item.computed, item.unit),
        message=(
            f"{_where(item)}: vytištěno je {figure(item.stated, item.unit)}, součet položek je "
            f"{figure(item.computed, item.unit)}. Součet nesouhlasí."
        ),
        proposal=_proposal(item, sentence),
        sources=(item.table.source,),
    )


def _where(item: Sum) -> str:
    return f"Tabulka {quoted(item.table.title)}, {item.what}" if item.table.title else item.what


def _severity(item: Sum) -> Severity:
    if item.may_be_rounding:
        return Severity.NOTE if item.is_rounded else Severity.WARNING
    return Severity.WARNING if item.blanks or item.may_repeat else Severity.ERROR


def _proposal(item: Sum, sentence: str) -> str:
    if item.blanks:
        return f"Součet vyplněných řádků: {sentence}. Doplňte údaj u: {', '.join(item.blanks)}."
    hint = " Rozdíl může být ze zaokrouhlení." if item.may_be_rounding else ""
    if item.may_repeat:
        hint += " Je-li někdo ve více řádcích a v součtu jednou, uveďte to pod tabulkou."
    return f"Ověřte jednotlivé položky i součet: {sentence}.{hint}"


# --- rows summed into a total row


def _down(table: Table, columns: Sequence[Column]) -> Iterator[Sum]:
    additive = [column for column in columns if column.is_additive]
    for index, row in enumerate(table.rows):
        if not is_total(row) or mentions(row.label, "table", "not_additive"):
            continue
        rows = _summed_rows(table, index, additive)
        for column in additive:
            item = _sum_down(table, row, rows, column)
            if item is not None:
                yield item


def _sum_down(table: Table, row: TableRow, rows: Sequence[TableRow], column: Column) -> Sum | None:
    stated, unit = value_at(row, column.index), unit_at(row, column)
    figures = [
        (part.label, value_at(part, column.index))
        for part in rows
        if unit_at(part, column) is unit
    ]
    known = tuple(value for _, value in figures if value is not None)
    if stated is None or len(known) < 2 or unit is Unit.PERCENT:
        return None
    is_short = total(known) < stated
    return Sum(
        table=table,
        what=f"řádek „{row.label}“" + (f", sloupec „{column.title}“" if column.title else ""),
        unit=unit,
        stated=stated,
        parts=known,
        step=column.step,
        blanks=tuple(label for label, value in figures if value is None) if is_short else (),
        is_repeatable=unit is Unit.COUNT
        and mentions(f"{column.title} {row.label}", "table", "repeatable"),
    )


def _summed_rows(table: Table, index: int, columns: Sequence[Column]) -> Sequence[TableRow]:
    """The rows that a total sums: of the layouts in use, the one that fits most columns."""
    layouts = [rows for rows in _layouts(table, index) if len(rows) >= 2]
    if not layouts:
        return ()
    return max(layouts, key=lambda rows: sum(_fits(table.rows[index], rows, c) for c in columns))


def _layouts(table: Table, index: int) -> Iterator[list[TableRow]]:
    rows = list(table.rows)
    totals = [place for place, row in enumerate(rows) if is_total(row)]
    parts = [row for row in rows if is_part(row)]
    before = max((place for place in totals if place < index), default=-1)
    after = min((place for place in totals if place > index), default=len(rows))
    above = [row for row in rows[before + 1 : index] if is_part(row)]
    below = [row for row in rows[index + 1 : after] if is_part(row)]
    if len(totals) == 1 or index in (totals[0], totals[-1]):
        yield parts
    yield above
    yield below
    yield [rows[place] for place in totals if place != index]
    yield parts


def _fits(row: TableRow, rows: Sequence[TableRow], column: Column) -> bool:
    stated = value_at(row, column.index)
    known = [value for part in rows if (value := value_at(part, column.index)) is not None]
    return stated is not None and len(known) >= 2 and exact(stated) == exact(total(known))


# --- columns summed into a total column


def _across(table: Table, columns: Sequence[Column]) -> Iterator[Sum]:
    for column in columns:
        parts = _summed_columns(column, columns)
        rows = [row for row in table.rows if _row_is_whole(row, column, parts)]
        if len(parts) < 2 or not rows:
            continue
        sums = [_sum_across(table, row, column, parts) for row in rows]
        fitting = sum(item.holds for item in sums)
        if fitting * 2 >= len(sums) and (fitting or len(sums) == 1):
            yield from sums


def _summed_columns(column: Column, columns: Sequence[Column]) -> list[Column]:
    """Columns that a total column sums: own and other money, or all the others of its kind."""
    purse = purse_of(column.title)
    if not (column.is_total or purse is Purse.TOTAL):
        return []
    others = [
        other
        for other in columns
        if other.index != column.index
        and other.unit is column.unit
        and other.is_additive
        and not other.is_total
        and not begins(other.title, "table", "subset")
        and not mentions(other.title, "table", "alternative")
    ]
    by_purse = [other for other in others if purse_of(other.title) in (Purse.OWN, Purse.OTHER)]
    if {purse_of(other.title) for other in by_purse} == {Purse.OWN, Purse.OTHER}:
        return by_purse
    return others if column.is_total and len(by_purse) != 1 else []


def _row_is_whole(row: TableRow, column: Column, parts: Sequence[Column]) -> bool:
    units = {unit_at(row, other) for other in (column, *parts)}
    known = [other for other in parts if value_at(row, other.index) is not None]
    return value_at(row, column.index) is not None and len(known) >= 2 and units == {column.unit}


def _sum_across(table: Table, row: TableRow, column: Column, parts: Sequence[Column]) -> Sum:
    known = [value for part in parts if (value := value_at(row, part.index)) is not None]
    return Sum(
        table=table,
        what=f"řádek „{row.label}“, sloupec „{column.title or 'Celkem'}“",
        unit=column.unit,
        stated=value_at(row, column.index) or 0,
        parts=tuple(known),
        step=column.step,
    )


def _own_within_total(
    table: Table, columns: Sequence[Column], nodes: tuple[str, ...]
) -> Iterator[Finding]:
    """The office's own money cannot exceed all the money."""
    money = {purse_of(column.title): column for column in columns if column.unit is Unit.MONEY}
    whole, own = money.get(Purse.TOTAL), money.get(Purse.OWN)
    if whole is None or own is None or fold(whole.title) == fold(own.title):
        return
    for row in table.rows:
        all_money, own_money = value_at(row, whole.index), value_at(row, own.index)
        if all_money is not None and own_money is not None and own_money > all_money:
            yield Finding(
                rule=RULE,
                severity=Severity.ERROR,
                nodes=nodes,
                table=table.title,
                stated=figure(own_money, Unit.MONEY),
                computed=f"nejvýše {figure(all_money, Unit.MONEY)}",
                difference=gap(own_money, all_money, Unit.MONEY),
                message=(
                    f"Řádek „{row.label}“: {own.title.lower()} {figure(own_money, Unit.MONEY)} "
                    f"převyšují {whole.title.lower()} {figure(all_money, Unit.MONEY)}."
                ),
                proposal="Ověřte obě částky, vlastní podíl nemůže být vyšší než celek.",
                sources=(table.source,),
            )
