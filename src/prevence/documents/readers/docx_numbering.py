"""Automatic numbers of a DOCX, which are not in its text: counted here as Word counts them.

A paragraph refers to a `num`, that to an `abstractNum` with nine levels; all `num`s of one
`abstractNum` share its counters, and a `num` may start a level anew.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from prevence.documents.readers.characters import BULLET, clean_paragraph
from prevence.documents.readers.docx_styles import Styles
from prevence.documents.readers.elements import Element
from prevence.documents.readers.numerals import numeral
from prevence.documents.readers.wholes import whole_number
from prevence.documents.readers.wordml import NAMES, W, number_of, switch, value_of

_HIGHEST_LEVEL = 8
_NO_NUMBERING = "0"
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's place in a list: nesting from 0 and its printed number or bullet, if any."""

    level: int
    number: str | None


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"  # w:numFmt
    text: str = ""  # w:lvlText, "Opatření %1.%2"
    is_legal: bool = False  # all numbers in the text are printed as decimals
    restarts_after: int | None = None  # w:lvlRestart; 0 = never
    paragraph_style: str | None = None


@dataclass(slots=True)
class _List:
    """One abstractNum: its levels and the counters shared by all its `num`s."""

    levels: dict[int, _Level]
    counters: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Instance:
    """One `num`: its list, its own levels and the starts it has not used yet."""

    of: _List
    own_levels: dict[int, _Level]
    pending_starts: dict[int, int]

    def level(self, number: int) -> _Level:
        return self.own_levels.get(number) or self.of.levels.get(number) or _Level()


class Numbering:
    """Counts numbers while paragraphs are read in their order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._instances: dict[str, _Instance] = {}
        if root is not None:
            self._load(root)

    def place(self, properties: Element | None, style_id: str | None) -> ListPlace | None:
        """The place of the next paragraph, None where it is in no list.

        Args:
            properties: the paragraph's w:pPr.
            style_id: its paragraph style.

        Side effect: moves the counters on, so each paragraph is asked about once, in order.
        """
        number_id, level, stated_by = self._styles.numbering(style_id)
        own_id = value_of(properties, "w:numPr/w:numId")
        own_level = number_of(properties, "w:numPr/w:ilvl")
        instance = self._instances.get(own_id or number_id or _NO_NUMBERING)
        if (own_id or number_id) == _NO_NUMBERING or instance is None:
            return None
        if own_level is not None:
            level = own_level
        elif own_id is None:
            level = _linked_level(instance, style_id, stated_by, level)
        level = min(max(level or 0, 0), _HIGHEST_LEVEL)
        return ListPlace(level, _count(instance, level))

    def _load(self, root: Element) -> None:
        lists: dict[str, _List] = {}
        style_links: dict[str, str] = {}
        by_style: dict[str, _List] = {}
        for abstract in root.iterfind("w:abstractNum", NAMES):
            list_id = abstract.get(W + "abstractNumId", "")
            lists[list_id] = _List(_levels(abstract))
            link = value_of(abstract, "w:numStyleLink")
            if link is not None:
                style_links[list_id] = link
            named = value_of(abstract, "w:styleLink")
            if named is not None:
                by_style[named] = lists[list_id]
        for list_id, style in style_links.items():
            lists[list_id] = by_style.get(style, lists[list_id])
        for num in root.iterfind("w:num", NAMES):
            of = lists.get(value_of(num, "w:abstractNumId") or "")
            if of is not None:
                self._instances[num.get(W + "numId", "")] = _instance(num, of)


def _levels(parent: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in parent.iterfind("w:lvl", NAMES):
        number = whole_number(element.get(W + "ilvl"))
        if number is not None:
            levels[number] = _level(element)
    return levels


def _level(element: Element) -> _Level:
    start = number_of(element, "w:start")
    return _Level(
        start=1 if start is None else start,
        style=_number_style(element),
        text=value_of(element, "w:lvlText") or "",
        is_legal=bool(switch(element, "w:isLgl")),
        restarts_after=number_of(element, "w:lvlRestart"),
        paragraph_style=value_of(element, "w:pStyle"),
    )


def _number_style(element: Element) -> str:
    """`w:numFmt`, also where a newer Word wraps it for older ones."""
    found = next(element.iter(W + "numFmt"), None)
    return "decimal" if found is None else found.get(W + "val", "decimal")


def _instance(num: Element, of: _List) -> _Instance:
    own: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    for override in num.iterfind("w:lvlOverride", NAMES):
        number = whole_number(override.get(W + "ilvl"))
        if number is None:
            continue
        own.update(_levels(override))
        start = number_of(override, "w:startOverride")
        if start is not None:
            starts[number] = start
            own[number] = replace(
                own.get(number) or of.levels.get(number) or _Level(), start=start
            )
    return _Instance(of, own, starts)


def _linked_level(
    instance: _Instance, style_id: str | None, stated_by: str | None, level: int | None
) -> int | None:
    """The level of the list that names the style as its own; a style rarely states w:ilvl."""
    for name in (style_id, stated_by):
        for number in range(_HIGHEST_LEVEL + 1):
            if name is not None and instance.level(number).paragraph_style == name:
                return number
    return level


def _count(instance: _Instance, level: int) -> str | None:
    """Moves the counter of the level on and gives the number as it is printed."""
    counters = instance.of.counters
    definition = instance.level(level)
    if level in instance.pending_starts:
        counters[level] = instance.pending_starts.pop(level)
    elif level in counters:
        counters[level] += 1
    else:
        counters[level] = definition.start
    for higher in range(level):
        counters.setdefault(higher, instance.level(higher).start)
    for deeper in range(level + 1, _HIGHEST_LEVEL + 1):
        after = instance.level(deeper).restarts_after
        if after is None or level < after:
            counters.pop(deeper, None)
    return _printed(instance, level)


def _printed(instance: _Instance, level: int) -> str | None:
    definition = instance.level(level)
    if definition.style == "bullet":
        return BULLET if definition.text.strip() else None
    counters = instance.of.counters
    number_style: Callable[[int], str] = (
        (lambda _: "decimal")
        if definition.is_legal
        else (lambda number: instance.level(number).style)
    )

    def number(match: re.Match[str]) -> str:
        wanted = int(match[1]) - 1
        if wanted > level:
            return ""
        value = counters.get(wanted, instance.level(wanted).start)
        return numeral(value, number_style(wanted))

    return clean_paragraph(_PLACEHOLDER.sub(number, definition.text)) or None
