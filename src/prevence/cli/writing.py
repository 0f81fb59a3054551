"""Files written by verbs: whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from prevence.documents.errors import DocumentError

_REASONS: dict[type[Exception], str] = {
    PermissionError: "chybí oprávnění",
    IsADirectoryError: "je to složka",
    NotADirectoryError: "část cesty není složka",
    FileNotFoundError: "složka neexistuje",
}


def write_file(target: Path, content: bytes) -> None:
    """Writes all or nothing: a half-written report is worse than none.

    Raises:
        DocumentError: nothing can be written there.
    """
    temporary: str | None = None
    try:
        if target.is_dir():
            raise IsADirectoryError
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except (OSError, ValueError) as error:
        raise DocumentError(
            f"Soubor {target} nelze zapsat ({reason_of(error)}); zvolte jiné místo."
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(FileNotFoundError):
                Path(temporary).unlink()


def reason_of(error: OSError | ValueError) -> str:
    """Why the disk refused, in Czech."""
    said = error.strerror if isinstance(error, OSError) else None
    return _REASONS.get(type(error), said or "chyba disku")
