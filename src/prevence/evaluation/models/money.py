"""Costs, financing and indicators of an item. Costs are statements: most are not an amount."""

from django.db import models

from prevence.evaluation.enums import COST_CHOICES
from prevence.evaluation.models.fields import (
    Amount,
    Figure,
    StatedAmount,
    StatedFigure,
    StatedText,
)
from prevence.evaluation.models.reports import EvaluationItem
from prevence.strategies.models import PlanNode


class CostStatement(models.Model):
    """What the report says of an item's cost; `own_czk` None where no amount is stated.

    An amount counted in another item or in a gross pool is not the item's own money.
    """

    item = models.OneToOneField(EvaluationItem, on_delete=models.CASCADE, related_name="cost")
    text = models.TextField("znění", blank=True)
    kind = models.CharField("druh", max_length=20, choices=COST_CHOICES)
    own_czk = StatedAmount("vlastní částka v Kč")
    is_approximate = models.BooleanField("přibližně", default=False)

    class Meta:
        verbose_name = "údaj o nákladech"
        verbose_name_plural = "údaje o nákladech"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=[code for code, _ in COST_CHOICES]),
                name="cost_statement_kind_is_known",
                violation_error_message="Neznámý druh údaje o nákladech.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.own_czk}"


class CostPart(models.Model):
    """One labelled amount of a cost statement."""

    cost = models.ForeignKey(CostStatement, on_delete=models.CASCADE, related_name="parts")
    order = models.PositiveSmallIntegerField("pořadí")
    label = StatedText("označení")
    amount_czk = Amount("částka v Kč")

    class Meta:
        verbose_name = "část nákladů"
        verbose_name_plural = "části nákladů"

    def __str__(self) -> str:
        return f"{self.label}: {self.amount_czk}"


class CostReference(models.Model):
    """The item in which a cost is counted: as printed, and the node it was found to be."""

    cost = models.ForeignKey(CostStatement, on_delete=models.CASCADE, related_name="references")
    order = models.PositiveSmallIntegerField("pořadí")
    printed = models.CharField("číslo položky, jak je vytištěno", max_length=200, blank=True)
    node = models.ForeignKey(
        PlanNode, on_delete=models.PROTECT, null=True, blank=True, related_name="cost_references"
    )

    class Meta:
        verbose_name = "odkaz na náklady jinde"
        verbose_name_plural = "odkazy na náklady jinde"

    def __str__(self) -> str:
        return self.printed


class FinancingBox(models.Model):
    """An item's own financing table, as printed: percents are the office's, not computed."""

    item = models.OneToOneField(EvaluationItem, on_delete=models.CASCADE, related_name="financing")
    total_czk = StatedAmount("celkem v Kč")
    own_czk = StatedAmount("úřad v Kč")
    other_czk = StatedAmount("jiné zdroje v Kč")
    own_pct = StatedFigure("úřad v %")
    other_pct = StatedFigure("jiné zdroje v %")

    class Meta:
        verbose_name = "tabulka financování"
        verbose_name_plural = "tabulky financování"

    def __str__(self) -> str:
        return f"{self.total_czk}"


class IndicatorValue(models.Model):
    """A stated count or measure of an item (ukazatel)."""

    item = models.ForeignKey(EvaluationItem, on_delete=models.CASCADE, related_name="indicators")
    order = models.PositiveSmallIntegerField("pořadí")
    label = models.TextField("název", blank=True)
    value = Figure("hodnota")
    plan = StatedFigure("plán")
    unit = StatedText("jednotka")

    class Meta:
        verbose_name = "hodnota ukazatele"
        verbose_name_plural = "hodnoty ukazatelů"

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"


class ListedProject(models.Model):
    """A project named in a report: directly under an item, or under one of its indicators."""

    item = models.ForeignKey(EvaluationItem, on_delete=models.CASCADE, related_name="projects")
    indicator = models.ForeignKey(
        IndicatorValue, on_delete=models.CASCADE, null=True, blank=True, related_name="projects"
    )
    order = models.PositiveSmallIntegerField("pořadí")
    name = models.TextField("název", blank=True)

    class Meta:
        verbose_name = "uvedený projekt"
        verbose_name_plural = "uvedené projekty"

    def __str__(self) -> str:
        return self.name
