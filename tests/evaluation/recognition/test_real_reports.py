"""The real reports beside the project, where they are: how well they are read, nothing lost."""

import jsonschema
import pytest
from tests.evaluation.recognition.accounting import lost_blocks
from tests.evaluation.recognition.real_reports import expected_reading, real_reports
from tests.evaluation.recognition.report_schema import report_schema
from tests.evaluation.recognition.scoring import score

from prevence.documents.readers import read_document
from prevence.evaluation.recognition import recognise_file

REPORTS = {name: (report, truth) for name, report, truth in real_reports()}
ENOUGH = 0.97

pytestmark = [
    pytest.mark.reports,
    pytest.mark.skipif(not REPORTS, reason="the real reports (../shared/reports) are not here"),
]


@pytest.mark.parametrize("name", REPORTS)
def test_real_report_is_read_well(name: str) -> None:
    report, truth = REPORTS[name]
    result = score(expected_reading(truth), recognise_file(report).to_plain())
    assert result.share >= ENOUGH, f"{name}: {result.share:.1%}\n{result.table()}"


@pytest.mark.parametrize("name", REPORTS)
def test_everything_in_a_real_report_is_accounted_for(name: str) -> None:
    report, _ = REPORTS[name]
    source = read_document(report)
    assert lost_blocks(source, recognise_file(report).to_plain()) == []


@pytest.mark.parametrize("name", REPORTS)
def test_reading_of_a_real_report_keeps_the_contract(name: str) -> None:
    report, _ = REPORTS[name]
    jsonschema.validate(recognise_file(report).to_plain(), report_schema())
