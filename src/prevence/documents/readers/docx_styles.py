"""Styles of a DOCX: what a paragraph inherits through the chain of `basedOn`."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from prevence.documents.readers.elements import Element
from prevence.documents.readers.wordml import NAMES, W, number_of, switch, value_of

_HEADING_NAME = re.compile(r"(?:heading|nadpis)\s*(\d)\b", re.IGNORECASE)
_LIST_NAME = re.compile(
    r"(?:list (?:bullet|number)|seznam s odrážkami|číslovaný seznam)", re.IGNORECASE
)
# Word stores its own styles in lower case and shows them capitalised.
_BUILT_IN = re.compile(r"(?:heading \d|caption|header|footer|title|subtitle)")
_BODY_LEVEL = 9  # outlineLvl of body text
_LONGEST_CHAIN = 50  # a chain of basedOn may be a circle in a damaged file

Found = TypeVar("Found")


class Styles:
    """Paragraph and character styles by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default_paragraph: str | None = None
        self._defaults = None if root is None else root.find("w:docDefaults", NAMES)
        for style in () if root is None else root.iterfind("w:style", NAMES):
            style_id = style.get(W + "styleId")
            if style_id is None:
                continue
            self._styles[style_id] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}:
                self._default_paragraph = style_id

    def paragraph_style(self, style_id: str | None) -> str | None:
        """The style's id, that of the default paragraph style where none is stated."""
        return style_id if style_id in self._styles else self._default_paragraph

    def name(self, style_id: str | None) -> str | None:
        """Name as Word shows it ("Heading 1", "Caption", "Můj nadpis")."""
        name = value_of(self._styles.get(style_id or ""), "w:name")
        if name is None:
            return style_id
        return name.capitalize() if _BUILT_IN.fullmatch(name) else name

    def heading_level(self, style_id: str | None) -> int | None:
        """Level from 1 by the outline level or the name of the style or of one it is based on."""
        for style in self._chain(style_id):
            outline = number_of(style, "w:pPr/w:outlineLvl")
            if outline is not None:
                return outline + 1 if 0 <= outline < _BODY_LEVEL else None
            named = _HEADING_NAME.match(value_of(style, "w:name") or "")
            named = named or _HEADING_NAME.match(style.get(W + "styleId") or "")
            if named and named[1] != "0":
                return int(named[1])
        return None

    def is_list(self, style_id: str | None) -> bool:
        """Whether the style or one it is based on is a list by its name."""
        return any(
            _LIST_NAME.match(value_of(style, "w:name") or "") for style in self._chain(style_id)
        )

    def numbering(self, style_id: str | None) -> tuple[str | None, int | None, str | None]:
        """Numbering that a style brings.

        Returns:
            (numId, ilvl, id of the style that states numId); None where not stated.
        """
        level: int | None = None
        for style in self._chain(style_id):
            if level is None:
                level = number_of(style, "w:pPr/w:numPr/w:ilvl")
            number_id = value_of(style, "w:pPr/w:numPr/w:numId")
            if number_id is not None:
                return number_id, level, style.get(W + "styleId")
        return None, level, None

    def switched(self, style_id: str | None, name: str) -> bool:
        """An on/off property of characters ("b", "i", "vanish") along the chain."""
        found = self._first(style_id, lambda style: switch(style, f"w:rPr/w:{name}"))
        return bool(found)

    def size(self, style_id: str | None) -> int | None:
        """Font size in half-points along the chain."""
        return self._first(style_id, lambda style: number_of(style, "w:rPr/w:sz"))

    def default_size(self) -> int:
        """Font size in half-points where nothing states another."""
        return number_of(self._defaults, "w:rPrDefault/w:rPr/w:sz") or 20

    def indent(self, style_id: str | None) -> int | None:
        """Left indent in twentieths of a point along the chain."""
        return self._first(style_id, left_indent)

    def _first(
        self, style_id: str | None, look: Callable[[Element], Found | None]
    ) -> Found | None:
        for style in self._chain(style_id):
            found = look(style)
            if found is not None:
                return found
        return None

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(style_id or "")
            if style is None:
                return
            yield style
            style_id = value_of(style, "w:basedOn")


def left_indent(parent: Element) -> int | None:
    """`w:pPr/w:ind` left (or start) in twentieths of a point."""
    indent = parent.find("w:pPr/w:ind", NAMES)
    if indent is None:
        return None
    stated = indent.get(W + "left") or indent.get(W + "start")
    return int(stated) if stated is not None and stated.lstrip("-").isdigit() else None
