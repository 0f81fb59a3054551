import pytest

from prevence.audit.models import Event
from prevence.organisations.actions import ensure_organisation
from prevence.organisations.enums import OrganisationKind
from prevence.organisations.models import Organisation
from prevence.organisations.queries import name_key, organisation_named
from tests.factories.imports import NOON

pytestmark = pytest.mark.django_db


def ensure(name):
    return ensure_organisation(name=name, kind=OrganisationKind.CITY, by=None, at=NOON)


def test_an_office_is_founded_once_whatever_the_spelling_of_its_name():
    first = ensure("statutární  město Lipnice")

    assert first.name == "statutární město Lipnice"
    assert ensure("Město LIPNICE") == first
    assert Organisation.objects.count() == 1
    assert Event.objects.about(first).get().action == "organisation.founded"


def test_a_region_and_a_city_of_one_name_are_one_only_when_the_name_is():
    assert name_key("Lipnický kraj") != name_key("město Lipnice")
    assert organisation_named("město Lipnice") is None


def test_a_name_of_kind_words_alone_is_itself():
    assert name_key("Město") == "mesto"
