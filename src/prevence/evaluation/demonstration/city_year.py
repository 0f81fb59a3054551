"""One year of the invented city: every figure of its report, computed once from the story."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from prevence.core.money import percent
from prevence.evaluation.codes import CostKind
from prevence.evaluation.demonstration.stories import ABSENT, Activity, City, Project


@dataclass(frozen=True, slots=True)
class Money:
    """Whole Kč of a priority or of the whole year."""

    own: int
    other: int

    @property
    def total(self) -> int:
        """Own and other money together."""
        return self.own + self.other

    @property
    def own_pct(self) -> int:
        """Share of own money in whole percent."""
        return percent(self.own, self.total) or 0


@dataclass(frozen=True, slots=True)
class ActivityYear:
    """An activity as one report states it; `own` and `events` in Kč."""

    number: str
    story: Activity
    kind: CostKind
    own: int
    events: int
    projects: tuple[Project, ...]
    status: str
    counts: dict[str, int]


class CityYear:
    """The figures of the city in one year.

    Numbers of activities are given anew each year by their order within the measure, so an
    activity that ends moves those after it.
    """

    def __init__(self, city: City, year: int) -> None:
        self.city = city
        self.year = year
        self.index = city.years.index(year)
        self.measures = dict(self._numbered_measures())
        self.activities = tuple(self._numbered_activities())
        self.numbers = {each.story.key: each.number for each in self.activities}

    def _numbered_measures(self) -> Iterator[tuple[str, str]]:
        met: Counter[int] = Counter()
        for priority, title in self.city.measures:
            met[priority] += 1
            yield f"{priority}.{met[priority]}", title.name_in(self.year)

    def _numbered_activities(self) -> Iterator[ActivityYear]:
        for measure in self.measures:
            own = [each for each in self.city.activities if each.measure == measure]
            present = [each for each in own if not each.years or self.year in each.years]
            for place, story in enumerate(present, start=1):
                yield self._stated(f"{measure}.{place}", story)

    def _stated(self, number: str, story: Activity) -> ActivityYear:
        projects = tuple(each for each in self.running if each.activity == story.key)
        events = story.events[self.index] * 1000 if story.events else 0
        kind, own = self._cost(story, projects)
        return ActivityYear(
            number=number,
            story=story,
            kind=kind,
            own=own + events,
            events=events,
            projects=projects,
            status=self.city.status_words[story.status[self.index]],
            counts={name: series[self.index] for name, series in story.numbers.items()},
        )

    def _cost(self, story: Activity, projects: tuple[Project, ...]) -> tuple[CostKind, int]:
        cost = story.cost if isinstance(story.cost, str) else story.cost[self.index]
        if isinstance(cost, int):
            return CostKind.AMOUNT, cost * 1000
        if cost == "projects":
            own = sum(each.city_czk(self.index) for each in projects)
            return (CostKind.AMOUNT if own else CostKind.ZERO), own
        if cost == "pool":
            handed_out = (each.city_czk(self.index) for each in self.running if each.scheme)
            return CostKind.GROSS_POOL, sum(handed_out)
        if cost.startswith("@"):
            return CostKind.COUNTED_ELSEWHERE, 0
        return CostKind(_COST_WORDS[cost]), 0

    @property
    def running(self) -> tuple[Project, ...]:
        """Projects and services delivered this year."""
        return tuple(each for each in self.city.projects if each.city[self.index] != ABSENT)

    def money(self, priority: int) -> Money:
        """Real cost of a priority: what its activities state, and what others added."""
        mine = [each for each in self.activities if each.number.startswith(f"{priority}.")]
        own = sum(each.own for each in mine if each.kind is not CostKind.GROSS_POOL)
        other = sum(project.other_czk(self.index) for each in mine for project in each.projects)
        return Money(own, other)

    @property
    def whole(self) -> Money:
        """Real cost of all priorities."""
        parts = [self.money(priority) for priority in self.priorities]
        return Money(sum(each.own for each in parts), sum(each.other for each in parts))

    @property
    def priorities(self) -> range:
        """Numbers of the priorities."""
        return range(1, len(self.city.priorities) + 1)

    def delivered(self, priority: int | None = None, *, service: bool) -> int:
        """Count of projects, or of services, of one priority or of all."""
        return sum(
            each.service == service
            for stated in self.activities
            if priority is None or stated.number.startswith(f"{priority}.")
            for each in stated.projects
        )

    def statuses(self) -> dict[str, int]:
        """{status wording: number of strategy activities}, in the order of the scale."""
        met = Counter(each.status for each in self.activities)
        return {word: met[word] for word in self.city.status_words.values() if met[word]}


_COST_WORDS = {
    "zero": CostKind.ZERO,
    "routine": CostKind.ROUTINE,
    "contract": CostKind.CONTRACT,
    "outside": CostKind.OUTSIDE_BUDGET,
}
