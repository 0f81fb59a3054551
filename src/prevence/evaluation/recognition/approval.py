"""Who approved a strategy, when and by which resolution, from the sentence that says so."""

import re

from prevence.evaluation.draft import Approval
from prevence.evaluation.recognition.dates import FoundDate, find_dates

_APPROVED = re.compile(r"schv[aá]l|přijal|přijat|odsouhlas", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?P<head>[Zz]astupitelstv(?:em|o|a)|[Rr]ad(?:ou|a|y))"
    r"(?P<rest>(?:\s+(?!dne\b|jej\b|ji\b|ho\b|schv|přij|vzal|projedn|usnes|č\.|v\b|a\b|svým\b"
    r"|(?:na|pod|nad|u)\b(?!\s+[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ])"
    r"|\d)[\w.]+){0,5})"
)
_RESOLUTION = re.compile(
    r"usnesen\w*(?:\s+(?!č\.|číslo|dne)[^\W\d][\w.]*){0,5}?\s*(?:č(?:íslo|\.)?:?\s*)?"
    r"(?P<number>(?:[A-Z]{1,4}[/ ])*\w*\d[\w/.\-]*)",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 160, 220  # characters around the verb in which its sentence stands


def approval_in(whole: str) -> Approval | None:
    """The first approval the text speaks of that names a body with a date or a resolution."""
    for found in _APPROVED.finditer(whole):
        begin = max(0, found.start() - _BEFORE)
        near = whole[begin : found.end() + _AFTER]
        body, resolution = _BODY.search(near), _RESOLUTION.search(near)
        date = _nearest_date(near, found.start() - begin)
        if body and (resolution or date):
            return Approval(
                date=date,
                resolution=resolution["number"].rstrip(".,") if resolution else None,
                body=_body_name(body),
            )
    return None


def _nearest_date(near: str, said: int) -> str | None:
    """The whole date nearest to the verb, rather after it than before."""
    whole: list[FoundDate] = [
        date for date in find_dates(near) if len(date.iso) == len("2017-03-01")
    ]
    whole.sort(key=lambda date: (date.start < said, abs(date.start - said)))
    return whole[0].iso if whole else None


def _body_name(found: re.Match[str]) -> str:
    head = re.sub(r"stv(?:em|a)$", "stvo", found["head"])
    head = re.sub(r"ad(?:ou|y)$", "ada", head)
    return f"{head}{found['rest']}".strip(" ,").removesuffix(".")
