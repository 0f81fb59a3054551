import pytest
from django.contrib.auth.models import AnonymousUser

from prevence.evaluation import policies
from prevence.evaluation.enums import IMPORT_FLOW, SETTLED_STATES, ImportState, ImportVerb
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.files.models import StoredFile
from prevence.files.policies import visible_files
from prevence.strategies.models import Strategy
from prevence.strategies.policies import visible_nodes, visible_strategies
from tests.factories.accounts import UserFactory
from tests.factories.files import StoredFileFactory
from tests.factories.imports import NOON
from tests.factories.organisations import OrganisationFactory
from tests.factories.strategies import PlanNodeFactory

pytestmark = pytest.mark.django_db

CAN = {
    "review": (policies.can_review_import, {ImportState.IN_REVIEW}),
    "accept": (policies.can_accept_import, {ImportState.IN_REVIEW}),
    "reject": (policies.can_reject_import, {ImportState.IN_REVIEW, ImportState.UNREADABLE}),
}


@pytest.mark.parametrize("verb", CAN)
@pytest.mark.parametrize("state", ImportState)
@pytest.mark.parametrize("who", ["active", "off", "system"])
def test_who_may_do_what_with_a_report_in_which_state(verb, state, who):
    user = None if who == "system" else UserFactory.build(is_active=who == "active")
    can, states = CAN[verb]

    decision = can(user, ReportImport(state=state))

    assert bool(decision) is (state in states and who != "off")
    assert decision or decision.reason.endswith(".")


def test_a_stranger_sees_nothing_and_a_person_what_has_an_office():
    node = PlanNodeFactory()
    stored = StoredFileFactory(organisation=node.strategy.organisation)
    user, stranger = UserFactory(), AnonymousUser()

    assert list(visible_strategies(user)) == [node.strategy]
    assert list(visible_nodes(user)) == [node]
    assert list(visible_files(user)) == [stored]
    for visible in (visible_strategies, visible_nodes, visible_files):
        assert list(visible(stranger)) == []
    assert Strategy.objects.count() == StoredFile.objects.count() == 1


def test_a_file_of_no_office_is_seen_by_who_brought_it():
    one, other = UserFactory(), UserFactory()
    stored = StoredFileFactory(organisation=None, stored_by=one)
    report_import = ReportImport.objects.create(
        stored_file=stored, uploaded_at=NOON, uploaded_by=one
    )

    assert list(visible_files(one)) == [stored]
    assert list(policies.visible_imports(one)) == [report_import]
    assert list(visible_files(other)) == list(policies.visible_imports(other)) == []


def test_an_evaluation_is_seen_with_its_office():
    node = PlanNodeFactory()
    evaluation = Evaluation.objects.create(
        organisation=node.strategy.organisation, strategy=node.strategy,
        kind="annual_evaluation", year=2024, accepted_at=NOON,
    )  # fmt: skip

    assert list(policies.visible_evaluations(UserFactory())) == [evaluation]
    assert list(policies.visible_evaluations(AnonymousUser())) == []
    assert OrganisationFactory().pk != evaluation.organisation_id


def test_every_state_of_a_report_is_reached_and_only_settled_ones_are_ends():
    reached = {after for _, after in IMPORT_FLOW.values()} | {ImportState.UPLOADED}
    left = {state for before, _ in IMPORT_FLOW.values() for state in before}

    assert reached == set(ImportState)
    assert set(ImportState) - left == SETTLED_STATES
    assert set(IMPORT_FLOW) == set(ImportVerb)
