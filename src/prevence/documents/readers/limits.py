"""How large a file the readers accept; a larger one is refused at once, not read for minutes."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes past which a file is no report.

    The largest evaluation seen has about 120 pages; each limit leaves several times as much.

    Attributes:
        file_bytes: of the file itself.
        unpacked_bytes: of everything packed in a DOCX or ODT, pictures too.
        xml_bytes: of one XML part of a DOCX or ODT, or of an HTML file.
        packed_ratio: unpacked to packed size of an XML part above one megabyte; real text packs
            10 to 40 times, a zip bomb about a thousand times.
        packed_files: number of files packed in a DOCX or ODT.
        pages: of a PDF.
        blocks: lines of a text, or paragraphs, cells and lines of the other formats.
        characters: of the whole text.
        conversion_seconds: for LibreOffice to convert a DOC or RTF.
    """

    file_bytes: int = 80 * MEGABYTE
    unpacked_bytes: int = 400 * MEGABYTE
    xml_bytes: int = 40 * MEGABYTE
    packed_ratio: int = 250
    packed_files: int = 5_000
    pages: int = 600
    blocks: int = 40_000
    characters: int = 6_000_000
    conversion_seconds: int = 90


DEFAULT = Limits()
