"""Field labels: which words at the head of a line or cell introduce which part of an item."""

import re
from dataclasses import dataclass
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.cleaning import EMPHASIS_OFF, EMPHASIS_ON, plain
from prevence.evaluation.recognition.headings import heading_of
from prevence.evaluation.recognition.vocabulary import field_labels

_DASHES = (" – ", " - ")
_SHORT_FIELDS = ("status", "cost", "description", "responsible", "deadline", "note", "indicator")
# The period a label speaks of: "Čerpáno v roce 2023", "Stav k 31. 12. 2023", "Plnění za rok 2024".
_YEARS = r"(?:19|20)\d\d(?: ?[-–/] ?\d{2,4})?"
_PERIOD = re.compile(
    rf"\s+\(?(?:(?:v|za|na|pro) (?:\w+ )?(?:roce|rok|roku|letech|leta|obdobi)(?: {_YEARS})?"
    r"|(?:v|ve|za) (?:sledovan|hodnocen|uplynul)\w+ (?:obdobi|roce|rok)"
    r"|(?:c\. ?)?[a-h]?\.?\d{1,2}(?:\.\d{1,2})*"  # of the item: "Shrnutí cíle A1"
    rf"|k(?:e dni)? \d{{1,2}}\. ?\d{{1,2}}\. ?(?:19|20)\d\d|{_YEARS})\)?$"
)
_LONGEST_LABEL = 70  # characters; a label is a few words, a sentence with a colon is not one


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line that begins with a field label: its field, the label as printed and what follows."""

    field: str
    label: str
    value: str


def labelled(text: str) -> Labelled | None:
    """The field a line introduces, with the rest of the line as its value; None when it does not.

    The label begins with a capital and ends with a colon, a TAB, a line break, a dash between
    spaces or, for short fields, with the line itself.
    """
    head = text.lstrip().lstrip(EMPHASIS_ON + "*")
    if not head[:1].isupper():
        return None
    for stop in re.finditer(r"[:\t\n]| [–-] ", head[: _LONGEST_LABEL + 1]):
        label = plain(head[: stop.start()]).rstrip(": ")
        field = field_named(label)
        if field and (stop[0] not in _DASHES or _stands_by_dash(field, head[stop.end() :])):
            value = head[stop.end() :].lstrip(": \t\n*" + EMPHASIS_OFF)
            return Labelled(field, label, value)
        if stop[0] == "\t":
            break
    label = plain(head)
    alone = len(label) <= _LONGEST_LABEL and not label.endswith((".", ",", ";"))
    if alone and (field := field_named(label, bare=True)):
        return Labelled(field, label, "")
    return None


def _stands_by_dash(field: str, value: str) -> bool:
    """Whether a dash may end the label of a field: not where it joins the words of a title."""
    return field in _SHORT_FIELDS and heading_of(value) is None


def field_named(label: str, *, bare: bool = False) -> str | None:
    """The field of a label standing alone, without its colon; `bare`: it had no colon at all."""
    folded = fold(" ".join(label.split())).strip(" .")
    if not folded or len(folded) > _LONGEST_LABEL:
        return None
    return _field_of(folded, bare=bare)


@lru_cache(maxsize=8192)
def _field_of(folded: str, *, bare: bool) -> str | None:
    found = _listed_field(folded, bare=bare)
    undated = folded if found else _PERIOD.sub("", folded)
    return found if undated == folded else _listed_field(undated, bare=bare)


def _listed_field(folded: str, *, bare: bool) -> str | None:
    for known in field_labels():
        if (not bare or known.stands_bare(folded)) and known.matches(folded):
            return known.field
    return None
