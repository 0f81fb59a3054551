"""The review screen: correcting, accepting. Each POST is one action; others: `deciding`."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from prevence.accounts.permissions import Permission, requires
from prevence.core.errors import ActionError
from prevence.core.view_modes import reads, writes
from prevence.evaluation import policies
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.correcting import correct_values
from prevence.evaluation.actions.reviewing import reject_import
from prevence.evaluation.enums import ImportState
from prevence.evaluation.errors import AlreadyImportedError, EditedMeanwhileError
from prevence.evaluation.forms import VALUE_PREFIX, ReviewFilterForm, VersionForm, sent_under
from prevence.evaluation.models import ReportImport
from prevence.evaluation.queries.review_figures import review_mentions, review_tables
from prevence.evaluation.queries.review_items import review_item
from prevence.evaluation.queries.review_page import ReviewPage, review_page
from prevence.evaluation.queries.reviewing import review_of
from prevence.evaluation.views.imports import STEPS
from prevence.evaluation.views.requests import person, wants_fragment
from prevence.strategies.policies import visible_strategies

TEMPLATE = "evaluation/import_review.html"


def _report_import(request: HttpRequest, uuid: UUID) -> ReportImport:
    imports = policies.visible_imports(request.user)
    return get_object_or_404(imports.select_related("stored_file", "strategy"), uuid=uuid)


@reads
@requires(Permission.REVIEW_IMPORT)
def import_review(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Source on the left, values on the right, what is to be decided above."""
    report_import = _report_import(request, uuid)
    if report_import.state != ImportState.IN_REVIEW:
        return redirect("evaluation:import_page", uuid=uuid)
    return _review(request, report_import)


def _review(
    request: HttpRequest, report_import: ReportImport, *, refusal: ActionError | None = None
) -> HttpResponse:
    form = ReviewFilterForm(request.GET)
    form.is_valid()
    page = _page(request, report_import, form.cleaned_data)
    context = {
        "page": page, "form": form, "steps": STEPS, "refusal": refusal,
        "versions": getattr(refusal, "versions", ()),
    }  # fmt: skip
    is_list = wants_fragment(request) and request.method == "GET"
    template = f"{TEMPLATE}#items" if is_list else TEMPLATE
    return render(request, template, context, status=422 if refusal else 200)


def _page(request: HttpRequest, report_import: ReportImport, asked: dict[str, str]) -> ReviewPage:
    return review_page(
        report_import,
        strategies=visible_strategies(request.user).newest_first().select_related("organisation"),
        only_unsure=asked.get("jen") == "nejiste", in_order=asked.get("razeni") == "dokument",
        text=asked.get("hledat", ""), page=request.GET.get("strana", ""),
        changing=request.GET.get("zmenit", ""),
        can_accept=policies.can_accept_import(person(request), report_import),
        can_reject=policies.can_reject_import(person(request), report_import),
    )  # fmt: skip


