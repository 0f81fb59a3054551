"""amount_vs_amount: gross pools against the parts their own item names.

A pool is never added to anything; only its own stated parts can be checked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from prevence.evaluation.checks.amounts import NEAR, OF_WHICH, summed_at_end
from prevence.evaluation.checks.printing import Number, calculation, figure, gap, total
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import Printed, amounts_in, passages, running_texts
from prevence.evaluation.checks.words import fold, mentions, sentences
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Node, ReportDraft, walk

RULE = RuleCode.AMOUNT_VS_AMOUNT
_MOST_PARTS = 12


def pools(draft: ReportDraft) -> Iterable[Result]:
    """Money handed out by a programme as a whole against the amounts named as its parts."""
    for node in walk(draft.nodes):
        if node.cost is not None and node.cost.kind is CostKind.GROSS_POOL:
            yield from _pool(draft, node)


def _pool(draft: ReportDraft, node: Node) -> Iterator[Result]:
    """Money handed out against the amounts that the item's own text names as its parts."""
    pool = node.cost.own_czk if node.cost else None
    parts = _pool_parts(draft, node)
    if not pool or len(parts) < 2:
        return
    values = [part.amount for part in parts]
    exact_parts = _subset_giving(values, pool)
    where = f"Rozdělené prostředky u {node.number}"
    if exact_parts:
        yield Checked(RULE, where, calculation(exact_parts, Unit.MONEY))
        return
    computed = total(values)
    if abs(computed - pool) > pool * NEAR and not _is_enumerated(node, parts):
        return
    yield Finding(
        rule=RULE,
        severity=Severity.WARNING,
        nodes=(node.number,),
        stated=figure(pool, Unit.MONEY),
        computed=figure(computed, Unit.MONEY),
        difference=gap(pool, computed, Unit.MONEY),
        message=(
            f"{where}: uvedeno je {figure(pool, Unit.MONEY)}, částky v textu dávají "
            f"{figure(computed, Unit.MONEY)}. Částky nesouhlasí."
        ),
        proposal=f"Ověřte součet poskytnutých částek: {calculation(values, Unit.MONEY)}.",
        sources=(node.source,),
    )


def _pool_parts(draft: ReportDraft, node: Node) -> list[Printed]:
    """Amounts of the text without parts of parts and without other people's money."""
    known = [item for item in draft.money if item.node == node.number]
    texts = [passage for passage in passages(draft) if passage.node == node.number]
    parts: list[Printed] = []
    for passage in texts:
        for sentence in sentences(passage.text):
            found = amounts_in(sentence, known)
            cue = OF_WHICH.search(sentence)
            summed = summed_at_end(sentence, found)
            if mentions(sentence, "text", "foreign_money"):
                continue
            if summed:
                parts.append(summed[-1])
            else:
                parts.extend(item for item in found if cue is None or item.end <= cue.start())
    return parts


def _subset_giving(values: list[Number], whole: Number) -> list[Number]:
    """The values, or the most of them, that give the whole exactly; [] where none do."""
    if len(values) > _MOST_PARTS:
        return values if total(values) == whole else []
    reached: dict[Number, list[Number]] = {0: []}
    for value in values:
        for amount, parts in list(reached.items()):
            longer = [*parts, value]
            if len(longer) > len(reached.get(amount + value, ())):
                reached[amount + value] = longer
    found = reached.get(whole, [])
    return found if len(found) >= 2 else []


def _is_enumerated(node: Node, parts: Sequence[Printed]) -> bool:
    """The text names the amounts one by one under the same words ("Výše podpory: …")."""
    text = fold(" ".join(running_texts(node)))
    leads = re.findall(r"([a-z][a-z ]{6,40}): ?\d", text)
    return len(parts) >= 3 and any(leads.count(lead) >= 2 for lead in leads)
