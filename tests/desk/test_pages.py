"""The signed-in home and the gallery."""

from django.urls import reverse
from tests.evaluation.small_reports import small_draft
from tests.factories.imports import NOON, read_import_of

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.models import Evaluation


def test_home_of_a_new_office_says_how_to_begin(signed_in):
    answer = signed_in.get("/")
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "Přehled – Prevence" in text
    assert "Začněte zprávou z minulého roku" in text


def test_home_leads_to_review_to_findings_and_to_the_official_report(signed_in, user):
    waiting = read_import_of(small_draft(), by=user, content=b"k revizi")
    evaluation = accept_import(
        report_import=read_import_of(small_draft(), by=user), by=user, at=NOON
    )
    Evaluation.objects.update(recorded_findings={"a": "error"})

    text = signed_in.get("/").content.decode()

    for name, *args in (
        ("evaluation:import_review", waiting.uuid),
        ("evaluation:findings", evaluation.uuid),
        ("evaluation:official_report", evaluation.uuid, "docx"),
        ("evaluation:strategy_tree", evaluation.strategy.uuid),
    ):
        assert f'href="{reverse(name, args=args)}"' in text
    assert "1\u00a0nález k vysvětlení" in text


def test_home_of_a_stranger_is_the_login(client):
    assert client.get("/").headers["Location"] == "/prihlaseni/?next=/"


def test_home_is_not_written_to(signed_in):
    assert signed_in.post("/").status_code == 405


def test_gallery_shows_a_refused_button_with_its_reason(signed_in):
    shown = signed_in.get("/soucasti/").content.decode()
    assert "Zprávu lze vytvořit, až budou potvrzené všechny nejisté hodnoty." in shown
    assert "<c-" not in shown
