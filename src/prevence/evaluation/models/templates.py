"""The office's own Word templates of the official document, every version that was uploaded."""

import uuid

from django.conf import settings
from django.db import models

from prevence.evaluation.enums import ReportLayout, TemplateState
from prevence.files.models import StoredFile
from prevence.organisations.models import Organisation


class OfficialTemplateQuerySet(models.QuerySet["OfficialTemplate"]):
    """Chainable filters of templates."""

    def newest_first(self) -> "OfficialTemplateQuerySet":
        """By version."""
        return self.order_by("-version", "-pk")

    def current(self) -> "OfficialTemplateQuerySet":
        """In use, or a draft that waits for its errors to be put right."""
        return self.exclude(state=TemplateState.RETIRED)


class OfficialTemplate(models.Model):
    """An uploaded Word template of one layout.

    One with errors is a draft and is not used. The next upload retires the one before; nothing is
    deleted, so it can be told which template a document was printed with.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="official_templates",
        verbose_name="organizace",
    )  # fmt: skip
    layout = models.CharField("uspořádání", max_length=10, choices=ReportLayout.choices)
    version = models.PositiveIntegerField("verze")
    state = models.CharField("stav", max_length=10, choices=TemplateState.choices)
    stored_file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="official_templates",
        verbose_name="soubor",
    )  # fmt: skip
    uploaded_at = models.DateTimeField("nahráno")
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="uploaded_templates", verbose_name="kdo nahrál",
    )  # fmt: skip
    retired_at = models.DateTimeField("vyřazeno", null=True, blank=True)
    retired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="retired_templates", verbose_name="kdo vyřadil",
    )  # fmt: skip

    objects = OfficialTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = "šablona úřední zprávy"
        verbose_name_plural = "šablony úředních zpráv"
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "layout", "version"],
                name="official_template_version_is_one",
                violation_error_message="Tato verze šablony už existuje. Nahrajte ji znovu.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "layout"],
                condition=models.Q(state=TemplateState.IN_USE),
                name="official_template_in_use_is_one",
                violation_error_message="Pro toto uspořádání už se jiná šablona používá.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "layout"],
                condition=models.Q(state=TemplateState.DRAFT),
                name="official_template_draft_is_one",
                violation_error_message="Pro toto uspořádání už je jiný koncept šablony.",
            ),
            models.CheckConstraint(
                condition=models.Q(layout__in=ReportLayout.values, state__in=TemplateState.values),
                name="official_template_layout_and_state_are_known",
                violation_error_message="Neznámé uspořádání nebo stav šablony.",
            ),
            models.CheckConstraint(
                condition=models.Q(state=TemplateState.RETIRED, retired_at__isnull=False)
                | (
                    ~models.Q(state=TemplateState.RETIRED)
                    & models.Q(retired_at__isnull=True, retired_by__isnull=True)
                ),
                name="official_template_retired_says_when",
                violation_error_message="U vyřazené šablony musí být čas vyřazení, u jiné nesmí.",
            ),
        )

    def __str__(self) -> str:
        return f"šablona {self.layout}, verze {self.version}"
