"""Registration of the shared page plumbing."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Money, decisions, Czech text, page plumbing, components; no models of its own."""

    name = "prevence.core"
    verbose_name = "Základ"
