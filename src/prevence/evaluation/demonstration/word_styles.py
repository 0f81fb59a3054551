"""Styles, automatic numbering, fields and page furniture of the generated DOCX."""

from docx.document import Document as DocumentType
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from prevence.documents.typography import typeset

ACTIVITY = "Aktivita"
PLAIN_HEADING = "Nadpis bez čísla"
FONT = "Arial"
_NUMBERING = "77"
_BLUE = RGBColor(0x1F, 0x3A, 0x5F)
_SIZES = {"Heading 1": 15, "Heading 2": 12, ACTIVITY: 10.5}


def add_styles(document: DocumentType, numbering: tuple[str, ...]) -> None:
    """Page, fonts, Czech language, and headings tied to one multilevel list."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.1)
    _set_defaults(document)
    styles = document.styles
    activity = styles.add_style(ACTIVITY, WD_STYLE_TYPE.PARAGRAPH)
    activity.base_style = styles["Normal"]
    for name, size in _SIZES.items():
        _restyle(_paragraph_style(document, name), size)
    plain = styles.add_style(PLAIN_HEADING, WD_STYLE_TYPE.PARAGRAPH)
    plain.base_style = styles["Heading 1"]
    _restyle(_paragraph_style(document, PLAIN_HEADING), _SIZES["Heading 1"])
    _number_headings(document, numbering)
    _add_contents_styles(document)
    _restyle(_paragraph_style(document, "Title"), 20)
    _paragraph_style(document, "Title").paragraph_format.space_after = Pt(18)
    _restyle(_paragraph_style(document, "Caption"), 10)
    _paragraph_style(document, "Caption").paragraph_format.keep_with_next = True


def _set_defaults(document: DocumentType) -> None:
    normal = _paragraph_style(document, "Normal")
    normal.font.name, normal.font.size = FONT, Pt(10)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.1
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    bullet = _paragraph_style(document, "List Bullet")
    bullet.paragraph_format.space_after = Pt(2)
    for language in document.styles.element.iter(qn("w:lang")):
        for attribute in ("w:val", "w:eastAsia"):
            language.set(qn(attribute), "cs-CZ")
    settings = document.settings.element
    settings.insert(0, parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>"))


def _paragraph_style(document: DocumentType, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _restyle(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
    style.font.color.rgb = _BLUE
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    style.paragraph_format.space_before = Pt(size if style.name != ACTIVITY else 2)
    style.paragraph_format.space_after = Pt(6 if style.name != ACTIVITY else 2)
    style.paragraph_format.keep_with_next = True


def _number_headings(document: DocumentType, numbering: tuple[str, ...]) -> None:
    names = ("Heading 1", "Heading 2", ACTIVITY)[: len(numbering)]
    ids = [_paragraph_style(document, name).style_id for name in names]
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for place, (style, text) in enumerate(zip(ids, numbering, strict=True))
    )
    element = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBERING}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    element.insert(0, abstract)
    element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{_NUMBERING}">'
            f'<w:abstractNumId w:val="{_NUMBERING}"/></w:num>'
        )
    )
    for place, name in enumerate(names):
        _tie_to_list(_paragraph_style(document, name), _NUMBERING, place)
    _tie_to_list(_paragraph_style(document, PLAIN_HEADING), "0", 0)


def _tie_to_list(style: ParagraphStyle, numbering: str, level: int) -> None:
    properties = style.element.get_or_add_pPr()
    tie = properties.get_or_add_numPr()
    if level:
        tie.get_or_add_ilvl().val = level
    tie.get_or_add_numId().val = int(numbering)


def _add_contents_styles(document: DocumentType) -> None:
    for level in (1, 2):
        style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        shape = _paragraph_style(document, f"toc {level}").paragraph_format
        shape.left_indent = Cm(0.6 * (level - 1))
        shape.right_indent = Cm(1)
        shape.space_after = Pt(3)
        shape.alignment = WD_ALIGN_PARAGRAPH.LEFT
        shape.tab_stops.add_tab_stop(Cm(16.5), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    _restyle(_paragraph_style(document, "TOC Heading"), 15)
    _tie_to_list(_paragraph_style(document, "TOC Heading"), "0", 0)  # else it counts as a priority
    _paragraph_style(document, "No Spacing").font.name = FONT
    _paragraph_style(document, "No Spacing").font.size = Pt(10)


def fill_header_and_footer(document: DocumentType, running_header: str) -> None:
    """The same line on top of every page, "Strana X z Y" at its foot."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.text = typeset(running_header)
    header.alignment = WD_ALIGN_PARAGRAPH.LEFT
    header.runs[0].font.size = Pt(8)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("Strana ")
    add_field(footer, "PAGE", "1")
    footer.add_run(" z ")
    add_field(footer, "NUMPAGES", "20")
    for run in footer.runs:
        run.font.size = Pt(8)


def add_field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """A Word field with the result last computed."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("result", result)):
        run = paragraph.add_run()
        if kind == "result":
            run.text = text
        elif kind:
            run._r.append(_field_mark(kind))  # noqa: SLF001
        else:
            code = OxmlElement("w:instrText")
            code.text = f" {text} "
            run._r.append(code)  # noqa: SLF001
    paragraph.add_run()._r.append(_field_mark("end"))  # noqa: SLF001


def _field_mark(kind: str) -> BaseOxmlElement:
    return parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>')


def mark_bookmark(paragraph: Paragraph, number: int) -> None:
    """Makes the heading a target for the contents."""
    name = f"_Toc{number:06d}"
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{name}"/>')
    properties = paragraph._p.pPr  # noqa: SLF001
    paragraph._p.insert(0 if properties is None else 1, start)  # noqa: SLF001
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))  # noqa: SLF001


def span_columns(row: _Row) -> _Cell:
    """Merges all cells of a row and returns the merged one."""
    row.table.alignment = WD_TABLE_ALIGNMENT.LEFT
    merged: _Cell = row.cells[0].merge(row.cells[-1])
    return merged


def shade(cell: _Cell, colour: str) -> None:
    """Fills the background of a cell; `colour` is RRGGBB."""
    cell._tc.get_or_add_tcPr().append(  # noqa: SLF001
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    )
