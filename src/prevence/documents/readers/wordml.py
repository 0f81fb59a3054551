"""Names of WordprocessingML and the three ways it writes a value."""

from collections.abc import Iterator

from prevence.documents.readers.elements import Element
from prevence.documents.readers.wholes import whole_number

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{_MAIN}}}"
NAMES = {"w": _MAIN}

# Elements that only wrap paragraphs, tables or runs and are looked through.
WRAPPERS = frozenset(
    W + tag for tag in ("ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo")
)
LEFT_OUT = frozenset(W + tag for tag in ("del", "moveFrom"))  # tracked deletions


def value_of(parent: Element | None, path: str) -> str | None:
    """`w:val` of the element at `path` below `parent` ("w:pPr/w:pStyle"), None where absent."""
    found = None if parent is None else parent.find(path, NAMES)
    return None if found is None else found.get(W + "val")


def number_of(parent: Element | None, path: str) -> int | None:
    """As `value_of`, for whole numbers; None where the value is no number."""
    return whole_number(value_of(parent, path))


def switch(parent: Element | None, path: str) -> bool | None:
    """An on/off property (`<w:b/>`, `<w:b w:val="0"/>`), None where it is not stated."""
    found = None if parent is None else parent.find(path, NAMES)
    if found is None:
        return None
    return found.get(W + "val", "1") not in {"0", "false", "off", "none"}


def content_of(parent: Element) -> Iterator[Element]:
    """Children of a body, cell or paragraph with wrappers and content controls looked through."""
    for child in parent:
        if child.tag in WRAPPERS:
            yield from content_of(child)
        elif child.tag == W + "sdt":
            content = child.find("w:sdtContent", NAMES)
            if content is not None:
                yield from content_of(content)
        elif child.tag not in LEFT_OUT:
            yield child
