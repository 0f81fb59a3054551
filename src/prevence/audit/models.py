"""The trail of who did what. No foreign keys: a trail outlives what it speaks of."""

import uuid

from django.db import models

TARGET_LABEL_LENGTH = 300


def type_name(target: models.Model) -> str:
    """How the trail names the kind of a record: "evaluation.reportimport"."""
    return target._meta.label_lower  # noqa: SLF001 - Django documents Model._meta as public


class EventQuerySet(models.QuerySet["Event"]):
    """Chainable filters of the trail."""

    def about(self, target: models.Model) -> "EventQuerySet":
        """Events of one record, oldest first."""
        return self.filter(target_type=type_name(target), target_id=str(target.pk)).order_by(
            "at", "pk"
        )


class Event(models.Model):
    """One change: who, when, for which office, what was done to what, values before and after."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    at = models.DateTimeField("kdy")
    actor_uuid = models.UUIDField("kdo", null=True, blank=True)
    office = models.CharField("úřad", max_length=200, blank=True)
    action = models.CharField("co", max_length=80)
    target_type = models.CharField("druh záznamu", max_length=80)
    target_id = models.CharField("číslo záznamu", max_length=40)
    target_label = models.CharField("záznam", max_length=TARGET_LABEL_LENGTH, blank=True)
    before = models.JSONField("před", default=dict, blank=True)
    after = models.JSONField("po", default=dict, blank=True)
    reason = models.TextField("důvod", blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = "událost"
        verbose_name_plural = "události"
        indexes = (models.Index(fields=["target_type", "target_id", "at"]),)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(action="") & ~models.Q(target_type=""),
                name="event_says_what_was_done_to_what",
                violation_error_message="Událost musí říkat, co se s čím stalo.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.action} {self.target_type} {self.target_id}"
