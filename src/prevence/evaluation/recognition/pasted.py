"""Physical lines that a file keeps as paragraphs: text made out of a PDF or pasted from one.

Such a paragraph goes on with a small letter in the next one, over and over, and no line is longer
than the page was wide. It is decided once for a document; headings and list items of the file's own
stay what they are. A paragraph that holds a page with hard breaks is opened into its lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import quantiles

from prevence.documents.blocks import Block, BlockKind, Run

_WIDEST_PAGE = 200  # characters; a longer paragraph is no line of a page
_FEWEST_BROKEN = 4  # paragraphs that go on in the next one
_BROKEN_SHARE = 0.25  # of the full paragraphs that end no sentence
_FULL = 0.6  # of the page's width: a line that was broken because it was full
_PAGE_OF_BREAKS = 12  # hard breaks; a paragraph of prose or a card of a table has fewer
_ENDS = re.compile(r"[.!?:;][\"“”')\]]*\s*$")


def with_physical_lines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with those that are lines of a page turned into LINE blocks."""
    opened = [part for block in blocks for part in _opened(block)]
    if not _is_broken([block for block in opened if _is_plain(block)]):
        return opened
    return [replace(b, kind=BlockKind.LINE) if _is_plain(b) else b for b in opened]


def _is_plain(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.number and "\n" not in block.text


def _is_broken(plain: Sequence[Block]) -> bool:
    """Whether paragraphs of a document are lines of a page."""
    texts = [block.text.strip() for block in plain if block.text.strip()]
    if len(texts) < 2 * _FEWEST_BROKEN:
        return False
    width = quantiles((len(text) for text in texts), n=20)[-2]
    if width > _WIDEST_PAGE:
        return False
    open_before = [
        after
        for text, after in pairwise(texts)
        if len(text) >= _FULL * width and not _ENDS.search(text)
    ]
    broken = sum(after[0].islower() and after[1:2] != ")" for after in open_before)
    return broken >= max(_FEWEST_BROKEN, _BROKEN_SHARE * len(open_before))


def _opened(block: Block) -> Iterator[Block]:
    """Lines of a paragraph that holds a page, else the block itself."""
    if block.kind is not BlockKind.PARAGRAPH or block.text.count("\n") < _PAGE_OF_BREAKS:
        yield block
        return
    start, gap = 0, block.gap_before
    for line in block.text.split("\n"):
        if line.strip():
            runs = tuple(_runs_within(block.runs, start, start + len(line)))
            yield replace(
                block, kind=BlockKind.LINE, text=line.rstrip(), runs=runs, gap_before=gap
            )
        gap = not line.strip()
        start += len(line) + 1


def _runs_within(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    for run in runs:
        if run.start < end and run.end > start:
            yield replace(run, start=max(run.start, start) - start, end=min(run.end, end) - start)
