"""The one place where rights are checked."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from prevence.accounts.models import User
from prevence.accounts.permissions import Permission, has_permission, requires


@pytest.mark.parametrize("permission", Permission)
def test_active_account_holds_every_permission(permission):
    assert has_permission(User(email="jana@lipnice.example"), permission)


def test_refusals_say_why():
    switched_off = User(email="jana@lipnice.example", is_active=False)
    assert has_permission(AnonymousUser(), Permission.VIEW_DESK).reason == "Nejdřív se přihlaste."
    assert has_permission(switched_off, Permission.VIEW_DESK).reason == (
        "Váš účet je vypnutý. Obraťte se na správce systému."
    )


def test_view_is_refused_with_the_reason(rf):
    @requires(Permission.IMPORT_REPORT)
    def view(request):
        return HttpResponse("tajné")

    request = rf.get("/")
    request.user = User(email="jana@lipnice.example", is_active=False)
    with pytest.raises(PermissionDenied, match="Váš účet je vypnutý"):
        view(request)
    assert view.required_permission is Permission.IMPORT_REPORT
