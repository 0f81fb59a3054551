"""Reading strategies."""

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet

from prevence.strategies.models import Strategy

STRATEGIES_ON_PAGE = 20


def strategy_list_page(visible: QuerySet[Strategy], page: str) -> Page[Strategy]:
    """Strategies with their organisation and `node_count`, the newest first; 2 queries."""
    strategies = (
        visible.select_related("organisation").annotate(node_count=Count("nodes")).newest_first()  # type: ignore[attr-defined]
    )
    return Paginator(strategies, STRATEGIES_ON_PAGE).get_page(page)
