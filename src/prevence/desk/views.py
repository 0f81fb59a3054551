"""The first page after login, and the gallery of components."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from prevence.accounts.permissions import Permission, requires
from prevence.core.decisions import Decision
from prevence.core.view_modes import reads
from prevence.desk import queries
from prevence.desk.forms import SampleForm
from prevence.evaluation.policies import visible_evaluations, visible_imports
from prevence.strategies.policies import visible_strategies


@reads
@requires(Permission.VIEW_DESK)
def home(request: HttpRequest) -> HttpResponse:
    """What to do next."""
    page = queries.home_page(
        imports=visible_imports(request.user), strategies=visible_strategies(request.user),
        evaluations=visible_evaluations(request.user), today=timezone.localdate(),
    )  # fmt: skip
    return render(request, "desk/home.html", {"page": page})


@reads
@requires(Permission.VIEW_DESK)
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component on one page, so that it can be looked at and tested once."""
    context = {
        "form": SampleForm(),
        "wrong_form": SampleForm({}, prefix="wrong"),
        "page": Paginator(range(1, 201), 20).get_page(request.GET.get("strana", "4")),
        "refusal": Decision.no("Zprávu lze vytvořit, až budou potvrzené všechny nejisté hodnoty."),
        "steps": ["Nahrání", "Čtení", "Kontrola hodnot", "Přijetí"],
        "amount": 15_117_000,
        "no_amount": None,
    }
    return render(request, "desk/gallery.html", context)
