import pytest

from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.matching import (
    Certainty,
    KnownNode,
    KnownStrategy,
    match_nodes,
    ranked_strategies,
    similarity,
)
from tests.evaluation.small_reports import activity, goal

KNOWN = (
    KnownNode(1, None, 1, "1", "Bezpečný veřejný prostor"),
    KnownNode(2, 1, 2, "1.1", "Osvětlení podchodů u nádraží"),
    KnownNode(3, 1, 2, "1.2", "Obnova kamerových bodů ve středu města"),
    KnownNode(4, None, 1, "2", "Děti a mládež"),
    KnownNode(5, 4, 2, "2.1", "Podpora volnočasových klubů mládeže"),
    KnownNode(6, 4, 2, "2.2", "Přednášky o bezpečném internetu na základních školách"),
)


def matched(*children, number="1", name="Bezpečný veřejný prostor", decided=None):
    keyed = keyed_nodes((goal(number, name, *children),))
    return match_nodes(keyed, KNOWN, decided or {})


@pytest.mark.parametrize(
    ("number", "name", "pk"),
    [
        ("1.1", "Osvětlení podchodů u nádraží", 2),
        ("1.5", "Osvětlení podchodů u nádraží", 2),
        ("1.1", "OSVĚTLENÍ PODCHODŮ U NÁDRAŽÍ.", 2),
        ("1.1", "Osvětlení podchodů u vlakového nádraží", 2),
    ],
)
def test_an_item_is_known_by_its_title_though_it_moved_or_was_reworded(number, name, pk):
    match = matched(activity(number, name))[number]

    assert (match.node_pk, match.certainty) == (pk, Certainty.SURE)


@pytest.mark.parametrize(
    ("number", "name", "pk"),
    [
        ("1.2", "Osvětlení podchodů u vlakového nádraží", 2),
        ("1.1", "Obnova kamerových bodů v centru města", 3),
    ],
)
def test_an_item_both_moved_and_reworded_is_proposed_to_a_person(number, name, pk):
    match = matched(activity(number, name))[number]

    assert (match.node_pk, match.certainty) == (pk, Certainty.UNSURE)


def test_an_item_moved_under_another_parent_is_known_by_its_title():
    match = matched(activity("1.1", "Podpora volnočasových klubů mládeže"))["1.1"]

    assert match.node_pk == 5


def test_the_same_number_with_another_title_is_a_new_item():
    match = matched(activity("1.1", "Zřízení krizové linky pro seniory"))["1.1"]

    assert (match.node_pk, match.certainty) == (None, Certainty.NEW)


def test_a_title_changed_by_half_is_left_to_a_person():
    match = matched(activity("1.9", "Osvětlení parků u nádraží a hřišť"))["1.9"]

    assert (match.node_pk, match.certainty) == (2, Certainty.UNSURE)


def test_one_known_item_is_taken_once_by_the_better_title():
    matches = matched(
        activity("1.1", "Osvětlení podchodů u škol"),
        activity("1.2", "Osvětlení podchodů u nádraží"),
    )

    assert matches["1.2"].node_pk == 2
    assert matches["1.1"].node_pk != 2


def test_what_a_person_decided_stands():
    matches = matched(
        activity("1.1", "Osvětlení podchodů u nádraží"), activity("1.2", "Cokoli"),
        decided={"1.1": None, "1.2": 2},
    )  # fmt: skip

    assert (matches["1.1"].node_pk, matches["1.1"].certainty) == (None, Certainty.DECIDED)
    assert matches["1.2"].node_pk == 2


def test_an_item_is_never_matched_across_levels():
    matches = matched(name="Osvětlení podchodů u nádraží", number="1.1")

    assert matches["1.1"].node_pk is None


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [("Děti a mládež", "deti a MLADEZ", 1.0), ("", "", 0.0), ("abc", "xyz", 0.0)],
)
def test_similarity_of_titles(one, other, least):
    assert least <= similarity(one, other) <= 1.0


def strategy_ranks(title, organisation, period):
    known = [
        KnownStrategy(1, "Strategie prevence kriminality města Lipnice 2022–2026", "město Lipnice", (2022, 2026)),
        KnownStrategy(2, "Strategie prevence kriminality města Lipnice 2017–2021", "město Lipnice", (2017, 2021)),
    ]  # fmt: skip
    return ranked_strategies(title=title, organisation=organisation, period=period, known=known)


def test_the_next_strategy_of_an_office_is_not_the_last_one():
    (best, pk), (other, _) = strategy_ranks(
        "Strategie prevence kriminality města Lipnice na roky 2022–2026",
        "Město Lipnice",
        (2022, 2026),
    )

    assert pk == 1
    assert best > 0.85
    assert other < 0.5


def test_a_report_that_says_nothing_of_its_strategy_is_like_none():
    assert [score for score, _ in strategy_ranks(None, None, None)] == [0.0, 0.0]
