"""Printed tables of a PDF: cell texts put together from lines, and a table from several pages."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from itertools import pairwise

from prevence.documents.blocks import Block, BlockKind, Cell, Position, Row, Run
from prevence.documents.readers.characters import SOFT_HYPHEN
from prevence.documents.readers.pdf_grid import Grid, GridCell
from prevence.documents.readers.pdf_lines import Line, lines_of

_SAME_BORDER = 5.0  # points
_PARAGRAPH_GAP = 0.6  # of the line's height above the cell's usual gap
_MOST_HEADER_ROWS = 3
_HYPHENATED = re.compile(r"\w-$")  # a compound such as "sociálně-právní" broken at its hyphen
# What a Czech typesetter does not part: a one-letter preposition, groups of digits, units.
_HELD_TOGETHER = re.compile(r"(?:[KSVZOUAIksvzouai] |\d+ (?=\d|Kč|%))*\S+")
_SENTENCE_END = (".", "!", "?", ":", ";")
_USUAL_PADDING = 5.4  # points; of a cell in Word and LibreOffice
_AMOUNT = re.compile(r"\s*\d[\d\s.,]*(?:Kč|%)")
_BULLETS = ("•", "-", "–", "▪", "◦", "●", "‣", "∙", "►")


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table as printed, on one page or more.

    Attributes:
        columns: x of column borders.
        bottom: y where it ends on its last page.
    """

    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    last_page: int
    bottom: float

    def block(self) -> Block:
        """The finished TABLE block; its header rows are marked."""
        rows = _with_header(self.rows)
        position = rows[0].position.joined(rows[-1].position)
        return Block(BlockKind.TABLE, "", position, gap_before=True, rows=rows)


def printed_table(grid: Grid, page: int, vocabulary: Container[str]) -> PrintedTable:
    """A table from its grid; rows without any text are left out.

    Args:
        grid: the table.
        page: its page, from 1.
        vocabulary: words of the whole document in small letters; they tell whether a narrow cell
            broke a word without a hyphen.
    """
    position = Position(page_from=page, page_to=page)
    filled = sorted({cell.row for cell in grid.cells if cell.words})
    rows: list[Row] = []
    for row in filled:
        cells = tuple(
            _cell(cell, grid, filled, position, vocabulary)
            for cell in grid.cells
            if cell.row == row
        )
        rows.append(Row(cells, position))
    return PrintedTable(grid.columns, tuple(rows), page, grid.box.bottom)


def goes_on(table: PrintedTable, below: PrintedTable, page_bottom: float) -> bool:
    """Whether `below`, the first thing on the next page, is the rest of `table`.

    Borders must be the same. A repeated header proves it; else the table must reach down to
    `page_bottom`, where text of the pages ends, and the rest must not begin with a heading.
    """
    if len(table.columns) != len(below.columns) or below.last_page != table.last_page + 1:
        return False
    apart = [abs(one - two) for one, two in zip(table.columns, below.columns, strict=True)]
    if max(apart[0], apart[-1]) <= _SAME_BORDER and _repeated_rows(table, below):
        return True
    if max(apart) > _SAME_BORDER:
        return False
    return table.bottom >= page_bottom and not _begins_anew(below, len(table.columns) - 1)


def joined(table: PrintedTable, below: PrintedTable) -> PrintedTable:
    """Both parts as one table; a repeated header is dropped, a row cut by the page is one row."""
    repeated = _repeated_rows(table, below)
    upper = tuple(replace(row, is_header=True) for row in table.rows[:repeated])
    upper += table.rows[repeated:]
    lower = below.rows[repeated:]
    if lower and upper and _is_cut(table, lower[0], upper[-1]):
        upper = (*upper[:-1], _sewn(upper[-1], lower[0]))
        lower = lower[1:]
    return PrintedTable(table.columns, upper + lower, below.last_page, below.bottom)


def _cell(
    cell: GridCell,
    grid: Grid,
    filled: list[int],
    position: Position,
    vocabulary: Container[str],
) -> Cell:
    width = grid.columns[cell.column + cell.column_span] - grid.columns[cell.column]
    rows = range(cell.row, cell.row + cell.row_span)
    return Cell(
        blocks=tuple(_paragraphs(lines_of(cell.words), width, position, vocabulary)),
        column_span=cell.column_span,
        row_span=max(1, sum(row in filled for row in rows)),
    )


def _paragraphs(
    lines: list[Line], width: float, position: Position, vocabulary: Container[str]
) -> list[Block]:
    """Lines of a cell joined where the text was only wrapped."""
    blocks: list[Block] = []
    usual_gap = min((_gap(one, two) for one, two in pairwise(lines)), default=0.0)
    above: Line | None = None
    for line in lines:
        farthest = usual_gap + line.box.height * _PARAGRAPH_GAP
        apart = above is not None and _gap(above, line) > farthest
        if above is not None and _is_broken_word(above, line, width, vocabulary):
            blocks[-1] = _appended(blocks[-1], line, blank="")
        elif above is not None and not apart and _is_wrapped(above, line, width):
            blocks[-1] = _appended(blocks[-1], line)
        else:
            blocks.append(
                Block(
                    BlockKind.PARAGRAPH, line.text, position, size=line.size or None,
                    gap_before=apart, runs=line.runs,
                )
            )  # fmt: skip
        above = line
    return [
        replace(block, text=block.text.removesuffix(SOFT_HYPHEN) + "-")
        if block.text.endswith(SOFT_HYPHEN)
        else block
        for block in blocks
    ]


