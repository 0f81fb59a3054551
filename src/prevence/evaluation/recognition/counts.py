"""Numbers of things in running text: "67 obcí", "tři semináře", "3x jednání", "(132 zúčastněných)".

Nouns and exceptions are in `grammar/counts.toml`. A number counts when a noun that agrees with it
follows; time, money, percents, ages, ranges, ordinals, names and lengths of lists never do. The
caller leaves out what is an indicator; those found in the text itself are left out here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from prevence.core.czech import fold
from prevence.evaluation.recognition.count_phrases import (
    NounPhrase,
    count_grammar,
    known_noun,
    noun_phrase,
)
from prevence.evaluation.recognition.dates import find_dates
from prevence.evaluation.recognition.indicators import indicator_spans
from prevence.evaluation.recognition.money import Number, find_amounts, qualifier_before
from prevence.evaluation.recognition.numerals import find_numerals
from prevence.evaluation.recognition.phrases import blotted
from prevence.evaluation.recognition.references import find_references
from prevence.evaluation.recognition.sentences import sentence_spans

_DIGITS = re.compile(
    r"(?<![\w.,/§+=-])"
    r"(?P<number>\d{1,3}(?:[ ]\d{3}){1,4}|\d{1,3}(?:\.\d{3}){1,4}|\d{1,12})(?P<part>,\d{1,4})?"
    r"(?:-?t[ií]|-?mi)?(?![\d%])(?![.,/:]\d)(?!\.(?!\s*$)|[ ]?%)"
)
_SCALES = re.compile(r"[ ](?:(tis)(?:\.|ic\w*)|(mil)(?:\.|ion\w*))(?=[ ])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_SAID = re.compile(
    r"(?<!\w)(?:v|za|na|pro|do)? ?(?:roce|rok|roku|r\.) ?"
    r"(?P<year>(?:19|20)\d\d)(?!\d| ?[-–/] ?\d)"
)
_SINCE = re.compile(
    r"(?<!\w)od (?:pocatku |zacatku |zahajeni )?(?:roku |r\. ?)?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_RANGE_LEFT = re.compile(r"(?:\d|\bdo)[ ]?(?:[-–—/]|az|ci|nebo)[ ]?$")
_RANGE_RIGHT = re.compile(r"[ ]?(?:[-–—/]|(?:az|ci)[ ])[ ]?\d")
_QUOTED = re.compile(
    r"„[^„“”\"]{2,200}[“”\"]|\"[^\"]{2,200}\"|“[^“”]{2,200}”|\[[^\]]*\]\([^)]*\)|https?://\S+|www\.\S+"
)
_DIGITS_OF_YEAR = 4
_FAR = 600  # characters around a number in which its noun, year and bracket are sought
_ONE = {"jeden", "jedna", "jedno", "jednoho", "jedne", "jednom", "jednim", "jednu", "jednomu"}
_BOTH = ("ob",)
_ROUND = {"deseti", "sta", "10", "100"}  # of these a part is a share, not a number of things
_LIST_AFTER = re.compile(r"[^.,;:()]{0,40}:\s*(?:[•*–-]|\n|$)|[ ]?(?:a to|a sice)\b|[ ]?:\s*$")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things; `unit` is the noun in the nominative plural where it is known.

    `year` is the year the sentence names; `since` the first year of a cumulative number.
    """

    start: int
    end: int
    text: str
    value: Number
    unit: str
    approximate: bool = False
    year: int | None = None
    since: int | None = None


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: Number
    digits: bool
    times: bool = False


def find_counts(text: str, *, report_year: int | None = None) -> tuple[Count, ...]:
    """Every number of things in a running text, in the order of the text.

    Args:
        text: clean prose; several sentences or a list of items.
        report_year: the year reported on. A count of that year needs no year of its own, unless
            it is the part of a cumulative number ("od roku 2020 celkem 412, z toho 97 v roce 2023").
    """
    folded = fold(text)
    masked = _masked(text, folded)
    found: list[Count] = []
    for begin, end in sentence_spans(text):
        for number in _numbers(masked, begin, end):
            near = (max(begin, number.start - _FAR), min(end, number.end + _FAR))
            count = _count(text, masked, number, near, found)
            if count is not None:
                dated = _dated(count, masked, near)
                contrasted = bool(found) and found[-1].since is not None
                if dated.year == report_year and not contrasted:
                    dated = replace(dated, year=None)
                found.append(dated)
    return tuple(found)


