import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from tests.documents.writers.reports import EMPTY, REPORT

from prevence.documents.writers.model import (
    Cell,
    Column,
    ColumnKind,
    Heading,
    Paragraph,
    Report,
    Table,
    TableRow,
)
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


def structure(content: bytes) -> Iterator[tuple[str, str]]:
    """Role and alternative text of each element of the structure, page by page."""
    for page in pypdfium2.PdfDocument(content):
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        for place in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            yield from _below(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place))
        pdfium.FPDF_StructTree_Close(tree)


def _below(element: object) -> Iterator[tuple[str, str]]:
    yield (
        _text(pdfium.FPDF_StructElement_GetType, element),
        _text(pdfium.FPDF_StructElement_GetAltText, element),
    )
    for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
        if child:
            yield from _below(child)


def _text(ask: Callable[..., int], element: object) -> str:
    room = ctypes.create_string_buffer(ask(element, None, 0))
    ask(element, room, len(room))
    return room.raw.decode("utf-16-le").rstrip("\0")


def test_the_structure_has_header_cells_captions_and_the_alternative_text(content: bytes) -> None:
    found = list(structure(content))
    roles = Counter(role for role, _ in found)

    assert (roles["TH"], roles["TD"], roles["Caption"], roles["Figure"]) == (3, 9, 2, 1)
    assert roles["H1"] >= 2
    assert [text for _, text in found if text] == [
        "Skládaný pruhový graf: druhá priorita stojí nejvíc."
    ]


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


def test_a_word_longer_than_the_line_stays_on_the_paper() -> None:
    word = "Nejneobhospodařovávatelnějšími" * 5
    cells = (Cell(word), Cell("1", 1))
    table = Table(
        "Souhrn", (Column("Položka"), Column("Počet", ColumnKind.NUMBER)), (TableRow(cells),)
    )
    page = pypdfium2.PdfDocument(pdf(Report("Zpráva", "", (Heading(word, 1), table))))[0]
    text = page.get_textpage()

    right = max(text.get_charbox(place)[2] for place in range(text.count_chars()))
    assert right <= page.get_width() - 60
