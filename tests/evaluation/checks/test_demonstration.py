"""The demonstration offices: every planted error that the draft holds is found, nothing else."""

import pytest

from prevence.evaluation import demonstration
from prevence.evaluation.checks import audit

FOUND = {
    "jasanov-2023": [("table_total", ()), ("table_total", ()), ("missing", ("3.2.3",))],
    "jasanov-2024": [("sum_of_children", ("2",)), ("year", ()), ("abbreviation", ())],
    "jasanov-2025": [
        ("percentage", ("3",)),
        ("table_total", ()),
        ("cross_total", ()),
        ("list_vs_count", ("2.2.1",)),
        ("cross_reference", ("3.3.3",)),
        ("duplicate_project", ("5.2.1", "5.3.1")),
        ("status_vs_indicator", ("3.2.1",)),
    ],
    "jivsky-kraj-2023": [],
    "jivsky-kraj-2024": [("table_total", ())],
    "jivsky-kraj-2025": [("count_vs_count", ("3.2", "4.2")), ("date_conflict", ("3.1",))],
}


@pytest.mark.parametrize("report", demonstration.reports(), ids=lambda report: report.key)
def test_planted_errors_are_found_and_nothing_else(report):
    found = [(finding.rule.value, finding.nodes) for finding in audit(report.truth).findings]
    assert found == FOUND[report.key]
