"""The office's own Word templates: bringing one in, going back to the shipped one."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import ActionError, refuse_unless
from prevence.documents.errors import DocumentError
from prevence.evaluation import policies
from prevence.evaluation.enums import ReportLayout, TemplateState
from prevence.evaluation.models import OfficialTemplate
from prevence.evaluation.queries.templates import problems_of, unsafe_reason
from prevence.files.actions import safe_name, store_file
from prevence.files.models import StoredFile
from prevence.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class UploadedTemplate:
    """A template that was taken in, and how many places in it are wrong."""

    template: OfficialTemplate
    problem_count: int


@transaction.atomic
def upload_template(
    *, organisation: Organisation, layout: ReportLayout, content: bytes, original_name: str,
    by: User | None, at: datetime,
) -> UploadedTemplate:  # fmt: skip
    """Keeps a template as the office's next version; a correct one is used from now on.

    One with errors becomes the draft and what was used before is used on.

    Args:
        organisation: whose template it is.
        layout: which layout of the document it replaces.
        content: the whole file.
        original_name: as the person's computer calls it.
        by: who brings it; None for the system itself.
        at: when.

    Raises:
        ActionError: not permitted, empty, too large, or no Word document that can be opened.
    """
    refuse_unless(policies.can_edit_template(by, organisation))
    name = safe_name(original_name)
    reason = unsafe_reason(name, content)
    if reason:
        raise ActionError(reason)
    try:
        problems = problems_of(name, content, organisation)
    except DocumentError as refusal:
        raise ActionError(str(refusal)) from refusal
    stored = store_file(
        content=content, original_name=name, organisation=organisation, by=by, at=at
    )
    state = TemplateState.DRAFT if problems else TemplateState.IN_USE
    _retire_replaced(organisation, layout, state, by=by, at=at)
    template = _next_version(organisation, layout, state, stored, by=by, at=at)
    audit.record(
        by=by, at=at, action="official_template.uploaded", target=template,
        office=organisation.name,
        after={"layout": layout.value, "version": template.version, "state": state.value,
               "sha256": stored.sha256, "problems": len(problems)},
    )  # fmt: skip
    return UploadedTemplate(template, len(problems))


def _next_version(
    organisation: Organisation, layout: ReportLayout, state: TemplateState, stored: StoredFile,
    *, by: User | None, at: datetime,
) -> OfficialTemplate:  # fmt: skip
    versions = OfficialTemplate.objects.filter(organisation=organisation, layout=layout)
    last = versions.aggregate(last=Max("version"))["last"] or 0
    return OfficialTemplate.objects.create(
        organisation=organisation, layout=layout, version=last + 1, state=state,
        stored_file=stored, uploaded_at=at, uploaded_by=by,
    )  # fmt: skip


def _retire_replaced(
    organisation: Organisation, layout: ReportLayout, state: TemplateState,
    *, by: User | None, at: datetime,
) -> None:  # fmt: skip
    """A draft replaces the draft before it; a correct template replaces everything."""
    # The organisation is locked, so that two uploads at once do not get one version.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    replaced = OfficialTemplate.objects.current().filter(organisation=organisation, layout=layout)
    if state == TemplateState.DRAFT:
        replaced = replaced.filter(state=TemplateState.DRAFT)
    replaced.update(state=TemplateState.RETIRED, retired_at=at, retired_by=by)


@transaction.atomic
def remove_template(*, template: OfficialTemplate, by: User | None, at: datetime) -> None:
    """Retires a template or a draft; without one in use the shipped template is used again.

    Raises:
        ActionError: not permitted, or the template has been retired already.
    """
    refuse_unless(policies.can_edit_template(by, template.organisation))
    fresh = OfficialTemplate.objects.select_for_update(of=("self",)).get(pk=template.pk)
    if fresh.state == TemplateState.RETIRED:
        raise ActionError("Tato šablona se už nepoužívá. Obnovte stránku.")
    before = fresh.state
    fresh.state = TemplateState.RETIRED
    fresh.retired_at, fresh.retired_by = at, by
    fresh.save(update_fields=["state", "retired_at", "retired_by"])
    audit.record(
        by=by, at=at, action="official_template.removed", target=fresh,
        office=fresh.organisation.name, before={"state": before},
        after={"layout": fresh.layout, "version": fresh.version},
    )  # fmt: skip
