"""Stated counts: "Počet podpořených projektů: 2", and the names listed directly under them.

What is a label of a count and what a plan is in `grammar/indicators.toml`. The names of a list
belong to the count right before it; a sentence ends the list, what stands after it belongs to none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.draft import Indicator
from prevence.evaluation.recognition.dates import find_dates
from prevence.evaluation.recognition.money import Number, parse_number
from prevence.evaluation.recognition.phrases import (
    alternatives,
    load_grammar,
    section,
    words_of,
)

_FIGURE = r"(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:,\d+)?"
_AFTER_NUMBER = re.compile(r"(?P<unit>(?:[ \u00a0][^\W\d_][\w-]*){1,4})?(?P<percent>[ \u00a0]?%)?")
_LABEL = re.compile(
    rf"(?P<label>[^\W\d_][^:;\n]{{2,160}}?)[ ]?:[ \t\u00a0]*(?P<number>{_FIGURE})(?![\d.,]?\d)"
)
_DASH = re.compile(r"(?:^|\s)[-–—•*][ \t]+")
_ITEM = re.compile(r"^\s*[-–—•*▪○]\s*")
_TRAILING = re.compile(r"[\s,;]+$")
_SHORTENED_END = re.compile(r"(?:\b\w{1,3}\.){2,}$|\b(?:[IVXL]+|[a-zA-Z]\.\s?\w|apod|atd|aj|č)\.$")
_QUOTES = '„“”"»«'
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class FoundIndicator:
    """An indicator, the lines it takes (its own and those of its names) and its place in the first.

    `lines` are indices into the lines given; `start` and `end` bound the label and the number.
    """

    indicator: Indicator
    lines: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Hit:
    label: str
    value: Number
    plan: Number | None
    unit: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Grammar:
    begins: re.Pattern[str]
    never: re.Pattern[str]
    plan: re.Pattern[str]
    actual: re.Pattern[str]
    of_plan: re.Pattern[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    table = load_grammar("indicators")
    labels, values = section(table, "labels"), section(table, "values")
    plan = alternatives(words_of(values, "plan"))
    actual = alternatives(words_of(values, "actual"))
    said = rf"[ ]?(?:[:=–-]|je|byl[ao]?|cinil[ao]?)?[ ]*(?P<number>{_FIGURE})"
    return _Grammar(
        begins=re.compile(rf"{alternatives(words_of(labels, 'begins'))}(?!\w)"),
        never=re.compile(rf"{alternatives(words_of(labels, 'never'))}(?!\w)"),
        plan=re.compile(rf"(?<!\w){plan}{said}"),
        actual=re.compile(rf"(?<!\w){actual}{said}"),
        of_plan=re.compile(
            rf"[ ](?:\w+[ ])?{alternatives(words_of(values, 'of_plan'))}[ ](?P<number>{_FIGURE})"
        ),
    )


def parse_indicators(lines: Sequence[str]) -> tuple[FoundIndicator, ...]:
    """Indicators of a field, each with the names listed directly under it.

    Args:
        lines: clean lines (paragraphs) of the field in their order; a line may begin with a
            dash, and may hold several counts and their names ("Počet akcí: 2 - První, - Druhá").

    Names stand after the count in the same line behind dashes, or in the following lines. A line
    without a dash is a name only right under a count of one, when it is no sentence.
    """
    found: list[FoundIndicator] = []
    open_list = False
    for index, line in enumerate(lines):
        body = _ITEM.sub("", line)
        hits = list(_hits(line))
        if hits:
            found.extend(
                _with_names(line, hit, nxt, index) for hit, nxt in _pairs(hits, len(line))
            )
            open_list = not _sentence_after(line[hits[-1].end :])
        elif open_list and found and line.strip():
            open_list = _take(found, index, line, body)
    return tuple(found)


def indicator_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Places of labels and numbers of indicators in a text, their units with them."""
    return tuple((hit.start, hit.end) for hit in _hits(text))


def _pairs(hits: list[_Hit], end: int) -> Iterator[tuple[_Hit, int]]:
    for place, hit in enumerate(hits):
        yield hit, hits[place + 1].start if place + 1 < len(hits) else end


def _hits(text: str) -> Iterator[_Hit]:
    place = 0
    dates = [(day.start, day.end) for day in find_dates(text)]
    while match := _LABEL.search(text, place):
        start = _label_start(match["label"], match.start("label"))
        hit = _hit(text, match, start) if start is not None else None
        inside_date = any(begin <= match.start("number") < end for begin, end in dates)
        if hit is not None and not inside_date:
            yield hit
            place = hit.end
        else:
            place = match.end()


