from dataclasses import replace

import pytest

from prevence.audit.models import Event
from prevence.evaluation.actions import accepting
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.correcting import correct_values
from prevence.evaluation.actions.reviewing import choose_nodes, choose_words
from prevence.evaluation.codes import DocumentKind, Role, StatusCode
from prevence.evaluation.draft import Node, Status
from prevence.evaluation.enums import ImportState
from prevence.evaluation.errors import (
    AlreadyImportedError,
    DecisionMissingError,
    EditedMeanwhileError,
    ImportRefusedError,
)
from prevence.evaluation.matching import Certainty
from prevence.evaluation.models import (
    CostReference,
    Evaluation,
    EvaluationItem,
    Passage,
    ReportTable,
)
from prevence.evaluation.queries.changes import changes_of
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.reviewing import review_of
from prevence.organisations.models import Organisation
from prevence.strategies.models import PlanNode, StatusTerm, Strategy
from tests.evaluation.small_reports import (
    CLUBS,
    LAMPS,
    activity,
    goal,
    small_draft,
    small_nodes,
    with_head,
)
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db


def accept(draft, **fields):
    return accept_import(report_import=read_import_of(draft), by=None, at=NOON, **fields)


def test_accepting_founds_organisation_and_strategy_and_writes_every_item(user):
    report_import = read_import_of(small_draft(), by=user)

    evaluation = accept_import(report_import=report_import, by=user, at=NOON)

    strategy = evaluation.strategy
    assert strategy.title == "Strategie prevence kriminality města Lipnice 2022–2026"
    assert (strategy.kind, strategy.period_from, strategy.period_to) == ("strategy", 2022, 2026)
    assert strategy.organisation.name == "město Lipnice"
    assert list(strategy.levels.order_by("depth").values_list("label", "role")) == [
        ("Cíl", "goal"), ("Aktivita", "activity"),
    ]  # fmt: skip
    numbers = strategy.nodes.in_order().values_list("number", "parent__number")
    assert list(numbers) == [
        ("1", None), ("1.1", "1"), ("1.2", "1"), ("2", None), ("2.1", "2"),
    ]  # fmt: skip
    assert evaluation.items.count() == 5
    report_import.refresh_from_db()
    assert report_import.state == ImportState.ACCEPTED
    assert report_import.stored_file.organisation == strategy.organisation


def test_accepting_leaves_one_event_that_says_who_and_what(user):
    evaluation = accept_import(
        report_import=read_import_of(small_draft(), by=user), by=user, at=NOON
    )

    event = Event.objects.about(evaluation).get()
    assert (event.action, event.actor_uuid, event.office) == (
        "evaluation.accepted", user.uuid, "město Lipnice",
    )  # fmt: skip
    assert event.after["items"] == 5


def test_every_value_points_to_its_passage():
    evaluation = accept(small_draft())

    passage = Passage.objects.get(evaluation=evaluation, path="nodes/1.1/status")
    assert (passage.text, passage.position.line_from) == ("Plnění: Splněno.", 6)


def test_a_failure_in_the_middle_leaves_nothing(monkeypatch):
    report_import = read_import_of(small_draft())

    def fail(*args):
        raise RuntimeError

    monkeypatch.setattr(accepting, "record_contents", fail)
    with pytest.raises(RuntimeError):
        accept_import(report_import=report_import, by=None, at=NOON)

    counts = [
        model.objects.count()
        for model in (Organisation, Strategy, PlanNode, StatusTerm, Evaluation, EvaluationItem)
    ]
    assert counts == [0, 0, 0, 0, 0, 0]
    report_import.refresh_from_db()
    assert (report_import.state, report_import.evaluation) == (ImportState.IN_REVIEW, None)
    assert not Event.objects.filter(action__startswith="evaluation").exists()


def test_a_report_cannot_be_accepted_twice():
    report_import = read_import_of(small_draft())
    accept_import(report_import=report_import, by=None, at=NOON)

    with pytest.raises(Exception, match="přijato"):
        accept_import(report_import=report_import, by=None, at=NOON)


