"""Registration of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who may sign in and what they may do."""

    name = "prevence.accounts"
    verbose_name = "Účty"
