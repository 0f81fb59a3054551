"""What an invented report says, apart from how it is printed.

Texts carry their own answers: `[[m 45000|45 tis. Kč]]` is an amount, `[[m~ 45000|asi 45 tis.
Kč]]` an approximate one, `[[c 3 setkání|tři setkání]]` a count, `[[?c 2 rok|dvakrát ročně]]` a
count that a reader may leave out.
"""

import re
from dataclasses import dataclass, field

_MARK = re.compile(r"\[\[(\??)([mc])(~?) ([\d.]+)(?: ([^|\]]*))?\|([^\]]*)\]\]")


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount or a count that stands in a text."""

    kind: str  # "m" or "c"
    value: float
    unit: str
    approximate: bool
    optional: bool


def plain(text: str) -> str:
    """The text as printed."""
    return _MARK.sub(lambda mark: mark[6], text)


def mentions(text: str) -> list[Mention]:
    """The amounts and counts it states."""
    return [
        Mention(kind, _number(value), unit or "", bool(about), bool(optional))
        for optional, kind, about, value, unit, _ in _MARK.findall(text)
    ]


def _number(value: str) -> float:
    return float(value) if "." in value else int(value)


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost statement: an amount in Kč, or words, or labelled parts, or a mixture of them."""

    amount: int | None = None
    words: str = ""
    kind: str = "amount"
    refs: tuple[str, ...] = ()
    parts: tuple[tuple[str, int], ...] = ()


DASH = Cost(words="–", kind="none_stated")
EMPTY = Cost(words="", kind="none_stated")
ZERO = Cost(amount=0, kind="zero")


@dataclass(frozen=True, slots=True)
class Count:
    """An indicator with the names listed under it."""

    label: str
    value: float
    plan: float | None = None
    unit: str | None = None
    projects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a strategy and what the report says of it."""

    name: str
    children: tuple["Item", ...] = ()
    status: str | None = None
    cost: Cost | None = None
    text: str | None = None  # what was done; paragraphs by \n, bullets by "• "
    counts: tuple[Count, ...] = ()
    brief: str | None = None
    planned: tuple[str, ...] = ()
    verdict: str | None = None
    verdict_codes: dict[str, object] = field(default_factory=dict)
    assessment: str | None = None
    financing: tuple[int, int] | None = None  # total and own, Kč
    responsible: str | None = None
    deadline: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures; cells as printed, values as meant."""

    title: str | None
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[float | None, ...], ...]
    totals: tuple[int, ...] = (-1,)  # which rows are totals
    in_crowns: bool = False  # cells print a currency, so each is a mention of money


@dataclass(frozen=True, slots=True)
class Report:
    """An invented report of an invented office."""

    organisation: str
    organisation_kind: str
    title: tuple[str, ...]  # lines of the title
    strategy_titles: tuple[str, ...]  # the fullest first; the shorter forms are right as well
    kinds: tuple[str, ...]
    items: tuple[Item, ...]
    period: tuple[int, int] | None = None
    year: int | None = None
    approval: dict[str, str] | None = None
    intro: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    more_abbreviations: tuple[tuple[str, str], ...] = ()  # defined in running text


STATUS_CODES: dict[str, object] = {
    "splněno": "fulfilled",
    "splněna": "fulfilled",
    "splněn": "fulfilled",
    "realizováno": "fulfilled",
    "dokončeno": "fulfilled",
    "splněno částečně": "partially_fulfilled",
    "částečně splněno": "partially_fulfilled",
    "částečně": "partially_fulfilled",
    "plněno průběžně": "ongoing",
    "průběžně plněno": "ongoing",
    "plněno": "ongoing",
    "v realizaci": "ongoing",
    "probíhá": "ongoing",
    "trvá": "ongoing",
    "nesplněno": "not_fulfilled",
    "neplněno": "not_fulfilled",
    "nerealizováno": "not_fulfilled",
    "nezahájeno": "not_started",
    "zrušeno": "cancelled",
    "přesunuto na rok 2025": "postponed",
    "odloženo": "postponed",
    # words of which two readings are right
    "plní se": {"any": ["fulfilled", "ongoing"]},
    "rozpracováno": {"any": ["partially_fulfilled", "ongoing"]},
}


def status_code(text: str) -> object:
    """The canonical code of a wording used in the corpus."""
    return STATUS_CODES.get(text.casefold().rstrip("."))
