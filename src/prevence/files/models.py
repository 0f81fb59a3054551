"""Files as people brought them, kept byte for byte."""

import uuid

from django.conf import settings
from django.db import models

from prevence.organisations.models import Organisation


class StoredFile(models.Model):
    """The original of something uploaded; its bytes stand in storage under their own fingerprint.

    `original_name` is shown and offered for download, never used as a path. `organisation` is None
    until it is known whose the file is.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="stored_files",
        null=True, blank=True, verbose_name="organizace",
    )  # fmt: skip
    sha256 = models.CharField("otisk SHA-256", max_length=64)
    byte_count = models.PositiveBigIntegerField("velikost v bajtech")
    format = models.CharField("zjištěný formát", max_length=10, blank=True)
    original_name = models.CharField("původní název", max_length=255)
    stored_at = models.DateTimeField("uloženo")
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True,
        related_name="stored_files", verbose_name="kdo uložil",
    )  # fmt: skip

    class Meta:
        verbose_name = "uložený soubor"
        verbose_name_plural = "uložené soubory"
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "sha256"],
                name="stored_file_is_kept_once",
                violation_error_message="Tento soubor už je v systému uložen.",
            ),
            models.UniqueConstraint(
                fields=["sha256"],
                condition=models.Q(organisation__isnull=True),
                name="stored_file_without_office_is_kept_once",
                violation_error_message="Tento soubor už je v systému uložen.",
            ),
            models.CheckConstraint(
                condition=~models.Q(sha256="") & ~models.Q(original_name=""),
                name="stored_file_has_a_fingerprint_and_a_name",
                violation_error_message="Soubor musí mít otisk a název.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.sha256[:12]} ({self.byte_count} B)"

    @property
    def storage_name(self) -> str:
        """Where its bytes stand in the storage."""
        return f"{self.sha256[:2]}/{self.sha256}"
