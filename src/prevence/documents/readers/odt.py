"""ODT: paragraphs, headings, lists and tables in order; then notes and page headers."""

from collections.abc import Iterator
from dataclasses import replace

from prevence.documents.blocks import NOWHERE, Block, BlockKind, Cell, Format, Position, Row
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.elements import Element
from prevence.documents.readers.odf import DC_TITLE, MANIFEST, OFFICE, STYLE, TABLE, TEXT
from prevence.documents.readers.odt_inline import read_inline
from prevence.documents.readers.odt_numbering import Counter, Numbering
from prevence.documents.readers.odt_styles import Styles
from prevence.documents.readers.packages import OfficePackage
from prevence.documents.readers.pieces import compose
from prevence.documents.readers.source import Source
from prevence.documents.readers.titles import worthy_title
from prevence.documents.readers.wholes import whole_number

_KIND = "dokument ODT"
_NO_TEXT = frozenset(
    TEXT + tag
    for tag in ("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls",
                "dde-connection-decls", "table-of-content-source", "alphabetical-index-source",
                "illustration-index-source", "table-index-source", "bibliography-source",
                "user-index-source")
)  # fmt: skip
_RUNNING = frozenset(
    STYLE + tag
    for tag in ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
)
_MOST_REPEATED = 1_000
_HIGHEST_HEADING = 10


def read_odt(source: Source) -> DocumentDraft:
    """Blocks of an ODT; positions, notes and page headers as `docx.read_docx` gives them.

    Raises:
        DocumentError: damaged, locked, empty, or larger than the limits.
    """
    with OfficePackage(source, _KIND) as package:
        manifest = package.optional_xml("META-INF/manifest.xml")
        if (
            manifest is not None
            and next(manifest.iter(MANIFEST + "encryption-data"), None) is not None
        ):
            raise source.locked()
        content = package.xml("content.xml")
        body = content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise source.damaged(_KIND)
        reader = _BodyReader(content, package.optional_xml("styles.xml"))
        blocks = source.check_blocks(reader.document(body))
        meta = package.optional_xml("meta.xml")
        title = None if meta is None else worthy_title(meta.findtext(f".//{DC_TITLE}"))
    return DocumentDraft(Format.ODT, blocks, title=title)


