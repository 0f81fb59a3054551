"""Fixtures of the whole suite."""

import os
import signal
import socket
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import settings as hypothesis_settings

REPOSITORY = Path(__file__).resolve().parents[1]
LOCAL = ("127.0.0.1", "::1", "localhost")

# `make soak` runs each property many more times; on a shared machine no example has a deadline.
hypothesis_settings.register_profile("default", deadline=None)
hypothesis_settings.register_profile("soak", deadline=None, max_examples=2_000)
hypothesis_settings.load_profile("soak" if os.environ.get("PREVENCE_SOAK") else "default")

# A run started in the background ignores Ctrl-C and so would the commands it starts and stops.
signal.signal(signal.SIGINT, signal.default_int_handler)

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL only what touches the database; the rest has run on SQLite already."""
    if not os.environ.get("PREVENCE_TEST_DATABASE"):
        return
    again = [item for item in items if _touches_database(item) and not _drives_browser(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in again])
    items[:] = again


def _touches_database(item):
    if item.get_closest_marker("django_db"):
        return True
    return bool(DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())))


def _drives_browser(item):
    return item.get_closest_marker("e2e") is not None


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Nothing in this project speaks to the network; a test that does has found a defect."""
    connect = socket.socket.connect

    def connect_locally(self, address):
        if self.family != socket.AF_UNIX and address[0] not in LOCAL:
            raise AssertionError(f"An attempt to connect to {address[0]}.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_locally)


@pytest.fixture
def user(db):
    """A person with an active account."""
    from tests.factories.accounts import UserFactory

    return UserFactory()


@pytest.fixture
def signed_in(user) -> Client:
    """A browser without scripts in which `user` is signed in."""
    client = Client()
    client.force_login(user)
    return client
