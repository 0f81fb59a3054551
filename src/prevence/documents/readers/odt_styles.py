"""Styles of an ODT: names as the program shows them, looks, and what a paragraph inherits."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from prevence.documents.readers.elements import Element
from prevence.documents.readers.odf import FORMATTING, STYLE, points
from prevence.documents.readers.pieces import Look

_LONGEST_CHAIN = 50  # parents may make a circle in a damaged file
_ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")
_CONTENTS = re.compile(r"Contents (\d+)")
_BOLD_WEIGHTS = frozenset(("bold", "600", "700", "800", "900"))

Found = TypeVar("Found")


class Styles:
    """Automatic and named styles by (family, name)."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        for root in roots:
            for style in () if root is None else root.iter(STYLE + "style"):
                key = style.get(STYLE + "family", ""), style.get(STYLE + "name", "")
                self._styles.setdefault(key, style)
            for style in () if root is None else root.iter(STYLE + "default-style"):
                self._defaults[style.get(STYLE + "family", "")] = style

    def name(self, style_name: str | None) -> str | None:
        """Name of a paragraph style as the program shows it, of the named one behind an automatic.

        A style based on Caption gives "Caption", that of a table of contents "toc N".
        """
        shown: str | None = None
        for style in self._chain("paragraph", style_name):
            name = style.get(STYLE + "display-name") or _plain(style.get(STYLE + "name", ""))
            if name == "Caption":
                return "Caption"
            parent = style.getparent()
            is_automatic = parent is not None and parent.tag.endswith("automatic-styles")
            if shown is None and not is_automatic:
                shown = name
        contents = _CONTENTS.fullmatch(shown or "")
        return f"toc {contents[1]}" if contents else shown or _plain(style_name or "") or None

    def look(self, family: str, style_name: str | None, base: Look) -> Look:
        """Looks of a style over those around it."""
        weight = self._text_property(family, style_name, "font-weight")
        slant = self._text_property(family, style_name, "font-style")
        size = points(self._text_property(family, style_name, "font-size"))
        return Look(
            base.bold if weight is None else weight in _BOLD_WEIGHTS,
            base.italic if slant is None else slant in {"italic", "oblique"},
            base.size if size is None else round(size * 2),
        )

    def default_look(self) -> Look:
        """Looks where no style says anything."""
        properties = self._defaults.get("paragraph")
        size = None
        if properties is not None:
            for text in properties.iterfind(STYLE + "text-properties"):
                size = points(text.get(FORMATTING + "font-size"))
        return Look(size=round((size or 12.0) * 2))

    def indent(self, style_name: str | None) -> float | None:
        """Left indent of a paragraph style in points."""

        def look(style: Element) -> float | None:
            for properties in style.iterfind(STYLE + "paragraph-properties"):
                return points(properties.get(FORMATTING + "margin-left"))
            return None

        return self._first("paragraph", style_name, look)

    def list_style(self, style_name: str | None) -> str | None:
        """Name of the list style of a paragraph style; empty where it forbids numbering."""
        return self._first(
            "paragraph", style_name, lambda style: style.get(STYLE + "list-style-name")
        )

    def outline_level(self, style_name: str | None) -> int | None:
        """Outline level that a paragraph style states, for text:p made a heading by its style."""
        level = self._first(
            "paragraph", style_name, lambda style: style.get(STYLE + "default-outline-level")
        )
        return int(level) if level and level.isdigit() else None

    def _text_property(self, family: str, style_name: str | None, name: str) -> str | None:
        def look(style: Element) -> str | None:
            for properties in style.iterfind(STYLE + "text-properties"):
                return properties.get(FORMATTING + name)
            return None

        return self._first(family, style_name, look)

    def _first(
        self, family: str, style_name: str | None, look: Callable[[Element], Found | None]
    ) -> Found | None:
        for style in self._chain(family, style_name):
            found = look(style)
            if found is not None:
                return found
        return None

    def _chain(self, family: str, style_name: str | None) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get((family, style_name or ""))
            if style is None:
                return
            yield style
            style_name = style.get(STYLE + "parent-style-name")


def _plain(name: str) -> str:
    """A style's internal name ("Text_20_body") as it is shown."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), name)
