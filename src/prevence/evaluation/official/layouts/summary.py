"""Summary tables that the report lacks, and the charts: fulfilment and money."""

from prevence.core.czech import fold
from prevence.core.money import czk, number
from prevence.documents.writers.model import (
    Block,
    Cell,
    Chart,
    ChartKind,
    Column,
    ColumnKind,
    Series,
    Table,
    TableRow,
)
from prevence.evaluation import draft as drafts
from prevence.evaluation.draft import Node, ReportDraft, walk
from prevence.evaluation.official import words
from prevence.evaluation.official.figures import (
    Money,
    heading_of,
    is_evaluated,
    money_of,
    name_of,
    percent,
    status_counts,
    sum_of_money,
    used_statuses,
)
from prevence.evaluation.official.shares import shares

STATUS_CAPTION = "Přehled míry plnění"
FINANCING_CAPTION = "Přehled financování"
FINANCING_CHART, STATUS_CHART = "Graf: financování podle", "Graf: míra plnění podle"
# Tables of our own making: an imported report of ours has them, but they are computed anew.
OWN_CAPTIONS = frozenset({STATUS_CAPTION, FINANCING_CAPTION})
_FEW = 2  # a chart of one bar says nothing


def missing_tables(draft: ReportDraft) -> list[Block]:
    """Fulfilment always, money where the report had no table of it; each with its chart."""
    blocks: list[Block] = []
    money = _money_of_tops(draft)
    if money and not any(_by_item(table, draft) for table in draft.tables):
        blocks += [_financing_table(money, draft), _financing_chart(money, draft)]
    return blocks + _status_blocks(draft)


def charts_after(table: drafts.Table, draft: ReportDraft) -> list[Block]:
    """The chart that belongs under a printed table: money by item or by source."""
    if _by_item(table, draft):
        money = _money_of_tops(draft)
        return [_financing_chart(money, draft)] if len(money) >= _FEW else []
    if _by_source(table):
        return [_source_chart(table)]
    return []


def axis_name(node: Node) -> str:
    """Short enough for an axis: "P1"; the table above has the full names."""
    return f"{node.label[:1].upper()}{node.number}"


def _axis_key(node: Node) -> str:
    return f"{axis_name(node)} = {name_of(node)}"


def _money_of_tops(draft: ReportDraft) -> list[tuple[Node, Money]]:
    """Top items with their money; empty unless all of them state it."""
    found = [
        (node, money_of(node.financing)) for node in draft.nodes if node.financing is not None
    ]
    known = [(node, money) for node, money in found if money is not None]
    return known if len(known) == len(draft.nodes) else []


def _by_item(table: drafts.Table, draft: ReportDraft) -> bool:
    starts = [fold(f"{node.label} {node.number}") for node in draft.nodes]
    rows = [fold(row.label) for row in table.rows]
    met = sum(any(row.startswith(start) for row in rows) for start in starts)
    return met >= _FEW and met == len(starts) and _has_money(table)


def _by_source(table: drafts.Table) -> bool:
    parts = [row for row in table.rows if not row.is_total]
    is_about_money = "financ" in fold(table.title or "")
    return (
        is_about_money
        and len(parts) >= _FEW
        and len(parts) < len(table.rows)
        and len(table.rows[0].cells) == 2
        and _has_money(table)
        and all(row.values and row.values[0] is not None for row in parts)
    )


def _has_money(table: drafts.Table) -> bool:
    return any("Kč" in cell for row in table.rows for cell in row.cells)


def _financing_table(money: list[tuple[Node, Money]], draft: ReportDraft) -> Table:
    label = money[0][0].label
    percents = shares([row.total for _, row in money]) or (None,) * len(money)
    rows = [
        _row(heading_of(node), (row.total, row.own, row.other), share)
        for (node, row), share in zip(money, percents, strict=True)
    ]
    whole = sum_of_money(draft.nodes)
    if whole is not None:
        amounts = (whole.total, whole.own, whole.other)
        rows.append(_row("Celkem", amounts, 100 if whole.total else None, is_total=True))
    columns = (
        Column(label),
        Column("Celkové náklady", ColumnKind.CZK),
        Column(words.own_costs(draft), ColumnKind.CZK),
        Column("Další zdroje", ColumnKind.CZK),
        Column("Podíl", ColumnKind.PERCENT),
    )
    return Table(FINANCING_CAPTION, columns, tuple(rows), sheet="Financování")


