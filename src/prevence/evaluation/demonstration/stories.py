"""The invented city as it stands in the story files (TOML), read into dataclasses.

What is computed from it for one year is in `city_year`.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from prevence.evaluation.draft import Approval, Period

Series = tuple[int | str, ...]
ABSENT = "-"


@dataclass(frozen=True, slots=True)
class Named:
    """An item of the strategy whose name may be reworded from a year on."""

    name: str
    renamed: dict[str, str] = field(default_factory=dict)

    def name_in(self, year: int) -> str:
        """The wording used in the report of a year."""
        since = [each for each in sorted(self.renamed) if int(each) <= year]
        return self.renamed[since[-1]] if since else self.name


@dataclass(frozen=True, slots=True)
class Activity:
    """A strategy activity over the years; the meaning of the fields is told in `city.toml`."""

    key: str
    measure: str
    title: Named
    status: tuple[str, ...]
    cost: str | Series
    text: str
    yearly: dict[int, str]
    events: tuple[int, ...] = ()
    numbers: dict[str, tuple[int, ...]] = field(default_factory=dict)
    counts: tuple[tuple[str, str], ...] = ()
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """Who delivers a project, and the kind of body it is counted under."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Project:
    """A delivered project; `city` and `other` in thousands of Kč, one for each year."""

    name: str
    activity: str
    by: str
    kind: str
    city: Series
    other: tuple[int, ...]
    service: bool = False
    scheme: bool = True

    def runs(self, index: int) -> bool:
        """Whether it was delivered in the year of this index."""
        return self.city[index] != ABSENT

    def city_czk(self, index: int) -> int:
        """The city's share in Kč, 0 where it did not run."""
        share = self.city[index]
        return share * 1000 if isinstance(share, int) else 0

    def other_czk(self, index: int) -> int:
        """Money from elsewhere in Kč."""
        return self.other[index] * 1000 if self.runs(index) else 0


@dataclass(frozen=True, slots=True)
class City:
    """The whole story of the city."""

    key: str
    organisation: str
    years: tuple[int, ...]
    strategy: str
    title: tuple[str, ...]
    period: Period
    approval: Approval
    levels: tuple[str, ...]
    status_words: dict[str, str]
    cost_label: str
    intro: tuple[str, ...]
    overview: str
    money: str
    priorities: tuple[tuple[str, str], ...]  # name and its short form
    measures: tuple[tuple[int, Named], ...]  # priority and name
    activities: tuple[Activity, ...]
    projects: tuple[Project, ...]
    bodies: dict[str, Body]
    realizers: dict[str, str]
    abbreviations: dict[str, str]


@cache
def city() -> City:
    """The city of Jasanov."""
    story, projects = _toml("city.toml"), _toml("city_projects.toml")
    return City(
        key=story["key"],
        organisation=story["organisation"],
        years=tuple(story["years"]),
        strategy=story["strategy"],
        title=tuple(story["title"]),
        period=Period(*story["period"]),
        approval=Approval(**story["approval"]),
        levels=tuple(story["levels"]),
        status_words=story["status_words"],
        cost_label=story["cost_label"],
        intro=tuple(story["intro"]),
        overview=story["overview"],
        money=story["money"],
        priorities=tuple(
            (each["name"], each.get("short", each["name"])) for each in story["priority"]
        ),
        measures=tuple((each["priority"], _named(each)) for each in story["measure"]),
        activities=tuple(map(_activity, story["activity"])),
        projects=tuple(map(_project, projects["project"])),
        bodies={key: Body(**body) for key, body in projects["bodies"].items()},
        realizers=projects["realizers"],
        abbreviations=_toml("city_abbreviations.toml")["abbreviations"],
    )


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def _named(entry: dict[str, Any]) -> Named:
    return Named(entry["name"], entry.get("renamed", {}))


def _activity(entry: dict[str, Any]) -> Activity:
    cost = entry["cost"]
    return Activity(
        key=entry["key"],
        measure=entry["measure"],
        title=_named(entry),
        status=tuple(entry["status"]),
        cost=tuple(cost) if isinstance(cost, list) else cost,
        text=entry["text"],
        yearly={int(key[1:]): text for key, text in entry.items() if key.startswith("y2")},
        events=tuple(entry.get("events", ())),
        numbers={name: tuple(series) for name, series in entry.get("numbers", {}).items()},
        counts=tuple((label, name) for label, name in entry.get("counts", ())),
        years=tuple(entry.get("years", ())),
    )


def _project(entry: dict[str, Any]) -> Project:
    return Project(**{**entry, "city": tuple(entry["city"]), "other": tuple(entry["other"])})
