"""Columns of a PDF table that has horizontal rulings only: the gutters free of words.

Such a table often has no ruling above its first row or below its last one; the nearest lines of text
are taken in where they keep its gutters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from prevence.documents.readers.pdf_rulings import Ruling
from prevence.documents.readers.pdf_words import Box, Word

_NARROWEST = 4.0  # points
_STEP = 1.0
_ROWS_WITH_GUTTER = 0.6
_LOOSEST_CELL = 1.2  # of the text's height between it and the rulings of its row
_FARTHEST_LINE = 0.55  # of the text's height between two lines of one open row
_MOST_OPEN_LINES = 4


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table without vertical rulings: its words, borders of rows, and gutters cut by rows."""

    box: Box
    words: list[Word]
    rows: list[float]
    gutters: list[Ruling]


def open_tables(box: Box, rows: list[float], words: list[Word]) -> Iterator[OpenTable]:
    """Tables among horizontal rulings of one extent.

    Args:
        box: the extent of the rulings.
        rows: their y.
        words: all words of the page between the left and right end of the rulings.
    """
    for run in _runs_of_rows(rows, words):
        table = _open_table(box, run, words)
        if table is not None:
            yield table


def _open_table(box: Box, rows: list[float], words: list[Word]) -> OpenTable | None:
    upper = _lines_next_to(rows[0], words, -1)
    lower = _lines_next_to(rows[-1], words, 1)
    for above, below in ((1, 1), (1, 0), (0, 1), (0, 0)):
        extended = list(rows)
        if above and upper:
            extended.insert(0, _outer_edge(upper[:1], -1))
        if below and lower:
            extended.append(_outer_edge(lower[:1], 1))
        gutters = _gutters(_between(words, extended), box, extended)
        taken = (upper[:1] if above else []) + (lower[:1] if below else [])
        if gutters and all(_is_in_columns(line, gutters) for line in taken):
            break
    else:
        return None
    if above and upper:
        extended[0] = _outer_edge(_in_gutters(upper, gutters), -1)
    if below and lower:
        extended[-1] = _outer_edge(_in_gutters(lower, gutters), 1)
    inside = _between(words, extended)
    return OpenTable(
        Box(box.left, extended[0], box.right, extended[-1]),
        inside,
        extended,
        _cut_by_rows(gutters, inside, extended),
    )


def _between(words: list[Word], rows: list[float]) -> list[Word]:
    return [word for word in words if rows[0] <= word.box.middle[1] <= rows[-1]]


def _runs_of_rows(rows: list[float], words: list[Word]) -> Iterator[list[float]]:
    """Neighbouring rows of one table: an empty row, or one with loose text, divides tables."""
    run = rows[:1]
    for top, bottom in pairwise(rows):
        inside = [word.box for word in words if top <= word.box.middle[1] <= bottom]
        if inside and _is_tight(top, bottom, inside):
            run.append(bottom)
            continue
        yield run
        run = [bottom]
    if run:
        yield run


def _is_tight(top: float, bottom: float, boxes: list[Box]) -> bool:
    """Whether the text of a row is as near to its rulings as in a cell."""
    first, last = min(box.top for box in boxes), max(box.bottom for box in boxes)
    loose = min(box.height for box in boxes) * _LOOSEST_CELL
    return first - top <= loose and bottom - last <= loose


def _lines_next_to(ruling: float, words: list[Word], direction: int) -> list[list[Word]]:
    """Lines of text from a ruling upwards (-1) or downwards (1), while they are close together."""
    beyond = [word for word in words if (word.box.middle[1] - ruling) * direction > 0]
    beyond.sort(key=lambda word: abs(word.box.middle[1] - ruling))
    lines: list[list[Word]] = []
    for word in beyond:
        if lines and _overlap(lines[-1][0].box, word.box):
            lines[-1].append(word)
            continue
        edge = _outer_edge(lines[-1:], direction) if lines else ruling
        gap = word.box.top - edge if direction > 0 else edge - word.box.bottom
        farthest = _FARTHEST_LINE if lines else _LOOSEST_CELL
        if gap > word.box.height * farthest or len(lines) == _MOST_OPEN_LINES:
            break
        lines.append([word])
    return lines


