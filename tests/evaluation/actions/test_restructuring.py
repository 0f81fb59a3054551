"""People change the tree of a report in review; the draft as read never changes."""

import pytest

from prevence.audit.models import Event
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.correcting import confirm_items, correct_values
from prevence.evaluation.actions.restructuring import (
    add_item,
    move_item,
    remove_item,
    return_item,
)
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.draft import CountMention
from prevence.evaluation.errors import EditedMeanwhileError, ImportRefusedError
from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.reviewing import draft_as_read, review_of, unsure_paths
from prevence.evaluation.storable import storable
from tests.evaluation.small_reports import CAMERAS, CLUBS, LAMPS, activity, goal, small_draft
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def report_import():
    draft = small_draft(counts=(CountMention("1.1", "3 podchody", 3, "podchody"),))
    return read_import_of(draft)


def fresh(report_import):
    report_import.refresh_from_db()
    return {"report_import": report_import, "version": report_import.version,
            "by": None, "at": NOON}  # fmt: skip


def tree(report_import):
    entries = keyed_nodes(review_of(report_import).draft.nodes)
    return [(one.node.number, one.node.level, one.node.label, one.node.name) for one in entries]


def test_an_added_item_stands_last_under_its_parent_with_the_name_of_its_level(report_import):
    add_item(**fresh(report_import), parent_number="1", number="1.3", name="Hlídky v parku")

    assert tree(report_import)[1:4] == [
        ("1.1", 2, "Aktivita", LAMPS), ("1.2", 2, "Aktivita", CAMERAS),
        ("1.3", 2, "Aktivita", "Hlídky v parku"),
    ]  # fmt: skip


def test_an_added_item_takes_values_as_any_other(report_import):
    key = add_item(**fresh(report_import), parent_number="", number="3", name="Senioři")

    correct_values(
        **fresh(report_import),
        values={f"nodes/{key}/status/text": "Trvá.", f"nodes/{key}/cost/own_czk": "0"},
    )

    added = review_of(report_import).draft.nodes[-1]
    assert (added.level, added.label, added.name) == (1, "Cíl", "Senioři")
    assert (added.status.text, added.cost.own_czk) == ("Trvá.", 0)


def test_the_text_of_a_removed_item_goes_among_unplaced_parts_and_its_children_go_up(
    report_import,
):
    remove_item(**fresh(report_import), key="1")
    remove_item(**fresh(report_import), key="1.1")

    draft = review_of(report_import).draft
    assert tree(report_import) == [
        ("1.2", 1, "Cíl", CAMERAS), ("2", 1, "Cíl", "Děti a mládež"), ("2.1", 2, "Aktivita", CLUBS),
    ]  # fmt: skip
    assert [(part.why, part.text) for part in draft.ignored] == [
        (IgnoredWhy.UNPLACED, "Cíl 1 Bezpečný veřejný prostor"),
        (
            IgnoredWhy.UNPLACED,
            f"Aktivita 1.1. {LAMPS}\nSplněno.\n120 000 Kč\n"
            "Počet podchodů: 3 (plán 4)\nPodchod Jih",
        ),
    ]
    assert [one.path for one in draft.evidence] == ["document.year"]
    assert draft.counts[0].node is None


def test_a_removed_item_is_returned_with_its_corrections(report_import):
    correct_values(**fresh(report_import), values={"nodes/1.2/name": "Kamery"})
    before = review_of(report_import).draft
    remove_item(**fresh(report_import), key="1.2")
    return_item(**fresh(report_import), key="1.2")

    assert review_of(report_import).draft == before


def test_a_moved_item_gets_its_level_and_takes_its_children_and_mentions_along(report_import):
    move_item(**fresh(report_import), key="1", parent_number="2", number="2.2")

    draft = review_of(report_import).draft
    assert [row[:3] for row in tree(report_import)] == [
        ("2", 1, "Cíl"), ("2.1", 2, "Aktivita"), ("2.2", 2, "Aktivita"), ("2.2.1", 3, "Aktivita"),
        ("2.2.2", 3, "Aktivita"),
    ]  # fmt: skip
    assert draft.counts[0].node == "2.2.1"
    assert [one.path for one in draft.evidence] == ["document.year", "nodes/2.2.1/status"]


def test_one_that_follows_a_removed_item_of_the_same_number_keeps_its_corrections():
    nodes = (goal("1", "Cíl", activity("1.1", LAMPS), activity("1.1", CAMERAS)),)
    report_import = read_import_of(small_draft(nodes=nodes))
    correct_values(**fresh(report_import), values={"nodes/1.1~2/note": "druhá"})

    remove_item(**fresh(report_import), key="1.1")

    (left,) = review_of(report_import).draft.nodes[0].children
    assert (left.name, left.note) == (CAMERAS, "druhá")


