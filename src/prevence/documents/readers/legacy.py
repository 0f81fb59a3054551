"""DOC and RTF: converted to DOCX by LibreOffice where it is installed, then read as DOCX."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from prevence.documents.readers.docx import read_docx
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.source import Source

_PROGRAMS = ("soffice", "libreoffice")
_REMEDY = "otevřete ho ve Wordu nebo LibreOffice a uložte jako DOCX"


def read_legacy(source: Source, kind: str) -> DocumentDraft:
    """Blocks of a DOC or RTF; positions and format are those of the DOCX it was converted to.

    Each conversion has a LibreOffice profile of its own: two at once in one profile fail.

    Args:
        source: the file.
        kind: what it is, for messages ("dokument RTF").

    Raises:
        DocumentError: LibreOffice is not installed, took too long, or could not read the file.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise source.refusal(
            f"je {kind} a k jeho přečtení chybí LibreOffice",
            "otevřete ho ve Wordu a uložte jako DOCX, nebo nechte LibreOffice nainstalovat",
        )
    with tempfile.TemporaryDirectory(prefix="prevence-") as folder:
        converted = _converted(source, program, Path(folder))
        if converted is None:
            raise source.refusal(f"se nepodařilo převést ({kind})", _REMEDY)
        return read_docx(replace(source, content=converted))


def _converted(source: Source, program: str, folder: Path) -> bytes | None:
    """The DOCX, None where LibreOffice made none."""
    original = folder / "document.bin"
    original.write_bytes(source.content)
    command = [
        program, "--headless", "--norestore", "--nolockcheck", "--nodefault",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(original),
    ]  # fmt: skip
    try:
        subprocess.run(  # noqa: S603 - a fixed program and files of our own names
            command, timeout=source.limits.conversion_seconds, check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise source.refusal("se převádí příliš dlouho", _REMEDY) from error
    except OSError:
        return None
    result = folder / "out" / "document.docx"
    return result.read_bytes() if result.is_file() else None
