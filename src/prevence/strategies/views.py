"""The list of strategies. Pages of one strategy show its reports, so they are in `evaluation`."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from prevence.accounts.permissions import Permission, requires
from prevence.core.view_modes import reads
from prevence.strategies.policies import visible_strategies
from prevence.strategies.queries import strategy_list_page


@reads
@requires(Permission.VIEW_STRATEGIES)
def strategy_list(request: HttpRequest) -> HttpResponse:
    """All strategies the person may see."""
    page = strategy_list_page(visible_strategies(request.user), request.GET.get("strana", ""))
    return render(request, "strategies/strategy_list.html", {"page": page})
