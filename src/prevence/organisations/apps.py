"""Registration of organisations."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Every body the system knows."""

    name = "prevence.organisations"
    verbose_name = "Organizace"
