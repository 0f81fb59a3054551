"""Downloads of the official document, its preview and the list for its author."""

from dataclasses import replace
from urllib.parse import quote

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from prevence.accounts.permissions import Permission
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.templates import upload_template
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.draft import Ignored, Position
from prevence.evaluation.enums import ReportLayout
from tests.evaluation.small_reports import small_draft
from tests.evaluation.word_templates import word_template
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db

PASSAGE = "V roce 2023 proběhla také beseda se seniory, kterou vedla městská policie."


def address(evaluation, page="official_report", **more):
    return reverse(f"evaluation:{page}", kwargs={"uuid": evaluation.uuid, **more})


@pytest.fixture
def own_template(evaluation, user):
    """The office's own template for the layout that suits its report."""
    return upload_template(
        organisation=evaluation.organisation, layout=ReportLayout.CARDS,
        content=word_template("Naše šablona: {{ zprava.nazev }}"), original_name="nase.docx",
        by=user, at=NOON,
    ).template  # fmt: skip


@pytest.mark.parametrize(
    ("file_format", "start", "content_type"),
    [
        ("docx", b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xlsx", b"PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("html", b"<!", "text/html; charset=utf-8"),
        ("pdf", b"%PDF", "application/pdf"),
    ],
)
def test_the_official_report_is_a_file_to_save(
    signed_in, evaluation, file_format, start, content_type
):
    answer = signed_in.get(address(evaluation, file_format=file_format))

    assert answer.content.lstrip()[: len(start)] == start
    name = quote(f"Roční vyhodnocení 2023 – město Lipnice.{file_format}")
    assert answer.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
    assert answer.headers["Content-Type"] == content_type
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("file_format", "layout"), [("exe", "karty"), ("docx", "obrazky")])
def test_a_format_or_layout_that_is_not_made_is_not_found(
    signed_in, evaluation, file_format, layout
):
    answer = signed_in.get(address(evaluation, file_format=file_format), {"rozvrzeni": layout})

    assert answer.status_code == 404


def test_word_documents_are_made_with_the_office_s_own_template(
    signed_in, evaluation, own_template
):
    import io

    import docx

    own = signed_in.get(address(evaluation, file_format="docx"), {"rozvrzeni": "karty"})
    other = signed_in.get(address(evaluation, file_format="docx"), {"rozvrzeni": "proza"})

    texts = [p.text for p in docx.Document(io.BytesIO(own.content)).paragraphs]
    assert texts[0].startswith("Naše šablona: Vyhodnocení strategie")
    assert "Naše šablona" not in docx.Document(io.BytesIO(other.content)).paragraphs[0].text


def test_the_page_of_the_report_says_which_template_is_used(signed_in, evaluation, own_template):
    page = signed_in.get(address(evaluation, "evaluation_page"))

    offers = page.context["page"].official.layouts
    assert [offer.template for offer in offers] == [own_template, None, None]
    text = page.content.decode()
    assert "vlastní, verze 1" in text
    assert address(evaluation.organisation, "official_templates") in text
    assert address(evaluation, "author_notes") in text


def test_a_template_that_broke_meanwhile_gives_a_page_in_czech(
    signed_in, evaluation, own_template
):
    default_storage.delete(own_template.stored_file.storage_name)

    answer = signed_in.get(address(evaluation, file_format="docx"), {"rozvrzeni": "karty"})

    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Soubor šablony nase.docx v úložišti není" in text
    assert address(evaluation.organisation, "official_templates") in text
    assert signed_in.get(address(evaluation, file_format="pdf")).status_code == 200


def test_the_preview_is_a_page_that_can_do_nothing_but_be_read(signed_in, evaluation):
    answer = signed_in.get(address(evaluation, "official_preview"))

    assert b"<h1>" in answer.content
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "Content-Disposition" not in answer.headers


@pytest.fixture
def odd_report(user):
    """A report with a wrong total and a passage that belongs nowhere."""
    draft = small_draft()
    row, total = draft.tables[0].rows
    second = replace(row, label="2", cells=("80 000",), values=(80000,))
    wrong = replace(total, cells=("500 000",), values=(500000,))
    draft = replace(
        draft,
        tables=(replace(draft.tables[0], rows=(row, second, wrong)),),
        ignored=(Ignored(IgnoredWhy.UNPLACED, PASSAGE, Position(line_from=40, line_to=41)),),
    )
    return accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)


def test_the_author_learns_what_is_printed_otherwise_and_what_is_not(signed_in, odd_report):
    answer = signed_in.get(address(odd_report, "author_notes"))

    notes = answer.context["notes"]
    assert [(one.printed, one.computed) for one in notes.changed] == [("500 000", "200\u00a0000")]
    assert [(one.place, one.text) for one in notes.left] == [("řádek 40", PASSAGE)]
    text = answer.content.decode()
    assert notes.changed[0].place in text
    assert notes.changed[0].why in text
    assert PASSAGE in text
    page = signed_in.get(address(odd_report, "evaluation_page")).content.decode()
    assert "1\u00a0údaj se liší od vytištěné zprávy, 1\u00a0část textu se netiskne" in " ".join(
        page.split(" ")
    )


def test_a_report_that_agrees_says_so(signed_in, evaluation):
    text = signed_in.get(address(evaluation, "author_notes")).content.decode()

    assert "Všechny přepočtené údaje souhlasí" in text
    assert "Vytiskne se celý text" in text


@pytest.mark.parametrize("page", ["official_report", "official_preview", "author_notes"])
def test_a_report_the_person_may_not_see_is_not_found(
    signed_in, evaluation, user, monkeypatch, page
):
    more = {"file_format": "docx"} if page == "official_report" else {}
    held = frozenset(Permission) - {Permission.VIEW_STRATEGIES}
    monkeypatch.setattr("prevence.accounts.permissions.HELD_BY_EVERY_ACCOUNT", held)

    assert signed_in.get(address(evaluation, page, **more)).status_code == 404


@pytest.mark.parametrize("page", ["official_report", "official_preview", "author_notes"])
def test_a_person_without_the_right_is_told_so(signed_in, evaluation, monkeypatch, page):
    more = {"file_format": "docx"} if page == "official_report" else {}
    held = frozenset(Permission) - {Permission.MAKE_REPORT}
    monkeypatch.setattr("prevence.accounts.permissions.HELD_BY_EVERY_ACCOUNT", held)

    assert signed_in.get(address(evaluation, page, **more)).status_code == 403
