"""From a path or an upload to a `SourceDocument`: size, kind, the right reader, one error."""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from prevence.documents.blocks import SourceDocument
from prevence.documents.errors import DocumentError
from prevence.documents.readers.characters import printable
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.limits import DEFAULT, MEGABYTE, Limits
from prevence.documents.readers.sniffing import EXTENSIONS, Kind, sniff
from prevence.documents.readers.source import READ_FORMATS, Source, refusal
from prevence.documents.readers.text import read_text

_CZECH_KINDS = {
    Kind.DOCX: "dokument DOCX",
    Kind.ODT: "dokument ODT",
    Kind.PDF: "dokument PDF",
    Kind.HTML: "stránka HTML",
    Kind.TEXT: "prostý text",
    Kind.DOC: "dokument Word 97–2003",
    Kind.RTF: "dokument RTF",
}


def read_document(path: Path, *, limits: Limits = DEFAULT) -> SourceDocument:
    """Reads an office document into its blocks, by its content, whatever its extension.

    Raises:
        DocumentError: missing, a folder, not permitted, empty, too large, locked by a password,
            damaged, without text, or of a kind that is not read.
    """
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise refusal(name, "je složka", f"zadejte soubor zprávy ({READ_FORMATS})")
        if not path.exists():
            raise refusal(name, "neexistuje", "zkontrolujte cestu a název souboru")
        if not path.is_file():
            raise refusal(name, "není obyčejný soubor", f"zadejte soubor zprávy ({READ_FORMATS})")
        _check_size(name, path.stat().st_size, limits)
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise refusal(
            name, "nejde otevřít", "zkontrolujte jeho název, práva ke čtení a zda je disk připojen"
        ) from error
    return read_bytes(name, content, limits=limits)


def read_bytes(name: str, content: bytes, *, limits: Limits = DEFAULT) -> SourceDocument:
    """Reads an uploaded file; as `read_document`.

    Raises:
        DocumentError: as `read_document`, but for what concerns the disk.
    """
    _check_size(name, len(content), limits)
    source = Source(name, content, limits)
    kind = sniff(source)
    draft = _read(source, kind)
    return SourceDocument(
        file=printable(name),
        format=draft.format,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=draft.blocks,
        encoding=draft.encoding,
        pages=draft.pages,
        title=draft.title,
        warnings=_extension_warning(source, kind) + draft.warnings,
    )


def _check_size(name: str, size: int, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise refusal(
            name,
            f"má {size // MEGABYTE} MB a čte se nejvýše {limits.file_bytes // MEGABYTE} MB",
            "zmenšete obrázky nebo nahrajte jen samotnou zprávu bez příloh",
        )


def _read(source: Source, kind: Kind) -> DocumentDraft:
    reader = _reader(kind)
    try:
        return reader(source)
    except DocumentError:
        raise
    except MemoryError as error:
        raise source.refusal("se nevejde do paměti", "nahrajte jen samotnou zprávu") from error
    except Exception as error:  # a damaged file makes the libraries raise anything at all
        raise source.damaged(_CZECH_KINDS[kind]) from error


def _reader(kind: Kind) -> Callable[[Source], DocumentDraft]:
    """The reader of a kind; each brings its own libraries, imported when they are needed."""
    if kind is Kind.DOCX:
        from prevence.documents.readers.docx import read_docx  # noqa: PLC0415 - lazy: lxml

        return read_docx
    if kind is Kind.PDF:
        from prevence.documents.readers.pdf import read_pdf  # noqa: PLC0415 - lazy: pdfium

        return read_pdf
    if kind is Kind.HTML:
        from prevence.documents.readers.html import read_html  # noqa: PLC0415 - lazy: lxml.html

        return read_html
    if kind is Kind.ODT:
        from prevence.documents.readers.odt import read_odt  # noqa: PLC0415 - lazy: lxml

        return read_odt
    if kind in {Kind.DOC, Kind.RTF}:
        from prevence.documents.readers.legacy import read_legacy  # noqa: PLC0415 - lazy: lxml

        return partial(read_legacy, kind=_CZECH_KINDS[kind])
    return read_text


def _extension_warning(source: Source, kind: Kind) -> tuple[str, ...]:
    usual = EXTENSIONS.get(kind)
    if usual is None or source.extension in usual:
        return ()
    extension = f"příponu .{source.extension}" if source.extension else "název bez přípony"
    return (f"Soubor má {extension}, ale je to {_CZECH_KINDS[kind]}; tak se také přečetl.",)
