"""The audit of the real reports beside the project, read from their files."""

from pathlib import Path

import pytest

from prevence.evaluation.checks import Severity, audit
from prevence.evaluation.recognition import recognise_file

REPORTS = Path(__file__).parents[3] / ".." / "shared" / "reports"

pytestmark = [
    pytest.mark.reports,
    pytest.mark.skipif(not REPORTS.exists(), reason="no reports beside the project"),
]


def read(start: str):
    return recognise_file(next(REPORTS.glob(f"{start}_*.txt")))


@pytest.mark.parametrize("start", ["000", "001", "002"])
def test_reports_without_conflicts_raise_no_alarm(start):
    assert audit(read(start)).findings == ()


def test_the_report_with_known_conflicts():
    found = audit(read("004"))
    rules = {}
    for finding in found.findings:
        rules[finding.rule.value] = rules.get(finding.rule.value, 0) + 1
    assert rules == {
        "percentage": 1,
        "sum_of_children": 5,
        "count_vs_count": 2,
        "amount_vs_amount": 1,
        "cross_reference": 2,
        "duplicate_project": 1,
        "abbreviation": 2,
    }
    assert found.count(Severity.ERROR) == 1
