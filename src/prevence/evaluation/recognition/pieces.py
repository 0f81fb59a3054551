"""Pieces: the block tree as one stream of logical paragraphs, items, rows and tables.

Physical lines are joined into paragraphs by `wrapping`; nothing is interpreted here beyond the
forms of the genre (a line that begins a heading, a field or an item never continues another).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from prevence.documents.blocks import Block, BlockKind, Position, SourceDocument
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.recognition.cleaning import marked, marked_block, plain, without_bullet
from prevence.evaluation.recognition.drawn import with_columns
from prevence.evaluation.recognition.giant import (
    is_giant,
    opened,
    with_label_put_back,
    without_page_number,
)
from prevence.evaluation.recognition.headings import Heading, heading_of
from prevence.evaluation.recognition.labels import Labelled, field_named
from prevence.evaluation.recognition.noise import noise_of
from prevence.evaluation.recognition.pasted import with_physical_lines
from prevence.evaluation.recognition.starts import begins_piece
from prevence.evaluation.recognition.wrapping import Wrapping, breaks_word


class PieceKind(StrEnum):
    """Form of a piece."""

    TEXT = "text"
    ITEM = "item"
    CELLS = "cells"  # a line of text with TABs: label and value, or a row of a table
    TABLE = "table"


# The hyphen of a compound stands after "o" or "ě" ("pedagogicko-"); any other breaks a word.
_BROKEN_WORD = re.compile(r"(?:-[^\W\d]+|[^\W\doěOĚ])-$")
_LEVEL_WORD = re.compile(r"[^\W\d_]{3,}")  # of an automatic number


@dataclass(slots=True)
class Piece:
    """One logical paragraph, list item, row of cells or table, in reading order.

    Attributes:
        text: clean text with marks of emphasis, without bullet; for CELLS joined by TABs.
        depth: nesting of an item from 0.
        heading: heading level where the file itself says so.
        head: the heading of an item it is, where its cells say so.
        labelled: the field it introduces, where its cells say so.
        why: set when the piece is recognised as not belonging to the report.
        row_of: the wide table whose row it comes from, by its number in the document.
        breaks: (offset in `text`, position) of each source line the piece was joined from.
    """

    kind: PieceKind
    text: str
    source: Position
    bullet: str | None = None
    number: str | None = None
    depth: int = 0
    heading: int | None = None
    style: str | None = None
    gap: bool = False
    size: float | None = None
    bold: bool = False
    table: Block | None = None
    head: Heading | None = None
    labelled: Labelled | None = None
    why: IgnoredWhy | None = None
    row_of: int | None = None
    breaks: list[tuple[int, Position]] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """Its text on one line without marks."""
        return plain(self.text)

    @property
    def cells(self) -> tuple[str, ...]:
        """Cells of a CELLS piece, clean; the whole text of any other."""
        return tuple(plain(cell) for cell in self.text.split("\t"))

    def position_at(self, offset: int) -> Position:
        """Position of the source line that holds the character at `offset` of `text`."""
        found = self.source
        for start, position in self.breaks:
            if start > offset:
                break
            found = position
        return found


def pieces_of(document: SourceDocument) -> list[Piece]:
    """The whole document as pieces; blocks of pages and of the web around are marked `why`."""
    blocks = with_columns(with_physical_lines(document.blocks))
    whys = noise_of(blocks)
    wrapping = Wrapping.measured([block for block in blocks if id(block) not in whys])
    giant = any(b.kind is BlockKind.LINE and is_giant(marked(b.text)) for b in blocks)
    pieces: list[Piece] = []
    for block in blocks:
        why = whys.get(id(block))
        if why:
            pieces.append(Piece(PieceKind.TEXT, marked(block.text), block.position, why=why))
        elif block.kind is BlockKind.LINE:
            _add_line(pieces, block, wrapping, giant=giant)
        else:
            pieces.extend(block_pieces(block))
    return pieces


def block_pieces(block: Block) -> Iterator[Piece]:
    """Pieces of one paragraph, item, heading or table (of a cell too)."""
    why = _why(block)
    if block.kind is BlockKind.TABLE:
        yield Piece(
            PieceKind.TABLE, "", block.position, table=block, why=why, gap=block.gap_before
        )
        return
    if block.number and _LEVEL_WORD.search(block.number):
        block = replace(block, kind=_unlisted(block))
    text = marked_block(block)
    if block.number and block.kind is not BlockKind.LIST_ITEM:
        text = f"{block.number} {text}"
    for part in _parts(text):
        piece = _piece(part, block)
        if piece:
            yield replace(piece, why=why)


def _unlisted(block: Block) -> BlockKind:
    """An automatic number such as "Aktivita 1.1.1" begins a heading, whatever style it has."""
    return BlockKind.PARAGRAPH if block.kind is BlockKind.LIST_ITEM else block.kind


def _parts(text: str) -> list[str]:
    """A paragraph's own lines; a hard break is kept only before a form that begins a piece."""
    parts: list[str] = []
    for line in text.split("\n"):
        if not plain(line):
            continue
        if parts and not begins_piece(line) and not _ends_list(parts[-1], line):
            parts[-1] = f"{parts[-1].rstrip()} {line.lstrip()}"
        else:
            parts.append(line)
    return parts


