"""Items of a strategy and what its reports say of them, year beside year."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from prevence.core.listing import ListColumn, Listing, ListRow
from prevence.evaluation.models import Evaluation, EvaluationItem
from prevence.evaluation.queries.browse import NOT_IN_REPORT, in_tree_order, levels_with_status
from prevence.strategies.models import PlanNode, Strategy

MATRIX_ROWS_ON_PAGE = 100


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one report says of an item; `is_missing` where the report does not have it at all.

    `has_status` is False for items of a level that never carries a status (priorities).
    """

    code: str
    text: str
    is_missing: bool
    has_status: bool


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
    listing: Listing[MatrixRow]
    rows: Page[ListRow[MatrixRow]]


def matrix_page(
    strategy: Strategy, evaluations: Sequence[Evaluation], *, page: str, sorting: str = ""
) -> MatrixPage:
    """Statuses of items through the years; 2 queries.

    Args:
        strategy: whose items.
        evaluations: its reports, oldest first.
        page: number of the page.
        sorting: key of a column, "-" before it for the other way.
    """
    nodes = in_tree_order(strategy.nodes.in_order())
    said: dict[tuple[int, int], tuple[str, str | None]] = {
        (node, evaluation): (code, text)
        for node, evaluation, code, text in EvaluationItem.objects.filter(
            evaluation__in=evaluations
        ).values_list("node_id", "evaluation_id", "status_code", "status_text")
    }
    with_status = levels_with_status(
        nodes, (node for (node, _), (_, text) in said.items() if text)
    )
    listing = Listing(
        title=f"Položky a roky – {strategy.title}",
        columns=(
            ListColumn("cislo", "Číslo", is_order=True), ListColumn("nazev", "Položka"),
            *(ListColumn(f"zprava-{place}", _year_of(one), is_order=False)
              for place, one in enumerate(evaluations, start=1)),
        ),
        rows=tuple(_matrix_row(node, evaluations, said, with_status) for node in nodes),
    ).sorted_by(sorting)  # fmt: skip
    rows = Paginator(listing.rows, MATRIX_ROWS_ON_PAGE).get_page(page)
    return MatrixPage(strategy, tuple(evaluations), listing, rows)


def _year_of(evaluation: Evaluation) -> str:
    return f"{evaluation.year or 'celé období'}"


def _matrix_row(
    node: PlanNode, evaluations: Sequence[Evaluation],
    said: Mapping[tuple[int, int], tuple[str, str | None]], with_status: Container[int],
) -> ListRow[MatrixRow]:  # fmt: skip
    has_status = node.level in with_status
    cells = tuple(_cell(said.get((node.pk, one.pk)), has_status) for one in evaluations)
    printed = (cell.text or (NOT_IN_REPORT if cell.is_missing else "") for cell in cells)
    return ListRow(MatrixRow(node, cells), (node.number, node.name, *printed))


def _cell(said: tuple[str, str | None] | None, has_status: bool) -> MatrixCell:  # noqa: FBT001
    if said is None:
        return MatrixCell("", "", is_missing=True, has_status=has_status)
    code, text = said
    return MatrixCell(code, text or "", is_missing=False, has_status=has_status)
