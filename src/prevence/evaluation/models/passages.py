"""Where values stand in the source, and what of the source is not in the tree."""

from django.db import models

from prevence.evaluation.enums import IGNORED_CHOICES
from prevence.evaluation.models.fields import Placed
from prevence.evaluation.models.reports import Evaluation


class Passage(Placed):
    """Why a value is what it is: the rule that found it and the passage it stands in.

    `path` names the value as the draft does: "document.year", "nodes/1.2.3/status".
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="passages")
    order = models.PositiveIntegerField("pořadí")
    path = models.CharField("hodnota", max_length=300)
    rule = models.CharField("pravidlo", max_length=200)
    text = models.TextField("úryvek", blank=True)
    confidence = models.FloatField("jistota")

    class Meta:
        verbose_name = "úryvek zdroje"
        verbose_name_plural = "úryvky zdroje"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1),
                name="passage_confidence_is_a_share",
                violation_error_message="Jistota je číslo od 0 do 1.",
            ),
        )

    def __str__(self) -> str:
        return self.path


class IgnoredPart(Placed):
    """A part of the source that is not in the tree, and why: nothing disappears silently."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="ignored")
    order = models.PositiveIntegerField("pořadí")
    why = models.CharField("proč", max_length=30, choices=IGNORED_CHOICES)
    text = models.TextField("text", blank=True)

    class Meta:
        verbose_name = "nezařazená část"
        verbose_name_plural = "nezařazené části"

    def __str__(self) -> str:
        return self.why


class ReadingNote(Placed):
    """Something the reader of the file warned of."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="notes")
    order = models.PositiveIntegerField("pořadí")
    code = models.CharField("kód", max_length=100)
    message = models.TextField("sdělení", blank=True)
    is_placed = models.BooleanField("má místo ve zdroji", default=False)

    class Meta:
        verbose_name = "upozornění při čtení"
        verbose_name_plural = "upozornění při čtení"

    def __str__(self) -> str:
        return self.code


class Abbreviation(models.Model):
    """An abbreviation the document explains."""

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.CASCADE, related_name="abbreviations"
    )
    order = models.PositiveIntegerField("pořadí")
    abbr = models.TextField("zkratka", blank=True)
    meaning = models.TextField("význam", blank=True)

    class Meta:
        verbose_name = "zkratka"
        verbose_name_plural = "zkratky"

    def __str__(self) -> str:
        return self.abbr
