"""Items headed by a number without a level word ("1.1.1 Název", "Aktivity: 1. …")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from prevence.core.czech import fold
from prevence.evaluation.codes import Role
from prevence.evaluation.recognition.bracketed import with_status
from prevence.evaluation.recognition.candidates import LONGEST_NAME, Candidate, Level
from prevence.evaluation.recognition.headings import (
    Heading,
    bare_heading,
    lettered_item,
    level_label,
    numbered_item,
    numbered_title,
)
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.level_order import most_spoken_of
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.unworded import unworded_items
from prevence.evaluation.recognition.vocabulary import LevelWord, document_words, level_named

_LONGEST_TITLE_LINE = 140  # characters; what is longer at the head of a document is its text
_FEWEST_LISTS = 2  # headings with a numbered list right under them
_PROSE = ("description", "fulfilment", "assessment", "brief")  # fields with lists of their own


def with_bare_numbers(
    pieces: Sequence[Piece], worded: list[Candidate], levels: Sequence[Level]
) -> list[Candidate]:
    """Adds items headed by a number alone, where the document's own numbers call for them."""
    known = {candidate.at: candidate for candidate in worded}
    known |= unworded_items(pieces, known, levels)
    scan = _BareScan(pieces, known, levels)
    for at, piece in enumerate(pieces):
        if at in known or piece.why or piece.kind is PieceKind.TABLE:
            scan.note(at)
            continue
        candidate = scan.candidate(at)
        if candidate:
            known[at] = candidate
    return [known[at] for at in sorted(known)]


class _BareScan:
    """Walks the pieces once and judges numbers without a level word by what stands above them."""

    def __init__(
        self, pieces: Sequence[Piece], worded: dict[int, Candidate], levels: Sequence[Level]
    ) -> None:
        self._pieces = pieces
        self._worded = worded
        self._open: list[str] = []  # numbers of the items above, top down
        self._label: LevelWord | None = None  # of the numbered list being read
        self._expected = 1
        self._dotted = {
            found.number
            for piece in pieces
            if not piece.why and (found := bare_heading(piece.text))
        }
        self._has_levels = bool(levels)
        self._listed_under = listed_under_measures(pieces, worded) if levels else None

    def note(self, at: int) -> None:
        """Takes note of a heading already known."""
        candidate = self._worded.get(at)
        if candidate and not candidate.in_contents:
            self._label, self._expected = self._listed_under, 1
            if candidate.heading.number:
                self._open = [*_prefixes(candidate.heading.number)]

    def candidate(self, at: int) -> Candidate | None:
        """The item a piece without a level word heads, if it does."""
        piece = self._pieces[at]
        introduced = level_label(piece.text)
        if introduced:
            self._label, self._expected = introduced, 1
            return None
        if piece.head:
            return Candidate(at, piece.head)
        if self._label and piece.kind is PieceKind.ITEM and with_status(piece.plain):
            word = self._label.word
            label = word[:1].upper() + word[1:]
            return Candidate(at, Heading(self._label, label, "", "", piece.plain))
        if found := bare_heading(piece.text):
            return self._dotted_item(at, found)
        text = _numbered(piece)
        if found := numbered_item(text) or numbered_title(text) or lettered_item(text):
            return self._short_item(at, found)
        found_label = labelled(piece.text)
        if found_label and found_label.field in _PROSE and self._expected == 1:
            self._label = None
        return None

    def _dotted_item(self, at: int, found: Heading) -> Candidate | None:
        prefix = ".".join(found.parts[:-1])
        if len(found.name) > LONGEST_NAME:
            return None
        if prefix in self._open or (not self._has_levels and len(found.parts) >= 2):
            self._open = [*_prefixes(found.number)]
            return Candidate(at, found)
        return None

    def _short_item(self, at: int, found: Heading) -> Candidate | None:
        if (
            self._label
            and _closed(found)
            and found.number.isdigit()
            and int(found.number) == self._expected
        ):
            self._expected += 1
            label = self._label.word[:1].upper() + self._label.word[1:]
            return Candidate(at, replace(found, level=self._label, label=label))
        below = not found.printed[0].islower() and f"{found.number}.1" in self._dotted
        if not self._has_levels and below and len(found.name) <= 200:
            self._open = [found.number]
            return Candidate(at, found)
        return None


def listed_under_measures(
    pieces: Sequence[Piece], worded: Mapping[int, Candidate]
) -> LevelWord | None:
    """The level of numbered items that stand right under the headings of a plan without a label.

    In a plan they are its tasks; in an evaluation a numbered list is part of what was done.
    """
    lines = [piece.plain for piece in pieces[:8] if not piece.why]
    opening = fold(" ".join(line for line in lines if len(line) <= _LONGEST_TITLE_LINE))
    plans = any(word in opening for word in document_words("genre", "plan"))
    if not plans or any(word in opening for word in document_words("genre", "judges")):
        return None
    heads = [at for at, candidate in worded.items() if not candidate.in_contents]
    lists = sum(_begins_list(pieces, at + 1) for at in heads)
    if lists < _FEWEST_LISTS:
        return None
    level = most_spoken_of(fold(" ".join(piece.plain for piece in pieces)), Role.ACTIVITY)
    return level_named(level.label)


def _begins_list(pieces: Sequence[Piece], at: int) -> bool:
    following = next((piece for piece in pieces[at : at + 3] if not piece.why), None)
    found = numbered_item(_numbered(following)) if following else None
    return found is not None and found.number == "1"


def _numbered(piece: Piece) -> str:
    return f"{piece.number} {piece.text}" if piece.number else piece.text


def _closed(found: Heading) -> bool:
    return found.printed != found.number


def _prefixes(number: str) -> list[str]:
    parts = number.split(".")
    return [".".join(parts[: count + 1]) for count in range(len(parts))]
