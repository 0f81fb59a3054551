"""percent_sum: columns of shares without amounts to recompute them from should give 100."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from prevence.evaluation.checks.percentages import (
    WHOLE,
    decimals_of,
    percent_at,
    percent_columns,
    shares_of,
)
from prevence.evaluation.checks.printing import Number, exact, figure, gap, percent, quoted, total
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Column, Unit, is_part, total_row, value_at
from prevence.evaluation.checks.tree import Tree
from prevence.evaluation.checks.words import mentions
from prevence.evaluation.draft import Node, ReportDraft, Table


def percent_sums(draft: ReportDraft) -> Iterable[Result]:
    """Columns of shares without amounts to recompute them from: they should give 100."""
    tree = Tree(draft)
    for table in draft.tables:
        for column in percent_columns(table):
            parts = [
                value
                for row in table.rows
                if is_part(row) and (value := percent_at(row, column)) is not None
            ]
            if not shares_of(table, column) and _sums_to_whole(table, column, parts):
                node = tree.mentioned_in(table.title) if table.title else None
                place = quoted(table.title or column.title)
                yield _summed(parts, f"Tabulka {place}", (node.number,) if node else (), table)
    for node in tree.nodes:
        box = node.financing
        if box and box.own_pct is not None and box.other_pct is not None and not box.total_czk:
            place = f"Financování, {node.label} {node.number}"
            yield _summed([box.own_pct, box.other_pct], place, (node.number,), None, node)


def _sums_to_whole(table: Table, column: Column, parts: Sequence[Number]) -> bool:
    whole = total_row(table)
    return (
        len(parts) > 1
        and whole is not None
        and value_at(whole, column.index) == WHOLE
        and not mentions(column.title, "table", "not_share")
    )


def _summed(
    parts: Sequence[Number],
    where: str,
    nodes: tuple[str, ...],
    table: Table | None,
    node: Node | None = None,
) -> Result:
    whole = total(parts)
    sentence = f"{' + '.join(figure(part, Unit.COUNT) for part in parts)} = {percent(whole)}"
    last_place = Decimal(1) / 10 ** max(decimals_of(part) for part in parts)
    slack = last_place * sum(part != 0 for part in parts) / 2
    if abs(exact(whole) - WHOLE) < max(slack, last_place / 2):
        return Checked(RuleCode.PERCENT_SUM, where, sentence)
    return Finding(
        rule=RuleCode.PERCENT_SUM,
        severity=Severity.ERROR,
        nodes=nodes,
        table=table.title if table else None,
        stated=percent(whole),
        computed=percent(WHOLE),
        difference=gap(whole, WHOLE, Unit.PERCENT),
        message=(
            f"{where}: procenta dávají dohromady {percent(whole)}, mají dát {percent(WHOLE)}. "
            "Rozdíl je větší, než kolik vysvětlí zaokrouhlení."
        ),
        proposal=f"Ověřte jednotlivá procenta: {sentence}.",
        sources=(table.source,) if table else (node.source,) if node else (),
    )
