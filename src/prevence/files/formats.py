"""What a file is, told from its first bytes; the name a person gave it is not believed."""

import zipfile
from io import BytesIO

# (first bytes, format). A ZIP and an OLE file say more inside.
_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"PK\x03\x04", "zip"),
)
_HTML_STARTS = ("<!doctype html", "<html", "<head", "<body")
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def detected_format(content: bytes) -> str:
    """One of docx, odt, zip, pdf, doc, rtf, html, text; empty for anything else."""
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            return _zip_format(content) if name == "zip" else name
    if content.startswith(_BYTE_ORDER_MARKS):
        return "text"
    start = content[:2000]
    if b"\x00" in start:
        return ""
    if start.decode("latin-1").lstrip().lower().startswith(_HTML_STARTS):
        return "html"
    return "text" if start.strip() else ""


def _zip_format(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return "zip"
    if "word/document.xml" in names:
        return "docx"
    return "odt" if "content.xml" in names else "zip"
