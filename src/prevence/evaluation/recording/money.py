"""Costs, financing, indicators and projects of items."""

from collections.abc import Mapping, Sequence

from prevence.evaluation.keys import KeyedNode
from prevence.evaluation.models import (
    CostPart,
    CostReference,
    CostStatement,
    EvaluationItem,
    FinancingBox,
    IndicatorValue,
    ListedProject,
)
from prevence.evaluation.recording.rows import exact, save_all, stated
from prevence.strategies.models import PlanNode


def record_costs(
    keyed: Sequence[KeyedNode], items: Mapping[str, EvaluationItem],
    by_number: Mapping[str, PlanNode],
) -> None:  # fmt: skip
    """Writes cost statements, their parts and references, and financing boxes."""
    costs = {
        entry.key: CostStatement(
            item=items[entry.key], text=cost.text, kind=cost.kind.value,
            own_czk=stated(cost.own_czk), is_approximate=cost.approximate,
        )
        for entry in keyed
        if (cost := entry.node.cost) is not None
    }  # fmt: skip
    save_all(costs.values())
    recorded = [(costs[entry.key], entry.node.cost) for entry in keyed if entry.node.cost]
    save_all(
        CostPart(cost=record, order=order, label=part.label, amount_czk=exact(part.amount_czk))
        for record, cost in recorded
        for order, part in enumerate(cost.parts)
    )
    save_all(
        CostReference(cost=record, order=order, printed=printed, node=by_number.get(printed))
        for record, cost in recorded
        for order, printed in enumerate(cost.refs)
    )
    save_all(
        FinancingBox(
            item=items[entry.key], total_czk=stated(box.total_czk), own_czk=stated(box.own_czk),
            other_czk=stated(box.other_czk), own_pct=stated(box.own_pct),
            other_pct=stated(box.other_pct),
        )
        for entry in keyed
        if (box := entry.node.financing) is not None
    )  # fmt: skip


def record_indicators(keyed: Sequence[KeyedNode], items: Mapping[str, EvaluationItem]) -> None:
    """Writes indicators and the projects named under them or under the item."""
    projects: list[ListedProject] = []
    values: list[IndicatorValue] = []
    for entry in keyed:
        item = items[entry.key]
        projects += [
            ListedProject(item=item, order=order, name=name)
            for order, name in enumerate(entry.node.projects)
        ]
        for order, indicator in enumerate(entry.node.indicators):
            value = IndicatorValue(
                item=item, order=order, label=indicator.label, value=exact(indicator.value),
                plan=stated(indicator.plan), unit=indicator.unit,
            )  # fmt: skip
            values.append(value)
            projects += [
                ListedProject(item=item, indicator=value, order=place_in_list, name=name)
                for place_in_list, name in enumerate(indicator.projects)
            ]
    save_all(values)
    save_all(projects)
