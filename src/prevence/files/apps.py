"""Registration of files."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Originals of what people brought."""

    name = "prevence.files"
    verbose_name = "Soubory"
