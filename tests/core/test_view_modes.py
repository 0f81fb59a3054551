"""Reading views cannot write, on either database."""

import pytest
from django.db import DatabaseError, transaction
from django.http import HttpResponse
from tests.factories.accounts import UserFactory

from prevence.core.view_modes import reads, writes


def _save(request):
    UserFactory()
    return HttpResponse("uloženo")


@pytest.mark.django_db
def test_reading_view_cannot_write(rf):
    with pytest.raises(DatabaseError), transaction.atomic():
        reads(_save)(rf.get("/"))


@pytest.mark.django_db
def test_reading_view_answers_get_only(rf):
    assert reads(_save)(rf.post("/")).status_code == 405


@pytest.mark.django_db
def test_writing_view_writes_on_post_only(rf):
    assert writes(_save)(rf.post("/")).content.decode() == "uloženo"
    with pytest.raises(DatabaseError), transaction.atomic():
        writes(_save)(rf.get("/"))
    assert writes(_save)(rf.delete("/")).status_code == 405


@pytest.mark.django_db
def test_writing_is_possible_again_after_a_reading_view(rf):
    reads(lambda request: HttpResponse("nic"))(rf.get("/"))
    assert UserFactory().pk
