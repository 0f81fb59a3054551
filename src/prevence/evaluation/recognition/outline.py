"""The tree of items: which lines head an item, at which level, under which full number.

A heading is printed many times (introduction, contents, tables, body, before the financing table);
one of the mentions is the item, the others only move the reading to it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from prevence.core.czech import fold
from prevence.evaluation.codes import IgnoredWhy, Role
from prevence.evaluation.recognition.headings import (
    Heading,
    bare_heading,
    heading_of,
    level_label,
    numbered_item,
    numbered_title,
    without_page,
)
from prevence.evaluation.recognition.labels import Labelled, labelled
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.vocabulary import LevelWord, document_words, level_words

_LONGEST_NAME = 420  # characters; more is a paragraph that happens to begin with a number
_PROSE = ("description", "fulfilment", "assessment", "brief")  # fields with lists of their own
_DEFAULT_ROLES = (Role.PRIORITY, Role.MEASURE, Role.ACTIVITY)


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
    worded = _worded(pieces)
    levels = _ordered_levels(worded)
    candidates = _with_bare(pieces, worded, levels)
    levels = levels or _levels_by_depth(pieces, candidates)
    levels = _extended(levels, candidates)
    _place(candidates, levels)
    _choose(pieces, candidates)
    return Outline(levels, candidates)


def _worded(pieces: Sequence[Piece]) -> list[Candidate]:
    found = []
    for at, piece in enumerate(pieces):
        contents = piece.why is IgnoredWhy.CONTENTS
        if piece.kind is PieceKind.TABLE or (piece.why and not contents):
            continue
        text = without_page(piece.text) if contents else piece.text
        heading = piece.head or heading_of(text)
        if heading and heading.level and len(heading.name) <= _LONGEST_NAME:
            found.append(Candidate(at, heading, in_contents=contents))
    return found


def _ordered_levels(candidates: Sequence[Candidate]) -> tuple[Level, ...]:
    """The document's level words top down, by their usual rank and by the depth of its numbers."""
    by_label: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_label[candidate.heading.label].append(candidate)
    real = {label: found for label, found in by_label.items() if _is_level(found)}
    if not real:
        return ()
    ranked = sorted(real, key=lambda label: _rank(real[label]))
    told = {label: depth for label in ranked if (depth := _told_depth(real[label])) is not None}
    by_depth = iter(sorted(told, key=lambda label: (told[label], ranked.index(label))))
    ordered = [next(by_depth) if label in told else label for label in ranked]
    return tuple(_level(real[label][0].heading, label) for label in ordered)


def _is_level(found: Sequence[Candidate]) -> bool:
    body = [candidate for candidate in found if not candidate.in_contents]
    return bool(body)


def _rank(found: Sequence[Candidate]) -> int:
    level = found[0].heading.level
    assert level is not None
    return level.rank


def _told_depth(found: Sequence[Candidate]) -> int | None:
    """Depth that the numbers of a level tell; None where they restart under each parent."""
    depths = Counter(len(candidate.heading.parts) for candidate in found)
    depth = depths.most_common(1)[0][0]
    if depth > 1:
        return depth
    names: dict[str, set[str]] = defaultdict(set)
    for candidate in found:
        names[candidate.heading.number].add(fold(candidate.heading.name)[:20])
    restarts = sum(len(several) > 1 for several in names.values())
    return None if restarts * 2 > len(names) else depth


def _level(heading: Heading, label: str) -> Level:
    assert heading.level is not None
    return Level(label, heading.level.role, heading.level.rank)


def _with_bare(
    pieces: Sequence[Piece], worded: list[Candidate], levels: Sequence[Level]
) -> list[Candidate]:
    """Adds items headed by a number alone, where the document's own numbers call for them."""
    known = {candidate.at: candidate for candidate in worded}
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

    def note(self, at: int) -> None:
        """Takes note of a heading already known."""
        candidate = self._worded.get(at)
        if candidate and not candidate.in_contents:
            self._label = None
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
        if found := bare_heading(piece.text):
            return self._dotted_item(at, found)
        text = f"{piece.number} {piece.text}" if piece.number else piece.text
        if found := numbered_item(text) or numbered_title(text):
            return self._short_item(at, found)
        found_label = labelled(piece.text)
        if found_label and found_label.field in _PROSE and self._expected == 1:
            self._label = None
        return None

    def _dotted_item(self, at: int, found: Heading) -> Candidate | None:
        prefix = ".".join(found.parts[:-1])
        if len(found.name) > _LONGEST_NAME:
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
        below = f"{found.number}.1" in self._dotted
        if not self._has_levels and below and len(found.name) <= 200:
            self._open = [found.number]
            return Candidate(at, found)
        return None


def _closed(found: Heading) -> bool:
    return found.printed != found.number


def _prefixes(number: str) -> list[str]:
    parts = number.split(".")
    return [".".join(parts[: count + 1]) for count in range(len(parts))]


def _levels_by_depth(
    pieces: Sequence[Piece], candidates: Sequence[Candidate]
) -> tuple[Level, ...]:
    """Levels of a document that numbers its items and never names them: by its own vocabulary."""
    depths = sorted({len(candidate.heading.parts) for candidate in candidates})
    text = fold(" ".join(piece.plain for piece in pieces if not piece.why))
    levels = []
    for index, _ in enumerate(depths[: len(_DEFAULT_ROLES)]):
        levels.append(_most_spoken_of(text, _DEFAULT_ROLES[index]))
    return tuple(levels)


def _most_spoken_of(text: str, role: Role) -> Level:
    alike = {Role.PRIORITY: (Role.AREA, Role.PRIORITY, Role.GOAL)}.get(role, (role,))
    words = [lv for lv in level_words() if lv.role in alike and " " not in lv.word]

    def spoken(level: LevelWord) -> int:
        return len(re.findall(rf"\b{re.escape(fold(level.word).rstrip('aei'))}", text))

    best = max(words, key=lambda level: (spoken(level), -level.rank))
    return Level(best.word[:1].upper() + best.word[1:], best.role, best.rank)


def _extended(levels: tuple[Level, ...], candidates: Sequence[Candidate]) -> tuple[Level, ...]:
    """Adds levels that only lists name ("Aktivita: 1. …") or only numbers reach ("1.1.1")."""
    known = {level.label for level in levels}
    added = [
        _level(candidate.heading, candidate.heading.label)
        for candidate in candidates
        if candidate.heading.level and not candidate.in_contents
    ]
    for level in added:
        if level.label not in known:
            known.add(level.label)
            at = next(
                (i for i, other in enumerate(levels) if other.rank > level.rank), len(levels)
            )
            levels = (*levels[:at], level, *levels[at:])
    deepest = max((len(c.heading.parts) for c in candidates if c.heading.level is None), default=0)
    while levels and len(levels) < deepest and len(levels) < 6:
        measured = any(level.role is Role.MEASURE for level in levels)
        role = Role.ACTIVITY if measured else Role.MEASURE
        word = next(lv for lv in reversed(level_words()) if lv.role is role)
        levels = (*levels, Level(word.word[:1].upper() + word.word[1:], role, word.rank))
    return levels


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