@reads
@requires(Permission.REVIEW_IMPORT)
def import_figures(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Tables of figures, numbers met in the text, and what of the source is in no item."""
    report_import = _report_import(request, uuid)
    if report_import.state != ImportState.IN_REVIEW:
        return redirect("evaluation:import_page", uuid=uuid)
    review = review_of(report_import)
    context = {
        "report_import": report_import, "review": review, "steps": STEPS,
        "tables": review_tables(review),
        "mentions": review_mentions(review, request.GET.get("strana", "")),
    }  # fmt: skip
    return render(request, "evaluation/import_figures.html", context)


@writes
@requires(Permission.REVIEW_IMPORT)
def import_correct(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Saves corrected values of one item, of the document or of figures."""
    report_import = _report_import(request, uuid)
    if request.method != "POST":
        return redirect("evaluation:import_review", uuid=uuid)
    try:
        correct_values(
            report_import=report_import,
            values=sent_under(VALUE_PREFIX, request.POST.dict()),
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip
    except ActionError as refusal:
        return _refused(request, report_import, refusal)
    key = request.POST.get("key", "")
    if wants_fragment(request) and key:
        return _saved_item(request, report_import, key)
    return _back(request, uuid, "Opravy jsou uložené.")


def _saved_item(request: HttpRequest, report_import: ReportImport, key: str) -> HttpResponse:
    """The item alone, and the panel of acceptance with its new version."""
    report_import.refresh_from_db()
    context = {
        "item": review_item(report_import, key), "page": _page(request, report_import, {}),
        "saved": True,
    }  # fmt: skip
    return render(request, "evaluation/_review_saved.html", context)


@writes
@requires(Permission.REVIEW_IMPORT)
def import_accept(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Takes the report into the system."""
    report_import = _report_import(request, uuid)
    if request.method != "POST":
        return redirect("evaluation:import_review", uuid=uuid)
    try:
        evaluation = accept_import(
            report_import=report_import, by=person(request), at=timezone.now(),
            version=version_seen(request),
        )  # fmt: skip
    except AlreadyImportedError as same:
        messages.info(request, str(same))
        return redirect("evaluation:evaluation_page", uuid=same.evaluation_uuid)
    except ActionError as refusal:
        return _refused(request, report_import, refusal)
    messages.success(request, "Zpráva je přijatá a zapsaná do strategie.")
    return redirect("evaluation:evaluation_page", uuid=evaluation.uuid)


@writes
@requires(Permission.REVIEW_IMPORT)
def import_reject(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Closes the report without taking it in."""
    report_import = _report_import(request, uuid)
    if request.method == "POST":
        try:
            reject_import(
                report_import=report_import, reason=request.POST.get("reason", "")[:2000],
                by=person(request), at=timezone.now(),
            )  # fmt: skip
        except ActionError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.info(request, "Zpráva je odmítnutá. Soubor zůstává uložený.")
    return redirect("evaluation:import_start")


def decided(
    request: HttpRequest, uuid: UUID, save: Callable[[ReportImport], None], message: str
) -> HttpResponse:
    """Runs one action and goes back to where the person was; a refusal shows the whole screen."""
    report_import = _report_import(request, uuid)
    if request.method != "POST":
        return redirect("evaluation:import_review", uuid=uuid)
    try:
        save(report_import)
    except ActionError as refusal:
        return _refused(request, report_import, refusal)
    return _back(request, uuid, message)


def _refused(
    request: HttpRequest, report_import: ReportImport, refusal: ActionError
) -> HttpResponse:
    """The whole screen with what was refused on top; with htmx it takes the place of the page."""
    report_import.refresh_from_db()
    if report_import.state != ImportState.IN_REVIEW:
        messages.error(request, str(refusal))
        return redirect("evaluation:import_page", uuid=report_import.uuid)
    answer = _review(request, report_import, refusal=refusal)
    if wants_fragment(request):
        answer.status_code = 200  # htmx puts no refused answer in; the message must be seen
        answer["HX-Retarget"], answer["HX-Reswap"] = "body", "innerHTML show:top"
    return answer


def version_seen(request: HttpRequest) -> int:
    """Of the review the person saw; without it nobody can tell what changed since."""
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise EditedMeanwhileError("Formulář je neúplný. Obnovte stránku a uložte znovu.")
    version: int = form.cleaned_data["version"]
    return version


def _back(request: HttpRequest, uuid: UUID, message: str) -> HttpResponse:
    """To where the person was: same part, same filters."""
    messages.success(request, message)
    is_figures = request.POST.get("cast") == "cisla"
    page = "evaluation:import_figures" if is_figures else "evaluation:import_review"
    query = request.GET.urlencode()
    anchor = request.POST.get("anchor", "")
    address = reverse(page, kwargs={"uuid": uuid})
    is_safe = anchor.replace("-", "").isalnum()
    return redirect(address + (f"?{query}" if query else "") + (f"#{anchor}" if is_safe else ""))
