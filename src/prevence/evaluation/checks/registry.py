"""All rules in reading order, and the audit that runs them. A new rule is one line here."""

from collections.abc import Callable, Iterable

from prevence.evaluation.checks.abbreviations import abbreviations
from prevence.evaluation.checks.amounts import amounts
from prevence.evaluation.checks.children_sums import sums_of_children
from prevence.evaluation.checks.common_counts import common_counts, organisation_counts
from prevence.evaluation.checks.counts import counts_against_counts
from prevence.evaluation.checks.cross_totals import cross_totals
from prevence.evaluation.checks.dates import date_conflicts, years
from prevence.evaluation.checks.gaps import gaps
from prevence.evaluation.checks.lists import lists_against_counts
from prevence.evaluation.checks.name_variants import name_variants
from prevence.evaluation.checks.percent_sums import percent_sums
from prevence.evaluation.checks.percentages import percentages
from prevence.evaluation.checks.pools import pools
from prevence.evaluation.checks.projects import duplicate_projects
from prevence.evaluation.checks.purposes import purposes
from prevence.evaluation.checks.references import references
from prevence.evaluation.checks.repeated_facts import repeated_facts
from prevence.evaluation.checks.results import Audit, Checked, Finding, Result
from prevence.evaluation.checks.status_counts import status_counts
from prevence.evaluation.checks.statuses import statuses_against_indicators, verdict_conflicts
from prevence.evaluation.checks.table_totals import table_totals
from prevence.evaluation.checks.text_percentages import text_percentages
from prevence.evaluation.draft import ReportDraft

Rule = Callable[[ReportDraft], Iterable[Result]]

RULES: tuple[Rule, ...] = (
    percentages,
    text_percentages,
    percent_sums,
    table_totals,
    sums_of_children,
    cross_totals,
    lists_against_counts,
    counts_against_counts,
    common_counts,
    organisation_counts,
    repeated_facts,
    status_counts,
    amounts,
    pools,
    purposes,
    references,
    duplicate_projects,
    statuses_against_indicators,
    verdict_conflicts,
    date_conflicts,
    years,
    name_variants,
    abbreviations,
    gaps,
)


def audit(draft: ReportDraft) -> Audit:
    """What does not add up in one report, and what was checked and holds.

    Reads only the draft, so the same rules run on an imported file and on data in the system.
    """
    results = [result for rule in RULES for result in rule(draft)]
    findings: dict[object, Finding] = {}
    for result in results:
        if isinstance(result, Finding):
            key = (result.rule, frozenset(result.nodes), result.stated, result.computed)
            findings.setdefault(key if result.nodes else (*key, result.table), result)
    checked = dict.fromkeys(result for result in results if isinstance(result, Checked))
    return Audit(draft.source, tuple(findings.values()), tuple(checked))
