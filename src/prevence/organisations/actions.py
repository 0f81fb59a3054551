"""Changes of organisations."""

from datetime import datetime

from django.db import transaction

from prevence.audit import actions as audit
from prevence.organisations.enums import OrganisationKind
from prevence.organisations.models import Organisation
from prevence.organisations.queries import organisation_named


@transaction.atomic
def ensure_organisation(
    *, name: str, kind: OrganisationKind, by: audit.Actor | None, at: datetime
) -> Organisation:
    """The organisation of that name, founded with `kind` when there is none yet.

    The name is compared without regard to case, accents and the words "statutární město" and the
    like, so that "město Ostrava" and "Statutární město Ostrava" are one office.
    """
    existing = organisation_named(name)
    if existing is not None:
        return existing
    organisation = Organisation.objects.create(name=" ".join(name.split()), kind=kind)
    audit.record(
        by=by, at=at, action="organisation.founded", target=organisation,
        office=organisation.name, after={"name": organisation.name, "kind": kind.value},
    )  # fmt: skip
    return organisation
