"""Pages for what went wrong. They say what to do next and reveal nothing.

Django gives the arguments; what an exception says is not for the person.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """400: the browser sent something the system cannot read."""
    return _page(
        request, 400, "Požadavku nelze rozumět", "Vraťte se o stránku zpět a zkuste to znovu."
    )


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the reason comes from the refusing `Decision`."""
    reason = str(exception) or "K této stránce nemáte oprávnění."
    return _page(request, 403, "Sem nemáte přístup", reason)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """404: no such address, or an object that the person may not see."""
    return _page(
        request,
        404,
        "Stránka nenalezena",
        "Zkontrolujte adresu, nebo začněte na úvodní stránce.",
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; nothing of the work was half-saved."""
    return _page(
        request,
        500,
        "Něco se nepovedlo",
        "Chyba je na naší straně a je zapsaná. Nic nezůstalo uložené napůl, zkuste to znovu.",
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 for a form that is too old or was opened elsewhere."""
    return _page(
        request,
        403,
        "Formulář už neplatí",
        "Stránka byla otevřená příliš dlouho. Otevřete ji znovu a formulář odešlete ještě jednou.",
    )


def _page(request: HttpRequest, status: int, title: str, advice: str) -> HttpResponse:
    context = {"status": status, "title": title, "advice": advice}
    return render(request, "core/error.html", context, status=status)
