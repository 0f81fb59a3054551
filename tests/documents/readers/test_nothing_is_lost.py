"""Every character of a source ends in some block, in every format."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from tests.documents.readers.building import all_text, docx, odt, paragraph, pdf, texts

from prevence.documents.readers import read_bytes, read_document

REPORTS = Path(__file__).parents[3].parent / "shared" / "reports"

SENTENCES = [
    f"Opatření {number}.{part} – Příliš žluťoučký kůň č. {number * part}, náklady {number} 000 Kč."
    for number in range(1, 13)
    for part in range(1, 5)
]


def lost(written: str, read: str) -> Counter[str]:
    """Characters that were written and are not in what was read, blanks left out."""
    return Counter("".join(written.split())) - Counter(read)


def test_nothing_of_a_text_is_lost() -> None:
    source = "\r\n".join(SENTENCES)
    assert lost(source, all_text(read_bytes("z.txt", source.encode()))) == Counter()


def test_nothing_of_a_docx_is_lost() -> None:
    cells = "".join(f"<w:tc>{paragraph(sentence)}</w:tc>" for sentence in SENTENCES[:3])
    body = "".join(map(paragraph, SENTENCES)) + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    document = read_bytes("z.docx", docx(body))
    assert lost("".join(SENTENCES + SENTENCES[:3]), all_text(document)) == Counter()


def test_nothing_of_an_odt_is_lost() -> None:
    cells = "".join(
        f"<table:table-cell><text:p>{sentence}</text:p></table:table-cell>"
        for sentence in SENTENCES[:3]
    )
    body = "".join(f"<text:p>{sentence}</text:p>" for sentence in SENTENCES)
    body += f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    document = read_bytes("z.odt", odt(body))
    assert lost("".join(SENTENCES + SENTENCES[:3]), all_text(document)) == Counter()


def test_nothing_of_a_web_page_is_lost() -> None:
    cells = "".join(f"<td>{sentence}</td>" for sentence in SENTENCES[:3])
    page = "".join(f"<div>{sentence}</div>" for sentence in SENTENCES)
    document = read_bytes("z.html", f"<html>{page}<table><tr>{cells}</tr></table></html>".encode())
    assert lost("".join(SENTENCES + SENTENCES[:3]), all_text(document)) == Counter()


@pytest.mark.parametrize("stroke", ["1pt", "none", "(x: none)"])
def test_nothing_of_a_pdf_is_lost(stroke: str) -> None:
    cells = ", ".join(f"[{sentence}]" for sentence in SENTENCES)
    markup = "\n\n".join(SENTENCES) + f"\n#table(columns: 4, stroke: {stroke}, {cells})"
    document = read_bytes("z.pdf", pdf(markup, footer="context counter(page).display()"))
    assert lost("".join(SENTENCES * 2), all_text(document)) == Counter()


@pytest.mark.reports
@pytest.mark.skipif(not REPORTS.is_dir(), reason="no ../shared/reports beside the project")
def test_nothing_of_the_real_reports_is_lost() -> None:
    for path in sorted(REPORTS.glob("*.txt")):
        source = path.read_text("utf-8")
        invisible = re.compile("[\u00ad\u200b-\u200f\u2060-\u206f\ufeff\x00-\x08\x0e-\x1f\x7f]")
        document = read_document(path)
        assert lost(invisible.sub("", source), all_text(document)) == Counter(), path.name


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("target", ["odt", "pdf", "doc", "rtf", "html:HTML (StarWriter)"])
def test_nothing_is_lost_in_what_libreoffice_writes(target: str, tmp_path: Path) -> None:
    source = tmp_path / "zprava.docx"
    source.write_bytes(docx("".join(map(paragraph, SENTENCES))))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--convert-to", target, "--outdir", str(tmp_path / "out"), str(source)],
        check=True, timeout=120, capture_output=True,
    )  # fmt: skip
    (converted,) = (tmp_path / "out").iterdir()
    document = read_document(converted)
    assert lost("".join(SENTENCES), all_text(document)) == Counter()
    if target in {"odt", "doc", "rtf"}:
        assert texts(document) == SENTENCES
