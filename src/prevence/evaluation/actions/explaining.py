"""Saying why a finding is not an error."""

from datetime import datetime

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import ActionError, refuse_unless
from prevence.evaluation import policies
from prevence.evaluation.checks import audit as audit_of
from prevence.evaluation.findings import fingerprint as fingerprint_of
from prevence.evaluation.models import Evaluation, FindingMark
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.recording.findings import record_findings


@transaction.atomic
def explain_finding(
    *, evaluation: Evaluation, fingerprint: str, reason: str, by: User | None, at: datetime
) -> FindingMark:
    """Marks a finding as explained (vysvětleno) with the person's reason; a later one replaces it.

    Raises:
        ActionError: the reason is empty, or the report has no such finding any more.
    """
    refuse_unless(policies.can_explain_finding(by, evaluation))
    text = reason.strip()
    if not text:
        raise ActionError("Napište, proč nález není chyba.")
    audited = audit_of(draft_of(evaluation))
    if fingerprint not in {fingerprint_of(finding) for finding in audited.findings}:
        raise ActionError("Takový nález už zpráva nemá. Obnovte stránku.")
    record_findings(evaluation, audited)  # the rules may know more than when it was accepted
    mark, is_new = FindingMark.objects.update_or_create(
        evaluation=evaluation, fingerprint=fingerprint,
        defaults={"reason": text, "marked_at": at, "marked_by": by},
    )  # fmt: skip
    audit.record(
        by=by, at=at, action="finding.explained" if is_new else "finding.explained_again",
        target=mark, office=evaluation.organisation.name, after={"fingerprint": fingerprint},
        reason=text,
    )  # fmt: skip
    return mark


@transaction.atomic
def withdraw_explanation(
    *, evaluation: Evaluation, fingerprint: str, by: User | None, at: datetime
) -> None:
    """Puts an explained finding back among the open ones; does nothing where it is open."""
    refuse_unless(policies.can_explain_finding(by, evaluation))
    mark = evaluation.finding_marks.filter(fingerprint=fingerprint).first()
    if mark is None:
        return
    audit.record(
        by=by, at=at, action="finding.explanation_withdrawn", target=mark,
        office=evaluation.organisation.name, before={"fingerprint": fingerprint},
        reason=mark.reason,
    )  # fmt: skip
    mark.delete()
