"""Every address of the site demands a login, a permission and says whether it reads or writes."""

import pytest
from django.contrib.auth.views import LoginView
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from prevence.accounts.permissions import Permission

# Address → why anyone may open it.
PUBLIC = {
    "accounts:login": "a person signs in here",
    "accounts:logout": "Django's own; signs out by POST",
}
SAMPLES = {"uuid": "00000000-0000-4000-8000-000000000000", "int": "1", "str": "x", "slug": "x"}


def _patterns(resolver=None, namespace=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _patterns(pattern, inner)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", pattern


ALL = dict(_patterns())
GUARDED = sorted(set(ALL) - set(PUBLIC))


def _address(name):
    converters = ALL[name].pattern.converters
    kinds = {key: type(one).__name__.removesuffix("Converter") for key, one in converters.items()}
    return reverse(
        name,
        kwargs={
            key: SAMPLES[kind.lower().replace("string", "str")] for key, kind in kinds.items()
        },
    )


def test_list_of_public_addresses_is_not_stale():
    assert set(PUBLIC) <= set(ALL)


@pytest.mark.django_db
@pytest.mark.parametrize("name", GUARDED)
def test_address_demands_a_login(client, name):
    answer = client.get(_address(name))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/prihlaseni/?next=")


@pytest.mark.parametrize("name", GUARDED)
def test_address_demands_a_permission(name):
    assert isinstance(getattr(ALL[name].callback, "required_permission", None), Permission)


@pytest.mark.parametrize("name", GUARDED)
def test_address_says_whether_it_reads_or_writes(name):
    assert getattr(ALL[name].callback, "view_mode", None) in ("reads", "writes")


def test_login_is_the_only_page_before_login():
    assert ALL["accounts:login"].callback.view_class is LoginView
