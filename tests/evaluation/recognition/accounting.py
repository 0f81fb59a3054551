"""Whether everything that stands in a source ended somewhere: nothing disappears silently."""

import re
from collections.abc import Iterable

from tests.evaluation.recognition.scoring import Plain
from tests.evaluation.recognition.scoring import walk as walk_nodes

from prevence.documents.blocks import Block, SourceDocument, walk

_WITHOUT_PLACE = {"running_header", "page_number"}  # of Word, they stand in no paragraph
_UNITS = ("line", "block", "page")


def lost_blocks(document: SourceDocument, plain: Plain) -> list[str]:
    """Texts of blocks that lie in no node, table or ignored part.

    The title and the list of abbreviations have no place of their own in the contract; their
    words must be found in the head of the reading and in its abbreviations.
    """
    covered = {unit: _covered(plain, unit) for unit in _UNITS}
    stated = _stated(plain)
    return [
        text
        for block in document.blocks
        for text in [_text(block)]
        if words(text) and not _lies_in(block, covered) and not words(text) <= stated
    ]


def characters(blocks: Iterable[Block]) -> int:
    """Letters and digits of blocks."""
    return sum(len(re.findall(r"\w", _text(block))) for block in blocks)


def spans(plain: Plain) -> list[Plain]:
    """Source spans of all nodes, tables and ignored parts."""
    found = [node["source"] for node in walk_nodes(plain["nodes"])]
    found += [one["source"] for key in ("tables", "ignored") for one in plain[key]]
    return [span for span in found if isinstance(span, dict)]


def words(text: str) -> set[str]:
    """Words of a text, small letters, no punctuation."""
    return set(re.findall(r"\w+", text.casefold()))


def _text(block: Block) -> str:
    return " ".join(one.printed for one in walk((block,)))


def _covered(plain: Plain, unit: str) -> set[int]:
    covered: set[int] = set()
    for span in spans(plain):
        first, last = span.get(f"{unit}_from"), span.get(f"{unit}_to")
        if isinstance(first, int):
            covered.update(range(first, (last if isinstance(last, int) else first) + 1))
    return covered


def _lies_in(block: Block, covered: dict[str, set[int]]) -> bool:
    for unit in _UNITS:
        first = getattr(block.position, f"{unit}_from")
        if first is not None:
            last = getattr(block.position, f"{unit}_to") or first
            return set(range(first, last + 1)) <= covered[unit]
    return False


def _stated(plain: Plain) -> set[str]:
    head = plain["document"]
    texts = [str(head[key]) for key in ("title", "strategy_title", "organisation")]
    texts += [f"{one['abbr']} {one['meaning']}" for one in plain["abbreviations"]]
    texts += [one["text"] for one in plain["ignored"] if one["why"] in _WITHOUT_PLACE]
    return words(" ".join(texts))
