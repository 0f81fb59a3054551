"""A generated report as a text file, as it comes out of an office's registry system.

Label and value are separated by a tab, cells of a table too; a long line may be wrapped.
"""

import textwrap
from pathlib import Path

from prevence.evaluation.demonstration.paper import (
    Block,
    Bullets,
    Card,
    Contents,
    Grid,
    Heading,
    Pairs,
    Paper,
    Paragraph,
    Piece,
)


def write_text(paper: Paper, path: Path, *, encoding: str, width: int | None = None) -> None:
    """Writes the report with CRLF line ends; `width` wraps paragraphs, None leaves them whole."""
    lines = [paper.note, ""] if paper.note else []
    lines += [*paper.title, ""]
    for block in paper.blocks:
        lines += [*_lines(block, paper, width), ""]
    path.write_bytes("\r\n".join(lines).encode(encoding))


def _lines(block: Block, paper: Paper, width: int | None) -> list[str]:
    match block:
        case Paragraph(text):
            return _wrapped(text, width)
        case Bullets(items):
            return [line for item in items for line in _wrapped(f"• {item}", width, "  ")]
        case Heading(text=text):
            return _wrapped(f"{paper.printed_number(block)} {text}".strip(), width)
        case Card(heading, fields):
            title = f"{paper.printed_number(heading)}\t{heading.text}"
            return [title, *(line for label, pieces in fields for line in _field(label, pieces))]
        case Grid(caption, columns, rows):
            heads = ["\t".join(columns)] if columns else []
            return [caption, "", *heads, *("\t".join((row.label, *row.cells)) for row in rows)]
        case Pairs(items):
            return [f"{term} – {meaning}" for term, meaning in items]
        case Contents():
            return []


def _field(label: str, pieces: tuple[Piece, ...]) -> list[str]:
    lines: list[str] = []
    for piece in pieces:
        lines += [piece.text] if isinstance(piece, Paragraph) else _listed(piece)
    return [f"{label}\t{lines[0]}", *lines[1:]]


def _listed(bullets: Bullets) -> list[str]:
    *first, last = bullets.items
    return [*(f"- {item}," for item in first), f"- {last}."]


def _wrapped(text: str, width: int | None, indent: str = "") -> list[str]:
    if width is None:
        return [text]
    return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)
