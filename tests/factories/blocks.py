"""Small documents built by hand: lines of a text, paragraphs of Word, tables."""

from collections.abc import Sequence

from prevence.documents.blocks import (
    NOWHERE,
    Block,
    BlockKind,
    Cell,
    Format,
    Position,
    Row,
    Run,
    SourceDocument,
)


def line(text: str, at: int = 1, *, gap: bool = False, **attributes) -> Block:
    """A physical line of a text."""
    return Block(BlockKind.LINE, text, Position(at, at), gap_before=gap, **attributes)


def lines(text: str) -> tuple[Block, ...]:
    """A text as a reader gives it: empty lines become gaps, numbers of lines stay."""
    found, gap = [], False
    for at, printed in enumerate(text.split("\n"), start=1):
        if printed.strip():
            found.append(line(printed, at, gap=gap))
        gap = not printed.strip()
    return tuple(found)


def paragraph(text: str, at: int = 1, *, italic: str = "", bold: str = "", **attributes) -> Block:
    """A paragraph of Word; `italic` and `bold` are parts of its text."""
    runs = [
        Run(
            text.index(part),
            text.index(part) + len(part),
            bold=part is bold,
            italic=part is italic,
        )
        for part in (italic, bold)
        if part
    ]
    return Block(BlockKind.PARAGRAPH, text, Position(block_from=at, block_to=at),
                 runs=tuple(runs), **attributes)  # fmt: skip


def heading(text: str, at: int = 1, *, level: int = 1, **attributes) -> Block:
    """A heading by its style."""
    place = Position(block_from=at, block_to=at)
    return Block(BlockKind.HEADING, text, place, level=level, **attributes)


def item(text: str, at: int = 1, *, number: str | None = "•", level: int = 0) -> Block:
    """An item of a list."""
    place = Position(block_from=at, block_to=at)
    return Block(BlockKind.LIST_ITEM, text, place, number=number, level=level)


def cell(*texts: str, columns: int = 1, rows: int = 1) -> Cell:
    """A cell of a table, one paragraph for each text; merged over columns and rows."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, NOWHERE) for text in texts)
    return Cell(blocks, columns, rows)


def table(
    rows: Sequence[Sequence[str | Cell]], at: int = 1, *, caption: str | None = None
) -> Block:
    """A table of Word; a cell is its text or a `cell`."""
    place = Position(block_from=at, block_to=at)
    made = tuple(
        Row(tuple(one if isinstance(one, Cell) else cell(one) for one in row), place)
        for row in rows
    )
    return Block(BlockKind.TABLE, "", place, rows=made, caption=caption)


def document(*blocks: Block, file_format: Format | None = None) -> SourceDocument:
    """A document that was read; its format follows from the positions of its blocks."""
    told = any(block.position.line_from for block in blocks)
    found = file_format or (Format.TEXT if told else Format.DOCX)
    return SourceDocument("zprava", found, "a" * 64, blocks)


def text_document(text: str) -> SourceDocument:
    """A plain text that was read."""
    return document(*lines(text), file_format=Format.TEXT)
