"""An evaluation (vyhodnocení) and what it says of each item of its strategy."""

import uuid

from django.conf import settings
from django.db import models

from prevence.core.json_text import JsonTextField
from prevence.evaluation.enums import (
    CARRY_OVER_CHOICES,
    KIND_CHOICES,
    KINDS_OF_ONE_YEAR,
    STATUS_CHOICES,
    Relevance,
)
from prevence.evaluation.models.fields import Placed, StatedText
from prevence.files.models import StoredFile
from prevence.organisations.enums import OrganisationKind
from prevence.organisations.models import Organisation
from prevence.strategies.enums import LevelRole
from prevence.strategies.models import FIRST_YEAR, LAST_YEAR, PlanNode, Strategy


class EvaluationQuerySet(models.QuerySet["Evaluation"]):
    """Chainable filters of evaluations."""

    def oldest_first(self) -> "EvaluationQuerySet":
        """By the year reported on; a report on the whole period comes after its years."""
        return self.order_by(models.F("year").asc(nulls_last=True), "kind", "pk")


class Evaluation(models.Model):
    """One report or plan of a strategy: of a year, of the whole period, or of the state at a date.

    What the document says of itself is kept as printed; the live names are those of `Strategy`.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="evaluations",
        verbose_name="organizace",
    )  # fmt: skip
    strategy = models.ForeignKey(
        Strategy, on_delete=models.PROTECT, related_name="evaluations", verbose_name="strategie"
    )
    kind = models.CharField("druh", max_length=30, choices=KIND_CHOICES)
    year = models.PositiveSmallIntegerField("rok", null=True, blank=True)
    accepted_at = models.DateTimeField("přijato")

    title = StatedText("název dokumentu")
    strategy_title = StatedText("název strategie v dokumentu")
    organisation_name = StatedText("úřad v dokumentu")
    organisation_kind = models.CharField(
        "druh úřadu v dokumentu", max_length=20, choices=OrganisationKind.choices, blank=True
    )
    period_from = models.IntegerField("období od", null=True, blank=True)
    period_to = models.IntegerField("období do", null=True, blank=True)
    states_approval = models.BooleanField("uvádí schválení", default=False)
    approval_date = StatedText("schváleno dne")
    approval_resolution = StatedText("usnesení")
    approval_body = StatedText("kdo schválil")
    level_labels = models.JSONField("názvy úrovní v dokumentu", default=list, blank=True)
    status_scale = JsonTextField("slova o plnění v dokumentu", default=dict, blank=True)

    source_file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="evaluations", null=True, blank=True,
        verbose_name="původní soubor",
    )  # fmt: skip
    source_name = models.CharField("název souboru", max_length=255)
    source_format = models.CharField("formát souboru", max_length=10)
    source_sha256 = models.CharField("otisk souboru", max_length=64)
    source_encoding = StatedText("kódování")
    source_pages = models.PositiveIntegerField("počet stran", null=True, blank=True)

    # {fingerprint: severity}, as when it was accepted; null where nobody audited it.
    recorded_findings = models.JSONField("nálezy při přijetí", null=True, blank=True)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        verbose_name = "vyhodnocení"
        verbose_name_plural = "vyhodnocení"
        constraints = (
            models.UniqueConstraint(
                fields=["strategy", "kind", "year"],
                condition=models.Q(year__isnull=False),
                name="evaluation_of_a_year_is_one",
                violation_error_message="Vyhodnocení této strategie za tento rok už v systému je.",
            ),
            models.UniqueConstraint(
                fields=["strategy", "kind"],
                condition=models.Q(year__isnull=True),
                name="evaluation_of_the_period_is_one",
                violation_error_message="Vyhodnocení celého období strategie už v systému je.",
            ),
            models.CheckConstraint(
                condition=models.Q(year__isnull=True)
                | models.Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR),
                name="evaluation_year_is_sane",
                violation_error_message=f"Rok musí být mezi {FIRST_YEAR} a {LAST_YEAR}.",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=[kind.value for kind in KINDS_OF_ONE_YEAR])
                | models.Q(year__isnull=False),
                name="evaluation_of_one_year_has_its_year",
                violation_error_message="Roční vyhodnocení a plán práce musí mít rok.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year or ''}".strip()


class EvaluationItemQuerySet(models.QuerySet["EvaluationItem"]):
    """Chainable filters of items."""

    def in_order(self) -> "EvaluationItemQuerySet":
        """In the order of the document, parents before children."""
        return self.order_by("order")


class EvaluationItem(Placed):
    """What one report says of one item of the strategy, in its own words and numbering."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="items")
    node = models.ForeignKey(PlanNode, on_delete=models.PROTECT, related_name="evaluation_items")
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="children"
    )
    order = models.PositiveIntegerField("pořadí v dokumentu")
    level = models.PositiveSmallIntegerField("úroveň")
    label = models.CharField("název úrovně", max_length=100)
    role = models.CharField("úloha", max_length=20, choices=LevelRole.choices)
    number = models.CharField("číslo", max_length=60, blank=True)
    printed_number = models.CharField("číslo, jak je vytištěno", max_length=100, blank=True)
    name = models.TextField("název")

    status_text = StatedText("plnění slovy úřadu")
    status_code = models.CharField("plnění", max_length=30, choices=STATUS_CHOICES, blank=True)
    brief = StatedText("stručný popis ze strategie")
    planned = models.JSONField("plánované body v dokumentu", default=list, blank=True)
    description = StatedText("popis")
    fulfilment_text = StatedText("co se udělalo")
    fulfilment_items = models.JSONField("odrážky plnění", default=list, blank=True)
    verdict_text = StatedText("závěr slovy úřadu")
    verdict_code = models.CharField("závěr", max_length=30, choices=STATUS_CHOICES, blank=True)
    verdict_relevance = models.CharField(
        "aktuálnost", max_length=20, choices=Relevance.choices, blank=True
    )
    carry_over = models.CharField("co dál", max_length=20, choices=CARRY_OVER_CHOICES, blank=True)
    assessment = StatedText("hodnocení")
    responsible = StatedText("odpovídá")
    deadline = StatedText("termín")
    note = StatedText("poznámka")

    objects = EvaluationItemQuerySet.as_manager()

    class Meta:
        verbose_name = "položka vyhodnocení"
        verbose_name_plural = "položky vyhodnocení"
        constraints = (
            models.UniqueConstraint(
                fields=["evaluation", "node"],
                name="evaluation_item_is_one_for_a_node",
                violation_error_message="Položka strategie je ve vyhodnocení dvakrát.",
            ),
            models.UniqueConstraint(
                fields=["evaluation", "order"],
                name="evaluation_item_order_is_unique",
                violation_error_message="Dvě položky nemohou stát na jednom místě dokumentu.",
            ),
            models.CheckConstraint(
                condition=models.Q(status_code__in=["", *(code for code, _ in STATUS_CHOICES)]),
                name="evaluation_item_status_is_known",
                violation_error_message="Neznámá míra plnění.",
            ),
            models.CheckConstraint(
                condition=models.Q(status_code="") | models.Q(status_text__isnull=False),
                name="evaluation_item_status_keeps_its_wording",
                violation_error_message="K míře plnění patří slova, kterými ji úřad vyjádřil.",
            ),
            models.CheckConstraint(
                condition=models.Q(verdict_text__isnull=False)
                | models.Q(verdict_code="", verdict_relevance="", carry_over=""),
                name="evaluation_item_verdict_keeps_its_wording",
                violation_error_message="K závěru patří slova, kterými jej úřad vyjádřil.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()


class FindingMark(models.Model):
    """A person's explanation why a finding of the checks is not an error (vysvětleno)."""

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.CASCADE, related_name="finding_marks"
    )
    fingerprint = models.CharField("otisk nálezu", max_length=64)
    reason = models.TextField("vysvětlení")
    marked_at = models.DateTimeField("kdy")
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="finding_marks", verbose_name="kdo",
    )  # fmt: skip

    class Meta:
        verbose_name = "vysvětlení nálezu"
        verbose_name_plural = "vysvětlení nálezů"
        constraints = (
            models.UniqueConstraint(
                fields=["evaluation", "fingerprint"],
                name="finding_mark_is_one_for_a_finding",
                violation_error_message="Tento nález už je vysvětlen.",
            ),
            models.CheckConstraint(
                condition=~models.Q(reason=""),
                name="finding_mark_has_a_reason",
                violation_error_message="Napište, proč nález není chyba.",
            ),
        )

    def __str__(self) -> str:
        return f"vysvětlení {self.fingerprint[:12]}"