def _row(
    label: str, amounts: tuple[float, ...], share: float | None, *, is_total: bool = False
) -> TableRow:
    cells = [Cell(czk(amount), amount) for amount in amounts]
    return TableRow((Cell(label), *cells, Cell(percent(share), share)), is_total)


def _financing_chart(money: list[tuple[Node, Money]], draft: ReportDraft) -> Chart:
    own = words.own_costs(draft)
    said = "; ".join(
        f"{heading_of(node)}: celkem {czk(row.total)}, z toho {own.lower()} {czk(row.own)}"
        for node, row in money
    )
    return Chart(
        title=f"{FINANCING_CHART} {words.plural_genitive(money[0][0].label)} a zdrojů "
        f"({_axis_key(money[0][0])})",
        kind=ChartKind.STACKED_BAR,
        categories=tuple(heading_of(node) for node, _ in money),
        series=(
            Series(own, tuple(row.own for _, row in money)),
            Series("Další zdroje", tuple(row.other for _, row in money)),
        ),
        alt=f"Skládaný pruhový graf financování. {said}.",
        unit="Kč",
        short=tuple(axis_name(node) for node, _ in money),
    )


def _source_chart(table: drafts.Table) -> Chart:
    parts = [(row.label, row.values[0] or 0) for row in table.rows if not row.is_total]
    said = "; ".join(f"{label} {czk(amount)}" for label, amount in parts)
    return Chart(
        title="Graf: zdroje financování",
        kind=ChartKind.BAR,
        categories=tuple(label for label, _ in parts),
        series=(Series("Částka", tuple(amount for _, amount in parts)),),
        alt=f"Pruhový graf financování podle zdrojů. {said}.",
        unit="Kč",
    )


def _status_blocks(draft: ReportDraft) -> list[Block]:
    counts = status_counts(walk(draft.nodes))
    if sum(counts.values()) < _FEW:
        return []
    used = used_statuses(counts)
    wording = words.status_wordings(draft)
    groups = [(node, status_counts(walk((node,)))) for node in draft.nodes]
    is_split = any(not is_evaluated(node) for node in draft.nodes) and len(draft.nodes) >= _FEW
    if not is_split and len(used) < _FEW:
        return []  # "all fulfilled" needs no table
    columns = (
        Column(draft.nodes[0].label if is_split else "Položky"),
        *(Column(wording[code], ColumnKind.NUMBER) for code in used),
        Column("Celkem", ColumnKind.NUMBER),
    )
    rows = [
        _count_row(heading_of(node), [found[code] for code in used]) for node, found in groups
    ] if is_split else []  # fmt: skip
    rows.append(_count_row("Celkem", [counts[code] for code in used], is_total=True))
    table = Table(STATUS_CAPTION, columns, tuple(rows), sheet="Míra plnění")
    if not is_split:
        return [table]
    chart = Chart(
        title=f"{STATUS_CHART} {words.plural_genitive(draft.nodes[0].label)} "
        f"({_axis_key(draft.nodes[0])})",
        kind=ChartKind.STACKED_BAR,
        categories=tuple(heading_of(node) for node, _ in groups),
        series=tuple(
            Series(wording[code], tuple(found[code] for _, found in groups)) for code in used
        ),
        alt="Skládaný pruhový graf míry plnění. "
        + "; ".join(f"{wording[code]} {counts[code]}" for code in used)
        + f"; celkem {sum(counts.values())}.",
        short=tuple(axis_name(node) for node, _ in groups),
    )
    return [table, chart]


def _count_row(label: str, values: list[int], *, is_total: bool = False) -> TableRow:
    cells = [Cell(number(value), value) for value in [*values, sum(values)]]
    return TableRow((Cell(label), *cells), is_total)
