"""The right reading of an invented report as a given office prints it."""

from collections.abc import Iterator

from tests.evaluation.recognition.corpus.layout import (
    ROLES,
    HeadStyle,
    Layout,
    Numbered,
    described,
    numbered,
    prefix,
    printed_number,
)
from tests.evaluation.recognition.corpus.money_writing import cost_text, crowns
from tests.evaluation.recognition.corpus.spec import (
    Cost,
    Count,
    Item,
    Report,
    Table,
    mentions,
    plain,
    status_code,
)

Plain = dict[str, object]
_IN_TABLE = {"column_thousands", "column_crowns"}  # bare figures: no mention of money


def expected(report: Report, layout: Layout) -> Plain:
    """The Report JSON a perfect reader gives, without source positions."""
    places = list(numbered(report.items, layout))
    nodes = [_node(place, layout) for place in places]
    _nest(places, nodes)
    reading: Plain = {
        "document": _head(report, layout, places),
        "nodes": [node for node, place in zip(nodes, places, strict=True) if place.level == 1],
        "tables": [_table(table) for table in report.tables],
        "?tables": [{"columns": list(layout.count_columns)}] if layout.counts == "table" else [],
        "money": [],
        "?money": [],
        "counts": [],
        "?counts": [],
        "abbreviations": [
            {"abbr": abbr, "meaning": meaning}
            for abbr, meaning in (*report.abbreviations, *report.more_abbreviations)
        ],
        "ignored": [
            {
                "why": "contents",
                "text": f"{prefix(place, style)}{style.joint}{plain(place.item.name)}",
            }
            for place in places
            for style in [layout.heads[place.level - 1]]
            if layout.contents and place.level < 3
        ],
    }
    for place in places:
        if place.item.financing:
            reading["tables"].append(_financing_table(place, layout))
    for node, text in _passages(report, layout, places):
        _mentions(reading, node, text)
    _cost_mentions(reading, layout, places)
    return reading


def _head(report: Report, layout: Layout, places: list[Numbered]) -> Plain:
    wordings = {place.item.status for place in places if place.item.status}
    depth = max(place.level for place in places) if places else 0
    return {
        "kind": {"any": list(report.kinds)},
        "title": " ".join(report.title),
        "strategy_title": {"any": list(report.strategy_titles)},
        "organisation": report.organisation,
        "organisation_kind": report.organisation_kind,
        "period": {"from": report.period[0], "to": report.period[1]} if report.period else None,
        "year": report.year,
        "approval": report.approval,
        "level_labels": [_label(style) for style in layout.heads[:depth]],
        "status_scale": {layout.worded(word): _status_code(word, layout) for word in wordings},
    }


def _label(style: HeadStyle) -> object:
    return {"any": [style.label, style.label.upper()]} if style.upper else style.label


def _nest(places: list[Numbered], nodes: list[Plain]) -> None:
    by_number = {place.number: node for place, node in zip(places, nodes, strict=True)}
    for place, node in zip(places, nodes, strict=True):
        if place.parents:
            by_number[".".join(place.parents)]["children"].append(node)


def _node(place: Numbered, layout: Layout) -> Plain:
    item, style = place.item, layout.heads[place.level - 1]
    prose = layout.shape == "prose"
    return {
        "level": place.level,
        "label": _label(style),
        "role": ROLES[style.label],
        "number": place.number,
        "printed_number": _printed(place, style),
        "name": plain(item.name),
        "status": _status(item, layout),
        "cost": _cost(item.cost, layout) if item.cost else None,
        "indicators": [_indicator(count, layout) for count in item.counts],
        "projects": [name for count in item.counts for name in count.projects]
        if layout.counts == "in_text"
        else [],
        "brief": plain(item.brief) if item.brief else None,
        "planned": list(item.planned),
        "fulfilment": _fulfilment(item) if prose and item.text else None,
        "description": _unbulleted(described(item, layout)) if item.text and not prose else None,
        "verdict": {"text": plain(item.verdict), **item.verdict_codes} if item.verdict else None,
        "assessment": plain(item.assessment) if item.assessment else None,
        "financing": _financing(item),
        "responsible": item.responsible,
        "deadline": item.deadline,
        "note": item.note,
        "children": [],
    }


def _status(item: Item, layout: Layout) -> Plain | None:
    if not item.status:
        return None
    return {"text": layout.worded(item.status), "code": _status_code(item.status, layout)}


def _status_code(status: str, layout: Layout) -> object:
    return status_code(layout.worded(status)) or status_code(status)


