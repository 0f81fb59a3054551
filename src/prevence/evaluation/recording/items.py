"""Items of an evaluation: level by level, in the report's own words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from prevence.evaluation.draft import Node
from prevence.evaluation.enums import Relevance
from prevence.evaluation.keys import KeyedNode
from prevence.evaluation.models import Evaluation, EvaluationItem
from prevence.evaluation.models.fields import place
from prevence.evaluation.recording.rows import save_all
from prevence.strategies.models import PlanNode


def record_items(
    evaluation: Evaluation, keyed: Sequence[KeyedNode], nodes: Mapping[str, PlanNode]
) -> dict[str, EvaluationItem]:
    """Level by level, because a child can be saved only after its parent."""
    by_depth: dict[int, list[EvaluationItem]] = defaultdict(list)
    items: dict[str, EvaluationItem] = {}
    for order, entry in enumerate(keyed):
        item = _item(evaluation, entry.node, order, nodes[entry.key])
        item.parent = items[entry.parent_key] if entry.parent_key is not None else None
        items[entry.key] = item
        by_depth[entry.depth].append(item)
    for depth in sorted(by_depth):
        save_all(by_depth[depth])
    return items


def _item(evaluation: Evaluation, node: Node, order: int, plan_node: PlanNode) -> EvaluationItem:
    item = EvaluationItem(
        evaluation=evaluation, node=plan_node, order=order, level=node.level, label=node.label,
        role=node.role.value, number=node.number, printed_number=node.printed_number,
        name=node.name, brief=node.brief, planned=list(node.planned),
        description=node.description, assessment=node.assessment, responsible=node.responsible,
        deadline=node.deadline, note=node.note, **place(node.source),
    )  # fmt: skip
    if node.status is not None:
        item.status_text = node.status.text
        item.status_code = node.status.code.value if node.status.code else ""
    if node.fulfilment is not None:
        item.fulfilment_text = node.fulfilment.text
        item.fulfilment_items = list(node.fulfilment.items)
    _fill_verdict(item, node)
    return item


def _fill_verdict(item: EvaluationItem, node: Node) -> None:
    verdict = node.verdict
    if verdict is None:
        return
    item.verdict_text = verdict.text
    item.verdict_code = verdict.code.value if verdict.code else ""
    if verdict.still_relevant is not None:
        item.verdict_relevance = (
            Relevance.RELEVANT if verdict.still_relevant else Relevance.NOT_RELEVANT
        )
    item.carry_over = verdict.carry_over.value if verdict.carry_over else ""
