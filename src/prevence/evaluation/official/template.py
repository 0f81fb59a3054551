"""The office's own Word template: check its fields, fill it, finish what Word templates lack.

The fields are the dataclasses of `fields`; default templates are made by `default_templates`.
"""

import copy
import re
import zipfile
from dataclasses import fields as fields_of_class
from pathlib import Path

from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from lxml.etree import LxmlError, _Element

from prevence.documents.errors import DocumentError
from prevence.documents.typography import typeset
from prevence.documents.writers import docx as docx_writer
from prevence.documents.writers import docx_package
from prevence.documents.writers.model import Bullets, Paragraph, Report, printable
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.official.fields import Pieces, Pole, Vlozka, fields_of, plain_text
from prevence.evaluation.official.template_check import TemplateProblem, check_paragraphs

TEMPLATES = Path(__file__).with_name("templates")

_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_CZECH_QUOTES = str.maketrans({"„": '"', "“": '"', "”": '"', "‚": "'", "‘": "'", "’": "'"})
# Tags that open in one cell and close in another leave XML nobody can read, or values of no sense.
_FILLING_ERRORS = (
    TemplateError, LxmlError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError,
)  # fmt: skip
_NO_ENTITIES = etree.XMLParser(resolve_entities=False, no_network=True)
_MARK = re.compile(r"\u27ea\d+\u27eb")


class _CzechTemplate(DocxTemplate):  # type: ignore[misc]
    """A template in which Word may have turned quotes inside tags into Czech ones."""

    def patch_xml(self, src_xml: str) -> str:
        patched: str = super().patch_xml(src_xml)
        return _TAG.sub(lambda tag: tag[0].translate(_CZECH_QUOTES), patched)

    def fix_tables(self, xml: str) -> _Element:
        """Refuses what docxtpl would mend: a loop across cells would lose text in silence."""
        etree.fromstring(xml.encode(), _NO_ENTITIES)
        tree: _Element = super().fix_tables(xml)
        return tree


def check_template(path: Path) -> list[TemplateProblem]:
    """Syntax errors and unknown fields of a template, in the order of its paragraphs.

    Raises:
        DocumentError: the file is not a Word document that can be opened.
    """
    return check_paragraphs(_paragraph_texts(_opened(path)))


def fill_template(path: Path, draft: ReportDraft) -> bytes:
    """The document made of the template and the draft.

    Raises:
        DocumentError: the file cannot be opened or its fields are wrong; names the first place.
    """
    template = _opened(path)
    problems = check_paragraphs(_paragraph_texts(template))
    if problems:
        more = f" (a dalších {len(problems) - 1})" if len(problems) > 1 else ""
        raise DocumentError(
            f"Šablonu {path.name} nelze použít: {problems[0]}{more} "
            "Opravte ji ve Wordu; všechny chyby vypíše kontrola šablony."
        )
    values, pieces = fields_of(draft)
    try:
        template.render(_context(values), ImmutableSandboxedEnvironment(), autoescape=True)
    except _FILLING_ERRORS as error:
        raise DocumentError(
            f"Šablonu {path.name} nelze vyplnit: značky for, if a jejich konce nejsou ve stejné "
            "části dokumentu, nebo je v nich chyba. Dejte každou značku {%p … %} do vlastního "
            f"odstavce a zkuste to znovu (podrobnost: {_first_line(error)})."
        ) from error
    document = template.docx  # get_docx() would open the empty template again
    assert document is not None
    _place_pieces(document, pieces)
    _finish(document, values)
    return docx_writer.saved(document)


def _opened(path: Path) -> _CzechTemplate:
    if not path.exists():
        raise DocumentError(f"Šablona {path} neexistuje; zkontrolujte její název.")
    try:
        template = _CzechTemplate(str(path))
        template.init_docx()
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise DocumentError(
            f"Šablona {path.name} není dokument Wordu (.docx), který lze otevřít; "
            "uložte ji ve Wordu znovu."
        ) from error
    return template


def _context(values: Pole) -> dict[str, object]:
    return {part.name: getattr(values, part.name) for part in fields_of_class(values)}


