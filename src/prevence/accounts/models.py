"""People who sign in. What they may do: `permissions`."""

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from prevence.core.personal_data import PersonalData, PersonalField


class UserManager(BaseUserManager["User"]):
    """Makes accounts; the e-mail is kept in lower case, because people type it either way."""

    def create_user(self, *, email: str, name: str, password: str) -> "User":
        """Saves an active account.

        Raises:
            IntegrityError: the e-mail already has an account.
        """
        user = self.model(email=email.strip().lower(), name=name.strip())
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """The account of an e-mail typed in any case."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PersonalData):
    """A person who signs in by e-mail (uživatel)."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField("e-mail", max_length=254)
    name = models.CharField("jméno", max_length=150)
    is_active = models.BooleanField("smí se přihlásit", default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    personal_fields = (
        PersonalField("email", "do zrušení účtu a 1 rok po něm", "zruseny@example.invalid"),
        PersonalField("name", "do zrušení účtu a 1 rok po něm", "zrušený účet"),
    )

    class Meta:
        verbose_name = "uživatel"
        verbose_name_plural = "uživatelé"
        constraints = (
            models.UniqueConstraint(
                fields=["email"],
                name="user_one_account_per_email",
                violation_error_message="Účet s tímto e-mailem už existuje.",
            ),
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="user_email_is_in_lower_case",
                violation_error_message="E-mail se ukládá malými písmeny.",
            ),
        )

    def __str__(self) -> str:
        return f"uživatel {self.uuid}"
