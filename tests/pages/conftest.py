"""An accepted report and one in review, both of a fictional town."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from prevence.evaluation.actions.accepting import accept_import
from tests.evaluation.small_reports import small_draft
from tests.factories.imports import NOON, read_import_of


@pytest.fixture
def report_import(user):
    """A report in review."""
    return read_import_of(small_draft(), by=user)


@pytest.fixture
def evaluation(user):
    """An accepted report of 2023."""
    return accept_import(report_import=read_import_of(small_draft(), by=user), by=user, at=NOON)


@pytest.fixture
def queries_of(signed_in):
    """How many queries a page takes; the two databases differ by how reading is enforced."""

    def count(address):
        with CaptureQueriesContext(connection) as captured:
            assert signed_in.get(address).status_code == 200
        return len(captured)

    return count
