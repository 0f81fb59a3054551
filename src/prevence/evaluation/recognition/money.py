"""Amounts in Czech crowns out of sentences and table cells.

How they are written is in `grammar/money.toml`. Foreign currencies are left alone. A range
("10–12 mil. Kč") gives two amounts, its ends; both carry the text of the whole range.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from prevence.core.czech import fold
from prevence.evaluation.recognition.numerals import find_numerals
from prevence.evaluation.recognition.phrases import (
    alternatives,
    any_of,
    load_grammar,
    section,
    words_of,
)

Bound = Literal["lower", "upper"]
Number = int | float

_GROUPED = r"\d{1,3}(?:[ .'’]\d{3}){1,5}(?!\d)"
_NUMBER = rf"(?<!\d)(?<!\d[.,])(?<!\d/)(?:{_GROUPED}|\d{{1,15}}(?!\d))(?:,\d{{1,3}}|\.\d{{1,2}})?(?![\d])"
_PLAIN_NUMBER = rf"(?<!\d)(?<!\d[.,])(?:{_GROUPED}|\d{{3,15}})"
_HALERE = r"[ ]?[,.][ ]?[-–—−=]{1,2}"
_FEW = r"[ \n]{0,2}"
_DECIMAL_DOT = r"[\d ]+\.\d{1,2}"
_MILLIONS_DOT = r"[\d ]+\.\d{1,2}|\d{1,2}\.\d{3}"
_RANGE_JOINTS = {"-", "–", "—", "az", "do"}
_ABOUT = "~≈±"
_CELL = re.compile(
    r"(?P<sign>[-−–+]?)[ ]?(?P<number>\d{1,3}(?:[ .'’]\d{3}){1,5}|\d{1,15})(?P<part>[,.]\d{1,6})?"
    r"[ ]?%?\*{0,3}"
)
_MILLION = 1_000_000
_FIRST_NODES = 20
_NEAR = 60  # characters before a number in which its qualifiers and takers stand
_GLUED_CODE = re.compile(r"(?<!\w)[a-z]{1,2}$")  # "P1 281 000 Kč" is 281 000 Kč of P1


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as printed, with its qualifier ("cca 12 mil. Kč"), and where it stands."""

    start: int
    end: int
    text: str
    amount_czk: Number
    approximate: bool = False
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words in front of a number that make it approximate or a bound."""

    pattern: re.Pattern[str]
    approximate: bool
    bound: Bound | None


@dataclass(frozen=True, slots=True)
class _Grammar:
    suffixed: re.Pattern[str]
    prefixed: re.Pattern[str]
    bare_halere: re.Pattern[str]
    unit_after: re.Pattern[str]
    joined_before: re.Pattern[str]
    scaled_before: re.Pattern[str]
    scales: tuple[tuple[re.Pattern[str], int], ...]
    qualifiers: tuple[Qualifier, ...]
    takers: re.Pattern[str]
    column_units: tuple[tuple[tuple[str, ...], int], ...]
    empty: frozenset[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    table = load_grammar("money")
    scale_words = section(table, "scale")
    scale_of = {int(key): words_of(scale_words, key) for key in scale_words}
    scale = alternatives(word for words in scale_of.values() for word in words)
    scale = rf"(?:{scale}(?!\w)\.?)"
    currency = rf"{alternatives(words_of(table, 'currency'))}(?!\w)"
    units = section(table, "column_unit")
    takers = alternatives(words_of(section(table, "takes_number"), "words"))
    return _Grammar(
        suffixed=re.compile(
            rf"(?P<number>{_NUMBER})(?:{_HALERE})?{_FEW}(?P<scale>{scale}{_FEW})?{currency}(?:,-)?"
        ),
        prefixed=re.compile(
            rf"(?<!\w)(?:kc|czk)[ ]{{0,2}}(?P<number>(?:{_GROUPED}|\d{{3,15}})(?:,\d{{2}})?)(?!\d)"
            rf"(?:{_HALERE})?(?![ ]?[%\d])(?P<scale>)"
        ),
        bare_halere=re.compile(rf"(?P<number>{_PLAIN_NUMBER}),[-–—=](?P<scale>)"),
        unit_after=re.compile(rf"{_FEW}(?P<scale>{scale}{_FEW})?{currency}"),
        joined_before=re.compile(
            rf"(?P<number>{_NUMBER}){_FEW}(?P<scale>{scale})?"
            rf"{_FEW}(?P<joint>[-–—,/]|(?<=[ ])(?:az|do|a|i|nebo|ci|resp\.))[ ]{{0,2}}$"
        ),
        scaled_before=re.compile(rf"(?P<number>{_NUMBER}){_FEW}(?P<scale>{scale})[ ]{{1,2}}$"),
        scales=tuple((any_of(words), size) for size, words in scale_of.items()),
        qualifiers=_qualifiers(table),
        takers=re.compile(rf"(?<!\w){takers}[ ]?$"),
        column_units=tuple(
            (tuple(map(fold, words_of(units, key))), int(key))
            for key in sorted(units, key=int, reverse=True)
        ),
        empty=frozenset(map(fold, words_of(section(table, "empty"), "cells"))),
    )


def _qualifiers(table: dict[str, object]) -> tuple[Qualifier, ...]:
    rows = table["before"]
    if not isinstance(rows, list):
        raise TypeError("before")
    return tuple(
        Qualifier(
            re.compile(rf"(?<!\w){alternatives(words_of(row, 'words'))}[ ]{{1,2}}$"),
            bool(row["approximate"]),
            row.get("bound"),
        )
        for row in rows
    )


@lru_cache(maxsize=8)  # one text is asked for several times in a row
def find_amounts(text: str) -> tuple[Amount, ...]:
    """Every amount printed with the Czech currency, in the order of the text."""
    folded = fold(text)
    grammar = _grammar()
    taken: set[int] = set()
    found: list[Amount] = []
    for pattern in (grammar.suffixed, grammar.prefixed, grammar.bare_halere):
        for match in pattern.finditer(folded):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                found.extend(_from_match(match, text, folded))
    found.extend(
        amount
        for amount in _in_words(text, folded)
        if taken.isdisjoint(range(amount.start, amount.end))
    )
    return tuple(
        sorted(set(found), key=lambda amount: (amount.start, amount.end, amount.amount_czk))
    )


def _from_match(match: re.Match[str], text: str, folded: str) -> Iterator[Amount]:
    start, number = _without_taken_number(match, folded)
    scale = scale_size(match["scale"])
    amount = Amount(start, match.end(), "", _scaled(number, scale))
    before = folded[max(0, start - _NEAR) : start]
    compound = _grammar().scaled_before.search(before[-40:])
    if compound and scale > 1 and scale_size(compound["scale"]) > scale:
        more = _scaled(compound["number"], scale_size(compound["scale"]))
        start -= len(before[-40:]) - compound.start()
        amount = replace(amount, start=start, amount_czk=_plain(more + amount.amount_czk))
    yield from _with_joined(amount, scale, text, folded)


def _without_taken_number(match: re.Match[str], folded: str) -> tuple[int, str]:
    """Drops a first group that belongs to the word before it: "Priorita 4 150 000 Kč"."""
    start, number = match.start("number"), match["number"]
    first, _, rest = number.partition(" ")
    if not rest or rest.startswith("0") or "," in first or "." in first:
        return match.start(), number
    before = folded[max(0, start - _NEAR) : start]
    small = int(first) <= _FIRST_NODES or before.endswith(("c.", "c. "))
    taken = small and _grammar().takers.search(before)
    if taken or _GLUED_CODE.search(before):
        return start + len(first) + 1, rest
    return match.start(), number


def _with_joined(amount: Amount, scale: int, text: str, folded: str) -> Iterator[Amount]:
    """The amount itself with its qualifier and those before it that share its currency."""
    while True:
        head = _grammar().joined_before.search(folded[max(0, amount.start - _NEAR) : amount.start])
        left = _joined_amount(head, amount, scale, folded) if head else None
        if head is None or left is None:
            yield _qualified(amount, text, folded)
            return
        if head["joint"] in _RANGE_JOINTS:
            yield from _range(left, amount, text, folded)
            return
        yield _qualified(amount, text, folded)
        amount = left


def _range(left: Amount, right: Amount, text: str, folded: str) -> Iterator[Amount]:
    whole = _qualified(replace(left, end=right.end), text, folded)
    for end in (replace(left, bound="lower"), replace(right, bound="upper")):
        yield replace(end, start=whole.start, end=whole.end, text=whole.text, approximate=True)


def _joined_amount(head: re.Match[str], amount: Amount, scale: int, folded: str) -> Amount | None:
    """An amount left of "a", "až", "–" that has no currency of its own, if it really is one."""
    offset = max(0, amount.start - _NEAR)
    own = scale_size(head["scale"] or "")
    number, start = head["number"], offset + head.start("number")
    is_range = head["joint"] in _RANGE_JOINTS
    value = _scaled(number, own if head["scale"] else scale)
    plausible = head["scale"] or _looks_like_amount(
        number, value, amount, scale, is_range=is_range
    )
    if (
        not plausible
        or (is_range and value >= amount.amount_czk)
        or _grammar().takers.search(folded[max(0, start - _NEAR) : start])
    ):
        return None
    end = offset + (head.end("scale") if head["scale"] else head.end("number"))
    return Amount(start, end, folded[start:end], value)


def _looks_like_amount(
    number: str, value: Number, amount: Amount, scale: int, *, is_range: bool
) -> bool:
    """Whether a bare number left of the joint is an amount and not a year, a node or a count."""
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return False
    if scale > 1:
        return is_range and value * 1_000 > amount.amount_czk
    return bool(re.fullmatch(_GROUPED, number)) or (is_range and value >= 1_000)


def _qualified(amount: Amount, text: str, folded: str) -> Amount:
    """The amount with the words in front of it that say "about" or "at least"."""
    start, approximate, bound = amount.start, amount.approximate, amount.bound
    while True:
        if start and folded[start - 1] in _ABOUT:
            start, approximate = start - 1, True
        elif folded[max(0, start - 2) : start] in {f"{mark} " for mark in _ABOUT}:
            start, approximate = start - 2, True
        hit = qualifier_before(folded, start)
        if hit is None:
            break
        start, approximate = hit[0], approximate or hit[1].approximate
        bound = bound or hit[1].bound
    return replace(
        amount, start=start, text=text[start : amount.end], approximate=approximate, bound=bound
    )


def qualifier_before(folded: str, start: int) -> tuple[int, Qualifier] | None:
    """Where "cca" or "více než" begins that stands right before a number, and what it means."""
    offset = max(0, start - 30)
    for qualifier in _grammar().qualifiers:
        match = qualifier.pattern.search(folded[offset:start])
        if match:
            return offset + match.start(), qualifier
    return None


def _in_words(text: str, folded: str) -> Iterator[Amount]:
    for numeral in find_numerals(text):
        unit = _grammar().unit_after.match(folded, numeral.end)
        if unit and not numeral.times:
            value = Decimal(str(numeral.value)) * scale_size(unit["scale"] or "")
            amount = Amount(numeral.start, unit.end(), "", _plain(value))
            yield _qualified(amount, text, folded)


def scale_size(words: str | None) -> int:
    """What "tis." or "mil. Kč" multiplies by; 1 where nothing is said."""
    folded = fold(words or "")
    return next((size for pattern, size in _grammar().scales if pattern.search(folded)), 1)


def _scaled(number: str, scale: int) -> Number:
    return _plain(_decimal(number, scale) * scale)


def _decimal(number: str, scale: int = 1) -> Decimal:
    """A Czech number; "1.250" is a thousand and a quarter of it, but 1,25 in front of "mil."."""
    whole, comma, part = number.partition(",")
    if comma and len(part) == 3 and scale == 1:  # 45,000 Kč: nobody prints thousandths of a crown
        whole, part = whole + part, ""
    elif not comma and re.fullmatch(_DECIMAL_DOT if scale < _MILLION else _MILLIONS_DOT, whole):
        whole, _, part = whole.partition(".")
    return Decimal(re.sub(r"[^\d]", "", whole) + "." + (part or "0"))


def _plain(value: Decimal | Number) -> Number:
    """An integer where it is one: haléře only where they are printed and not zero."""
    exact = Decimal(str(value))
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def column_unit(header: str) -> int | None:
    """What the figures of a column or field are multiplied by to be Kč; None where it says none.

    "Náklady kraje (tis. Kč)" → 1000, "Náklady v Kč" → 1, "Počet projektů" → None.
    """
    folded = " ".join(fold(header).split())
    for phrases, unit in _grammar().column_units:
        if any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", folded) for phrase in phrases):
            return unit
    return None


def parse_number(cell: str) -> Number | None:
    """A figure out of a table cell: "1 250", "12,5 %", "-3"; None for text, dash or nothing.

    Dates, node numbers and ranges of years are not figures.
    """
    folded = " ".join(fold(cell).split())
    match = _CELL.fullmatch(_without_qualifier(folded))
    if match is None or _is_empty(folded):
        return None
    whole = re.sub(r"[ .'’]", "", match["number"])
    value = Decimal(f"{whole}.{(match['part'] or '.0')[1:]}")
    return _plain(-value if match["sign"] in set("-−–") and match["sign"] else value)


def parse_cell_amount(cell: str, *, unit: int = 1) -> Number | None:
    """Whole Kč out of a cell of a column whose header says the unit; percents stay as printed.

    A currency printed in the cell itself wins over the header.
    """
    amounts = find_amounts(cell)
    if len(amounts) == 1 and not _outside(cell, amounts[0]):
        return amounts[0].amount_czk
    value = parse_number(re.sub(rf"{_HALERE}\s*$", "", fold(cell)))
    if value is None or "%" in cell:
        return value
    return _plain(Decimal(str(value)) * unit)


def is_empty_cell(cell: str) -> bool:
    """Whether the cell states nothing: empty, a dash, "neuvedeno". A zero states something."""
    return _is_empty(" ".join(fold(cell).split()))


def _is_empty(folded: str) -> bool:
    return folded.rstrip(".") in _grammar().empty or folded in _grammar().empty


def _outside(cell: str, amount: Amount) -> str:
    return (cell[: amount.start] + cell[amount.end :]).strip(" \t\n\u00a0.*")


def _without_qualifier(folded: str) -> str:
    number = re.search(r"\d", folded)
    if number is None:
        return folded
    hit = qualifier_before(folded, number.start())
    return folded[number.start() :] if hit and hit[0] == 0 else folded.lstrip(_ABOUT)
