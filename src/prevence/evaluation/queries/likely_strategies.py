"""Which strategies an uploaded report may be about."""

from dataclasses import dataclass

from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.matching import (
    POSSIBLE_STRATEGY,
    SURE_STRATEGY,
    KnownStrategy,
    ranked_strategies,
)
from prevence.evaluation.models import ReportImport
from prevence.strategies.models import Strategy


@dataclass(frozen=True, slots=True)
class RankedStrategy:
    """A strategy the report may be about; `score` 0–1."""

    strategy: Strategy
    score: float


def likely_strategies(draft: ReportDraft, strategies: list[Strategy]) -> list[RankedStrategy]:
    """Strategies the report may be about, the likeliest first; unlikely ones are left out.

    Args:
        draft: the report.
        strategies: those to choose from, with their organisations.
    """
    head = draft.document
    period = (head.period.first, head.period.last) if head.period else None
    by_pk = {strategy.pk: strategy for strategy in strategies}
    ranked = ranked_strategies(
        title=head.strategy_title, organisation=head.organisation, period=period,
        known=[_known_strategy(strategy) for strategy in strategies],
    )  # fmt: skip
    return [RankedStrategy(by_pk[pk], score) for score, pk in ranked if score >= POSSIBLE_STRATEGY]


def likely_strategies_for(report_import: ReportImport) -> list[RankedStrategy]:
    """Strategies the uploaded report may be about, of its organisation if it has one. 1 query."""
    strategies = Strategy.objects.select_related("organisation").newest_first()
    if report_import.organisation_id is not None:
        strategies = strategies.filter(organisation=report_import.organisation_id)
    return likely_strategies(ReportDraft.from_plain(report_import.draft), list(strategies))


def surely(ranked: list[RankedStrategy]) -> Strategy | None:
    """The one strategy that is so likely that nobody needs to decide; None where there is none."""
    sure = [one for one in ranked if one.score >= SURE_STRATEGY]
    return sure[0].strategy if len(sure) == 1 else None


def _known_strategy(strategy: Strategy) -> KnownStrategy:
    period = None
    if strategy.period_from is not None and strategy.period_to is not None:
        period = (strategy.period_from, strategy.period_to)
    return KnownStrategy(strategy.pk, strategy.title, strategy.organisation.name, period)
