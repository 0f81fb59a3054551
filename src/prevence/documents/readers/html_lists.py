"""Numbers of HTML lists: `start`, `value`, `type` and `reversed` as browsers print them."""

from prevence.documents.readers.characters import BULLET
from prevence.documents.readers.elements import Element
from prevence.documents.readers.numerals import numeral
from prevence.documents.readers.wholes import whole_number

_STYLES = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
}  # fmt: skip
_CSS_STYLES = {
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}  # fmt: skip


class ListCounter:
    """Counts the items of one ul or ol."""

    def __init__(self, element: Element) -> None:
        self._is_ordered = str(element.tag).lower() == "ol"
        self._style = _style(element)
        self._step = -1 if element.get("reversed") is not None else 1
        items = sum(1 for child in element if child.tag == "li")
        start = whole_number(element.get("start"))
        self._next = start if start is not None else items if self._step < 0 else 1

    def next(self, item: Element) -> str | None:
        """The printed number or bullet of the next item, None where the list shows none."""
        if self._style == "none":
            return None
        if not self._is_ordered:
            return BULLET
        value = whole_number(item.get("value"))
        value = self._next if value is None else value
        self._next = value + self._step
        return f"{numeral(value, _STYLES.get(item.get('type', ''), self._style))}."


def _style(element: Element) -> str:
    css = element.get("style", "").lower()
    if "list-style" in css:
        for name, style in _CSS_STYLES.items():
            if name in css:
                return style
        if "none" in css:
            return "none"
    return _STYLES.get(element.get("type", ""), "decimal")
