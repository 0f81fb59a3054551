"""The audit of the worked example beside the project: known conflicts found, little else."""

import json
from pathlib import Path

import jsonschema
import pytest

from prevence.evaluation.checks import Audit, RuleCode, Severity, audit
from prevence.evaluation.draft import ReportDraft

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / ".." / "shared" / "examples" / "ostrava_2019.report.json"
SCHEMA = ROOT / "src/prevence/evaluation/findings.schema.json"
NBSP = "\u00a0"

pytestmark = pytest.mark.skipif(not EXAMPLE.exists(), reason="no examples beside the project")


@pytest.fixture(scope="module")
def example() -> Audit:
    return audit(ReportDraft.from_json(EXAMPLE.read_text(encoding="utf-8")))


def found(example: Audit, rule: RuleCode) -> list[tuple[tuple[str, ...], str, str]]:
    return [
        (finding.nodes, finding.stated.replace(NBSP, " "), finding.computed.replace(NBSP, " "))
        for finding in example.findings
        if finding.rule is rule
    ]


def test_the_audit_is_valid_findings_json(example):
    jsonschema.validate(json.loads(example.to_json()), json.loads(SCHEMA.read_text()))


def test_only_the_shares_of_priority_2_differ(example):
    assert found(example, RuleCode.PERCENTAGE) == [(("2",), "29 %, 71 %", "36 %, 64 %")]


def test_costs_of_items_are_added_without_the_pool(example):
    assert found(example, RuleCode.SUM_OF_CHILDREN) == [
        (("1",), "281 000 Kč", "200 000 Kč"),
        (("2",), "1 673 000 Kč", "1 659 000 Kč"),
        (("4",), "2 491 000 Kč", "2 524 000 Kč"),
        (("5",), "8 188 000 Kč", "8 321 000 Kč"),
        (("6",), "1 426 000 Kč", "1 631 000 Kč"),
    ]
    severities = {f.severity for f in example.findings if f.rule is RuleCode.SUM_OF_CHILDREN}
    assert severities == {Severity.WARNING}


def test_what_holds_is_listed_with_its_calculation(example):
    calculations = {item.calculation.replace(NBSP, " ") for item in example.checked}
    assert "559 000 + 120 000 + 110 000 + 269 000 = 1 058 000 Kč" in calculations
    assert "9 307 000 + 4 275 000 + 867 000 + 711 000 + 410 000 = 15 570 000 Kč" in calculations
    assert "3 132 000 + 1 143 000 = 4 275 000 Kč" in calculations
    assert "368 000 + 42 000 = 410 000 Kč" in calculations
    assert "15 117 000 Kč z 36 212 000 Kč = 42 %" in calculations


def test_playgrounds_differ_in_count_and_money(example):
    assert (("1.1.2", "5.3.1"), "19", "18") in found(example, RuleCode.COUNT_VS_COUNT)
    assert found(example, RuleCode.AMOUNT_VS_AMOUNT) == [
        (("1.1.2", "5.3.1"), "3 048 000 Kč", "3 132 000 Kč")
    ]


def test_references_that_miss_the_listed_project(example):
    assert found(example, RuleCode.CROSS_REFERENCE) == [
        (("2.2.3", "2.2.1", "2.2.2"), "2.2.1", "2.2.2"),
        (("5.1.3", "1.4.1", "1.4.2"), "1.4.1", "1.4.2"),
    ]


def test_the_project_told_of_in_two_items(example):
    assert [nodes for nodes, _, _ in found(example, RuleCode.DUPLICATE_PROJECT)] == [
        ("5.3.2", "4.2.3")
    ]


def test_abbreviations(example):
    assert [
        (stated, computed) for _, stated, computed in found(example, RuleCode.ABBREVIATION)
    ] == [
        ("OČTŘ", "OČTR"),
        ("REFIZ", "v textu není"),
    ]


def test_nothing_else_is_claimed(example):
    assert len(example.findings) == 14
    assert example.count(Severity.ERROR) == 1
