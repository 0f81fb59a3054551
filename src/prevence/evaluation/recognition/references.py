"""References to other items of the tree: "v rámci aktivity 2.2.1", "priorit 4 a 5", "viz Cíl 2".

Level words with their endings are in `grammar/references.toml`; a document adds its own labels.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.dates import find_dates
from prevence.evaluation.recognition.money import find_amounts
from prevence.evaluation.recognition.phrases import (
    alternatives,
    blotted,
    load_grammar,
    section,
    words_of,
)

# Digits, or a letter with digits ("B.1.1", "B1.1"); compared with folded text.
_PATH = r"(?:[a-h]\.?\d{1,2}|\d{1,2})(?:\.\d{1,2}){0,4}\.?(?!\d|[ ]\d{3}(?!\d))"
# A spaced dash after a bare number opens a clause ("Priorita 4 – 17 aktivit"), it is no range.
_JOINT = (
    r"(?:[ ]?[,;][ ]?(?=[\d.]+[ ]?(?:[,;]|[ai][ ]|$)|\d+\.\d)|[-–—]|[ ][-–—][ ](?=\d+\.\d)"
    r"|[ ](?:a|i|az|nebo|ci|resp\.)[ ])"
)
_RANGE = re.compile(r"[-–—]|az")
_LONGEST_RANGE = 30


@dataclass(frozen=True, slots=True)
class Reference:
    """Numbers referred to, and the level word in its base form where one is printed.

    `numbers` are as printed without a last dot: full paths, or relative ones ("aktivitou č. 1").
    """

    start: int
    end: int
    text: str
    numbers: tuple[str, ...]
    level: str | None = None


def find_references(text: str, *, labels: Iterable[str] = ()) -> tuple[Reference, ...]:
    """References in the order of the text.

    Args:
        text: a sentence or a whole field.
        labels: the document's own names of levels, in the nominative.
    """
    folded = _masked(text)
    levels = _levels(tuple(labels))
    found: list[Reference] = []
    for match in levels.pattern.finditer(folded):
        numbers = tuple(_numbers(match["numbers"]))
        if numbers and (match["level"] or "." in match["numbers"].rstrip(". ")):
            end = match.start() + len(match.group().rstrip(". "))
            level = levels.name_of(match["level"]) if match["level"] else None
            found.append(Reference(match.start(), end, text[match.start() : end], numbers, level))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Levels:
    pattern: re.Pattern[str]
    names: tuple[tuple[re.Pattern[str], str], ...]

    def name_of(self, word: str) -> str | None:
        return next((name for pattern, name in self.names if pattern.fullmatch(word)), None)


@lru_cache(maxsize=32)
def _levels(labels: tuple[str, ...]) -> _Levels:
    table = load_grammar("references")
    known = section(table, "levels")
    phrases = {name: words_of(known, name) for name in known}
    phrases |= {label: (_stem(label),) for label in labels if label not in phrases}
    by_length = sorted(phrases.items(), key=lambda item: -len(item[0]))
    level = alternatives(word for words in phrases.values() for word in words)
    before = alternatives(words_of(section(table, "before_number"), "words"))
    intro = alternatives(words_of(section(table, "introduces"), "words"))
    pattern = re.compile(
        rf"(?<!\w)(?<!\d[ ])(?:(?P<level>{level})(?!\w)|{intro}(?!\w))[ ]{{1,2}}(?:{before}[ ]?)?"
        rf"(?P<numbers>{_PATH}(?:{_JOINT}(?:{before}[ ]?)?{_PATH})*)"
    )
    names = tuple((re.compile(alternatives(words)), name) for name, words in by_length)
    return _Levels(pattern, names)


def _stem(label: str) -> str:
    """A label as a phrase that takes the endings of cases: "Okruh činností" → "okruh* činnost*"."""
    return " ".join(
        f"{word[:-1] if word[-1] in 'aeiouyáéíóúůý' else word}*" for word in label.split()
    )


def _masked(text: str) -> str:
    """The folded text with dates and money blotted out, so their digits refer to nothing."""
    folded = fold(text)
    spans = [(day.start, day.end) for day in find_dates(text)]
    spans += [(amount.start, amount.end) for amount in find_amounts(text)]
    return blotted(folded, spans)


def _numbers(printed: str) -> Iterator[str]:
    before, previous_end = "", 0
    for match in re.finditer(_PATH, printed):
        number = re.sub(r"^([A-H])(?=\d)", r"\1.", match.group().rstrip(".").upper())
        if "." in before and "." not in number:
            return
        joint = printed[previous_end : match.start()]
        if before and _RANGE.search(joint):
            yield from _between(before, number)
        yield number
        before, previous_end = number, match.end()


def _between(first: str, last: str) -> Iterator[str]:
    """What "2.1.1–2.1.4" leaves out: 2.1.2 and 2.1.3, when both ends are siblings."""
    *parent, low = first.split(".")
    *other, high = last.split(".")
    if parent == other and int(low) < int(high) <= int(low) + _LONGEST_RANGE:
        for number in range(int(low) + 1, int(high)):
            yield ".".join([*parent, str(number)])
