"""Files that are refused: one Czech sentence that names the file and says what to do."""

import io
import os
import zipfile
from pathlib import Path
from time import process_time

import pytest
from tests.documents.readers.building import docx, odt, paragraph, pdf, zipped

from prevence.documents.errors import DocumentError
from prevence.documents.readers import Limits, read_bytes, read_document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
MIME = "application/vnd.oasis.opendocument."


def refusal(name: str, content: bytes, limits: Limits | None = None) -> str:
    began = process_time()
    with pytest.raises(DocumentError) as refused:
        read_bytes(name, content, limits=limits or Limits())
    assert process_time() - began < 10
    message = str(refused.value)
    assert message.startswith(f"Soubor „{name}“ ")
    assert "\n" not in message
    assert message.endswith(".")
    assert "; " in message
    return message


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\0\0\0"])
def test_an_empty_file(content: bytes) -> None:
    assert "je prázdný" in refusal("zprava.docx", content)


def test_random_bytes() -> None:
    noise = bytes((index * 7919 + index // 3) % 256 for index in range(20_000))
    assert "není text ani dokument" in refusal("zprava.txt", noise)


def test_a_document_without_any_text() -> None:
    assert "neobsahuje žádný text" in refusal("zprava.docx", docx(paragraph()))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_docx(share: float) -> None:
    content = docx(paragraph("text" * 50))
    assert "je poškozený nebo neúplný" in refusal("z.docx", content[: int(len(content) * share)])


def test_a_truncated_pdf_is_read_or_refused() -> None:
    content = pdf("= Zpráva\ntext")
    assert "je poškozený" in refusal("z.pdf", content[:200])


def test_a_docx_whose_xml_is_cut() -> None:
    broken = {"word/document.xml": "<w:document"}
    assert "je poškozený" in refusal("z.docx", docx("", extra=broken))


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "obrázek PNG"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 99, "obrázek JPEG"),
        (zipped({"xl/workbook.xml": "x"}), "tabulka XLSX"),
        (zipped({"ppt/presentation.xml": "x"}), "prezentace PPTX"),
        (zipped({"mimetype": MIME + "spreadsheet", "content.xml": "x"}), "tabulka ODS"),
        (zipped({"zprava.txt": "x"}), "archiv ZIP"),
        (OLE + "Workbook".encode("utf-16-le"), "tabulka XLS"),
        (b'<?xml version="1.0"?><strategie/>', "soubor XML"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 99, "archiv 7-Zip"),
    ],
)
def test_files_of_other_kinds_are_named(content: bytes, named: str) -> None:
    assert named in refusal("priloha.dat", content)


@pytest.mark.parametrize("extension", ["docx", "pdf", "odt", "doc"])
def test_a_plain_text_named_as_a_document(extension: str) -> None:
    message = refusal(f"zprava.{extension}", b"jen text")
    assert f"má příponu .{extension}, ale takový dokument v něm není" in message


def test_a_document_under_another_extension_is_read_with_a_warning() -> None:
    document = read_bytes("zprava.pdf", docx(paragraph("text")))
    assert document.format == "docx"
    assert document.warnings == (
        "Soubor má příponu .pdf, ale je to dokument DOCX; tak se také přečetl.",
    )


def test_a_docx_with_a_password() -> None:
    content = OLE + "EncryptedPackage".encode("utf-16-le")
    assert "je chráněný heslem" in refusal("z.docx", content)


def test_a_docx_in_an_encrypted_zip() -> None:
    content = bytearray(docx(paragraph("x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    assert "je chráněný heslem" in refusal("z.docx", bytes(content))


def test_a_zip_bomb_of_one_part() -> None:
    content = docx("", extra={"word/document.xml": b" " * 30_000_000})
    assert "neúměrné velikosti" in refusal("z.docx", content)


def test_a_zip_bomb_of_many_parts() -> None:
    many = {f"word/media/{number}.png": b"" for number in range(5_001)}
    assert "neúměrné velikosti" in refusal("z.docx", docx(paragraph("x"), extra=many))


def test_a_part_that_is_larger_than_it_says() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"x" * 5_000_000)
    content = bytearray(buffer.getvalue())
    at = content.find(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert "je poškozený" in refusal("z.docx", bytes(content))


def test_xml_with_entities() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    )
    assert "(DTD)" in refusal("z.docx", docx("", extra={"word/document.xml": bomb}))
    assert "(DTD)" in refusal("z.odt", odt("", **{"content.xml": bomb}))


def test_xml_too_deep() -> None:
    deep = {"word/document.xml": "<a>" * 5_000 + "</a>" * 5_000}
    assert "je poškozený" in refusal("z.docx", docx("", extra=deep))


def test_a_web_page_too_deep_is_refused_and_not_cut() -> None:
    assert "je poškozený" in refusal("z.html", b"<html>" + b"<div>" * 20_000 + b"text")


def test_a_hundred_thousand_lines_of_nonsense() -> None:
    assert "100\u00a0000 řádků" in refusal("z.txt", b"qwerty asdf 1.1. Kc\n" * 100_000)


def test_a_hundred_thousand_paragraphs() -> None:
    body = "".join(paragraph(f"odstavec {number}") for number in range(100_000))
    assert "odstavců a buněk" in refusal("z.docx", docx(body))


def test_a_pdf_of_two_thousand_pages() -> None:
    content = pdf(
        "#for n in range(2000) [strana #n #pagebreak(weak: true)]", width="5cm", height="5cm"
    )
    assert "2\u00a0000 stran a čte se nejvýše 600" in refusal("z.pdf", content)


def test_a_scanned_pdf() -> None:
    content = pdf("#rect(width: 50%, height: 50%, fill: gray)", width="5cm", height="5cm")
    assert "rozpoznejte v něm text (OCR)" in refusal("sken.pdf", content)


def test_a_file_too_large() -> None:
    assert "má 2 MB a čte se nejvýše 1 MB" in refusal(
        "z.txt", b"x" * 2_000_000, Limits(file_bytes=1_000_000)
    )


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="^Soubor „chybi.docx“ neexistuje; "):
        read_document(tmp_path / "chybi.docx")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "zpravy").mkdir()
    with pytest.raises(DocumentError, match="^Soubor „zpravy“ je složka; "):
        read_document(tmp_path / "zpravy")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file, permissions do not hold")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "zprava.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(DocumentError, match="„zprava.txt“ nejde otevřít"):
        read_document(path)


def test_a_name_with_broken_characters_is_shown() -> None:
    with pytest.raises(DocumentError, match="„z\\?\\?.txt“"):
        read_bytes("z\udcff\n.txt", b"")
