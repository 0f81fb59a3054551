"""Writing the trail. Every action calls `record` in its own transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.db import models

from prevence.audit.models import TARGET_LABEL_LENGTH, Event, type_name


class Actor(Protocol):
    """A signed-in person; `accounts` stands above this package, so it is known by its shape."""

    uuid: UUID


def record(
    *, by: Actor | None, at: datetime, action: str, target: models.Model, office: str = "",
    before: Mapping[str, object] | None = None, after: Mapping[str, object] | None = None,
    reason: str = "",
) -> Event:  # fmt: skip
    """Adds one event to the trail; it stands or falls with the caller's transaction.

    Args:
        by: who did it; None for the system itself (a command, a background task).
        at: when, aware.
        action: what was done, "noun.verb" in English codes ("report_import.accepted").
        target: the saved record it was done to.
        office: name of the organisation it was done for.
        before: values before, JSON-ready.
        after: values after, JSON-ready.
        reason: the person's own words.
    """
    return Event.objects.create(
        at=at,
        actor_uuid=None if by is None else by.uuid,
        office=office, action=action,
        target_type=type_name(target), target_id=str(target.pk),
        target_label=str(target)[:TARGET_LABEL_LENGTH],
        before=dict(before or {}), after=dict(after or {}), reason=reason,
    )  # fmt: skip
