"""One item of a strategy through the years."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from prevence.evaluation.codes import CarryOver, CostKind
from prevence.evaluation.models import (
    Correction,
    Evaluation,
    EvaluationItem,
    ListedProject,
    Passage,
)
from prevence.evaluation.places import place_of
from prevence.evaluation.queries.decided import CONFIRMED, TREE_WORDS
from prevence.strategies.models import PlanNode


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a report says of an item, ready to print; `amount` for money."""

    label: str
    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A passage of the report's source with its place."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class IndicatorOfItem:
    """A stated count or measure with the projects listed under it."""

    label: str
    value: Decimal
    plan: Decimal | None
    unit: str
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearOfItem:
    """What one report says of the item, with the passages it was read from."""

    evaluation: Evaluation
    heading: str
    is_named_otherwise: bool
    status_code: str
    status_text: str
    cost_czk: Decimal | None
    cost_note: str
    has_cost: bool
    facts: tuple[Fact, ...]
    indicators: tuple[IndicatorOfItem, ...]
    passages: tuple[SourceText, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class ItemPage:
    """An item of a strategy through the years, the newest first."""

    node: PlanNode
    heading: str
    parents: tuple[PlanNode, ...]
    children: tuple[PlanNode, ...]
    planned: tuple[str, ...]
    years: tuple[YearOfItem, ...]


_NO_VALUES = tuple(f"/{word}" for word in (*TREE_WORDS, CONFIRMED))
_TEXTS = (
    ("brief", "Stručný popis ze strategie"), ("description", "Popis"),
    ("fulfilment_text", "Co se udělalo"), ("verdict_text", "Závěr"),
    ("assessment", "Hodnocení"), ("responsible", "Odpovídá"), ("deadline", "Termín"),
    ("note", "Poznámka"),
)  # fmt: skip


def item_page(node: PlanNode) -> ItemPage:
    """Everything the reports say of an item; the number of queries grows with depth only."""
    items = (
        node.evaluation_items.select_related("node", "evaluation", "cost", "financing")
        .prefetch_related("cost__references", "indicators", "projects")
        .order_by("-evaluation__year", "-evaluation__pk")
    )
    found = list(items)
    passages = _passages(found)
    corrections = _corrections(found)
    return ItemPage(
        node=node, heading=_heading(node), parents=_parents(node),
        children=tuple(node.children.in_order()),
        planned=tuple(node.planned_points.order_by("order").values_list("text", flat=True)),
        years=tuple(
            _year(item, passages.get(item.evaluation_id, ()), corrections.get(item.pk, ()))
            for item in found
        ),
    )  # fmt: skip


def _heading(node: PlanNode) -> str:
    """Like "Priorita 1 – Název"; an item without a number or a label goes without it."""
    place = " ".join(part for part in (node.label, node.number) if part)
    return f"{place} – {node.name}" if place else node.name


def _parents(node: PlanNode) -> tuple[PlanNode, ...]:
    """From the top; the tree of the whole strategy is read at once, it has hundreds of items."""
    by_pk = {one.pk: one for one in PlanNode.objects.filter(strategy=node.strategy_id)}
    parents: list[PlanNode] = []
    current = by_pk.get(node.parent_id) if node.parent_id else None
    while current is not None:
        parents.insert(0, current)
        current = by_pk.get(current.parent_id) if current.parent_id else None
    return tuple(parents)


def _passages(items: Sequence[EvaluationItem]) -> dict[int, tuple[SourceText, ...]]:
    """{evaluation: passages of its item}, each text once."""
    paths = {item.evaluation_id: f"nodes/{item.number}" for item in items}
    asked = Q(pk__in=[])
    for evaluation, path in paths.items():
        asked |= Q(evaluation=evaluation) & (Q(path=path) | Q(path__startswith=f"{path}/"))
    found: dict[int, dict[tuple[str, str], None]] = defaultdict(dict)
    for row in Passage.objects.filter(asked).order_by("order"):
        found[row.evaluation_id][place_of(row.position), row.text] = None
    return {
        evaluation: tuple(SourceText(place, text) for place, text in texts)
        for evaluation, texts in found.items()
    }


def _corrections(items: Sequence[EvaluationItem]) -> dict[int, tuple[Correction, ...]]:
    """{item: corrections made in the review of its report}."""
    numbers = {item.evaluation_id: (item.pk, f"nodes/{item.number}/") for item in items}
    rows = (
        Correction.objects.filter(report_import__evaluation__in=list(numbers))
        .select_related("report_import", "corrected_by")
        .order_by("pk")
    )
    found: dict[int, list[Correction]] = defaultdict(list)
    for row in rows:
        evaluation_pk = row.report_import.evaluation_id
        if evaluation_pk is None:
            continue
        item_pk, start = numbers[evaluation_pk]
        if row.path.startswith(start) and not row.path.endswith(_NO_VALUES):
            found[item_pk].append(row)
    return {item: tuple(rows) for item, rows in found.items()}


def _year(
    item: EvaluationItem, passages: tuple[SourceText, ...], corrections: tuple[Correction, ...]
) -> YearOfItem:
    cost = getattr(item, "cost", None)
    return YearOfItem(
        evaluation=item.evaluation, heading=f"{item.label} {item.printed_number} {item.name}",
        is_named_otherwise=(item.number, item.name) != (item.node.number, item.node.name),
        status_code=item.status_code, status_text=item.status_text or "",
        cost_czk=cost.own_czk if cost else None, cost_note=_cost_note(item),
        has_cost=cost is not None, facts=_facts(item),
        indicators=_indicators(item),
        passages=passages, corrections=corrections,
    )  # fmt: skip


def _indicators(item: EvaluationItem) -> tuple[IndicatorOfItem, ...]:
    listed: dict[int, list[ListedProject]] = defaultdict(list)
    for project in item.projects.all():
        if project.indicator_id is not None:
            listed[project.indicator_id].append(project)
    return tuple(
        IndicatorOfItem(
            one.label, one.value, one.plan, one.unit or "", _names(listed[one.pk])
        )
        for one in sorted(item.indicators.all(), key=lambda one: one.order)
    )  # fmt: skip


def _names(projects: Iterable[ListedProject]) -> tuple[str, ...]:
    """Each once, in the order of the document."""
    in_order = sorted(projects, key=lambda one: one.order)
    return tuple(dict.fromkeys(one.name for one in in_order))


def _cost_note(item: EvaluationItem) -> str:
    cost = getattr(item, "cost", None)
    if cost is None or cost.kind == CostKind.AMOUNT:
        return ""
    references = [one.printed for one in sorted(cost.references.all(), key=lambda one: one.order)]
    return " ".join([CostKind(cost.kind).label, ", ".join(references)]).strip()


def _facts(item: EvaluationItem) -> tuple[Fact, ...]:
    facts = [
        Fact(label, text) for name, label in _TEXTS if (text := getattr(item, name)) is not None
    ]
    if item.planned:
        facts.append(Fact("Plánováno", "", tuple(item.planned)))
    counted = {one.name for one in item.projects.all() if one.indicator_id is not None}
    projects = _names(one for one in item.projects.all() if one.name not in counted)
    if projects:
        facts.append(Fact("Projekty", "", projects))
    if item.verdict_relevance:
        facts.append(Fact("Aktuálnost", item.get_verdict_relevance_display()))
    if item.carry_over:
        facts.append(Fact("Co dál", CarryOver(item.carry_over).label))
    return tuple(facts)
