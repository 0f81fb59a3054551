"""What the whole document tells of single lines: which headings open a chapter, which labels repeat."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from prevence.core.czech import fold
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.outline import Outline
from prevence.evaluation.recognition.pieces import Piece, PieceKind

_LARGER = 1.1  # times the size of the text: letters of a heading
_LONGEST_HEADING = 120  # characters


@dataclass(frozen=True, slots=True)
class Chapters:
    """How the headings of the topmost items look; a heading that looks so too opens a chapter.

    Attributes:
        heading: their heading level in the file.
        size: the size of their letters where it is larger than that of the text.
    """

    heading: int | None
    size: float | None

    @classmethod
    def of(cls, pieces: Sequence[Piece], outline: Outline) -> "Chapters":
        """Looks at the headings of a document."""
        top = [pieces[one.at] for one in outline.candidates if one.body and one.level == 0]
        levels = [piece.heading for piece in top if piece.heading is not None]
        sizes = [piece.size for piece in top if piece.size]
        text = [piece.size for piece in pieces if piece.size and piece.kind is PieceKind.TEXT]
        larger = bool(sizes) and min(sizes) > _LARGER * median(text)
        return cls(min(levels, default=None), min(sizes) if larger else None)

    def opened_by(self, piece: Piece) -> bool:
        """Whether a piece that heads no item heads a chapter, even if it reads like a label."""
        text = piece.plain
        if not text or len(text) > _LONGEST_HEADING or text.endswith((":", ".")):
            return False
        if piece.heading is not None and self.heading is not None:
            return piece.heading <= self.heading
        return bool(self.size and piece.size and piece.size > self.size - 0.1)


def labels_of_siblings(pieces: Sequence[Piece], outline: Outline) -> frozenset[str]:
    """Labels, folded, that stand under more than one item of the same parent."""
    by_piece = outline.by_piece
    owners: dict[str, set[str]] = {}
    number = ""
    for at, piece in enumerate(pieces):
        candidate = by_piece.get(at)
        if candidate and candidate.body:
            number = candidate.number
        elif number and not piece.why and (found := piece.labelled or labelled(piece.text)):
            owners.setdefault(fold(found.label), set()).add(number)
    return frozenset(label for label, numbers in owners.items() if _repeats(numbers))


def _repeats(numbers: set[str]) -> bool:
    parents = Counter(number.rpartition(".")[0] for number in numbers)
    return max(parents.values()) > 1
