"""What a file is by its content; the extension is believed only where the content says nothing."""

import io
import re
import zipfile
from dataclasses import dataclass
from enum import StrEnum

from prevence.documents.readers.archives import ENCRYPTED_FLAG, ZIP_ERRORS
from prevence.documents.readers.source import READ_FORMATS, Source


class Kind(StrEnum):
    """Kinds of files that are read."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    HTML = "html"
    TEXT = "text"
    DOC = "doc"
    RTF = "rtf"


# Extensions under which each kind is usually saved; others give a warning.
EXTENSIONS: dict[Kind, frozenset[str]] = {
    Kind.DOCX: frozenset({"docx", "docm", "dotx", "dotm"}),
    Kind.ODT: frozenset({"odt", "ott"}),
    Kind.PDF: frozenset({"pdf"}),
    Kind.HTML: frozenset({"html", "htm", "xhtml"}),
    Kind.DOC: frozenset({"doc", "dot"}),
    Kind.RTF: frozenset({"rtf"}),
}
_BINARY_EXTENSIONS = frozenset(
    [
        "docx",
        "docm",
        "dotx",
        "odt",
        "ott",
        "pdf",
        "doc",
        "dot",
        "rtf",
        "xls",
        "xlsx",
        "xlsm",
        "ods",
        "ppt",
        "pptx",
        "odp",
        "png",
        "jpg",
        "jpeg",
        "gif",
        "tif",
        "tiff",
        "bmp",
        "webp",
        "zip",
        "7z",
        "rar",
        "gz",
    ]
)


@dataclass(frozen=True, slots=True)
class _Foreign:
    """A kind of file that is not read: its Czech name in the nominative and the remedy."""

    czech: str
    remedy: str


_AS_DOCUMENT = f"uložte text zprávy jako {READ_FORMATS}"
_SPREADSHEET = _Foreign("tabulka {}", f"nahrajte textovou zprávu ({READ_FORMATS})")
_PICTURE = _Foreign(
    "obrázek {}", f"rozpoznejte v něm text (OCR) a výsledek uložte jako {READ_FORMATS}"
)
_ARCHIVE = _Foreign("archiv {}", f"rozbalte ho a nahrajte samotnou zprávu ({READ_FORMATS})")
_SLIDES = _Foreign("prezentace {}", _AS_DOCUMENT)
_OTHER = _Foreign("{}", _AS_DOCUMENT)

_SIGNATURES: tuple[tuple[bytes, _Foreign, str], ...] = (
    (b"\x89PNG\r\n", _PICTURE, "PNG"),
    (b"\xff\xd8\xff", _PICTURE, "JPEG"),
    (b"GIF8", _PICTURE, "GIF"),
    (b"II*\x00", _PICTURE, "TIFF"),
    (b"MM\x00*", _PICTURE, "TIFF"),
    (b"BM", _PICTURE, "BMP"),
    (b"\x1f\x8b", _ARCHIVE, "GZIP"),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE, "7-Zip"),
    (b"Rar!\x1a\x07", _ARCHIVE, "RAR"),
    (b"BZh", _ARCHIVE, "BZIP2"),
    (b"\xfd7zXZ\x00", _ARCHIVE, "XZ"),
    (b"SQLite format 3\x00", _OTHER, "databáze SQLite"),
    (b"MZ", _OTHER, "program pro Windows"),
    (b"\x7fELF", _OTHER, "program"),
    (b"%!PS", _OTHER, "dokument PostScript"),
)
_SHORT_SIGNATURE = 2  # bytes that a plain text may well begin with

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_ZIP_CONTENTS: tuple[tuple[str, _Foreign, str], ...] = (
    ("xl/", _SPREADSHEET, "XLSX"),
    ("ppt/", _SLIDES, "PPTX"),
    ("visio/", _OTHER, "výkres Visio"),
    ("META-INF/container.xml", _OTHER, "elektronická kniha EPUB"),
    ("Index/", _OTHER, "dokument Apple Pages, Numbers nebo Keynote"),
)
# Names of streams in an OLE file, as they stand in its directory.
_OLE_STREAMS: tuple[tuple[str, _Foreign, str], ...] = (
    ("Workbook", _SPREADSHEET, "XLS"),
    ("Book", _SPREADSHEET, "XLS"),
    ("PowerPoint Document", _SLIDES, "PPT"),
    ("__substg1.0_", _OTHER, "zpráva Outlook"),
)
_HTML_START = re.compile(
    rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_FRAGMENT = re.compile(rb"\s*<(?:[a-z][a-z0-9]*)\b[^>]*>", re.IGNORECASE)
_XML_START = re.compile(rb"\s*<\?xml\b")
_START = 4096


def sniff(source: Source) -> Kind:
    """The kind of a file.

    Raises:
        DocumentError: the file is empty, of a kind that is not read, locked by a password, or its
            extension promises a document and its content is none.
    """
    content = source.content
    if not content.strip(b" \t\r\n\0"):
        raise source.refusal("je prázdný", "uložte zprávu znovu a nahrajte ji ještě jednou")
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _in_zip(source)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _in_ole(source)
    if content.lstrip().startswith(b"{\\rtf"):
        return Kind.RTF
    _refuse_foreign(source)
    return _markup(source) or _text(source)


def _refuse_foreign(source: Source) -> None:
    content = source.content
    for signature, foreign, name in _SIGNATURES:
        if content.startswith(signature) and (
            len(signature) > _SHORT_SIGNATURE or b"\0" in content[:64]
        ):
            raise _refusal(source, foreign, name)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        raise _refusal(source, _PICTURE, "WEBP")
    if re.match(rb"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,30}", content[:_START]) and (
        b"multipart/related" in content[:_START].lower()
    ):
        raise _refusal(source, _OTHER, "webová stránka v jednom souboru MHTML")


def _refusal(source: Source, foreign: _Foreign, name: str) -> Exception:
    return source.refusal(f"je {foreign.czech.format(name)} a tu čtečka nezná", foreign.remedy)


def _in_zip(source: Source) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            names = archive.namelist()
            mimetype = archive.read("mimetype")[:200] if _small_mimetype(archive) else b""
    except ZIP_ERRORS as error:
        raise source.damaged("dokument DOCX nebo ODT") from error
    if mimetype.startswith(_OPEN_DOCUMENT):
        return _open_document(
            source, mimetype.removeprefix(_OPEN_DOCUMENT).decode("ascii", "replace")
        )
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    for start, foreign, name in _ZIP_CONTENTS:
        if any(part.startswith(start) for part in names):
            raise _refusal(source, foreign, name)
    if "content.xml" in names:
        return Kind.ODT
    if source.extension in EXTENSIONS[Kind.DOCX] | EXTENSIONS[Kind.ODT]:
        raise source.damaged("dokument DOCX nebo ODT")
    raise _refusal(source, _ARCHIVE, "ZIP")


def _small_mimetype(archive: zipfile.ZipFile) -> bool:
    if "mimetype" not in archive.namelist():
        return False
    part = archive.getinfo("mimetype")
    return part.file_size < _START and not part.flag_bits & ENCRYPTED_FLAG


def _open_document(source: Source, subtype: str) -> Kind:
    if subtype.startswith("text"):
        return Kind.ODT
    if subtype.startswith("spreadsheet"):
        raise _refusal(source, _SPREADSHEET, "ODS")
    if subtype.startswith("presentation"):
        raise _refusal(source, _SLIDES, "ODP")
    raise _refusal(source, _OTHER, "výkres nebo jiný dokument OpenDocument")


def _in_ole(source: Source) -> Kind:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in source.content

    if holds("EncryptedPackage"):
        raise source.locked()
    if holds("WordDocument"):
        return Kind.DOC
    for stream, foreign, name in _OLE_STREAMS:
        if holds(stream):
            raise _refusal(source, foreign, name)
    raise source.damaged("dokument Word 97–2003")


def _markup(source: Source) -> Kind | None:
    """HTML by its first element; of fragments only where the extension says HTML."""
    start = source.content[:_START].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.replace(b"\0", b"")[2:]
    if _HTML_START.match(start):
        return Kind.HTML
    if _XML_START.match(start):
        raise _refusal(source, _OTHER, "soubor XML")
    if source.extension in EXTENSIONS[Kind.HTML] and _HTML_FRAGMENT.match(start):
        return Kind.HTML
    return None


def _text(source: Source) -> Kind:
    """Plain text is only what remains, so an extension that promises a document counts."""
    if source.extension in _BINARY_EXTENSIONS:
        raise source.refusal(
            f"má příponu .{source.extension}, ale takový dokument v něm není",
            f"uložte zprávu znovu jako {READ_FORMATS} (prostý text s příponou .txt)",
        )
    return Kind.TEXT
