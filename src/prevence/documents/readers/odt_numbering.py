"""Numbers of ODT lists and headings, which are not in the text: counted as LibreOffice counts."""

import re
from dataclasses import dataclass, field

from prevence.documents.readers.characters import BULLET, clean_paragraph
from prevence.documents.readers.elements import Element
from prevence.documents.readers.numerals import numeral
from prevence.documents.readers.odf import STYLE, TEXT, XML_ID
from prevence.documents.readers.wholes import whole_number

_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "": "none",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"%(\d{1,2})%")
_LEVELS = {"list-level-style-number", "outline-level-style", "list-level-style-bullet"}
_HIGHEST_LEVEL = 10


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level is printed."""

    format: str = "none"
    prefix: str = ""
    suffix: str = ""
    shown_levels: int = 1
    start: int = 1
    pattern: str | None = None  # "Opatření %1%.%2%", instead of prefix, numbers and suffix
    is_bullet: bool = False


@dataclass(slots=True)
class Counter:
    """Counters of one list, shared by those that continue it; levels from 1."""

    levels: dict[int, _Level]
    values: dict[int, int] = field(default_factory=dict)

    def next(self, level: int, start: int | None = None) -> str | None:
        """Moves a level on and gives its printed number, None where it prints none."""
        definition = self.levels.get(level, _Level())
        if start is not None:
            self.values[level] = start
        elif level in self.values:
            self.values[level] += 1
        else:
            self.values[level] = definition.start
        for deeper in range(level + 1, _HIGHEST_LEVEL + 1):
            self.values.pop(deeper, None)
        return BULLET if definition.is_bullet else self._printed(level, definition)

    def _printed(self, level: int, definition: _Level) -> str | None:
        if definition.format == "none":
            return None
        if definition.pattern is not None:
            printed = _PLACEHOLDER.sub(
                lambda match: self._number(int(match[1])), definition.pattern
            )
            return clean_paragraph(printed) or None
        first = max(1, level - definition.shown_levels + 1)
        numbers = [self._number(shown) for shown in range(first, level + 1)]
        joined = ".".join(number for number in numbers if number)
        return clean_paragraph(f"{definition.prefix}{joined}{definition.suffix}") or None

    def _number(self, level: int) -> str:
        definition = self.levels.get(level, _Level())
        return numeral(self.values.get(level, definition.start), definition.format)


class Numbering:
    """List styles of a document and the counters of its lists."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self.outline = Counter({})
        self._by_id: dict[str, Counter] = {}
        self._last: dict[str, Counter] = {}
        for root in roots:
            for style in () if root is None else root.iter(TEXT + "list-style"):
                self._styles.setdefault(style.get(STYLE + "name", ""), _levels(style))
            for style in () if root is None else root.iter(TEXT + "outline-style"):
                self.outline = Counter(_levels(style))

    def counter(self, element: Element, style_name: str) -> Counter:
        """Counters for an outermost text:list: its own, or those of the list it continues."""
        continued = self._by_id.get(element.get(TEXT + "continue-list", ""))
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = self._last.get(style_name)
        counter = continued or Counter(self._styles.get(style_name, {}))
        self._last[style_name] = counter
        identity = element.get(XML_ID)
        if identity:
            self._by_id[identity] = counter
        return counter


def _levels(style: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in style:
        kind = element.tag.removeprefix(TEXT)
        number = whole_number(element.get(TEXT + "level"))
        if kind in _LEVELS and number is not None:
            levels[number] = _level(element, is_bullet=kind.endswith("bullet"))
    return levels


def _level(element: Element, *, is_bullet: bool) -> _Level:
    return _Level(
        format=_FORMATS.get(element.get(STYLE + "num-format", ""), "decimal"),
        prefix=element.get(STYLE + "num-prefix", ""),
        suffix=element.get(STYLE + "num-suffix", ""),
        shown_levels=whole_number(element.get(TEXT + "display-levels")) or 1,
        start=_start(element),
        pattern=_pattern(element),
        is_bullet=is_bullet,
    )  # fmt: skip


def _pattern(element: Element) -> str | None:
    """The whole format in one attribute, whose name space differs by the program's version."""
    for name, value in element.attrib.items():
        if str(name).endswith("num-list-format"):
            return str(value)
    return None


def _start(element: Element) -> int:
    start = whole_number(element.get(TEXT + "start-value"))
    return 1 if start is None else start
