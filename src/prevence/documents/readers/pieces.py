"""Pieces of a paragraph with their looks, put together into one text and its runs."""

import re
from dataclasses import dataclass

from prevence.documents.blocks import Run
from prevence.documents.readers.characters import SOFT_HYPHEN, clean


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece is printed; `size` in half-points, 0 where not known."""

    bold: bool = False
    italic: bool = False
    size: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one look, as it stands in the file."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Composed:
    """A paragraph's clean text, its bold and italic runs, and its main size in points."""

    text: str
    runs: tuple[Run, ...]
    size: float | None


def compose(pieces: list[Piece]) -> Composed:
    """Joins pieces into a clean text; runs index that text."""
    characters: list[str] = []
    looks: list[Look] = []
    for piece in _merged(pieces):
        text = clean(piece.text).replace(SOFT_HYPHEN, "")
        characters.append(text)
        looks.extend([piece.look] * len(text))
    text = "".join(characters)
    keep = _kept(text)
    text = "".join(text[index] for index in keep) if len(keep) != len(text) else text
    looks = [looks[index] for index in keep] if len(keep) != len(looks) else looks
    return Composed(text, _runs(looks), _main_size(text, looks))


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one look as one piece, so that letters split from their accents compose."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and merged[-1].look == piece.look:
            merged[-1] = Piece(merged[-1].text + piece.text, piece.look)
        elif piece.text:
            merged.append(piece)
    return merged


def _kept(text: str) -> list[int]:
    """Indexes that stay: no blanks at the ends of the text and before its line breaks."""
    keep = set(range(len(text)))
    for blank in re.finditer(r"[ \t]+(?=\n)|\A[ \n]+|[ \t\n]+\Z", text):
        keep -= set(range(blank.start(), blank.end()))
    return sorted(keep)


def _runs(looks: list[Look]) -> tuple[Run, ...]:
    runs: list[Run] = []
    start = 0
    for end in range(1, len(looks) + 1):
        first = looks[start]
        if end < len(looks) and _same(looks[end], first):
            continue
        if first.bold or first.italic:
            runs.append(Run(start, end, bold=first.bold, italic=first.italic))
        start = end
    return tuple(runs)


def _same(one: Look, two: Look) -> bool:
    return one.bold == two.bold and one.italic == two.italic


def _main_size(text: str, looks: list[Look]) -> float | None:
    counts: dict[int, int] = {}
    for character, look in zip(text, looks, strict=True):
        if look.size and not character.isspace():
            counts[look.size] = counts.get(look.size, 0) + 1
    return max(counts, key=lambda size: counts[size]) / 2 if counts else None
