"""The Word package of a report: A4, Czech, styles, running lines, table of contents."""

from xml.sax.saxutils import escape

import docx as python_docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle
from lxml.etree import _Element

from prevence.documents.typography import plain
from prevence.documents.writers.model import Report

FONT = "Arial"
TEXT_WIDTH = 9070  # twips: A4 less 2.5 cm at each side
_BLUE = RGBColor(0x1F, 0x4E, 0x79)
_INK = RGBColor(0x1A, 0x1A, 0x1A)
_GREY = RGBColor(0x55, 0x55, 0x55)
_LANGUAGE = "cs-CZ"


def new_document(report: Report) -> Document:
    """An empty document in the look of an official report."""
    document = python_docx.Document()
    _set_page(document)
    _set_styles(document)
    set_language(document)
    document.core_properties.title = plain(f"{report.title} {report.subtitle}".strip())
    document.core_properties.author = plain(report.author)
    document.core_properties.language = _LANGUAGE
    document.core_properties.comments = ""
    _set_running_lines(document, report)
    return document


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    section.header_distance = section.footer_distance = Cm(1.2)
    section.different_first_page_header_footer = True


def set_language(document: Document) -> None:
    """Czech for spelling, hyphenation and voice, wherever the document came from."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
        if properties is not None:
            _set_lang(properties)
    for lang in list(document.styles.element.iter(qn("w:lang"))):
        lang.set(qn("w:val"), _LANGUAGE)
    settings = document.settings.element
    if settings.find(qn("w:autoHyphenation")) is None:
        hyphenation = OxmlElement("w:autoHyphenation")
        before = settings.find(qn("w:defaultTabStop"))
        if before is not None:
            before.addprevious(hyphenation)
        else:
            settings.insert(0, hyphenation)
    theme = settings.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), _LANGUAGE)


def _set_lang(properties: _Element) -> None:
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), _LANGUAGE)
    lang.set(qn("w:eastAsia"), _LANGUAGE)
    lang.set(qn("w:bidi"), "ar-SA")
    properties.append(lang)


def _set_styles(document: Document) -> None:
    normal = _style(document, "Normal", size=10.5, after=0)
    normal.paragraph_format.widow_control = True
    _style(document, "Body Text", size=10.5, after=6, line=1.12)
    _style(document, "Title", size=22, bold=True, colour=_BLUE, before=12, after=6, heading=True)
    _style(document, "Subtitle", size=15, colour=_BLUE, after=12, heading=True)
    _style(document, "Heading 1", size=16, bold=True, colour=_BLUE, before=24, after=8,
           heading=True)  # fmt: skip
    _style(document, "Heading 2", size=13, bold=True, colour=_BLUE, before=18, after=6,
           heading=True)  # fmt: skip
    _style(document, "Heading 3", size=11, bold=True, colour=_INK, before=14, after=4,
           heading=True)  # fmt: skip
    _style(document, "Heading 4", size=10.5, bold=True, colour=_INK, before=12, after=4,
           heading=True)  # fmt: skip
    _style(document, "Caption", size=10, bold=True, colour=_INK, before=12, after=4, heading=True)
    _style(document, "List Bullet", size=10.5, after=3, line=1.1)
    _style(document, "List Bullet 2", size=10.5, after=2, line=1.1)
    _style(document, "TOC Heading", size=16, bold=True, colour=_BLUE, before=18, after=8)
    for level in (1, 2, 3):
        contents = _style(document, f"TOC {level}", size=10.5, before=4 if level == 1 else 0)
        contents.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        contents.paragraph_format.right_indent = Cm(1)
        contents.paragraph_format.tab_stops.add_tab_stop(
            Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
    _style(document, "Popisek", size=10.5, bold=True, before=9, after=3, keep=True)
    _style(document, "Drobné", identity="Drobne", size=9, colour=_GREY, before=3, after=8)
    _style(document, "Buňka", identity="Bunka", size=9.5, before=2, after=2)
    right = _style(document, "Buňka číslo", identity="BunkaCislo", size=9.5, before=2, after=2)
    right.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _style(document, "Hlavička", identity="Hlavicka", size=9, bold=True, before=2, after=2)
    head = _style(document, "Hlavička číslo", identity="HlavickaCislo", size=9, bold=True,
                  before=2, after=2)  # fmt: skip
    head.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _style(document, "Karta", size=10, before=2, after=2, line=1.08)
    _style(document, "Mezera", size=6, after=0)
    _style(document, "Zkratka", size=10, after=2)
    _style(document, "Graf", size=10, before=8, after=2, keep=True)
    _style(document, "Popis grafu", identity="PopisGrafu", size=9.5, colour=_GREY, after=12)
    numbered = _style(document, "Číslovaný", identity="Cislovany", size=10.5, after=4, line=1.1)
    numbered.paragraph_format.left_indent = Cm(0.6)
    numbered.paragraph_format.first_line_indent = Cm(-0.6)
    verdict = _style(document, "Verdikt", size=10.5, bold=True, before=9, after=9)
    verdict.paragraph_format.left_indent = Cm(0.3)
    _add_left_line(verdict)


def _style(
    document: Document,
    name: str,
    *,
    size: float,
    identity: str = "",
    bold: bool = False,
    colour: RGBColor = _INK,
    before: float = 0,
    after: float = 0,
    line: float = 1.0,
    heading: bool = False,
    keep: bool = False,
) -> ParagraphStyle:
    """The named paragraph style, made where the package lacks it; `identity` is its style id."""
    styles = document.styles
    if name not in styles:
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("TOC"))
        made.base_style = styles["Normal"]
        made.element.set(qn("w:styleId"), identity or name.replace(" ", ""))
    style = styles[name]
    assert isinstance(style, ParagraphStyle)
    _clear_look(style.element)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic, style.font.color.rgb = False, colour
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), line
    shape.keep_with_next = keep or heading
    if heading:
        _no_hyphens(style)
    return style


def _clear_look(element: _Element) -> None:
    """Theme fonts and borders of the stock package would win over ours."""
    for tag in ("w:rFonts", "w:pBdr", "w:spacing", "w:kern", "w:color"):
        for found in list(element.iter(qn(tag))):
            detach(found)


def detach(element: _Element) -> None:
    """Takes an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _no_hyphens(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    mark = OxmlElement("w:suppressAutoHyphens")
    place = next(
        (child for child in properties
         if child.tag in {qn("w:spacing"), qn("w:ind"), qn("w:jc"), qn("w:outlineLvl"),
                          qn("w:contextualSpacing")}),
        None,
    )  # fmt: skip
    if place is None:
        properties.append(mark)
    else:
        place.addprevious(mark)


def _add_left_line(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="24" w:space="6" w:color="1F4E79"/>'
        "</w:pBdr>"
    )
    properties.find(qn("w:spacing")).addprevious(border)


def _set_running_lines(document: Document, report: Report) -> None:
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles["Footer"]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for piece in ("PAGE", " / ", "NUMPAGES"):
            _add_field_or_text(paragraph._p, piece)  # noqa: SLF001 - python-docx has no fields
    header = section.header.paragraphs[0]
    header.style = document.styles["Header"]
    header.text = report.short_title
    letterhead = section.first_page_header.paragraphs[0]
    letterhead.style = document.styles["Header"]
    letterhead.text = "\n".join(f"{fact.label}: {fact.value}" for fact in report.facts)
    for name in ("Header", "Footer"):
        _style(document, name, size=8.5, colour=_GREY)


def _add_field_or_text(paragraph: _Element, piece: str) -> None:
    run = f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
    if piece.isupper():
        run = (
            f'<w:fldSimple {nsdecls("w")} w:instr="{piece}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    paragraph.append(parse_xml(run))


def contents_placeholder(title: str, depth: int) -> str:
    """Where the table of contents will stand, in the form that Word itself keeps."""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        '<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>'
        f"<w:r><w:t>{escape(title)}</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u '
        "</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        "</w:sdtContent></w:sdt>"
    )


def fill_contents(document: Document) -> None:
    """Writes the headings into the table of contents; Word adds page numbers when it opens it."""
    body = document.element.body
    for block in body.iter(qn("w:sdt")):
        gallery = block.find(f".//{qn('w:docPartGallery')}")
        if gallery is not None and gallery.get(qn("w:val")) == "Table of Contents":
            _fill(block.find(qn("w:sdtContent")), _headings(body))
            return


def _headings(body: _Element) -> list[tuple[int, str, str]]:
    """Level, text and bookmark of each heading, which gets the bookmark here."""
    found: list[tuple[int, str, str]] = []
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = "" if style is None else style.get(qn("w:val"), "")
        if not name.startswith("Heading") or not name[7:].isdigit():
            continue
        text = "".join(part.text or "" for part in paragraph.iter(qn("w:t")))
        if text.strip():
            bookmark = f"_Toc{len(found) + 1:06d}"
            _bookmark(paragraph, bookmark, len(found) + 1)
            found.append((int(name[7:]), text, bookmark))
    return found


def _bookmark(paragraph: _Element, name: str, identity: int) -> None:
    start = OxmlElement("w:bookmarkStart")
    start.set(qn("w:id"), str(identity))
    start.set(qn("w:name"), name)
    end = OxmlElement("w:bookmarkEnd")
    end.set(qn("w:id"), str(identity))
    properties = paragraph.find(qn("w:pPr"))
    assert properties is not None  # a heading has its style there
    properties.addnext(start)
    paragraph.append(end)


def _fill(content: _Element, headings: list[tuple[int, str, str]]) -> None:
    instruction = next(content.iter(qn("w:instrText"))).text or ""
    depth = next((int(mark) for mark in instruction if mark.isdigit() and mark != "1"), 1)
    title = content[0] if len(content) > 1 else None
    for child in list(content):
        if child is not title:
            content.remove(child)
    entries = [entry for entry in headings if entry[0] <= depth]
    for place, (level, text, bookmark) in enumerate(entries):
        opening = (
            '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            if place == 0
            else ""
        )
        closing = (
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if place == len(entries) - 1 else ""
        )
        content.append(parse_xml(_entry(level, text, bookmark, opening, closing)))


def _entry(level: int, text: str, bookmark: str, opening: str, closing: str) -> str:
    """A linked line; the page number comes with Word's own refresh, a guess would mislead."""
    return (
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{opening}'
        f'<w:hyperlink w:anchor="{bookmark}" w:history="1">'
        f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:hyperlink>{closing}</w:p>'
    )
