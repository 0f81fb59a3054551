"""Tables of a PDF page from its rulings and words, full borders or not.

A region is a group of rulings that touch, or of horizontal rulings one below another of the same
width. Its rulings give a grid; neighbouring fields of the grid with no ruling between them are one
merged cell. Where a region has no vertical rulings, its columns are the gutters that stay free of
words in most of its rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prevence.documents.readers.pdf_gutters import open_tables
from prevence.documents.readers.pdf_rulings import SAME_PLACE, Ruling, Rulings
from prevence.documents.readers.pdf_words import Box, Word

_TOUCH = 3.5  # points
_MOST_FIELDS = 5_000  # a page of millimetre paper is no table
_NARROWEST_COLUMN = 6.0
_LOWEST_ROW = 4.0
_RULED_SHARE = 0.5  # of a field's side that a ruling must cover to divide
_ACROSS = 0.8  # of a region's width


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: row and column where it begins, its spans, and its words in reading order."""

    row: int
    column: int
    row_span: int
    column_span: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its place, x of its column borders from left to right, and its cells by rows."""

    box: Box
    columns: tuple[float, ...]
    row_count: int
    cells: tuple[GridCell, ...]


def find_grids(words: list[Word], rulings: Rulings) -> list[Grid]:
    """Tables of a page from top to bottom; frames around one text and charts are none."""
    grids: list[Grid] = []
    for horizontal, vertical in _regions(rulings):
        box = _extent(horizontal, vertical)
        if _has_columns(box, vertical):
            inside = [word for word in words if _holds(box, word)]
            parts = [(box, inside, horizontal, vertical)] if _is_closed(box, horizontal) else []
        else:
            parts = list(_without_columns(box, words, horizontal, vertical))
        found = (_grid(*part) for part in parts)
        grids += [grid for grid in found if grid is not None and _is_table(grid)]
    return sorted(grids, key=lambda grid: grid.box.top)


def _is_closed(box: Box, horizontal: list[Ruling]) -> bool:
    """Whether rulings lead across the region in two places; bars of a chart do not."""
    across = 0
    for place in _places([ruling.at for ruling in horizontal], _LOWEST_ROW):
        near = [ruling for ruling in horizontal if abs(ruling.at - place) <= _LOWEST_ROW]
        covered = sum(ruling.end - ruling.start for ruling in near)
        across += covered >= (box.right - box.left) * _ACROSS
    return across > 1


def _is_table(grid: Grid) -> bool:
    """Whether text stands in two columns at least; the one text of a frame or a bar does not."""
    return len({cell.column for cell in grid.cells if cell.words}) > 1


Region = tuple[list[Ruling], list[Ruling]]


def _regions(rulings: Rulings) -> list[Region]:
    """Groups of rulings that belong together."""
    items = [(ruling, True) for ruling in rulings.horizontal]
    items += [(ruling, False) for ruling in rulings.vertical]
    groups = _Groups(len(items))
    for one in range(len(rulings.horizontal)):
        for two in range(len(rulings.horizontal), len(items)):
            if _cross(items[one][0], items[two][0]):
                groups.join(one, two)
    crossed = {groups.of(index) for index in range(len(rulings.horizontal), len(items))}
    alone = [index for index in range(len(rulings.horizontal)) if groups.of(index) not in crossed]
    _stack(rulings.horizontal, alone, groups)
    regions: dict[int, Region] = {}
    for index, (ruling, is_horizontal) in enumerate(items):
        region = regions.setdefault(groups.of(index), ([], []))
        region[0 if is_horizontal else 1].append(ruling)
    return [region for region in regions.values() if len(region[0]) > 1]


def _cross(horizontal: Ruling, vertical: Ruling) -> bool:
    return (
        horizontal.start - _TOUCH <= vertical.at <= horizontal.end + _TOUCH
        and vertical.start - _TOUCH <= horizontal.at <= vertical.end + _TOUCH
    )


def _stack(horizontal: tuple[Ruling, ...], alone: list[int], groups: "_Groups") -> None:
    """Joins each ruling that no vertical one touches with the next such one of the same extent."""
    for place, one in enumerate(alone):
        for two in alone[place + 1 :]:
            upper, lower = horizontal[one], horizontal[two]
            if _same(upper.start, lower.start) and _same(upper.end, lower.end):
                groups.join(one, two)
                break


def _same(one: float, two: float) -> bool:
    return abs(one - two) <= _TOUCH


class _Groups:
    """Indexes joined into groups (union-find)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def of(self, index: int) -> int:
        while self._parents[index] != index:
            self._parents[index] = self._parents[self._parents[index]]
            index = self._parents[index]
        return index

    def join(self, one: int, two: int) -> None:
        first, second = sorted((self.of(one), self.of(two)))
        self._parents[second] = first


