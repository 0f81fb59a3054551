import pytest

from prevence.audit.models import Event
from prevence.core.errors import ActionError
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.correcting import correct_values
from prevence.evaluation.actions.reviewing import (
    choose_nodes,
    choose_strategy,
    choose_words,
    reject_import,
)
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.enums import ImportState
from prevence.evaluation.errors import EditedMeanwhileError, ImportRefusedError
from prevence.evaluation.queries.reviewing import review_of
from prevence.strategies.models import PlanNode
from tests.evaluation.small_reports import small_draft
from tests.factories.imports import NOON, read_import_of
from tests.factories.strategies import PlanNodeFactory, StrategyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report_import():
    return read_import_of(small_draft())


def correct(report_import, values, *, version=1, by=None):
    return correct_values(
        report_import=report_import, values=values, version=version, by=by, at=NOON
    )


def test_a_correction_keeps_what_was_read_who_and_when(report_import, user):
    correct(report_import, {"nodes/1.1/name": " Nový název "}, by=user)

    correction = report_import.corrections.get()
    assert (correction.original, correction.value) == (
        "Osvětlení podchodů u nádraží", "Nový název",
    )  # fmt: skip
    assert (correction.corrected_by, correction.corrected_at) == (user, NOON)
    assert review_of(report_import).draft.nodes[0].children[0].name == "Nový název"
    event = Event.objects.about(report_import).last()
    assert event.after == {"nodes/1.1/name": "Nový název"}


def test_a_value_that_does_not_differ_is_no_correction(report_import):
    correct(report_import, {"nodes/1.1/cost/own_czk": "120 000", "document/year": "2023"})

    assert report_import.corrections.count() == 0


def test_an_emptied_amount_becomes_unknown_and_a_zero_stays_zero(report_import):
    correct(report_import, {"nodes/1.1/cost/own_czk": "0", "nodes/1.2/cost/own_czk": ""})

    lamps, cameras = review_of(report_import).draft.nodes[0].children
    assert (lamps.cost.own_czk, cameras.cost.own_czk) == (0, None)


def test_a_renumbered_item_can_be_corrected_again_under_its_first_number(report_import):
    correct(report_import, {"nodes/1.1/number": "1.7"})
    report_import.refresh_from_db()
    correct(report_import, {"nodes/1.1/name": "Jiný název"}, version=2)

    lamps = review_of(report_import).draft.nodes[0].children[0]
    assert (lamps.number, lamps.name) == ("1.7", "Jiný název")


@pytest.mark.parametrize(
    ("path", "written", "message"),
    [
        ("document/year", "letos", "čtyřmi číslicemi"),
        ("nodes/1.1/cost/own_czk", "mnoho", "napište číslo"),
        ("nodes/1.1/status/code", "skoro", "nabízených"),
        ("nodes/1.1/name", " ", "doplňte hodnotu"),
        ("document/approval/date", "31. 2. 2020", "datum"),
        ("nodes/9.9/name", "x", "ve zprávě není"),
        ("tables/7/title", "x", "ve zprávě není"),
        ("nodes/1.1/source", "x", "nelze opravit"),
    ],
)
def test_a_value_that_cannot_be_understood_is_refused_with_advice(
    report_import, path, written, message
):
    with pytest.raises(ImportRefusedError, match=message):
        correct(report_import, {path: written})

    assert report_import.corrections.count() == 0


def test_the_second_of_two_people_correcting_one_value_sees_both_versions(report_import):
    correct(report_import, {"nodes/1.1/name": "První"})

    with pytest.raises(EditedMeanwhileError) as refusal:
        correct(report_import, {"nodes/1.1/name": "Druhý"})

    assert refusal.value.versions == (("Název", "První", "Druhý"),)
    assert review_of(report_import).draft.nodes[0].children[0].name == "První"


def test_two_people_may_correct_different_values_at_once(report_import):
    correct(report_import, {"nodes/1.1/name": "První"})
    correct(report_import, {"nodes/1.2/name": "Druhý"})

    names = [node.name for node in review_of(report_import).draft.nodes[0].children]
    assert names == ["První", "Druhý"]


def test_a_status_can_be_filled_in_and_taken_back(report_import):
    correct(report_import, {"nodes/1/status/code": "fulfilled", "nodes/1/status/text": "Splněno"})
    status = review_of(report_import).draft.nodes[0].status
    assert (status.text, status.code) == ("Splněno", StatusCode.FULFILLED)

    correct(report_import, {"nodes/1/status/code": "", "nodes/1/status/text": ""}, version=2)
    assert review_of(report_import).draft.nodes[0].status is None