def _overlap(one: Box, two: Box) -> bool:
    shared = min(one.bottom, two.bottom) - max(one.top, two.top)
    return shared > min(one.height, two.height) / 2


def _outer_edge(lines: list[list[Word]], direction: int) -> float:
    """Y just past the lines, on the side away from the ruling."""
    boxes = [word.box for line in lines for word in line]
    if direction > 0:
        return max(box.bottom for box in boxes) + 1
    return min(box.top for box in boxes) - 1


def _is_in_columns(line: list[Word], gutters: list[float]) -> bool:
    """Whether the line has words in more columns and none across a gutter."""
    columns = {sum(gutter < word.box.left for gutter in gutters) for word in line}
    return len(columns) > 1 and not _is_crossed(line, gutters)


def _is_crossed(line: list[Word], gutters: list[float]) -> bool:
    return any(word.box.left < gutter < word.box.right for word in line for gutter in gutters)


def _in_gutters(lines: list[list[Word]], gutters: list[float]) -> list[list[Word]]:
    """The nearest line and those after it that keep the gutters free."""
    kept = lines[:1]
    for line in lines[1:]:
        if _is_crossed(line, gutters) or _reads_across(line, gutters):
            break
        kept.append(line)
    return kept


def _reads_across(line: list[Word], gutters: list[float]) -> bool:
    """Whether words follow each other over a gutter by a mere space, as in a caption."""
    ordered = sorted(line, key=lambda word: word.box.left)
    return any(
        one.box.right < gutter < two.box.left and two.box.left - one.box.right < _NARROWEST
        for one, two in pairwise(ordered)
        for gutter in gutters
    )


def _gutters(words: list[Word], box: Box, rows: list[float]) -> list[float]:
    """X of the middles of gutters: free of words, with words on both sides, in most rows."""
    free_counts: dict[int, int] = {}
    occupied_rows = 0
    for top, bottom in pairwise(rows):
        in_row = [word for word in words if top <= word.box.middle[1] <= bottom]
        if not in_row:
            continue
        occupied_rows += 1
        for left, right in _gaps(in_row):
            first, last = int((left - box.left) / _STEP), int((right - box.left) / _STEP)
            for step in range(first + 1, last + 1):
                free_counts[step] = free_counts.get(step, 0) + 1
    needed = max(2, occupied_rows * _ROWS_WITH_GUTTER)
    free = {step: count for step, count in free_counts.items() if count >= needed}
    return [box.left + middle * _STEP for middle in _middles(free)]


def _gaps(words: list[Word]) -> list[tuple[float, float]]:
    """Free intervals between the words of one row, wide enough to divide columns."""
    gaps: list[tuple[float, float]] = []
    reached: float | None = None
    for word in sorted(words, key=lambda word: word.box.left):
        if reached is not None and word.box.left - reached >= _NARROWEST:
            gaps.append((reached, word.box.left))
        reached = word.box.right if reached is None else max(reached, word.box.right)
    return gaps


def _middles(free: dict[int, int]) -> list[float]:
    """For each run of neighbouring steps the middle of those that are free in most rows."""
    runs: list[list[int]] = []
    for step in sorted(free):
        if runs and step == runs[-1][-1] + 1:
            runs[-1].append(step)
        else:
            runs.append([step])
    middles: list[float] = []
    for run in runs:
        most = max(free[step] for step in run)
        best = [step for step in run if free[step] == most]
        if len(run) >= _NARROWEST / _STEP / 2:
            middles.append((best[0] + best[-1]) / 2)
    return middles


def _cut_by_rows(gutters: list[float], words: list[Word], rows: list[float]) -> list[Ruling]:
    """Gutters as rulings, row by row; none where a word of a merged cell lies across."""
    cut: list[Ruling] = []
    for gutter in gutters:
        for top, bottom in pairwise(rows):
            in_row = [word for word in words if top <= word.box.middle[1] <= bottom]
            if not _is_crossed(in_row, [gutter]):
                cut.append(Ruling(gutter, top, bottom))
    return cut
