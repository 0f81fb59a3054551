"""What an audit gives: findings, what was checked and holds, and their plain form (JSON)."""

import json
from dataclasses import dataclass
from enum import StrEnum

from prevence.core.codec import to_plain
from prevence.documents.blocks import NOWHERE, Position
from prevence.evaluation.draft import Source

SCHEMA_VERSION = "1"


class RuleCode(StrEnum):
    """Families of rules, as findings.schema.json names them, in reading order."""

    PERCENTAGE = "percentage"
    PERCENT_SUM = "percent_sum"
    TABLE_TOTAL = "table_total"
    SUM_OF_CHILDREN = "sum_of_children"
    CROSS_TOTAL = "cross_total"
    LIST_VS_COUNT = "list_vs_count"
    COUNT_VS_COUNT = "count_vs_count"
    AMOUNT_VS_AMOUNT = "amount_vs_amount"
    CROSS_REFERENCE = "cross_reference"
    DUPLICATE_PROJECT = "duplicate_project"
    STATUS_VS_INDICATOR = "status_vs_indicator"
    VERDICT_CONFLICT = "verdict_conflict"
    DATE_CONFLICT = "date_conflict"
    YEAR = "year"
    NAME_VARIANT = "name_variant"
    ABBREVIATION = "abbreviation"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """Czech name of the family."""
        return _RULE_LABELS[self]


class Severity(StrEnum):
    """How sure the contradiction is.

    error: the report contradicts itself arithmetically; warning: two figures that should agree do
    not and there may be an explanation; note: worth a look.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def label(self) -> str:
        """Czech heading of the group."""
        return _SEVERITY_LABELS[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up; figures are printed with their units, texts are Czech."""

    rule: RuleCode
    severity: Severity
    stated: str
    computed: str
    message: str
    nodes: tuple[str, ...] = ()
    table: str | None = None
    difference: str | None = None
    proposal: str | None = None
    sources: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was checked and holds, with the calculation."""

    rule: RuleCode
    what: str
    calculation: str


Result = Finding | Checked


@dataclass(frozen=True, slots=True)
class Audit:
    """The whole audit of one report."""

    source: Source
    findings: tuple[Finding, ...]
    checked: tuple[Checked, ...]

    def count(self, severity: Severity) -> int:
        """Number of findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def has_conflicts(self) -> bool:
        """Whether there is an error or a warning; notes alone leave the report in order."""
        return any(finding.severity is not Severity.NOTE for finding in self.findings)

    def to_plain(self) -> dict[str, object]:
        """The Findings JSON as Python data."""
        return {
            "schema_version": SCHEMA_VERSION,
            "source": to_plain(self.source),
            "findings": [_finding_to_plain(finding) for finding in self.findings],
            "checked": [to_plain(checked) for checked in self.checked],
        }

    def to_json(self, *, indent: int | None = 1) -> str:
        """The Findings JSON as text."""
        return json.dumps(self.to_plain(), ensure_ascii=False, indent=indent)


def _finding_to_plain(finding: Finding) -> dict[str, object]:
    known = [position for position in finding.sources if position != NOWHERE]
    places = [
        {key: value for key, value in to_plain(position).items() if value is not None}
        for position in dict.fromkeys(known)
    ]
    return {**to_plain(finding), "sources": places}


_RULE_LABELS = {
    RuleCode.PERCENTAGE: "procenta z částek",
    RuleCode.PERCENT_SUM: "součet procent",
    RuleCode.TABLE_TOTAL: "součty v tabulkách",
    RuleCode.SUM_OF_CHILDREN: "součet položek a nadřazená částka",
    RuleCode.CROSS_TOTAL: "týž údaj na dvou místech",
    RuleCode.LIST_VS_COUNT: "počet a vyjmenované názvy",
    RuleCode.COUNT_VS_COUNT: "počty téhož",
    RuleCode.AMOUNT_VS_AMOUNT: "částky na totéž",
    RuleCode.CROSS_REFERENCE: "odkazy na jiné položky",
    RuleCode.DUPLICATE_PROJECT: "projekt na dvou místech",
    RuleCode.STATUS_VS_INDICATOR: "míra plnění a ukazatele",
    RuleCode.VERDICT_CONFLICT: "závěr a plnění opatření",
    RuleCode.DATE_CONFLICT: "data",
    RuleCode.YEAR: "roky",
    RuleCode.NAME_VARIANT: "různé názvy téhož",
    RuleCode.ABBREVIATION: "zkratky",
    RuleCode.MISSING: "chybějící údaje",
}
_SEVERITY_LABELS = {
    Severity.ERROR: "Rozpory v číslech",
    Severity.WARNING: "Nesouhlasí, může mít vysvětlení",
    Severity.NOTE: "Stojí za pohled",
}
