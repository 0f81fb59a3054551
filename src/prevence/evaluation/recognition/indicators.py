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
from prevence.evaluation.recognition.sentences import sentence_spans

_FIGURE = r"(?:\d{1,3}(?:[ \u00a0]\d{3}){1,4}|\d{1,12})(?:,\d{1,4})?"
_AFTER_NUMBER = re.compile(r"(?P<unit>(?:[ \u00a0][^\W\d_][\w-]*){1,4})?(?P<percent>[ \u00a0]?%)?")
_LABEL = re.compile(
    rf"(?P<label>[^\W\d_][^:;\n]{{2,160}}?)[ ]?:[ \t\u00a0]*"
    rf"(?P<planned>[^\W\d_][^:;\n.\d]{{2,30}}[ ]?[:=–-]?[ ]?)?(?P<number>{_FIGURE})(?![\d.,]?\d)"
)
_FIGURE_INSIDE = re.compile(r"[^\W\d_][ ]?[:=–-]?[ ]?\d")
_ONLY_MARKS = re.compile(r"[\s(,;/–-]{1,4}")
_SECOND = re.compile(rf"[ ]?/[ ]?(?P<number>{_FIGURE})(?![\d.,]?\d)")
_DASH = re.compile(r"(?:^|\s)[-–—•*][ \t]+")
_LISTED_DASH = re.compile(r"(?<=[,;.])\s+[-–—•*][ \t]+")
_ITEM = re.compile(r"^\s*[-–—•*▪○]\s*")
_TRAILING = re.compile(r"[\s,;]+$")
_SHORTENED_END = re.compile(r"(?:\b\w{1,3}\.){2,}$|\b(?:[IVXL]+|[a-zA-Z]\.\s?\w|apod|atd|aj|č)\.$")
_QUOTES = '„“”"»«'
_LONGEST_NAME = 200
_GAP = 4  # characters between two counts of one line with nothing said between them
# What is listed under a count by name.
_NAMED = re.compile(r"projekt|akc|aktivit|program|seminar|kurz|kampan|sluz|besed|setkan")


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
    plan_in_label: re.Pattern[str]
    pair_in_label: re.Pattern[str]
    after_dash: re.Pattern[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    table = load_grammar("indicators")
    labels, values = section(table, "labels"), section(table, "values")
    plan = alternatives(words_of(values, "plan"))
    actual = alternatives(words_of(values, "actual"))
    first, second = rf"(?P<plan_first>{plan})", rf"(?P<actual_first>{actual})"
    said = rf"[ ]?(?:[:=–-]|je|byl[ao]?|cinil[ao]?)?[ ]*(?P<number>{_FIGURE})"
    return _Grammar(
        begins=re.compile(rf"{alternatives(words_of(labels, 'begins'))}(?!\w)"),
        never=re.compile(rf"{alternatives(words_of(labels, 'never'))}(?!\w)"),
        plan=re.compile(rf"(?<!\w){plan}{said}"),
        actual=re.compile(rf"(?<!\w){actual}{said}"),
        of_plan=re.compile(
            rf"[ ](?:\w+[ ])?{alternatives(words_of(values, 'of_plan'))}[ ](?P<number>{_FIGURE})"
        ),
        plan_in_label=re.compile(rf"[ ]?[(,–-][ ]?{plan}{said}[ ]?[)]?$"),
        pair_in_label=re.compile(
            rf"[ ]?[(,–-][ ]?(?:{first}[ ]?/[ ]?{actual}|{second}[ ]?/[ ]?{plan})[ ]?[)]?$"
        ),
        after_dash=re.compile(
            rf"(?P<label>[^\W\d_][^:;\n]{{2,160}}?)[ ]?[–,(-][ ]?(?:{actual}|{plan})"
            rf"[ ]?[:=–-]?[ ]?(?P<number>{_FIGURE})(?![\d.,]?\d)"
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
    for index, line in _joined_values(lines):
        body = _ITEM.sub("", line)
        hits = list(_hits(line))
        if hits:
            for hit, until in _pairs(hits, len(line)):
                _add(found, line, hit, until, index)
            open_list = not _sentence_after(line[hits[-1].end :])
        elif open_list and found and line.strip():
            open_list = _take(found, index, line, body)
    return tuple(found)


def _joined_values(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines; a label left alone ("Počet klientů:") takes the figure of the next line."""
    held: tuple[int, str] | None = None
    for index, line in enumerate(lines):
        if held is not None:
            alone = parse_number(line.strip(" .")) is not None
            yield (held[0], f"{held[1]} {line}") if alone else held
            held = None
            if alone:
                continue
        if line.rstrip().endswith(":") and _label_start(line.rstrip(" :"), 0) is not None:
            held = (index, line)
        else:
            yield index, line
    if held is not None:
        yield held


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
            place = match.end("label") + 1
    if not place and (dashed := _dashed_hit(text)):
        yield dashed


def _dashed_hit(text: str) -> _Hit | None:
    """Of "Počet porad – skutečnost 2, plán 3": plan and value with no colon before them."""
    folded = fold(text)
    match = _grammar().after_dash.search(folded) if _FIGURE_INSIDE.search(text) else None
    start = (
        _label_start(text[slice(*match.span("label"))], match.start("label")) if match else None
    )
    if not match or start is None:
        return None
    label = " ".join(text[start : match.end("label")].split()).strip(" -–•*")
    hit = _with_plan(text, _Hit(label, 0, None, None, start, match.end("label")))
    return hit if hit.plan is not None else None


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
    hit = _with_plan(text, _Hit(label, value, None, unit, start, end))
    return hit if hit.plan is not None or not match["planned"] else None


def _with_plan_in_label(text: str, hit: _Hit) -> _Hit | None:
    """Of "Počet porad (plán 2): 1" and "Počet porad (plán/skutečnost): 2/1"."""
    label = fold(hit.label)
    if said := _grammar().plan_in_label.search(label):
        plan = parse_number(said["number"])
        return replace(hit, label=hit.label[: said.start()].strip(), plan=plan)
    pair = _grammar().pair_in_label.search(label)
    second = _SECOND.match(text, hit.end)
    if not pair or not second:
        return None
    other = parse_number(second["number"]) or 0
    plan, value = (hit.value, other) if pair["plan_first"] else (other, hit.value)
    name = hit.label[: pair.start()].strip()
    return replace(hit, label=name, value=value, plan=plan, end=second.end())


def _with_plan(text: str, hit: _Hit) -> _Hit:
    """Of "plán 10 / skutečnost 8" and "8 z plánovaných 10" in the same statement."""
    if told := _with_plan_in_label(text, hit):
        return told
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
    if planned and not actual:
        actual = grammar.actual.search(folded, hit.start, planned.start())
    if planned and actual:
        first = min(planned.start(), actual.start())
        label = re.sub(r"[\s,(–:-]*$", "", text[hit.start : first])
        return replace(
            hit,
            label=" ".join((label or hit.label).split()),
            value=parse_number(actual["number"]) or 0,
            plan=parse_number(planned["number"]),
            end=max(actual.end(), planned.end()),
        )
    if planned and _ONLY_MARKS.fullmatch(text, hit.end, planned.start()):
        return replace(hit, plan=parse_number(planned["number"]), end=planned.end())
    return hit


def _add(found: list[FoundIndicator], line: str, hit: _Hit, until: int, index: int) -> None:
    """Adds a count and gives the names behind it to the count they belong to."""
    indicator = Indicator(hit.label, hit.value, hit.plan, hit.unit)
    found.append(FoundIndicator(indicator, (index,), hit.start, hit.end))
    place = _owner(found, listed=True)
    if place is not None:
        owner = found[place].indicator
        names = _inline_names(line[hit.end : until], owner.value)
        found[place] = replace(found[place], indicator=replace(owner, projects=names))


def _inline_names(tail: str, wanted: Number) -> tuple[str, ...]:
    """Names behind dashes in the same line; a dash inside a name is told by the stated number."""
    dash = _DASH.search(tail)
    if dash is None or not wanted or _sentence_after(tail[: dash.start()]):
        return ()
    listed = tail[dash.end() :]
    ways = [_cut(_LISTED_DASH.split(listed)), _cut(_DASH.split(listed)), _cut([listed])]
    return next((names for names in ways if len(names) == wanted), ways[0])


def _cut(segments: Sequence[str]) -> tuple[str, ...]:
    """The names of a list that a sentence may follow: it is cut off, nothing behind it is a name."""
    names: list[str] = []
    for segment in segments:
        spans = sentence_spans(segment)
        names.extend(_names([segment[: spans[0][1]] if spans else segment]))
        if len(spans) > 1:
            break
    return tuple(names)


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
    """Adds a following line to the count it belongs to; False where the line ends the list."""
    dashed = _ITEM.match(line) is not None
    place = _owner(found, listed=dashed)
    if place is None or (_is_sentence(body) and (not dashed or found[place].indicator.projects)):
        return False
    owner = found[place]
    names = _inline_names(f" - {body}", owner.indicator.value) if dashed else tuple(_names([body]))
    indicator = replace(owner.indicator, projects=(*owner.indicator.projects, *names))
    found[place] = replace(owner, indicator=indicator, lines=(*owner.lines, index))
    return dashed


def _owner(found: list[FoundIndicator], *, listed: bool) -> int | None:
    """Which of the counts in a row the next name belongs to.

    Counts may stand under each other before the names ("Počet projektů: 1", "Počet zapojených
    škol: 28"): the names are projects or events, never things of a count of zero.
    """
    last = len(found) - 1
    group = [last]
    while group[0] and not found[group[0]].indicator.projects and _adjacent(found, group[0]):
        group.insert(0, group[0] - 1)
    if found[last].indicator.projects:
        return last if listed else None
    open_counts = [
        place
        for place in group
        if found[place].indicator.value and not found[place].indicator.projects
    ]
    named = [place for place in open_counts if _NAMED.search(fold(found[place].indicator.label))]
    chosen = (named or (open_counts if listed else []))[-1:]
    if not chosen or (not listed and found[chosen[0]].indicator.value != 1):
        return None
    return chosen[0]


def _adjacent(found: list[FoundIndicator], place: int) -> bool:
    before, after = found[place - 1], found[place]
    if before.lines[-1] == after.lines[0]:
        return after.start - before.end < _GAP
    return after.lines[0] - before.lines[-1] == 1


def _is_sentence(text: str) -> bool:
    """A sentence rather than a name: a second sentence follows or it is too long for a name."""
    inside = re.search(r"[a-záčďéěíĺľňóřšťúůýž]\.\s+[A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ]", text)
    verb = re.search(
        r"(?<!\w)(?:byl[aoiy]?|je|jsou|bude|budou|proběhl\w*|probíh\w*|konal\w*|který|která|které)(?!\w)",
        text,
    )
    return bool(inside or (verb and text.rstrip().endswith("."))) or len(text) > _LONGEST_NAME
