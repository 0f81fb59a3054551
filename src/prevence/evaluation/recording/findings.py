"""Keeping which findings a report has, so that a list of reports need not audit each of them."""

from prevence.evaluation.checks import Audit
from prevence.evaluation.findings import fingerprint
from prevence.evaluation.models import Evaluation


def record_findings(evaluation: Evaluation, audited: Audit) -> None:
    """Writes {fingerprint: severity} of the findings; {} says it was audited and all agrees."""
    evaluation.recorded_findings = {
        fingerprint(finding): finding.severity.value for finding in audited.findings
    }
    evaluation.save(update_fields=["recorded_findings"])