def _grid(
    box: Box, words: list[Word], horizontal: list[Ruling], vertical: list[Ruling]
) -> Grid | None:
    rows = _places([ruling.at for ruling in horizontal] + [box.top, box.bottom], _LOWEST_ROW)
    sides = [ruling.at for ruling in vertical] + [box.left, box.right]
    columns = _places(sides, _NARROWEST_COLUMN)
    if len(columns) < 3 or len(rows) < 2 or not words:
        return None
    if len(columns) * len(rows) > _MOST_FIELDS:
        return None
    return _filled(box, columns, rows, words, _Walls(horizontal, vertical))


def _has_columns(box: Box, vertical: list[Ruling]) -> bool:
    """Whether a vertical ruling stands inside, not only at the sides."""
    return any(
        box.left + _NARROWEST_COLUMN < ruling.at < box.right - _NARROWEST_COLUMN
        for ruling in vertical
    )


def _without_columns(
    box: Box, words: list[Word], horizontal: list[Ruling], vertical: list[Ruling]
) -> Iterator[tuple[Box, list[Word], list[Ruling], list[Ruling]]]:
    """Tables whose columns are gutters; their open rows get rulings of their own."""
    rows = _places([ruling.at for ruling in horizontal], _LOWEST_ROW)
    beside = [word for word in words if box.left - 1 <= word.box.middle[0] <= box.right + 1]
    for table in open_tables(box, rows, beside):
        top, bottom = table.rows[0], table.rows[-1]
        lines = [line for line in horizontal if top - 1 <= line.at <= bottom + 1]
        lines += [Ruling(place, box.left, box.right) for place in (top, bottom)]
        yield table.box, table.words, lines, vertical + table.gutters


def _extent(horizontal: list[Ruling], vertical: list[Ruling]) -> Box:
    lefts = [ruling.start for ruling in horizontal] + [ruling.at for ruling in vertical]
    rights = [ruling.end for ruling in horizontal] + [ruling.at for ruling in vertical]
    tops = [ruling.at for ruling in horizontal] + [ruling.start for ruling in vertical]
    bottoms = [ruling.at for ruling in horizontal] + [ruling.end for ruling in vertical]
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _holds(box: Box, word: Word) -> bool:
    x, y = word.box.middle
    return box.left - 1 <= x <= box.right + 1 and box.top - 1 <= y <= box.bottom + 1


def _places(values: Iterable[float], apart: float) -> list[float]:
    """Distinct places, those nearer than `apart` taken as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > max(apart, SAME_PLACE):
            places.append(value)
    return places


class _Walls:
    """Answers whether a ruling divides two neighbouring fields."""

    def __init__(self, horizontal: list[Ruling], vertical: list[Ruling]) -> None:
        self._horizontal = horizontal
        self._vertical = vertical
        self._near: dict[tuple[bool, float], list[Ruling]] = {}

    def between_columns(self, x: float, top: float, bottom: float) -> bool:
        return _covered(self._at(self._vertical, x, is_vertical=True), top, bottom)

    def between_rows(self, y: float, left: float, right: float) -> bool:
        return _covered(self._at(self._horizontal, y, is_vertical=False), left, right)

    def _at(self, rulings: list[Ruling], at: float, *, is_vertical: bool) -> list[Ruling]:
        near = self._near.get((is_vertical, at))
        if near is None:
            near = [ruling for ruling in rulings if abs(ruling.at - at) <= _NARROWEST_COLUMN]
            self._near[is_vertical, at] = near
        return near


def _covered(rulings: list[Ruling], start: float, end: float) -> bool:
    covered = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in rulings)
    return covered >= (end - start) * _RULED_SHARE


def _filled(
    box: Box, columns: list[float], rows: list[float], words: list[Word], walls: _Walls
) -> Grid:
    width, height = len(columns) - 1, len(rows) - 1
    groups = _merged_fields(columns, rows, walls)
    fields: dict[int, list[int]] = {}
    for index in range(width * height):
        fields.setdefault(groups.of(index), []).append(index)
    words_of: dict[int, list[Word]] = {}
    for word in words:
        x, y = word.box.middle
        field = _index(rows, y) * width + _index(columns, x)
        words_of.setdefault(groups.of(field), []).append(word)
    cells = [
        GridCell(
            row=min(members) // width,
            column=min(member % width for member in members),
            row_span=max(members) // width - min(members) // width + 1,
            column_span=len({member % width for member in members}),
            words=tuple(words_of.get(group, ())),
        )
        for group, members in fields.items()
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(box, tuple(columns), height, tuple(cells))


def _merged_fields(columns: list[float], rows: list[float], walls: _Walls) -> _Groups:
    width, height = len(columns) - 1, len(rows) - 1
    groups = _Groups(width * height)
    for row in range(height):
        for column in range(width):
            field = row * width + column
            if column + 1 < width and not walls.between_columns(
                columns[column + 1], rows[row], rows[row + 1]
            ):
                groups.join(field, field + 1)
            if row + 1 < height and not walls.between_rows(
                rows[row + 1], columns[column], columns[column + 1]
            ):
                groups.join(field, field + width)
    return groups


def _index(places: list[float], value: float) -> int:
    """Which interval between neighbouring places holds the value; the nearest one outside."""
    for index in range(1, len(places) - 1):
        if value < places[index]:
            return index - 1
    return len(places) - 2
