"""The list of strategies. Pages of one strategy show its reports, so they are in `evaluation`."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from prevence.accounts.permissions import Permission, requires
from prevence.core.listing import SORTED_BY, saved_list
from prevence.core.view_modes import reads
from prevence.strategies.policies import visible_strategies
from prevence.strategies.queries import strategy_list_page


@reads
@requires(Permission.VIEW_STRATEGIES)
def strategy_list(request: HttpRequest) -> HttpResponse:
    """All strategies the person may see."""
    page = strategy_list_page(
        visible_strategies(request.user), page=request.GET.get("strana", ""),
        sorting=request.GET.get(SORTED_BY, ""),
    )  # fmt: skip
    file = saved_list(request, page.listing, "Strategie")
    return file or render(request, "strategies/strategy_list.html", {"page": page})