def test_a_review_changed_since_it_was_seen_is_not_accepted():
    report_import = read_import_of(small_draft())
    correct_values(
        report_import=report_import, values={"nodes/1/name": "Jiný"}, version=1, by=None, at=NOON
    )

    with pytest.raises(EditedMeanwhileError):
        accept_import(report_import=report_import, by=None, at=NOON, version=1)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"year": None}, "Doplňte rok"),
        ({"year": 12}, "roky musí být mezi"),
        ({"organisation": None}, "Doplňte úřad"),
        ({"kind": DocumentKind.OTHER}, "není strom"),
    ],
)
def test_what_the_records_cannot_do_without_is_asked_for(change, missing):
    with pytest.raises(DecisionMissingError, match=missing):
        accept(with_head(small_draft(), **change), with_proposals=True)


def test_an_unknown_status_word_is_decided_once_and_remembered_for_the_strategy():
    nodes = (goal("1", "Veřejný prostor", activity("1.1", LAMPS, status=Status("V běhu", None))),)
    report_import = read_import_of(small_draft(nodes=nodes))
    with pytest.raises(DecisionMissingError, match="„V běhu“"):
        accept_import(report_import=report_import, by=None, at=NOON)

    choose_words(
        report_import=report_import, meanings={"v behu": "ongoing"}, version=1, by=None, at=NOON
    )
    first = accept_import(report_import=report_import, by=None, at=NOON)

    assert first.items.get(number="1.1").status_code == "ongoing"
    assert first.status_scale["V běhu"] == "ongoing"
    assert StatusTerm.objects.get(wording_key="v behu").meaning == "ongoing"
    next_year = (
        goal("1", "Veřejný prostor", activity("1.1", LAMPS, status=Status("V BĚHU.", None))),
    )
    second = accept(small_draft(year=2024, sha="b", nodes=next_year))
    assert second.items.get(number="1.1").status_code == "ongoing"


def test_the_second_year_attaches_to_the_same_items_though_titles_and_numbers_moved():
    first = accept(small_draft())
    moved = (
        goal("1", "Děti a mládež", activity("1.1", CLUBS)),
        goal(
            "2", "Bezpečný veřejný prostor",
            activity("2.1", "Obnova kamerových bodů v centru města"),
            activity("2.2", LAMPS + " a zastávek"),
        ),
    )  # fmt: skip

    second = accept(small_draft(year=2024, sha="b", nodes=moved), with_proposals=True)

    assert second.strategy == first.strategy
    assert PlanNode.objects.count() == 5
    same = {item.node.pk: item.number for item in first.items.select_related("node")}
    assert {item.number: same[item.node_id] for item in second.items.all()} == {
        "1": "2", "1.1": "2.1", "2": "1", "2.1": "1.2", "2.2": "1.1",
    }  # fmt: skip


def test_the_strategy_takes_names_and_numbers_of_its_newest_report_only():
    accept(small_draft(year=2024))
    older = (goal("7", "Bezpečný veřejný prostor", activity("7.1", LAMPS)),)

    accept(small_draft(year=2022, sha="b", nodes=older))

    assert set(PlanNode.objects.values_list("number", flat=True)) == {
        "1", "1.1", "1.2", "2", "2.1",
    }  # fmt: skip
    newest = (goal("A", "Bezpečný veřejný prostor", activity("A.1", LAMPS)),)
    accept(small_draft(year=2025, sha="c", nodes=newest))
    lamps = PlanNode.objects.get(name=LAMPS)
    assert (lamps.number, lamps.parent.number) == ("A.1", "A")


def test_an_unsure_match_waits_for_a_person_who_may_say_it_is_new():
    accept(small_draft())
    reworded = (
        goal(
            "1", "Bezpečný veřejný prostor", activity("1.9", "Osvětlení parků u nádraží a hřišť")
        ),
    )
    report_import = read_import_of(small_draft(year=2024, sha="b", nodes=reworded))
    assert review_of(report_import).matches["1.9"].certainty is Certainty.UNSURE
    with pytest.raises(DecisionMissingError, match="1.9"):
        accept_import(report_import=report_import, by=None, at=NOON)

    choose_nodes(report_import=report_import, nodes={"1.9": None}, version=1, by=None, at=NOON)
    accept_import(report_import=report_import, by=None, at=NOON)

    assert PlanNode.objects.count() == 6


