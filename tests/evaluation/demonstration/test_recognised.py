"""What the reader makes of the generated files: the year model itself, and each planted error."""

import pytest
from tests.evaluation.recognition.scoring import score

from prevence.documents.blocks import Format
from prevence.evaluation.checks import Finding, audit
from prevence.evaluation.demonstration import (
    Misprint,
    misprints,
    reports,
    write,
    write_corrected,
    write_report,
)
from prevence.evaluation.recognition import recognise_file

SUFFIXES = (".cp1250.txt", ".txt", ".docx", ".pdf")
REPORTS = {report.key: report for report in reports()}
FALSE_ALARMS = 1


@pytest.fixture(scope="module")
def recognised(tmp_path_factory):
    written = write(tmp_path_factory.mktemp("demonstration"))
    return {each.report.key: recognise_file(each.path) for each in written}


@pytest.mark.parametrize("key", REPORTS)
def test_the_written_file_reads_back_as_the_year_model(recognised, key):
    assert _share(REPORTS[key], recognised[key]) >= 0.98


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("key", ["jasanov-2024", "jivsky-kraj-2024"])
def test_the_same_report_reads_the_same_from_every_kind_of_file(tmp_path, key, suffix):
    written = write_report(REPORTS[key], tmp_path / f"zprava{suffix}")
    assert _share(REPORTS[key], recognise_file(written.path)) >= 0.97


def test_the_windows_encoding_is_told_from_the_letters(recognised):
    source = recognised["jasanov-2023"].source
    assert (source.format, source.encoding) == (Format.TEXT, "cp1250")


@pytest.mark.parametrize("planted", misprints(), ids=lambda each: f"{each.report} {each.key}")
def test_every_planted_error_is_found(recognised, planted):
    findings = audit(recognised[planted.report]).findings
    assert [each for each in findings if _tells_of(each, planted)] != []


@pytest.mark.parametrize("key", REPORTS)
def test_nearly_nothing_else_is_found(recognised, key):
    mine = [each for each in misprints() if each.report == key]
    findings = audit(recognised[key]).findings
    others = [
        each.message for each in findings if not any(_tells_of(each, planted) for planted in mine)
    ]
    assert len(others) <= FALSE_ALARMS, others


def test_the_corrected_report_has_next_to_nothing_to_find(tmp_path):
    written = write_corrected(tmp_path)
    findings = audit(recognise_file(written.path)).findings
    assert len(findings) <= FALSE_ALARMS, [each.message for each in findings]


def _share(report, draft):
    """Share of the fields of the truth that were read right; counts and money in texts apart."""
    expected, got = report.truth.to_plain(), draft.to_plain()
    for part in ("money", "counts", "ignored", "warnings"):
        expected[part] = got[part] = []
    return score(expected, got).share


def _tells_of(finding: Finding, planted: Misprint) -> bool:
    about_it = not planted.nodes or not finding.nodes or set(planted.nodes) & set(finding.nodes)
    return finding.rule in planted.rules and bool(about_it)
