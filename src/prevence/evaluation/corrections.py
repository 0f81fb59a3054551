"""Which values of a draft a person may correct and how they are written by hand. No Django.

A path names a value in the draft as it was read: "document/year", "nodes/1.2.3/status/code",
"nodes/1.2.3/indicators/0/value", "tables/0/rows/2/values/1", "money/3/amount_czk". The key of an
item is that of `keys.keyed_nodes` and stays the same when the item's number is corrected.
Writing a correction in: `plain_draft`.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prevence.core.money import number as printed_number
from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    OrganisationKind,
    StatusCode,
)


class FieldKind(StrEnum):
    """How a value is written by a person."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    YEAR = "year"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class EditableField:
    """A value a person may correct; `choices` are (code, Czech label)."""

    path: str
    label: str
    kind: FieldKind
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False


class ValueRefusedError(ValueError):
    """A correction that cannot be understood; the message is a Czech sentence."""


def _labelled(codes: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    return tuple((code.value, getattr(code, "label", code.value)) for code in codes)


_STATUSES = _labelled(StatusCode)
_YES_NO = (("yes", "ano"), ("no", "ne"))

DOCUMENT_FIELDS = (
    EditableField(
        "kind", "Druh dokumentu", FieldKind.CHOICE, _labelled(DocumentKind), required=True
    ),
    EditableField("title", "Název dokumentu", FieldKind.LINE),
    EditableField("strategy_title", "Název strategie", FieldKind.LINE),
    EditableField("organisation", "Úřad", FieldKind.LINE),
    EditableField(
        "organisation_kind", "Druh úřadu", FieldKind.CHOICE, _labelled(OrganisationKind)
    ),
    EditableField("year", "Rok", FieldKind.YEAR),
    EditableField("period/from", "Strategie od roku", FieldKind.YEAR),
    EditableField("period/to", "Strategie do roku", FieldKind.YEAR),
    EditableField("approval/date", "Schváleno dne", FieldKind.DATE),
    EditableField("approval/resolution", "Usnesení", FieldKind.LINE),
    EditableField("approval/body", "Kdo schválil", FieldKind.LINE),
)
NODE_FIELDS = (
    EditableField("number", "Číslo", FieldKind.LINE, required=True),
    EditableField("name", "Název", FieldKind.TEXT, required=True),
    EditableField("status/text", "Plnění slovy úřadu", FieldKind.LINE),
    EditableField("status/code", "Plnění", FieldKind.CHOICE, _STATUSES),
    EditableField("cost/text", "Náklady slovy úřadu", FieldKind.TEXT),
    EditableField("cost/kind", "Druh nákladů", FieldKind.CHOICE, _labelled(CostKind)),
    EditableField("cost/own_czk", "Vlastní náklady v Kč", FieldKind.NUMBER),
    EditableField("cost/refs", "Započítáno v položkách", FieldKind.LINES),
    EditableField("brief", "Stručný popis ze strategie", FieldKind.TEXT),
    EditableField("planned", "Plánované body", FieldKind.LINES),
    EditableField("description", "Popis", FieldKind.TEXT),
    EditableField("fulfilment/text", "Co se udělalo", FieldKind.TEXT),
    EditableField("fulfilment/items", "Odrážky plnění", FieldKind.LINES),
    EditableField("projects", "Uvedené projekty", FieldKind.LINES),
    EditableField("verdict/text", "Závěr slovy úřadu", FieldKind.TEXT),
    EditableField("verdict/code", "Závěr", FieldKind.CHOICE, _STATUSES),
    EditableField("verdict/still_relevant", "Je dál aktuální", FieldKind.YES_NO, _YES_NO),
    EditableField("verdict/carry_over", "Co dál", FieldKind.CHOICE, _labelled(CarryOver)),
    EditableField("assessment", "Hodnocení", FieldKind.TEXT),
    EditableField("financing/total_czk", "Financování celkem v Kč", FieldKind.NUMBER),
    EditableField("financing/own_czk", "Financování úřadu v Kč", FieldKind.NUMBER),
    EditableField("financing/other_czk", "Jiné zdroje v Kč", FieldKind.NUMBER),
    EditableField("financing/own_pct", "Podíl úřadu v %", FieldKind.NUMBER),
    EditableField("financing/other_pct", "Podíl jiných zdrojů v %", FieldKind.NUMBER),
    EditableField("responsible", "Odpovídá", FieldKind.LINE),
    EditableField("deadline", "Termín", FieldKind.LINE),
    EditableField("note", "Poznámka", FieldKind.TEXT),
)
INDICATOR_FIELDS = (
    EditableField("label", "Ukazatel", FieldKind.LINE, required=True),
    EditableField("value", "Hodnota", FieldKind.NUMBER, required=True),
    EditableField("plan", "Plán", FieldKind.NUMBER),
    EditableField("unit", "Jednotka", FieldKind.LINE),
    EditableField("projects", "Projekty pod ukazatelem", FieldKind.LINES),
)
PART_FIELDS = (
    EditableField("label", "Označení částky", FieldKind.LINE),
    EditableField("amount_czk", "Částka v Kč", FieldKind.NUMBER, required=True),
)
ROW_FIELDS = (
    EditableField("label", "Popisek řádku", FieldKind.LINE, required=True),
    EditableField("is_total", "Součtový řádek", FieldKind.YES_NO, _YES_NO, required=True),
)
TABLE_FIELDS = (EditableField("title", "Název tabulky", FieldKind.LINE),)
MONEY_FIELDS = (
    EditableField("amount_czk", "Částka v Kč", FieldKind.NUMBER, required=True),
    EditableField("approximate", "Přibližně", FieldKind.YES_NO, _YES_NO, required=True),
)
COUNT_FIELDS = (
    EditableField("value", "Počet", FieldKind.NUMBER, required=True),
    EditableField("unit", "Čeho", FieldKind.LINE, required=True),
    EditableField("approximate", "Přibližně", FieldKind.YES_NO, _YES_NO, required=True),
)
_CELL = EditableField("printed", "Buňka, jak je vytištěna", FieldKind.LINE)
_VALUE = EditableField("value", "Hodnota buňky", FieldKind.NUMBER)

# Shape of a path → the fields that may end it. {N} is a place in a list, {KEY} the key of an item.
_SHAPES: tuple[tuple[re.Pattern[str], tuple[EditableField, ...]], ...] = (
    (re.compile(r"document/(?P<rest>.+)"), DOCUMENT_FIELDS),
    (re.compile(r"nodes/[^/]*/indicators/\d+/(?P<rest>.+)"), INDICATOR_FIELDS),
    (re.compile(r"nodes/[^/]*/cost/parts/\d+/(?P<rest>.+)"), PART_FIELDS),
    (re.compile(r"nodes/[^/]*/(?P<rest>.+)"), NODE_FIELDS),
    (re.compile(r"tables/\d+/rows/\d+/(?P<rest>.+)"), ROW_FIELDS),
    (re.compile(r"tables/\d+/(?P<rest>.+)"), TABLE_FIELDS),
    (re.compile(r"money/\d+/(?P<rest>.+)"), MONEY_FIELDS),
    (re.compile(r"counts/\d+/(?P<rest>.+)"), COUNT_FIELDS),
)
_CELL_PATH = re.compile(r"tables/\d+/rows/\d+/(?P<which>cells|values)/\d+")

# Texts of the contract that are never null: an emptied one is "".
_NEVER_NULL = frozenset(
    {"status/text", "cost/text", "fulfilment/text", "verdict/text", "cost/kind"}
)


def field_at(path: str) -> EditableField | None:
    """The field a path ends in, under its full path; None where nothing may be corrected."""
    cell = _CELL_PATH.fullmatch(path)
    if cell:
        return _renamed(_CELL if cell["which"] == "cells" else _VALUE, path)
    for shape, fields in _SHAPES:
        found = shape.fullmatch(path)
        if found is None:
            continue
        for field in fields:
            if field.path == found["rest"]:
                return _renamed(field, path)
    return None


def _renamed(field: EditableField, path: str) -> EditableField:
    return EditableField(path, field.label, field.kind, field.choices, field.required)


def parsed(field: EditableField, written: str) -> object:
    """What a person wrote as a plain value of the draft; empty is None (or [] of a list).

    Raises:
        ValueRefusedError: it cannot be understood; says how to write it.
    """
    text = written.replace("\r\n", "\n").strip()
    if not text:
        return _nothing(field)
    match field.kind:
        case FieldKind.LINES:
            return [line.strip() for line in text.split("\n") if line.strip()]
        case FieldKind.YEAR:
            return _year(field, text)
        case FieldKind.NUMBER:
            return _number(field, text)
        case FieldKind.DATE:
            return _date(field, text)
        case FieldKind.CHOICE | FieldKind.YES_NO:
            if text not in dict(field.choices):
                raise ValueRefusedError(f"{field.label}: vyberte jednu z nabízených možností.")
            return text == "yes" if field.kind is FieldKind.YES_NO else text
        case _:
            return text


def _nothing(field: EditableField) -> object:
    if field.required:
        raise ValueRefusedError(f"{field.label}: doplňte hodnotu, bez ní položku nelze přijmout.")
    if field.kind is FieldKind.LINES:
        return []
    ending = "/".join(field.path.split("/")[-2:])
    if ending == "cost/kind":
        return CostKind.NONE_STATED.value
    is_cell = _CELL_PATH.fullmatch(field.path) is not None and field.kind is FieldKind.LINE
    return "" if ending in _NEVER_NULL or is_cell else None


def _year(field: EditableField, text: str) -> int:
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", text):
        raise ValueRefusedError(f"{field.label}: napište rok čtyřmi číslicemi, například 2024.")
    return int(text)


def _number(field: EditableField, text: str) -> int | float:
    bare = re.sub(r"\s|Kč|%", "", text).removesuffix(",-").replace("\N{MINUS SIGN}", "-")
    if not re.fullmatch(r"-?[0-9]{1,12}(,[0-9]{1,6})?", bare):
        raise ValueRefusedError(f"{field.label}: napište číslo, například 15 117 000 nebo 42,5.")
    value = float(bare.replace(",", "."))
    return int(value) if value == int(value) else value


def _date(field: EditableField, text: str) -> str:
    found = re.fullmatch(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})", text)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueRefusedError(
            f"{field.label}: napište datum dnem, měsícem a rokem, například 1. 3. 2017."
        ) from None


def written(field: EditableField, value: object) -> str:
    """A plain value as a person would write it; the way back from `parsed`."""
    if value is None:
        return ""
    if field.kind is FieldKind.LINES and isinstance(value, list | tuple):
        return "\n".join(str(line) for line in value)
    if field.kind is FieldKind.YES_NO:
        return "yes" if value else "no"
    if field.kind is FieldKind.NUMBER and isinstance(value, int | float):
        return _plain_number(value)
    if field.kind is FieldKind.DATE:
        day = date.fromisoformat(str(value))
        return f"{day.day}. {day.month}. {day.year}"
    return str(value)


def _plain_number(value: float) -> str:
    if round(value, 2) == value:
        return printed_number(value)
    return str(value).replace(".", ",")
