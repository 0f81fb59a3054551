"""Keeping files."""

import hashlib
from datetime import datetime
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import ActionError
from prevence.files.formats import detected_format
from prevence.files.models import StoredFile
from prevence.organisations.models import Organisation

MOST_BYTES = 50 * 1024 * 1024
"""A report with pictures has single megabytes; ten times as much is somebody's mistake."""

_NAME_LENGTH = 200


class FileRefusedError(ActionError):
    """A file was not taken in."""


def safe_name(name: str) -> str:
    """The last part of a name a person or a browser gave, without anything a path could abuse."""
    last = PurePosixPath(name.replace("\\", "/")).name
    printable = "".join(char for char in last if char.isprintable() and char not in '<>:"|?*')
    stem, dot, suffix = printable.strip(" .").rpartition(".")
    return f"{stem[:_NAME_LENGTH]}{dot}{suffix[:10]}" or "soubor"


@transaction.atomic
def store_file(
    *, content: bytes, original_name: str, organisation: Organisation | None,
    by: User | None, at: datetime,
) -> StoredFile:  # fmt: skip
    """Keeps a file byte for byte; the same bytes of the same organisation are kept once.

    The bytes are written before the record: a record without bytes cannot come to be, and bytes
    without a record do no harm and are found again by the next upload of the same file.

    Raises:
        FileRefusedError: the file is empty or larger than `MOST_BYTES`.
    """
    name = safe_name(original_name)
    if not content:
        raise FileRefusedError(f"Soubor „{name}“ je prázdný. Uložte jej znovu a nahrajte.")
    if len(content) > MOST_BYTES:
        raise FileRefusedError(
            f"Soubor „{name}“ je větší než 50 MB. Zmenšete v něm obrázky a nahrajte jej znovu."
        )
    sha256 = hashlib.sha256(content).hexdigest()
    stored, is_new = StoredFile.objects.get_or_create(
        organisation=organisation, sha256=sha256,
        defaults={
            "byte_count": len(content), "format": detected_format(content),
            "original_name": name, "stored_at": at, "stored_by": by,
        },
    )  # fmt: skip
    if not default_storage.exists(stored.storage_name):
        default_storage.save(stored.storage_name, ContentFile(content))
    if is_new:
        audit.record(
            by=by, at=at, action="stored_file.stored", target=stored,
            office=organisation.name if organisation else "",
            after={"sha256": sha256, "byte_count": len(content)},
        )  # fmt: skip
    return stored
