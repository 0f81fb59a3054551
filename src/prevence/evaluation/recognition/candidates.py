"""Pieces that may head an item, and the levels of the tree they may stand at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from prevence.evaluation.codes import IgnoredWhy, Role
from prevence.evaluation.recognition.headings import Heading, heading_of, without_page
from prevence.evaluation.recognition.pieces import Piece, PieceKind

LONGEST_NAME = 420  # characters; more is a paragraph that happens to begin with a number


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the tree: the document's own word for it and what it does."""

    label: str
    role: Role
    rank: int


@dataclass(slots=True)
class Candidate:
    """A piece that may head an item."""

    at: int  # index of the piece
    heading: Heading
    level: int | None = None  # depth from 0, None until the levels are known
    number: str = ""  # full path
    body: bool = False  # the mention that is the item itself
    in_contents: bool = False
    names: list[str] = field(default_factory=list)


def worded_candidates(pieces: Sequence[Piece]) -> list[Candidate]:
    """Lines headed by a level word with a number, those of the contents among them."""
    found = []
    for at, piece in enumerate(pieces):
        contents = piece.why is IgnoredWhy.CONTENTS
        if piece.kind is PieceKind.TABLE or (piece.why and not contents):
            continue
        text = without_page(piece.text) if contents else piece.text
        heading = piece.head or heading_of(text)
        if heading and heading.level and len(heading.name) <= LONGEST_NAME:
            found.append(Candidate(at, heading, in_contents=contents))
    return found
