"""One accepted report: its page, its findings, the official document."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from prevence.accounts.permissions import Permission, requires
from prevence.core.errors import ActionError
from prevence.core.view_modes import reads, writes
from prevence.evaluation import policies
from prevence.evaluation.actions.explaining import explain_finding, withdraw_explanation
from prevence.evaluation.forms import ReasonForm
from prevence.evaluation.models import Evaluation
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.reports import evaluation_page as page_of
from prevence.evaluation.queries.reports import findings_page
from prevence.evaluation.views.requests import person

if TYPE_CHECKING:  # the writers are heavy and needed by one page
    from prevence.evaluation.official import FileFormat

LAYOUT_LABELS = {
    "karty": "karty aktivit",
    "proza": "souvislý text podle cílů",
    "plan": "plán práce",
}
CONTENT_TYPES: "dict[FileFormat, str]" = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _evaluation(request: HttpRequest, uuid: UUID) -> Evaluation:
    evaluations = policies.visible_evaluations(person(request))
    related = ("strategy", "organisation", "source_file")
    return get_object_or_404(evaluations.select_related(*related), uuid=uuid)


@reads
@requires(Permission.VIEW_STRATEGIES)
def evaluation_page(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The report in numbers, its downloads and its history."""
    context = {
        "page": page_of(_evaluation(request, uuid)), "layouts": LAYOUT_LABELS,
        "formats": tuple(CONTENT_TYPES),
    }  # fmt: skip
    return render(request, "evaluation/evaluation_page.html", context)


@writes
@requires(Permission.VIEW_STRATEGIES)
def findings(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What does not add up in the report, with explanations of people."""
    evaluation = _evaluation(request, uuid)
    refusal = ""
    if request.method == "POST":
        form = ReasonForm(request.POST)
        if form.is_valid():
            try:
                _explain(request, evaluation, form.cleaned_data)
            except ActionError as refused:
                refusal = str(refused)
            else:
                return redirect("evaluation:findings", uuid=uuid)
        else:
            refusal = "Formulář je neúplný. Obnovte stránku a zkuste to znovu."
    context = {"page": findings_page(evaluation), "refusal": refusal}
    return render(request, "evaluation/findings.html", context, status=422 if refusal else 200)


def _explain(request: HttpRequest, evaluation: Evaluation, sent: dict[str, str]) -> None:
    by, at, fingerprint = person(request), timezone.now(), sent["fingerprint"]
    if request.POST.get("withdraw"):
        withdraw_explanation(evaluation=evaluation, fingerprint=fingerprint, by=by, at=at)
        messages.info(request, "Vysvětlení je odvolané, nález je zase otevřený.")
    else:
        explain_finding(
            evaluation=evaluation, fingerprint=fingerprint, reason=sent["reason"], by=by, at=at
        )
        messages.success(request, "Nález je označený jako vysvětlený.")


@reads
@requires(Permission.MAKE_REPORT)
def official_report(request: HttpRequest, uuid: UUID, file_format: "FileFormat") -> HttpResponse:
    """The official document as a file."""
    from prevence.evaluation.official import render as render_report  # noqa: PLC0415 - heavy

    layout = request.GET.get("rozvrzeni") or None
    if file_format not in CONTENT_TYPES or layout not in (None, *LAYOUT_LABELS):
        raise Http404
    evaluation = _evaluation(request, uuid)
    content = render_report(draft_of(evaluation), layout=layout, format=file_format)
    answer = HttpResponse(content, content_type=CONTENT_TYPES[file_format])
    name = f"vyhodnoceni_{evaluation.year or 'obdobi'}.{file_format}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
