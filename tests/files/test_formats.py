import zipfile
from io import BytesIO

import pytest

from prevence.files.formats import detected_format


def package(*names):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"{\\rtf1 ...", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "doc"),
        (package("word/document.xml"), "docx"),
        (package("mimetype", "content.xml"), "odt"),
        (package("photo.jpg"), "zip"),
        (b"PK\x03\x04 torn off", "zip"),
        (b"  <!DOCTYPE html><p>", "html"),
        ("Zpráva".encode("cp1250"), "text"),
        ("Zpráva".encode("utf-16"), "text"),
        (b"\x00\x01\x02", ""),
        (b"   ", ""),
    ],
)
def test_a_format_is_told_from_the_bytes(content, name):
    assert detected_format(content) == name
