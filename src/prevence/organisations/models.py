"""Every body the system knows: offices today; police, NGOs and schools when their issue comes."""

import uuid

from django.db import models

from prevence.organisations.enums import OrganisationKind


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Chainable filters of organisations."""

    def by_name(self) -> "OrganisationQuerySet":
        """Alphabetically, ties by age."""
        return self.order_by("name", "pk")


class Organisation(models.Model):
    """A region, city or municipality whose agenda is kept here; tenant of the other records."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("název", max_length=200)
    kind = models.CharField("druh", max_length=20, choices=OrganisationKind.choices)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "organizace"
        verbose_name_plural = "organizace"
        constraints = (
            models.UniqueConstraint(
                fields=["name"],
                name="organisation_name_is_unique",
                violation_error_message="Organizace tohoto názvu už existuje.",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=OrganisationKind.values),
                name="organisation_kind_is_known",
                violation_error_message="Neznámý druh organizace.",
            ),
            models.CheckConstraint(
                condition=~models.Q(name=""),
                name="organisation_has_a_name",
                violation_error_message="Organizace musí mít název.",
            ),
        )

    def __str__(self) -> str:
        return self.name
