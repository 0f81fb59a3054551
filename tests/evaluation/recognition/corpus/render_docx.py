"""A paper as a Word document, with automatic numbering, merged cells and running headers."""

import io
from dataclasses import dataclass

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from tests.evaluation.recognition.corpus.layout import HeadStyle
from tests.evaluation.recognition.corpus.paper import (
    Bullets,
    Contents,
    Fields,
    Grid,
    Head,
    Paper,
    Para,
    Piece,
    Title,
)


@dataclass(frozen=True, slots=True)
class WordHabits:
    """How the author works in Word."""

    automatic: tuple[HeadStyle, ...] = ()  # headings numbered by Word, not by hand
    styles: bool = True  # heading styles; False: bold paragraphs
    running: str | None = None
    bullets_typed: bool = False


_NUMBER_FORMAT = {"roman": "upperRoman", "letter": "upperLetter"}


def render_docx(paper: Paper, habits: WordHabits) -> bytes:
    """The bytes of the file."""
    document = Document()
    if habits.running:
        document.sections[0].header.paragraphs[0].text = habits.running
        document.sections[0].footer.paragraphs[0].text = "Stránka 1"
    if habits.automatic:
        _define_numbering(document, habits.automatic)
    for piece in paper:
        _add(document, piece, habits)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _add(document: DocxDocument, piece: Piece, habits: WordHabits) -> None:
    match piece:
        case Title(lines):
            for line in lines:
                document.add_paragraph(line, style="Title" if habits.styles else None)
        case Head():
            _head(document, piece, habits)
        case Para(text, bold):
            document.add_paragraph().add_run(text).bold = bold or None
        case Bullets(items, mark):
            for item in items:
                if habits.bullets_typed:
                    document.add_paragraph(f"{mark} {item}")
                else:
                    document.add_paragraph(item, style="List Bullet")
        case Fields():
            _fields(document, piece, habits)
        case Grid():
            _grid(document, piece)
        case Contents():
            document.add_paragraph(piece.heading)
            for text, page in piece.lines:
                document.add_paragraph(f"{text}\t{page}")
        case _:
            document.add_page_break()


def _head(document: DocxDocument, head: Head, habits: WordHabits) -> None:
    automatic = bool(habits.automatic and head.prefix)
    text = head.text if automatic else head.printed
    if habits.styles:
        paragraph = document.add_paragraph(text, style=f"Heading {head.level}")
    else:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(18 - 2 * head.level)
    if automatic:
        properties = paragraph._p.get_or_add_pPr()
        number = properties.get_or_add_numPr()
        number.get_or_add_ilvl().val = head.level - 1
        number.get_or_add_numId().val = 77


def _define_numbering(document: DocxDocument, styles: tuple[HeadStyle, ...]) -> None:
    levels = []
    for level, style in enumerate(styles):
        label = style.label if style.printed_label is None else style.printed_label
        own = f"%{level + 1}"
        path = ".".join(f"%{n + 1}" for n in range(level + 1))
        number = (path if style.number == "path" else own) + style.end
        form = _NUMBER_FORMAT.get(style.number, "decimal")
        roman_above = any(above.number == "roman" for above in styles[:level])
        legal = "<w:isLgl/>" if roman_above else ""  # Roman above, Arabic below: 2.1, not II.1
        text = f"{label} {number}".strip() + style.joint.rstrip()
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{legal}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        )
    root = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">'
        f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )


def _fields(document: DocxDocument, fields: Fields, habits: WordHabits) -> None:
    pairs, how = fields.pairs, fields.how
    if how == "cell":
        table = document.add_table(0, 2, style="Table Grid")
        if fields.heading:
            cells = table.add_row().cells
            cells[0].merge(cells[1]).text = fields.heading
        for label, value in pairs:
            cells = table.add_row().cells
            cells[0].text = label
            _lines(cells[1].paragraphs[0], value, cells[1].add_paragraph, habits)
        document.add_paragraph()
        return
    for label, value in pairs:
        paragraph = document.add_paragraph()
        paragraph.add_run(label).bold = how == "bold" or None
        if how == "line":
            paragraph = document.add_paragraph()
        else:
            paragraph.add_run("\t" if how == "tab" else " ")
        _lines(paragraph, value, document.add_paragraph, habits)


def _lines(paragraph: Paragraph, value: str, add: object, habits: WordHabits) -> None:
    first, *rest = value.split("\n")
    paragraph.add_run(first)
    for line in rest:
        if line.startswith("• ") and not habits.bullets_typed:
            add(line[2:], style="List Bullet")
        else:
            add(line)


def _grid(document: DocxDocument, grid: Grid) -> None:
    if grid.title:
        document.add_paragraph(grid.title)
    table = document.add_table(0, len(grid.rows[0]), style="Table Grid")
    for row in grid.rows:
        cells = list(table.add_row().cells)
        if len(row) == 1:
            cells = [cells[0].merge(cells[-1])]
        for cell, text in zip(cells, row, strict=True):
            first, *rest = text.split("\n")
            cell.text = first
            for line in rest:
                cell.add_paragraph(line)
    for first, number in grid.spans:
        kept = table.cell(first, 0).text
        merged = table.cell(first, 0).merge(table.cell(first + number - 1, 0))
        merged.text = kept
    if grid.header:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    assert table._tbl.find(qn("w:tr")) is not None
    document.add_paragraph()
