"""Short forms in which the right readings of the blind papers are written down."""

from collections.abc import Sequence

Plain = dict[str, object]
_EMPTY = ("status", "cost", "brief", "fulfilment", "description", "verdict", "assessment")
_MORE = ("financing", "responsible", "deadline", "note")


def head(kind: str, title: str, organisation: str, **more: object) -> Plain:
    """The document head; what is not named is not stated."""
    start: Plain = {"kind": kind, "title": title, "organisation": organisation}
    rest = ("strategy_title", "organisation_kind", "period", "year", "approval")
    start |= dict.fromkeys(rest) | {"level_labels": [], "status_scale": {}}
    return start | more


def node(level: int, word: tuple[object, str], number: str, name: str, **more: object) -> Plain:
    """An item; `word` is its level word and role, `printed` its number as printed."""
    label, role = word
    printed = more.pop("printed", {"any": [number, f"{number}."]})
    start: Plain = {"level": level, "label": label, "role": role, "number": number}
    start |= {"printed_number": printed, "name": name}
    start |= dict.fromkeys((*_EMPTY, *_MORE))
    start |= {"indicators": [], "projects": [], "planned": [], "children": []}
    return start | more


def cost(text: object, kind: str, own: float | None = None, **more: object) -> Plain:
    """A cost field; one amount is one part without a label unless `parts` says more."""
    parts = more.pop("parts", [(None, own)] if own is not None else [])
    assert isinstance(parts, list)
    return {
        "text": text,
        "kind": kind,
        "own_czk": own,
        "parts": [{"label": label, "amount_czk": value} for label, value in parts],
        "refs": more.get("refs", []),
        "approximate": more.get("approximate", False),
    }


def status(text: str, code: str | None) -> Plain:
    """A status field."""
    return {"text": text, "code": code}


def verdict(text: str, code: str | None, relevant: bool | None, carry: str | None) -> Plain:
    """A verdict sentence."""
    return {"text": text, "code": code, "still_relevant": relevant, "carry_over": carry}


def indicator(
    label: object, value: float, plan: float | None = None, unit: object = None
) -> Plain:
    """A count field, with its planned value where printed."""
    return {"label": label, "value": value, "plan": plan, "unit": unit, "projects": []}


def done(text: str, items: Sequence[str] = ()) -> Plain:
    """What was done."""
    return {"text": text, "items": list(items)}


def money(node_number: str | None, *amounts: float, approximate: bool = False) -> list[Plain]:
    """Amounts printed at one item."""
    start: Plain = {"node": node_number, "approximate": approximate}
    return [{**start, "amount_czk": amount} for amount in amounts]


def counts(node_number: str | None, *pairs: tuple[float, str]) -> list[Plain]:
    """Numbers of things stated at one item."""
    return [{"node": node_number, "value": value, "unit": unit} for value, unit in pairs]


def table(
    title: str | None,
    columns: list[str],
    rows: list[tuple[str, list[str], list[object]]],
    totals: Sequence[str] = ("Celkem",),
) -> Plain:
    """A table of figures; rows whose label is among `totals` are totals."""
    return {
        "title": title,
        "columns": columns,
        "rows": [
            {"label": label, "cells": cells, "values": values, "is_total": label in totals}
            for label, cells, values in rows
        ],
    }


def abbreviations(**meanings: str) -> list[Plain]:
    """Abbreviations with their meanings."""
    return [{"abbr": abbr, "meaning": meaning} for abbr, meaning in meanings.items()]
