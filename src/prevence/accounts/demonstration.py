"""The one demonstration account; its password is public, so only `demo` makes it."""

from prevence.accounts.models import User

DEMO_EMAIL = "manazer@ukazka.example"
DEMO_NAME = "Ukázkový manažer prevence"
DEMO_PASSWORD = "prevence-ukazka"  # noqa: S105 - public on purpose


def ensure_demo_account() -> User:
    """The account, made at the first call; repeating it changes nothing."""
    existing = User.objects.filter(email=DEMO_EMAIL).first()
    return existing or User.objects.create_user(
        email=DEMO_EMAIL, name=DEMO_NAME, password=DEMO_PASSWORD
    )


def has_demo_account() -> bool:
    """Whether this installation has the account with the public password."""
    return User.objects.filter(email=DEMO_EMAIL, is_active=True).exists()
