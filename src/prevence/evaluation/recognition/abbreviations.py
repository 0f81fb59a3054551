"""Abbreviations a report explains: in a list, "Plný název (X)", "… (dále jen X)".

A bracket after a name abbreviates it when its letters are initials of the words before; how far
the name reaches back is told by the same letters. Words are kept in the case they stand in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.draft import Abbreviation
from prevence.evaluation.recognition.phrases import (
    alternatives,
    load_grammar,
    section,
    words_of,
)
from prevence.evaluation.recognition.sentences import sentence_spans

_QUOTES = "„“”\"'«»‚‘’"
_SHORT = r"[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][^\W_]*(?:[ /&–-]{1,3}[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ0-9+][^\W_]*\+?)*"
_CAPITAL = "[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]"
# Two capitals at least, so that "Město děkuje všem" is no line of the list.
_SPACED = re.compile(
    rf"({_CAPITAL}[\w.-]*{_CAPITAL}[\w.-]*(?: {_CAPITAL}{{2,5}})?) ([a-záčďéěíňóřšťúůýž].{{4,}})$"
)
_BRACKET = re.compile(rf"\s\((?P<short>{_SHORT})(?P<more>[ ,;–-][^()]*)?\)")
_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")
_LONGEST_SHORT = 24
_LONGEST_NAME = 12
_WORDS_OF_SHORT = 4
_UPPER_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class FoundAbbreviation:
    """An abbreviation explained in running text, and where."""

    start: int
    end: int
    abbr: str
    meaning: str


@lru_cache(maxsize=1)
def _introduced() -> re.Pattern[str]:
    table = load_grammar("abbreviations")
    intro = alternatives(words_of(section(table, "introduces"), "phrases"))
    quotes = re.escape(_QUOTES)
    return re.compile(
        rf"[\s,]*[(\[,–-]\s*{intro}[\s:]+[{quotes}]?(?P<short>[^()\[\],;{quotes}]{{1,40}})[{quotes}]?\s*(?=[)\],;.]|$)"
    )


@lru_cache(maxsize=1)
def _stops() -> frozenset[str]:
    return frozenset(map(fold, words_of(section(load_grammar("abbreviations"), "stops"), "words")))


@lru_cache(maxsize=1)
def _list_line() -> re.Pattern[str]:
    marks = words_of(section(load_grammar("abbreviations"), "list"), "separators")
    spaced = "|".join(re.escape(mark) for mark in marks if mark not in {":", "=", "\t"})
    return re.compile(rf"(?:\s+(?:{spaced})\s+|\s*(?:[=\t]|:\s)\s*|\s{{2,}})")


def from_list_line(line: str) -> Abbreviation | None:
    """A line of the list of abbreviations: "MP – městská policie", with a TAB, "=" or ":".

    An abbreviation may hold a dash of its own ("VŠB - TU – Vysoká škola …"): the separator is the
    first one after which the meaning is longer than the abbreviation.
    """
    text = line.strip(" \t\u00a0•*")
    for mark in _list_line().finditer(text):
        abbr, meaning = text[: mark.start()].strip(" –-:="), text[mark.end() :].strip(" –-:=\t")
        if not abbr or len(abbr) > _LONGEST_SHORT or len(abbr.split()) > 4:
            return None
        if len(meaning) > len(abbr) and not _still_short(meaning):
            return Abbreviation(abbr, " ".join(meaning.rstrip(",;").split()))
    return None


def _still_short(meaning: str) -> bool:
    """Whether the rest begins with the other half of a two-part abbreviation: "TU – Vysoká …"."""
    first = _list_line().split(meaning, maxsplit=1)
    head = first[0]
    return len(first) > 1 and len(head) <= 5 and head.isupper()


def from_running_text(text: str) -> tuple[FoundAbbreviation, ...]:
    """Abbreviations defined inside sentences, in the order of the text."""
    found: list[FoundAbbreviation] = []
    folded = fold(text)
    for begin, end in sentence_spans(text):
        for item in (*_named_further(text, folded, begin, end), *_in_brackets(text, begin, end)):
            if not any(item.start < other.end and other.start < item.end for other in found):
                found.append(item)
    return tuple(sorted(found, key=lambda item: item.start))


def _named_further(text: str, folded: str, begin: int, end: int) -> Iterator[FoundAbbreviation]:
    """Of "… (dále jen X)"."""
    for match in _introduced().finditer(folded, begin, end):
        abbr = text[match.start("short") : match.end("short")].strip(f" {_QUOTES}")
        meaning = _name_before(text[begin : match.start()], abbr)
        said = abbr[:1].isupper() or "dale " in match.group()
        goes_on = fold(abbr).split(maxsplit=1)[:1]  # "(dále je např. …)" is a sentence
        said = said and not _stops().intersection(goes_on)
        if said and len(abbr.split()) <= _WORDS_OF_SHORT and meaning:
            yield FoundAbbreviation(match.start(), match.end(), abbr, meaning)


def _in_brackets(text: str, begin: int, end: int) -> Iterator[FoundAbbreviation]:
    """Of "Plný název (X)" where X are its initials."""
    for match in _BRACKET.finditer(text, begin, end):
        abbr, before = match["short"], text[begin : match.start()]
        if _is_shortening(abbr) and not (match["more"] or "").strip():
            start = _extent(before, abbr)
            if start is not None:
                yield FoundAbbreviation(match.start(), match.end(), abbr, before[start:].strip())


def _is_shortening(abbr: str) -> bool:
    letters = [letter for letter in abbr if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    return 2 <= len(letters) <= 10 and upper >= 2 and upper / len(letters) >= _UPPER_SHARE


def _name_before(before: str, abbr: str) -> str | None:
    """What "dále jen" shortens: a quoted name, the words of the initials, or the last name."""
    before = before.rstrip(" ,(–-")
    quoted = re.search(r"[„“”\"](?P<name>[^„“”\"]{3,200})[“”\"]$", before)
    if quoted:
        return quoted["name"].strip()
    linked = re.search(r"\[(?P<name>[^\]]{3,250})\](?:\([^)]*\))?$", before)
    if linked:
        return linked["name"].strip()
    start = _extent(before, abbr)
    if start is None:
        start = _word_extent(before, abbr)
    if start is None:
        start = _last_name(before)
    return before[start:].strip(" ,") if start is not None else None


def _extent(before: str, abbr: str) -> int | None:
    """Where the words begin whose initials the abbreviation is; small words may be skipped."""
    letters = list(fold(re.sub(r"[\W\d_]", "", abbr)))
    words = list(_WORD.finditer(before))[-_LONGEST_NAME:]
    best: int | None = None
    for first in range(len(words) - 1, -1, -1):
        initials = [fold(word.group()) for word in words[first:]]
        if initials[0][0] == letters[0] and _spells(letters, initials):
            best = words[first].start()
            break
    return best


def _spells(letters: list[str], words: list[str]) -> bool:
    """Whether the letters are taken in order from the words, most words giving their initial."""
    place, skipped = 0, 0
    for word in words:
        took = 0
        for letter in word:
            if place < len(letters) and letter == letters[place] and (took or word[0] == letter):
                place, took = place + 1, took + 1
                if took == 1 and place < len(letters) and len(words) >= len(letters):
                    break
        skipped += not took and len(word) > 3
    return place == len(letters) and skipped <= max(1, len(letters) // 3)


def _word_extent(before: str, abbr: str) -> int | None:
    """A short form that is a word of the name: "Katalog sociálních služeb (dále také Katalog)"."""
    head = fold(abbr.split(maxsplit=1)[0])[:5]
    if len(head) < 4:
        return None
    starts = [w.start() for w in _WORD.finditer(before) if fold(w.group()).startswith(head)]
    return starts[-1] if starts else None


def _last_name(before: str) -> int | None:
    """The last capitalised name; small words inside it stay, prepositions end it."""
    words = list(_WORD.finditer(before))[-_LONGEST_NAME:]
    start: int | None = None
    for word in reversed(words):
        if fold(word.group()) in _stops():
            break
        if re.search(r"[.,;:()]", before[word.end() :][:1]) and start is not None:
            break
        start = word.start() if word.group()[0].isupper() or start is None else start
    for word in words:
        if start is not None and word.start() >= start:
            return word.start() if word.group()[0].isupper() or word.start() == start else start
    return start


def from_spaced_line(line: str) -> Abbreviation | None:
    """A line of the list with nothing but a space between ("MPSV ministerstvo práce …")."""
    found = _SPACED.match(line)
    return Abbreviation(found[1], found[2]) if found else None
