"""Reading a text must not pay for the libraries of other formats."""

import subprocess
import sys

import pytest

HEAVY = ("lxml", "docx", "pypdfium2", "pdfplumber", "typst", "django")


@pytest.mark.parametrize(
    ("name", "content", "needed"),
    [
        ("z.txt", b"text", frozenset()),
        ("z.html", b"<html><p>text", frozenset({"lxml"})),
    ],
)
def test_only_the_libraries_of_the_format_are_imported(
    name: str, content: bytes, needed: frozenset[str]
) -> None:
    program = (
        "import sys\nfrom prevence.documents.readers import read_bytes\n"
        f"read_bytes({name!r}, {content!r})\n"
        f"print(*(module for module in {HEAVY!r} if module in sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert set(answer.stdout.split()) == needed
