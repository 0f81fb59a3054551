"""A report and its right reading, written together.

Inside a text, `{31 žádostí}` marks a count, `{dvanácti besed=12 besed}` a count in words
(`;year=2023`, `;since=2019` add what the text says), `<8,2 mil. Kč=8200000>` an amount, `<~…>`
an approximate one. A `?` after the bracket marks what may be read but need not be.
"""

import re
from dataclasses import dataclass, field

Plain = dict[str, object]
_MARK = re.compile(
    r"\{(\??)([^{}=;]+)(?:=([\d.]+)([^{};]*))?((?:;\w+=\d+)*)\}|<(\??)(~?)([^<>=]+)(?:=([\d.]+))?>"
)
_NOTE = re.compile(r"\^\^.*?\^\^")  # a footnote stands elsewhere on the page
_EMPTY = ("status", "cost", "brief", "fulfilment", "description", "verdict", "assessment")
_MORE = ("financing", "responsible", "deadline", "note")


@dataclass(frozen=True)
class Block:
    """A printed piece: heading (h1…h4), paragraph (p), bullet (b), label and text (kv), table (t)."""

    kind: str
    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def plain(text: str) -> str:
    """The text as printed, without the marks."""
    return _MARK.sub(lambda m: m.group(2) or m.group(8), text)


