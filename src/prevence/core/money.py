"""Money in Czech print: whole Kč with U+00A0 between groups. No Django.

Reading amounts out of sentences is `evaluation.recognition.money`.
"""

from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"


def czk(amount: float | Decimal) -> str:
    """`15117000` → "15 117 000 Kč" with non-breaking spaces; haléře only where there are some."""
    return f"{number(amount)}{NBSP}Kč"


def number(value: float | Decimal) -> str:
    """A number in Czech print: U+00A0 between groups, decimal comma, at most two decimals."""
    exact = Decimal(str(value)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    if exact == exact.to_integral_value():
        return f"{int(exact):,}".replace(",", NBSP)
    return f"{exact:,f}".replace(",", NBSP).replace(".", ",").rstrip("0")


def percent(part: float | Decimal, whole: float | Decimal) -> int | None:
    """Share in whole percent, rounded half up; None where the whole is zero (annex D of HANDBOOK)."""
    if not whole:
        return None
    share = Decimal(str(part)) * 100 / Decimal(str(whole))
    return int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))
