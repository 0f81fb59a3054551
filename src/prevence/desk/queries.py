"""What the signed-in home shows: reports on their way in, strategies with what is open on them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.enums import ImportState
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.models.imports import ReportImportQuerySet
from prevence.evaluation.models.reports import EvaluationQuerySet
from prevence.evaluation.queries.open_findings import open_findings
from prevence.evaluation.queries.reviewing import UNSURE_BELOW
from prevence.strategies.models import Strategy, StrategyQuerySet

MOST_IN_A_LIST = 8
_READING = (ImportState.UPLOADED, ImportState.READING)


@dataclass(frozen=True, slots=True)
class ReportToReview:
    """A report that waits for a person; `unsure_count` is of values nobody has corrected yet.

    `title` is the document's own, "" where it was not read; `year` None where the report has none.
    """

    uuid: UUID
    file_name: str
    title: str
    year: int | None
    unsure_count: int
    uploaded_at: datetime


@dataclass(frozen=True, slots=True)
class ReportInReading:
    """A report being read, or one that cannot be; then `error` says why."""

    uuid: UUID
    file_name: str
    progress: str
    error: str


@dataclass(frozen=True, slots=True)
class StrategyToMind:
    """A strategy with its newest report, None where it has none.

    `open_count`: findings on that report nobody has explained; None where it was not audited yet.
    `missing_year`: last year where the strategy covers it and has no evaluation of it, else None.
    """

    uuid: UUID
    title: str
    office: str
    newest: Evaluation | None
    open_count: int | None
    missing_year: int | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """What to do next, from the most pressing; at most `MOST_IN_A_LIST` of each."""

    to_review: tuple[ReportToReview, ...]
    in_reading: tuple[ReportInReading, ...]
    unreadable: tuple[ReportInReading, ...]
    strategies: tuple[StrategyToMind, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the office has not begun yet."""
        return not (self.to_review or self.in_reading or self.unreadable or self.strategies)


def home_page(
    *, imports: ReportImportQuerySet, strategies: StrategyQuerySet,
    evaluations: EvaluationQuerySet, today: date,
) -> HomePage:  # fmt: skip
    """The signed-in home; 6 queries whatever is in the system, fewer where a list is empty.

    Args:
        imports: those the person may see.
        strategies: those the person may see.
        evaluations: those the person may see.
        today: tells which year the office reports on now (the last one).
    """
    unsettled = imports.newest_first().select_related("stored_file")
    others = unsettled.filter(state__in=(*_READING, ImportState.UNREADABLE)).defer("draft")
    waiting = [_in_reading(one) for one in others[:MOST_IN_A_LIST]]
    in_review = unsettled.filter(state=ImportState.IN_REVIEW).prefetch_related("corrections")
    return HomePage(
        to_review=tuple(_to_review(one) for one in in_review[:MOST_IN_A_LIST]),
        in_reading=tuple(one for one in waiting if not one.error),
        unreadable=tuple(one for one in waiting if one.error),
        strategies=_strategies(strategies, evaluations, today),
    )


def _in_reading(report_import: ReportImport) -> ReportInReading:
    is_unreadable = report_import.state == ImportState.UNREADABLE
    return ReportInReading(
        report_import.uuid, report_import.stored_file.original_name, report_import.progress,
        report_import.error if is_unreadable else "",
    )  # fmt: skip


def _to_review(report_import: ReportImport) -> ReportToReview:
    """From the draft as plain values: building it whole would take longer than the page may."""
    corrected = {one.path: one.value for one in report_import.corrections.all()}
    head: Mapping[str, object] = report_import.draft["document"]
    year = corrected.get("document/year", head.get("year"))
    title = corrected.get("document/title", head.get("title"))
    unsure = (
        one["confidence"] < UNSURE_BELOW and not _is_corrected(one["path"], corrected)
        for one in report_import.draft.get("evidence") or ()
    )
    return ReportToReview(
        uuid=report_import.uuid, file_name=report_import.stored_file.original_name,
        title=title if isinstance(title, str) else "",
        year=year if isinstance(year, int) else None, unsure_count=sum(unsure),
        uploaded_at=report_import.uploaded_at,
    )  # fmt: skip


def _is_corrected(path: str, corrected: Iterable[str]) -> bool:
    """Evidence of a status is settled by a correction of its word or of its meaning."""
    about = path.replace("document.", "document/", 1)
    return any(one == about or one.startswith(f"{about}/") for one in corrected)


def _strategies(
    strategies: StrategyQuerySet, evaluations: EvaluationQuerySet, today: date
) -> tuple[StrategyToMind, ...]:
    shown = list(strategies.newest_first().select_related("organisation")[:MOST_IN_A_LIST])
    reports: dict[int, list[Evaluation]] = defaultdict(list)
    of_shown = evaluations.filter(strategy__in=shown).oldest_first()
    for evaluation in of_shown.prefetch_related("finding_marks"):
        reports[evaluation.strategy_id].append(evaluation)
    return tuple(_to_mind(one, reports[one.pk], today.year - 1) for one in shown)


def _to_mind(strategy: Strategy, reports: list[Evaluation], last_year: int) -> StrategyToMind:
    newest = reports[-1] if reports else None
    first, last = strategy.period_from, strategy.period_to
    is_due = first is not None and last is not None and first <= last_year <= last
    return StrategyToMind(
        uuid=strategy.uuid, title=strategy.title, office=strategy.organisation.name,
        newest=newest, open_count=None if newest is None else open_findings(newest),
        missing_year=last_year if is_due and last_year not in _evaluated(reports) else None,
    )  # fmt: skip


def _evaluated(reports: Iterable[Evaluation]) -> set[int | None]:
    return {one.year for one in reports if one.kind == DocumentKind.ANNUAL_EVALUATION}
