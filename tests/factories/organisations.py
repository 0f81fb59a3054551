"""Organisations for tests."""

import factory
from factory.django import DjangoModelFactory

from prevence.organisations.enums import OrganisationKind
from prevence.organisations.models import Organisation


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: f"město Zkušebnov {number}")
    kind = OrganisationKind.CITY