def _label_start(label: str, offset: int) -> int | None:
    """Where the label begins: at its last sentence, item or indicator word."""
    folded = fold(label)
    begins = [0, *(match.end() for match in re.finditer(r"[.!?][ ]+|(?:^|[ ])[-–•*][ ]+", folded))]
    begins += [m.start() for m in re.finditer(r"(?<=[ ])Počet(?= )", label)]
    for begin in sorted(set(begins), reverse=True):
        part = folded[begin:]
        if _grammar().never.match(part):
            return None
        if _grammar().begins.match(part) or re.search(r"(?<!\w)celkem$|(?<!\w)pocet(?!\w)", part):
            return offset + begin
    return None


def _hit(text: str, match: re.Match[str], start: int) -> _Hit | None:
    value = parse_number(match["number"])
    if value is None or re.match(
        r"[ \u00a0]?(?:Kč|tis\.|mil\.|korun|CZK|EUR|,-)", text[match.end() :]
    ):
        return None
    label = " ".join(text[start : match.end("label")].split()).strip(" -–•*")
    end, unit = match.end(), None
    if text[end : end + 2].strip().startswith("%"):
        end, unit = text.index("%", end) + 1, "%"
    hit = _Hit(label, value, None, unit, start, end)
    return _with_plan(text, hit)


def _with_plan(text: str, hit: _Hit) -> _Hit:
    """Of "plán 10 / skutečnost 8" and "8 z plánovaných 10" in the same statement."""
    grammar = _grammar()
    folded = fold(text)
    tail_end = min(
        [p for p in (folded.find("\n", hit.end), folded.find(". ", hit.end)) if p >= 0]
        or [len(text)]
    )
    of_plan = grammar.of_plan.match(folded, hit.end, tail_end)
    if of_plan:
        return replace(hit, plan=parse_number(of_plan["number"]), end=of_plan.end())
    planned = grammar.plan.search(folded, hit.start, tail_end)
    actual = grammar.actual.search(folded, planned.end() if planned else hit.start, tail_end)
    if planned and actual:
        label = re.sub(r"[\s,(–:-]*$", "", text[hit.start : planned.start()])
        return replace(
            hit,
            label=" ".join((label or hit.label).split()),
            value=parse_number(actual["number"]) or 0,
            plan=parse_number(planned["number"]),
            end=max(actual.end(), planned.end()),
        )
    return hit


def _with_names(line: str, hit: _Hit, until: int, index: int) -> FoundIndicator:
    tail = line[hit.end : until]
    names: tuple[str, ...] = ()
    dash = _DASH.search(tail)
    if dash and not _sentence_after(tail[: dash.start()]):
        names = tuple(_names(_DASH.split(tail[dash.end() :])))
    indicator = Indicator(hit.label, hit.value, hit.plan, hit.unit, names)
    return FoundIndicator(indicator, (index,), hit.start, hit.end)


def _names(raw: Sequence[str]) -> Iterator[str]:
    for text in raw:
        name = clean_name(text)
        if name:
            yield name


def clean_name(raw: str) -> str:
    """A listed name without bullet, emphasis, trailing comma or full stop.

    The dot of "z.s.", "o.p.s." and "VI." is part of the name and stays.
    """
    name = re.sub(r"</?\w+[^>]*>|\*+", "", _ITEM.sub("", raw))
    name = _TRAILING.sub("", " ".join(name.split()))
    if name.endswith(".") and not _SHORTENED_END.search(name):
        name = name[:-1]
    if name[:1] in _QUOTES and name[-1:] in _QUOTES and not any(q in name[1:-1] for q in _QUOTES):
        name = name[1:-1]
    return name.strip()


def _sentence_after(tail: str) -> bool:
    """Whether prose stands after the number: the list under it is over before it began."""
    words = re.findall(r"[^\W\d_]+", _DASH.split(tail, maxsplit=1)[0])
    return len(words) > 4


def _take(found: list[FoundIndicator], index: int, line: str, body: str) -> bool:
    """Adds a following line to the last count; False where the line ends the list."""
    last = found[-1]
    dashed = _ITEM.match(line) is not None
    wanted = last.indicator.value
    if not dashed and (last.indicator.projects or wanted != 1 or _is_sentence(body)):
        return False
    if dashed and _is_sentence(body) and last.indicator.projects:
        return False
    names = tuple(_names(_DASH.split(body) if dashed else [body]))
    indicator = replace(last.indicator, projects=(*last.indicator.projects, *names))
    found[-1] = replace(last, indicator=indicator, lines=(*last.lines, index))
    return dashed


def _is_sentence(text: str) -> bool:
    """A sentence rather than a name: a second sentence follows or it is too long for a name."""
    inside = re.search(r"[a-zá-ž]\.\s+[A-ZÁ-Ž]", text)
    verb = re.search(
        r"(?<!\w)(?:byl[aoiy]?|je|jsou|bude|budou|proběhl\w*|probíh\w*|konal\w*|který|která|které)(?!\w)",
        text,
    )
    return bool(inside or (verb and text.rstrip().endswith("."))) or len(text) > _LONGEST_NAME
