"""Strategies with what their reports say."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from prevence.accounts.permissions import Permission, requires
from prevence.core.listing import SORTED_BY, saved_list
from prevence.core.view_modes import reads
from prevence.evaluation import policies
from prevence.evaluation.forms import TreeFilterForm
from prevence.evaluation.models import Evaluation
from prevence.evaluation.queries.browse import TreeFilter, strategy_page, tree_choices
from prevence.evaluation.queries.item_page import item_page
from prevence.evaluation.queries.matrix import matrix_page
from prevence.evaluation.views.requests import person, wants_fragment
from prevence.strategies.models import Strategy
from prevence.strategies.policies import visible_nodes, visible_strategies


@reads
@requires(Permission.VIEW_STRATEGIES)
def strategy_tree(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The tree of a strategy with filters, and counts by status of one report."""
    strategy = _strategy(request, uuid)
    evaluations = _evaluations(request, strategy)
    form = TreeFilterForm(request.GET, choices=tree_choices(strategy, evaluations))
    asked = form.cleaned_data if form.is_valid() else {}
    page = strategy_page(
        strategy, evaluations, chosen=asked.get("rok", ""),
        asked=TreeFilter(asked.get("stav", ""), asked.get("uroven", ""), asked.get("hledat", "")),
        page=request.GET.get("strana", ""), sorting=request.GET.get(SORTED_BY, ""),
    )  # fmt: skip
    file = saved_list(request, page.listing, f"Položky – {strategy.title[:80]}")
    if file is not None:
        return file
    part = "#tree" if wants_fragment(request) else ""
    context = {"page": page, "form": form, "is_list": asked.get("podoba") == "seznam"}
    return render(request, "evaluation/strategy_tree.html" + part, context)


@reads
@requires(Permission.VIEW_STRATEGIES)
def strategy_matrix(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Items × years."""
    strategy = _strategy(request, uuid)
    page = matrix_page(
        strategy, _evaluations(request, strategy), page=request.GET.get("strana", ""),
        sorting=request.GET.get(SORTED_BY, ""),
    )  # fmt: skip
    file = saved_list(request, page.listing, f"Položky a roky – {strategy.title[:80]}")
    return file or render(request, "evaluation/strategy_matrix.html", {"page": page})


@reads
@requires(Permission.VIEW_STRATEGIES)
def item(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One item of a strategy, years side by side."""
    nodes = visible_nodes(person(request)).select_related("strategy")
    page = item_page(get_object_or_404(nodes, uuid=uuid))
    return render(request, "evaluation/item.html", {"page": page})


def _strategy(request: HttpRequest, uuid: UUID) -> Strategy:
    strategies = visible_strategies(person(request)).select_related("organisation")
    return get_object_or_404(strategies, uuid=uuid)


def _evaluations(request: HttpRequest, strategy: Strategy) -> list[Evaluation]:
    visible = policies.visible_evaluations(person(request)).oldest_first()
    return list(visible.filter(strategy=strategy))
