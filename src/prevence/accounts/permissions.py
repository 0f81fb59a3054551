"""The one place where rights are checked. Roles come with full accounts; callers will not change.

Rights on one object (who sees which strategy) are in the `policies` of each app.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from prevence.accounts.models import User
from prevence.core.decisions import Decision

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class Permission(StrEnum):
    """What a person may do; each is one verb of the field."""

    VIEW_DESK = "view_desk"
    VIEW_STRATEGIES = "view_strategies"
    IMPORT_REPORT = "import_report"
    REVIEW_IMPORT = "review_import"
    MAKE_REPORT = "make_report"
    EDIT_TEMPLATE = "edit_template"
    VIEW_FILES = "view_files"


# Until roles exist, an active account holds every permission.
HELD_BY_EVERY_ACCOUNT = frozenset(Permission)


def has_permission(user: User | AnonymousUser, permission: Permission) -> Decision:
    """Whether the person holds the permission; a refusal carries the reason in Czech."""
    if not user.is_authenticated:
        return Decision.no("Nejdřív se přihlaste.")
    if not user.is_active:
        return Decision.no("Váš účet je vypnutý. Obraťte se na správce systému.")
    if permission not in HELD_BY_EVERY_ACCOUNT:
        return Decision.no("K tomuto kroku nemáte oprávnění.")
    return Decision.yes()


def requires(permission: Permission) -> Callable[[View[P]], View[P]]:
    """Refuses the request (403 with the reason) of a person without the permission."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def permitted(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            decision = has_permission(request.user, permission)
            if not decision:
                raise PermissionDenied(decision.reason)
            return view(request, *args, **kwargs)

        permitted.required_permission = permission  # type: ignore[attr-defined]
        return permitted

    return decorate
