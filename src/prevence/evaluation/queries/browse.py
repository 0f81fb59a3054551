"""Strategies with what their reports say: tree, matrix, one item through the years."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.paginator import Page, Paginator
from django.db.models import Q

from prevence.core.search import folded
from prevence.evaluation.codes import CarryOver, CostKind, StatusCode
from prevence.evaluation.models import Correction, Evaluation, EvaluationItem, Passage
from prevence.evaluation.places import place_of
from prevence.evaluation.queries.statuses import StatusCount, status_counts
from prevence.strategies.models import PlanNode, Strategy

ROWS_ON_PAGE = 200
NOT_STATED = "neuvedeno"


@dataclass(frozen=True, slots=True)
class TreeRow:
    """An item of the tree: `is_found` False for one that is shown only as the way to another."""

    node: PlanNode
    status_code: str
    status_text: str
    is_found: bool
    children: tuple["TreeRow", ...]


@dataclass(frozen=True, slots=True)
class StrategyPage:
    """A strategy: reports, tree under the filter, counts by status of the year shown."""

    strategy: Strategy
    evaluations: tuple[Evaluation, ...]
    shown: Evaluation | None
    rows: Page[PlanNode]
    tree: tuple[TreeRow, ...]
    found_count: int
    counts: tuple[StatusCount, ...]


@dataclass(frozen=True, slots=True)
class TreeFilter:
    """What of the tree is asked for; empty texts ask for everything."""

    status: str = ""
    level: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.status or self.level or self.text)


def tree_choices(
    strategy: Strategy, evaluations: Sequence[Evaluation]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Choices of the filter: {name of the field: (value, label)}. One query, of levels."""
    levels = strategy.levels.order_by("depth")
    return {
        "stav": (("", "vše"), *((code.value, code.label) for code in StatusCode),
                 ("none", NOT_STATED)),
        "uroven": (("", "všechny"), *((str(level.depth), level.label) for level in levels)),
        "rok": (("", "nejnovější"), *((str(one.uuid), str(one)) for one in evaluations)),
    }  # fmt: skip


def strategy_page(
    strategy: Strategy, evaluations: Sequence[Evaluation], *, chosen: str, asked: TreeFilter,
    page: str,
) -> StrategyPage:  # fmt: skip
    """The tree of a strategy as one report has it; 2 queries.

    Args:
        strategy: whose tree.
        evaluations: of the strategy, oldest first.
        chosen: uuid of the report whose statuses are shown; the newest where it is none of them.
        asked: the filter.
        page: number of the page.
    """
    shown = next((one for one in evaluations if str(one.uuid) == chosen), None)
    shown = shown or (evaluations[-1] if evaluations else None)
    items: dict[int, tuple[str, str | None]] = {}
    if shown is not None:
        rows = shown.items.values_list("node_id", "status_code", "status_text")
        items = {node: (code, text) for node, code, text in rows}
    nodes = _in_tree_order(strategy.nodes.in_order())
    found = {node.pk for node in nodes if _is_asked_for(node, asked, items.get(node.pk))}
    kept = [node for node in nodes if node.pk in _with_parents(nodes, found)]
    shown_page = Paginator(kept, ROWS_ON_PAGE).get_page(page)
    visible = list(shown_page.object_list)
    return StrategyPage(
        strategy=strategy, evaluations=tuple(evaluations), shown=shown, rows=shown_page,
        tree=_tree(visible, items, found), found_count=len(found),
        counts=status_counts([code for code, text in items.values() if text is not None]),
    )  # fmt: skip


def _in_tree_order(nodes: Iterable[PlanNode]) -> list[PlanNode]:
    """Parents before children, siblings in the order of the document."""
    children: dict[int | None, list[PlanNode]] = defaultdict(list)
    for node in nodes:
        children[node.parent_id].append(node)
    ordered: list[PlanNode] = []
    waiting = list(reversed(children[None]))
    while waiting:
        node = waiting.pop()
        ordered.append(node)
        waiting.extend(reversed(children.get(node.pk, [])))
    return ordered


