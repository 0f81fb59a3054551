"""The audit of the numbers: what does not add up in one report. No Django, no files."""

from prevence.evaluation.checks.registry import RULES, audit
from prevence.evaluation.checks.results import Audit, Checked, Finding, RuleCode, Severity

__all__ = ["RULES", "Audit", "Checked", "Finding", "RuleCode", "Severity", "audit"]
