"""Reading strategies."""

from django.core.paginator import Page, Paginator
from django.db.models import Count

from prevence.strategies.models import Strategy, StrategyQuerySet

STRATEGIES_ON_PAGE = 20


def strategy_list_page(visible: StrategyQuerySet, page: str) -> Page[Strategy]:
    """Strategies with their organisation and `node_count`, the newest first; 2 queries."""
    counted = visible.newest_first().annotate(node_count=Count("nodes"))
    strategies = counted.select_related("organisation")
    return Paginator(strategies, STRATEGIES_ON_PAGE).get_page(page)