def _is_asked_for(node: PlanNode, asked: TreeFilter, item: tuple[str, str | None] | None) -> bool:
    if asked.level and str(node.level) != asked.level:
        return False
    code = item[0] if item else ""
    if asked.status and (code or "none") != asked.status:
        return False
    return not asked.text or folded(asked.text) in folded(f"{node.number} {node.name}")


def _with_parents(nodes: Sequence[PlanNode], found: set[int]) -> set[int]:
    parents = {node.pk: node.parent_id for node in nodes}
    kept: set[int] = set()
    for pk in found:
        current: int | None = pk
        while current is not None and current not in kept:
            kept.add(current)
            current = parents.get(current)
    return kept


def _tree(
    nodes: Sequence[PlanNode], items: Mapping[int, tuple[str, str | None]], found: set[int]
) -> tuple[TreeRow, ...]:
    """Nested rows; on a later page the first rows hang on no parent."""
    present = {node.pk for node in nodes}
    children: dict[int | None, list[PlanNode]] = defaultdict(list)
    for node in nodes:
        children[node.parent_id if node.parent_id in present else None].append(node)

    def built(node: PlanNode) -> TreeRow:
        code, text = items.get(node.pk, ("", None))
        return TreeRow(
            node=node,
            status_code=code,
            status_text=text or "",
            is_found=node.pk in found,
            children=tuple(built(child) for child in children.get(node.pk, ())),
        )

    return tuple(built(node) for node in children[None])


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one report says of an item; `is_missing` where the report does not have it at all."""

    code: str
    text: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An item through the reports, in their order."""

    node: PlanNode
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Items × reports."""

    strategy: Strategy
    evaluations: tuple[Evaluation, ...]
    rows: Page[PlanNode]
    matrix: tuple[MatrixRow, ...]


def matrix_page(strategy: Strategy, evaluations: Sequence[Evaluation], page: str) -> MatrixPage:
    """Statuses of items through the years; 2 queries."""
    nodes = _in_tree_order(strategy.nodes.in_order())
    rows = Paginator(nodes, ROWS_ON_PAGE).get_page(page)
    visible = list(rows.object_list)
    said: dict[tuple[int, int], tuple[str, str | None]] = {
        (node, evaluation): (code, text)
        for node, evaluation, code, text in EvaluationItem.objects.filter(
            evaluation__in=evaluations, node__in=visible
        ).values_list("node_id", "evaluation_id", "status_code", "status_text")
    }
    matrix = tuple(
        MatrixRow(node, tuple(_cell(said.get((node.pk, one.pk))) for one in evaluations))
        for node in visible
    )
    return MatrixPage(strategy, tuple(evaluations), rows, matrix)


def _cell(said: tuple[str, str | None] | None) -> MatrixCell:
    if said is None:
        return MatrixCell("", "", is_missing=True)
    code, text = said
    return MatrixCell(code, text or "", is_missing=False)


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
    indicators: tuple[tuple[str, Decimal, Decimal | None, str], ...]
    passages: tuple[SourceText, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class ItemPage:
    """An item of a strategy through the years, the newest first."""

    node: PlanNode
    parents: tuple[PlanNode, ...]
    children: tuple[PlanNode, ...]
    planned: tuple[str, ...]
    years: tuple[YearOfItem, ...]


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
        node=node, parents=_parents(node),
        children=tuple(node.children.in_order()),
        planned=tuple(node.planned_points.order_by("order").values_list("text", flat=True)),
        years=tuple(
            _year(item, passages.get(item.evaluation_id, ()), corrections.get(item.pk, ()))
            for item in found
        ),
    )  # fmt: skip


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
        if row.path.startswith(start):
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
        indicators=tuple(
            (one.label, one.value, one.plan, one.unit or "")
            for one in sorted(item.indicators.all(), key=lambda one: one.order)
        ),
        passages=passages, corrections=corrections,
    )  # fmt: skip


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
    projects = sorted(item.projects.all(), key=lambda one: one.order)
    if projects:
        facts.append(Fact("Projekty", "", tuple(one.name for one in projects)))
    if item.verdict_relevance:
        facts.append(Fact("Aktuálnost", item.get_verdict_relevance_display()))
    if item.carry_over:
        facts.append(Fact("Co dál", CarryOver(item.carry_over).label))
    return tuple(facts)
