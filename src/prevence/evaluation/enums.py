"""Choices and states of evaluations; values of the contract come from `codes`."""

from enum import StrEnum

from django.db.models import TextChoices

from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    IgnoredWhy,
    StatusCode,
)


def labelled(codes: type[StrEnum]) -> list[tuple[str, str]]:
    """Choices of a model field from contract codes; a code without a Czech label shows itself."""
    return [(code.value, getattr(code, "label", code.value)) for code in codes]


STATUS_CHOICES = labelled(StatusCode)
COST_CHOICES = labelled(CostKind)
CARRY_OVER_CHOICES = labelled(CarryOver)
KIND_CHOICES = labelled(DocumentKind)
IGNORED_CHOICES = labelled(IgnoredWhy)

KINDS_OF_ONE_YEAR = (DocumentKind.ANNUAL_EVALUATION, DocumentKind.WORK_PLAN)
"""Documents that make no sense without the year they speak of."""


class Relevance(TextChoices):
    """Whether the office holds an item still relevant (aktuální)."""

    RELEVANT = "relevant", "aktuální"
    NOT_RELEVANT = "not_relevant", "již není aktuální"


class ReportLayout(TextChoices):
    """How the official document is laid out; each has its builder in `official.LAYOUTS`."""

    CARDS = "karty", "karty aktivit"
    PROSE = "proza", "souvislý text podle cílů"
    PLAN = "plan", "plán práce"


class TemplateState(TextChoices):
    """Where an office's own Word template stands."""

    DRAFT = "draft", "koncept"
    IN_USE = "in_use", "používá se"
    RETIRED = "retired", "vyřazená"


class ImportState(TextChoices):
    """Where an uploaded report stands on its way into the system."""

    UPLOADED = "uploaded", "nahráno"
    READING = "reading", "čte se"
    IN_REVIEW = "in_review", "k revizi"
    ACCEPTED = "accepted", "přijato"
    REJECTED = "rejected", "odmítnuto"
    UNREADABLE = "unreadable", "nelze přečíst"


class ImportVerb(TextChoices):
    """What is done to an uploaded report."""

    START_READING = "start_reading", "začít číst"
    FINISH_READING = "finish_reading", "dočíst"
    GIVE_UP = "give_up", "vzdát čtení"
    ACCEPT = "accept", "přijmout"
    REJECT = "reject", "odmítnout"


IMPORT_FLOW: dict[ImportVerb, tuple[frozenset[ImportState], ImportState]] = {
    # Reading may be started again: a task that was stopped half-way has written nothing.
    ImportVerb.START_READING: (
        frozenset({ImportState.UPLOADED, ImportState.READING, ImportState.UNREADABLE}),
        ImportState.READING,
    ),
    ImportVerb.FINISH_READING: (frozenset({ImportState.READING}), ImportState.IN_REVIEW),
    ImportVerb.GIVE_UP: (frozenset({ImportState.READING}), ImportState.UNREADABLE),
    ImportVerb.ACCEPT: (frozenset({ImportState.IN_REVIEW}), ImportState.ACCEPTED),
    ImportVerb.REJECT: (
        frozenset({ImportState.IN_REVIEW, ImportState.UNREADABLE}),
        ImportState.REJECTED,
    ),
}
"""Verb → (states it may be done in, state after it)."""

SETTLED_STATES = frozenset({ImportState.ACCEPTED, ImportState.REJECTED})