def _masked(text: str, folded: str) -> str:
    """The folded text with everything blotted out whose digits count nothing."""
    spans = [match.span() for match in _QUOTED.finditer(text)]
    spans += [(item.start, item.end) for item in find_amounts(text)]
    spans += [(item.start, item.end) for item in find_references(text)]
    spans += list(indicator_spans(text))
    spans += [
        (item.start, item.end)
        for item in find_dates(text)
        if not re.search(r"[a-z]", fold(item.text))
    ]
    spans += [
        (d.start, d.start + d.text.index(" "))
        for d in find_dates(text)
        if re.match(r"\d+\. ?[^\W\d]", d.text) and " " in d.text
    ]
    return blotted(folded, spans)


def _numbers(masked: str, begin: int, end: int) -> Iterator[_Number]:
    """Numbers in digits and in words; the word of a scale ("92 tisíc") is no number of its own."""
    worded = [
        _Number(begin + item.start, begin + item.end, item.value, digits=False, times=item.times)
        for item in find_numerals(masked[begin:end])
    ]
    taken = {place for item in worded for place in range(item.start, item.end)}
    written: list[_Number] = []
    for match in _DIGITS.finditer(masked, begin, end):
        if match.start() in taken:
            continue
        stop, value = match.end(), _value(match)
        scale = _SCALES.match(masked, stop)
        if scale:
            stop = scale.end()
            value = _plain(Decimal(str(value)) * (1_000 if scale[1] else 1_000_000))
        written.append(_Number(match.start(), stop, value, digits=True))
    scaled = {place for item in written for place in range(item.start, item.end)}
    found = written + [item for item in worded if item.start not in scaled]
    yield from sorted(found, key=lambda item: item.start)


def _value(match: re.Match[str]) -> Number:
    whole = re.sub(r"[ .]", "", match["number"])
    return _plain(Decimal(whole + (match["part"] or "").replace(",", ".")))


def _plain(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)


def _count(
    text: str, masked: str, number: _Number, sentence: tuple[int, int], before: Sequence[Count]
) -> Count | None:
    begin, end = sentence
    head, tail = masked[begin : number.start], masked[number.end : end]
    if not _may_count(masked[number.start : number.end], head, tail):
        return None
    whole = _whole_after(tail)
    if whole is None:
        return None
    phrase = noun_phrase(
        text[number.end + whole : end], tail[whole:], number.value, times=number.times
    )
    if phrase is not None and whole:
        phrase = replace(phrase, length=phrase.length + whole)
    if phrase is not None and not _stands(number, phrase, masked, head):
        return None
    if phrase is not None and not number.times and _LIST_AFTER.match(tail[phrase.length :]):
        return None
    if phrase is None:
        phrase = _without_noun(text, masked, number, sentence, before)
    if phrase is None:
        return None
    return _made(text, masked, number, phrase, begin)


def _may_count(printed: str, head: str, tail: str) -> bool:
    """Whether what stands around lets the number count anything."""
    grammar = count_grammar()
    if grammar.not_after.search(head) or _RANGE_LEFT.search(head) or _RANGE_RIGHT.match(tail):
        return False
    if grammar.not_after_year.search(head) and len(printed) == _DIGITS_OF_YEAR:
        return False
    if _is_whole(head) or grammar.idiom.match(printed + tail):
        return False
    return not printed.startswith(_BOTH) and not (
        printed in _ONE and re.match(r"[ ]z[e]?[ ]", tail)
    )


def _is_whole(head: str) -> bool:
    """Whether the number is what others are a part of: the eight of "pět z osmi bodů"."""
    part = re.search(r"(?P<part>\w+)[ ]ze?[ ]$", head)
    return part is not None and bool(part["part"].isdigit() or find_numerals(part["part"]))


def _whole_after(tail: str) -> int | None:
    """Length of "z osmi" after a part, 0 where there is none; None of a share: "devět z deseti"."""
    of = re.match(r"[ ]ze?[ ](?P<whole>\d{1,6}|[a-z]+)(?=[ ])", tail)
    if of is None or not (of["whole"].isdigit() or find_numerals(of["whole"])):
        return 0
    return None if of["whole"] in _ROUND else of.end()


