"""Accounts: one per e-mail, nothing personal in what is printed of them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from tests.factories.accounts import UserFactory

from prevence.accounts.models import User


@pytest.mark.django_db
def test_email_is_kept_in_lower_case():
    user = User.objects.create_user(email=" Jana@Lipnice.EXAMPLE ", name="Jana", password="x")
    assert user.email == "jana@lipnice.example"
    assert User.objects.get_by_natural_key("JANA@lipnice.example") == user


@pytest.mark.django_db
def test_second_account_of_an_email_is_refused_in_czech():
    UserFactory(email="jana@lipnice.example")
    with pytest.raises(ValidationError) as refused:
        UserFactory.build(email="jana@lipnice.example").full_clean()
    assert refused.value.messages == ["Účet s tímto e-mailem už existuje."]
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(email="jana@lipnice.example")


@pytest.mark.django_db
def test_upper_case_email_is_refused_by_the_database():
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(email="Jana@lipnice.example")
    with pytest.raises(ValidationError) as refused:
        UserFactory.build(email="Jana@lipnice.example").full_clean()
    assert refused.value.messages == ["E-mail se ukládá malými písmeny."]


def test_printed_account_tells_nothing_of_the_person():
    user = User(email="jana@lipnice.example", name="Jana Vzorná")
    assert str(user) == f"uživatel {user.uuid}"
