import pytest
from django.db import models

from prevence.audit.actions import record
from prevence.audit.models import Event
from tests.factories.imports import NOON
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_an_event_says_who_when_what_and_why(user):
    organisation = OrganisationFactory()

    record(
        by=user, at=NOON, action="organisation.renamed", target=organisation,
        office="úřad", before={"name": "A"}, after={"name": "B"}, reason="sloučení",
    )  # fmt: skip

    event = Event.objects.get()
    assert (event.at, event.actor_uuid, event.office) == (NOON, user.uuid, "úřad")
    assert (event.target_type, event.target_id) == (
        "organisations.organisation", str(organisation.pk),
    )  # fmt: skip
    assert (event.before, event.after, event.reason) == ({"name": "A"}, {"name": "B"}, "sloučení")


def test_an_event_of_the_system_has_no_person():
    record(by=None, at=NOON, action="x.y", target=OrganisationFactory())

    assert Event.objects.get().actor_uuid is None


def test_a_trail_outlives_what_it_speaks_of():
    organisation = OrganisationFactory()
    record(by=None, at=NOON, action="x.y", target=organisation)

    organisation.delete()

    assert Event.objects.count() == 1


def test_events_have_no_foreign_keys():
    assert [
        field for field in Event._meta.get_fields() if isinstance(field, models.ForeignKey)
    ] == []
