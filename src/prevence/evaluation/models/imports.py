"""A report file on its way into the system, and what people decided about it."""

import uuid

from django.conf import settings
from django.db import models

from prevence.core.json_text import JsonTextField
from prevence.evaluation.enums import STATUS_CHOICES, ImportState
from prevence.evaluation.models.reports import Evaluation
from prevence.files.models import StoredFile
from prevence.organisations.models import Organisation
from prevence.strategies.models import PlanNode, Strategy

_READ_STATES = (ImportState.IN_REVIEW, ImportState.ACCEPTED)


class ReportImportQuerySet(models.QuerySet["ReportImport"]):
    """Chainable filters of uploaded reports."""

    def newest_first(self) -> "ReportImportQuerySet":
        """By the time of upload, ties by number."""
        return self.order_by("-uploaded_at", "-pk")

    def waiting(self) -> "ReportImportQuerySet":
        """Not accepted, not rejected."""
        return self.exclude(state__in=(ImportState.ACCEPTED, ImportState.REJECTED))


class ReportImport(models.Model):
    """An uploaded report: read into a draft, reviewed by a person, then accepted or rejected.

    `draft` is what recognition read and never changes; corrections, words and matches decided in
    the review stand beside it. `version` grows with each decision, so that of two people
    reviewing one report the second sees that the first was there.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="imports",
        verbose_name="organizace",
    )  # fmt: skip
    stored_file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="imports", verbose_name="soubor"
    )
    state = models.CharField(
        "stav", max_length=20, choices=ImportState.choices, default=ImportState.UPLOADED
    )
    progress = models.CharField("průběh", max_length=200, blank=True)
    error = models.TextField("proč nelze přečíst", blank=True)
    draft = JsonTextField("přečtená zpráva", null=True, blank=True)
    version = models.PositiveIntegerField("verze revize", default=1)
    strategy = models.ForeignKey(
        Strategy, on_delete=models.PROTECT, null=True, blank=True, related_name="imports",
        verbose_name="strategie",
    )  # fmt: skip
    founds_strategy = models.BooleanField("založí novou strategii", default=False)
    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.PROTECT, null=True, blank=True, related_name="imports",
        verbose_name="vyhodnocení",
    )  # fmt: skip
    uploaded_at = models.DateTimeField("nahráno")
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="uploaded_imports", verbose_name="kdo nahrál",
    )  # fmt: skip
    settled_at = models.DateTimeField("přijato nebo odmítnuto", null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="settled_imports", verbose_name="kdo rozhodl",
    )  # fmt: skip

    objects = ReportImportQuerySet.as_manager()

    class Meta:
        verbose_name = "nahraná zpráva"
        verbose_name_plural = "nahrané zprávy"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state__in=ImportState.values),
                name="report_import_state_is_known",
                violation_error_message="Neznámý stav nahrané zprávy.",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=_READ_STATES) | models.Q(draft__isnull=False),
                name="report_import_in_review_was_read",
                violation_error_message="Zprávu lze revidovat, až když je přečtená.",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=ImportState.ACCEPTED)
                | models.Q(evaluation__isnull=False, settled_at__isnull=False),
                name="report_import_accepted_has_its_evaluation",
                violation_error_message="Přijatá zpráva musí mít vyhodnocení a čas přijetí.",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=ImportState.UNREADABLE) | ~models.Q(error=""),
                name="report_import_unreadable_says_why",
                violation_error_message="U nepřečtené zprávy musí být důvod.",
            ),
            models.CheckConstraint(
                condition=~models.Q(founds_strategy=True, strategy__isnull=False),
                name="report_import_founds_or_joins_a_strategy",
                violation_error_message="Zpráva buď založí strategii, nebo patří k jedné z nich.",
            ),
        )

    def __str__(self) -> str:
        return f"nahraná zpráva {self.uuid}"


class Correction(models.Model):
    """A value changed by a person in the review; what was read is kept beside it.

    `path` names the value in the draft as read: "document/year", "nodes/1.2.3/status/code".
    """

    report_import = models.ForeignKey(
        ReportImport, on_delete=models.CASCADE, related_name="corrections"
    )
    path = models.CharField("hodnota", max_length=300)
    original = models.JSONField("přečteno", null=True, blank=True)
    value = models.JSONField("opraveno na", null=True, blank=True)
    version = models.PositiveIntegerField("verze revize")
    corrected_at = models.DateTimeField("kdy")
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="corrections", verbose_name="kdo",
    )  # fmt: skip

    class Meta:
        verbose_name = "oprava"
        verbose_name_plural = "opravy"

    def __str__(self) -> str:
        return self.path


class WordChoice(models.Model):
    """What a status wording of the report means, as decided in the review."""

    report_import = models.ForeignKey(
        ReportImport, on_delete=models.CASCADE, related_name="word_choices"
    )
    wording_key = models.CharField("znění pro porovnání", max_length=500)
    meaning = models.CharField("význam", max_length=30, choices=STATUS_CHOICES)
    version = models.PositiveIntegerField("verze revize")

    class Meta:
        verbose_name = "význam slova o plnění"
        verbose_name_plural = "významy slov o plnění"
        constraints = (
            models.UniqueConstraint(
                fields=["report_import", "wording_key"],
                name="word_choice_has_one_meaning",
                violation_error_message="Toto slovo o plnění už má v revizi význam.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.wording_key} = {self.meaning}"


class NodeChoice(models.Model):
    """Which item of the strategy an item of the report is; no `node` means a new one."""

    report_import = models.ForeignKey(
        ReportImport, on_delete=models.CASCADE, related_name="node_choices"
    )
    key = models.CharField("položka zprávy", max_length=200)
    node = models.ForeignKey(
        PlanNode, on_delete=models.CASCADE, null=True, blank=True, related_name="node_choices"
    )
    version = models.PositiveIntegerField("verze revize")

    class Meta:
        verbose_name = "přiřazení položky"
        verbose_name_plural = "přiřazení položek"
        constraints = (
            models.UniqueConstraint(
                fields=["report_import", "key"],
                name="node_choice_is_one_for_an_item",
                violation_error_message="Položka zprávy už je přiřazena.",
            ),
            models.UniqueConstraint(
                fields=["report_import", "node"],
                condition=models.Q(node__isnull=False),
                name="node_choice_takes_a_node_once",
                violation_error_message="Tuto položku strategie už má jiná položka zprávy.",
            ),
        )

    def __str__(self) -> str:
        return self.key
