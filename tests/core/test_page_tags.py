"""Page plumbing: layout of form controls, addresses that keep the filters, the navigation."""

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.urls import resolve

from prevence.accounts.models import User
from prevence.core.navigation import navigation
from prevence.core.templatetags import page


class Sample(forms.Form):
    name = forms.CharField()
    agrees = forms.BooleanField()
    scope = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)


def test_controls_are_laid_out_by_their_kind():
    form = Sample()
    kinds = [page.control_kind(form[name]) for name in ("name", "agrees", "scope")]
    assert kinds == ["input", "checkbox", "group"]


def test_wrong_control_is_tied_to_its_error():
    shown = page.control(Sample({})["name"])
    assert 'aria-invalid="true"' in shown
    assert 'aria-describedby="id_name_error"' in shown


def test_address_keeps_filters_and_drops_the_empty(rf):
    request = rf.get("/", {"stav": "splneno", "strana": "2"})
    assert page.address_with(request, strana=3) == "?stav=splneno&strana=3"
    assert page.address_with(request, strana=None) == "?stav=splneno"
    assert page.address_with(request, strana=None, stav="") == "?"


@pytest.mark.parametrize(("address", "label"), [("/", "Přehled"), ("/soucasti/", "Přehled")])
def test_navigation_marks_one_place(rf, address, label):
    request = rf.get(address)
    request.user = User(email="jana@lipnice.example")
    request.resolver_match = resolve(address)
    places = navigation(request)["places"]
    assert [place.label for place in places if place.is_current] == [label]


def test_stranger_sees_no_navigation(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    assert navigation(request) == {"places": []}
