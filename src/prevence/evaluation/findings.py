"""Findings of the checks as an evaluation keeps them: told apart by what they say. No Django."""

import hashlib
import json

from prevence.evaluation.checks import Finding


def fingerprint(finding: Finding) -> str:
    """The same as long as the finding says the same of the same items; places do not matter."""
    said = [
        finding.rule.value, list(finding.nodes), finding.table, finding.stated, finding.computed,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