def test_table_cells_and_indicators_can_be_corrected(report_import):
    correct(
        report_import,
        {"tables/0/rows/0/values/0": "125 000,5", "nodes/1.1/indicators/0/plan": ""},
    )

    draft = review_of(report_import).draft
    assert draft.tables[0].rows[0].values == (125000.5,)
    assert draft.nodes[0].children[0].indicators[0].plan is None


def test_the_second_of_two_people_deciding_on_one_word_sees_both_versions(report_import):
    for_first = {"report_import": report_import, "version": 1, "by": None, "at": NOON}
    choose_words(meanings={"splneno": "ongoing"}, **for_first)

    with pytest.raises(EditedMeanwhileError) as refusal:
        choose_words(meanings={"splneno": "cancelled"}, **for_first)

    assert refusal.value.versions == (("Splněno.", "průběžně plněno", "zrušeno"),)


def test_a_decided_word_goes_before_what_was_recognised(report_import):
    choose_words(
        report_import=report_import, meanings={"splneno": "ongoing"}, version=1, by=None, at=NOON
    )

    draft = review_of(report_import).draft
    assert draft.nodes[0].children[0].status.code is StatusCode.ONGOING
    assert draft.document.status_scale["Splněno."] == "ongoing"


@pytest.mark.parametrize("meanings", [{"neznam": "ongoing"}, {"splneno": "skoro"}])
def test_a_word_the_report_does_not_have_is_refused(report_import, meanings):
    with pytest.raises(ImportRefusedError):
        choose_words(report_import=report_import, meanings=meanings, version=1, by=None, at=NOON)


@pytest.fixture
def second_year():
    accept_import(report_import=read_import_of(small_draft()), by=None, at=NOON)
    return read_import_of(small_draft(year=2024, sha="b"))


def test_one_item_of_the_strategy_cannot_be_two_items_of_the_report(second_year):
    lamps = PlanNode.objects.get(number="1.1")

    with pytest.raises(ImportRefusedError, match="Osvětlení"):
        choose_nodes(
            report_import=second_year, nodes={"1.1": lamps.pk, "1.2": lamps.pk}, version=1,
            by=None, at=NOON,
        )  # fmt: skip


def test_an_item_of_another_strategy_cannot_be_chosen(second_year):
    foreign = PlanNodeFactory()

    with pytest.raises(ImportRefusedError):
        choose_nodes(
            report_import=second_year, nodes={"1.1": foreign.pk}, version=1, by=None, at=NOON
        )


def test_the_second_of_two_people_matching_one_item_sees_both_versions(second_year):
    lamps, cameras = PlanNode.objects.filter(number__in=["1.1", "1.2"]).order_by("number")
    choose_nodes(
        report_import=second_year, nodes={"1.1": cameras.pk, "1.2": None}, version=1, by=None,
        at=NOON,
    )  # fmt: skip

    with pytest.raises(EditedMeanwhileError) as refusal:
        choose_nodes(
            report_import=second_year, nodes={"1.1": lamps.pk}, version=1, by=None, at=NOON
        )

    assert refusal.value.versions == (("1.1", str(cameras), str(lamps)),)


def test_choosing_another_strategy_forgets_matches_made_for_the_first(second_year):
    choose_nodes(report_import=second_year, nodes={"1.1": None}, version=1, by=None, at=NOON)
    other = StrategyFactory()

    report_import = choose_strategy(
        report_import=second_year, strategy=other, seen=second_year.strategy_id, by=None, at=NOON
    )

    assert report_import.strategy == other
    assert report_import.node_choices.count() == 0


def test_the_second_of_two_people_choosing_a_strategy_sees_both(second_year):
    choose_strategy(
        report_import=second_year, strategy=None, seen=second_year.strategy_id, by=None, at=NOON
    )

    with pytest.raises(EditedMeanwhileError):
        choose_strategy(
            report_import=second_year, strategy=StrategyFactory(), seen=second_year.strategy_id,
            by=None, at=NOON,
        )  # fmt: skip


def test_a_rejected_report_stays_with_its_file_and_is_closed(report_import, user):
    rejected = reject_import(report_import=report_import, reason="cizí", by=user, at=NOON)

    assert (rejected.state, rejected.settled_by) == (ImportState.REJECTED, user)
    assert Event.objects.about(rejected).last().reason == "cizí"
    with pytest.raises(ActionError, match="odmítnuto"):
        correct(report_import, {"nodes/1/name": "x"})
