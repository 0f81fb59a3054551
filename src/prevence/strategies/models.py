"""The strategy tree: what an office promised for some years. What it did is in `evaluation`."""

import uuid

from django.db import models

from prevence.organisations.models import Organisation
from prevence.strategies.enums import LevelRole, StatusMeaning, StrategyKind

TITLE_LENGTH = 500
FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Local crime prevention in Czechia begins in the nineties; anything else is a misread number."""


class StrategyQuerySet(models.QuerySet["Strategy"]):
    """Chainable filters of strategies."""

    def newest_first(self) -> "StrategyQuerySet":
        """By the years they are for, ties by age."""
        return self.order_by(models.F("period_from").desc(nulls_last=True), "title", "pk")


class Strategy(models.Model):
    """A document for several years approved by the assembly (strategie, koncepce, plán)."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="strategies",
        verbose_name="organizace",
    )  # fmt: skip
    kind = models.CharField("druh", max_length=20, choices=StrategyKind.choices)
    title = models.CharField("název", max_length=TITLE_LENGTH)
    period_from = models.PositiveSmallIntegerField("od roku", null=True, blank=True)
    period_to = models.PositiveSmallIntegerField("do roku", null=True, blank=True)
    approved_on = models.DateField("schváleno dne", null=True, blank=True)
    approval_resolution = models.CharField("usnesení", max_length=200, blank=True)
    approval_body = models.CharField("kdo schválil", max_length=200, blank=True)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "strategie"
        verbose_name_plural = "strategie"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=StrategyKind.values),
                name="strategy_kind_is_known",
                violation_error_message="Neznámý druh strategie.",
            ),
            models.CheckConstraint(
                condition=~models.Q(title=""),
                name="strategy_has_a_title",
                violation_error_message="Strategie musí mít název.",
            ),
            models.CheckConstraint(
                condition=models.Q(period_from__isnull=True, period_to__isnull=True)
                | models.Q(
                    period_from__gte=FIRST_YEAR,
                    period_to__lte=LAST_YEAR,
                    period_from__lte=models.F("period_to"),
                ),
                name="strategy_period_is_in_order",
                violation_error_message="Období strategie musí mít první a poslední rok v pořadí.",
            ),
        )

    def __str__(self) -> str:
        return self.title


class StrategyLevel(models.Model):
    """One level of the tree under the office's own name (Priorita, Oblast, Aktivita …)."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="levels")
    depth = models.PositiveSmallIntegerField("úroveň")
    label = models.CharField("název úrovně", max_length=100)
    role = models.CharField("úloha", max_length=20, choices=LevelRole.choices, blank=True)

    class Meta:
        verbose_name = "úroveň strategie"
        verbose_name_plural = "úrovně strategie"
        constraints = (
            models.UniqueConstraint(
                fields=["strategy", "depth"],
                name="strategy_level_depth_is_unique",
                violation_error_message="Tato úroveň strategie už je pojmenována.",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["", *LevelRole.values]) & models.Q(depth__gte=1),
                name="strategy_level_is_known",
                violation_error_message="Neznámá úloha nebo hloubka úrovně strategie.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.depth}. {self.label}"


class StatusTerm(models.Model):
    """The office's own word of fulfilment and what it means; remembered for the whole strategy."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="status_terms")
    wording = models.CharField("znění", max_length=500)
    wording_key = models.CharField("znění pro porovnání", max_length=500)
    meaning = models.CharField("význam", max_length=30, choices=StatusMeaning.choices)

    class Meta:
        verbose_name = "slovo o plnění"
        verbose_name_plural = "slova o plnění"
        constraints = (
            models.UniqueConstraint(
                fields=["strategy", "wording_key"],
                name="status_term_has_one_meaning",
                violation_error_message="Toto slovo o plnění už má ve strategii význam.",
            ),
            models.CheckConstraint(
                condition=models.Q(meaning__in=StatusMeaning.values),
                name="status_term_meaning_is_known",
                violation_error_message="Neznámý význam slova o plnění.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.wording} = {self.meaning}"


class PlanNodeQuerySet(models.QuerySet["PlanNode"]):
    """Chainable filters of items of a strategy."""

    def in_order(self) -> "PlanNodeQuerySet":
        """Siblings in the order of the document; parents are not guaranteed to come first."""
        return self.order_by("order", "pk")


class PlanNode(models.Model):
    """One item of a strategy tree, the same through all years (priorita, cíl, opatření, aktivita).

    Its name and number are those of the newest report; each report keeps its own wording in
    `evaluation.EvaluationItem`.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="nodes")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    order = models.PositiveIntegerField("pořadí v dokumentu")
    level = models.PositiveSmallIntegerField("úroveň")
    label = models.CharField("název úrovně", max_length=100)
    role = models.CharField("úloha", max_length=20, choices=LevelRole.choices)
    number = models.CharField("číslo", max_length=60, blank=True)
    printed_number = models.CharField("číslo, jak je vytištěno", max_length=100, blank=True)
    name = models.TextField("název")
    brief = models.TextField("stručný popis", blank=True)
    responsible = models.TextField("odpovídá", blank=True)

    objects = PlanNodeQuerySet.as_manager()

    class Meta:
        verbose_name = "položka strategie"
        verbose_name_plural = "položky strategie"
        indexes = (models.Index(fields=["strategy", "order"]),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(role__in=LevelRole.values) & models.Q(level__gte=1),
                name="plan_node_level_is_known",
                violation_error_message="Neznámá úroveň položky strategie.",
            ),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")),
                name="plan_node_is_not_its_own_parent",
                violation_error_message="Položka strategie nemůže být nadřazena sama sobě.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()


class PlannedPoint(models.Model):
    """One thing planned under an item (odrážka plánu)."""

    node = models.ForeignKey(PlanNode, on_delete=models.CASCADE, related_name="planned_points")
    order = models.PositiveSmallIntegerField("pořadí")
    text = models.TextField("text")

    class Meta:
        verbose_name = "plánovaný bod"
        verbose_name_plural = "plánované body"
        constraints = (
            models.UniqueConstraint(
                fields=["node", "order"],
                name="planned_point_order_is_unique",
                violation_error_message="Dva plánované body nemohou stát na jednom místě.",
            ),
        )

    def __str__(self) -> str:
        return self.text