class _BodyReader:
    """Reads blocks in order; holds what goes on from one paragraph to the next."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        self._style_root = styles
        self._styles = Styles(content, styles)
        self._numbering = Numbering(content, styles)
        self._gap = False
        self._number = 0
        self._position: Position | None = None  # of the table, box or note being read
        self._notes: list[tuple[Element, Position]] = []

    def document(self, body: Element) -> Iterator[Block]:
        """Body, notes, page headers and footers."""
        yield from self._children(body)
        counts: dict[str, int] = {}
        for note, position in self._notes:
            kind = note.get(TEXT + "note-class", "footnote")
            counts[kind] = counts.get(kind, 0) + 1
            number: str | None = str(counts[kind])
            for content in note.iterfind(TEXT + "note-body"):
                for block in self._inside(content, position):
                    yield replace(block, style=kind, number=number)
                    number = None
        yield from self._running()

    def _running(self) -> Iterator[Block]:
        seen: set[str] = set()
        for part in () if self._style_root is None else self._style_root.iter(*_RUNNING):
            for paragraph in part.iter(TEXT + "p", TEXT + "h"):
                text = compose(read_inline(paragraph, self._styles).pieces).text
                if text and text not in seen:
                    seen.add(text)
                    yield Block(BlockKind.RUNNING_HEADER, text, NOWHERE)

    def _inside(self, parent: Element, position: Position) -> Iterator[Block]:
        outer, self._position = self._position, position
        gap, self._gap = self._gap, False
        blocks = list(self._children(parent))
        self._position, self._gap = outer, gap
        yield from blocks

    def _children(self, parent: Element) -> Iterator[Block]:
        for child in parent:
            tag = child.tag
            if tag == TEXT + "p":
                yield from self._paragraph(child)
            elif tag == TEXT + "h":
                yield from self._heading(child)
            elif tag == TEXT + "list":
                yield from self._list(child)
            elif tag == TABLE + "table":
                yield from self._table(child)
            elif tag not in _NO_TEXT:  # sections, indexes, frames: looked through
                yield from self._children(child)

    def _place(self) -> Position:
        if self._position is not None:
            return self._position
        self._number += 1
        return Position(block_from=self._number, block_to=self._number)

    def _heading(self, element: Element) -> Iterator[Block]:
        stated = whole_number(element.get(TEXT + "outline-level")) or 1
        level = min(max(stated, 1), _HIGHEST_HEADING)
        style = element.get(TEXT + "style-name")
        number = None
        if element.get(TEXT + "is-list-header") != "true" and self._styles.list_style(style) != "":
            start = whole_number(element.get(TEXT + "start-value"))
            restarts = element.get(TEXT + "restart-numbering") == "true"
            number = self._numbering.outline.next(level, start if restarts else None)
        yield from self._text(element, BlockKind.HEADING, level=level, number=number)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        level = self._styles.outline_level(element.get(TEXT + "style-name"))
        kind = BlockKind.PARAGRAPH if level is None else BlockKind.HEADING
        yield from self._text(element, kind, level=level)

    def _list(
        self, element: Element, counter: Counter | None = None, depth: int = 0
    ) -> Iterator[Block]:
        if counter is None:
            style = element.get(TEXT + "style-name") or self._style_of_first(element)
            counter = self._numbering.counter(element, style)
        for item in element:
            start = whole_number(item.get(TEXT + "start-value"))
            is_numbered = item.tag == TEXT + "list-item"
            for child in item:
                if child.tag == TEXT + "list":
                    yield from self._list(child, counter, depth + 1)
                elif child.tag in {TEXT + "p", TEXT + "h"}:
                    number = counter.next(depth + 1, start) if is_numbered else None
                    yield from self._item(child, depth, number, is_first=is_numbered)
                    is_numbered, start = False, None
                else:
                    yield from self._children(item)
                    break

    def _item(
        self, element: Element, depth: int, number: str | None, *, is_first: bool
    ) -> Iterator[Block]:
        """One paragraph of an item; those after the first one are plain paragraphs."""
        if element.tag == TEXT + "h":
            level = whole_number(element.get(TEXT + "outline-level")) or 1
            yield from self._text(element, BlockKind.HEADING, level=level, number=number)
        elif is_first:
            yield from self._text(element, BlockKind.LIST_ITEM, level=depth, number=number)
        else:
            yield from self._paragraph(element)

    def _style_of_first(self, element: Element) -> str:
        """The list style of the first paragraph, where the list itself names none."""
        first = next(element.iter(TEXT + "p", TEXT + "h"), None)
        style = None if first is None else first.get(TEXT + "style-name")
        return self._styles.list_style(style) or ""

    def _text(
        self, element: Element, kind: BlockKind, *, level: int | None, number: str | None = None
    ) -> Iterator[Block]:
        position = self._place()
        content = read_inline(element, self._styles)
        self._notes += [(note, position) for note in content.notes]
        composed = compose(content.pieces)
        style = element.get(TEXT + "style-name")
        if composed.text:
            yield Block(
                kind, composed.text, position, number=number, level=level,
                style=self._styles.name(style), indent=self._styles.indent(style),
                size=composed.size, gap_before=self._gap, runs=composed.runs,
            )  # fmt: skip
        self._gap = not composed.text
        for box in content.boxes:
            for block in self._inside(box, position):
                yield replace(block, style="text box")

    def _table(self, element: Element) -> Iterator[Block]:
        position = self._place()
        gap, self._gap = self._gap, False
        rows = tuple(self._rows(element, position, is_header=False))
        if rows:
            yield Block(BlockKind.TABLE, "", position, gap_before=gap, rows=rows)

    def _rows(self, parent: Element, position: Position, *, is_header: bool) -> Iterator[Row]:
        for child in parent:
            if child.tag == TABLE + "table-row":
                cells = tuple(self._cells(child, position, is_header=is_header))
                has_text = any(cell.text for cell in cells)
                repeated = whole_number(child.get(TABLE + "number-rows-repeated")) or 1
                for _ in range(min(max(repeated, 1), _MOST_REPEATED) if has_text else 1):
                    yield Row(cells, position, is_header)
            elif child.tag in {
                TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group",
            }:  # fmt: skip
                header = is_header or child.tag == TABLE + "table-header-rows"
                yield from self._rows(child, position, is_header=header)

    def _cells(self, row: Element, position: Position, *, is_header: bool) -> Iterator[Cell]:
        for element in row:
            if element.tag != TABLE + "table-cell":  # a covered one is part of a merged cell
                continue
            cell = Cell(
                tuple(self._inside(element, position)),
                _span(element, "number-columns-spanned"),
                _span(element, "number-rows-spanned"),
                is_header,
            )
            repeated = _span(element, "number-columns-repeated")
            yield from [cell] * repeated


def _span(element: Element, name: str) -> int:
    return min(max(whole_number(element.get(TABLE + name)) or 1, 1), _MOST_REPEATED)
