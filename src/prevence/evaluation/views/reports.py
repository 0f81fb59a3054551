"""One accepted report: its page, its findings."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from prevence.accounts.permissions import Permission, requires
from prevence.core.errors import ActionError
from prevence.core.listing import SORTED_BY, saved_list
from prevence.core.view_modes import reads, writes
from prevence.evaluation import policies
from prevence.evaluation.actions.explaining import explain_finding, withdraw_explanation
from prevence.evaluation.forms import FindingsFilterForm, ReasonForm
from prevence.evaluation.models import Evaluation
from prevence.evaluation.queries.reports import FindingsFilter, findings_page
from prevence.evaluation.queries.reports import evaluation_page as page_of
from prevence.evaluation.views.requests import person, wants_fragment


def _evaluation(request: HttpRequest, uuid: UUID) -> Evaluation:
    evaluations = policies.visible_evaluations(person(request))
    related = ("strategy", "organisation", "source_file")
    return get_object_or_404(evaluations.select_related(*related), uuid=uuid)


@reads
@requires(Permission.VIEW_STRATEGIES)
def evaluation_page(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The report in numbers, its downloads and its history."""
    page = page_of(_evaluation(request, uuid))
    return render(request, "evaluation/evaluation_page.html", {"page": page})


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
    filters = FindingsFilterForm(request.GET)
    asked = filters.cleaned_data if filters.is_valid() else {}
    page = findings_page(
        evaluation,
        FindingsFilter(
            asked.get("zavaznost", ""), asked.get("pravidlo", ""), asked.get("hledat", "")
        ),
        page=request.GET.get("strana", ""), sorting=request.GET.get(SORTED_BY, ""),
    )  # fmt: skip
    file = saved_list(request, page.listing, f"Nálezy – {evaluation}")
    if file is not None:
        return file
    is_list = asked.get("podoba") == "seznam"
    context = {"page": page, "refusal": refusal, "form": filters, "is_list": is_list}
    if wants_fragment(request) and request.method == "GET":
        return render(request, "evaluation/findings.html#found", context)
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
