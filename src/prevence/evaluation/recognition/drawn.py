"""Tables drawn with characters: columns set by spaces or bars, as in e-mails and exported text.

Their lines get TABs between cells, so that they are read as any other lines with TABs.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from prevence.documents.blocks import Block, BlockKind

_BARS = re.compile(r"\s*\|(.+)\|\s*$")
_RULE = re.compile(r"[\s|:+=_-]*[-=_]{3,}[\s|:+=_-]*")
_WIDE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
_COLUMN_SPACE = re.compile(r"(?<=\S) {3,}(?=\S)")


def with_columns(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with drawn tables turned into lines with TABs; rules between rows become empty."""
    out = list(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.LINE or "\t" in block.text:
            continue
        if bars := _BARS.match(block.text):
            cells = bars[1].split("|")
            ruled = _RULE.fullmatch(block.text)
            text = "" if ruled else "\t".join(cell.strip() for cell in cells)
            out[at] = replace(block, text=text)
        elif _RULE.fullmatch(block.text) and _near(blocks, at, "|"):
            out[at] = replace(block, text="")
        elif _is_aligned(blocks, at):
            out[at] = replace(block, text=_WIDE_SPACE.sub("\t", block.text.strip()))
    return out


def _near(blocks: Sequence[Block], at: int, mark: str) -> bool:
    return any(mark in block.text for block in blocks[max(0, at - 1) : at + 2])


def _is_aligned(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line and one beside it are both set in columns that begin at the same places."""
    own = _starts(blocks[at].text)
    if not own or not _COLUMN_SPACE.search(blocks[at].text):
        return False
    beside = [other for other in (at - 1, at + 1) if 0 <= other < len(blocks)]
    return any(
        blocks[other].kind is BlockKind.LINE and len(own & _starts(blocks[other].text)) >= 1
        for other in beside
    )


def _starts(text: str) -> set[int]:
    return {found.end() for found in _WIDE_SPACE.finditer(text)}