def _gap(above: Line, below: Line) -> float:
    return below.box.top - above.box.bottom


def _is_wrapped(above: Line, line: Line, width: float) -> bool:
    """Whether the line only goes on: its first word would not have fitted on the line above."""
    if above.text.endswith(SOFT_HYPHEN) or (
        _HYPHENATED.search(above.text) and line.text[:1].islower()
    ):
        return True
    if line.text.startswith(_BULLETS) and line.text[1:2] in {" ", "\t"}:
        return False
    held = _HELD_TOGETHER.match(line.text)
    first_word = held[0] if held else line.text
    per_letter = (line.box.right - line.box.left) / max(len(line.text), 1)
    padding = min(8.0, width * 0.1)
    used = above.box.right - above.box.left
    return used + per_letter * (len(first_word) + 1) > width - 2 * padding


def _is_broken_word(above: Line, line: Line, width: float, vocabulary: Container[str]) -> bool:
    """Whether a cell too narrow for its word broke it anywhere ("Informov" / "ání občanů")."""
    word, rest = above.text.rsplit(None, 1)[-1], line.text.split(None, 1)[0]
    used = above.box.right - above.box.left
    is_full = used > width - 2 * _USUAL_PADDING - used / len(above.text)
    is_word = (word + rest).lower().strip(".,;:()") in vocabulary
    return word == above.text and is_full and rest[:1].islower() and is_word


def _appended(block: Block, line: Line, blank: str = " ") -> Block:
    text = block.text
    if text.endswith(SOFT_HYPHEN):
        text = text.removesuffix(SOFT_HYPHEN)
    elif not (_HYPHENATED.search(text) and line.text[:1].islower()):
        text += blank
    moved = (
        Run(run.start + len(text), run.end + len(text), bold=run.bold, italic=run.italic)
        for run in line.runs
    )
    return replace(block, text=text + line.text, runs=(*block.runs, *moved))


def _with_header(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Marks header rows: those repeated on a next page, else a first row all in bold."""
    count = sum(row.is_header for row in rows)
    if not count and len(rows) > 1 and _is_bold(rows[0]) and not all(map(_is_bold, rows)):
        count = 0 if _has_amounts(rows[0]) else 1
    return tuple(
        replace(
            row, is_header=True, cells=tuple(replace(cell, is_header=True) for cell in row.cells)
        )
        if index < count
        else row
        for index, row in enumerate(rows)
    )


def _has_amounts(row: Row) -> bool:
    """A total may stand first and be bold too ("Celkové náklady | 281 000 Kč | 100 %")."""
    return any(_AMOUNT.match(cell.text) for cell in row.cells[1:])


def _is_bold(row: Row) -> bool:
    blocks = [block for cell in row.cells for block in cell.blocks if block.text]
    return bool(blocks) and all(
        sum(run.end - run.start for run in block.runs if run.bold) >= len(block.text) * 0.8
        for block in blocks
    )


def _repeated_rows(table: PrintedTable, below: PrintedTable) -> int:
    """How many first rows of both parts are the same; a lone repeated row is no header."""
    count = 0
    for one, two in zip(table.rows, below.rows, strict=False):
        if count == _MOST_HEADER_ROWS or _texts(one) != _texts(two):
            break
        count += 1
    return count if count < len(below.rows) or len(below.rows) > 1 else 0


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(cell.text.split()) for cell in row.cells)


def _begins_anew(below: PrintedTable, width: int) -> bool:
    """Whether the first row is a heading: one cell across the whole table, or all in bold."""
    first = below.rows[0]
    spans = [cell.column_span for cell in first.cells]
    return (len(spans) == 1 and spans[0] == width) or _is_bold(first)


def _is_cut(table: PrintedTable, first: Row, last: Row) -> bool:
    """Whether the row goes on from the page before.

    Its first cell is empty as nowhere else in the table, or all its texts begin in mid-sentence.
    """
    pairs = list(zip(last.cells, first.cells, strict=False))
    if len(first.cells) != len(last.cells) or not any(cell.text for cell in first.cells):
        return False
    if not first.cells[0].text:
        return all(row.cells[0].text for row in table.rows)
    return all(
        lower.text[:1].islower() and upper.text and not upper.text.endswith(_SENTENCE_END)
        for upper, lower in pairs
        if lower.text
    )


def _sewn(upper: Row, lower: Row) -> Row:
    cells = tuple(
        replace(one, blocks=_sewn_blocks(one.blocks, two.blocks))
        for one, two in zip(upper.cells, lower.cells, strict=True)
    )
    return replace(upper, cells=cells, position=upper.position.joined(lower.position))


def _sewn_blocks(upper: tuple[Block, ...], lower: tuple[Block, ...]) -> tuple[Block, ...]:
    """A sentence cut by the page is one block; it goes on with a small letter."""
    if not (upper and lower and lower[0].text[:1].islower()):
        return upper + lower
    text = upper[-1].text + " "
    moved = (
        Run(run.start + len(text), run.end + len(text), bold=run.bold, italic=run.italic)
        for run in lower[0].runs
    )
    sewn = replace(
        upper[-1], text=text + lower[0].text, runs=(*upper[-1].runs, *moved),
        position=upper[-1].position.joined(lower[0].position),
    )  # fmt: skip
    return (*upper[:-1], sewn, *lower[1:])
