import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from tests.documents.writers.reports import EMPTY, REPORT

from prevence.documents.writers.docx import docx as write


@pytest.fixture(scope="module")
def document() -> docx.document.Document:
    return docx.Document(io.BytesIO(write(REPORT)))


def test_it_is_czech_a4_with_a_title(document) -> None:
    section = document.sections[0]
    lang = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")

    assert (round(section.page_width.cm), round(section.page_height.cm, 1)) == (21, 29.7)
    assert lang.get(qn("w:val")) == "cs-CZ"
    assert document.core_properties.title == "Zpráva o plnění strategie za rok 2031"
    assert document.core_properties.author == "Město Lípová"
    assert document.settings.element.find(qn("w:autoHyphenation")) is not None


def test_headings_are_real(document) -> None:
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]

    assert headings == [
        ("Heading 1", "Úvod"),
        ("Heading 1", "Priorita 1\u00a0– Bezpečí"),
        ("Heading 2", "Opatření 1.1 Ulice"),
        ("Heading 3", "Aktivita 1.1.1 Světla"),
    ]


def test_the_header_row_repeats_and_the_widths_fill_the_page(document) -> None:
    table = document.tables[0]
    grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]

    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert sum(grid) == 9070
    assert [cell.text for cell in table.rows[2].cells] == [
        "Priorita 2",
        "4\u00a0604\u00a0000\u00a0Kč",
        "94\u00a0%",
    ]


def test_the_chart_is_native_with_an_alternative_text_and_its_workbook(document) -> None:
    drawing = document.element.body.find(f".//{qn('wp:docPr')}")
    names = zipfile.ZipFile(io.BytesIO(write(REPORT))).namelist()

    assert drawing.get("descr") == "Skládaný pruhový graf: druhá priorita stojí nejvíc."
    assert "word/charts/chart1.xml" in names
    assert "word/embeddings/Microsoft_Excel_Sheet1.xlsx" in names


def test_the_chart_holds_the_figures() -> None:
    package = zipfile.ZipFile(io.BytesIO(write(REPORT)))
    tree = etree.fromstring(package.read("word/charts/chart1.xml"))
    values = [
        point.text
        for point in tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}v")
    ]

    assert values == ["Náklady města", "P1", "P2", "281000", "1673000",
                      "Další zdroje", "P1", "P2", "0", "2931000"]  # fmt: skip


def test_contents_link_to_the_headings(document) -> None:
    body = document.element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    bookmarks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]

    assert anchors == bookmarks[:3]  # depth 2 leaves the activity out
    assert len(bookmarks) == 4


def test_the_card_keeps_text_and_markup_characters(document) -> None:
    card = document.tables[1]

    assert [row.cells[0].text for row in card.rows] == ["Míra plnění:", "Popis plnění:"]
    assert card.rows[1].cells[1].text.split("\n") == [
        "Počet světel: 2", "Horní ulice", "Dolní ulice", "u\u00a0školy",
    ]  # fmt: skip
    assert any("& <lidech>" in paragraph.text for paragraph in document.paragraphs)


def test_an_empty_report_opens() -> None:
    assert docx.Document(io.BytesIO(write(EMPTY))).paragraphs[0].text == "Prázdná zpráva"
