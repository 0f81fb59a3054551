"""Items opened in the order of reading: under which one the next stands, which one words speak of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.bracketed import bracketed_fields, with_status
from prevence.evaluation.recognition.candidates import Candidate, Level
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.entries import Entry, Item
from prevence.evaluation.recognition.headings import heading_of, without_page
from prevence.evaluation.recognition.pieces import Piece

_SUBJECT = 60  # characters at the beginning of a sentence in which its subject stands


class OpenItems:
    """The items read so far, and the path of those that stand open, top down."""

    def __init__(self, levels: Sequence[Level]) -> None:
        self.top: list[Item] = []
        self.path: list[Item] = []
        self._levels = levels
        self._by_place: dict[tuple[int | None, str], Item] = {}
        self._by_number: dict[str, list[Item]] = defaultdict(list)

    def open(self, candidate: Candidate, piece: Piece) -> Item:
        """The item a heading opens, put under its parent."""
        assert candidate.level is not None
        item = _item(candidate, self._levels[candidate.level], piece)
        while self.path and _depth(self.path[-1]) >= candidate.level:
            self.path.pop()
        parent = self._parent(candidate)
        (parent.children if parent else self.top).append(item)
        self.path.append(item)
        self._by_place[candidate.level, candidate.number] = item
        self._by_number[item.number].append(item)
        return item

    def close_but(self, kept: Iterable[Item]) -> None:
        """Closes the items of the path that are not among those given."""
        still = list(kept)
        self.path = [item for item in self.path if item in still]

    def mentioned(self, candidate: Candidate) -> Item | None:
        """The item another mention of its heading speaks of."""
        return self._by_place.get((candidate.level, candidate.number))

    def named_in(self, texts: Sequence[str]) -> Item | None:
        """The item a table's title names ("Financování – Priorita 2 – …")."""
        for text in texts:
            for depth, level in enumerate(self._levels):
                found = _declined(level.label).search(fold(text))
                number = text[found.end() :].split()[0].rstrip(".,:") if found else ""
                named = heading_of(f"{level.label} {number}:") if number else None
                item = self._by_place.get((depth, named.number)) if named else None
                if item:
                    return item
        return None

    def subject_of(self, sentence: str) -> Item | None:
        """The item of the path whose level the sentence names first."""
        head = fold(plain(sentence))[:_SUBJECT]
        named = [
            (found.start(), -at, above)
            for at, above in enumerate(self.path)
            if (found := re.search(rf"\b{re.escape(fold(above.level.label)[:-1])}", head))
        ]
        return min(named, key=lambda place: place[:2])[2] if named else None

    def _parent(self, candidate: Candidate) -> Item | None:
        prefix = candidate.number.rpartition(".")[0]
        level = candidate.level or 0
        exact = [item for item in self._by_number.get(prefix, ()) if _depth(item) < level]
        return exact[-1] if exact else (self.path[-1] if self.path else None)


def _item(candidate: Candidate, level: Level, piece: Piece) -> Item:
    """A new item with what stands in brackets behind its name."""
    name, fields = bracketed_fields(_fullest_name(candidate))
    item = Item(candidate, level, piece.source, name)
    item.entries += [Entry(one.field, one.label, one.value, piece) for one in fields]
    if stated := with_status(name):
        item.name, status, rest = stated
        item.entries.append(Entry("status", "", status, piece))
        if rest:
            item.entries.append(Entry("description", "", rest, piece))
    return item


def _depth(item: Item) -> int:
    return item.candidate.level or 0


@lru_cache(maxsize=64)
def _declined(label: str) -> re.Pattern[str]:
    """A level word before a number in any case: "Strategický cíl" → "strategického cíle č. A"."""
    words = (
        rf"{re.escape(word[:-1] if len(word) > 3 else word)}\w{{0,4}}"
        for word in fold(label).split()
    )
    return re.compile(rf"\b{' '.join(words)} (?:c\. ?|cislo )?(?=[\da-hivx]+\b)")


def _fullest_name(candidate: Candidate) -> str:
    """Of several printed forms of a name the fullest; other names under the same number are not."""
    own = candidate.heading.name
    if not own:
        return ""
    best = own
    for other in candidate.names:
        name = without_page(other)
        if len(name) > len(best) and _same_name(own, name):
            best = name
    return best.rstrip(":").strip()


def _same_name(one: str, two: str) -> bool:
    first, second = fold(one).split(), fold(two).split()
    shared = sum(a == b for a, b in zip(first, second, strict=False))
    return shared >= 0.6 * min(len(first), len(second)) and len(second) <= 2 * len(first) + 3
