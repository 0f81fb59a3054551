from dataclasses import replace

import pytest
from django.urls import reverse

from prevence.evaluation.actions.accepting import accept_import
from tests.evaluation.small_reports import small_draft
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db


def address(evaluation, page="evaluation_page", **more):
    return reverse(f"evaluation:{page}", kwargs={"uuid": evaluation.uuid, **more})


def test_the_report_is_shown_in_numbers_with_its_downloads(signed_in, evaluation):
    answer = signed_in.get(address(evaluation))

    page = answer.context["page"]
    assert (page.item_count, page.table_count) == (5, 1)
    text = answer.content.decode()
    assert address(evaluation, "official_report", file_format="docx") in text
    assert reverse("files:download", args=[evaluation.source_file.uuid]) in text


def test_the_original_is_saved_as_it_was_brought(signed_in, evaluation):
    answer = signed_in.get(reverse("files:download", args=[evaluation.source_file.uuid]))

    assert answer.content == evaluation.source_sha256.encode()
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="zprava_2023.txt"'


@pytest.fixture
def wrong_report(user):
    draft = small_draft()
    row, total = draft.tables[0].rows
    second = replace(row, label="2", cells=("80 000",), values=(80000,))
    wrong = replace(total, cells=("500 000",), values=(500000,))
    draft = replace(draft, tables=(replace(draft.tables[0], rows=(row, second, wrong)),))
    return accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)


def first_finding(client, evaluation):
    return client.get(address(evaluation, "findings")).context["page"].groups[0][1][0]


def test_a_finding_is_explained_and_taken_back(signed_in, wrong_report):
    finding = first_finding(signed_in, wrong_report)
    sent = {"fingerprint": finding.fingerprint}

    signed_in.post(address(wrong_report, "findings"), {**sent, "reason": "jiný rok"})
    page = signed_in.get(address(wrong_report, "findings"))
    assert [one.mark.reason for one in page.context["page"].explained] == ["jiný rok"]
    assert "jiný rok" in page.content.decode()

    signed_in.post(address(wrong_report, "findings"), {**sent, "withdraw": "1"})
    assert signed_in.get(address(wrong_report, "findings")).context["page"].explained == ()


def test_an_explanation_without_words_is_refused(signed_in, wrong_report):
    finding = first_finding(signed_in, wrong_report)

    answer = signed_in.post(
        address(wrong_report, "findings"), {"fingerprint": finding.fingerprint, "reason": " "}
    )

    assert answer.status_code == 422
    assert "proč nález není chyba" in answer.content.decode()


def test_a_report_without_findings_still_shows_what_was_checked(signed_in, evaluation):
    page = signed_in.get(address(evaluation, "findings")).context["page"]

    assert page.evaluation == evaluation
    assert "Nálezy" in signed_in.get(address(evaluation, "findings")).content.decode()