def test_what_was_read_is_kept_and_the_changes_are_listed_with_who_and_when(report_import, user):
    read = report_import.draft

    remove_item(**{**fresh(report_import), "by": user}, key="1.2")

    report_import.refresh_from_db()
    assert report_import.draft == read
    assert len(keyed_nodes(draft_as_read(report_import).nodes)) == 5
    correction = report_import.corrections.get()
    assert (correction.path, correction.corrected_by, correction.corrected_at) == (
        "nodes/1.2/removed", user, NOON,
    )  # fmt: skip
    assert correction.original == f"Aktivita 1.2. {CAMERAS}\nSplněno.\n0 Kč"
    assert Event.objects.about(report_import).last().action == "report_import.restructured"


def test_the_accepted_report_is_the_restructured_draft(report_import):
    add_item(**fresh(report_import), parent_number="2", number="2.2", name="Hřiště")
    move_item(**fresh(report_import), key="1.2", parent_number="2", number="2.3")
    remove_item(**fresh(report_import), key="1")
    correct_values(**fresh(report_import), values={"nodes/nova-1/cost/own_czk": "5 000"})
    confirm_items(**fresh(report_import), keys=["1.1", "dokument"])
    expected = storable(review_of(report_import).draft)

    evaluation = accept_import(**fresh(report_import))

    assert draft_of(evaluation) == expected
    assert list(evaluation.items.in_order().values_list("number", flat=True)) == [
        "1.1", "2", "2.1", "2.2", "2.3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"parent_number": "9", "number": "9.1", "name": "x"}, "s číslem „9“ ve zprávě není"),
        ({"parent_number": "1", "number": " ", "name": "x"}, "Doplňte číslo i název"),
        ({"parent_number": "1", "number": "1.2", "name": "x"}, f"už má položka „{CAMERAS}“"),
        ({"parent_number": "1", "number": "1" * 61, "name": "x"}, "delší než 60 znaků"),
    ],
)
def test_an_item_that_cannot_be_added_is_refused(report_import, sent, message):
    with pytest.raises(ImportRefusedError, match=message):
        add_item(**fresh(report_import), **sent)


def test_an_item_cannot_stand_under_itself(report_import):
    with pytest.raises(ImportRefusedError, match="pod ni samu"):
        move_item(**fresh(report_import), key="1", parent_number="1.1", number="1.1.1")


def test_an_item_that_is_not_there_is_refused(report_import):
    for act in (remove_item, return_item):
        with pytest.raises(ImportRefusedError, match="ve zprávě není"):
            act(**fresh(report_import), key="8.8")


def test_a_tree_has_its_depth(report_import):
    number = "1.1"
    for _ in range(6):
        add_item(**fresh(report_import), parent_number=number, number=f"{number}.1", name="níž")
        number += ".1"

    with pytest.raises(ImportRefusedError, match="8 úrovní"):
        add_item(**fresh(report_import), parent_number=number, number=f"{number}.1", name="níž")


def test_the_second_of_two_people_who_change_the_tree_is_refused(report_import):
    seen = fresh(report_import)
    remove_item(**fresh(report_import), key="1.2")

    with pytest.raises(EditedMeanwhileError) as refused:
        add_item(**seen, parent_number="1", number="1.3", name="x")

    assert refused.value.versions == (("Struktura", "nodes/1.2/removed: True", "1.3"),)


def test_an_item_corrected_meanwhile_is_not_removed(report_import):
    seen = fresh(report_import)
    correct_values(**fresh(report_import), values={"nodes/1.2/name": "Kamery"})

    with pytest.raises(EditedMeanwhileError):
        remove_item(**seen, key="1.2")


def test_uncertain_values_of_several_items_are_confirmed_at_once(report_import, user):
    assert unsure_paths(review_of(report_import))["1.1"] == ("nodes/1.1/status",)

    count = confirm_items(**{**fresh(report_import), "by": user}, keys=["1.1", "2.1"])

    review = review_of(report_import)
    assert count == 1
    assert unsure_paths(review).get("1.1", ()) == ()
    assert review.draft == storable(review_of(report_import).read)
    assert report_import.corrections.get().corrected_by == user


def test_a_confirmation_of_what_somebody_corrected_meanwhile_is_refused(report_import):
    seen = fresh(report_import)
    correct_values(**fresh(report_import), values={"nodes/1.1/status/text": "Trvá."})

    with pytest.raises(EditedMeanwhileError):
        confirm_items(**seen, keys=["1.1"])
