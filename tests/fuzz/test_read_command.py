"""`prevence read` on bad input: in time, exit 1 or 2, one Czech sentence, no half output."""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.readers.building import docx, odt, paragraph, pdf, zipped

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, main

COMMAND = Path(sys.executable).with_name("prevence")
LONGEST_S = 10
EXAMPLES = 2_000 if os.environ.get("PREVENCE_SOAK") == "1" else 25
SENTENCE = re.compile(r"Soubor „[^„“\n]+“ [^\n]+; [^\n]+\.\n")
DOCX = docx(paragraph("Vyhodnocení strategie prevence kriminality za rok 2023 " * 20))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _encrypted_pdf() -> bytes:
    """A PDF that asks for a password nobody gave."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
        b"4 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -44/O<" + b"41" * 32 + b">/U<"
        + b"42" * 32 + b">>>endobj\n"
        b"trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<41><41>]>>\n%%EOF\n"
    )  # fmt: skip


def _noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


BAD: dict[str, bytes] = {
    "prazdny.docx": b"",
    "mezery.txt": b" \n\t\n",
    "uriznuty.docx": DOCX[: len(DOCX) // 2],
    "uriznuty.pdf": pdf("= Zpráva\ntext")[:300],
    "uriznuty.odt": odt("<text:p>text</text:p>")[:200],
    "sum.bin": _noise(20_000),
    "sum.txt": _noise(50_000),
    "sum_pdf.pdf": b"%PDF-1.7\n" + _noise(20_000),
    "sum_docx.docx": b"PK\x03\x04" + _noise(20_000),
    "obrazek.docx": b"\x89PNG\r\n\x1a\n" + _noise(500),
    "text.docx": "jen prostý text".encode(),
    "tabulka.xlsx": zipped({"xl/workbook.xml": "x"}),
    "bomba.docx": docx("", extra={"word/document.xml": b" " * 40_000_000}),
    "bomba_casti.docx": docx("x", extra={f"word/media/{n}.png": b"" for n in range(5_001)}),
    "heslo.docx": OLE + "EncryptedPackage".encode("utf-16-le"),
    "heslo.pdf": _encrypted_pdf(),
    "nesmysl.txt": b"qwerty asdf 1.1. Kc\n" * 100_000,
    "sken.pdf": pdf("#rect(width: 50%, height: 50%, fill: gray)", width="5cm", height="5cm"),
    "bez_textu.docx": docx(paragraph()),
}


def run(path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, "read", path],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONGEST_S,
    )  # fmt: skip


def check_refused(path: Path) -> None:
    finished = run(path)
    assert finished.returncode == EXIT_FINDINGS
    assert finished.stdout == ""
    assert SENTENCE.fullmatch(finished.stderr), finished.stderr
    assert f"„{path.name}“" in finished.stderr


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_one_sentence_that_names_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    check_refused(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    check_refused(tmp_path / "neni.docx")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zpravy.docx").mkdir()
    check_refused(tmp_path / "zpravy.docx")


def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "roura.txt")
    check_refused(tmp_path / "roura.txt")


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kruh.txt").symlink_to(tmp_path / "kruh.txt")
    check_refused(tmp_path / "kruh.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file, permissions do not hold")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zprava.txt"
    path.write_text("x")
    path.chmod(0)
    check_refused(path)


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    check_refused(tmp_path / ("z" * 300 + ".txt"))


LINES = {
    "slova": "slovo " * 100_000,
    "bez_mezer": "a" * 500_000,
    "cisla": "1.1 " * 80_000,
    "nadpisy": "Opatření 1.1 Název. " * 2_500,
    "popisky": "Opatření 1.1 A Stav plnění: Splněno Popis plnění: text. " * 900,
    "castky": "1 000 Kč, " * 8_000,
    "zavorky": "(" * 500_000,
    "tabulatory": "a\t" * 3_000,
    "pomlcky": "- a " * 50_000,
}


@pytest.mark.parametrize("name", LINES)
def test_one_huge_line_is_answered_in_time(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text(LINES[name], encoding="utf-8")
    _check_answered(run(path))


NONSENSE = ["Opatření 1.1 Název", "1.1.1 Název", "Stav plnění:", "a\tb\tc", "1\t2", "- položka",
            "| a | b |", "Počet akcí: 5", "1 000 Kč", "Cíl 2 je aktuální.", "12", "o 5 %"]  # fmt: skip


@pytest.mark.parametrize("line", [*NONSENSE, "|".join(NONSENSE)])
def test_lines_of_nonsense_are_answered_in_time(line: str, tmp_path: Path) -> None:
    path = tmp_path / "nesmysl.txt"
    path.write_text("\n".join(line.split("|") * (1_000 // (line.count("|") + 1))))
    _check_answered(run(path))


def _check_answered(finished: subprocess.CompletedProcess[str]) -> None:
    assert "Traceback" not in finished.stderr
    assert finished.returncode in (EXIT_FINE, EXIT_FINDINGS)
    assert (finished.stderr == "") == (finished.returncode == EXIT_FINE)
    assert finished.stderr.count("\n") <= 1


@settings(
    max_examples=EXAMPLES, derandomize=EXAMPLES < 1_000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(st.lists(st.sampled_from([*NONSENSE, "", "\x0c", "Název", "•", "\u00ad", "„"])
                | st.text(max_size=40), max_size=40))  # fmt: skip
def test_random_lines_are_answered_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: list[str]
) -> None:
    path = tmp_path / "zprava.txt"
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    status = main(["read", str(path)])
    streams = capsys.readouterr()
    assert status in (EXIT_FINE, EXIT_FINDINGS)
    assert streams.err.count("\n") == (status == EXIT_FINDINGS)
