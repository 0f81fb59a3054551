"""The text of one ODT paragraph: spans with their looks, spaces, tabs, notes and text boxes."""

from dataclasses import dataclass, field

from prevence.documents.readers.elements import Element
from prevence.documents.readers.odf import DRAW, OFFICE, TEXT
from prevence.documents.readers.odt_styles import Styles
from prevence.documents.readers.pieces import Look, Piece
from prevence.documents.readers.wholes import whole_number

_SKIPPED = frozenset(
    (OFFICE + "annotation", OFFICE + "annotation-end", TEXT + "tracked-changes",
     TEXT + "ruby-text", TEXT + "note-citation", OFFICE + "event-listeners",
     OFFICE + "binary-data",
     "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
     "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc")
)  # fmt: skip
_MOST_SPACES = 1_000


@dataclass(slots=True)
class InlineContent:
    """What stands in one paragraph; `notes` are text:note, `boxes` draw:text-box."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


def read_inline(paragraph: Element, styles: Styles) -> InlineContent:
    """Text of a text:p or text:h; blanks of the XML count as one space, as the format says."""
    content = InlineContent()
    base = styles.look("paragraph", paragraph.get(TEXT + "style-name"), styles.default_look())
    _children(paragraph, base, styles, content)
    return content


def _children(parent: Element, look: Look, styles: Styles, content: InlineContent) -> None:
    _add(parent.text, look, content)
    for child in parent:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED:
            _child(child, look, styles, content)
        _add(child.tail, look, content)


def _child(child: Element, look: Look, styles: Styles, content: InlineContent) -> None:
    tag = child.tag
    if tag == TEXT + "s":
        count = whole_number(child.get(TEXT + "c"))
        count = 1 if count is None else min(max(count, 0), _MOST_SPACES)
        content.pieces.append(Piece(" " * count, look))
    elif tag == TEXT + "tab":
        content.pieces.append(Piece("\t", look))
    elif tag == TEXT + "line-break":
        content.pieces.append(Piece("\n", look))
    elif tag == TEXT + "note":
        content.notes.append(child)
    elif tag == DRAW + "text-box":
        content.boxes.append(child)
    elif tag == TEXT + "span":
        _children(
            child, styles.look("text", child.get(TEXT + "style-name"), look), styles, content
        )
    else:
        _children(child, look, styles, content)


def _add(text: str | None, look: Look, content: InlineContent) -> None:
    if not text:
        return
    blank = " \t\r\n"
    words = " ".join(text.split(None)) if any(mark in text for mark in "\t\r\n") else text
    if words is not text:
        words = (
            (" " if text[0] in blank else "")
            + words
            + (" " if text[-1] in blank and words else "")
        )
    content.pieces.append(Piece(words, look))
