import pytest
from hypothesis import HealthCheck, given, settings

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.queries.drafts import (
    NoSuchEvaluationError,
    draft_of,
    draft_of_year,
    strategy_named,
)
from prevence.evaluation.storable import storable
from tests.evaluation.drafts_of_any_kind import drafts
from tests.evaluation.small_reports import example_draft, small_draft
from tests.factories.imports import NOON, read_import_of
from tests.factories.strategies import StrategyFactory

pytestmark = pytest.mark.django_db


def accepted(draft):
    return accept_import(report_import=read_import_of(draft), by=None, at=NOON)


def test_a_small_report_comes_back_as_it_was_accepted():
    draft = small_draft()

    assert draft_of(accepted(draft)) == draft


def test_the_complete_example_comes_back_as_it_was_accepted():
    draft = example_draft()

    evaluation = accepted(draft)

    assert draft_of(evaluation) == draft
    assert draft_of(evaluation).to_json() == draft.to_json()


@settings(
    max_examples=40, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(draft=drafts())
def test_any_report_comes_back_as_it_was_accepted(db, draft):
    from django.db import transaction

    with transaction.atomic():
        assert draft_of(accepted(draft)) == storable(draft)
        transaction.set_rollback(True)


def test_zero_and_nothing_come_back_as_different_things():
    evaluation = accepted(small_draft())

    lamps, cameras = draft_of(evaluation).nodes[0].children
    clubs = draft_of(evaluation).nodes[1].children[0]
    assert (lamps.cost.own_czk, cameras.cost.own_czk, clubs.cost) == (120000, 0, None)


def test_reading_a_report_back_takes_the_same_queries_whatever_its_size(
    django_assert_num_queries,
):
    small, large = accepted(small_draft()), accepted(example_draft())

    for evaluation in (small, large):
        with django_assert_num_queries(15):
            draft_of(evaluation)


def test_the_report_of_a_year_is_found_by_its_strategy():
    draft = small_draft(year=2024)
    evaluation = accepted(draft)

    assert draft_of_year(evaluation.strategy_id, 2024) == draft
    with pytest.raises(NoSuchEvaluationError, match="rok 2025"):
        draft_of_year(evaluation.strategy_id, 2025)


def test_a_strategy_is_meant_by_its_uuid_or_a_part_of_its_name():
    strategy = StrategyFactory(title="Strategie prevence kriminality města Jasanova")
    StrategyFactory(title="Koncepce prevence kriminality Jívského kraje")

    assert strategy_named("jasanova") == strategy
    assert strategy_named(str(strategy.uuid)) == strategy


def test_words_that_mean_several_strategies_or_none_are_refused_with_their_names():
    StrategyFactory(title="Strategie prevence kriminality města Jasanova")
    StrategyFactory(title="Koncepce prevence kriminality Jívského kraje")

    with pytest.raises(NoSuchEvaluationError, match=r"více strategií.*Jívského.*Jasanova"):
        strategy_named("prevence")
    with pytest.raises(NoSuchEvaluationError, match=r"žádná strategie.*Jasanova"):
        strategy_named("Lipnov")
