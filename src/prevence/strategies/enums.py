"""Codebooks of strategies. Level names, their number and the scale are data of each strategy."""

from django.db.models import TextChoices


class StrategyKind(TextChoices):
    """The same thing under four names (HANDBOOK section 1)."""

    STRATEGY = "strategy", "strategie"
    CONCEPT = "concept", "koncepce"
    PROGRAMME = "programme", "program"
    PLAN = "plan", "plán"


class LevelRole(TextChoices):
    """What a level of the tree does, whatever the office calls it.

    Values are those of the Report JSON contract (`evaluation.codes.Role`).
    """

    AREA = "area", "oblast"
    PRIORITY = "priority", "priorita"
    GOAL = "goal", "cíl"
    SPECIFIC_GOAL = "specific_goal", "specifický cíl"
    MEASURE = "measure", "opatření"
    ACTIVITY = "activity", "aktivita"


class StatusMeaning(TextChoices):
    """Canonical fulfilment; values are those of the Report JSON contract.

    Source: HANDBOOK annex A, `fulfilment_status`.
    """

    FULFILLED = "fulfilled", "splněno"
    PARTIALLY_FULFILLED = "partially_fulfilled", "částečně splněno"
    ONGOING = "ongoing", "průběžně plněno"
    NOT_FULFILLED = "not_fulfilled", "nesplněno"
    NOT_STARTED = "not_started", "nezahájeno"
    CANCELLED = "cancelled", "zrušeno"
    POSTPONED = "postponed", "odloženo"
