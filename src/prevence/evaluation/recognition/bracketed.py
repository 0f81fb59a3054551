"""What stands in brackets at the end of an item: its fields, or its status.

"(odpovídá: odbor dotací, termín: 3. 2. 2025)", "(splněno) – proběhlo v květnu".
"""

import re

from prevence.evaluation.recognition.labels import Labelled, field_named
from prevence.evaluation.recognition.statuses import is_status_wording

_BRACKET = re.compile(r"\s*\(([^()]*:[^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
_NEXT_LABEL = re.compile(r"[,;]\s*(?=[^\W\d_][^,;:()]{2,40}:)")
_STATUS_IN_BRACKET = re.compile(
    r"(?P<name>.{3,}?)\s*\((?P<status>[^()]{2,50})\)\s*(?:[–—:-]\s*(?P<rest>\S.*)|[.;,]?)$",
    re.DOTALL,
)
_STATUS_BEHIND_DASH = re.compile(
    r"(?P<name>.{3,})\s[–—-]\s(?P<status>[^\W\d_]+(?:\s[^\W\d_]+){0,2})[.;,]?$", re.DOTALL
)
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


def with_status(text: str) -> tuple[str, str, str] | None:
    """Name, status and what follows of "Kamera u školy (splněno) – běží od května"; else None.

    The status may also stand at the end behind a dash: "Kamera u školy – splněno".
    """
    for pattern in (_STATUS_IN_BRACKET, _STATUS_BEHIND_DASH):
        found = pattern.match(text)
        if found and is_status_wording(re.split(r"\s[–—-]\s", found["status"])[0]):
            rest = found.groupdict().get("rest") or ""
            return found["name"].strip(), found["status"].strip(), rest.strip()
    return None