def _printed(place: Numbered, style: HeadStyle) -> Plain:
    number = printed_number(place, style)
    return {"any": [number, number.rstrip(".)"), f"č. {number}"]}


def _fulfilment(item: Item) -> Plain:
    text = plain(item.text or "")
    items = [line[2:] for line in text.split("\n") if line.startswith("• ")]
    return {"text": _unbulleted(text), "items": items}


def _unbulleted(text: str) -> str:
    return "\n".join(line.removeprefix("• ") for line in text.split("\n"))


def _cost(cost: Cost, layout: Layout) -> Plain:
    parts = [{"label": None, "amount_czk": cost.amount}] if cost.amount is not None else []
    if cost.kind == "gross_pool":
        parts[0]["label"] = cost.words.strip("()")
    parts += [{"label": label, "amount_czk": amount} for label, amount in cost.parts]
    return {
        "text": cost_text(cost, layout.money),
        "kind": cost.kind,
        "own_czk": sum(part["amount_czk"] for part in parts) if parts else None,
        "parts": parts,
        "refs": list(cost.refs),
        "approximate": False,
    }


def _indicator(count: Count, layout: Layout) -> Plain:
    names = list(count.projects) if layout.counts == "in_text" else []
    plan = count.plan if layout.counts in {"fields", "table"} else None
    unit = count.unit if layout.counts == "fields" else None
    return {
        "label": count.label,
        "value": count.value,
        "plan": plan,
        "unit": unit,
        "projects": names,
    }


def _financing(item: Item) -> Plain | None:
    if not item.financing:
        return None
    total, own = item.financing
    share = round(100 * own / total)
    return {
        "total_czk": total,
        "own_czk": own,
        "other_czk": total - own,
        "own_pct": share,
        "other_pct": 100 - share,
    }


def _financing_table(place: Numbered, layout: Layout) -> Plain:
    total, own = place.item.financing or (0, 0)
    share = round(100 * own / total)
    style = layout.heads[0]
    rows = [
        (layout.sources[0], total, 100, True),
        (layout.sources[1], own, share, False),
        (layout.sources[2], total - own, 100 - share, False),
    ]
    return {
        "title": f"Financování – {prefix(place, style)}{style.joint}{place.item.name}",
        "columns": ["", "", ""],
        "rows": [
            {
                "label": name,
                "cells": [crowns(amount), f"{percent} %"],
                "values": [amount, percent],
                "is_total": is_total,
            }
            for name, amount, percent, is_total in rows
        ],
    }


def _table(table: Table) -> Plain:
    totals = {position % len(table.rows) for position in table.totals}
    return {
        "title": table.title,
        "columns": list(table.columns),
        "rows": [
            {
                "label": row[0],
                "cells": list(row[1:]),
                "values": list(values),
                "is_total": position in totals,
            }
            for position, (row, values) in enumerate(zip(table.rows, table.values, strict=True))
        ],
    }


def _passages(
    report: Report, layout: Layout, places: list[Numbered]
) -> Iterator[tuple[str | None, str]]:
    for text in report.intro:
        yield None, text
    for place in places:
        item = place.item
        for text in (item.name, item.text, item.assessment, item.verdict, item.brief):
            if text:
                yield place.number, text


def _mentions(reading: Plain, node: str | None, text: str) -> None:
    for mention in mentions(text):
        key = "money" if mention.kind == "m" else "counts"
        entry = {"node": node, "approximate": mention.approximate}
        if mention.kind == "m":
            entry["amount_czk"] = mention.value
        else:
            entry |= {"value": mention.value, "unit": mention.unit}
        reading[f"?{key}" if mention.optional else key].append(entry)


def _cost_mentions(reading: Plain, layout: Layout, places: list[Numbered]) -> None:
    def add(node: str | None, amount: float) -> None:
        reading["money"].append({"node": node, "amount_czk": amount, "approximate": False})

    for place in places:
        cost = place.item.cost
        if cost and layout.money not in _IN_TABLE:
            amounts = [cost.amount] if cost.amount is not None else []
            for amount in (*amounts, *(amount for _, amount in cost.parts)):
                add(place.number, amount)
        if place.item.financing:
            total, own = place.item.financing
            for amount in (total, own, total - own):
                add(place.number, amount)
    for table in reading["tables"]:
        if not (table["title"] or "").startswith("Financování – "):
            for row in table["rows"]:
                for cell, value in zip(row["cells"], row["values"], strict=True):
                    if "Kč" in cell:
                        add(None, value)
