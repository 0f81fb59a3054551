"""Dates in Czech texts: "1. 3. 2017", "26.07.2024", "1. března 2017", "září 2019", "12/2019".

Months are in `grammar/dates.toml`. Other modules use the places to keep digits of dates out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.phrases import load_grammar, section, words_of

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NUMERIC = re.compile(
    rf"(?<![\d.])(?P<day>\d{{1,2}})\.[ ]?(?P<month>\d{{1,2}})\.[ ]?{_YEAR}(?!\.\d)"
)
_DAY_AND_MONTH = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\.[ ]?(?P<month>\d{1,2})\."
    r"(?=[ ]?(?:[-–—]|az|a|do)[ ]?\d{1,2}\.[ ]?\d{1,2}\.)"
)
_SLASHED = re.compile(rf"(?<![\d/.])(?P<month>\d{{1,2}})[ ]?/[ ]?{_YEAR}(?!/)")
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date; `iso` is "2017-03-01", "2019-09" for a month alone, "--09-01" without a year."""

    start: int
    end: int
    text: str
    iso: str


@lru_cache(maxsize=8)  # one text is asked for several times in a row
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Dates in the order of the text; only those that exist in the calendar."""
    folded = fold(text)
    found: list[FoundDate] = []
    for match in _candidates(folded):
        start, end = match.span()
        iso = _iso(match)
        if iso and not any(start < other.end and other.start < end for other in found):
            found.append(FoundDate(start, end, text[start:end], iso))
    return tuple(sorted(found, key=lambda item: item.start))


def _candidates(folded: str) -> Iterator[re.Match[str]]:
    for pattern in (_ISO, _NUMERIC, _worded(), _DAY_AND_MONTH, _SLASHED):
        yield from pattern.finditer(folded)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    months = section(load_grammar("dates"), "months")
    return {fold(word): int(key) for key in months for word in words_of(months, key)}


@lru_cache(maxsize=1)
def _worded() -> re.Pattern[str]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?:(?P<day>\d{{1,2}})\.[ ]?(?P<month>{names})(?!\w)(?:[ ]{_YEAR})?"
        rf"|(?P<month_alone>{names})[ ](?P<year_alone>(?:19|20)\d\d)(?!\d))"
    )


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month_text = parts.get("month") or parts.get("month_alone") or ""
    month = _months().get(month_text) or (int(month_text) if month_text.isdigit() else 0)
    year = parts.get("year") or parts.get("year_alone")
    day = int(parts["day"]) if parts.get("day") else None
    if not 1 <= month <= 12 or not _exists(year, month, day):
        return None
    head = f"{year}-{month:02}" if year else f"--{month:02}"
    return head if day is None else f"{head}-{day:02}"


def _exists(year: str | None, month: int, day: int | None) -> bool:
    try:
        date(int(year or 2000), month, day or 1)
    except ValueError:
        return False
    return day != 0
