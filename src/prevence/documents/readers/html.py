"""HTML: headings, paragraphs, lists and tables in the order of the page; scripts are not read."""

import re
from collections.abc import Iterator

from lxml import etree, html

from prevence.documents.blocks import Block, BlockKind, Format, Position
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.elements import Element
from prevence.documents.readers.encodings import Decoded, decode
from prevence.documents.readers.html_lists import ListCounter
from prevence.documents.readers.html_tables import read_table
from prevence.documents.readers.pieces import Look, Piece, compose
from prevence.documents.readers.source import Source
from prevence.documents.readers.titles import worthy_title

_KIND = "stránka HTML"
CHROME = "chrome"  # style of what belongs to the web site, not to the document

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SKIPPED = frozenset(
    ("script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object",
     "select", "option", "datalist", "canvas", "audio", "video", "map", "title")
)  # fmt: skip
_BLOCKS = frozenset(
    ("html", "body", "div", "p", "section", "article", "main", "address", "blockquote", "pre",
     "center", "figure", "figcaption", "fieldset", "form", "details", "summary", "dl", "dt", "dd",
     "ul", "ol", "menu", "li", "table", "hr", "header", "footer", "nav", "aside", "hgroup",
     "legend",
     *_HEADINGS)
)  # fmt: skip
_CHROME_ELEMENTS = frozenset(("nav", "header", "footer", "aside"))
_CHROME_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search"))
_BOLD = frozenset(("b", "strong", "th"))
_ITALIC = frozenset(("i", "em", "cite"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_START = 4096
# What web pages say and what they mean.
_DECLARED = {
    "utf8": "utf-8", "windows-1250": "cp1250", "win-1250": "cp1250", "x-cp1250": "cp1250",
    "iso8859-2": "iso-8859-2", "iso_8859-2": "iso-8859-2", "latin2": "iso-8859-2",
}  # fmt: skip


def read_html(source: Source) -> DocumentDraft:
    """Blocks of a web page, numbered from 1 by the order of their elements.

    What stands in nav, header, footer and aside has the style "chrome"; hidden elements and
    scripts are left out. `<br>` is a line break.

    Raises:
        DocumentError: no text, not decodable, or larger than the limits.
    """
    if len(source.content) > source.limits.xml_bytes:
        raise source.too_long(len(source.content), source.limits.xml_bytes, "bajtů")
    decoded = _decoded(source)
    try:
        root = html.document_fromstring(
            _XML_DECLARATION.sub("", decoded.text.replace("\0", "")),
            parser=_parser(),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise source.without_text() from error
    blocks = source.check_blocks(HtmlReader().blocks(root))
    return DocumentDraft(
        Format.HTML,
        blocks,
        encoding=decoded.encoding,
        title=worthy_title(root.findtext(".//title")),
    )


def _parser() -> html.HTMLParser:
    """Without the limit of depth: past it the library would drop text and say nothing."""
    return html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)


def _decoded(source: Source) -> Decoded:
    """By a byte order mark, by what the page declares, else by its bytes."""
    decoded = decode(source.content)
    start = source.content[:_START]
    declared = _CHARSET.search(start) or _XML_ENCODING.search(start)
    if declared is not None and (decoded is None or not decoded.encoding.startswith("utf")):
        name = declared[1].decode("ascii", "replace").lower()
        name = _DECLARED.get(name, name)
        try:
            return Decoded(source.content.decode(name), name)
        except (LookupError, UnicodeError):
            pass  # the page lies about itself; its bytes decide
    if decoded is None:
        raise source.damaged(_KIND)
    return decoded


class HtmlReader:
    """Walks the elements; loose text between blocks makes paragraphs of its own."""

    def __init__(self) -> None:
        self._number = 0
        self._position: Position | None = None  # of the table being read
        self._pieces: list[Piece] = []
        self._lists: list[ListCounter] = []
        self._gap = False

    def blocks(self, root: Element) -> Iterator[Block]:
        """All blocks below `root`."""
        yield from self._children(root, Look(), None)
        yield from self._paragraph(None)

    def _children(self, element: Element, look: Look, style: str | None) -> Iterator[Block]:
        preformatted = element.tag == "pre"
        self._add(element.text, look, preformatted=preformatted)
        for child in element:
            if isinstance(child.tag, str) and not _is_hidden(child):
                yield from self._element(child, look, style)
            self._add(child.tail, look, preformatted=preformatted)

    def _element(self, element: Element, look: Look, style: str | None) -> Iterator[Block]:
        tag = str(element.tag).lower()
        if tag == "br":
            self._pieces.append(Piece("\n", look))
        elif tag == "input":
            self._add(_input_text(element), look)
        elif tag not in _BLOCKS:
            yield from self._children(element, _look(tag, look), style)
        else:
            yield from self._paragraph(style)
            chrome = tag in _CHROME_ELEMENTS or element.get("role") in _CHROME_ROLES
            yield from self._block(element, tag, look, CHROME if chrome else style)

    def _block(self, element: Element, tag: str, look: Look, style: str | None) -> Iterator[Block]:
        if tag in _HEADINGS:
            yield from self._children(element, look, style)
            yield from self._paragraph(style, kind=BlockKind.HEADING, level=_HEADINGS[tag])
        elif tag in {"ul", "ol", "menu"}:
            self._lists.append(ListCounter(element))
            yield from self._children(element, look, style)
            yield from self._paragraph(style)
            self._lists.pop()
        elif tag == "hr":
            self._gap = True
        elif tag == "li":
            yield from self._item(element, look, style)
        elif tag == "table":
            yield from self._table(element, style)
        else:
            yield from self._children(element, look, style)
            yield from self._paragraph(style)

    def _item(self, element: Element, look: Look, style: str | None) -> Iterator[Block]:
        """The first paragraph of an item carries its number."""
        level = max(len(self._lists) - 1, 0)
        number = self._lists[-1].next(element) if self._lists else None
        first = True
        for block in self._item_content(element, look, style):
            if first and block.kind is BlockKind.PARAGRAPH:
                yield _as_item(block, number, level)
            else:
                yield block
            first = False

    def _item_content(self, element: Element, look: Look, style: str | None) -> Iterator[Block]:
        yield from self._children(element, look, style)
        yield from self._paragraph(style)

    def _table(self, element: Element, style: str | None) -> Iterator[Block]:
        if self._position is None:
            self._number += 1
            outer = None
            self._position = Position(block_from=self._number, block_to=self._number)
        else:
            outer = self._position
        position, lists = self._position, self._lists
        self._lists = []
        rows, caption = read_table(element, position, self._cell)
        self._position, self._lists = outer, lists
        if rows:
            yield Block(
                BlockKind.TABLE, "", position, style=style, gap_before=self._gap, rows=rows,
                caption=caption,
            )  # fmt: skip

    def _cell(self, cell: Element) -> tuple[Block, ...]:
        held, self._pieces = self._pieces, []
        look = _look(str(cell.tag), Look())
        blocks = (*self._children(cell, look, None), *self._paragraph(None))
        self._pieces = held
        return blocks

    def _add(self, text: str | None, look: Look, *, preformatted: bool = False) -> None:
        if text:
            shown = text if preformatted else re.sub(r"[ \t\r\n\f]+", " ", text)
            self._pieces.append(Piece(shown, look))

    def _paragraph(
        self,
        style: str | None,
        *,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int | None = None,
    ) -> Iterator[Block]:
        """The text gathered so far, if there is any."""
        composed = compose(_single_spaced(self._pieces))
        is_empty_line = any("\u00a0" in piece.text for piece in self._pieces)
        self._pieces = []
        if not composed.text:
            self._gap = self._gap or is_empty_line
            return
        gap, self._gap = self._gap, False
        position = self._position
        if position is None:
            self._number += 1
            position = Position(block_from=self._number, block_to=self._number)
        yield Block(
            kind, composed.text, position, level=level, style=style, gap_before=gap,
            runs=composed.runs,
        )  # fmt: skip


def _single_spaced(pieces: list[Piece]) -> list[Piece]:
    """A space that begins a piece after another space, or after a line break, is not printed."""
    spaced: list[Piece] = []
    before = "\n"
    for piece in pieces:
        text = piece.text
        if text.startswith(" ") and before in {" ", "\n"}:
            text = text[1:]
        if text:
            spaced.append(Piece(text, piece.look))
            before = text[-1]
    return spaced


def _as_item(block: Block, number: str | None, level: int) -> Block:
    return Block(
        BlockKind.LIST_ITEM, block.text, block.position, number=number, level=level,
        style=block.style, runs=block.runs,
    )  # fmt: skip


def _look(tag: str, look: Look) -> Look:
    return Look(look.bold or tag in _BOLD, look.italic or tag in _ITALIC)


def _is_hidden(element: Element) -> bool:
    if str(element.tag).lower() in _SKIPPED or element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(element.get("style", "")))


def _input_text(element: Element) -> str:
    kind = element.get("type", "text").lower()
    if kind in {"checkbox", "radio"}:
        return "☒" if element.get("checked") is not None else "☐"
    return element.get("value", "") if kind == "text" else ""
