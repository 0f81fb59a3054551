"""DOC and RTF: through LibreOffice where it is, a clear refusal where it is not."""

import shutil
from pathlib import Path

import pytest

from prevence.documents.errors import DocumentError
from prevence.documents.readers import Limits, read_bytes

RTF = rb"{\rtf1\ansi\ansicpg1250 Zpr\'e1va m\'ecsta\par Stav: spln\'ecno}"
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


@needs_office
def test_rtf_is_read_as_docx() -> None:
    document = read_bytes("zprava.rtf", RTF)
    assert (document.format, [block.text for block in document.blocks]) == (
        "docx", ["Zpráva města", "Stav: splněno"],
    )  # fmt: skip


@needs_office
def test_a_conversion_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(DocumentError, match="„z.rtf“ se převádí příliš dlouho"):
        read_bytes("z.rtf", RTF, limits=Limits(conversion_seconds=0))


def test_without_libreoffice_the_refusal_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DocumentError) as refused:
        read_bytes("zprava.rtf", RTF)
    assert str(refused.value) == (
        "Soubor „zprava.rtf“ je dokument RTF a k jeho přečtení chybí LibreOffice; otevřete ho"
        " ve Wordu a uložte jako DOCX, nebo nechte LibreOffice nainstalovat."
    )
