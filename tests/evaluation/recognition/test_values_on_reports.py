"""Values read from the texts of the one report whose complete right answer lies beside the project."""

import json
from collections import Counter
from pathlib import Path

import pytest

from prevence.core.codec import to_plain
from prevence.evaluation.recognition.costs import parse_cost
from prevence.evaluation.recognition.counts import find_counts
from prevence.evaluation.recognition.money import find_amounts
from prevence.evaluation.recognition.statuses import classify_status

ANSWER = Path(__file__).parents[4] / "shared" / "examples" / "ostrava_2019.report.json"

pytestmark = [
    pytest.mark.reports,
    pytest.mark.skipif(not ANSWER.exists(), reason="no ../shared/examples beside the project"),
]


@pytest.fixture(scope="module")
def answer():
    return json.loads(ANSWER.read_text(encoding="utf-8"))


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node["children"])


def test_every_cost_statement(answer):
    for node in walk(answer["nodes"]):
        if node["cost"]:
            read = json.loads(json.dumps(to_plain(parse_cost(node["cost"]["text"]))))
            assert read == node["cost"], node["number"]


def test_every_status(answer):
    for wording, code in answer["document"]["status_scale"].items():
        assert classify_status(wording) == code


def test_every_amount_of_costs_and_descriptions(answer):
    wanted = Counter(
        (one["node"], one["amount_czk"]) for one in answer["money"] if "." in (one["node"] or "")
    )
    found = Counter(
        (node["number"], amount.amount_czk)
        for node in walk(answer["nodes"])
        for text in (node["description"], (node["cost"] or {}).get("text"))
        for amount in find_amounts(text or "")
    )
    assert found == wanted


def test_every_count_of_descriptions(answer):
    wanted = Counter((one["node"], one["value"]) for one in answer["counts"] if one["node"])
    found = Counter(
        (node["number"], count.value)
        for node in walk(answer["nodes"])
        for count in find_counts(node["description"] or "", report_year=2019)
    )
    assert found == wanted
