"""Who may do what with reports. Rights as such are checked in `accounts.permissions`."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from prevence.accounts.models import User
from prevence.accounts.permissions import Permission, has_permission
from prevence.accounts.policies import visible_organisations
from prevence.core.decisions import Decision
from prevence.evaluation.enums import IMPORT_FLOW, ImportState, ImportVerb
from prevence.evaluation.models import Evaluation, OfficialTemplate, ReportImport
from prevence.evaluation.models.imports import ReportImportQuerySet
from prevence.evaluation.models.reports import EvaluationQuerySet
from prevence.evaluation.models.templates import OfficialTemplateQuerySet
from prevence.organisations.models import Organisation

Person = User | AnonymousUser | None
"""None is the system itself: a command run by whoever runs the server, or a background task."""


def visible_evaluations(user: User | AnonymousUser) -> EvaluationQuerySet:
    """Evaluations of the organisations the person may see."""
    if not has_permission(user, Permission.VIEW_STRATEGIES):
        return Evaluation.objects.none()
    return Evaluation.objects.filter(organisation__in=visible_organisations(user))


def visible_imports(user: User | AnonymousUser) -> ReportImportQuerySet:
    """Uploaded reports of the organisations the person may see.

    One that is nobody's yet is seen by who uploaded it; by everyone when the system itself did.
    """
    if not has_permission(user, Permission.REVIEW_IMPORT):
        return ReportImport.objects.none()
    return ReportImport.objects.filter(
        Q(organisation__in=visible_organisations(user))
        | Q(organisation__isnull=True, uploaded_by__isnull=True)
        | Q(organisation__isnull=True, uploaded_by=user.pk)
    )


def visible_templates(user: User | AnonymousUser) -> OfficialTemplateQuerySet:
    """Word templates of the organisations the person may see."""
    if not has_permission(user, Permission.EDIT_TEMPLATE):
        return OfficialTemplate.objects.none()
    return OfficialTemplate.objects.filter(organisation__in=visible_organisations(user))


def can_edit_template(user: Person, organisation: Organisation) -> Decision:
    """Whether the person may change the Word templates of the office."""
    if user is not None and not visible_organisations(user).filter(pk=organisation.pk).exists():
        return Decision.no("Šablony tohoto úřadu nemůžete měnit.")
    return _holds(user, Permission.EDIT_TEMPLATE)


def can_start_import(user: Person) -> Decision:
    """Whether the person may bring a report in."""
    return _holds(user, Permission.IMPORT_REPORT)


def can_review_import(user: Person, report_import: ReportImport) -> Decision:
    """Whether values of the report may be corrected now."""
    if report_import.state != ImportState.IN_REVIEW:
        return Decision.no(_wrong_state(report_import, "opravovat"))
    return _holds(user, Permission.REVIEW_IMPORT)


def can_accept_import(user: Person, report_import: ReportImport) -> Decision:
    """Whether the report may be written into the system now."""
    if report_import.state not in IMPORT_FLOW[ImportVerb.ACCEPT][0]:
        return Decision.no(_wrong_state(report_import, "přijmout"))
    return _holds(user, Permission.REVIEW_IMPORT)


def can_reject_import(user: Person, report_import: ReportImport) -> Decision:
    """Whether the report may be refused now."""
    if report_import.state not in IMPORT_FLOW[ImportVerb.REJECT][0]:
        return Decision.no(_wrong_state(report_import, "odmítnout"))
    return _holds(user, Permission.REVIEW_IMPORT)


def can_explain_finding(user: Person, evaluation: Evaluation) -> Decision:
    """Whether a finding on the evaluation may be explained by the person."""
    del evaluation  # any state: an explanation changes no figure
    return _holds(user, Permission.REVIEW_IMPORT)


def _holds(user: Person, permission: Permission) -> Decision:
    return Decision.yes() if user is None else has_permission(user, permission)


def _wrong_state(report_import: ReportImport, verb: str) -> str:
    state = ImportState(report_import.state).label
    return f"Zprávu teď nelze {verb}, její stav je „{state}“."
