"""One machine, one person: `make demo` and everyday development."""

import secrets
from pathlib import Path

from prevence.config import environment
from prevence.config.settings.base import *  # noqa: F403

REPOSITORY = Path(__file__).resolve().parents[4]
VAR = Path(environment.text("PREVENCE_VAR", str(REPOSITORY / "var"))).resolve()
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def _own_secret_key() -> str:
    """A key made once on this machine, so that no key is written in the repository."""
    path = VAR / "secret-key"
    if not path.exists():
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text()


SECRET_KEY = environment.text("PREVENCE_SECRET_KEY", "") or _own_secret_key()
DEBUG = environment.switch("PREVENCE_DEBUG", default=False)
DATABASES = {
    "default": environment.database("PREVENCE_DATABASE", default=VAR / "prevence.sqlite3")
}

SESSION_COOKIE_SECURE = environment.switch("PREVENCE_HTTPS", default=False)
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
SECURE_HSTS_SECONDS = 0
SECURE_PROXY_SSL_HEADER = None

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
