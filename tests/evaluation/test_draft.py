"""The report as plain data: the contract and the way back."""

import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings

from prevence.documents.blocks import Format, Position
from prevence.evaluation.codes import DocumentKind, Role
from prevence.evaluation.draft import (
    DocumentHead,
    Evidence,
    Node,
    Period,
    ReportDraft,
    Source,
    walk,
)
from tests.evaluation.drafts_of_any_kind import drafts
from tests.evaluation.recognition.report_schema import report_schema
from tests.factories.drafts import city_with_cards

SMALL = ReportDraft(
    Source("zprava.txt", Format.TEXT, "a" * 64, "utf-8"),
    DocumentHead(DocumentKind.ANNUAL_EVALUATION, period=Period(2020, 2024)),
    (Node(1, "Priorita", Role.PRIORITY, "1", "1", "Bezpečí", Position(1, 1)),),
    evidence=(Evidence("nodes/1", "level_word", Position(1, 1), "Priorita 1 Bezpečí"),),
)


def test_the_smallest_report_is_a_report_of_the_contract():
    jsonschema.validate(SMALL.to_plain(), report_schema())


@settings(max_examples=40)
@given(drafts())
def test_no_draft_is_out_of_the_shape_of_the_contract(draft):
    plain = json.loads(draft.to_json())
    for node in walk(draft.nodes):
        if node.verdict and node.verdict.code in ("not_started", "postponed"):
            return  # the contract has no such verdicts; recognition gives none
    jsonschema.validate(plain, report_schema())


def test_years_of_the_period_are_called_from_and_to():
    assert SMALL.to_plain()["document"]["period"] == {"from": 2020, "to": 2024}


def test_evidence_is_printed_only_on_request():
    assert "evidence" not in SMALL.to_plain()
    (found,) = SMALL.to_plain(with_evidence=True)["evidence"]
    assert (found["path"], found["rule"], found["confidence"]) == ("nodes/1", "level_word", 1.0)


def test_czech_letters_stay_letters_in_the_json():
    assert '"name": "Bezpečí"' in SMALL.to_json()


def test_json_on_one_line_says_the_same():
    printed = SMALL.to_json(indent=None)
    assert "\n" not in printed
    assert ReportDraft.from_json(printed) == replace(SMALL, evidence=())


def test_what_is_not_stated_is_null_and_not_zero():
    (node,) = SMALL.to_plain()["nodes"]
    unstated = ("status", "cost", "financing", "fulfilment", "verdict", "brief", "note")
    assert [node[name] for name in unstated] == [None] * len(unstated)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"source": 1}'])
def test_what_is_not_a_report_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        ReportDraft.from_json(text)


def test_items_are_walked_parents_first_in_the_order_of_the_document():
    leaf = replace(SMALL.nodes[0], number="1.1")
    tree = (replace(SMALL.nodes[0], children=(leaf,)), replace(leaf, number="2"))
    assert [node.number for node in walk(tree)] == ["1", "1.1", "2"]


def test_a_whole_city_comes_back_from_its_json():
    draft = city_with_cards()
    assert ReportDraft.from_json(draft.to_json(with_evidence=True)) == draft
