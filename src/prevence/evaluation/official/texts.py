"""Texts of a node as paragraphs and bullets; joined again they are the same text. No Django.

A description is one long string: counts ("Počet …: 2") and the names under them get lines of their
own here, as the genre prints them.
"""

import re

from prevence.documents.writers.model import Bullets, Paragraph
from prevence.evaluation.draft import Fulfilment, Indicator, Node

Content = tuple[Paragraph | Bullets, ...]

_AFTER_COUNT = re.compile(r"\s*:\s*\d[\d\s.,]*?(?=[.,;]?\s+[A-ZÁČĎÉÍŇÓŘŠŤÚŮÝŽ„\"]|[.;]?\s*$)[.;]?")
_TAIL = re.compile(r"[.,;]*")


def description_content(node: Node) -> Content:
    """The description: prose in paragraphs, counts on lines of their own, names as bullets."""
    found: list[Paragraph | Bullets] = []
    for line in (node.description or "").split("\n"):
        found += _line_content(line.strip(), node.indicators)
    return tuple(found)


def fulfilment_content(fulfilment: Fulfilment) -> Content:
    """The fulfilment: its items as bullets with what stands under them, the rest as paragraphs."""
    lines = [line for line in fulfilment.text.split("\n") if line.strip()]
    waiting = [item.split("\n") for item in fulfilment.items]
    found: list[Paragraph | Bullets] = []
    place = 0
    while place < len(lines):
        item = waiting[0] if waiting else None
        if item and [line.strip() for line in lines[place : place + len(item)]] == [
            line.strip() for line in item
        ]:
            _append_item(found, item[0], tuple(item[1:]))
            waiting.pop(0)
            place += len(item)
        else:
            found.append(Paragraph(lines[place]))
            place += 1
    return tuple(found)


def _append_item(found: list[Paragraph | Bullets], item: str, below: tuple[str, ...]) -> None:
    last = found[-1] if found else None
    if isinstance(last, Bullets):
        found[-1] = Bullets((*last.items, item), subitems=(*last.subitems, below))
    else:
        found.append(Bullets((item,), subitems=(below,)))


def _line_content(line: str, indicators: tuple[Indicator, ...]) -> list[Paragraph | Bullets]:
    found: list[Paragraph | Bullets] = []
    waiting: tuple[str, ...] = ()  # names of a count that stand only after the next one
    done = 0
    for indicator in indicators:
        start = line.find(f"{indicator.label}:", done)
        if start < 0:
            continue
        if line[done:start].strip():
            found.append(Paragraph(line[done:start].strip()))
        count = _AFTER_COUNT.match(line, start + len(indicator.label))
        if count is None:  # "38 aktivních poskytovatelů. …" goes on as a sentence
            done = start
            continue
        found.append(Paragraph(line[start : count.end()].strip()))
        names, done = _names(line, count.end(), (*waiting, *indicator.projects))
        waiting = () if names else (*waiting, *indicator.projects)
        if names:
            found.append(Bullets(tuple(names)))
    rest = line[done:].strip()
    return [*found, Paragraph(rest)] if rest else found


def _names(line: str, place: int, names: tuple[str, ...]) -> tuple[list[str], int]:
    """The names that stand right here, each with its comma or full stop, and where they end."""
    found: list[str] = []
    for name in names:
        start = place + len(line[place:]) - len(line[place:].lstrip())
        if not line.startswith(name, start):
            break
        tail = _TAIL.match(line, start + len(name))
        end = tail.end() if tail else start + len(name)
        if end < len(line) and not line[end].isspace():
            break
        found.append(line[start:end])
        place = end
    return found, place


def indicators_beside(node: Node) -> tuple[Indicator, ...]:
    """Counts that no text of the node states, so they need lines of their own."""
    texts = f"{node.description or ''}\n{node.fulfilment.text if node.fulfilment else ''}"
    return tuple(item for item in node.indicators if f"{item.label}:" not in texts)


def projects_beside(node: Node) -> tuple[str, ...]:
    """Named projects that no text of the node names."""
    texts = f"{node.description or ''}\n{node.fulfilment.text if node.fulfilment else ''}"
    listed = {name for item in node.indicators for name in item.projects}
    return tuple(name for name in node.projects if name not in texts and name not in listed)
