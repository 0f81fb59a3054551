"""An answer to "may this be done?" that can say why not. No Django."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Decision:
    """Yes, or no with a reason in Czech that may be shown to the person who asked.

    >>> bool(Decision.yes())
    True
    """

    allowed: bool
    reason: str = ""

    def __post_init__(self) -> None:
        if not self.allowed and not self.reason:
            raise ValueError("A refusal needs a reason.")

    def __bool__(self) -> bool:
        return self.allowed

    @classmethod
    def yes(cls) -> Self:
        """An allowing decision; it needs no reason."""
        return cls(allowed=True)

    @classmethod
    def no(cls, reason: str) -> Self:
        """A refusing decision; `reason` is a Czech sentence for the person who asked."""
        return cls(allowed=False, reason=reason)
