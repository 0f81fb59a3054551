"""DOCX: paragraphs and tables in order, with automatic numbers; then notes and page headers."""

import re
from collections.abc import Iterator
from posixpath import join, normpath

from prevence.documents.blocks import NOWHERE, Block, BlockKind, Format, Position
from prevence.documents.readers.docx_inline import InlineContent, InlineReader
from prevence.documents.readers.docx_numbering import ListPlace, Numbering
from prevence.documents.readers.docx_styles import Styles, left_indent
from prevence.documents.readers.docx_tables import read_rows
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.elements import Element
from prevence.documents.readers.packages import OfficePackage
from prevence.documents.readers.pieces import Piece, compose
from prevence.documents.readers.source import Source
from prevence.documents.readers.titles import worthy_title
from prevence.documents.readers.wordml import (
    NAMES,
    RELATIONSHIPS,
    W,
    content_of,
    number_of,
    value_of,
)

_KIND = "dokument DOCX"
_DEFAULT_MAIN = "word/document.xml"
_PACKAGE_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_BODY_LEVEL = 9
_TWIPS = 20  # in a point
FOOTNOTE, ENDNOTE, TEXT_BOX = "footnote", "endnote", "text box"


def read_docx(source: Source) -> DocumentDraft:
    """Blocks of a DOCX.

    Positions are numbers of body paragraphs and tables from 1, empty paragraphs counted too; what
    stands in a cell, text box or note has the number of its table or paragraph. After the body
    come notes (style "footnote" or "endnote") and then page headers and footers, each text once.
    Tracked insertions are read, deletions are not.

    Raises:
        DocumentError: damaged, locked, empty, or larger than the limits.
    """
    with OfficePackage(source, _KIND) as package:
        parts = _Parts(package)
        body = parts.main.find("w:body", NAMES)
        if body is None:
            raise source.damaged(_KIND)
        reader = _BodyReader(parts)
        blocks = source.check_blocks(_all_blocks(reader, body, parts))
        core = package.optional_xml("docProps/core.xml")
        title = None if core is None else worthy_title(core.findtext(_TITLE))
    return DocumentDraft(Format.DOCX, blocks, title=title)


def _all_blocks(reader: "_BodyReader", body: Element, parts: "_Parts") -> Iterator[Block]:
    yield from reader.body(body)
    yield from reader.notes()
    seen: set[str] = set()
    for name in parts.running(body):
        for block in reader.running(parts.package.xml(name)):
            if block.text not in seen:
                seen.add(block.text)
                yield block


class _Parts:
    """The parts of the package that the reader needs, found through the relations."""

    def __init__(self, package: OfficePackage) -> None:
        self.package = package
        self._main_name = _main_part(package)
        self.main = package.xml(self._main_name)
        self._targets = _relations(package, self._main_name)
        self.styles = Styles(self._of_kind("styles"))
        self.numbering = Numbering(self._of_kind("numbering"), self.styles)

    def notes(self, kind: str) -> dict[str, Element]:
        """Notes by their ids; `kind` is "footnote" or "endnote"."""
        root = self._of_kind(kind + "s")
        if root is None:
            return {}
        return {note.get(W + "id", ""): note for note in root.iterfind(f"w:{kind}", NAMES)}

    def running(self, body: Element) -> list[str]:
        """Names of the parts with page headers and footers that the sections use."""
        names: list[str] = []
        for reference in body.iter(W + "headerReference", W + "footerReference"):
            target = self._targets.get(reference.get(f"{{{RELATIONSHIPS}}}id", ""), ("", ""))[1]
            if target in self.package and target not in names:
                names.append(target)
        return names

    def _of_kind(self, kind: str) -> Element | None:
        for relation, target in self._targets.values():
            if relation == kind:
                return self.package.optional_xml(target)
        return None


def _main_part(package: OfficePackage) -> str:
    for kind, target in _relations(package, "").values():
        if kind == "officeDocument" and target in package:
            return target
    return _DEFAULT_MAIN


def _relations(package: OfficePackage, part: str) -> dict[str, tuple[str, str]]:
    """Relations of a part: {id: (kind, target part)}; external targets left out."""
    folder, _, name = part.rpartition("/")
    root = package.optional_xml(join(folder, "_rels", f"{name}.rels"))
    relations: dict[str, tuple[str, str]] = {}
    for relation in () if root is None else root.iter(_PACKAGE_RELATIONS):
        if relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            target = target.lstrip("/") if target.startswith("/") else join(folder, target)
            kind = relation.get("Type", "").rpartition("/")[2]
            relations[relation.get("Id", "")] = kind, normpath(target)
    return relations


