"""The tree of items: which lines head an item, at which level, under which full number.

A heading is printed many times (introduction, contents, tables, body, before the financing table);
one of the mentions is the item, the others only move the reading to it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from prevence.core.czech import fold
from prevence.evaluation.recognition.bare_numbers import with_bare_numbers
from prevence.evaluation.recognition.candidates import Candidate, Level, worded_candidates
from prevence.evaluation.recognition.headings import Heading
from prevence.evaluation.recognition.labels import Labelled, labelled
from prevence.evaluation.recognition.level_order import (
    extended_levels,
    levels_by_depth,
    ordered_levels,
)
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.vocabulary import document_words


@dataclass(slots=True)
class Outline:
    """The levels of a document and every heading candidate in order, the items marked `body`."""

    levels: tuple[Level, ...]
    candidates: list[Candidate]

    @property
    def by_piece(self) -> dict[int, Candidate]:
        """Candidates by the index of their piece."""
        return {candidate.at: candidate for candidate in self.candidates}


def outline_of(pieces: Sequence[Piece]) -> Outline:
    """Finds the items of a document; an Outline without candidates when there are none."""
    worded = worded_candidates(pieces)
    levels = ordered_levels(worded)
    candidates = with_bare_numbers(pieces, worded, levels)
    levels = levels or ordered_levels([one for one in candidates if one.heading.level])
    levels = levels or levels_by_depth(pieces, candidates)
    levels = extended_levels(levels, candidates)
    _place(candidates, levels)
    _choose(pieces, candidates)
    return Outline(levels, candidates)


def _place(candidates: Sequence[Candidate], levels: Sequence[Level]) -> None:
    """Gives each candidate its depth and full number by the items open above it."""
    depth_of = {level.label: depth for depth, level in enumerate(levels)}
    above: list[tuple[int, str]] = []
    order: Counter[tuple[str, int]] = Counter()
    for candidate in candidates:
        heading = candidate.heading
        if heading.label in depth_of:
            depth = depth_of[heading.label]
        else:
            depth = min(max(len(heading.parts) - 1, 0), len(levels) - 1)
        candidate.level = depth
        while above and above[-1][0] >= depth:
            above.pop()
        parent = above[-1][1] if above else ""
        candidate.number = _full_number(heading, depth, parent, order)
        above.append((depth, candidate.number))


def _full_number(
    heading: Heading, depth: int, parent: str, order: Counter[tuple[str, int]]
) -> str:
    parts = heading.parts
    if not parts:
        order[parent, depth] += 1
        own = str(order[parent, depth])
        return f"{parent}.{own}" if parent else own
    if len(parts) > 1 or not parent:
        return heading.number
    return f"{parent}.{heading.number}"


def _choose(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> None:
    """Marks the mention that is the item itself: the one its fields and children follow."""
    groups: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for index, candidate in enumerate(candidates):
        groups[candidate.level, candidate.number].append(index)
    for indexes in groups.values():
        best = max(indexes, key=lambda i: (_weight(pieces, candidates, i), -i))
        if not candidates[best].in_contents:
            candidates[best].body = True
        candidates[best].names = [
            candidates[i].heading.name for i in indexes if candidates[i].heading.name
        ]


def _weight(pieces: Sequence[Piece], candidates: Sequence[Candidate], index: int) -> int:
    candidate = candidates[index]
    if candidate.in_contents:
        return -10
    after = candidates[index + 1] if index + 1 < len(candidates) else None
    end = after.at if after else len(pieces)
    between = pieces[candidate.at + 1 : end]
    weight = 0
    if after and after.level is not None and candidate.level is not None:
        weight += 4 if after.level > candidate.level else 0
    weight += 3 * any(_label_of(piece) for piece in between)
    weight += any(piece.kind in (PieceKind.TEXT, PieceKind.ITEM) for piece in between[:3])
    return weight


def _label_of(piece: Piece) -> Labelled | None:
    return piece.labelled or (labelled(piece.text) if piece.kind is not PieceKind.TABLE else None)


def is_section(piece: Piece, text: str) -> bool:
    """Whether a piece is the title of a part outside the tree ("Závěr", "Seznam zkratek")."""
    folded = fold(text).strip(" .:")
    if len(folded) > 120 or piece.kind not in (PieceKind.TEXT, PieceKind.CELLS):
        return False
    without_number = folded.lstrip("0123456789. ")
    if without_number in document_words("sections", "titles"):
        return True
    headed = piece.heading is not None or not text.rstrip().endswith((".", ",", ":", ";"))
    begins = document_words("sections", "begins")
    return headed and without_number.startswith(begins) and text[:1].isupper()
