"""The errors planted in the demonstration reports: data, and the press that prints them.

Every figure of a report goes through `Press.shown` under a key; a planted error replaces the right
figure by the misprinted one there and nowhere else.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from prevence.core.money import number

Printed = int | str | tuple[str, ...]
T = TypeVar("T", bound=Printed)


@dataclass(frozen=True, slots=True)
class Misprint:
    """One planted error.

    Attributes:
        report: key of the report it stands in ("jasanov-2025").
        key: the figure it replaces.
        right, printed: what the year model says and what the report prints.
        rules: findings rules of which at least one must find it.
        nodes: numbers of the items concerned, empty for a table or text of the whole report.
        where: Czech description of the place.
    """

    report: str
    key: str
    right: Printed
    printed: Printed
    rules: tuple[str, ...]
    nodes: tuple[str, ...]
    where: str


@cache
def misprints() -> tuple[Misprint, ...]:
    """All planted errors, in the order of the reports."""
    text = files(__package__).joinpath("misprints.toml").read_text("utf-8")
    return tuple(
        Misprint(
            report=entry["report"],
            key=entry["key"],
            right=_frozen(entry["right"]),
            printed=_frozen(entry["printed"]),
            rules=tuple(entry["rules"]),
            nodes=tuple(entry.get("nodes", ())),
            where=entry["where"],
        )
        for entry in tomllib.loads(text)["misprint"]
    )


def _frozen(value: int | str | list[str]) -> Printed:
    return tuple(value) if isinstance(value, list) else value


def misprint_list() -> str:
    """The planted errors in Czech, for a person who wants to compare them with the findings."""
    lines = ["Chyby schválně zasazené do ukázkových zpráv", ""]
    for place, each in enumerate(misprints(), start=1):
        lines += [
            f"{place}. {each.report}: {each.where}",
            f"   ve zprávě stojí: {_worded(each.printed)}",
            f"   správně: {_worded(each.right)}",
            "",
        ]
    return "\n".join(lines)


def _worded(value: Printed) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return (number(value) if isinstance(value, int) else value) or "(nic)"


class Press:
    """Prints the figures of one report, with its planted errors or corrected."""

    def __init__(self, report: str, *, corrected: bool = False) -> None:
        mine = () if corrected else misprints()
        self._planted = {each.key: each for each in mine if each.report == report}
        self._met: set[str] = set()

    def shown(self, key: str, right: T) -> T:
        """What the report prints for a figure.

        Raises:
            ValueError: the planted error is out of step with the story it was planted in.
        """
        misprint = self._planted.get(key)
        if misprint is None:
            return right
        self._met.add(key)
        printed = misprint.printed
        if misprint.right != right or not isinstance(printed, type(right)):
            raise ValueError(
                f"{misprint.report} {key}: right is {right!r}, not {misprint.right!r}"
            )
        return printed

    def finish(self) -> None:
        """Raises ValueError when a planted error met no figure of its report."""
        if missed := sorted(self._planted.keys() - self._met):
            raise ValueError(f"planted errors without a place: {', '.join(missed)}")
