"""sum_of_children: what the items state against what is printed for the item above them.

Rows may show granted money and the box real cost, so a difference is a warning, never an error.
Gross pools and costs counted elsewhere are never added.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prevence.documents.blocks import Position
from prevence.evaluation.checks.printing import (
    Number,
    calculation,
    exact,
    figure,
    gap,
    total,
)
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Purse, Unit, columns_of, is_part, purse_of, value_at
from prevence.evaluation.checks.tree import Tree, is_summary, leaves, own_cost
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Node, ReportDraft

RULE = RuleCode.SUM_OF_CHILDREN
_APPROXIMATE = 0.05


@dataclass(frozen=True, slots=True)
class Stated:
    """What is printed for a parent."""

    own: Number
    whole: Number | None
    table: str | None
    source: Position
    approximate: bool = False


def sums_of_children(draft: ReportDraft) -> Iterable[Result]:
    """Own costs of the items under each node against the node's printed own cost."""
    tree = Tree(draft)
    for node in tree.nodes:
        operands = list(_operands(node)) if node.children else []
        stated = _stated(draft, tree, node) if operands else None
        if stated is not None:
            yield _judged(node, operands, stated)


def _operands(node: Node) -> Iterator[tuple[Node, Number]]:
    """The highest items under a node that state an amount above zero, each counted once."""
    for child in node.children:
        amount = own_cost(child)
        if amount:
            yield child, amount
        else:
            yield from _operands(child)


def _stated(draft: ReportDraft, tree: Tree, node: Node) -> Stated | None:
    if node.financing is not None and node.financing.own_czk is not None:
        return Stated(node.financing.own_czk, node.financing.total_czk, None, node.source)
    if node.cost is not None and own_cost(node) and node.cost.kind is CostKind.AMOUNT:
        return Stated(own_cost(node) or 0, None, None, node.source, node.cost.approximate)
    return _stated_in_table(draft, tree, node)


def _stated_in_table(draft: ReportDraft, tree: Tree, node: Node) -> Stated | None:
    for table in draft.tables:
        money = {
            purse_of(column.title): column
            for column in columns_of(table)
            if column.unit is Unit.MONEY
        }
        own, whole = money.get(Purse.OWN), money.get(Purse.TOTAL)
        if own is None or not is_summary(table, tree):
            continue
        for row in table.rows:
            amount = value_at(row, own.index)
            if amount is not None and is_part(row) and tree.named_in(row.label) is node:
                return Stated(
                    amount,
                    value_at(row, whole.index) if whole else None,
                    table.title,
                    table.source,
                )
    return None


def _judged(node: Node, operands: list[tuple[Node, Number]], stated: Stated) -> Result:
    amounts = [amount for _, amount in operands]
    computed = total(amounts)
    sentence = calculation(amounts, Unit.MONEY)
    named = ", ".join(f"{item.number}: {figure(amount, Unit.MONEY)}" for item, amount in operands)
    if _agree(computed, stated, operands):
        what = f"{node.label} {node.number}, součet položek ({named})"
        return Checked(RULE, what, sentence)
    return Finding(
        rule=RULE,
        severity=Severity.WARNING,
        nodes=(node.number,),
        table=stated.table,
        stated=figure(stated.own, Unit.MONEY),
        computed=figure(computed, Unit.MONEY),
        difference=gap(stated.own, computed, Unit.MONEY),
        message=(
            f"{node.label} {node.number}: vlastní náklady jsou uvedeny částkou "
            f"{figure(stated.own, Unit.MONEY)}, součet položek pod ní je "
            f"{figure(computed, Unit.MONEY)} ({named}). Částky nesouhlasí."
        ),
        proposal=_proposal(node, sentence),
        sources=(stated.source, *(item.source for item, _ in operands)),
    )


def _agree(computed: Number, stated: Stated, operands: list[tuple[Node, Number]]) -> bool:
    rough = stated.approximate or any(item.cost and item.cost.approximate for item, _ in operands)
    slack = stated.own * _APPROXIMATE if rough else 0
    wanted = [stated.own, *([stated.whole] if stated.whole is not None else [])]
    return any(abs(exact(computed) - exact(value)) <= exact(slack) for value in wanted)


def _proposal(node: Node, sentence: str) -> str:
    pools = [
        item.number for item in leaves(node) if item.cost and item.cost.kind is CostKind.GROSS_POOL
    ]
    hint = f" Rozdělené prostředky ({', '.join(pools)}) se do součtu nepočítají." if pools else ""
    return (
        f"{sentence}. Ověřte, zda položky neuvádějí přiznanou podporu a souhrn skutečné náklady, "
        f"nebo rozdíl v textu vysvětlete.{hint}"
    )
