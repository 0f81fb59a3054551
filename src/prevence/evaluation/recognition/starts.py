"""Forms that begin a piece of their own: a heading, a field label, an item, a level label."""

import re

from prevence.evaluation.recognition.cleaning import enumeration, plain, without_bullet
from prevence.evaluation.recognition.headings import bare_heading, heading_of, level_label
from prevence.evaluation.recognition.labels import labelled

_TITLE_OF_TABLE = re.compile(
    r"(?:Tabulka|Tab\.|Graf)\s+(?:č\.\s*)?\d|Financování\s+[–-]\s+\S"
    r"|Financování\s+\w+(?:\s+\w+)?\s+(?:č\.\s*)?(?:\d|[A-H]\b)"
    r"|[A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ][^.:;]{8,120}\((?:v\s+)?(?:tis|mil)\.\s*Kč\)$"
)
_ROW = re.compile(r"\S.*\t")


def begins_piece(line: str) -> bool:
    """Whether a line can only begin a new piece."""
    return bool(
        _ROW.search(line)
        or heading_of(line)
        or labelled(line)
        or level_label(line)
        or bare_heading(line)
        or enumeration(line)
        or _TITLE_OF_TABLE.match(plain(line))
        or _is_item(line)
    )


def _is_item(line: str) -> bool:
    bullet, rest = without_bullet(line)
    # "– text" at the head of a line is as often a dash of the sentence before it
    return bullet is not None and bullet not in ("–", "—") and bool(rest.strip())
