"""Prose of an item: the strategy's own words, what was done, the office's assessment.

Where labels say which is which, they decide; where a document has none, the form does: fragments in
bullets are the plan, sentences are its fulfilment.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from prevence.core.czech import fold
from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.draft import Fulfilment
from prevence.evaluation.recognition.cleaning import EMPHASIS_OFF, EMPHASIS_ON, plain
from prevence.evaluation.recognition.entries import Entry, Item

_INLINE_ITEM = re.compile(
    rf"(?:(?<=[:,;.])|(?<=:\s\d)|(?<=:\s\d\d)|(?<=[{EMPHASIS_OFF}])|^)\s*[-–•]\s+(?=\S)"
)
_NEXT_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose after inline lists were opened; `item`: it was a list item."""

    text: str
    item: bool
    entry: Entry


@dataclass(slots=True)
class Narrative:
    """Prose of an item by its parts, with the entries each part came from."""

    brief: str | None = None
    planned: tuple[str, ...] = ()
    fulfilment: Fulfilment | None = None
    description: str | None = None
    assessment: str | None = None
    sources: dict[str, list[Entry]] = field(default_factory=dict)


# What a task of a plan is to leave behind is a plan of its own, not a description.
_OUTPUTS = ("vystup", "vystupy", "ocekavany vystup", "ocekavane vystupy")


def narrative_of(item: Item, kind: DocumentKind, *, has_children: bool) -> Narrative:
    """Sorts an item's prose into its parts."""
    brief, done = _free_parts(item, kind, has_children=has_children)
    outputs: list[Entry] = []
    if kind is DocumentKind.WORK_PLAN:
        of_plan = item.of("description")
        outputs = [entry for entry in of_plan if fold(entry.label) in _OUTPUTS]
        brief = [*(entry for entry in of_plan if entry not in outputs), *brief]
    brief = [*item.of("brief"), *brief]
    fulfilment = item.of("fulfilment")
    description = [] if kind is DocumentKind.WORK_PLAN else item.of("description")
    if fulfilment:  # what was done has a field of its own: a plain "Popis" is the strategy's
        brief = [*(entry for entry in description if _describes(entry)), *brief]
        description = [entry for entry in description if not _describes(entry)]
    if done and description:
        description += done
    else:
        fulfilment += done
    planned = [*_bullets(brief), *item.of("planned"), *outputs]
    narrative = Narrative(
        brief=_joined(entry for entry in brief if not entry.is_bullet),
        planned=tuple(text for entry in planned if (text := plain(entry.text))),
        fulfilment=_fulfilment(fulfilment),
        description=_joined_lines(description),
        assessment=_joined(item.of("assessment")),
    )
    parts = {
        "brief": brief,
        "planned": planned,
        "fulfilment": fulfilment,
        "description": description,
        "assessment": item.of("assessment"),
    }
    narrative.sources = {name: entries for name, entries in parts.items() if entries}
    return narrative


def _free_parts(
    item: Item, kind: DocumentKind, *, has_children: bool
) -> tuple[list[Entry], list[Entry]]:
    """Prose that no label introduces: the strategy's own words, and what was done."""
    free = item.of("")
    if has_children or kind is DocumentKind.WORK_PLAN:
        return free, []
    fragments = [entry.is_bullet and _is_fragment(entry) for entry in free]
    if any(fragments):
        until = next((i for i, fragment in enumerate(fragments) if not fragment), len(free))
        return free[:until], free[until:]
    return [], free


def _describes(entry: Entry) -> bool:
    """Whether a label says what an item is, not what was done."""
    return fold(entry.label) in ("popis", "popis aktivity", "popis cinnosti")


def _is_fragment(entry: Entry) -> bool:
    text = plain(entry.text)
    return text[:1].islower() and not re.search(r"(?<!atd)(?<!apod)(?<!aj)(?<!ad)\.$", text)


def _bullets(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.is_bullet]


def _joined(entries: Iterator[Entry] | Sequence[Entry]) -> str | None:
    text = " ".join(text for entry in entries if (text := plain(entry.text)))
    return text or None


def _joined_lines(entries: Sequence[Entry]) -> str | None:
    text = " ".join(line.text for line in lines_of(entries) if line.text)
    return text or None


def _fulfilment(entries: Sequence[Entry]) -> Fulfilment | None:
    entries = [entry for entry in entries if plain(entry.text)]
    if not entries:
        return None
    items: list[str] = []
    depths = _depths(entries)
    for entry, depth in zip(entries, depths, strict=True):
        if depth == 0:
            items.append(plain(entry.text))
        elif depth and items:
            items[-1] += "\n" + plain(entry.text)
    return Fulfilment("\n".join(plain(entry.text) for entry in entries), tuple(items))


def _depths(entries: Sequence[Entry]) -> list[int | None]:
    """Depth of each list item, None for prose; told by the file or by the kinds of bullets."""
    depths: list[int | None] = []
    bullets: list[str] = []
    for entry in entries:
        piece = entry.piece
        if not entry.is_bullet:
            bullets = []
            depths.append(None)
            continue
        mark = piece.bullet or ""
        if mark not in bullets:
            bullets.append(mark)
        depths.append(piece.depth or bullets.index(mark))
    return depths


def lines_of(entries: Sequence[Entry]) -> list[Line]:
    """Entries as lines: a list printed inside one line is opened, emphasis tells where it ends."""
    return [line for entry in entries for line in _opened(entry)]


def _opened(entry: Entry) -> Iterator[Line]:
    starts = list(_INLINE_ITEM.finditer(entry.text))
    head = entry.text[: starts[0].start()] if starts else entry.text
    yield from _emphasised(head, entry, item=entry.is_bullet)
    ends = [*(found.start() for found in starts[1:]), len(entry.text)][: len(starts)]
    parts = [entry.text[s.end() : end] for s, end in zip(starts, ends, strict=True)]
    commas = any(plain(part).endswith((",", ";")) for part in parts[:-1])
    for index, part in enumerate(parts):
        closes = index == len(parts) - 1 and commas and EMPHASIS_OFF not in part
        cut = _NEXT_SENTENCE.search(part) if closes else None
        yield from _emphasised(part[: cut.start()] if cut else part, entry, item=True)
        if cut:
            yield Line(plain(part[cut.end() :]), item=False, entry=entry)


def _emphasised(text: str, entry: Entry, *, item: bool) -> Iterator[Line]:
    """A line, cut where emphasis tells a name from the sentence after it."""
    begins = text.find(EMPHASIS_ON)
    counted = re.search(r":\s*\d+\.?\s*$", text[:begins]) if begins > 0 else None
    if item and 0 <= begins <= 1 and EMPHASIS_OFF in text:
        end = text.index(EMPHASIS_OFF) + 1
        rest = text[end:].lstrip()
        if rest and rest[0] in ",.;":
            end, rest = end + text[end:].index(rest[0]) + 1, rest[1:]
        yield Line(plain(text[:end]), item=True, entry=entry)
        if plain(rest):
            yield Line(plain(rest), item=False, entry=entry)
    elif counted and _ends_name(text, begins):
        yield Line(plain(text[:begins]), item=item, entry=entry)
        yield from _emphasised(text[begins:], entry, item=True)
    elif plain(text):
        yield Line(plain(text), item=item, entry=entry)


def _ends_name(text: str, begins: int) -> bool:
    """Whether emphasis right after a count is a name of its list, not the subject of a sentence."""
    end = text.find(EMPHASIS_OFF, begins)
    rest = plain(text[end + 1 :])
    return end > 0 and not (rest[:1].islower() and plain(text[begins:end])[-1:] != ".")
