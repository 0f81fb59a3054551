"""Fields in brackets at the end of an item: "(odpovídá: odbor dotací, termín: 3. 2. 2025)"."""

import re

from prevence.evaluation.recognition.labels import Labelled, field_named

_BRACKET = re.compile(r"\s*\(([^()]*:[^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
_NEXT_LABEL = re.compile(r"[,;]\s*(?=[^\W\d_][^,;:()]{2,40}:)")
_SHORT_FIELDS = ("responsible", "deadline", "status", "cost", "note")


def bracketed_fields(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """The text without its bracket of fields, and the fields; the text as it is when it has none.

    Every part of the bracket must be a field: "(viz úkol č. 1)" and "(poznámka: …, jiné)" stay.
    """
    for found in _BRACKET.finditer(text):
        fields = [_field(part) for part in _NEXT_LABEL.split(found[1])]
        known = [field for field in fields if field]
        if known and len(known) == len(fields):
            rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
            return rest, tuple(known)
    return text, ()


def _field(part: str) -> Labelled | None:
    label, colon, value = part.partition(":")
    field = field_named(label.strip()) if colon and value.strip() else None
    if field not in _SHORT_FIELDS:
        return None
    return Labelled(field, label.strip(), value.strip())
