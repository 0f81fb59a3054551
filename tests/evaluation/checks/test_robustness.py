"""Whatever a draft lacks, the audit answers and its answer is valid."""

import json
from pathlib import Path
from random import Random
from time import process_time

import jsonschema
import pytest
from tests.factories.drafts import CLEAN, city_with_cards

from prevence.evaluation.checks import audit
from prevence.evaluation.draft import ReportDraft

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "src/prevence/evaluation/findings.schema.json").read_text()
)
ROUNDS = 60
NUMBERS = (0, -5, 10**15, 0.1)
TEXTS = ("", "2019-13-45", "Celkem", "100 %", "z toho", "–", "1.1", "31. 2. 2024–1. 1. 2020")
MAY_BE_NULL = {
    "status", "cost", "title", "financing", "year", "period", "approval", "verdict", "description",
    "total_czk", "own_czk", "other_czk", "own_pct", "other_pct",
}  # fmt: skip
ENUMS = {"kind", "role", "code", "carry_over", "organisation_kind", "format", "why"}
SHARE = 0.03


def spoilt(rng: Random, plain: object) -> object:
    """The same shape with a few values dropped or exchanged for odd ones of their kind."""
    if isinstance(plain, dict):
        return {key: _perhaps_odd(rng, key, spoilt(rng, value)) for key, value in plain.items()}
    if isinstance(plain, list):
        return [spoilt(rng, value) for value in plain if rng.random() > SHARE]
    return plain


def _perhaps_odd(rng: Random, key: str, value: object) -> object:
    if rng.random() > SHARE or key in ENUMS:
        return value
    if key in MAY_BE_NULL:
        return None
    if isinstance(value, str):
        return rng.choice(TEXTS)
    if key in ("value", "plan", "amount_czk"):
        return rng.choice(NUMBERS)
    return value


@pytest.mark.parametrize("make", CLEAN)
def test_spoilt_drafts_are_audited(make):
    rng = Random(7)
    for _ in range(ROUNDS):
        draft = ReportDraft.from_plain(spoilt(rng, make().to_plain()))
        jsonschema.validate(audit(draft).to_plain(), SCHEMA)


def test_an_audit_of_a_large_report_is_quick():
    draft = city_with_cards(priorities=6)
    started = process_time()
    audit(draft)
    assert process_time() - started < 1
