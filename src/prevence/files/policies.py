"""Who sees which file."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from prevence.accounts.models import User
from prevence.accounts.permissions import Permission, has_permission
from prevence.accounts.policies import visible_organisations
from prevence.files.models import StoredFile


def visible_files(user: User | AnonymousUser) -> QuerySet[StoredFile]:
    """Files of the organisations the person may see.

    One that is nobody's yet is seen by who stored it; by everyone when the system itself did.
    """
    if not has_permission(user, Permission.VIEW_FILES):
        return StoredFile.objects.none()
    return StoredFile.objects.filter(
        Q(organisation__in=visible_organisations(user))
        | Q(organisation__isnull=True, stored_by__isnull=True)
        | Q(organisation__isnull=True, stored_by=user.pk)
    )
