"""The official document of a report: downloads, preview, the author's list, Word templates."""

import base64
import hashlib
import re
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from prevence.accounts.permissions import Permission, requires
from prevence.accounts.policies import visible_organisations
from prevence.core.downloads import attachment
from prevence.core.errors import ActionError
from prevence.core.view_modes import reads, writes
from prevence.documents.errors import DocumentError
from prevence.evaluation import policies
from prevence.evaluation.actions.templates import remove_template, upload_template
from prevence.evaluation.enums import ReportLayout
from prevence.evaluation.forms import TemplateForm
from prevence.evaluation.models import Evaluation
from prevence.evaluation.official import FileFormat
from prevence.evaluation.queries import official as queries
from prevence.evaluation.queries.templates import shipped_template, templates_page
from prevence.evaluation.views.requests import person
from prevence.organisations.models import Organisation

CONTENT_TYPES: dict[FileFormat, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def _evaluation(request: HttpRequest, uuid: UUID) -> Evaluation:
    visible = policies.visible_evaluations(person(request))
    return get_object_or_404(visible.select_related("strategy", "organisation"), uuid=uuid)


def _organisation(request: HttpRequest, uuid: UUID) -> Organisation:
    return get_object_or_404(visible_organisations(person(request)), uuid=uuid)


def _layout(code: str) -> ReportLayout | None:
    """The layout asked for; None for the one that suits the report."""
    if not code:
        return None
    if code not in ReportLayout.values:
        raise Http404
    return ReportLayout(code)


@reads
@requires(Permission.MAKE_REPORT)
def official_report(request: HttpRequest, uuid: UUID, file_format: FileFormat) -> HttpResponse:
    """The official document as a file to save."""
    layout = _layout(request.GET.get("rozvrzeni", ""))
    if file_format not in CONTENT_TYPES:
        raise Http404
    evaluation = _evaluation(request, uuid)
    try:
        content = queries.official_file(evaluation, file_format, layout)
    except DocumentError as refusal:
        context = {"evaluation": evaluation, "refusal": refusal}
        return render(request, "evaluation/official_refused.html", context, status=409)
    name = queries.official_name(evaluation, file_format)
    return attachment(content, name, CONTENT_TYPES[file_format])


@reads
@requires(Permission.MAKE_REPORT)
def official_preview(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The document as a page of its own, to be read and printed by the browser."""
    layout = _layout(request.GET.get("rozvrzeni", ""))
    content = queries.official_file(_evaluation(request, uuid), "html", layout)
    answer = HttpResponse(content, content_type=CONTENT_TYPES["html"])
    answer["Content-Security-Policy"] = _policy_of(content)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _policy_of(content: bytes) -> str:
    """Lets in the document's own style and nothing else; no scripts, no forms, no login of ours."""
    found = _STYLE.search(content)
    digest = base64.b64encode(hashlib.sha256(found[1] if found else b"").digest()).decode()
    return f"sandbox; default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'"


@reads
@requires(Permission.MAKE_REPORT)
def author_notes(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What the author of the document should look at before it is sent."""
    notes = queries.author_notes(_evaluation(request, uuid))
    return render(request, "evaluation/official_notes.html", {"notes": notes})


@writes
@requires(Permission.EDIT_TEMPLATE)
def templates(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Word templates of an office: what is used, what is wrong, upload of another."""
    organisation = _organisation(request, uuid)
    is_sent = request.method == "POST"
    form = TemplateForm(*((request.POST, request.FILES) if is_sent else ()))
    if is_sent and form.is_valid():
        try:
            _upload(request, organisation, form)
        except ActionError as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("evaluation:official_templates", uuid=uuid)
    context = {"page": templates_page(organisation), "form": form}
    status = 422 if form.errors else 200
    return render(request, "evaluation/official_templates.html", context, status=status)


def _upload(request: HttpRequest, organisation: Organisation, form: TemplateForm) -> None:
    file = form.cleaned_data["file"]
    uploaded = upload_template(
        organisation=organisation, layout=ReportLayout(form.cleaned_data["layout"]),
        content=file.read(), original_name=file.name, by=person(request), at=timezone.now(),
    )  # fmt: skip
    if uploaded.problem_count:
        messages.warning(
            request,
            "Šablona je uložená jako koncept, protože v ní jsou chyby. Zprávy se tisknou dál jako "
            "dosud. Opravte ji ve Wordu podle seznamu a nahrajte znovu.",
        )
    else:
        messages.success(request, "Šablona je v pořádku a od teď se používá pro zprávy ve Wordu.")


@writes
@requires(Permission.EDIT_TEMPLATE)
def template_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Goes back to the shipped template, or throws a draft away."""
    visible = policies.visible_templates(person(request)).select_related("organisation")
    template = get_object_or_404(visible, uuid=uuid)
    if request.method == "POST":
        try:
            remove_template(template=template, by=person(request), at=timezone.now())
        except ActionError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.info(request, "Šablona je vyřazená. Soubor zůstává uložený v historii.")
    return redirect("evaluation:official_templates", uuid=template.organisation.uuid)


@reads
@requires(Permission.EDIT_TEMPLATE)
def template_shipped(request: HttpRequest, uuid: UUID, layout: str) -> HttpResponse:
    """The template that comes with the program, to be edited in Word."""
    _organisation(request, uuid)
    chosen = _layout(layout)
    assert chosen is not None
    content = shipped_template(chosen)
    return attachment(content, f"Šablona – {chosen.label}.docx", CONTENT_TYPES["docx"])