def _ends_list(item: str, line: str) -> bool:
    """Whether a line under a list item typed into a paragraph or cell is prose again."""
    return without_bullet(item)[0] is not None and plain(line)[:1].isupper()


def _piece(line: str, block: Block) -> Piece | None:
    bullet, rest = without_bullet(line)
    listed = block.kind is BlockKind.LIST_ITEM
    if listed and block.number and not bullet:
        numbered = block.number.strip(" \t")
        bullet, rest = (numbered, rest) if not numbered[:1].isalnum() else (None, rest)
    text = rest.strip()
    if not plain(text):
        return None
    kind = PieceKind.ITEM if bullet or listed else PieceKind.TEXT
    if "\t" in text and kind is PieceKind.TEXT:
        kind = PieceKind.CELLS
    bold = bool(block.runs) and all(run.bold for run in block.runs)
    return Piece(
        kind=kind,
        text=text,
        source=block.position,
        bullet=bullet,
        number=block.number if listed and not bullet else None,
        depth=(block.level or 0) if listed else 0,
        heading=block.level if block.kind is BlockKind.HEADING else None,
        style=block.style,
        gap=block.gap_before,
        size=block.size,
        bold=bold,
        breaks=[(0, block.position)],
    )


def _why(block: Block) -> IgnoredWhy | None:
    if block.kind is BlockKind.RUNNING_HEADER:
        return IgnoredWhy.RUNNING_HEADER
    if block.kind is BlockKind.PAGE_NUMBER:
        return IgnoredWhy.PAGE_NUMBER
    style = (block.style or "").lower()
    if style == "chrome":
        return IgnoredWhy.WEB_CHROME
    return IgnoredWhy.CONTENTS if style.startswith(("toc ", "obsah ", "contents ")) else None


def _add_line(pieces: list[Piece], block: Block, wrapping: Wrapping, *, giant: bool) -> None:
    """Joins a physical line to the paragraph before it, or begins new pieces with it."""
    text = marked(block.text)
    page: str | None = None
    if giant:
        text, page = without_page_number(opened(text))
    previous = next((p for p in reversed(pieces) if p.why is None), None)
    lines = [line for line in text.split("\n") if plain(line)]
    if page:
        lines = with_label_put_back(lines)
    if previous and lines and _is_continuable(previous):
        last = wrapping.line_before(block)
        if last and wrapping.continues(last, block, lines[0], previous.text):
            _join(previous, lines.pop(0), block.position)
    for line in lines:
        piece = _piece(line, block) if line.strip() else None
        if piece:
            pieces.append(piece)
    if page:
        why = IgnoredWhy.PAGE_NUMBER
        pieces.append(Piece(PieceKind.TEXT, page, block.position, why=why))


def _is_continuable(piece: Piece) -> bool:
    """Whether a line may go on with a piece: prose, an item, or the value of a card's label."""
    if piece.kind is not PieceKind.CELLS:
        return piece.kind in (PieceKind.TEXT, PieceKind.ITEM)
    label, *values = piece.cells
    return len(values) == 1 and bool(heading_of(label) or field_named(label))


def _join(piece: Piece, line: str, position: Position) -> None:
    text = piece.text
    if breaks_word(text, line):
        glued = text.rstrip(" \u00ad")
    elif text.endswith(("-", "/")) and text[-2:-1].isalpha() and line[:1].islower():
        glued = text[:-1] if _BROKEN_WORD.search(text) else text
    else:
        glued = text.rstrip(" \u00ad") + " "
    piece.text = glued + line.strip()
    piece.breaks.append((len(glued), position))
    piece.source = piece.source.joined(position)
