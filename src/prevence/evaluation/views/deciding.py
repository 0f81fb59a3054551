"""Decisions of the review screen: words, matches, strategy, tree, what is right. One action each."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from prevence.accounts.models import User
from prevence.accounts.permissions import Permission, requires
from prevence.core.view_modes import writes
from prevence.evaluation.actions.correcting import confirm_items
from prevence.evaluation.actions.restructuring import (
    add_item,
    move_item,
    remove_item,
    return_item,
)
from prevence.evaluation.actions.reviewing import choose_nodes, choose_strategy, choose_words
from prevence.evaluation.forms import NODE_PREFIX, WORD_PREFIX, sent_under
from prevence.evaluation.models import ReportImport
from prevence.evaluation.views.requests import person
from prevence.evaluation.views.review import decided, version_seen
from prevence.strategies.policies import visible_strategies


@writes
@requires(Permission.REVIEW_IMPORT)
def import_words(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Saves what status words mean."""

    def save(report_import: ReportImport) -> None:
        words = sent_under(WORD_PREFIX, request.POST.dict())
        choose_words(
            report_import=report_import,
            meanings={key: code for key, code in words.items() if code},
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, "Význam slov je uložený a strategie si jej zapamatuje.")


@writes
@requires(Permission.REVIEW_IMPORT)
def import_nodes(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Saves which items of the strategy the items of the report are."""

    def save(report_import: ReportImport) -> None:
        chosen = sent_under(NODE_PREFIX, request.POST.dict())
        choose_nodes(
            report_import=report_import,
            nodes={key: int(pk) if pk.isdigit() else None for key, pk in chosen.items()},
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, "Přiřazení položek je uložené.")


@writes
@requires(Permission.REVIEW_IMPORT)
def import_strategy(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Saves which strategy the report is about."""

    def save(report_import: ReportImport) -> None:
        chosen, seen = request.POST.get("strategy", ""), request.POST.get("seen", "")
        strategy = None
        if chosen != "new":
            strategy = get_object_or_404(
                visible_strategies(request.user), pk=int(chosen) if chosen.isdigit() else 0
            )
        choose_strategy(
            report_import=report_import, strategy=strategy,
            seen=int(seen) if seen.isdigit() else None, by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, "Strategie je vybraná.")


@writes
@requires(Permission.REVIEW_IMPORT)
def import_confirm(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Saves that uncertain values of the ticked items are right."""

    def save(report_import: ReportImport) -> None:
        confirm_items(
            report_import=report_import, keys=request.POST.getlist("spravne"),
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, "Označené hodnoty jsou potvrzené.")


@writes
@requires(Permission.REVIEW_IMPORT)
def import_add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Adds an item the reader did not find."""

    def save(report_import: ReportImport) -> None:
        sent = request.POST
        add_item(
            report_import=report_import, parent_number=sent.get("nadrazena", ""),
            number=sent.get("cislo", ""), name=sent.get("nazev", ""),
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, "Položka je přidaná. Doplňte, co o ní zpráva říká.")


@writes
@requires(Permission.REVIEW_IMPORT)
def import_move(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Puts an item under another parent, or gives it and those under it a number."""

    def save(report_import: ReportImport) -> None:
        sent = request.POST
        move_item(
            report_import=report_import, key=sent.get("key", ""),
            parent_number=sent.get("nadrazena", ""), number=sent.get("cislo", ""),
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, "Zařazení položky je uložené.")


@writes
@requires(Permission.REVIEW_IMPORT)
def import_remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Takes out what is no item; its text stays among unplaced parts."""
    message = "Položka je odebraná, její text je mezi nezařazenými částmi."
    return _one_item(request, uuid, remove_item, message)


@writes
@requires(Permission.REVIEW_IMPORT)
def import_return(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Returns an item that was taken out."""
    return _one_item(request, uuid, return_item, "Položka je zpátky.")


class _OfOneItem(Protocol):
    def __call__(
        self, *, report_import: ReportImport, key: str, version: int, by: User, at: datetime
    ) -> None: ...


def _one_item(request: HttpRequest, uuid: UUID, act: _OfOneItem, message: str) -> HttpResponse:
    def save(report_import: ReportImport) -> None:
        act(
            report_import=report_import, key=request.POST.get("key", ""),
            version=version_seen(request), by=person(request), at=timezone.now(),
        )  # fmt: skip

    return decided(request, uuid, save, message)
