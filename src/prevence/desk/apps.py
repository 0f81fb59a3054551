"""Registration of the signed-in home."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The first page after login and the gallery of components; no models of its own."""

    name = "prevence.desk"
    verbose_name = "Pracovní stůl"
