"""Whose records a person may see at all; each app narrows it further in its own policies."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from prevence.accounts.models import User
from prevence.organisations.models import Organisation


def visible_organisations(user: User | AnonymousUser) -> QuerySet[Organisation]:
    """Organisations whose records the person may see.

    Until accounts belong to organisations, an active account sees all and a stranger none.
    """
    if not user.is_authenticated or not user.is_active:
        return Organisation.objects.none()
    return Organisation.objects.all()
