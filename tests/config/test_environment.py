"""The one reader of the environment: what it understands and how it refuses the rest."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prevence.config import environment
from prevence.config.environment import SettingError


def test_missing_variable_is_named(monkeypatch):
    monkeypatch.delenv("PREVENCE_SAMPLE", raising=False)
    with pytest.raises(SettingError, match=r"Chybí nastavení PREVENCE_SAMPLE\."):
        environment.text("PREVENCE_SAMPLE")
    assert environment.text("PREVENCE_SAMPLE", "výchozí") == "výchozí"


def test_words_numbers_and_switches(monkeypatch):
    monkeypatch.setenv("PREVENCE_SAMPLE", " a.example , b.example,")
    assert environment.words("PREVENCE_SAMPLE") == ["a.example", "b.example"]
    monkeypatch.setenv("PREVENCE_SAMPLE", "0")
    assert environment.switch("PREVENCE_SAMPLE", default=True) is False
    assert environment.whole_number("PREVENCE_SAMPLE", 5) == 0
    monkeypatch.setenv("PREVENCE_SAMPLE", "ano")
    with pytest.raises(SettingError, match="má být 0 nebo 1, je v něm „ano“"):
        environment.switch("PREVENCE_SAMPLE", default=True)
    with pytest.raises(SettingError, match="má být celé číslo"):
        environment.whole_number("PREVENCE_SAMPLE", 5)


def test_no_address_means_sqlite_that_waits_for_other_writers(monkeypatch):
    monkeypatch.delenv("PREVENCE_SAMPLE", raising=False)
    described = environment.database("PREVENCE_SAMPLE", default=Path("x.sqlite3"))
    assert described["ENGINE"] == "django.db.backends.sqlite3"
    assert described["NAME"] == "x.sqlite3"
    assert described["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert described["OPTIONS"]["timeout"] == 20
    assert "journal_mode=WAL" in described["OPTIONS"]["init_command"]


def test_address_of_postgresql(monkeypatch):
    monkeypatch.setenv(
        "PREVENCE_SAMPLE", "postgresql://urad:tajn%40e@db.example:5433/prevence?sslmode=require"
    )
    assert environment.database("PREVENCE_SAMPLE", default=Path("x")) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "prevence",
        "USER": "urad",
        "PASSWORD": "tajn@e",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize("address", ["mysql://a/b", "postgresql://server", "prevence"])
def test_other_address_is_refused_with_the_shape_expected(monkeypatch, address):
    monkeypatch.setenv("PREVENCE_SAMPLE", address)
    with pytest.raises(SettingError, match="má mít tvar postgresql://"):
        environment.database("PREVENCE_SAMPLE", default=Path("x"))


def _own_environment():
    """The environment without settings other tests may have left in it."""
    return {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PREVENCE_", "DJANGO_"))
    }


def test_server_does_not_start_without_its_secret():
    finished = subprocess.run(
        [sys.executable, "-c", "import prevence.config.settings.production"],
        env=_own_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1
    assert "Chybí nastavení PREVENCE_SECRET_KEY" in finished.stderr


def test_server_settings_are_safe(tmp_path):
    code = "import django; django.setup(); from django.core.management import call_command; call_command('check', '--deploy', '--fail-level', 'ERROR')"
    finished = subprocess.run(
        [sys.executable, "-c", code],
        env={
            **_own_environment(),
            "DJANGO_SETTINGS_MODULE": "prevence.config.settings.production",
            "PREVENCE_SECRET_KEY": "k" * 20 + "abcdefghijklmnopqrstuvwxyz0123456789",
            "PREVENCE_HOSTS": "prevence.example",
            "PREVENCE_VAR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
