"""The text of one DOCX paragraph: runs with their looks, fields, text boxes and footnote marks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from prevence.documents.readers.characters import BULLET
from prevence.documents.readers.docx_styles import Styles
from prevence.documents.readers.elements import Element
from prevence.documents.readers.pieces import Look, Piece
from prevence.documents.readers.wholes import whole_number
from prevence.documents.readers.wordml import (
    NAMES,
    WRAPPERS,
    W,
    number_of,
    switch,
    value_of,
)  # fmt: skip

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHECKED, _UNCHECKED = "☒", "☐"
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings")

_PLAIN_TEXT = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "br": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
}


@dataclass(slots=True)
class InlineContent:
    """What stands in one paragraph.

    Attributes:
        text_boxes: w:txbxContent of the boxes anchored in the paragraph, each once.
        notes: ("footnote" or "endnote", id) in the order of their marks.
    """

    pieces: list[Piece] = field(default_factory=list)
    text_boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    starts_page: bool = False


class InlineReader:
    """Reads paragraphs one after another; a field may begin in one and end in another."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # open fields, outermost first: is its code being read?

    def read(self, paragraph: Element, style_id: str | None) -> InlineContent:
        """Text and what is anchored in `paragraph`; tracked deletions and field codes left out."""
        content = InlineContent()
        base = Look(
            self._styles.switched(style_id, "b"),
            self._styles.switched(style_id, "i"),
            self._styles.size(style_id) or self._styles.default_size(),
        )
        self._children(paragraph, base, content)
        return content

    def _children(self, parent: Element, base: Look, content: InlineContent) -> None:
        for child in parent:
            if child.tag == W + "r":
                self._run(child, base, content)
            elif child.tag == W + "sdt":
                if switch(child, "w:sdtPr/w:showingPlcHdr") is not True:
                    for inner in child.iterfind("w:sdtContent", NAMES):
                        self._children(inner, base, content)
            elif child.tag in WRAPPERS or child.tag in {W + "hyperlink", W + "fldSimple"}:
                self._children(child, base, content)
            elif child.tag.startswith(_MATH):
                text = "".join(part.text or "" for part in child.iter(_MATH + "t"))
                content.pieces.append(Piece(text, base))
            elif child.tag == _ALTERNATE:
                self._alternate(child, base, content)

    def _run(self, run: Element, base: Look, content: InlineContent) -> None:
        look = self._look(run, base)
        if look is None:
            return
        for child in run:
            self._run_child(child, look, content)

    def _look(self, run: Element, base: Look) -> Look | None:
        """Looks of a run over those of its paragraph; None where it is hidden."""
        properties = run.find("w:rPr", NAMES)
        if properties is None:
            return base
        style_id = value_of(properties, "w:rStyle")
        if switch(properties, "w:vanish") or (
            style_id and switch(properties, "w:vanish") is None
            and self._styles.switched(style_id, "vanish")
        ):  # fmt: skip
            return None
        bold, italic = switch(properties, "w:b"), switch(properties, "w:i")
        size = number_of(properties, "w:sz") or (self._styles.size(style_id) if style_id else None)
        return Look(
            (base.bold or self._styles.switched(style_id, "b")) if bold is None else bold,
            (base.italic or self._styles.switched(style_id, "i")) if italic is None else italic,
            size or base.size,
        )

    def _run_child(self, child: Element, look: Look, content: InlineContent) -> None:
        tag = child.tag
        if tag == W + "fldChar":
            self._field(child, look, content)
        elif self._in_code:
            return
        elif tag == W + "t":
            content.pieces.append(Piece(child.text or "", look))
        elif tag == W + "br" and child.get(W + "type") in {"page", "column"}:
            content.starts_page = content.starts_page or not _has_text(content)
            content.pieces.append(Piece("\n", look))
        elif tag in _PLAIN_TEXT:
            content.pieces.append(Piece(_PLAIN_TEXT[tag], look))
        elif tag == W + "sym":
            content.pieces.append(Piece(_symbol(child), look))
        elif tag in {W + "footnoteReference", W + "endnoteReference"}:
            kind = tag.removeprefix(W).removesuffix("Reference")
            content.notes.append((kind, child.get(W + "id", "")))
        elif tag == _ALTERNATE:
            self._alternate(child, look, content)
        elif tag == W + "ruby":
            for base_text in child.iterfind("w:rubyBase", NAMES):
                self._children(base_text, look, content)
        elif tag in {W + "drawing", W + "pict", W + "object"}:
            content.text_boxes.extend(_outermost_boxes(child))

    def _alternate(self, element: Element, look: Look, content: InlineContent) -> None:
        """The newer form of a drawing; the older one only where the newer has no text."""
        choices = [choice for choice in element if choice.tag in {_CHOICE, _FALLBACK}]
        for choice in choices:
            before = len(content.pieces), len(content.text_boxes)
            for child in choice:
                if child.tag == W + "r":
                    self._run(child, look, content)
                else:
                    self._run_child(child, look, content)
            if (len(content.pieces), len(content.text_boxes)) != before:
                return

    def _field(self, mark: Element, look: Look, content: InlineContent) -> None:
        """Begin, separate and end of a field; the stack holds whether its code is being read."""
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            text = "" if self._in_code else _form_value(mark)
            if text:
                content.pieces.append(Piece(text, look))
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    @property
    def _in_code(self) -> bool:
        return any(self._fields)


def _has_text(content: InlineContent) -> bool:
    return any(piece.text.strip() for piece in content.pieces)


def _symbol(element: Element) -> str:
    font = element.get(W + "font", "").lower()
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return ""
    if font.startswith(_SYMBOL_FONTS) or 0xF000 <= code <= 0xF0FF:
        return BULLET
    return chr(code) if code <= 0x10FFFF else ""


def _form_value(mark: Element) -> str:
    """The value of an old form's tick box or choice, which has no result in the text."""
    form = mark.find("w:ffData", NAMES)
    box = None if form is None else form.find("w:checkBox", NAMES)
    if box is not None:
        checked = switch(box, "w:checked")
        checked = switch(box, "w:default") if checked is None else checked
        return _CHECKED if checked else _UNCHECKED
    choice = None if form is None else form.find("w:ddList", NAMES)
    if choice is None:
        return ""
    entries = [entry.get(W + "val", "") for entry in choice.iterfind("w:listEntry", NAMES)]
    chosen = number_of(choice, "w:result")
    chosen = number_of(choice, "w:default") if chosen is None else chosen
    index = whole_number(str(chosen or 0)) or 0
    return entries[index] if 0 <= index < len(entries) else ""


def _outermost_boxes(drawing: Element) -> Iterator[Element]:
    for child in drawing:
        if child.tag == W + "txbxContent":
            yield child
        elif child.tag == _ALTERNATE:
            boxes: list[Element] = []
            for choice in child:
                boxes = boxes or list(_outermost_boxes(choice))
            yield from boxes
        else:
            yield from _outermost_boxes(child)