def test_a_corrected_report_shows_what_changes_and_replaces_the_old_one():
    first = accept(small_draft())
    nodes = small_nodes()
    lamps = replace(nodes[0].children[0], status=Status("Nesplněno.", StatusCode.NOT_FULFILLED))
    changed = (replace(nodes[0], children=(lamps, nodes[0].children[1])), nodes[1])
    draft = small_draft(sha="b", nodes=changed)
    report_import = read_import_of(draft)

    changes = changes_of(review_of(report_import))
    second = accept_import(report_import=report_import, by=None, at=NOON)

    assert [(one.label, one.before, one.after) for one in changes] == [
        ("Plnění slovy úřadu", "Splněno.", "Nesplněno."), ("Plnění", "splněno", "nesplněno"),
    ]  # fmt: skip
    assert second == first
    assert draft_of(second) == draft
    assert (EvaluationItem.objects.count(), ReportTable.objects.count()) == (5, 1)
    event = Event.objects.about(second).last()
    assert (event.action, event.after["changes"]) == ("evaluation.replaced", 2)
    assert sorted(event.before["values"].values()) == ["Splněno.", "splněno"]


def test_the_same_file_in_two_reviews_is_accepted_once():
    one = read_import_of(small_draft())
    two = read_import_of(small_draft(), content=b"jina")
    two.stored_file = one.stored_file
    two.save()
    accept_import(report_import=one, by=None, at=NOON)
    two.strategy, two.founds_strategy = Strategy.objects.get(), False
    two.save()

    with pytest.raises(AlreadyImportedError, match="Nic se nezměnilo"):
        accept_import(report_import=two, by=None, at=NOON)


def test_two_reviews_of_a_new_strategy_do_not_found_it_twice():
    one = read_import_of(small_draft())
    two = read_import_of(small_draft(year=2024, sha="b"))
    accept_import(report_import=one, by=None, at=NOON)

    with pytest.raises(DecisionMissingError, match="mezitím v systému vznikla"):
        accept_import(report_import=two, by=None, at=NOON)


def test_a_correction_made_in_the_review_is_what_is_accepted():
    report_import = read_import_of(small_draft())
    correct_values(
        report_import=report_import, values={"nodes/1.1/cost/own_czk": "0"}, version=1, by=None,
        at=NOON,
    )  # fmt: skip

    evaluation = accept_import(report_import=report_import, by=None, at=NOON)

    cost = evaluation.items.get(number="1.1").cost
    assert (cost.own_czk, cost.parts.get().amount_czk) == (0, 0)
    correction = report_import.corrections.get()
    assert (correction.original, correction.value) == (120000, 0)


def test_a_cost_counted_elsewhere_leads_to_the_item_it_names():
    nodes = small_nodes()
    lamps = replace(
        nodes[0].children[0], cost=replace(nodes[0].children[0].cost, refs=("2.1", "9"))
    )
    evaluation = accept(small_draft(nodes=(replace(nodes[0], children=(lamps,)), nodes[1])))

    references = CostReference.objects.filter(cost__item__evaluation=evaluation).order_by("order")
    assert [(one.printed, one.node and one.node.number) for one in references] == [
        ("2.1", "2.1"), ("9", None),
    ]  # fmt: skip


def test_a_number_too_large_for_the_database_is_refused_with_its_place():
    nodes = small_nodes()
    lamps = replace(nodes[0].children[0], cost=replace(nodes[0].children[0].cost, own_czk=10**15))
    report_import = read_import_of(
        small_draft(nodes=(replace(nodes[0], children=(lamps,)), nodes[1]))
    )

    with pytest.raises(ImportRefusedError, match="vlastní částka v Kč"):
        accept_import(report_import=report_import, by=None, at=NOON)

    assert Strategy.objects.count() == 0


def test_a_thousand_items_are_taken_in():
    activities = tuple(activity(f"1.{n}", f"Aktivita {n} {'x' * (n % 7)}") for n in range(1, 1000))

    evaluation = accept(small_draft(nodes=(goal("1", "Vše", *activities),)))

    assert evaluation.items.count() == 1000


def test_one_item_without_children_or_numbers_is_taken_in():
    only = Node(1, "Oblast", Role.AREA, "", "", "Prevence")

    evaluation = accept(small_draft(nodes=(only,)))

    assert [str(item) for item in evaluation.items.all()] == ["Prevence"]
