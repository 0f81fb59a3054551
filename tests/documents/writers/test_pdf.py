import io
import re

import pypdfium2
import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from tests.documents.writers.reports import EMPTY, REPORT

from prevence.documents.writers.model import Heading, Paragraph, Report
from prevence.documents.writers.pdf import pdf


@pytest.fixture(scope="module")
def content() -> bytes:
    return pdf(REPORT)


def test_it_says_that_it_is_pdf_ua_in_czech(content: bytes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert re.search(rb"/Lang\s*\(cs-CZ\)", content)
    assert b"/DisplayDocTitle true" in content
    assert b"/StructTreeRoot" in content


def test_it_has_the_title_and_bookmarks(content: bytes) -> None:
    document = pypdfium2.PdfDocument(content)

    assert document.get_metadata_dict()["Title"] == "Zpráva o plnění strategie za rok 2031"
    assert [mark.get_title() for mark in document.get_toc()] == [
        "Úvod", "Priorita 1\u00a0– Bezpečí", "Opatření 1.1 Ulice", "Aktivita 1.1.1 Světla",
    ]  # fmt: skip


def test_the_structure_has_header_cells_captions_and_the_alternative_text(content: bytes) -> None:
    roles: dict[str, int] = {}
    alternatives = []

    def visit(node: object) -> None:
        node = resolve1(node)
        if isinstance(node, list):
            for child in node:
                visit(child)
        elif isinstance(node, dict):
            role = getattr(node.get("S"), "name", None)
            if role:
                roles[role] = roles.get(role, 0) + 1
            if "Alt" in node:
                alternatives.append(resolve1(node["Alt"]))
            visit(node.get("K"))

    catalog = PDFDocument(PDFParser(io.BytesIO(content))).catalog
    visit(resolve1(catalog["StructTreeRoot"])["K"])

    assert roles["TH"] == 3
    assert roles["TD"] == 9
    assert roles["Caption"] == 2
    assert roles["H1"] >= 2
    assert roles["Figure"] == 1
    assert b"graf" in alternatives[0] or "graf".encode("utf-16-be") in alternatives[0]


def test_amounts_and_texts_are_whole(content: bytes) -> None:
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    text = text.replace("\u00a0", " ")

    assert "15 117 000 Kč" in text
    assert "& <lidech>" in text
    assert "MP – městská policie" in text


def test_an_empty_report_is_one_page() -> None:
    assert len(pypdfium2.PdfDocument(pdf(EMPTY))) == 1


def test_a_character_without_a_glyph_becomes_a_box() -> None:
    report = Report("Zpráva 😀", "", (Paragraph("Kamera 漢字 a 😀 zůstává."),))

    text = pypdfium2.PdfDocument(pdf(report))[0].get_textpage().get_text_range()

    assert "Kamera □□ a\u00a0□ zůstává." in text


def test_headings_that_skip_a_level_are_stepped() -> None:
    report = Report("Z", "", (Heading("A", 1), Heading("B", 3), Heading("C", 3), Heading("D", 2)))
    toc = pypdfium2.PdfDocument(pdf(report)).get_toc()

    assert [(mark.level, mark.get_title()) for mark in toc] == [
        (0, "A"), (1, "B"), (1, "C"), (1, "D"),
    ]  # fmt: skip


def test_control_characters_are_dropped() -> None:
    report = Report("Z", "", (Paragraph("jedna\x0c\x00dvě"),))

    text = pypdfium2.PdfDocument(pdf(report))[0].get_textpage().get_text_range()

    assert "jednadvě" in text
