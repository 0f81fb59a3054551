"""The zip package of a DOCX or ODT: guarded against bombs, its XML read without entities."""

import io
import zipfile
from typing import Self

from lxml import etree

from prevence.documents.readers.archives import ENCRYPTED_FLAG, ZIP_ERRORS
from prevence.documents.readers.elements import Element
from prevence.documents.readers.source import Source

_BOMB = "se rozbaluje do neúměrné velikosti a z bezpečnostních důvodů se nečte"
_BOMB_REMEDY = "otevřete původní dokument, uložte ho znovu a nahrajte novou kopii"
_RATIO_COUNTS_FROM = 1_000_000  # bytes; small parts may pack well without being a bomb

# ISO 29500 Strict writes other namespaces for the same elements.
_STRICT_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class OfficePackage:
    """The parts of a DOCX or ODT, each read within the limits."""

    def __init__(self, source: Source, kind: str) -> None:
        """Opens the package and checks its table of contents.

        Args:
            source: the file.
            kind: what the file claims to be, for messages ("dokument DOCX").

        Raises:
            DocumentError: not a sound zip, too many or too large parts, or locked by a password.
        """
        self._source = source
        self._kind = kind
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.content))
        except ZIP_ERRORS as error:
            raise source.damaged(kind) from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        self._check_sizes()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """Bytes of one part.

        Raises:
            DocumentError: the part is missing, damaged, too large, or locked by a password.
        """
        part = self._parts.get(name)
        if part is None:
            raise self._source.damaged(self._kind)
        if part.flag_bits & ENCRYPTED_FLAG:
            raise self._source.locked()
        limits = self._source.limits
        ratio = part.file_size / max(part.compress_size, 1)
        if part.file_size > limits.xml_bytes or (
            part.file_size > _RATIO_COUNTS_FROM and ratio > limits.packed_ratio
        ):
            raise self._source.refusal(_BOMB, _BOMB_REMEDY)
        try:
            return self._zip.read(part)
        except ZIP_ERRORS as error:
            raise self._source.damaged(self._kind) from error

    def xml(self, name: str) -> Element:
        """Root element of one XML part.

        Raises:
            DocumentError: as `read`, or the part is not well-formed or declares a DTD.
        """
        return parse_xml(self._source, self.read(name), self._kind)

    def optional_xml(self, name: str) -> Element | None:
        """Root element of one XML part, None where the package has no such part."""
        return self.xml(name) if name in self else None

    def _check_sizes(self) -> None:
        limits = self._source.limits
        unpacked = sum(part.file_size for part in self._parts.values())
        if len(self._zip.infolist()) > limits.packed_files or unpacked > limits.unpacked_bytes:
            raise self._source.refusal(_BOMB, _BOMB_REMEDY)


def parse_xml(source: Source, content: bytes, kind: str) -> Element:
    """Root of an XML text; no entities are expanded and nothing is fetched.

    Raises:
        DocumentError: not well-formed, too deep or with huge values, or declares a DTD.
    """
    for strict, transitional in _STRICT_NAMESPACES:
        content = content.replace(strict, transitional)
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise source.refusal(
            "obsahuje vlastní definici XML (DTD) a z bezpečnostních důvodů se nečte", _BOMB_REMEDY
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise source.damaged(kind) from error
