"""What the review screen shows: fields with their passages, uncertain ones first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from prevence.core.decisions import Decision
from prevence.core.search import folded
from prevence.evaluation.checks import Finding, audit
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.comparison import Change
from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.matching import Certainty
from prevence.evaluation.models import ReportImport
from prevence.evaluation.queries.changes import changes_of
from prevence.evaluation.queries.review_items import (
    ReviewField,
    ReviewItem,
    SourcePassage,
    document_fields,
    review_items,
    review_passages,
)
from prevence.evaluation.queries.review_matches import MatchRow, match_rows, strategy_choices
from prevence.evaluation.queries.reviewing import (
    Review,
    StatusWord,
    draft_as_read,
    review_of,
)
from prevence.strategies.models import Strategy

ITEMS_ON_PAGE = 20


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Everything the review screen needs; no queryset is left to the template."""

    report_import: ReportImport
    review: Review
    document: tuple[ReviewField, ...]
    document_passages: tuple[SourcePassage, ...]
    items: Page[ReviewItem]
    unsure_count: int
    item_count: int
    numbers: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]
    words: tuple[StatusWord, ...]
    codes: tuple[tuple[str, str], ...]
    strategies: tuple[tuple[str, str], ...]
    matches: tuple[MatchRow, ...]
    sure_matches: tuple[MatchRow, ...]
    findings: tuple[Finding, ...]
    finding_counts: Mapping[str, int]
    changes: tuple[Change, ...]
    can_accept: Decision
    can_reject: Decision

    @property
    def is_document_unsure(self) -> bool:
        """Whether a value of the document itself is to be looked at."""
        return any(field.is_unsure for field in self.document)


def review_page(
    report_import: ReportImport, *, strategies: Iterable[Strategy], only_unsure: bool,
    in_order: bool, text: str, page: str, changing: str, can_accept: Decision,
    can_reject: Decision,
) -> ReviewPage:  # fmt: skip
    """The review screen; some 10 queries whatever the size, 20 more where it corrects a report.

    Args:
        report_import: in review.
        strategies: visible ones, with organisations.
        only_unsure: only items with an uncertain value or a finding.
        in_order: in the order of the document, not uncertain first.
        text: only items with this in their number or name.
        page: of items.
        changing: key of an item whose sure match a person wants to change; "" for none.
        can_accept: whether the person may accept.
        can_reject: whether the person may reject.
    """
    review = review_of(report_import)
    findings = audit(review.draft).findings
    items = review_items(review, findings)
    shown = [item for item in items if _is_asked_for(item, text, only_unsure=only_unsure)]
    if not in_order:
        shown.sort(key=_urgency)
    rows = match_rows(review, changing)
    undecided = [one for one in review.undecided if one.is_essential] or review.undecided
    return ReviewPage(
        report_import=report_import, review=review, document=document_fields(review),
        document_passages=review_passages(
            one for one in review.read.evidence if one.path.startswith("document")
        ),
        items=Paginator(shown, ITEMS_ON_PAGE).get_page(page),
        unsure_count=sum(item.is_unsure for item in items), item_count=len(items),
        numbers=tuple((item.number, item.heading) for item in items), removed=_removed(review),
        words=review.words, codes=tuple((code.value, code.label) for code in StatusCode),
        strategies=strategy_choices(review, list(strategies)),
        matches=tuple(row for row in rows if row.candidates),
        sure_matches=tuple(row for row in rows if not row.candidates),
        findings=findings, finding_counts=_counts(findings), changes=changes_of(review),
        can_accept=Decision.no("Nejdřív rozhodněte, co zbývá.")
        if can_accept and undecided else can_accept,
        can_reject=can_reject,
    )  # fmt: skip


def _removed(review: Review) -> tuple[tuple[str, str], ...]:
    """(key, title) of items a person took out, to be returned."""
    if not review.decided.removed:
        return ()
    read = {one.key: one.node for one in keyed_nodes(draft_as_read(review.report_import).nodes)}
    return tuple(
        (key, f"{read[key].label} {read[key].number} {read[key].name}" if key in read else key)
        for key in review.decided.removed
    )


def _urgency(item: ReviewItem) -> tuple[float, bool, bool]:
    """Uncertain values first, then uncertain matches, then items with findings."""
    return item.confidence, item.match.certainty is not Certainty.UNSURE, not item.findings


def _is_asked_for(item: ReviewItem, text: str, *, only_unsure: bool) -> bool:
    if only_unsure and not item.is_unsure and not item.findings:
        return False
    return folded(text) in folded(item.heading) if text else True


def _counts(findings: tuple[Finding, ...]) -> dict[str, int]:
    counts: dict[str, int] = {"error": 0, "warning": 0, "note": 0}
    for finding in findings:
        counts[finding.severity.value] += 1
    return counts
