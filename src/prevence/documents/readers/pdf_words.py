"""Words of a PDF page with their places, in the order in which PDFium reads the page."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

_HYPHENATION = "\x02\ufffe\u00ad\u2010"  # PDFium's own marks first
_MARK_OF_PDFIUM = "\x02\ufffe"
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_NAME_BYTES = 128
_SAMPLE = 200  # characters that decide which way a page is turned


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the top left corner of the page as it is read."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Centre, x then y."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Word:
    """A word between blanks.

    Attributes:
        line: number of its line on the page, in the order of the content.
        goes_on: hyphenated here at the end of the line; the hyphen is not in `text`.
    """

    text: str
    box: Box
    line: int
    size: float
    bold: bool
    italic: bool
    goes_on: bool = False


class PageFrame:
    """The page turned so that its text runs from left to right: PDF coordinates into boxes."""

    def __init__(self, page: pdfium.PdfPage, rotation: int) -> None:
        left, bottom, right, top = page.get_cropbox()
        self._left, self._bottom, self._right, self._top = left, bottom, right, top
        self._rotation = rotation  # clockwise: 0, 90, 180 or 270 degrees
        turned = self._rotation in {90, 270}
        self.width: float = top - bottom if turned else right - left
        self.height: float = right - left if turned else top - bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box on the page as it is read."""
        one, two = self.point(left, bottom), self.point(right, top)
        return Box(
            min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point on the page as it is read."""
        if self._rotation == 90:
            return y - self._bottom, x - self._left
        if self._rotation == 180:
            return self._right - x, y - self._bottom
        if self._rotation == 270:
            return self._top - y, self._right - x
        return x - self._left, self._top - y


class TextPage:
    """Text of one page; closed by `with`."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page.get_textpage()
        self.frame = PageFrame(page, self._rotation())
        self._fonts: dict[bytes, tuple[bool, bool]] = {}

    def __enter__(self) -> "TextPage":
        return self

    def __exit__(self, *_: object) -> None:
        self._page.close()

    def words(self) -> list[Word]:
        """Words in the order of the content; hidden marks of tagging left out."""
        text = self._text()
        words: list[Word] = []
        line = 0
        start: int | None = None
        for index, character in enumerate(text + "\n"):
            ends_by_hyphen = character in _HYPHENATION and _is_line_end(text, index)
            if not (character.isspace() or ends_by_hyphen):
                start = index if start is None else start
                continue
            if start is not None:
                words += self._words(text, start, index, line, goes_on=ends_by_hyphen)
                start = None
            elif ends_by_hyphen and words:  # the hyphen is drawn apart from its word
                words[-1] = replace(words[-1], goes_on=True)
            if character == "\n" or character in _MARK_OF_PDFIUM:
                line += 1
        return words

    def _rotation(self) -> int:
        """By most of the characters, whatever the page says: scans and exports lie about it."""
        count = self._page.count_chars()
        turns: Counter[int] = Counter()
        for index in range(0, count, max(1, count // _SAMPLE)):
            angle = raw.FPDFText_GetCharAngle(self._page, index)
            if math.isfinite(angle) and angle >= 0:
                turns[-round(angle / (math.pi / 2)) % 4] += 1  # counted clockwise
        return turns.most_common(1)[0][0] * 90 if turns else 0

    def _text(self) -> str:
        """Text in which the n-th character is PDFium's n-th."""
        count = self._page.count_chars()
        text: str = self._page.get_text_range() if count > 0 else ""
        if len(text) == count:
            return text
        return "".join(
            _character(raw.FPDFText_GetUnicode(self._page, index)) for index in range(count)
        )

    def _words(
        self, text: str, start: int, end: int, line: int, *, goes_on: bool
    ) -> Iterator[Word]:
        """The word; more of them where PDFium took letters below each other for one."""
        for first, last in self._level_parts(start, end):
            word = self._word(text, first, last, line, goes_on=goes_on and last == end)
            if word is not None:
                yield word

    def _level_parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first, last = self._box(start), self._box(end - 1)
        if first is None or last is None or _is_level(first, last):
            yield start, end
            return
        before = first
        for index in range(start + 1, end):
            box = self._box(index)
            if box is not None and not _is_level(before, box):
                yield start, index
                start = index
            before = box or before
        yield start, end

    def _word(self, text: str, start: int, end: int, line: int, *, goes_on: bool) -> Word | None:
        first, last = self._box(start), self._box(end - 1)
        if first is None or last is None:
            return None
        bold, italic = self._looks(start)
        return Word(
            text=text[start:end],
            box=Box(
                min(first.left, last.left),
                min(first.top, last.top),
                max(first.right, last.right),
                max(first.bottom, last.bottom),
            ),
            line=line,
            size=self._size(start),
            bold=bold,
            italic=italic,
            goes_on=goes_on,
        )

    def _box(self, index: int) -> Box | None:
        rectangle = raw.FS_RECTF()
        if not raw.FPDFText_GetLooseCharBox(self._page, index, rectangle):
            return None
        values = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        return self.frame.box(*values) if all(map(math.isfinite, values)) else None

    def _size(self, index: int) -> float:
        size = raw.FPDFText_GetFontSize(self._page, index)
        matrix = raw.FS_MATRIX()
        if raw.FPDFText_GetMatrix(self._page, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return round(size * 2) / 2 if math.isfinite(size) else 0.0

    def _looks(self, index: int) -> tuple[bool, bool]:
        buffer = ctypes.create_string_buffer(_NAME_BYTES)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._page, index, buffer, _NAME_BYTES, flags)
        known = self._fonts.get(buffer.value)
        if known is None:
            name = buffer.value.decode("utf-8", "replace").lower()
            known = (
                any(part in name for part in _BOLD_NAMES),
                any(part in name for part in _ITALIC_NAMES),
            )
            self._fonts[buffer.value] = known
        return known


def _is_level(one: Box, two: Box) -> bool:
    """Whether two characters stand on one line, a raised or lowered one too."""
    overlap = min(one.bottom, two.bottom) - max(one.top, two.top)
    return overlap > 0 or min(one.height, two.height) <= 0


def _is_line_end(text: str, index: int) -> bool:
    return text[index] in _MARK_OF_PDFIUM or text[index + 1 : index + 2] in {"\r", "\n", ""}


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else " "
