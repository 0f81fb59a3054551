"""Damaged files of every format: only a document or a Czech refusal may come out, in time.

The suite runs a short form; PREVENCE_SOAK=1 runs thousands of examples.
"""

import io
import os
import random
import zipfile
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.readers.building import (
    docx,
    level,
    numbered,
    odt,
    one_list,
    paragraph,
    pdf,
    zipped,
)

from prevence.documents.blocks import Block, SourceDocument, walk
from prevence.documents.errors import DocumentError
from prevence.documents.readers import Limits, read_bytes

EXAMPLES = 3_000 if os.environ.get("PREVENCE_SOAK") else 40
SECONDS = 10
# LibreOffice is not fuzzed here; DOC and RTF stop at once.
LIMITS = Limits(conversion_seconds=0)

SENTENCE = "Opatření 1.1 – Příliš žluťoučký kůň, náklady 12 000 Kč"
TABLE = (
    f"<w:tbl><w:tr><w:tc>{paragraph(SENTENCE)}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
)
VALID: dict[str, bytes] = {
    "zprava.docx": docx(
        numbered(SENTENCE) + TABLE + paragraph("konec"),
        numbering=one_list(level(0, "Priorita %1:")),
        styles='<w:style w:styleId="A"><w:name w:val="heading 1"/></w:style>',
    ),
    "zprava.odt": odt(
        f"<text:list><text:list-item><text:p>{SENTENCE}</text:p></text:list-item></text:list>"
        f"<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    ),
    "zprava.pdf": pdf(f"= Zpráva\n{SENTENCE}\n#table(columns: 2, [a], [b], [c], [d])"),
    "zprava.html": (
        f"<!doctype html><html><meta charset=utf-8><h1>{SENTENCE}</h1><ol><li>a</ol>"
        "<table><tr><td colspan=2>x</table></html>"
    ).encode(),
    "zprava.txt": (SENTENCE + "\r\n\r\n\tStav:\tsplněno\x0c\n").encode("cp1250"),
}


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """The bytes with some changed, cut out, doubled or cut off at the end."""
    changed = bytearray(content)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(len(changed) - 1, 0)))
        match draw(st.sampled_from(("byte", "noise", "cut", "double", "end"))):
            case "byte":
                changed[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case "noise":
                changed[at:at] = draw(st.binary(max_size=40))
            case "cut":
                del changed[at : at + draw(st.integers(1, 200))]
            case "double":
                changed[at:at] = changed[at : at + draw(st.integers(1, 500))]
            case _:
                del changed[max(at, 1) :]
    return bytes(changed)


@st.composite
def damaged_parts(draw: st.DrawFn, content: bytes) -> bytes:
    """A package whose zip is sound and one of its parts is damaged, so that parsers meet it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = draw(st.sampled_from(sorted(parts)))
    return zipped({**parts, name: draw(damaged(parts[name]))})


@st.composite
def rearranged(draw: st.DrawFn, content: bytes) -> bytes:
    """A package whose XML is well-formed, but attributes and elements are not what they should be."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = draw(st.sampled_from(sorted(name for name in parts if name.endswith(".xml"))))
    text = parts[name].decode()
    pieces = text.split('"')
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(pieces) // 2 - 1)) * 2 + 1 if len(pieces) > 2 else 0
        if not pieces[at].startswith(("http", "urn")):
            pieces[at] = draw(
                st.sampled_from(
                    ("", "-1", "999999999", "1e400", "nan", "x", "0", "ž", "1.5", "-0")
                )
            )
    return zipped({**parts, name: '"'.join(pieces)})


def check(name: str, content: bytes) -> None:
    """Reads the bytes; anything but a sound document or a Czech sentence fails."""
    began = process_time()
    try:
        document = read_bytes(name, content, limits=LIMITS)
    except DocumentError as error:
        message = str(error)
        assert message.startswith(f"Soubor „{name}“ ")
        assert message.endswith(".")
        assert "\n" not in message
    else:
        check_document(document)
    assert process_time() - began < SECONDS


def check_document(document: SourceDocument) -> None:
    blocks = list(walk(document.blocks))
    assert any(block.text for block in blocks)
    for block in blocks:
        check_block(block)


def check_block(block: Block) -> None:
    block.printed.encode("utf-8")
    assert "\0" not in block.text
    assert not block.text.startswith("\n")
    assert all(0 <= run.start < run.end <= len(block.text) for run in block.runs)
    for row in block.rows:
        assert all(cell.column_span > 0 and cell.row_span > 0 for cell in row.cells)


short = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=EXAMPLES < 1_000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(VALID))
def test_a_valid_file_is_read(name: str) -> None:
    check_document(read_bytes(name, VALID[name]))


@pytest.mark.parametrize("name", sorted(VALID))
@short
@given(st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    check(name, data.draw(damaged(VALID[name])))


@pytest.mark.parametrize("name", ["zprava.docx", "zprava.odt"])
@short
@given(st.data())
def test_a_package_with_a_damaged_part_is_read_or_refused(name: str, data: st.DataObject) -> None:
    check(name, data.draw(damaged_parts(VALID[name])))


@pytest.mark.parametrize("name", ["zprava.docx", "zprava.odt"])
@short
@given(st.data())
def test_a_package_with_odd_values_is_read_or_refused(name: str, data: st.DataObject) -> None:
    check(name, data.draw(rearranged(VALID[name])))


@short
@given(
    st.binary(max_size=3_000), st.sampled_from(("txt", "docx", "pdf", "odt", "html", "rtf", ""))
)
def test_random_bytes_are_read_or_refused(content: bytes, extension: str) -> None:
    check(f"zprava.{extension}" if extension else "zprava", content)


@pytest.mark.parametrize(
    "start", [b"%PDF-1.7\n", b"PK\x03\x04", b"{\\rtf1", b"<html>", b"\xff\xfe"]
)
def test_noise_after_a_true_start_is_read_or_refused(start: bytes) -> None:
    noise = random.Random(len(start))
    for _ in range(EXAMPLES // 4):
        check("zprava.bin", start + noise.randbytes(noise.randrange(2_000)))


@short
@given(st.text(max_size=2_000))
def test_any_text_keeps_its_visible_characters(text: str) -> None:
    check("zprava.txt", text.encode("utf-8", "surrogatepass"))
