"""Blocks of a PDF from its pages: what repeats is set apart, tables over pages put together."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from prevence.documents.blocks import Block, BlockKind, Position
from prevence.documents.readers.pdf_grid import Grid
from prevence.documents.readers.pdf_lines import Line
from prevence.documents.readers.pdf_pages import PageContent
from prevence.documents.readers.pdf_running import RunningLines
from prevence.documents.readers.pdf_tables import PrintedTable, goes_on, joined, printed_table

_GAP_ABOVE_USUAL = 0.3  # of the font size, over the document's usual gap between lines
_GAP_STEP = 0.05
# A table that ends above these, of the lowest place of text and of the page, does not go on.
_NEAR_BOTTOM = 0.85
_LOWER_PART = 0.6


def document_blocks(pages: list[PageContent]) -> Iterator[Block]:
    """Blocks in reading order, page by page; a table over several pages stands where it begins."""
    running = RunningLines(pages)
    usual_gap = _usual_gap(pages)
    vocabulary = _vocabulary(pages)
    table: PrintedTable | None = None
    passed: list[Block] = []  # page headers and numbers met since the table began
    for page in pages:
        upper: Line | Grid | None = None
        for item in page.items:
            kind = running.kind(page, item)
            if isinstance(item, Grid):
                printed = printed_table(item, page.number, vocabulary)
                bottom = max(running.text_bottom * _NEAR_BOTTOM, page.height * _LOWER_PART)
                if table is not None and upper is None and goes_on(table, printed, bottom):
                    table = joined(table, printed)
                else:
                    yield from _ended(table, passed)
                    table, passed = printed, []
                upper = item
            elif kind is BlockKind.LINE:
                yield from _ended(table, passed)
                table, passed = None, []
                yield _line(item, page, kind, gap=_is_gap(upper, item, usual_gap))
                upper = item
            else:
                passed.append(_line(item, page, kind, gap=False))
    yield from _ended(table, passed)


def _vocabulary(pages: list[PageContent]) -> frozenset[str]:
    words: set[str] = set()
    for page in pages:
        for item in page.items:
            if isinstance(item, Line):
                words.update(item.text.lower().split())
            else:
                words.update(word.text.lower() for cell in item.cells for word in cell.words)
    return frozenset(word.strip(".,;:()") for word in words)


def _ended(table: PrintedTable | None, passed: list[Block]) -> Iterator[Block]:
    if table is not None:
        yield table.block()
    yield from passed


def _line(line: Line, page: PageContent, kind: BlockKind, *, gap: bool) -> Block:
    return Block(
        kind=kind,
        text=line.text,
        position=Position(page_from=page.number, page_to=page.number),
        indent=round(max(0.0, line.box.left - page.left), 1),
        size=line.size or None,
        gap_before=gap,
        runs=line.runs,
    )


def _usual_gap(pages: list[PageContent]) -> float:
    """The commonest gap between neighbouring lines, as a share of their size."""
    gaps: Counter[int] = Counter()
    for page in pages:
        for upper, lower in pairwise(page.items):
            if isinstance(upper, Line) and isinstance(lower, Line) and upper.size == lower.size:
                gap = (lower.box.top - upper.box.bottom) / max(lower.size, 1.0)
                if -0.5 < gap < 2.0:
                    gaps[round(gap / _GAP_STEP)] += 1
    return gaps.most_common(1)[0][0] * _GAP_STEP if gaps else 0.3


def _is_gap(upper: Line | Grid | None, lower: Line, usual: float) -> bool:
    if upper is None:
        return False
    if isinstance(upper, Grid) or lower.box.bottom < upper.box.top:  # the next column
        return True
    gap = lower.box.top - upper.box.bottom
    return gap > (usual + _GAP_ABOVE_USUAL) * max(lower.size, 1.0)
