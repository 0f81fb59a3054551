"""The neutral block tree that every reader gives: what stands in a file, in order, and where.

The readers live in `documents.readers`; what a block means is decided in `evaluation.recognition`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Format(StrEnum):
    """Source formats, as the Report JSON names them (DOC and RTF arrive as DOCX)."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    HTML = "html"
    TEXT = "text"


class BlockKind(StrEnum):
    """What a block is by its form alone."""

    LINE = (
        "line"  # one physical line of a text file or PDF page; where a paragraph ends is not known
    )
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE = "table"
    RUNNING_HEADER = "running_header"  # repeated header or footer of a page
    PAGE_NUMBER = "page_number"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a block stands: lines of a text, pages of a PDF, blocks of a DOCX, ODT or HTML.

    All from 1, inclusive; None where the format has no such thing.
    """

    line_from: int | None = None
    line_to: int | None = None
    page_from: int | None = None
    page_to: int | None = None
    block_from: int | None = None
    block_to: int | None = None

    def joined(self, other: "Position") -> "Position":
        """The smallest position that covers both."""
        return Position(
            line_from=_least(self.line_from, other.line_from),
            line_to=_greatest(self.line_to, other.line_to),
            page_from=_least(self.page_from, other.page_from),
            page_to=_greatest(self.page_to, other.page_to),
            block_from=_least(self.block_from, other.block_from),
            block_to=_greatest(self.block_to, other.block_to),
        )


NOWHERE = Position()


def _least(one: int | None, two: int | None) -> int | None:
    return two if one is None else one if two is None else min(one, two)


def _greatest(one: int | None, two: int | None) -> int | None:
    return two if one is None else one if two is None else max(one, two)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text that differs in looks; `start` and `end` index its `text`."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row; a merged cell stands once, with its spans."""

    blocks: tuple["Block", ...]
    column_span: int = 1
    row_span: int = 1
    is_header: bool = False

    @property
    def text(self) -> str:
        """Texts of its blocks, one a line."""
        return "\n".join(block.text for block in self.blocks if block.text)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, top to bottom; `is_header` where the file says it repeats as a header."""

    cells: tuple[Cell, ...]
    position: Position
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    r"""One paragraph, heading, list item, physical line or table.

    Attributes:
        text: plain text, NFC, without the automatic number; hard breaks kept as "\n".
            A LINE keeps its tabs and inner spaces. Empty for a table.
        number: automatic number or bullet as Word prints it ("Opatření 1.1", "1.", "•"), None
            where the number, if any, is typed in `text`.
        level: heading level from 1, nesting of a list item from 0, else None.
        indent: left indent in points (PDF: from the page's left text edge; text: leading spaces).
        size: main font size in points where known; tells headings in a PDF.
        gap_before: an empty line or clearly larger space stands before it.
    """

    kind: BlockKind
    text: str
    position: Position
    number: str | None = None
    level: int | None = None
    style: str | None = None
    indent: float | None = None
    size: float | None = None
    gap_before: bool = False
    runs: tuple[Run, ...] = ()
    rows: tuple[Row, ...] = ()
    caption: str | None = None  # of a table, where the format itself says so (HTML <caption>)

    @property
    def printed(self) -> str:
        """Text with its automatic number in front, as a reader of the paper sees it."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file that was read: its identity and its blocks in reading order.

    Attributes:
        encoding: of a text or HTML file, lower-case Python codec name ("utf-8", "cp1250").
        pages: number of pages of a PDF.
        title: from the file's own properties, None where there is none worth having.
    """

    file: str
    format: Format
    sha256: str
    blocks: tuple[Block, ...]
    encoding: str | None = None
    pages: int | None = None
    title: str | None = None
    warnings: tuple[str, ...] = field(default=())  # Czech sentences: what the reader passed over


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in reading order, those inside table cells after their table."""
    for block in blocks:
        yield block
        for row in block.rows:
            for cell in row.cells:
                yield from walk(cell.blocks)
