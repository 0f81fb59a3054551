"""One accepted report: its page, its findings."""

from dataclasses import dataclass

from prevence.audit.models import Event
from prevence.evaluation.checks import Checked, Finding, Severity, audit
from prevence.evaluation.draft import walk
from prevence.evaluation.findings import fingerprint
from prevence.evaluation.models import Evaluation, FindingMark, ReportImport
from prevence.evaluation.places import place_of
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.official import OfficialOffer, official_offer
from prevence.evaluation.queries.statuses import StatusCount, status_counts


@dataclass(frozen=True, slots=True)
class MarkedFinding:
    """A finding with its place and the person's explanation, None where it is open."""

    finding: Finding
    fingerprint: str
    place: str
    mark: FindingMark | None


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """Findings on a report by severity, the gravest first; explained ones apart."""

    evaluation: Evaluation
    groups: tuple[tuple[Severity, tuple[MarkedFinding, ...]], ...]
    explained: tuple[MarkedFinding, ...]
    checked: tuple[Checked, ...]


@dataclass(frozen=True, slots=True)
class EvaluationPage:
    """An accepted report in numbers, with its history."""

    evaluation: Evaluation
    item_count: int
    table_count: int
    counts: tuple[StatusCount, ...]
    open_findings: dict[str, int]
    explained_count: int
    official: OfficialOffer
    imports: tuple[ReportImport, ...]
    events: tuple[Event, ...]


def findings_page(evaluation: Evaluation) -> FindingsPage:
    """Findings of the checks on the report as it stands; 16 queries."""
    result = audit(draft_of(evaluation))
    marks = {mark.fingerprint: mark for mark in evaluation.finding_marks.all()}
    marked = [_marked(finding, marks) for finding in result.findings]
    groups = (
        (
            severity,
            tuple(one for one in marked if one.finding.severity is severity and not one.mark),
        )
        for severity in Severity
    )
    return FindingsPage(
        evaluation=evaluation,
        groups=tuple((severity, found) for severity, found in groups if found),
        explained=tuple(one for one in marked if one.mark), checked=result.checked,
    )  # fmt: skip


def _marked(finding: Finding, marks: dict[str, FindingMark]) -> MarkedFinding:
    print_of_it = fingerprint(finding)
    places = [place_of(source) for source in finding.sources]
    parts = [
        _items(finding.nodes),
        f"tabulka „{finding.table}“" if finding.table else "",
        *dict.fromkeys(place for place in places if place),
    ]
    where = ", ".join(part for part in parts if part)
    return MarkedFinding(finding, print_of_it, where, marks.get(print_of_it))


def _items(numbers: tuple[str, ...]) -> str:
    if not numbers:
        return ""
    return f"{'položka' if len(numbers) == 1 else 'položky'} {', '.join(numbers)}"


def evaluation_page(evaluation: Evaluation) -> EvaluationPage:
    """An accepted report in numbers; 19 queries."""
    draft = draft_of(evaluation)
    nodes = list(walk(draft.nodes))
    marks = set(evaluation.finding_marks.values_list("fingerprint", flat=True))
    findings = audit(draft).findings
    still_open = [finding for finding in findings if fingerprint(finding) not in marks]
    imports = evaluation.imports.select_related("stored_file", "settled_by").newest_first()
    return EvaluationPage(
        evaluation=evaluation, item_count=len(nodes), table_count=len(draft.tables),
        counts=status_counts(node.status.code or "" for node in nodes if node.status is not None),
        open_findings={
            severity.value: sum(one.severity is severity for one in still_open)
            for severity in Severity
        },
        explained_count=len(findings) - len(still_open),
        official=official_offer(evaluation, draft), imports=tuple(imports),
        events=tuple(Event.objects.about(evaluation)),
    )  # fmt: skip
