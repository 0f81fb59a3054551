"""Sentences of the story files with the year's numbers and the Czech forms that follow them.

`{projekty}` prints a number, `{projekty:projekt|projekty|projektů}` the number with its noun,
`{castka:czk}` an amount in Kč, `{castka:mil}` in millions, `{cena:dash}` as "7.014.050,- Kč".
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from prevence.core.czech import plural
from prevence.core.money import czk, number

Value = int | str
_PLACE = re.compile(r"\{(\w+)(?::([^}]*))?\}")


def filled(text: str, values: Mapping[str, Value]) -> str:
    """The sentence with its places filled; a name that is not among `values` is a KeyError."""
    return _PLACE.sub(lambda place: _printed(values[place[1]], place[2]), text).replace(
        "\u00a0", " "
    )


def _printed(value: Value, form: str | None) -> str:
    if isinstance(value, str):
        return value
    if form is None:
        return number(value)
    if form == "czk":
        return czk(value)
    if form == "dash":
        return f"{value:,}".replace(",", ".") + ",- Kč"
    if form == "mil":
        return f"{number(Decimal(value) / 1_000_000)} mil. Kč"
    one, few, many = form.split("|")
    return f"{number(value)} {plural(value, one, few, many)}"
