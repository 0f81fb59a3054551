"""Straight rulings of a PDF page: lines, borders of boxes and edges of filled cells."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from prevence.documents.readers.pdf_words import PageFrame

SAME_PLACE = 2.5  # points; rulings nearer than this are one (borders of neighbouring cells)
_SHORTEST = 4.0
_JOINED_GAP = 4.0
_DEEPEST_FORM = 4
_MOST_SEGMENTS = 6_000  # a page with more is a map or a drawing, not tables
_MOST_RULINGS = 1_200
_WHOLE_PAGE = 0.95


@dataclass(frozen=True, slots=True)
class Ruling:
    """A horizontal or vertical line: `at` across its direction, from `start` to `end` along it."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rulings:
    """Rulings of a page, those on one line joined; each sorted by `at`."""

    horizontal: tuple[Ruling, ...] = ()
    vertical: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class _Matrix:
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: "_Matrix") -> "_Matrix":
        """The matrix of something that stands in a form with the matrix `outer`."""
        return _Matrix(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            *outer.point(self.e, self.f),
        )


def find_rulings(page: pdfium.PdfPage, frame: PageFrame) -> Rulings:
    """All rulings of the page; none where it is so full of lines that it must be a drawing."""
    horizontal: list[Ruling] = []
    vertical: list[Ruling] = []
    for count, (one, two) in enumerate(_segments(page, frame)):
        if count > _MOST_SEGMENTS:
            return Rulings()
        (left, top), (right, bottom) = one, two
        if abs(top - bottom) < 1.0 <= abs(left - right):
            horizontal.append(Ruling((top + bottom) / 2, min(left, right), max(left, right)))
        elif abs(left - right) < 1.0 <= abs(top - bottom):
            vertical.append(Ruling((left + right) / 2, min(top, bottom), max(top, bottom)))
    rulings = Rulings(_joined(horizontal), _joined(vertical))
    is_drawing = len(rulings.horizontal) + len(rulings.vertical) > _MOST_RULINGS
    return Rulings() if is_drawing else rulings


def _segments(
    page: pdfium.PdfPage, frame: PageFrame
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    for path, matrix in _paths(page):
        points = _corners(path, matrix, frame)
        if not points or _covers_page(points, frame):
            continue
        yield from pairwise(points)


def _paths(page: pdfium.PdfPage) -> Iterator[tuple[object, _Matrix]]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _within(raw.FPDFPage_GetObject(page, index), _Matrix(), _DEEPEST_FORM)


def _within(item: object, outer: _Matrix, depth: int) -> Iterator[tuple[object, _Matrix]]:
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_PATH and _is_painted(item):
        yield item, _matrix(item).within(outer)
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
        matrix = _matrix(item).within(outer)
        for index in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _within(raw.FPDFFormObj_GetObject(item, index), matrix, depth - 1)


def _is_painted(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value != 0 or stroke.value != 0


def _matrix(item: object) -> _Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return _Matrix()
    return _Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _corners(path: object, matrix: _Matrix, frame: PageFrame) -> list[tuple[float, float]]:
    """Points of a path of straight strokes; none where it curves (charts, logos)."""
    count = raw.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MOST_SEGMENTS:
        return []
    corners: list[tuple[float, float]] = []
    opened: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = frame.point(*matrix.point(x.value, y.value))
        if kind == raw.FPDF_SEGMENT_MOVETO:
            corners.append((float("nan"), float("nan")))  # a pen lifted draws nothing
            opened = point
        corners.append(point)
        if raw.FPDFPathSegment_GetClose(segment) and opened is not None:
            corners.append(opened)
    return corners


def _covers_page(points: list[tuple[float, float]], frame: PageFrame) -> bool:
    xs = [x for x, _ in points if x == x]
    ys = [y for _, y in points if y == y]
    return (
        max(xs) - min(xs) > frame.width * _WHOLE_PAGE
        and max(ys) - min(ys) > frame.height * _WHOLE_PAGE
    )


def _joined(rulings: list[Ruling]) -> tuple[Ruling, ...]:
    """Rulings on one line as one, where they touch; short leftovers left out."""
    groups: list[list[Ruling]] = []
    for ruling in sorted(rulings, key=lambda ruling: ruling.at):
        if groups and ruling.at - groups[-1][0].at <= SAME_PLACE:
            groups[-1].append(ruling)
        else:
            groups.append([ruling])
    joined: list[Ruling] = []
    for group in groups:
        at = sum(ruling.at for ruling in group) / len(group)
        start, end = None, 0.0
        for ruling in sorted(group, key=lambda ruling: ruling.start):
            if start is None or ruling.start > end + _JOINED_GAP:
                if start is not None:
                    joined.append(Ruling(at, start, end))
                start, end = ruling.start, ruling.end
            end = max(end, ruling.end)
        if start is not None:
            joined.append(Ruling(at, start, end))
    return tuple(ruling for ruling in joined if ruling.end - ruling.start >= _SHORTEST)
