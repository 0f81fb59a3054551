"""The tree of a strategy with what one of its reports says, also as a flat list."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.paginator import Page, Paginator

from prevence.core.listing import ListColumn, Listing, ListRow
from prevence.core.search import folded
from prevence.documents.writers.model import ColumnKind
from prevence.evaluation.codes import CostKind, StatusCode
from prevence.evaluation.models import Evaluation
from prevence.evaluation.queries.statuses import StatusCount, status_counts
from prevence.strategies.models import PlanNode, Strategy

ROWS_ON_PAGE = 200
LIST_ROWS_ON_PAGE = 100
NOT_STATED = "neuvedeno"
NOT_IN_REPORT = "není ve zprávě"


@dataclass(frozen=True, slots=True)
class TreeRow:
    """An item of the tree: `is_found` False for one that is shown only as the way to another."""

    node: PlanNode
    status_code: str
    status_text: str
    is_found: bool
    children: tuple["TreeRow", ...]


@dataclass(frozen=True, slots=True)
class SaidOfItem:
    """What the shown report says of an item; `cost_czk` None where it states no amount.

    `is_missing` where the report does not have the item at all.
    """

    code: str
    text: str | None
    cost_czk: Decimal | None
    cost_kind: str
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item of the flat list; `has_status` False for a level that never carries one."""

    node: PlanNode
    said: SaidOfItem
    has_status: bool


@dataclass(frozen=True, slots=True)
class StrategyPage:
    """A strategy: reports, tree under the filter, counts by status of the year shown."""

    strategy: Strategy
    evaluations: tuple[Evaluation, ...]
    shown: Evaluation | None
    rows: Page[PlanNode]
    tree: tuple[TreeRow, ...]
    listing: Listing[ListedItem]
    listed: Page[ListRow[ListedItem]]
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
    page: str, sorting: str = "",
) -> StrategyPage:  # fmt: skip
    """The tree of a strategy as one report has it, and the same items as a list; 2 queries.

    Args:
        strategy: whose tree.
        evaluations: of the strategy, oldest first.
        chosen: uuid of the report whose statuses are shown; the newest where it is none of them.
        asked: the filter.
        page: number of the page.
        sorting: of the list: key of a column, "-" before it for the other way.
    """
    shown = next((one for one in evaluations if str(one.uuid) == chosen), None)
    shown = shown or (evaluations[-1] if evaluations else None)
    items = _said_in(shown)
    nodes = in_tree_order(strategy.nodes.in_order())
    found = {node.pk for node in nodes if _is_asked_for(node, asked, items.get(node.pk))}
    with_parents = _with_parents(nodes, found)
    kept = [node for node in nodes if node.pk in with_parents]
    shown_page = Paginator(kept, ROWS_ON_PAGE).get_page(page)
    on_page = {node.pk for node in shown_page.object_list}
    with_way = _with_parents(nodes, on_page)
    listing = _listing(strategy, [node for node in nodes if node.pk in found], items)
    listing = listing.sorted_by(sorting)
    return StrategyPage(
        strategy=strategy, evaluations=tuple(evaluations), shown=shown, rows=shown_page,
        tree=_tree([node for node in nodes if node.pk in with_way], items, found & on_page),
        listing=listing, listed=Paginator(listing.rows, LIST_ROWS_ON_PAGE).get_page(page),
        found_count=len(found),
        counts=status_counts(one.code for one in items.values() if one.text is not None),
    )  # fmt: skip


def _said_in(shown: Evaluation | None) -> dict[int, SaidOfItem]:
    """{item of the strategy: what the report says of it}."""
    if shown is None:
        return {}
    rows = shown.items.values_list(
        "node_id", "status_code", "status_text", "cost__own_czk", "cost__kind"
    )
    return {
        node: SaidOfItem(code, text, own_czk, kind or "")
        for node, code, text, own_czk, kind in rows
    }


def _listing(
    strategy: Strategy, nodes: Sequence[PlanNode], items: Mapping[int, SaidOfItem]
) -> Listing[ListedItem]:
    with_status = levels_with_status(nodes, (pk for pk, said in items.items() if said.text))
    return Listing(
        title=strategy.title,
        columns=(
            ListColumn("cislo", "Číslo", is_order=True), ListColumn("nazev", "Název"),
            ListColumn("uroven", "Úroveň"), ListColumn("plneni", "Plnění slovy úřadu"),
            ListColumn("vyznam", "Plnění"),
            ListColumn("naklady", "Vlastní náklady", ColumnKind.CZK),
            ListColumn("druh", "Druh nákladů"),
        ),
        rows=tuple(_listed(node, items.get(node.pk, _NOTHING), with_status) for node in nodes),
    )  # fmt: skip


_NOTHING = SaidOfItem("", None, None, "", is_missing=True)


def _listed(node: PlanNode, said: SaidOfItem, with_status: Container[int]) -> ListRow[ListedItem]:
    return ListRow(
        ListedItem(node, said, has_status=node.level in with_status),
        (
            node.number, node.name, node.label,
            NOT_IN_REPORT if said.is_missing else said.text or "",
            StatusCode(said.code).label if said.code else "", said.cost_czk,
            CostKind(said.cost_kind).label if said.cost_kind else "",
        ),
    )  # fmt: skip


def levels_with_status(nodes: Iterable[PlanNode], told: Iterable[int]) -> frozenset[int]:
    """Levels at which some item carries a status; priorities of most offices never do.

    Args:
        nodes: of the strategy.
        told: pks of those with a status in some report.
    """
    with_word = set(told)
    return frozenset(node.level for node in nodes if node.pk in with_word)


def in_tree_order(nodes: Iterable[PlanNode]) -> list[PlanNode]:
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


def _is_asked_for(node: PlanNode, asked: TreeFilter, item: SaidOfItem | None) -> bool:
    if asked.level and str(node.level) != asked.level:
        return False
    code = item.code if item else ""
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
    nodes: Sequence[PlanNode], items: Mapping[int, SaidOfItem], found: set[int]
) -> tuple[TreeRow, ...]:
    """Nested rows of nodes that come with everything above them."""
    present = {node.pk for node in nodes}
    children: dict[int | None, list[PlanNode]] = defaultdict(list)
    for node in nodes:
        children[node.parent_id if node.parent_id in present else None].append(node)

    def built(node: PlanNode) -> TreeRow:
        said = items.get(node.pk, _NOTHING)
        return TreeRow(
            node=node,
            status_code=said.code,
            status_text=said.text or "",
            is_found=node.pk in found,
            children=tuple(built(child) for child in children.get(node.pk, ())),
        )

    return tuple(built(node) for node in children[None])
