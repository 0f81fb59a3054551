"""percentage: shares recomputed from amounts; never from typed percents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from prevence.core.money import percent as rounded_percent
from prevence.evaluation.checks.printing import (
    Number,
    exact,
    gap,
    listed,
    percent,
    quoted,
    share_calculation,
    total,
)
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import (
    Column,
    Purse,
    Unit,
    columns_of,
    is_part,
    is_total,
    purse_of,
    total_row,
    unit_at,
    value_at,
)
from prevence.evaluation.checks.tree import Tree
from prevence.evaluation.checks.words import mentions
from prevence.evaluation.draft import Financing, Node, ReportDraft, Table, TableRow

WHOLE = 100
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Share:
    """A printed percent with the amounts it should come from."""

    label: str
    printed: Number
    part: Number
    whole: Number
    unit: Unit = Unit.MONEY

    @property
    def exact(self) -> Decimal:
        """The true share, percent, unrounded."""
        return exact(self.part) * WHOLE / exact(self.whole)

    @property
    def computed(self) -> Number:
        """In as many decimals as are printed."""
        if self.printed == int(self.printed):
            return rounded_percent(self.part, self.whole) or 0
        return float(round(self.exact, decimals_of(self.printed)))

    @property
    def off(self) -> Decimal:
        """How far the printed percent is from the true share, in units of its last place."""
        return abs(exact(self.printed) - self.exact) * Decimal(10) ** decimals_of(self.printed)

    @property
    def holds(self) -> bool:
        """The printed percent is the rounded share."""
        return self.off <= _HALF


def decimals_of(value: Number) -> int:
    """Printed decimal places."""
    exponent = exact(value).normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def percentages(draft: ReportDraft) -> Iterable[Result]:
    """Percent columns and percents of financing boxes against the amounts beside them."""
    tree = Tree(draft)
    for table in draft.tables:
        node = tree.mentioned_in(table.title) if table.title else None
        nodes = (node.number,) if node else ()
        for column in percent_columns(table):
            shares = shares_of(table, column)
            yield from _judged(shares, nodes, table)
    for node in tree.nodes:
        if node.financing is not None:
            yield from _judged(_box_shares(node.financing), (node.number,), None, node)


def percent_columns(table: Table) -> list[Column]:
    """Columns of percents."""
    return [column for column in columns_of(table) if column.unit is Unit.PERCENT]


def _judged(
    shares: Sequence[Share], nodes: tuple[str, ...], table: Table | None, node: Node | None = None
) -> Iterator[Result]:
    where = _place(table, node)
    wrong = [share for share in shares if not share.holds and not _evens_out(share, shares)]
    for share in shares:
        if share not in wrong:
            text = share_calculation(share.part, share.whole, share.printed, share.unit)
            yield Checked(RuleCode.PERCENTAGE, f"{where}: {share.label}", text)
    if wrong:
        yield _finding(wrong, where, nodes, table, node)


def _evens_out(share: Share, shares: Sequence[Share]) -> bool:
    """Rounded so that the column gives 100: 33 + 33 + 34."""
    parts = [other for other in shares if other.part != other.whole]
    printed, naive = (
        total(other.printed for other in parts),
        total(other.computed for other in parts),
    )
    return share.off < 1 and printed == WHOLE != naive


def _finding(
    wrong: Sequence[Share],
    where: str,
    nodes: tuple[str, ...],
    table: Table | None,
    node: Node | None,
) -> Finding:
    pairs = [
        f"{share.label} {percent(share.printed)}, z částek vychází {percent(share.computed)}"
        for share in wrong
    ]
    return Finding(
        rule=RuleCode.PERCENTAGE,
        severity=Severity.ERROR if any(share.off >= 1 for share in wrong) else Severity.WARNING,
        nodes=nodes,
        table=table.title if table else None,
        stated=", ".join(percent(share.printed) for share in wrong),
        computed=", ".join(percent(share.computed) for share in wrong),
        difference=gap(wrong[0].printed, wrong[0].computed, Unit.PERCENT),
        message=f"{where}: procenta nesouhlasí s částkami – {'; '.join(pairs)}.",
        proposal="Vytisknout "
        + listed(
            share_calculation(share.part, share.whole, share.computed, share.unit)
            for share in wrong
        )
        + ".",
        sources=(table.source,) if table else (node.source,) if node else (),
    )


def _place(table: Table | None, node: Node | None) -> str:
    if table is not None:
        return f"Tabulka {quoted(table.title)}" if table.title else "Tabulka"
    return f"Financování, {node.label} {node.number}" if node else "Financování"


# --- what a percent column is a share of


def shares_of(table: Table, column: Column) -> list[Share]:
    """The reading of the column that fits most rows; [] where it is not a share of anything."""
    readings = list(_readings(table, column))
    if not readings:
        return []
    best = max(readings, key=lambda shares: sum(share.holds for share in shares))
    fitting = sum(share.holds for share in best)
    if fitting * 2 > len(best) or (best is readings[0] and _must_be_share(table, column)):
        return best
    return []


def _readings(table: Table, column: Column) -> Iterator[list[Share]]:
    others = [other for other in columns_of(table) if other.unit is not Unit.PERCENT]
    before = [other for other in reversed(others) if other.index < column.index]
    bases = [*before, *(other for other in others if other.index > column.index)]
    if not mentions(column.title, "table", "not_share"):
        for base in bases:
            for whole in _wholes(table, base):
                yield _of_column(table, column, base, whole)
    for part in bases:
        for whole_column in bases:
            if part is not whole_column and part.unit is whole_column.unit:
                yield _of_row(table, column, part, whole_column)


def _must_be_share(table: Table, column: Column) -> bool:
    """A box of own, other and total money whose percents give 100 has no other reading."""
    whole = total_row(table)
    parts = [row for row in table.rows if is_part(row)]
    printed = [value for row in parts if (value := percent_at(row, column)) is not None]
    return (
        whole is not None
        and WHOLE in (value_at(whole, column.index), total(printed))
        and {Purse.OWN, Purse.OTHER} <= {purse_of(row.label) for row in parts}
    )


def _wholes(table: Table, base: Column) -> list[Number]:
    """The printed total of a column and, where it differs, the sum of its parts."""
    printed = total_row(table)
    parts = [
        value
        for row in table.rows
        if is_part(row) and (value := value_at(row, base.index)) is not None
    ]
    stated = value_at(printed, base.index) if printed else None
    wholes = [stated, total(parts) if len(parts) > 1 else None]
    return [value for value in dict.fromkeys(wholes) if value]


def _of_column(table: Table, column: Column, base: Column, whole: Number) -> list[Share]:
    shares = []
    for row in table.rows:
        printed, part = percent_at(row, column), value_at(row, base.index)
        if is_total(row) and printed == WHOLE:
            part = whole
        if printed is not None and part is not None:
            shares.append(Share(row.label, printed, part, whole, base.unit))
    return shares


def _of_row(table: Table, column: Column, part: Column, whole: Column) -> list[Share]:
    shares = []
    for row in table.rows:
        printed, mine, all_of_it = (
            percent_at(row, column),
            value_at(row, part.index),
            value_at(row, whole.index),
        )
        if printed is not None and mine is not None and all_of_it:
            shares.append(Share(row.label, printed, mine, all_of_it, part.unit))
    return shares


def percent_at(row: TableRow, column: Column) -> Number | None:
    """A printed percent; None for a cell of another kind."""
    return value_at(row, column.index) if unit_at(row, column) is Unit.PERCENT else None


def _box_shares(box: Financing) -> list[Share]:
    rows = (
        ("vlastní náklady", box.own_pct, box.own_czk),
        ("další zdroje", box.other_pct, box.other_czk),
    )
    if not box.total_czk:
        return []
    return [
        Share(label, printed, part, box.total_czk)
        for label, printed, part in rows
        if printed is not None and part is not None
    ]
