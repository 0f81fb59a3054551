"""Signing in and out."""

import pytest
from tests.factories.accounts import PASSWORD, UserFactory


@pytest.mark.django_db
def test_email_in_any_case_and_password_sign_in(client):
    UserFactory(email="jana@lipnice.example")
    answer = client.post(
        "/prihlaseni/", {"username": "Jana@Lipnice.example", "password": PASSWORD}
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


@pytest.mark.django_db
def test_wrong_password_and_unknown_email_get_the_same_sentence(client):
    UserFactory(email="jana@lipnice.example")
    wrong = client.post("/prihlaseni/", {"username": "jana@lipnice.example", "password": "x"})
    unknown = client.post("/prihlaseni/", {"username": "nikdo@lipnice.example", "password": "x"})
    sentence = "E-mail a heslo k sobě nepatří."
    assert sentence in wrong.content.decode()
    assert sentence in unknown.content.decode()


@pytest.mark.django_db
def test_switched_off_account_does_not_sign_in(client):
    UserFactory(email="jana@lipnice.example", is_active=False)
    answer = client.post(
        "/prihlaseni/", {"username": "jana@lipnice.example", "password": PASSWORD}
    )
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_signing_out_needs_a_post(signed_in):
    assert signed_in.get("/odhlaseni/").status_code == 405
    assert signed_in.post("/odhlaseni/").headers["Location"] == "/prihlaseni/"
    assert signed_in.get("/").headers["Location"] == "/prihlaseni/?next=/"


def test_next_address_elsewhere_is_not_followed(client, user):
    answer = client.post(
        "/prihlaseni/?next=https://jinde.example/",
        {"username": user.email, "password": PASSWORD, "next": "https://jinde.example/"},
    )
    assert answer.headers["Location"] == "/"
