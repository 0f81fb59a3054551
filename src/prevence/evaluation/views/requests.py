"""What every view asks of a request."""

from django.http import HttpRequest

from prevence.accounts.models import User


def person(request: HttpRequest) -> User:
    """Who is signed in; `requires` has let nobody else in."""
    assert isinstance(request.user, User)
    return request.user


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks, which exchanges a part of the page."""
    return bool(getattr(request, "htmx", False))
