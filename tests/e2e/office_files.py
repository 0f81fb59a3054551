"""Files that the office of a journey brings: the demonstration's, and variants made from them."""

from pathlib import Path

import docx
from tests.documents.readers.building import pdf

OWN_WORD = "Na půli cesty."
"""How an office may state fulfilment so that nobody else knows what it means."""

NEWS = """Město otevřelo nové hřiště

V sobotu se na sídlišti otevřelo nové hřiště. Sešly se stovky dětí i rodičů a starosta přestřihl
pásku. Hřiště je otevřené každý den od osmi do dvaceti hodin, vstup je volný.

Autor: redakce zpravodaje
"""


def with_own_word(source: Path, target: Path) -> Path:
    """The Word report with "Splněno částečně." said in the office's own way."""
    document = docx.Document(str(source))
    cells = {
        cell._tc: cell for table in document.tables for row in table.rows for cell in row.cells
    }
    texts = [*document.paragraphs, *(one for cell in cells.values() for one in cell.paragraphs)]
    for run in (run for paragraph in texts for run in paragraph.runs):
        run.text = run.text.replace("Splněno částečně.", OWN_WORD)
    document.save(str(target))
    return target


def scanned(target: Path) -> Path:
    """A PDF with a picture and no text."""
    target.write_bytes(
        pdf("#rect(width: 50%, height: 50%, fill: gray)", width="5cm", height="5cm")
    )
    return target


def with_password(target: Path) -> Path:
    """What Word saves when a password is asked for."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    target.write_bytes(head + "EncryptedPackage".encode("utf-16-le"))
    return target


def news(target: Path) -> Path:
    """A text that is no report."""
    target.write_text(NEWS, encoding="utf-8")
    return target
