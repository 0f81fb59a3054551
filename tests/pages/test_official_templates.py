"""Word templates of an office in the browser."""

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prevence.accounts.permissions import Permission
from prevence.evaluation.enums import TemplateState
from prevence.evaluation.models import OfficialTemplate
from tests.evaluation.word_templates import word_template
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db

RIGHT = word_template("{{ zprava.nazev }}")
WRONG = word_template("Úvod", "{{ zprava.nazef }}")


@pytest.fixture
def office(db):
    return OrganisationFactory(name="město Lipnice")


@pytest.fixture
def send(signed_in, office):
    """Uploads a template and follows the way on."""

    def send_(content, *, layout="karty", name="šablona úřadu.docx"):
        sent = {"layout": layout, "file": SimpleUploadedFile(name, content)}
        return signed_in.post(address(office), sent, follow=True)

    return send_


def address(office, page="official_templates", **more):
    return reverse(f"evaluation:{page}", kwargs={"uuid": office.uuid, **more})


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_the_page_offers_the_shipped_template_and_lists_the_fields(signed_in, office):
    answer = signed_in.get(address(office))

    assert [one.in_use for one in answer.context["page"].layouts] == [None, None, None]
    text = text_of(answer)
    assert text.count("Zprávy se tisknou podle výchozí šablony.") == 3
    assert "<code>{{ priorita.mira_plneni }}</code>" in text
    assert address(office, "template_shipped", layout="proza") in text


def test_the_shipped_template_opens_in_word(signed_in, office):
    answer = signed_in.get(address(office, "template_shipped", layout="plan"))

    assert "{{ zprava.nazev }}" in docx.Document(io.BytesIO(answer.content)).paragraphs[0].text
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''%C5%A0ablona%20%E2%80%93%20pl%C3%A1n%20pr%C3%A1ce.docx"
    )


def test_a_shipped_template_of_an_unknown_layout_is_not_found(signed_in, office):
    assert signed_in.get(address(office, "template_shipped", layout="x")).status_code == 404


def test_a_right_template_is_used_from_now_on(send):
    answer = send(RIGHT)

    (template,) = OfficialTemplate.objects.all()
    assert (template.state, template.version) == (TemplateState.IN_USE, 1)
    assert "od teď se používá" in text_of(answer)
    assert reverse("files:download", args=[template.stored_file.uuid]) in text_of(answer)


def test_a_wrong_template_stays_a_draft_and_says_what_is_wrong_where(send):
    send(RIGHT)
    answer = send(WRONG)

    first = answer.context["page"].layouts[0]
    assert first.in_use.template.version == 1
    assert first.draft.template.version == 2
    assert (
        "odstavec 2 „{{ zprava.nazef }}“: neznámé pole „zprava.nazef“ (snad „zprava.nazev“)."
        in text_of(answer)
    )
    assert "uložená jako koncept" in text_of(answer)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Soubor je prázdný. Uložte šablonu ve Wordu znovu"),
        (b"%PDF-1.7", "není dokument Wordu (.docx)"),
        (b"PK\x03\x04 rozbity", "není dokument Wordu (.docx)"),
    ],
)
def test_what_is_no_word_document_is_refused_and_not_kept(send, content, sentence):
    answer = send(content)

    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert OfficialTemplate.objects.count() == 0


def test_going_back_to_the_shipped_template_keeps_the_old_one_in_history(send, signed_in, office):
    send(RIGHT)
    template = OfficialTemplate.objects.get()

    answer = signed_in.post(address(template, "template_remove"), follow=True)

    first = answer.context["page"].layouts[0]
    assert (first.in_use, first.retired) == (None, (template,))
    assert "Dřívější verze (1)" in text_of(answer)
    again = signed_in.post(address(template, "template_remove"), follow=True)
    assert "se už nepoužívá" in text_of(again)


def test_opening_the_address_of_removal_removes_nothing(send, signed_in):
    send(RIGHT)
    template = OfficialTemplate.objects.get()

    signed_in.get(address(template, "template_remove"))

    template.refresh_from_db()
    assert template.state == TemplateState.IN_USE


def test_templates_of_an_office_are_not_shown_without_the_right(signed_in, office, monkeypatch):
    held = frozenset(Permission) - {Permission.EDIT_TEMPLATE}
    monkeypatch.setattr("prevence.accounts.permissions.HELD_BY_EVERY_ACCOUNT", held)

    assert signed_in.get(address(office)).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_any_number_of_versions(
    send, office, queries_of, count
):
    for number in range(count):
        send(word_template(f"{number} {{{{ zprava.nazev }}}}"))

    assert queries_of(address(office)) == 4
