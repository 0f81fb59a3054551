"""A generated report as a DOCX of a real office: headings numbered by Word, cards in tables.

The numbers of headings are Word's automatic ones and stand nowhere in the text.
"""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from prevence.documents.typography import typeset
from prevence.evaluation.demonstration.paper import (
    Block,
    Bullets,
    Card,
    Contents,
    Grid,
    GridRow,
    Heading,
    Pairs,
    Paper,
    Paragraph,
    Piece,
)
from prevence.evaluation.demonstration.word_styles import (
    ACTIVITY,
    PLAIN_HEADING,
    add_field,
    add_styles,
    fill_header_and_footer,
    mark_bookmark,
    shade,
    span_columns,
)

_ZIP_TIME = (2026, 1, 5, 8, 0, 0)  # the same bytes in every run
LABEL_WIDTH, VALUE_WIDTH = Cm(3.6), Cm(12.9)
PAGE_WIDTH = LABEL_WIDTH + VALUE_WIDTH


def write_docx(paper: Paper, path: Path) -> None:
    """Writes the report; two runs give the same bytes."""
    document = Document()
    add_styles(document, paper.numbering)
    properties = document.core_properties
    properties.title = " ".join(paper.title)
    properties.author = paper.organisation
    properties.language = "cs-CZ"
    properties.created = properties.modified = datetime(*_ZIP_TIME, tzinfo=UTC)
    fill_header_and_footer(document, paper.running_header)
    _write_title(document, paper)
    headings = [block for block in paper.blocks if isinstance(block, Heading)]
    for block in paper.blocks:
        _write_block(document, block, paper, headings)
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(_with_fixed_times(buffer))


def _with_fixed_times(package: io.BytesIO) -> bytes:
    stable = io.BytesIO()
    with (
        zipfile.ZipFile(package) as old,
        zipfile.ZipFile(stable, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return stable.getvalue()


def _write_title(document: DocumentType, paper: Paper) -> None:
    if paper.note:
        document.add_paragraph(typeset(paper.note)).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    title = document.add_paragraph(style="Title")
    for place, line in enumerate(paper.title):
        run = title.add_run(typeset(line))
        if place < len(paper.title) - 1:
            run.add_break(WD_BREAK.LINE)


def _write_block(
    document: DocumentType, block: Block, paper: Paper, headings: list[Heading]
) -> None:
    match block:
        case Paragraph() | Bullets():
            _write_piece(document, block)
        case Heading(level, text, number):
            style = f"Heading {level}" if number else PLAIN_HEADING
            paragraph = document.add_paragraph(typeset(text), style=style)
            mark_bookmark(paragraph, headings.index(block))
        case Card():
            _write_card(document, block)
        case Grid():
            _write_grid(document, block)
        case Pairs(items):
            for term, meaning in items:
                document.add_paragraph(f"{term} – {typeset(meaning)}", style="No Spacing")
        case Contents():
            _write_contents(document, paper, headings)


def _write_piece(place: DocumentType | _Cell, piece: Piece) -> None:
    if isinstance(piece, Bullets):
        for item in piece.items:
            bullet = place.add_paragraph(typeset(item), style="List Bullet")
        bullet.paragraph_format.space_after = Pt(6)
        return
    paragraph = place.add_paragraph()
    paragraph.add_run(typeset(piece.text)).bold = piece.lead or None
    paragraph.paragraph_format.keep_with_next = piece.lead or None
    if isinstance(place, _Cell):
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _write_contents(document: DocumentType, paper: Paper, headings: list[Heading]) -> None:
    document.add_paragraph("Obsah", style="TOC Heading")
    listed = [each for each in headings if each.level <= 2]
    for place, heading in enumerate(listed):
        number = paper.printed_number(heading)
        line = document.add_paragraph(style=f"toc {heading.level}")
        line.add_run(typeset(f"{number} {heading.text}".strip()) + "\t")
        guess = 3 + place * 2 // 3  # Word and LibreOffice put the real page in
        add_field(line, f"PAGEREF _Toc{headings.index(heading):06d} \\h", str(guess))
    document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def _write_card(document: DocumentType, card: Card) -> None:
    table = _empty_table(document, 1 + len(card.fields), (LABEL_WIDTH, VALUE_WIDTH))
    head = span_columns(table.rows[0])
    head.paragraphs[0].style = ACTIVITY
    head.paragraphs[0].add_run(typeset(card.heading.text))
    shade(head, "E6ECF2")
    for row, (label, pieces) in zip(table.rows[1:], card.fields, strict=True):
        _write_only(row.cells[0], label, bold=True)
        for piece in pieces:
            _write_piece(row.cells[1], piece)
        _drop_first(row.cells[1])
    _keep_together(table)
    _space_after_table(document)


def _keep_together(table: Table) -> None:
    """No row is broken by a page, and all but the last stay with the next one."""
    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001
        properties.append(properties.makeelement(f"{{{properties.nsmap['w']}}}cantSplit", {}))
        if place < len(table.rows) - 1:
            for paragraph in row.cells[0].paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _write_only(cell: _Cell, text: str, *, bold: bool = False, right: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.add_run(typeset(text)).bold = bold or None


def _drop_first(cell: _Cell) -> None:
    first = cell.paragraphs[0]
    if len(cell.paragraphs) > 1 and not first.text:
        cell._tc.remove(first._p)  # noqa: SLF001 - python-docx has no public way


def _space_after_table(document: DocumentType) -> None:
    spacer: WordParagraph = document.add_paragraph()
    spacer.paragraph_format.space_after = Pt(0)
    spacer.paragraph_format.line_spacing = Pt(9)


def _write_grid(document: DocumentType, grid: Grid) -> None:
    figures = len(grid.rows[0].cells)
    first = Cm(7.0) if figures < 4 else Cm(3.3)
    widths = (first, *((PAGE_WIDTH - first) // figures for _ in range(figures)))
    if grid.columns:
        document.add_paragraph(typeset(grid.caption), style="Caption")
    table = _empty_table(document, 1 + len(grid.rows), widths)
    _write_grid_head(table, grid)
    for row, printed in zip(table.rows[1:], grid.rows, strict=True):
        _write_grid_row(row.cells, printed)
    _space_after_table(document)


def _write_grid_head(table: Table, grid: Grid) -> None:
    if not grid.columns:
        head = span_columns(table.rows[0])
        _write_only(head, grid.caption, bold=True)
        shade(head, "D9E2EC")
        return
    for place, (cell, label) in enumerate(zip(table.rows[0].cells, grid.columns, strict=True)):
        _write_only(cell, label, bold=True, right=place > 0)
        cell.paragraphs[0].runs[0].font.size = Pt(9)
        shade(cell, "D9E2EC")


def _write_grid_row(cells: tuple[_Cell, ...], row: GridRow) -> None:
    texts = (row.label, *row.cells)
    for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        _write_only(cell, text, bold=row.is_total, right=place > 0)


def _empty_table(document: DocumentType, rows: int, widths: tuple[int, ...]) -> Table:
    """A bordered table whose first row repeats on every page."""
    table: Table = document.add_table(rows, len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width / Cm(1))
        for cell in column.cells:
            cell.width = column.width
    repeat = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    repeat.append(repeat.makeelement(f"{{{repeat.nsmap['w']}}}tblHeader", {}))
    return table