@dataclass
class Paper:
    """Blocks in the order of print and the Report JSON they should give."""

    document: Plain
    blocks: list[Block] = field(default_factory=list)
    truth: Plain = field(init=False)
    _nodes: dict[str, Plain] = field(default_factory=dict)
    _node: str | None = None

    def __post_init__(self) -> None:
        self.truth = {"document": self.document, "nodes": [], "tables": []}
        for key in ("money", "?money", "counts", "?counts", "abbreviations", "?abbreviations"):
            self.truth[key] = []
        self.truth["ignored"] = []

    def mentions(self, text: str, node: str | None) -> str:
        """Enter marked amounts and counts for a node; the text as printed comes back."""
        for mark in _MARK.finditer(text):
            if mark.group(2):
                self._count(mark, node)
            else:
                digits = mark.group(9) or re.sub(r"[^\d]", "", mark.group(8).split(",")[0])
                key = f"{mark.group(6)}money"
                amount = float(digits) if "." in digits else int(digits)
                one = {"node": node, "amount_czk": amount, "approximate": bool(mark.group(7))}
                self.truth[key].append(one)
        return plain(text)

    def _count(self, mark: re.Match[str], node: str | None) -> None:
        printed = mark.group(2)
        digits = re.match(r"[\d ]*\d", printed)
        value = mark.group(3) or (digits.group().replace(" ", "") if digits else "")
        unit = (mark.group(4) or "").strip() or re.sub(r"^[\d ]*\d", "", printed).strip()
        one: Plain = {"node": node, "value": int(value), "unit": unit}
        for part in filter(None, mark.group(5).split(";")):
            key, number = part.split("=")
            one[key] = int(number)
        self.truth[f"{mark.group(1)}counts"].append(one)

    def put(self, kind: str, text: str = "", label: str = "") -> str:
        """Print a block at the node that is open."""
        printed = self.mentions(text, self._node)
        self.blocks.append(Block(kind, printed, label))
        return _NOTE.sub("", printed)

    def leave(self) -> None:
        """What follows belongs to no node."""
        self._node = None

    def back(self, number: str) -> Plain:
        """What follows belongs to a node opened before."""
        self._node = number
        return self._nodes[number]

    def node(self, label: str, role: str, number: str, name: str, **more: object) -> Plain:
        """Open a node; `heading` is how it is printed, None when a table prints it."""
        heading, printed = more.pop("heading", None), more.pop("printed", number)
        level = number.count(".") + 1
        self._node = number
        one: Plain = {"level": level, "label": label, "role": role, "number": number}
        one |= {"printed_number": printed, "name": name, "indicators": [], "projects": []}
        one |= {"planned": [], "children": []} | dict.fromkeys((*_EMPTY, *_MORE)) | more
        above = self._nodes.get(number.rpartition(".")[0])
        (above["children"] if above else self.truth["nodes"]).append(one)
        self._nodes[number] = one
        if heading:
            self.blocks.append(Block(f"h{level}", str(heading), str(printed)))
        return one

    def say(self, key: str, label: str, text: str, kind: str = "kv") -> None:
        """A field of the open node."""
        self._nodes[self._node or ""][key] = self.put(kind, text, label)

    def bullets(self, key: str, texts: list[str]) -> None:
        """Bullets of the plan (`planned`), of projects, or of the fulfilment."""
        printed = [self.put("b", text) for text in texts]
        node = self._nodes[self._node or ""]
        if key != "fulfilment":
            node[key] = [*node[key], *printed]
            return
        done = node["fulfilment"]
        done["text"] = "\n".join([done["text"], *printed])
        done["items"] = [*done["items"], *printed]

    def fulfil(self, label: str, *texts: str) -> None:
        """The text of fulfilment in paragraphs; the first stands behind or under its label."""
        node = self._nodes[self._node or ""]
        for place, text in enumerate(texts):
            printed = self.put("p" if place or not label else "kv", text, "" if place else label)
            done = node["fulfilment"] or {"text": "", "items": []}
            done["text"] = "\n".join(filter(None, [done["text"], printed]))
            node["fulfilment"] = done

    def verdict(self, text: str, *codes: object, label: str = "") -> None:
        """A verdict sentence with its code, still_relevant and carry_over."""
        printed = self.put("kv" if label else "p", text, label)
        names = ("code", "still_relevant", "carry_over")
        self._nodes[self._node or ""]["verdict"] = {
            "text": printed,
            **dict(zip(names, codes, strict=True)),
        }

    def figures(self, title: str, columns: list[str], rows: list[tuple[object, ...]]) -> None:
        """A table of figures: label, then (printed, value) for each cell; True ends a total."""
        lines, printed = [], [tuple(columns)]
        for label, *given in rows:
            total = given[-1] is True
            cells = given[:-1] if total else given
            texts = [self.mentions(cell[0], self._node) for cell in cells]
            lines.append(
                {
                    "label": label,
                    "cells": texts,
                    "values": [c[1] for c in cells],
                    "is_total": total,
                }
            )
            printed.append((label, *texts))
        self.truth["tables"].append({"title": title, "columns": columns, "rows": lines})
        self.blocks += [Block("caption", title), Block("t", rows=tuple(printed))]

    def grid(self, rows: list[tuple[str, ...]]) -> None:
        """A table that prints nodes; they are entered by `node`."""
        self.blocks.append(Block("t", rows=tuple(rows)))

    def abbr(self, **meanings: str) -> None:
        self.truth["abbreviations"] += [{"abbr": a, "meaning": m} for a, m in meanings.items()]

    def aside(self, why: str, *texts: str) -> None:
        self.truth["ignored"] += [{"why": why, "text": text} for text in texts]


def cost(text: str, kind: str, own: float | None = None, **more: object) -> Plain:
    parts = [{"label": None, "amount_czk": own}] if own is not None else []
    return {
        "text": text,
        "kind": kind,
        "own_czk": own,
        "parts": parts,
        "refs": [],
        "approximate": False,
    } | more


def head(
    kind: str,
    title: str,
    strategy: object,
    office: tuple[str, object],
    period: tuple[int, int] | None,
    year: int | None,
    levels: list[str],
    **more: object,
) -> Plain:
    return {
        "kind": kind,
        "title": title,
        "strategy_title": strategy,
        "organisation": office[0],
        "organisation_kind": office[1],
        "period": {"from": period[0], "to": period[1]} if period else None,
        "year": year,
        "approval": None,
        "level_labels": levels,
        "status_scale": {},
    } | more
