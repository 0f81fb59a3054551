"""The invented region as it stands in `region.toml`, read into dataclasses."""

import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from prevence.evaluation.demonstration.stories import Named
from prevence.evaluation.draft import Approval, Period


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: the strategy's own description, and what was done in each year."""

    goal: int
    title: Named
    brief: str
    planned: tuple[str, ...]
    text: tuple[str, ...]
    yearly: dict[int, tuple[str, ...]]
    items_lead: str = ""
    items: dict[int, tuple[str, ...]] = field(default_factory=dict)
    closed: dict[int, str] = field(default_factory=dict)
    until: int | None = None
    has_table: bool = False


@dataclass(frozen=True, slots=True)
class GoalVerdict:
    """The sentence closing a goal in one year, with its canonical codes."""

    text: str
    code: str
    carry: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the region's strategy."""

    name: str
    brief: str
    planned_lead: str
    planned: tuple[str, ...]
    verdicts: dict[int, GoalVerdict]


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One line of the programme's table: for each year applications, projects, thousands of Kč."""

    label: str
    figures: tuple[tuple[int, int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Region:
    """The whole story of the region; `facts` hold one value for each year."""

    key: str
    organisation: str
    years: tuple[int, ...]
    strategy: str
    title: tuple[str, ...]
    note: str
    period: Period
    approval: Approval
    levels: tuple[str, ...]
    intro: tuple[str, ...]
    facts: dict[str, tuple[int, ...]]
    goals: tuple[Goal, ...]
    measures: tuple[Measure, ...]
    table_caption: str
    table_columns: tuple[str, ...]
    table_rows: tuple[ProgrammeRow, ...]


@cache
def region() -> Region:
    """Jívský kraj."""
    story = tomllib.loads(files(__package__).joinpath("region.toml").read_text("utf-8"))
    programme = story["programme"]
    return Region(
        key=story["key"],
        organisation=story["organisation"],
        years=tuple(story["years"]),
        strategy=story["strategy"],
        title=tuple(story["title"]),
        note=story["note"],
        period=Period(*story["period"]),
        approval=Approval(**story["approval"]),
        levels=tuple(story["levels"]),
        intro=tuple(story["intro"]),
        facts={name: tuple(values) for name, values in story["facts"].items()},
        goals=tuple(map(_goal, story["goal"])),
        measures=tuple(map(_measure, story["measure"])),
        table_caption=programme["caption"],
        table_columns=tuple(programme["columns"]),
        table_rows=tuple(map(_row, programme["rows"])),
    )


def _goal(entry: dict[str, Any]) -> Goal:
    return Goal(
        name=entry["name"],
        brief=entry["brief"],
        planned_lead=entry["planned_lead"],
        planned=tuple(entry["planned"]),
        verdicts={int(year): GoalVerdict(**each) for year, each in entry["verdict"].items()},
    )


def _measure(entry: dict[str, Any]) -> Measure:
    return Measure(
        goal=entry["goal"],
        title=Named(entry["name"], entry.get("renamed", {})),
        brief=entry["brief"],
        planned=tuple(entry["planned"]),
        text=tuple(entry["text"]),
        yearly={int(key[1:]): tuple(texts) for key, texts in entry.items() if key[:2] == "y2"},
        items_lead=entry.get("items_lead", ""),
        items={int(year): tuple(items) for year, items in entry.get("items", {}).items()},
        closed={int(year): text for year, text in entry.get("closed", {}).items()},
        until=entry.get("until"),
        has_table=entry.get("table", False),
    )


def _row(entry: dict[str, Any]) -> ProgrammeRow:
    figures = tuple((asked, given, Decimal(money)) for asked, given, money in entry["figures"])
    return ProgrammeRow(entry["label"], figures)
