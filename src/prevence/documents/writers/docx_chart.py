"""A native chart in a Word document: chart XML, its workbook for editing, a text alternative.

The XML comes from python-pptx, whose charts are the same part of the format; python-docx has none.
"""

from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.etree import _Element
from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

from prevence.documents.typography import plain
from prevence.documents.writers.docx_package import detach
from prevence.documents.writers.model import Chart, ChartKind
from prevence.documents.writers.svg import COLOURS, ink_on

_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WIDTH = Cm(16)


def place(document: Document, chart: Chart, *, marker: str) -> bool:
    """Puts the chart instead of the paragraph with `marker`; False where there is none."""
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document)
        if marker in paragraph.text:
            _insert(document, paragraph, chart)
            return True
    return False


def _insert(document: Document, paragraph: Paragraph, chart: Chart) -> None:
    number = 1 + sum(1 for part in document.part.package.iter_parts()
                     if part.partname.startswith("/word/charts/"))  # fmt: skip
    relation = _add_parts(document, chart, number)
    for run in list(paragraph.runs):
        detach(run._r)  # noqa: SLF001 - python-docx cannot remove a run
    height = Cm(2.4 + 0.8 * len(chart.categories))
    drawing = parse_xml(_drawing(relation, chart, number, height))
    paragraph.add_run()._r.append(drawing)  # noqa: SLF001


def _add_parts(document: Document, chart: Chart, number: int) -> str:
    package = document.part.package
    source = _chart_source(chart)
    kind = (
        XL_CHART_TYPE.BAR_STACKED
        if chart.kind is ChartKind.STACKED_BAR
        else XL_CHART_TYPE.BAR_CLUSTERED
    )
    tree = etree.fromstring(ChartXmlWriter(kind, source).xml.encode())  # type: ignore[no-untyped-call]
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, b"", package)
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        _BOOK_TYPE,
        source._workbook_writer.xlsx_blob,  # noqa: SLF001 - the only maker of the workbook
        package,
    )
    book_relation = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    _dress(tree, chart, book_relation)
    part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001
    return document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)


def _chart_source(chart: Chart) -> CategoryChartData:
    source = CategoryChartData(  # type: ignore[no-untyped-call]
        number_format='#,##0" Kč"' if chart.unit else "#,##0"
    )
    source.categories = [plain(name) for name in chart.short or chart.categories]
    for series in chart.series:
        source.add_series(plain(series.name), series.values)  # type: ignore[no-untyped-call]
    return source


def _dress(tree: _Element, chart: Chart, book_relation: str) -> None:
    """Title off (the caption says it), colours, first category on top, legend, workbook."""
    body = _found(tree, "chart")
    for place_, series in enumerate(tree.iter(f"{{{_C}}}ser")):
        for old in series.findall(f"{{{_C}}}spPr"):
            series.remove(old)
        colour = COLOURS[place_ % len(COLOURS)].upper()
        _found(series, "tx").addnext(
            _xml(
                f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:ln w="6350">'
                '<a:solidFill><a:srgbClr val="444444"/></a:solidFill></a:ln></c:spPr>'
            )
        )
        if chart.kind is ChartKind.STACKED_BAR and not chart.unit:
            _found(series, "cat").addprevious(_labels(ink_on(colour)))
    for orientation in tree.findall(f".//{{{_C}}}catAx//{{{_C}}}orientation"):
        orientation.set("val", "maxMin")
    for axis in tree.iter(f"{{{_C}}}valAx"):
        _dress_value_axis(axis, chart.unit)
    _set_child(body, "autoTitleDeleted", "1")
    if len(chart.series) > 1:
        _found(body, "plotArea").addnext(
            _xml('<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>')
        )
    for old in tree.findall(f"{{{_C}}}txPr") + tree.findall(f"{{{_C}}}externalData"):
        tree.remove(old)
    tree.append(
        _xml('<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">'
             '<a:latin typeface="Arial"/></a:defRPr></a:pPr>'
             '<a:endParaRPr lang="cs-CZ"/></a:p></c:txPr>')
    )  # fmt: skip
    tree.append(
        _xml(f'<c:externalData r:id="{book_relation}"><c:autoUpdate val="0"/></c:externalData>')
    )


def _labels(ink: str) -> _Element:
    """Counts inside the bars; zero is not written."""
    return _xml(
        '<c:dLbls><c:numFmt formatCode="#,##0;;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill>'
        f'<a:srgbClr val="{ink.upper()}"/></a:solidFill></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="cs-CZ"/></a:p></c:txPr><c:dLblPos val="ctr"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _dress_value_axis(axis: _Element, unit: str) -> None:
    """Below the bars, money in thousands, pale grid."""
    for crosses in axis.findall(f"{{{_C}}}crosses"):
        crosses.set("val", "max")
    for old in axis.findall(f"{{{_C}}}numFmt"):
        axis.remove(old)
    code = quoteattr('#,##0," tis. Kč"' if unit else "#,##0")
    _found(axis, "majorTickMark").addprevious(
        _xml(f'<c:numFmt formatCode={code} sourceLinked="0"/>')
    )
    for lines in axis.findall(f"{{{_C}}}majorGridlines"):
        for old in list(lines):
            lines.remove(old)
        lines.append(
            _xml('<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>'
                 "</a:ln></c:spPr>")
        )  # fmt: skip


def _found(parent: _Element, name: str) -> _Element:
    child = parent.find(f"{{{_C}}}{name}")
    assert child is not None, f"python-pptx writes <c:{name}>"
    return child


def _set_child(parent: _Element, name: str, value: str) -> None:
    child = parent.find(f"{{{_C}}}{name}")
    if child is None:
        child = etree.Element(f"{{{_C}}}{name}")
        parent.insert(0, child)
    child.set("val", value)


def _xml(inner: str) -> _Element:
    wrapped = f'<x xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">{inner}</x>'
    return etree.fromstring(wrapped)[0]


def _drawing(relation: str, chart: Chart, number: int, height: int) -> str:
    words = f"name={quoteattr(plain(chart.title))} descr={quoteattr(plain(chart.alt))}"
    return (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'xmlns:a="{_A}" xmlns:c="{_C}" xmlns:r="{_R}">'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{_WIDTH}" cy="{height}"/>'
        f'<wp:docPr id="{1000 + number}" {words}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_C}"><c:chart r:id="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )
