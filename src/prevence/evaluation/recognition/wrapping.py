"""Where a paragraph ends when a file knows only physical lines (plain text, PDF).

The rule of typists: a line was broken because the next word did not fit. Where the first word of
the next line would have fitted, the break was meant. How wide the lines are is measured.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from prevence.documents.blocks import Block, BlockKind
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.headings import heading_of
from prevence.evaluation.recognition.starts import begins_piece
from prevence.evaluation.recognition.verdicts import is_verdict_start

_UNWRAPPED_WIDTH = 200  # characters; no page is this wide, so such lines are whole paragraphs
_FEWEST_LINES = 8  # fewer lines than this tell nothing of the width
_HEAD = 300  # characters of a paragraph in which its heading stands
_SLACK = 0.12  # of the width: proportional fonts make lines of one page differ by this much
_ENDS_SENTENCE = re.compile(r"[.!?:;][\"“”')\]]*\s*$")
_BROKEN_NUMBER = re.compile(r"\b\d{1,3}(?:[ \u00a0]\d{3})*[ \u00a0]?$")
_REST_OF_NUMBER = re.compile(
    r"(?:\d{3}(?:[ \u00a0]\d{3})*[ \u00a0]?)?(?:Kč|tis\.|mil\.|%)|\d{3}\b"
)
_BROKEN_DATE = re.compile(r"\b\d{1,2}\. ?(?:\d{1,2}\.|[^\W\d]{4,})\s*$|\b(?:dne|k) \d{1,2}\.\s*$")
_REST_OF_DATE = re.compile(
    r"(?:19|20)\d\d\b(?!\s+[A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ])|\d{1,2}\. ?(?:19|20)\d\d\b"
    r"|(?:led|únor|břez|dub|květ|červ|srp|září|říj|listop|prosin)\w* (?:19|20)\d\d\b"
)
_LEADS_ON = re.compile(
    r"\s(?:a|i|v|ve|k|ke|z|ze|s|se|na|o|u|do|od|po|pro|při|za|dle|podle|nebo|či|tzv\."
    r"|např\.|dále jen|roky?|roku|roce|léta|letech|období)\s*$"
)
_WORD = re.compile(r"\S+")
_LINE_END = 12  # characters, for a soft hyphen and what stands around it
_SOFT_BREAK = re.compile(r"(?P<before>[^\W\d_]{2})\u00ad\s*$")


def breaks_word(text: str, rest: str) -> bool:
    """Whether a soft hyphen at the end of a line broke a word that goes on in `rest`."""
    broken = _SOFT_BREAK.search(text[-_LINE_END:])  # a paragraph in the making is long
    if broken is None:
        return False
    begins = rest.lstrip()[:2]
    return begins[:1].islower() or (begins.isupper() and broken["before"].isupper())


@dataclass(slots=True)
class Wrapping:
    """How the lines of a document are broken.

    Attributes:
        width: usual length of a full line in characters; None: every line is a paragraph.
        gaps_everywhere: an empty line follows nearly every line, so it says nothing.
    """

    width: float | None
    gaps_everywhere: bool
    _before: dict[int, Block] = field(default_factory=dict)

    @classmethod
    def measured(cls, blocks: Sequence[Block]) -> "Wrapping":
        """Measures the lines of a document."""
        lines = [block for block in blocks if block.kind is BlockKind.LINE]
        prose = [len(line.text.strip()) for line in lines if "\t" not in line.text]
        with_gap = sum(line.gap_before for line in lines[1:])
        wrapping = cls(
            width=_width(prose), gaps_everywhere=bool(lines) and with_gap > 0.7 * (len(lines) - 1)
        )
        previous: Block | None = None
        for line in lines:
            if previous:
                wrapping._before[id(line)] = previous
            previous = line
        return wrapping

    def line_before(self, line: Block) -> Block | None:
        """The physical line before this one."""
        return self._before.get(id(line))

    def continues(self, last: Block, line: Block, text: str, paragraph: str) -> bool:
        """Whether `line` goes on with the paragraph whose last physical line is `last`."""
        if breaks_word(last.text, text):
            return True
        if _BROKEN_NUMBER.search(last.text) and _REST_OF_NUMBER.match(text):
            return True
        if _BROKEN_DATE.search(last.text) and _REST_OF_DATE.match(text):
            return True
        if begins_piece(text) or _looks_apart(last, line):
            return False
        if _ENDS_SENTENCE.search(last.text) and is_verdict_start(plain(text)):
            return False
        if _is_open(last.text) and not (line.gap_before and not self.gaps_everywhere):
            return True
        gap = line.gap_before and not self.gaps_everywhere
        lower = plain(text)[:1].islower() or plain(text)[:1] in "(,–"
        if not _ENDS_SENTENCE.search(last.text) and lower:
            return not gap or self.width is not None
        if gap and not self._page_turned(last, line):
            return False
        if self.width is None:
            return False
        return not self._would_fit(last, text, slack=heading_of(paragraph[:_HEAD]) is None)

    def _would_fit(self, last: Block, text: str, *, slack: bool) -> bool:
        """Whether the first word of `text` would have fitted on the line before it."""
        assert self.width is not None
        word = _WORD.search(text)
        needed = len(last.text.strip()) + 1 + len(word[0] if word else "")
        return needed <= self.width * (1 - (_SLACK if slack else 0.2))

    def _page_turned(self, last: Block, line: Block) -> bool:
        return (
            last.position.page_to != line.position.page_from
            and _ENDS_SENTENCE.search(last.text) is None
        )


def _is_open(line: str) -> bool:
    """Whether a line cannot end a paragraph: its bracket is open, its last word leads on."""
    return line.rfind("(") > line.rfind(")") or _LEADS_ON.search(line) is not None


def _looks_apart(last: Block, line: Block) -> bool:
    """A change of letter size or of boldness of the whole line begins a new paragraph."""
    if last.size and line.size and abs(last.size - line.size) > 0.6:
        return True
    return _all_bold(last) != _all_bold(line)


def _all_bold(line: Block) -> bool:
    return bool(line.runs) and sum(r.end - r.start for r in line.runs if r.bold) >= 0.9 * len(
        line.text.strip()
    )


def _width(lengths: list[int]) -> float | None:
    lengths = [length for length in lengths if length > 3]
    if len(lengths) < _FEWEST_LINES:
        return None
    top = quantiles(lengths, n=20)[-2]
    if top > _UNWRAPPED_WIDTH or max(lengths) > 2.2 * top:
        return None
    full = sum(length > 0.75 * top for length in lengths)
    return top if full > 0.3 * len(lengths) else None
