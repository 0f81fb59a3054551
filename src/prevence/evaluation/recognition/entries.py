"""Items of the tree while they are read: each with the entries its fields are made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from prevence.documents.blocks import Position
from prevence.evaluation.recognition.candidates import Candidate, Level
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.pieces import Piece, PieceKind


@dataclass(slots=True)
class Entry:
    """A piece that belongs to an item: under which field, and its text without the label."""

    field: str
    label: str
    text: str
    piece: Piece

    @property
    def is_bullet(self) -> bool:
        """Whether it is a list item."""
        return self.piece.kind is PieceKind.ITEM


@dataclass(slots=True)
class Item:
    """An item of the tree while it is being read."""

    candidate: Candidate
    level: Level
    source: Position
    name: str
    entries: list[Entry] = field(default_factory=list)
    children: list["Item"] = field(default_factory=list)
    has_status: bool = False

    @property
    def number(self) -> str:
        """Its full number."""
        return self.candidate.number

    def of(self, *fields: str) -> list[Entry]:
        """Entries of the fields named, in the order of the document."""
        return [entry for entry in self.entries if entry.field in fields]


def text_of(entries: Sequence[Entry], joint: str = " ") -> str:
    """Texts of entries on one line each, joined."""
    return joint.join(text for entry in entries if (text := plain(entry.text)))
