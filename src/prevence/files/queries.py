"""Reading kept files."""

from django.core.files.storage import default_storage

from prevence.files.models import StoredFile


def content_of(stored: StoredFile) -> bytes:
    """The bytes of a kept file, as they were brought.

    Raises:
        FileNotFoundError: the storage has lost them.
    """
    with default_storage.open(stored.storage_name) as opened:
        content: bytes = opened.read()
    return content