def _paragraph_texts(template: _CzechTemplate) -> list[str]:
    """Text of each paragraph, body first, then headers, footers, footnotes and properties."""
    document = template.get_docx()
    texts = [
        "".join(piece.text or "" for piece in paragraph.iter(qn("w:t")))
        for root in [document.element.body, *_other_parts(document)]
        for paragraph in root.iter(qn("w:p"))
    ]
    properties = document.core_properties
    texts += [properties.author, properties.comments, properties.identifier,
              properties.language, properties.subject, properties.title]  # fmt: skip
    return [_TAG.sub(lambda tag: tag[0].translate(_CZECH_QUOTES), text) for text in texts]


def _other_parts(document: Document) -> list[_Element]:
    """Headers, footers and footnotes, whose tags are filled too."""
    return [
        etree.fromstring(part.blob, _NO_ENTITIES)
        for part in document.part.package.iter_parts()
        if part.content_type.endswith(("header+xml", "footer+xml", "footnotes+xml"))
    ]


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:160]


def _place_pieces(document: Document, pieces: Pieces) -> None:
    """Whole parts instead of paragraphs that hold only their mark; in a sentence their text."""
    placed = []
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        text = "".join(piece.text or "" for piece in paragraph.iter(qn("w:t")))
        marks = _MARK.findall(text)
        if not marks:
            continue
        if text.strip() == marks[0]:
            piece = pieces.by_mark[marks[0]]
            _replace(paragraph, piece)
            placed.append(piece)
        else:
            for part in paragraph.iter(qn("w:t")):
                part.text = _MARK.sub(
                    lambda mark: typeset(plain_text(pieces.by_mark[mark[0]])), part.text or ""
                )
    for piece in placed:
        docx_writer.place_charts(document, _typeset_blocks(piece).blocks)


def _typeset_blocks(piece: Vlozka) -> Report:
    return printable(Report("", "", piece.bloky))


def _replace(paragraph: _Element, piece: Vlozka) -> None:
    """Prose takes the look of the paragraph it replaces, so that the office decides it."""
    look = paragraph.find(qn("w:pPr"))
    blocks = _typeset_blocks(piece).blocks
    for block in blocks:
        for element in docx_writer.elements([block]):
            own = element.find(qn("w:pPr"))
            if (
                isinstance(block, Paragraph)
                and look is not None
                and own is not None
                and (all(isinstance(other, Paragraph | Bullets) for other in blocks))
            ):
                element.replace(own, copy.deepcopy(look))
            paragraph.addprevious(element)
    cell = paragraph.getparent()
    assert cell is not None
    last = paragraph.getprevious()
    if cell.tag != qn("w:tc") or (last is not None and last.tag == qn("w:p")):
        cell.remove(paragraph)
    else:  # a cell must end with a paragraph
        for run in list(paragraph.iter(qn("w:r"))):
            docx_package.detach(run)


def _finish(document: Document, values: Pole) -> None:
    """Czech language, title property, repeated header rows, alternative texts, contents."""
    docx_package.set_language(document)
    title = f"{values.zprava.nazev} {values.zprava.podnazev}".strip()
    document.core_properties.title = title.replace("\u00a0", " ")
    document.core_properties.language = "cs-CZ"
    for table in document.element.body.iter(qn("w:tbl")):
        _repeat_header(table)
        _release_last_row(table)
    for drawing in document.element.body.iter(qn("wp:docPr")):
        if not drawing.get("descr"):
            drawing.set("descr", drawing.get("title") or drawing.get("name") or "Obrázek")
    docx_package.fill_contents(document)


def _release_last_row(table: _Element) -> None:
    """Rows are kept together; the last, whichever the conditions left, must not hold the next."""
    rows = table.findall(qn("w:tr"))
    for mark in list(rows[-1].iter(qn("w:keepNext"))) if rows else []:
        docx_package.detach(mark)


def _repeat_header(table: _Element) -> None:
    """The first row of a table of figures repeats on each page; a card has no such row."""
    rows = table.findall(qn("w:tr"))
    columns = len(rows[0].findall(qn("w:tc"))) if rows else 0
    if len(rows) < 3 or columns < 3 or next(table.iter(qn("w:tblHeader")), None) is not None:
        return
    texts = ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in rows[0]
             if cell.tag == qn("w:tc")]  # fmt: skip
    if any(re.search(r"\d", text) for text in texts[1:]):
        return  # a table of figures without a header row
    properties = rows[0].find(qn("w:trPr"))
    if properties is None:
        properties = OxmlElement("w:trPr")
        rows[0].insert(0, properties)
    properties.append(OxmlElement("w:tblHeader"))
