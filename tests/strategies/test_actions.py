import pytest

from prevence.core.errors import ActionError
from prevence.strategies.actions import (
    PlanEntry,
    found_strategy,
    kind_of,
    name_levels,
    remember_terms,
    write_plan,
)
from prevence.strategies.enums import StrategyKind
from tests.factories.imports import NOON
from tests.factories.organisations import OrganisationFactory
from tests.factories.strategies import StrategyFactory

pytestmark = pytest.mark.django_db


def entry(key, *, pk=None, parent=None, depth=1, **fields):
    return PlanEntry(
        key=key, parent_key=parent, node_pk=pk, depth=depth, label="Cíl", role="goal",
        number=key, printed_number=key, name=f"Cíl {key}", **fields,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Koncepce prevence kriminality na léta 2018–2022", StrategyKind.CONCEPT),
        ("Akční plán ke Strategii", StrategyKind.PLAN),
        ("Program prevence", StrategyKind.PROGRAMME),
        ("Bezpečné město", StrategyKind.STRATEGY),
    ],
)
def test_the_kind_is_read_from_the_title(title, kind):
    assert kind_of(title) is kind


def test_a_title_that_does_not_fit_is_refused():
    with pytest.raises(ActionError, match="500"):
        found_strategy(
            organisation=OrganisationFactory(), title="x" * 501, period=None, approved_on=None,
            resolution="", body="", by=None, at=NOON,
        )  # fmt: skip


def test_planned_points_are_replaced_by_those_of_the_newest_report():
    strategy = StrategyFactory()
    first = write_plan(
        strategy=strategy, entries=[entry("1", planned=("a", "b"), brief="popis")], is_newest=True
    )["1"]

    write_plan(
        strategy=strategy, entries=[entry("1", pk=first.pk, planned=("c",))], is_newest=True
    )

    first.refresh_from_db()
    assert list(first.planned_points.values_list("text", flat=True)) == ["c"]
    assert first.brief == "popis"


def test_an_item_the_newest_report_does_not_have_stands_behind_the_others():
    strategy = StrategyFactory()
    nodes = write_plan(strategy=strategy, entries=[entry("1"), entry("2")], is_newest=True)

    write_plan(strategy=strategy, entries=[entry("2", pk=nodes["2"].pk)], is_newest=True)

    assert list(strategy.nodes.in_order().values_list("number", flat=True)) == ["2", "1"]


def test_a_status_word_keeps_its_last_meaning():
    strategy = StrategyFactory()
    remember_terms(strategy=strategy, meanings={"v behu": ("V běhu", "ongoing")})
    remember_terms(strategy=strategy, meanings={"v behu": ("V BĚHU.", "not_started")})

    assert strategy.status_terms.get().meaning == "not_started"


def test_a_level_is_renamed_not_doubled():
    strategy = StrategyFactory()
    name_levels(strategy=strategy, levels={1: ("Cíl", "goal")})
    name_levels(strategy=strategy, levels={1: ("Oblast", "area")})

    assert list(strategy.levels.values_list("depth", "label", "role")) == [(1, "Oblast", "area")]
