"""Registration of evaluation."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """What came of the strategies: yearly reports, their figures and verdicts."""

    name = "prevence.evaluation"
    verbose_name = "Vyhodnocení"
