"""A report as an editable Word document: real headings, repeated header rows, native charts.

The body is written as one piece of WordprocessingML (python-docx builds tables cell by cell, which
takes seconds in a long report); the package, its styles and settings come from `docx_package`.
"""

import io
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml.etree import _Element

from prevence.documents.writers import docx_chart, docx_package
from prevence.documents.writers.docx_package import TEXT_WIDTH
from prevence.documents.writers.model import (
    Abbreviations,
    Block,
    Bullets,
    Card,
    Chart,
    ColumnKind,
    Contents,
    Heading,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Report,
    Table,
    printable,
)
from prevence.documents.writers.widths import twips

_STYLES = {
    ParagraphStyle.BODY: "BodyText",
    ParagraphStyle.LABEL: "Popisek",
    ParagraphStyle.VERDICT: "Verdikt",
    ParagraphStyle.NOTE: "Drobne",
}
_LABEL_WIDTH = 2150  # of a card, twips
_LONG = 900  # characters; a longer text may be split by a page
_BLUE, _GREY = "1F4E79", "C3CCD6"


def docx(report: Report) -> bytes:
    """The document with Czech typography, its contents filled in."""
    return saved(build(printable(report)))


def build(report: Report, *, is_template: bool = False) -> Document:
    """The document as python-docx holds it; texts are taken as they are.

    A template keeps its contents empty: its headings are tags that are yet to be filled.
    """
    document = docx_package.new_document(report)
    ending = document.element.body.sectPr
    for element in [*_title_elements(report), *elements(report.blocks)]:
        ending.addprevious(element)
    place_charts(document, report.blocks)
    if not is_template:
        docx_package.fill_contents(document)
    return document


def elements(blocks: Iterable[Block]) -> list[_Element]:
    """The blocks as paragraphs and tables; a chart is a marker until `place_charts`."""
    return list(parse_xml(f"<w:body {nsdecls('w')}>{''.join(map(_block, blocks))}</w:body>"))


def place_charts(document: Document, blocks: Iterable[Block]) -> None:
    """Native charts instead of their markers."""
    for block in blocks:
        if isinstance(block, Chart):
            docx_chart.place(document, block, marker=_chart_marker(block))


def saved(document: Document) -> bytes:
    """The bytes of the file."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _title_elements(report: Report) -> list[_Element]:
    parts = [_paragraph(report.title, "Title")]
    if report.subtitle:
        parts.append(_paragraph(report.subtitle, "Subtitle"))
    return list(parse_xml(f"<w:body {nsdecls('w')}>{''.join(parts)}</w:body>"))


def _chart_marker(chart: Chart) -> str:
    return f"\u27e6{chart.title}\u27e7"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _paragraph(block.text, f"Heading{block.level}")
        case Paragraph() | Bullets():
            return _content(block)
        case Card():
            return _card(block)
        case Table():
            return _table(block)
        case Chart():
            return _paragraph(_chart_marker(block), "Graf") + _paragraph(block.title, "PopisGrafu")
        case PageBreak():
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        case Contents():
            return docx_package.contents_placeholder(block.title, block.depth)
        case Abbreviations():
            return "".join(
                _paragraph(f"{entry.abbr} – {entry.meaning}", "Zkratka") for entry in block.entries
            )
        case _:
            raise TypeError(f"{block!r} is not a block")


def _paragraph(text: str, style: str, *, bold: bool = False, keep: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    keep_next = "<w:keepNext/>" if keep else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep_next}</w:pPr>'
        f"<w:r>{look}{_text(text)}</w:r></w:p>"
    )


def _text(text: str) -> str:
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return "<w:br/>".join(lines)


def _content(part: Paragraph | Bullets) -> str:
    if isinstance(part, Paragraph):
        return _paragraph(part.text, _STYLES[part.style])
    if part.numbers:
        pairs = zip(part.numbers, part.items, strict=True)
        return "".join(_paragraph(f"{number} {item}", "Cislovany") for number, item in pairs)
    return "".join(
        _paragraph(item, "ListBullet")
        + "".join(_paragraph(subitem, "ListBullet2") for subitem in below)
        for item, below in part.nested()
    )


def _card(card: Card) -> str:
    rows = []
    for place, row in enumerate(card.rows):
        is_last = place == len(card.rows) - 1
        content = "".join(
            _cell_part(part, keep=not is_last or (number == 0 and len(row.content) > 1))
            for number, part in enumerate(row.content)
        )
        cells = _cell(_paragraph(row.label, "Karta", bold=True, keep=not is_last), _LABEL_WIDTH)
        cells += _cell(content or _paragraph("", "Karta"), TEXT_WIDTH - _LABEL_WIDTH)
        is_long = sum(len(part.text) if isinstance(part, Paragraph) else 300
                      for part in row.content) > _LONG  # fmt: skip
        splitting = "" if is_long else "<w:trPr><w:cantSplit/></w:trPr>"
        rows.append(f"<w:tr>{splitting}{cells}</w:tr>")
    return _table_xml((_LABEL_WIDTH, TEXT_WIDTH - _LABEL_WIDTH), rows, card.name, is_card=True)


def _cell_part(part: Paragraph | Bullets, *, keep: bool) -> str:
    if isinstance(part, Paragraph):
        return _paragraph(part.text, "Karta", keep=keep)
    return _content(part)


def _table(table: Table) -> str:
    widths = twips(table, TEXT_WIDTH)
    rows = []
    if table.has_header:
        cells = [
            _cell(_paragraph(column.title, _header_style(column.kind), keep=True), width)
            for column, width in zip(table.columns, widths, strict=True)
        ]
        rows.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>")
    for place, row in enumerate(table.rows):
        keep = place < len(table.rows) - 1 and len(table.rows) <= 14
        cells = [
            _cell(
                _paragraph(cell.text, _cell_style(column.kind), bold=row.is_total, keep=keep),
                width, is_total=row.is_total,
            )
            for cell, column, width in zip(row.cells, table.columns, widths, strict=True)
        ]  # fmt: skip
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    note = _paragraph(table.note, "Drobne") if table.note else ""
    return (
        _paragraph(table.caption, "Caption")
        + _table_xml(widths, rows, table.caption, has_header=table.has_header)
        + (note or _paragraph("", "Mezera"))
    )


def _header_style(kind: ColumnKind) -> str:
    return "Hlavicka" if kind is ColumnKind.TEXT else "HlavickaCislo"


def _cell_style(kind: ColumnKind) -> str:
    return "Bunka" if kind is ColumnKind.TEXT else "BunkaCislo"


def _cell(content: str, width: int, *, is_total: bool = False) -> str:
    line = (
        f'<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{_BLUE}"/>'
        "</w:tcBorders>"
        if is_total
        else ""
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{line}</w:tcPr>{content}</w:tc>'


def _table_xml(
    widths: Iterable[int],
    rows: Iterable[str],
    description: str,
    *,
    is_card: bool = False,
    has_header: bool = False,
) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    inside = "nil" if is_card else "single"
    alt = f"<w:tblCaption w:val={quoteattr(description)}/>" if description else ""
    return (
        "<w:tbl><w:tblPr>"
        f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        '<w:tblInd w:w="70" w:type="dxa"/>'
        f'<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{_BLUE}"/>'
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_GREY}"/>'
        f'<w:insideH w:val="{inside}" w:sz="4" w:space="0" w:color="{_GREY}"/>'
        "</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
        "</w:tblCellMar>"
        f'<w:tblLook w:val="0000" w:firstRow="{int(has_header)}" w:lastRow="0" w:firstColumn="1" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{alt}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
