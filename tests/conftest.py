"""Fixtures of the whole suite."""

import socket
from pathlib import Path

import pytest
from django.test import Client

REPOSITORY = Path(__file__).resolve().parents[1]
LOCAL = ("127.0.0.1", "::1", "localhost")


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