class _BodyReader:
    """Reads blocks in order; holds what goes on from one paragraph to the next."""

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self._styles = parts.styles
        self._inline = InlineReader(parts.styles)
        self._gap = False
        self._carried: list[Piece] = []  # of a paragraph whose end mark was deleted
        self._notes: list[tuple[str, str, Position]] = []

    def body(self, body: Element) -> Iterator[Block]:
        """Blocks of the body, numbered."""
        number = 0
        for element in content_of(body):
            if element.tag in {W + "p", W + "tbl"}:
                number += 1
                yield from self._element(element, Position(block_from=number, block_to=number))

    def notes(self) -> Iterator[Block]:
        """Blocks of the notes referred to so far, at the place of their marks."""
        notes = {kind: self._parts.notes(kind) for kind in (FOOTNOTE, ENDNOTE)}
        counts = {FOOTNOTE: 0, ENDNOTE: 0}
        for kind, note_id, position in self._notes:
            note = notes[kind].get(note_id)
            if note is None:
                continue
            counts[kind] += 1
            first = True
            for block in self._inside(note, position):
                number = str(counts[kind]) if first else None
                yield _restyled(block, style=kind, number=number)
                first = False

    def running(self, root: Element) -> Iterator[Block]:
        """Blocks of a page header or footer; tables are given cell by cell."""
        for paragraph in root.iter(W + "p"):
            content = self._inline.read(paragraph, None)
            text = compose(content.pieces).text.strip()
            if text:
                yield Block(BlockKind.RUNNING_HEADER, text, NOWHERE)

    def _inside(self, parent: Element, position: Position) -> Iterator[Block]:
        self._gap = False
        for element in content_of(parent):
            yield from self._element(element, position)

    def _element(self, element: Element, position: Position) -> Iterator[Block]:
        if element.tag == W + "p":
            yield from self._paragraph(element, position)
        elif element.tag == W + "tbl":
            gap, self._gap = self._gap, False
            rows = read_rows(element, position, lambda cell: tuple(self._inside(cell, position)))
            self._gap = False
            style_id = value_of(element, "w:tblPr/w:tblStyle")
            style = self._styles.name(style_id)
            if rows:
                yield Block(BlockKind.TABLE, "", position, style=style, gap_before=gap, rows=rows)

    def _paragraph(self, paragraph: Element, position: Position) -> Iterator[Block]:
        properties = paragraph.find("w:pPr", NAMES)
        style_id = self._styles.paragraph_style(value_of(properties, "w:pStyle"))
        content = self._inline.read(paragraph, style_id)
        self._notes += [(kind, note_id, position) for kind, note_id in content.notes]
        if _is_joined_to_next(paragraph):
            self._carried += content.pieces
        else:
            yield from self._finished(properties, style_id, content, position)
        for box in content.text_boxes:
            gap = self._gap
            for block in self._inside(box, position):
                yield _restyled(block, style=TEXT_BOX, number=block.number)
            self._gap = gap

    def _finished(
        self,
        properties: Element | None,
        style_id: str | None,
        content: InlineContent,
        position: Position,
    ) -> Iterator[Block]:
        composed = compose(self._carried + content.pieces)
        self._carried = []
        if not composed.text.strip():
            self._parts.numbering.place(properties, style_id)  # Word counts empty items too
            self._gap = True
            return
        place = self._parts.numbering.place(properties, style_id)
        kind, level = self._kind(properties, style_id, place)
        yield Block(
            kind=kind,
            text=composed.text,
            position=position,
            number=place.number if place else None,
            level=level,
            style=self._styles.name(style_id),
            indent=self._indent(properties, style_id),
            size=composed.size,
            gap_before=self._gap or content.starts_page,
            runs=composed.runs,
        )
        self._gap = False

    def _kind(
        self, properties: Element | None, style_id: str | None, place: ListPlace | None
    ) -> tuple[BlockKind, int | None]:
        outline = number_of(properties, "w:outlineLvl")
        level = outline + 1 if outline is not None else self._styles.heading_level(style_id)
        if level is not None and level <= _BODY_LEVEL and not self._is_contents(style_id):
            return BlockKind.HEADING, level
        if place is not None:
            return BlockKind.LIST_ITEM, place.level
        if self._styles.is_list(style_id):
            return BlockKind.LIST_ITEM, 0
        return BlockKind.PARAGRAPH, None

    def _is_contents(self, style_id: str | None) -> bool:
        return bool(
            re.match(r"(?:toc|obsah)\s*\d", self._styles.name(style_id) or "", re.IGNORECASE)
        )

    def _indent(self, properties: Element | None, style_id: str | None) -> float | None:
        parent = None if properties is None else properties.getparent()
        stated = None if parent is None else left_indent(parent)
        twips = self._styles.indent(style_id) if stated is None else stated
        return None if twips is None else twips / _TWIPS


def _is_joined_to_next(paragraph: Element) -> bool:
    """Whether the mark at the paragraph's end is a tracked deletion and a paragraph follows."""
    following = paragraph.getnext()
    return (
        paragraph.find("w:pPr/w:rPr/w:del", NAMES) is not None
        and following is not None
        and following.tag == W + "p"
    )


def _restyled(block: Block, *, style: str, number: str | None) -> Block:
    return Block(
        kind=block.kind, text=block.text, position=block.position, number=number,
        level=block.level, style=style, indent=block.indent, size=block.size,
        gap_before=block.gap_before, runs=block.runs, rows=block.rows,
    )  # fmt: skip
