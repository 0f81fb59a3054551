"""Registration of audit."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The trail of who did what."""

    name = "prevence.audit"
    verbose_name = "Stopa změn"
