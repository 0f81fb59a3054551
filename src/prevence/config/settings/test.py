"""The test suite: on SQLite, or on the PostgreSQL that PREVENCE_TEST_DATABASE points to."""

import os
import tempfile
from pathlib import Path

from prevence.config import environment
from prevence.config.settings.base import *  # noqa: F403

VAR = Path(tempfile.gettempdir()) / "prevence-tests"
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
SECURE_PROXY_SSL_HEADER = None
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if environment.text("PREVENCE_TEST_DATABASE", ""):
    DATABASES = {"default": environment.database("PREVENCE_TEST_DATABASE", default=VAR)}
else:
    # A file, not memory: threads of the live server then have connections of their own, and the
    # write-ahead log is tested as it will run. Each run has its own, so that runs do not meet.
    _database = environment.sqlite(VAR / "unused.sqlite3", synchronous="OFF")
    DATABASES = {
        "default": {**_database, "TEST": {"NAME": str(VAR / f"test-{os.getpid()}.sqlite3")}}
    }

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
