"""The demonstration account."""

import pytest

from prevence.accounts.demonstration import (
    DEMO_EMAIL,
    DEMO_PASSWORD,
    ensure_demo_account,
    has_demo_account,
)


@pytest.mark.django_db
def test_is_made_once_and_signs_in(client):
    assert not has_demo_account()
    assert ensure_demo_account() == ensure_demo_account()
    assert has_demo_account()
    answer = client.post("/prihlaseni/", {"username": DEMO_EMAIL, "password": DEMO_PASSWORD})
    assert answer.status_code == 302
