"""Registration of strategies."""

from django.apps import AppConfig


class StrategiesConfig(AppConfig):
    """Strategy trees: what offices promised."""

    name = "prevence.strategies"
    verbose_name = "Strategie"
