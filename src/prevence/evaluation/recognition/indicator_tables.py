"""Tables of indicators of one item: "Indikátor | Plán | Skutečnost", a row for each of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from prevence.core.czech import fold
from prevence.documents.blocks import Position
from prevence.evaluation.draft import Indicator
from prevence.evaluation.recognition.figures import FigureTable
from prevence.evaluation.recognition.grid import Grid
from prevence.evaluation.recognition.labels import field_named
from prevence.evaluation.recognition.money import parse_number
from prevence.evaluation.recognition.phrases import any_of, load_grammar, section, words_of

_NOT_A_VALUE = re.compile(r"[^\d\s.,%xX×+-]")


@dataclass(frozen=True, slots=True)
class TabledIndicator:
    """An indicator read out of a table, and the row it stands in."""

    indicator: Indicator
    source: Position
    passage: str


@dataclass(frozen=True, slots=True)
class _Columns:
    name: int
    value: int
    plan: int | None
    unit: int | None


def is_indicator_header(texts: Sequence[str]) -> bool:
    """Whether a row heads a table of indicators: names them and the values reached."""
    return _columns_in(texts) is not None


def is_indicator_table(grid: Grid) -> bool:
    """Whether a table lists indicators with their values, one in a row."""
    return len(grid.rows) > 1 and is_indicator_header(grid.rows[0].texts)


def indicator_columns(texts: Sequence[str]) -> dict[int, str]:
    """Fields of the columns "Indikátor | Plán | Skutečnost" of a table with a row for each item."""
    name = _first(texts, "name", 0)
    if name is None:
        return {}
    beside = ["" if field_named(text) == "status" else text for text in texts[: name + 3]]
    value, plan = _first(beside, "value", name + 1), _first(beside, "plan", name + 1)
    if value is not None and plan is not None:
        return {name: "indicator", value: "indicator_value", plan: "indicator_plan"}
    # Beside no plan a column "Plnění" holds a status or words.
    if value is None or field_named(texts[value]) != "indicator_value":
        return {}
    return {name: "indicator", value: "indicator_value"}


def indicators_in(figures: FigureTable) -> tuple[TabledIndicator, ...]:
    """Indicators of a table; a row without a value says nothing and is left out."""
    columns = _columns_in(figures.table.columns)
    if columns is None:
        return ()
    found = []
    for row, source in zip(figures.table.rows, figures.row_sources, strict=True):
        texts = (row.label, *row.cells)
        value = _value(texts, columns.value)
        if value is None or not texts[columns.name]:
            continue
        indicator = Indicator(
            label=texts[columns.name],
            value=value,
            plan=_value(texts, columns.plan),
            unit=(texts[columns.unit] or None) if columns.unit is not None else None,
        )
        found.append(TabledIndicator(indicator, source, " ".join(filter(None, texts))))
    return tuple(found)


def _columns_in(texts: Sequence[str]) -> _Columns | None:
    name = _first(texts, "name", 0)
    if name is None or name > 1:
        return None
    value = _first(texts, "value", name + 1)
    if value is None:
        return None
    return _Columns(name, value, _first(texts, "plan", name + 1), _first(texts, "unit", name + 1))


def _first(texts: Sequence[str], what: str, start: int) -> int | None:
    pattern = _headers(what)
    places = range(start, len(texts))
    return next((at for at in places if pattern.fullmatch(fold(texts[at]).strip(" :."))), None)


@cache
def _headers(what: str) -> re.Pattern[str]:
    table = section(load_grammar("indicators"), "columns")
    return any_of(words_of(table, what))


def _value(texts: Sequence[str], at: int | None) -> int | float | None:
    if at is None or at >= len(texts):
        return None
    text = texts[at].strip()
    return None if _NOT_A_VALUE.search(text) else parse_number(text)
