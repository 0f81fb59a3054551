from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.models import (
    CostStatement,
    Evaluation,
    EvaluationItem,
    FindingMark,
    NodeChoice,
    Passage,
    ReportImport,
    WordChoice,
)
from tests.evaluation.small_reports import small_draft
from tests.factories.files import StoredFileFactory
from tests.factories.imports import NOON, read_import_of
from tests.factories.strategies import PlanNodeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def evaluation():
    return accept_import(report_import=read_import_of(small_draft()), by=None, at=NOON)


def refused(name):
    """SQLite names the columns of a broken unique rule, PostgreSQL the rule itself."""
    return pytest.raises(IntegrityError, match=f"{name}|UNIQUE")


def copy(record, **fields):
    record.pk = None
    for name, value in fields.items():
        setattr(record, name, value)
    if hasattr(record, "uuid"):
        record.uuid = uuid4()
    with transaction.atomic():
        record.save(force_insert=True)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("evaluation_of_a_year_is_one", {}),
        ("evaluation_year_is_sane", {"year": 1900}),
        ("evaluation_of_one_year_has_its_year", {"year": None}),
    ],
)
def test_an_evaluation_keeps_its_rules(evaluation, name, fields):
    with refused(name):
        copy(evaluation, **fields)


def test_a_period_is_evaluated_once(evaluation):
    copy(evaluation, kind="period_evaluation", year=None)

    with refused("evaluation_of_the_period_is_one"):
        copy(Evaluation.objects.get(year=None))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("evaluation_item_status_is_known", {"status_code": "skoro"}),
        ("evaluation_item_status_keeps_its_wording", {"status_text": None}),
        ("evaluation_item_verdict_keeps_its_wording", {"carry_over": "closed"}),
    ],
)
def test_an_item_keeps_its_rules(evaluation, name, fields):
    item = evaluation.items.get(number="1.1")

    with refused(name), transaction.atomic():
        EvaluationItem.objects.filter(pk=item.pk).update(**fields)


@pytest.mark.parametrize("same", ["node", "order"])
def test_an_item_stands_once_for_its_node_and_at_its_place(evaluation, same):
    item = evaluation.items.get(number="1.1")
    fields = {"order": 99} if same == "node" else {"node": PlanNodeFactory()}

    with refused("evaluation_item"):
        copy(item, **fields)


def test_a_cost_has_a_known_kind(evaluation):
    with refused("cost_statement_kind_is_known"), transaction.atomic():
        CostStatement.objects.update(kind="asi")


def test_a_passage_has_a_confidence_from_zero_to_one(evaluation):
    with refused("passage_confidence_is_a_share"), transaction.atomic():
        Passage.objects.update(confidence=1.5)


def test_a_mark_has_a_reason_and_is_one(evaluation):
    mark = {"evaluation": evaluation, "fingerprint": "f", "marked_at": NOON}
    with refused("finding_mark_has_a_reason"), transaction.atomic():
        FindingMark.objects.create(**mark, reason="")
    FindingMark.objects.create(**mark, reason="proto")
    with refused("finding_mark_is_one"), transaction.atomic():
        FindingMark.objects.create(**mark, reason="znovu")


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("report_import_state_is_known", {"state": "ztraceno"}),
        ("report_import_in_review_was_read", {"state": "in_review"}),
        ("report_import_accepted_has_its_evaluation", {"state": "accepted", "draft": {}}),
        ("report_import_unreadable_says_why", {"state": "unreadable"}),
    ],
)
def test_an_uploaded_report_keeps_its_rules(name, fields):
    with refused(name), transaction.atomic():
        ReportImport.objects.create(stored_file=StoredFileFactory(), uploaded_at=NOON, **fields)


def test_an_uploaded_report_founds_or_joins_a_strategy_not_both():
    with refused("report_import_founds_or_joins"), transaction.atomic():
        ReportImport.objects.create(
            stored_file=StoredFileFactory(), uploaded_at=NOON, founds_strategy=True,
            strategy=PlanNodeFactory().strategy,
        )  # fmt: skip


def test_choices_of_a_review_are_made_once():
    report_import, node = read_import_of(small_draft()), PlanNodeFactory()
    choice = {"report_import": report_import, "version": 1}
    NodeChoice.objects.create(**choice, key="1", node=node)
    WordChoice.objects.create(**choice, wording_key="splneno", meaning="ongoing")

    for model, fields in (
        (NodeChoice, {"key": "1"}),
        (NodeChoice, {"key": "2", "node": node}),
        (WordChoice, {"wording_key": "splneno", "meaning": "fulfilled"}),
    ):
        with refused("choice"), transaction.atomic():
            model.objects.create(**choice, **fields)
    NodeChoice.objects.create(**choice, key="3")
    NodeChoice.objects.create(**choice, key="4")