def _stands(number: _Number, phrase: NounPhrase, masked: str, head: str) -> bool:
    """Whether number and noun belong together and not to a name before them."""
    printed = masked[number.start : number.end]
    if number.times:
        return True
    if printed in _ONE:
        return phrase.known
    if number.digits and _YEAR.fullmatch(printed):
        return phrase.known and bool(
            re.search(r"(?:celkem|bylo|pres|cca|pro|az|vice nez|[,(])[ ]?$", head)
        )
    if phrase.known or phrase.adjectives or phrase.is_abbreviation:
        return True
    return number.value >= 5 or not number.digits or bool(count_grammar().leads_in.search(head))


def _without_noun(
    text: str, masked: str, number: _Number, sentence: tuple[int, int], before: Sequence[Count]
) -> NounPhrase | None:
    """A number alone: "z toho 139 v roce", "aktivity prevence (73)", "sešla se 5x"."""
    begin, end = sentence
    head, tail = masked[begin : number.start], masked[number.end : end]
    in_brackets = head.endswith("(") and tail.startswith(")")
    if number.times:
        unit = _happened(head)
        if unit is None and in_brackets:
            unit = _noun_before(text, head, begin) or _noun_before(text, head, begin, whole=True)
        return NounPhrase(unit, 0, known=True) if unit else None
    again = count_grammar().same_thing.search(head)
    if again and before and re.match(r"[ ]?(?:[,.;)]|v |ve |z |ze |na |pro |bylo|$)", tail):
        return NounPhrase(before[-1].unit, 0, known=True)
    printed = masked[number.start : number.end]
    if in_brackets and number.digits and number.value > 1 and not _YEAR.fullmatch(printed):
        unit = _noun_before(text, head, begin)
        return NounPhrase(unit, 0, known=True) if unit else None
    return None


def _happened(head: str) -> str | None:
    for pattern, unit in count_grammar().happened:
        if pattern.search(head):
            return unit
    return None


def _noun_before(text: str, head: str, begin: int, *, whole: bool = False) -> str | None:
    """The counted thing a bracket stands after: the first known noun of its clause or sentence."""
    clause = 0 if whole else max(head.rfind(mark) for mark in (",", ";", ":", ")", "–")) + 1
    words = list(re.finditer(r"[^\W\d_]+", head[clause:]))
    for word in words:
        base = known_noun(word.group())
        if base is not None:
            adjective = text[begin + clause : begin + clause + word.start()].split()[-1:]
            kept = adjective and count_grammar().kept_adjective.match(fold(adjective[0]))
            return f"{adjective[0]} {base}" if kept and adjective else base
    return None


def _made(text: str, masked: str, number: _Number, phrase: NounPhrase, begin: int) -> Count:
    start, approximate = number.start, False
    while start > begin:
        qualifier = qualifier_before(masked, start)
        lead = count_grammar().lead.search(masked[begin:start])
        if qualifier is not None and qualifier[0] >= begin:
            start, approximate = qualifier[0], approximate or qualifier[1].approximate
        elif lead is not None:
            start = begin + lead.start()
        else:
            break
    end = number.end + phrase.length
    return Count(start, end, text[start:end].strip(), number.value, phrase.unit, approximate)


def _dated(count: Count, masked: str, sentence: tuple[int, int]) -> Count:
    """The count with the year its clause names, or the first year of a cumulative number."""
    begin, end = sentence
    head, tail = masked[begin : count.start], masked[count.end : end]
    after = _YEAR_SAID.match(tail.lstrip(" ")) or re.match(
        r"[ ]?\((?:v roce )?(?P<year>(?:19|20)\d\d)\)", tail
    )
    if after:
        return replace(count, year=int(after["year"]))
    open_at = head.rfind("(") if head.count("(") > head.count(")") else -1
    visible = re.sub(r"\([^()]*\)", lambda match: "_" * len(match.group()), head)
    visible = visible[open_at + 1 :] if _YEAR_SAID.search(visible[open_at + 1 :]) else visible
    years = list(_YEAR_SAID.finditer(visible))
    since = _SINCE.search(visible)
    if since and (
        not years or years[-1].start() < since.start() or years[-1]["year"] == since["year"]
    ):
        return replace(count, since=int(since["year"]))
    return replace(count, year=int(years[-1]["year"])) if years else count
