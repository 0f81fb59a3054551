"""The first page after login, and the gallery of components."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from prevence.accounts.permissions import Permission, requires
from prevence.core.view_modes import reads


@reads
@requires(Permission.VIEW_DESK)
def home(request: HttpRequest) -> HttpResponse:
    """What to do next."""
    return render(request, "desk/home.html")


@reads
@requires(Permission.VIEW_DESK)
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component on one page, so that it can be looked at and tested once."""
    return render(request, "desk/gallery.html")
