"""One accepted report: its page, its findings."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from prevence.audit.models import Event
from prevence.core.listing import ListColumn, Listing, ListRow
from prevence.core.search import folded
from prevence.evaluation.checks import Checked, Finding, Severity, audit
from prevence.evaluation.draft import walk
from prevence.evaluation.findings import fingerprint
from prevence.evaluation.models import Evaluation, FindingMark, ReportImport
from prevence.evaluation.places import place_of
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.official import OfficialOffer, official_offer
from prevence.evaluation.queries.statuses import StatusCount, status_counts

FINDINGS_ON_PAGE = 100
_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class MarkedFinding:
    """A finding with its place and the person's explanation, None where it is open."""

    finding: Finding
    fingerprint: str
    place: str
    mark: FindingMark | None


@dataclass(frozen=True, slots=True)
class FindingsFilter:
    """Which findings are asked for; empty texts ask for everything."""

    severity: str = ""
    rule: str = ""
    text: str = ""

    def takes(self, one: MarkedFinding) -> bool:
        """Whether the finding is asked for."""
        found = one.finding
        if self.severity and found.severity.value != self.severity:
            return False
        if self.rule and found.rule.value != self.rule:
            return False
        return not self.text or folded(self.text) in folded(f"{one.place} {found.message}")


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """Findings on a report by severity, the gravest first; explained ones apart.

    All that were asked for are in `listing`, open ones of the page in `groups` and `open_page`.
    """

    evaluation: Evaluation
    listing: Listing[MarkedFinding]
    listed: Page[ListRow[MarkedFinding]]
    open_page: Page[MarkedFinding]
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


def findings_page(
    evaluation: Evaluation, asked: FindingsFilter | None = None, *, page: str = "",
    sorting: str = "",
) -> FindingsPage:  # fmt: skip
    """Findings of the checks on the report as it stands; 16 queries.

    Args:
        evaluation: the accepted report.
        asked: the filter.
        page: number of the page.
        sorting: of the list: key of a column, "-" before it for the other way.
    """
    result = audit(draft_of(evaluation))
    marks = {mark.fingerprint: mark for mark in evaluation.finding_marks.all()}
    asked = asked or FindingsFilter()
    marked = [one for one in (_marked(found, marks) for found in result.findings)
              if asked.takes(one)]  # fmt: skip
    marked.sort(key=lambda one: _GRAVITY[one.finding.severity])
    open_page = Paginator([one for one in marked if not one.mark], FINDINGS_ON_PAGE).get_page(page)
    groups = (
        (severity, tuple(one for one in open_page if one.finding.severity is severity))
        for severity in Severity
    )
    listing = _listing(evaluation, marked).sorted_by(sorting)
    return FindingsPage(
        evaluation=evaluation, listing=listing,
        listed=Paginator(listing.rows, FINDINGS_ON_PAGE).get_page(page), open_page=open_page,
        groups=tuple((severity, found) for severity, found in groups if found),
        explained=tuple(one for one in marked if one.mark), checked=result.checked,
    )  # fmt: skip


def _listing(evaluation: Evaluation, marked: list[MarkedFinding]) -> Listing[MarkedFinding]:
    return Listing(
        title=f"Nálezy – {evaluation}",
        columns=(
            ListColumn("zavaznost", "Závažnost", is_order=True), ListColumn("pravidlo", "Pravidlo"),
            ListColumn("misto", "Kde"), ListColumn("nalez", "Nález"),
            ListColumn("uvedeno", "Uvedeno"), ListColumn("vypocteno", "Vypočteno"),
            ListColumn("rozdil", "Rozdíl"), ListColumn("navrh", "Návrh"),
            ListColumn("vysvetleni", "Vysvětlení"),
        ),
        rows=tuple(
            ListRow(one, (
                one.finding.severity.label, one.finding.rule.label, one.place,
                one.finding.message, one.finding.stated, one.finding.computed,
                one.finding.difference, one.finding.proposal,
                one.mark.reason if one.mark else None,
            ))
            for one in marked
        ),
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
