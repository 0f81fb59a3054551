"""Plain text: one LINE block for each physical line that is not blank.

Lines are not joined and tabs are not split here; where a paragraph ends is for recognition to say.
"""

import re
from collections.abc import Iterator

from prevence.documents.blocks import Block, BlockKind, Format, Position
from prevence.documents.readers.characters import clean
from prevence.documents.readers.draft import DocumentDraft
from prevence.documents.readers.encodings import decode
from prevence.documents.readers.source import READ_FORMATS, Source

_FORM_FEED = "\f"


def read_text(source: Source) -> DocumentDraft:
    """Blocks of a plain text in any of the encodings `encodings.decode` knows.

    A form feed ends a page: what follows it has `gap_before`. A word hyphenated by U+00AD or
    U+2010 at the end of a line leaves U+00AD at the end of the block's text.

    Raises:
        DocumentError: the bytes are no text, or there are too many lines.
    """
    decoded = decode(source.content)
    if decoded is None:
        raise source.refusal(
            "není text ani dokument, který Prevence zná",
            f"uložte zprávu jako {READ_FORMATS} a nahrajte ji znovu",
        )
    lines = _physical_lines(decoded.text)
    if len(lines) > source.limits.blocks:
        raise source.too_long(len(lines), source.limits.blocks, "řádků")
    warnings: tuple[str, ...] = ()
    if decoded.damaged:
        warnings = (
            f"Počet poškozených znaků v textu: {decoded.damaged}; na jejich místě je „\ufffd“.",
        )
    return DocumentDraft(
        Format.TEXT,
        source.check_blocks(_blocks(lines)),
        encoding=decoded.encoding,
        warnings=warnings,
    )


def _physical_lines(text: str) -> list[str]:
    lines = re.split(r"\r?\n", text) if "\n" in text else text.split("\r")
    return lines[:-1] if lines and not lines[-1] else lines


def _blocks(lines: list[str]) -> Iterator[Block]:
    gap = False
    for number, line in enumerate(lines, start=1):
        for piece_number, piece in enumerate(line.split(_FORM_FEED)):
            text = clean(piece).replace("\n", " ").rstrip()
            gap = gap or piece_number > 0
            if not text.strip():
                gap = True
                continue
            bare = text.lstrip(" ")
            yield Block(
                kind=BlockKind.LINE,
                text=bare,
                position=Position(line_from=number, line_to=number),
                indent=float(len(text) - len(bare)),
                gap_before=gap,
            )
            gap = False
