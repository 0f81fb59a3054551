"""How figures and calculations are printed in findings: Czech numbers with their units."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from prevence.core.czech import plural
from prevence.core.money import NBSP, czk, number
from prevence.evaluation.checks.tables import Unit

Number = int | float


def figure(value: Number, unit: Unit) -> str:
    """`1673000` → "1 673 000 Kč", "29 %" or "18"."""
    if unit is Unit.MONEY:
        return czk(value)
    if unit is Unit.PERCENT:
        return percent(value)
    return number(value)


def percent(value: Number) -> str:
    """`36.5` → "36,5 %"."""
    return f"{number(value)}{NBSP}%"


def gap(stated: Number, computed: Number, unit: Unit) -> str:
    """The difference without its sign: what is missing or what is over."""
    difference = abs(exact(stated) - exact(computed))
    if unit is Unit.PERCENT:
        return f"{number(difference)}{NBSP}p. b."
    return czk(difference) if unit is Unit.MONEY else number(difference)


def total(values: Iterable[Number]) -> Number:
    """Exact sum of printed figures; an int where it is whole."""
    result = sum((exact(value) for value in values), Decimal(0))
    return int(result) if result == result.to_integral_value() else float(result)


def exact(value: Number) -> Decimal:
    """The figure as it was printed."""
    return Decimal(str(value))


def calculation(parts: Sequence[Number], unit: Unit, result: Number | None = None) -> str:
    """Such as "281 000 + 4 604 000 = 4 885 000 Kč"."""
    whole = total(parts) if result is None else result
    return f"{' + '.join(number(part) for part in parts)} = {figure(whole, unit)}"


def share_calculation(part: Number, whole: Number, share: Number, unit: Unit) -> str:
    """Such as "1 673 000 Kč z 4 604 000 Kč = 36 %"."""
    return f"{figure(part, unit)} z {figure(whole, unit)} = {percent(share)}"


def listed(items: Iterable[str]) -> str:
    """Items of a Czech enumeration: "a, b a c"."""
    *before, last = list(items)
    return f"{', '.join(before)} a {last}" if before else last


def quoted(text: str, *, longest: int = 90) -> str:
    """A name in Czech quotation marks, shortened at a word."""
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0] + " …"
    return f"„{text}“"


def counted(value: int, one: str, few: str, many: str) -> str:
    """A count with its noun: "1 název", "2 názvy", "5 názvů"."""
    return f"{number(value)}{NBSP}{plural(value, one, few, many)}"
