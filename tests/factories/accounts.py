"""People who sign in."""

import factory

from prevence.accounts.models import User

PASSWORD = "lipová alej v dešti"


class UserFactory(factory.django.DjangoModelFactory):
    """A person with an active account and `PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"urednik{number}@lipnice.example")
    name = "Jana Vzorná"
    password = factory.django.Password(PASSWORD)
