"""Counts stated for an item and the names listed under them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prevence.core.czech import fold
from prevence.documents.blocks import Position
from prevence.evaluation.draft import Indicator
from prevence.evaluation.recognition.cleaning import EMPHASIS_OFF, EMPHASIS_ON, plain
from prevence.evaluation.recognition.entries import Entry, Item
from prevence.evaluation.recognition.indicators import parse_indicators
from prevence.evaluation.recognition.money import parse_number
from prevence.evaluation.recognition.narrative import Line, lines_of

# A project named in a sentence by italics: "podpořen projekt MPO *Název*", "posílen projektem *Název*".
_INTRODUCED = re.compile(
    rf"(?:(?:podpořen|realizován|spolufinancován)\w*\s+projekt\w*|projektem)\s+(?:[A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ]{{2,6}}\s+)?"
    rf"{EMPHASIS_ON}(?P<name>[^{EMPHASIS_ON}{EMPHASIS_OFF}]+)"
    rf"(?P<more>(?:[^.{EMPHASIS_ON}]*{EMPHASIS_ON}[^{EMPHASIS_ON}{EMPHASIS_OFF}]+)*)",
    re.IGNORECASE,
)
_OF_PROJECTS = re.compile(
    r"\b(?:podporen|realizovan|uskutecnen|spolufinancovan)\w* (?:\w+ ){0,4}projekt"
    r"|\bprojekt\w* (?:\w+ ){0,3}(?:podporen|realizovan|uskutecnen|spolufinancovan)"
)
_NAME = re.compile(rf"{EMPHASIS_ON}([^{EMPHASIS_ON}{EMPHASIS_OFF}]+)")
_PLANNED = re.compile(r"\b(?:plan|cil)\w*")
_REAL = re.compile(r"\b(?:skutecn|dosazen|realizovan|plneni)\w*")
_TWO_FIGURES = re.compile(
    r"(?::|\s[–-])\s*(\d[\d ]*(?:,\d+)?)\s*/\s*(\d[\d ]*(?:,\d+)?)(?=\s|$|[,;.)])"
)
_HELD = {"-": "\ue002", "–": "\ue003", "—": "\ue004"}
_SPACED_DASH = re.compile(r"(?<=\S)\s([-–—])\s(?=\S)")
_OWNER_AFTER = re.compile(r"\s+a\s+[A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ]{2,6}$")


@dataclass(frozen=True, slots=True)
class FoundCount:
    """An indicator and the passage that states it."""

    indicator: Indicator
    source: Position
    passage: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Listing:
    """Indicators of an item in order, and every project listed under it."""

    indicators: tuple[FoundCount, ...]
    projects: tuple[str, ...]


def listing_of(item: Item) -> Listing:
    """Reads counts and lists out of an item's prose and of its fields of indicators and projects."""
    found: list[FoundCount] = []
    for fields in (("description",), ("fulfilment",), ("indicator",), ("note",)):
        found += _counted(lines_of(item.of(*fields)))
    found += _in_columns(item)
    named = _named_in_sentences(item)
    found, used = _filled(found, named)
    projects = [name for count in found for name in count.indicator.projects]
    projects += [name for name in named if name not in used and _opens_with(item)]
    projects += _introduced(lines_of(item.of("description", "fulfilment")))
    projects += [line.text.rstrip(",;. ") for line in lines_of(item.of("projects")) if line.text]
    return Listing(tuple(found), tuple(dict.fromkeys(projects)))


def _counted(lines: Sequence[Line]) -> list[FoundCount]:
    texts = [f"- {_held(line.text)}" if line.item else _spelled_out(line) for line in lines]
    found = []
    for count in parse_indicators(texts):
        indicator = count.indicator
        names = tuple(_released(name) for name in indicator.projects)
        indicator = replace(indicator, label=_released(indicator.label), projects=names)
        entry = lines[count.lines[0]].entry
        passage = " ".join(lines[at].text for at in count.lines)
        found.append(FoundCount(indicator, entry.piece.source, passage))
    return found


def _spelled_out(line: Line) -> str:
    """A line with the order that its label announces: "Indikátor (plán / skutečnost)": "A: 4 / 6"."""
    label = fold(line.entry.label)
    planned, real = _PLANNED.search(label), _REAL.search(label)
    if not planned or not real:
        return line.text
    words = ("plán", "skutečnost") if planned.start() < real.start() else ("skutečnost", "plán")
    return _TWO_FIGURES.sub(rf": {words[0]} \1, {words[1]} \2", line.text)


def _held(name: str) -> str:
    """A name of a list with its dashes held back: it is one item already."""
    return _SPACED_DASH.sub(lambda found: f" {_HELD[found[1]]} ", name)


def _released(name: str) -> str:
    for dash, mark in _HELD.items():
        name = name.replace(mark, dash)
    return name


def _in_columns(item: Item) -> list[FoundCount]:
    """An indicator whose name, plan and value stand in columns or labels of their own."""
    names, values = item.of("indicator"), item.of("indicator_value")
    plans = item.of("indicator_plan")
    if not values:
        return []
    found = []
    for at, entry in enumerate(values):
        value = parse_number(plain(entry.text))
        label = plain(names[min(at, len(names) - 1)].text) if names else entry.label
        if value is None or not label:
            continue
        plan = parse_number(plain(plans[at].text)) if at < len(plans) else None
        indicator = Indicator(label.rstrip(": "), value, plan)
        found.append(FoundCount(indicator, entry.piece.source, plain(entry.text)))
    return found


def _named_in_sentences(item: Item) -> list[str]:
    names = []
    for entry in item.of("description", "fulfilment"):
        for found in _INTRODUCED.finditer(entry.text):
            printed = (found["name"], *_NAME.findall(found["more"]))
            names += [_OWNER_AFTER.sub("", plain(name)).rstrip(",. ") for name in printed]
    return names


def _introduced(lines: Sequence[Line]) -> list[str]:
    """Items of a list that a sentence introduces as projects supported or carried out."""
    names: list[str] = []
    inside = False
    for line in lines:
        if inside and line.item:
            name = line.text.rstrip(",;. ")
            names += [] if name[:1].islower() else [name]  # small: what projects are about
        elif line.text:
            said = fold(line.text).rpartition(". ")[2]
            inside = said.endswith(":") and _OF_PROJECTS.search(said) is not None
    return names


def _filled(found: list[FoundCount], named: list[str]) -> tuple[list[FoundCount], list[str]]:
    """Gives a count of projects that lists no names those named in the sentences beside it."""
    used: list[str] = []
    filled = []
    for count in found:
        indicator = count.indicator
        lacks = not indicator.projects and indicator.value == len(named)
        if named and not used and lacks and "projekt" in fold(indicator.label):
            used = list(named)
            indicator = replace(indicator, projects=tuple(named))
        filled.append(replace(count, indicator=indicator))
    return filled, used


def _opens_with(item: Item) -> bool:
    """Whether an item's prose begins by naming its projects ("Realizovány projekty …")."""
    prose: list[Entry] = item.of("description", "fulfilment")
    begins = fold(plain(prose[0].text)) if prose else ""
    return begins.startswith(
        ("realizovan", "podporen", "spolufinancovan", "byl podporen", "byly podporen")
    )
