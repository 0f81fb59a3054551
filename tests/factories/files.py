"""Kept files for tests; their bytes are not in the storage."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from prevence.files.models import StoredFile
from tests.factories.organisations import OrganisationFactory


class StoredFileFactory(DjangoModelFactory):
    class Meta:
        model = StoredFile

    organisation = factory.SubFactory(OrganisationFactory)
    sha256 = factory.Sequence(lambda number: f"{number:064x}")
    byte_count = 10
    format = "text"
    original_name = "zprava.txt"
    stored_at = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
