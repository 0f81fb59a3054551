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
    typeset_report,
)

_STYLES = {
    ParagraphStyle.BODY: "BodyText",
    ParagraphStyle.LABEL: "Popisek",
    ParagraphStyle.VERDICT: "Verdikt",
    ParagraphStyle.NOTE: "Drobne",
}
_LABEL_WIDTH = 2150  # of a card, twips
_BLUE, _GREY = "1F4E79", "C3CCD6"


def docx(report: Report) -> bytes:
    """The document with Czech typography, its contents filled in."""
    return saved(build(typeset_report(report)))


def build(report: Report) -> Document:
    """The document as python-docx holds it; texts are taken as they are."""
    document = docx_package.new_document(report)
    body = document.element.body
    ending = body.sectPr
    for element in parse_xml(_body_xml(report)):
        ending.addprevious(element)
    charts = [block for block in report.blocks if isinstance(block, Chart)]
    for number, chart in enumerate(charts, start=1):
        docx_chart.place(document, chart, marker=_chart_marker(number))
    docx_package.fill_contents(document)
    return document


def saved(document: Document) -> bytes:
    """The bytes of the file."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _body_xml(report: Report) -> str:
    parts = [_paragraph(report.title, "Title")]
    if report.subtitle:
        parts.append(_paragraph(report.subtitle, "Subtitle"))
    parts += [_paragraph(f"{fact.label}: {fact.value}", "Udaj") for fact in report.facts]
    chart_number = 0
    for block in report.blocks:
        if isinstance(block, Chart):
            chart_number += 1
            parts.append(_paragraph(_chart_marker(chart_number), "Graf"))
            parts.append(_paragraph(block.title, "PopisGrafu"))
        else:
            parts.append(_block(block))
    return f"<w:body {nsdecls('w')}>{''.join(parts)}</w:body>"


def _chart_marker(number: int) -> str:
    return f"{{graf {number}}}"


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
        splitting = "" if is_last else "<w:trPr><w:cantSplit/></w:trPr>"
        rows.append(f"<w:tr>{splitting}{cells}</w:tr>")
    return _table_xml((_LABEL_WIDTH, TEXT_WIDTH - _LABEL_WIDTH), rows, card.name, is_card=True)


def _cell_part(part: Paragraph | Bullets, *, keep: bool) -> str:
    if isinstance(part, Paragraph):
        return _paragraph(part.text, "Karta", keep=keep)
    return _content(part)


def _table(table: Table) -> str:
    widths = _widths(table)
    rows = []
    if table.has_header:
        cells = [
            _cell(_paragraph(column.title, _cell_style(column.kind), bold=True, keep=True), width)
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


def _cell_style(kind: ColumnKind) -> str:
    return "Bunka" if kind is ColumnKind.TEXT else "BunkaCislo"


def _cell(content: str, width: int, *, is_total: bool = False) -> str:
    line = (
        f'<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{_BLUE}"/></w:tcBorders>'
        if is_total
        else ""
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{line}</w:tcPr>{content}</w:tc>'


def _widths(table: Table) -> tuple[int, ...]:
    """Figures get what they need, the labels the rest; all together the width of the text."""
    if not table.columns:
        return ()
    needs = [_need(table, place) for place in range(len(table.columns))]
    figures = sum(needs[1:])
    label = max(TEXT_WIDTH - figures, TEXT_WIDTH // 3)
    shrink = (TEXT_WIDTH - label) / figures if figures else 0
    widths = [int(need * min(1.0, shrink)) for need in needs[1:]]
    return (TEXT_WIDTH - sum(widths), *widths)


def _need(table: Table, place: int) -> int:
    kind = table.columns[place].kind
    longest = max((len(row.cells[place].text) for row in table.rows), default=0)
    word = max((len(word) for word in table.columns[place].title.split()), default=0)
    if kind is ColumnKind.TEXT:
        return min(3600, max(1100, longest * 110))
    return max(900, 120 * max(longest, word) + 220)


def _table_xml(
    widths: Iterable[int],
    rows: Iterable[str],
    description: str,
    *,
    is_card: bool = False,
    has_header: bool = False,
) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    outer = "nil" if is_card else "single"
    alt = f"<w:tblCaption w:val={quoteattr(description)}/>" if description else ""
    return (
        "<w:tbl><w:tblPr>"
        f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        f'<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{_BLUE}"/>'
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_GREY}"/>'
        f'<w:insideH w:val="{"nil" if is_card else outer}" w:sz="4" w:space="0" w:color="{_GREY}"/>'
        "</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="0000" w:firstRow="{int(has_header)}" w:lastRow="0" w:firstColumn="1" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{alt}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
