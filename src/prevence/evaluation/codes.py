"""Canonical codes of reports: values of the Report JSON contract. No Django; Czech labels here too.

Source: HANDBOOK annex A, kept in GLOSSARY.md.
"""

from enum import StrEnum


class DocumentKind(StrEnum):
    """Genre of a document."""

    ANNUAL_EVALUATION = "annual_evaluation"
    PERIOD_EVALUATION = "period_evaluation"
    WORK_PLAN = "work_plan"
    ACTION_PLAN_STATUS = "action_plan_status"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _KIND_LABELS[self]


class OrganisationKind(StrEnum):
    """Kind of the office: city is a statutární město or město, municipality an obec or městys."""

    REGION = "region"
    CITY = "city"
    MUNICIPALITY = "municipality"

    @property
    def label(self) -> str:
        return _ORGANISATION_LABELS[self]


class Role(StrEnum):
    """What a level of the tree does, whatever the office calls it."""

    AREA = "area"
    PRIORITY = "priority"
    GOAL = "goal"
    SPECIFIC_GOAL = "specific_goal"
    MEASURE = "measure"
    ACTIVITY = "activity"


class StatusCode(StrEnum):
    """Canonical fulfilment (míra plnění); the office's own word is always kept beside it."""

    FULFILLED = "fulfilled"
    PARTIALLY_FULFILLED = "partially_fulfilled"
    ONGOING = "ongoing"
    NOT_FULFILLED = "not_fulfilled"
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"

    @property
    def label(self) -> str:
        return _STATUS_LABELS[self]


class CostKind(StrEnum):
    """What a cost statement says."""

    AMOUNT = "amount"
    ZERO = "zero"
    ROUTINE = "routine"
    NO_COST = "no_cost"
    CONTRACT = "contract"
    COUNTED_ELSEWHERE = "counted_elsewhere"
    OUTSIDE_BUDGET = "outside_budget"
    GROSS_POOL = "gross_pool"
    NONE_STATED = "none_stated"

    @property
    def label(self) -> str:
        return _COST_LABELS[self]


class CarryOver(StrEnum):
    """What happens to an item after the reported period."""

    NEXT_YEAR = "next_year"
    NEXT_PERIOD = "next_period"
    CLOSED = "closed"
    CLOSED_MONITOR = "closed_monitor"
    MODIFIED = "modified"

    @property
    def label(self) -> str:
        return _CARRY_OVER_LABELS[self]


class IgnoredWhy(StrEnum):
    """Why a part of the source is not in the tree."""

    PAGE_NUMBER = "page_number"
    RUNNING_HEADER = "running_header"
    CONTENTS = "contents"
    WEB_CHROME = "web_chrome"
    LINK_LINE = "link_line"
    UNPLACED = "unplaced"


_KIND_LABELS = {
    DocumentKind.ANNUAL_EVALUATION: "roční vyhodnocení",
    DocumentKind.PERIOD_EVALUATION: "vyhodnocení celého období",
    DocumentKind.WORK_PLAN: "plán práce",
    DocumentKind.ACTION_PLAN_STATUS: "stav plnění akčního plánu",
    DocumentKind.OTHER: "jiný dokument",
}
_ORGANISATION_LABELS = {
    OrganisationKind.REGION: "kraj",
    OrganisationKind.CITY: "město",
    OrganisationKind.MUNICIPALITY: "obec",
}
_STATUS_LABELS = {
    StatusCode.FULFILLED: "splněno",
    StatusCode.PARTIALLY_FULFILLED: "částečně splněno",
    StatusCode.ONGOING: "průběžně plněno",
    StatusCode.NOT_FULFILLED: "nesplněno",
    StatusCode.NOT_STARTED: "nezahájeno",
    StatusCode.CANCELLED: "zrušeno",
    StatusCode.POSTPONED: "odloženo",
}
_COST_LABELS = {
    CostKind.AMOUNT: "částka",
    CostKind.ZERO: "nula",
    CostKind.ROUTINE: "v rámci běžné činnosti",
    CostKind.NO_COST: "bez nákladů",
    CostKind.CONTRACT: "zajištěno smlouvou",
    CostKind.COUNTED_ELSEWHERE: "započítáno jinde",
    CostKind.OUTSIDE_BUDGET: "mimo rozpočet",
    CostKind.GROSS_POOL: "rozdělené prostředky",
    CostKind.NONE_STATED: "neuvedeno",
}
_CARRY_OVER_LABELS = {
    CarryOver.NEXT_YEAR: "pokračuje příští rok",
    CarryOver.NEXT_PERIOD: "pokračuje v příštím období",
    CarryOver.CLOSED: "končí",
    CarryOver.CLOSED_MONITOR: "končí, dále se sleduje",
    CarryOver.MODIFIED: "pokračuje pozměněné",
}
