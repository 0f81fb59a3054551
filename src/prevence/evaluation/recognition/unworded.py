"""Items that no level word names: a numbered line with fields right under it, and their sections.

"II. Ochrana majetku" over "4. Zabezpečení kaple" over "Splněno: NE" is an area with a task in it,
although the document never says "oblast" beside the number. Fields tell it from a list in prose.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from prevence.core.czech import fold
from prevence.evaluation.codes import Role
from prevence.evaluation.recognition.candidates import Candidate, Level
from prevence.evaluation.recognition.headings import Heading, lettered_item, numbered_item
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.level_order import most_spoken_of
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.vocabulary import level_named

_FEWEST = 3  # items with fields; fewer are a list that happens to stand above a label
_OF_ITEMS = ("status", "cost", "responsible", "deadline")
_LONGEST_NAME = 200  # characters


def unworded_items(
    pieces: Sequence[Piece], worded: Mapping[int, Candidate], levels: Sequence[Level]
) -> dict[int, Candidate]:
    """Candidates for numbered lines with fields under them, and for the headings over those."""
    numbered = {at: head for at, piece in enumerate(pieces) if (head := _numbered(piece))}
    items = [at for at in numbered if at not in worded and _has_fields(pieces, at)]
    if len(items) < _FEWEST:
        return {}
    text = fold(" ".join(piece.plain for piece in pieces if not piece.why))
    of_items = _headed(numbered, items, _item_level(text, levels))
    if levels:
        return of_items
    sections = [at for at in numbered if at not in items and _next(pieces, at) in items]
    return _headed(numbered, sections, most_spoken_of(text, Role.PRIORITY)) | of_items


def _item_level(text: str, levels: Sequence[Level]) -> Level:
    """Tasks under measures are activities; under areas measures, unless tasks are spoken of."""
    if any(level.role is Role.MEASURE for level in levels):
        return most_spoken_of(text, Role.ACTIVITY)
    measure, task = most_spoken_of(text, Role.MEASURE), most_spoken_of(text, Role.ACTIVITY)
    stem = fold(task.label)[:-1]
    return task if text.count(stem) > text.count(fold(measure.label)[:-1]) else measure


def _numbered(piece: Piece) -> Heading | None:
    if piece.why or piece.kind not in (PieceKind.TEXT, PieceKind.ITEM):
        return None
    text = f"{piece.number} {piece.text}" if piece.number else piece.text
    found = numbered_item(text) or lettered_item(text)
    named = found is not None and found.name[:1].isupper() and len(found.name) <= _LONGEST_NAME
    return found if named else None


def _next(pieces: Sequence[Piece], at: int) -> int:
    """Index of the next piece that belongs to the report."""
    return next((i for i in range(at + 1, len(pieces)) if not pieces[i].why), len(pieces))


def _has_fields(pieces: Sequence[Piece], at: int) -> bool:
    after = _next(pieces, at)
    field = labelled(pieces[after].text) if after < len(pieces) else None
    return field is not None and field.field in _OF_ITEMS


def _headed(
    numbered: Mapping[int, Heading], places: Sequence[int], level: Level
) -> dict[int, Candidate]:
    word = level_named(level.label)
    return {
        at: Candidate(at, replace(numbered[at], level=word, label=level.label)) for at in places
    }
