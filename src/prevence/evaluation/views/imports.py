"""Uploading a report and watching it being read."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from prevence.accounts.permissions import Permission, requires
from prevence.accounts.policies import visible_organisations
from prevence.core.errors import ActionError
from prevence.core.listing import SORTED_BY, saved_list
from prevence.core.view_modes import reads, writes
from prevence.evaluation import policies
from prevence.evaluation.actions.uploading import start_import
from prevence.evaluation.enums import ImportState
from prevence.evaluation.errors import AlreadyImportedError
from prevence.evaluation.forms import UploadForm
from prevence.evaluation.models import ReportImport
from prevence.evaluation.queries.import_list import import_list_page
from prevence.evaluation.tasks import read_report
from prevence.evaluation.views.requests import person, wants_fragment

SECONDS_TO_REFRESH = "5"
STEPS = ("Nahrání", "Čtení", "Kontrola hodnot", "Přijetí")


@writes
@requires(Permission.IMPORT_REPORT)
def import_start(request: HttpRequest) -> HttpResponse:
    """The form that takes a report file, above the reports uploaded before."""
    organisations = visible_organisations(request.user)
    is_sent = request.method == "POST"
    sent = (request.POST, request.FILES) if is_sent else ()
    form = UploadForm(*sent, organisations=organisations)
    if is_sent and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            report_import = start_import(
                content=file.read(), original_name=file.name,
                organisation=form.cleaned_data["organisation"], by=person(request),
                at=timezone.now(),
            )  # fmt: skip
        except AlreadyImportedError as same:
            messages.info(request, str(same))
            return redirect("evaluation:evaluation_page", uuid=same.evaluation_uuid)
        except ActionError as refusal:
            form.add_error("file", str(refusal))
        else:
            return _put_in_line(report_import)
    imports = import_list_page(
        policies.visible_imports(request.user), page=request.GET.get("strana", ""),
        sorting=request.GET.get(SORTED_BY, ""),
    )  # fmt: skip
    context = {"form": form, "steps": STEPS, "imports": imports}
    file = saved_list(request, imports.listing, "Nahrané zprávy")
    return file or render(
        request, "evaluation/import_start.html", context, status=422 if form.errors else 200
    )


def _put_in_line(report_import: ReportImport) -> HttpResponse:
    if report_import.state == ImportState.UPLOADED:
        transaction.on_commit(lambda: read_report.enqueue(report_import.pk))
    return redirect("evaluation:import_page", uuid=report_import.uuid)


@reads
@requires(Permission.IMPORT_REPORT)
def import_page(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """How far the reading is; leads on to the review or to the accepted report."""
    report_import = get_object_or_404(
        policies.visible_imports(request.user).select_related("stored_file", "evaluation"),
        uuid=uuid,
    )
    if report_import.state == ImportState.IN_REVIEW:
        return _onward(request, "evaluation:import_review", uuid)
    if report_import.evaluation is not None:
        return _onward(request, "evaluation:evaluation_page", report_import.evaluation.uuid)
    is_working = report_import.state in (ImportState.UPLOADED, ImportState.READING)
    context = {"report_import": report_import, "steps": STEPS, "is_working": is_working}
    template = "evaluation/import_page.html"
    part = "#progress" if wants_fragment(request) else ""
    if part and is_working and request.GET.get("videno") == report_import.progress:
        return HttpResponse(status=204)  # nothing new: a screen reader is not told it again
    answer = render(request, template + part, context)
    if is_working and not part:
        answer["Refresh"] = SECONDS_TO_REFRESH  # a browser without scripts looks again by itself
    return answer


def _onward(request: HttpRequest, page: str, uuid: UUID) -> HttpResponse:
    """With htmx the whole page moves on, not the fragment."""
    answer = redirect(page, uuid=uuid)
    if wants_fragment(request):
        moved = HttpResponse()
        moved["HX-Redirect"] = answer["Location"]
        return moved
    return answer


@writes
@requires(Permission.IMPORT_REPORT)
def import_again(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Puts a file that could not be read in line once more."""
    report_import = get_object_or_404(policies.visible_imports(request.user), uuid=uuid)
    may_read = report_import.state in (ImportState.UNREADABLE, ImportState.UPLOADED)
    if request.method == "POST" and may_read:
        transaction.on_commit(lambda: read_report.enqueue(report_import.pk))
        messages.info(request, "Soubor se přečte znovu.")
    return redirect("evaluation:import_page", uuid=uuid)
