"""How many findings on a report wait for a person, without auditing it again."""

from prevence.evaluation.models import Evaluation


def open_findings(evaluation: Evaluation) -> int | None:
    """Contradictions and doubts nobody has explained; None where the report was not audited.

    Notes do not count: nothing has to be done about them. Reads `finding_marks`, so prefetch them
    for a list. What the rules say today is on the page of findings.
    """
    recorded: dict[str, str] | None = evaluation.recorded_findings
    if recorded is None:
        return None
    explained = {mark.fingerprint for mark in evaluation.finding_marks.all()}
    return sum(
        severity != "note" and fingerprint not in explained
        for fingerprint, severity in recorded.items()
    )
