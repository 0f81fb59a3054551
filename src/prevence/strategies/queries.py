"""Reading strategies."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count

from prevence.core.listing import ListColumn, Listing, ListRow
from prevence.documents.writers.model import ColumnKind
from prevence.strategies.models import Strategy, StrategyQuerySet

STRATEGIES_ON_PAGE = 20


@dataclass(frozen=True, slots=True)
class StrategyListPage:
    """Strategies with their organisation and number of items: all in `listing`, a page in `rows`."""

    listing: Listing[Strategy]
    rows: Page[ListRow[Strategy]]


def strategy_list_page(
    visible: StrategyQuerySet, *, page: str, sorting: str = ""
) -> StrategyListPage:
    """Strategies the newest first, or sorted by a column; 2 queries.

    Args:
        visible: those the person may see.
        page: number of the page.
        sorting: key of a column, "-" before it for the other way.
    """
    counts = dict(visible.annotate(count=Count("nodes")).values_list("pk", "count"))
    listing = Listing(
        title="Strategie",
        columns=(
            ListColumn("nazev", "Název"), ListColumn("urad", "Úřad"),
            ListColumn("od", "Od roku", ColumnKind.YEAR),
            ListColumn("do", "Do roku", ColumnKind.YEAR),
            ListColumn("polozek", "Položek", ColumnKind.NUMBER),
        ),
        rows=tuple(
            ListRow(one, (one.title, one.organisation.name, one.period_from, one.period_to,
                          counts[one.pk]))
            for one in visible.newest_first().select_related("organisation")
        ),
    ).sorted_by(sorting)  # fmt: skip
    return StrategyListPage(listing, Paginator(listing.rows, STRATEGIES_ON_PAGE).get_page(page))
