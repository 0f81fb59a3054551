"""Lines of a PDF page, or of one cell, put together from words."""

from collections.abc import Iterable
from dataclasses import dataclass

from prevence.documents.blocks import Run
from prevence.documents.readers.characters import SOFT_HYPHEN, clean
from prevence.documents.readers.pdf_words import Box, Word

_TAB_GAP = 1.5  # of the font size; wider gaps in a line divide columns, not words
_SAME_LINE = 0.6  # of the lower height that must overlap


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line; `text` ends by U+00AD where a hyphenated word goes on on the next one."""

    text: str
    box: Box
    size: float
    runs: tuple[Run, ...]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Lines in the order of the content; pieces of one printed line are joined by a tab."""
    rows: list[list[Word]] = []
    for word in words:
        if rows and _is_on_line(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [line for line in (_line(row) for row in rows) if line.text.strip(SOFT_HYPHEN + " \t")]


def _is_on_line(last: Word, word: Word) -> bool:
    """Whether the word stands on the line of the one before it, by PDFium or by its place."""
    overlap = min(last.box.bottom, word.box.bottom) - max(last.box.top, word.box.top)
    if last.line == word.line:
        return overlap > 0 or last.box.height <= 0
    lower = min(last.box.height, word.box.height)
    is_right = word.box.left >= last.box.right - 1
    return not last.goes_on and is_right and overlap > lower * _SAME_LINE


def _line(words: list[Word]) -> Line:
    text = ""
    runs: list[Run] = []
    before: Word | None = None
    for word in words:
        blank = "" if before is None else _blank(before, word)
        printed = clean(word.text)
        start = len(text) + len(blank)
        text += blank + printed
        if (word.bold or word.italic) and printed:
            _add_run(runs, start, len(text), word, blank)
        before = word
    if words[-1].goes_on:
        text += SOFT_HYPHEN
    return Line(text.rstrip(), _around(words), _main_size(words), tuple(runs))


def _blank(before: Word, word: Word) -> str:
    gap = word.box.left - before.box.right
    return "\t" if gap > max(before.size, word.size, 4.0) * _TAB_GAP else " "


def _add_run(runs: list[Run], start: int, end: int, word: Word, blank: str) -> None:
    last = runs[-1] if runs else None
    if (
        last is not None
        and last.end + len(blank) == start
        and (last.bold, last.italic) == (word.bold, word.italic)
    ):
        runs[-1] = Run(last.start, end, bold=word.bold, italic=word.italic)
    else:
        runs.append(Run(start, end, bold=word.bold, italic=word.italic))


def _around(words: list[Word]) -> Box:
    return Box(
        min(word.box.left for word in words),
        min(word.box.top for word in words),
        max(word.box.right for word in words),
        max(word.box.bottom for word in words),
    )


def _main_size(words: list[Word]) -> float:
    counts: dict[float, int] = {}
    for word in words:
        counts[word.size] = counts.get(word.size, 0) + len(word.text)
    return max(counts, key=lambda size: counts[size])
