"""Counts by status and the bar that shows them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from prevence.core.money import percent
from prevence.evaluation.codes import StatusCode

BAR_WIDTH = 600
# Told apart by lightness too, not by hue alone; text stands on none of them.
_FILLS = {
    StatusCode.FULFILLED: "#1e7b34", StatusCode.PARTIALLY_FULFILLED: "#e0a100",
    StatusCode.ONGOING: "#2362a2", StatusCode.NOT_FULFILLED: "#c52a3a",
    StatusCode.NOT_STARTED: "#9aa3ad", StatusCode.CANCELLED: "#4a4f57",
    StatusCode.POSTPONED: "#8a5a00",
}  # fmt: skip
_FILL_OF_UNKNOWN = "#d8dde3"


@dataclass(frozen=True, slots=True)
class StatusCount:
    """A status with its share: `start` and `width` of its piece of the bar, in its units."""

    code: str
    label: str
    count: int
    share_pct: int | None
    fill: str
    start: float
    width: float


def status_counts(codes: Iterable[str]) -> tuple[StatusCount, ...]:
    """Counts of statuses that occur, in the order of the scale; "" is a word without a meaning."""
    counts = Counter(codes)
    total = sum(counts.values())
    found: list[StatusCount] = []
    start = 0.0
    for code in (*StatusCode, ""):
        count = counts.get(code, 0)
        if not count:
            continue
        width = BAR_WIDTH * count / total
        label = code.label if isinstance(code, StatusCode) else "bez určeného významu"
        fill = _FILLS[code] if isinstance(code, StatusCode) else _FILL_OF_UNKNOWN
        found.append(
            StatusCount(str(code), label, count, percent(count, total), fill, start, width)
        )
        start += width
    return tuple(found)
