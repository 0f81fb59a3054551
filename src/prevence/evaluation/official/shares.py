"""Shares in percent that sum to the whole: the largest remainder (HANDBOOK annex D). No Django."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

Amount = int | float


def share(part: Amount, whole: Amount, *, decimals: int = 0) -> Amount | None:
    """Share in percent rounded half up; None where the whole is zero (printed as a dash)."""
    if not whole:
        return None
    exact = Decimal(str(part)) * 100 / Decimal(str(whole))
    return _number(exact.quantize(_step(decimals), rounding=ROUND_HALF_UP))


def shares(parts: Sequence[Amount], *, decimals: int = 0) -> tuple[Amount, ...] | None:
    """Percents of each part of their sum, which sum to 100; None where the sum is zero.

    Each is rounded down and the missing steps go to the largest remainders, so none is further
    from the exact share than one step. A negative part has no share of a whole: None.
    """
    whole = sum((Decimal(str(part)) for part in parts), Decimal(0))
    if whole <= 0 or any(part < 0 for part in parts):
        return None
    step = _step(decimals)
    exact = [Decimal(str(part)) * 100 / whole for part in parts]
    rounded = [value.quantize(step, rounding=ROUND_FLOOR) for value in exact]
    missing = int((Decimal(100) - sum(rounded)) / step)
    by_remainder = sorted(range(len(parts)), key=lambda i: (rounded[i] - exact[i], i))
    for place in by_remainder[:missing]:
        rounded[place] += step
    return tuple(_number(value) for value in rounded)


def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def _number(value: Decimal) -> Amount:
    return int(value) if value == value.to_integral_value() else float(value)
