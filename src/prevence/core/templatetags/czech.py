"""Filters of every template (builtin): Czech numbers, money, dates and counts."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.timezone import localtime

from prevence.core import money

register = template.Library()

UNKNOWN = "—"
SEVERAL = range(2, 5)


@register.filter
def czk(amount: float | Decimal | None) -> str:
    """15117000 → "15 117 000 Kč"; an unknown amount is a dash, never 0."""
    return UNKNOWN if amount is None or amount == "" else money.czk(amount)


@register.filter
def number(value: float | Decimal | None) -> str:
    """1234.5 → "1 234,5"; an unknown number is a dash, never 0."""
    return UNKNOWN if value is None or value == "" else money.number(value)


@register.filter
def percent(value: float | Decimal | None) -> str:
    """42 → "42 %" with a non-breaking space; unknown is a dash."""
    return UNKNOWN if value is None or value == "" else f"{money.number(value)}{money.NBSP}%"


@register.filter
def day(value: date | None) -> str:
    """1. 3. 2017 with non-breaking spaces; unknown is a dash."""
    if not value:
        return UNKNOWN
    return f"{value.day}.{money.NBSP}{value.month}.{money.NBSP}{value.year}"


@register.filter
def moment(value: datetime | None) -> str:
    """1. 3. 2017 9:05 in the time of Prague, days unbroken; unknown is a dash."""
    if not value:
        return UNKNOWN
    local = localtime(value)
    return f"{day(local)} {local.hour}:{local.minute:02d}"


@register.filter
def file_size(byte_count: int | None) -> str:
    """2 400 000 → "2,4 MB"; thousands, as operating systems print them; unknown is a dash."""
    if byte_count is None:
        return UNKNOWN
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if byte_count >= size:
            return f"{money.number(round(Decimal(byte_count) / size, 1))}{money.NBSP}{unit}"
    return f"{byte_count}{money.NBSP}B"


@register.filter
def counted(count: int, forms: str) -> str:
    """`5|counted:"zpráva,zprávy,zpráv"` → "5 zpráv", the number and the noun unbroken."""
    return f"{money.number(count)}{money.NBSP}{plural(count, forms)}"


@register.filter
def plural(count: int, forms: str) -> str:
    """The form for 1, for 2–4, for 0 and 5 or more; forms are separated by commas.

    Raises:
        ValueError: there are not three forms.
    """
    one, several, many = (form.strip() for form in forms.split(","))
    if count == 1:
        return one
    return several if count in SEVERAL else many
