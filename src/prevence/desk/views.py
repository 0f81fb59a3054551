"""The first page after login, and the gallery of components."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from prevence.accounts.permissions import Permission, requires
from prevence.core.decisions import Decision
from prevence.core.view_modes import reads
from prevence.desk import queries
from prevence.desk.forms import SampleForm


@reads
@requires(Permission.VIEW_DESK)
def home(request: HttpRequest) -> HttpResponse:
    """What to do next."""
    return render(request, "desk/home.html", {"steps": queries.next_steps()})


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
