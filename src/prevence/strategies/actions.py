"""Changes of strategies. A report that is accepted founds and fills them through these."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from prevence.audit import actions as audit
from prevence.core.errors import ActionError
from prevence.core.search import folded
from prevence.organisations.models import Organisation
from prevence.strategies.enums import LevelRole, StatusMeaning, StrategyKind
from prevence.strategies.models import (
    TITLE_LENGTH,
    PlannedPoint,
    PlanNode,
    StatusTerm,
    Strategy,
    StrategyLevel,
)

# The word in the title that says what kind of document it is; the first one met decides.
_KIND_WORDS = {
    "strategi": StrategyKind.STRATEGY,
    "koncepc": StrategyKind.CONCEPT,
    "program": StrategyKind.PROGRAMME,
    "plan": StrategyKind.PLAN,
}


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """An item as a report states it: `key` names it there, `node_pk` the item it is or None.

    `brief` and `responsible` None and `planned` empty where the report says nothing of them.
    """

    key: str
    parent_key: str | None
    node_pk: int | None
    depth: int
    label: str
    role: str
    number: str
    printed_number: str
    name: str
    brief: str | None = None
    responsible: str | None = None
    planned: tuple[str, ...] = ()


@transaction.atomic
def found_strategy(
    *, organisation: Organisation, title: str, period: tuple[int, int] | None,
    approved_on: date | None, resolution: str, body: str, by: audit.Actor | None, at: datetime,
) -> Strategy:  # fmt: skip
    """A new strategy; its kind is read from the title.

    Raises:
        ActionError: the title is longer than the field.
    """
    if len(title) > TITLE_LENGTH:
        raise ActionError(
            f"Název strategie je delší než {TITLE_LENGTH} znaků. Zkraťte jej v revizi."
        )
    strategy = Strategy.objects.create(
        organisation=organisation, kind=kind_of(title), title=title,
        period_from=period[0] if period else None, period_to=period[1] if period else None,
        approved_on=approved_on, approval_resolution=resolution[:200], approval_body=body[:200],
    )  # fmt: skip
    audit.record(
        by=by, at=at, action="strategy.founded", target=strategy, office=organisation.name,
        after={"title": title, "period": list(period) if period else None},
    )  # fmt: skip
    return strategy


def kind_of(title: str) -> StrategyKind:
    """What the office calls its document, by the first such word of the title."""
    for word in folded(title).split():
        for start, kind in _KIND_WORDS.items():
            if word.startswith(start):
                return kind
    return StrategyKind.STRATEGY


def name_levels(*, strategy: Strategy, levels: Mapping[int, tuple[str, str]]) -> None:
    """Sets the office's names of levels: {depth: (label, role)}. Part of the caller's change."""
    for depth, (label, role) in levels.items():
        StrategyLevel.objects.update_or_create(
            strategy=strategy, depth=depth, defaults={"label": label[:100], "role": role}
        )


def remember_terms(*, strategy: Strategy, meanings: Mapping[str, tuple[str, str]]) -> None:
    """Remembers what status words mean: {wording key: (wording, meaning)}.

    Part of the caller's change.
    """
    known = {term.wording_key: term for term in strategy.status_terms.all()}
    for key, (wording, meaning) in meanings.items():
        term = known.get(key) or StatusTerm(strategy=strategy, wording_key=key)
        if term.pk is None or term.meaning != meaning:
            term.wording, term.meaning = wording[:500], StatusMeaning(meaning)
            term.save()


def write_plan(
    *, strategy: Strategy, entries: Sequence[PlanEntry], is_newest: bool
) -> dict[str, PlanNode]:
    """Items of the strategy for every item of a report: {key: item}. Part of the caller's change.

    Args:
        strategy: whose items.
        entries: parents before children, in the order of the report.
        is_newest: the report is the newest one, so items take over its names, numbers and order.
    """
    known = {node.pk: node for node in strategy.nodes.all()}
    nodes: dict[str, PlanNode] = {}
    changed: list[PlanNode] = []
    new_by_depth: dict[int, list[PlanNode]] = defaultdict(list)
    for order, entry in enumerate(entries):
        node = known.get(entry.node_pk) if entry.node_pk is not None else None
        if node is None:
            node = PlanNode(strategy=strategy, level=entry.depth)
            new_by_depth[entry.depth].append(node)
        elif not is_newest:
            nodes[entry.key] = node
            continue
        else:
            changed.append(node)
        _take_over(node, entry, order if is_newest else len(known) + order)
        node.parent = nodes[entry.parent_key] if entry.parent_key is not None else None
        nodes[entry.key] = node
    for depth in sorted(new_by_depth):
        PlanNode.objects.bulk_create(new_by_depth[depth], batch_size=500)
    PlanNode.objects.bulk_update(changed, _TAKEN_OVER, batch_size=100)
    if is_newest:
        _put_behind(known, nodes, after=len(entries))
    _write_points(entries, nodes, set(changed) | set().union(*new_by_depth.values()))
    return nodes


_TAKEN_OVER = (
    "parent", "order", "level", "label", "role", "number", "printed_number", "name", "brief",
    "responsible",
)  # fmt: skip


def _take_over(node: PlanNode, entry: PlanEntry, order: int) -> None:
    node.order, node.level = order, entry.depth
    node.label, node.role = entry.label, LevelRole(entry.role)
    node.number, node.printed_number, node.name = entry.number, entry.printed_number, entry.name
    if entry.brief is not None:
        node.brief = entry.brief
    if entry.responsible is not None:
        node.responsible = entry.responsible


def _put_behind(
    known: Mapping[int, PlanNode], nodes: Mapping[str, PlanNode], *, after: int
) -> None:
    """Items the newest report does not have keep their order, behind the others."""
    met = {node.pk for node in nodes.values()}
    left = sorted(
        (node for node in known.values() if node.pk not in met), key=lambda node: node.order
    )
    for place, node in enumerate(left):
        node.order = after + place
    PlanNode.objects.bulk_update(left, ["order"], batch_size=500)


def _write_points(
    entries: Sequence[PlanEntry], nodes: Mapping[str, PlanNode], written: set[PlanNode]
) -> None:
    stated = [entry for entry in entries if entry.planned and nodes[entry.key] in written]
    PlannedPoint.objects.filter(node__in=[nodes[entry.key] for entry in stated]).delete()
    PlannedPoint.objects.bulk_create(
        [
            PlannedPoint(node=nodes[entry.key], order=order, text=text)
            for entry in stated
            for order, text in enumerate(entry.planned)
        ],
        batch_size=500,
    )
