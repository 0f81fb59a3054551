"""Czech cardinal numerals in words ("dvacet pět", "čtyřech") and times ("třikrát", "3x").

The forms are in `grammar/numerals.toml`. Ordinals ("druhý", "2.") are never numerals here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from prevence.core.czech import fold
from prevence.evaluation.recognition.phrases import load_grammar, section, words_of

_WORD = re.compile(r"[^\W\d_]+")
_TEN, _HUNDRED = 10, 100
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words, or a number of times; places are those of the text."""

    start: int
    end: int
    text: str
    value: int | float
    times: bool = False


@dataclass(frozen=True, slots=True)
class _Forms:
    values: dict[str, int]
    multipliers: dict[str, int]
    fractions: dict[str, float]
    bare: frozenset[str]
    times: re.Pattern[str]


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    table = load_grammar("numerals")

    def words(name: str) -> Iterator[tuple[str, str]]:
        part = section(table, name)
        return ((fold(form), key) for key in part for form in words_of(part, key))

    marks = "|".join(fold(word) for word in words_of(section(table, "times"), "words"))
    return _Forms(
        values={form: int(key) for form, key in words("values")},
        multipliers={form: int(key) for form, key in words("multipliers")},
        fractions={form: float(key) for form, key in words("fractions")},
        bare=frozenset(map(fold, words_of(section(table, "bare"), "words"))),
        times=re.compile(rf"(?<![\w.,])(\d{{1,4}})[ -]?(?:{marks})(?!\w|[ ]?\d)"),
    )


@lru_cache(maxsize=8)  # one text is asked for several times in a row
def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral in words and every "3x", in the order of the text; never overlapping."""
    folded = fold(text)
    found = [*_in_words(text, folded), *_times(text, folded)]
    return tuple(sorted(found, key=lambda numeral: numeral.start))


def numeral_value(word: str) -> int | float | None:
    """Value of a single word, None where it is no numeral: "čtyřech" → 4."""
    forms = _forms()
    key = fold(word)
    return forms.values.get(key, forms.fractions.get(key, forms.multipliers.get(key)))


def _times(text: str, folded: str) -> Iterator[Numeral]:
    for match in _forms().times.finditer(folded):
        start, end = match.span()
        yield Numeral(start, end, text[start:end], int(match[1]), times=True)


def _in_words(text: str, folded: str) -> Iterator[Numeral]:
    words = list(_WORD.finditer(folded))
    place = 0
    while place < len(words):
        value, length = _longest(words[place : place + _LONGEST], folded)
        if length:
            start, end = words[place].start(), words[place + length - 1].end()
            yield Numeral(start, end, text[start:end], value)
            place += length
            continue
        times = _joined_times(words[place].group())
        if times is not None:
            start, end = words[place].span()
            yield Numeral(start, end, text[start:end], times, times=True)
        place += 1


def _joined_times(word: str) -> int | None:
    base = word.removesuffix("krat")
    return _forms().values.get(base) if base != word else None


def _longest(words: list[re.Match[str]], folded: str) -> tuple[int | float, int]:
    """Value and length in words of the numeral the words begin with; (0, 0): there is none."""
    if not _may_begin(words[0].group()):
        return 0, 0
    run = _run(words, folded)
    fraction = _fraction(run)
    if fraction:
        return fraction, 2
    total, used, ceiling = 0, 0, None
    while True:
        value, length = _under_thousand(run[used:])
        size = _forms().multipliers.get(run[used + length], 0) if used + length < len(run) else 0
        counted = length or (not used and run[0] in _forms().bare)
        if size <= _HUNDRED or not counted or (ceiling and size >= ceiling):
            return total + value, used + length
        total, used, ceiling = total + (value or 1) * size, used + length + 1, size


@lru_cache(maxsize=4096)
def _may_begin(word: str) -> bool:
    forms = _forms()
    known = word in forms.values or word in forms.fractions or word in forms.bare
    return known or _joined(word) is not None


def _run(words: list[re.Match[str]], folded: str) -> list[str]:
    """The first words as far as only spaces stand between them; no numeral is longer."""
    run = [words[0].group()] if words else []
    for before, word in pairwise(words):
        if not folded[before.end() : word.start()].isspace():
            break
        run.append(word.group())
    return run


def _fraction(run: list[str]) -> float:
    """Of "půl milionu"; "půl" of something else is no count of things."""
    forms = _forms()
    if len(run) > 1 and run[0] in forms.fractions:
        return forms.fractions[run[0]] * forms.multipliers.get(run[1], 0)
    return 0


def _under_thousand(run: list[str]) -> tuple[int, int]:
    """Value and number of words of "dvě stě padesát pět" at the beginning of the words."""
    forms = _forms()
    total, used = 0, 0
    if run and run[0] in forms.bare and forms.multipliers[run[0]] == _HUNDRED:
        total, used = _HUNDRED, 1
    elif len(run) > 1 and forms.multipliers.get(run[1]) == _HUNDRED:
        digit = forms.values.get(run[0], 0)
        total, used = (digit * _HUNDRED, 2) if 0 < digit < _TEN else (0, 0)
    for word in run[used:]:
        value = forms.values.get(word, _joined(word))
        if value is None or value >= _room(total, used):
            break
        total, used = total + value, used + 1
    return total, used


def _room(total: int, used: int) -> int:
    """What may still be added: 300 takes up to 99, 20 takes up to 9, 7 takes nothing."""
    if not used or total % _HUNDRED == 0:
        return _HUNDRED if total or not used else 0
    return _TEN if total % _TEN == 0 and total % _HUNDRED > _TEN else 0


@lru_cache(maxsize=1024)
def _joined(word: str) -> int | None:
    """Of one word: "pětadvacet" → 25, "dvacetipěti" → 25."""
    values = _forms().values
    for form, value in values.items():
        rest = word.removeprefix(form)
        if rest == word or not rest:
            continue
        after = values.get(rest.removeprefix("a"), 0)
        if 0 < value < _TEN and rest.startswith("a") and after >= 2 * _TEN:
            return value + after
        if value >= 2 * _TEN and 0 < values.get(rest, 0) < _TEN:
            return value + values[rest]
    return None
