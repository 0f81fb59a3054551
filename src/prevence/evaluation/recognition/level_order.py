"""The levels of a document top down: by the words it uses, by the depth of its numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from prevence.core.czech import fold
from prevence.evaluation.codes import Role
from prevence.evaluation.recognition.candidates import Candidate, Level
from prevence.evaluation.recognition.headings import Heading
from prevence.evaluation.recognition.pieces import Piece
from prevence.evaluation.recognition.vocabulary import LevelWord, level_words

_DEFAULT_ROLES = (Role.PRIORITY, Role.MEASURE, Role.ACTIVITY)


def ordered_levels(candidates: Sequence[Candidate]) -> tuple[Level, ...]:
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


def levels_by_depth(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> tuple[Level, ...]:
    """Levels of a document that numbers its items and never names them: by its own vocabulary."""
    depths = sorted({len(candidate.heading.parts) for candidate in candidates})
    text = fold(" ".join(piece.plain for piece in pieces if not piece.why))
    levels = []
    for index, _ in enumerate(depths[: len(_DEFAULT_ROLES)]):
        levels.append(most_spoken_of(text, _DEFAULT_ROLES[index]))
    return tuple(levels)


def most_spoken_of(text: str, role: Role) -> Level:
    """The level of a role whose word a folded text uses most."""
    alike = {Role.PRIORITY: (Role.AREA, Role.PRIORITY, Role.GOAL)}.get(role, (role,))
    words = [
        lv for lv in level_words() if lv.role in alike and " " not in lv.word and not lv.everyday
    ]

    def spoken(level: LevelWord) -> int:
        return len(re.findall(rf"\b{re.escape(fold(level.word).rstrip('aei'))}", text))

    best = max(words, key=lambda level: (spoken(level), -level.rank))
    return Level(best.word[:1].upper() + best.word[1:], best.role, best.rank)


def extended_levels(
    levels: tuple[Level, ...], candidates: Sequence[Candidate]
) -> tuple[Level, ...]:
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
