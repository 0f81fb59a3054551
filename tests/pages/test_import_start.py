import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prevence.evaluation.enums import ImportState
from prevence.evaluation.models import ReportImport
from tests.evaluation.small_reports import small_draft
from tests.factories.accounts import UserFactory
from tests.factories.imports import read_import_of

pytestmark = pytest.mark.django_db
ADDRESS = reverse("evaluation:import_start")

REPORT = """Vyhodnocení Strategie prevence kriminality města Lipnice na období 2022–2026 za rok 2023

Priorita 1 Bezpečný veřejný prostor
Opatření 1.1 Osvětlení
Aktivita 1.1.1 Osvětlení podchodů u nádraží
Plnění: Splněno.
Náklady: 120 000 Kč
"""


def upload(client, content=None, name="zprava.txt"):
    sent = REPORT.encode() if content is None else content
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, sent)})


def test_an_uploaded_report_is_kept_and_read_in_the_background(
    signed_in, user, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        answer = upload(signed_in)

    report_import = ReportImport.objects.get()
    assert len(callbacks) == 1
    assert answer.headers["Location"] == reverse(
        "evaluation:import_page", args=[report_import.uuid]
    )
    assert report_import.uploaded_by == user
    assert report_import.state == ImportState.IN_REVIEW
    assert report_import.stored_file.original_name == "zprava.txt"


def test_without_a_file_the_form_says_what_is_missing(signed_in):
    answer = signed_in.post(ADDRESS, {})

    assert answer.status_code == 422
    assert answer.context["form"].errors["file"] == ["Vyberte soubor se zprávou."]
    assert ReportImport.objects.count() == 0


def test_an_empty_file_is_refused_with_advice(signed_in):
    answer = upload(signed_in, content=b"")

    assert answer.status_code == 422
    assert "prázdný" in answer.content.decode()


def test_the_same_file_again_leads_to_the_report_in_the_system(signed_in, evaluation):
    content = evaluation.source_sha256.encode()

    answer = upload(signed_in, content=content)

    assert answer.headers["Location"] == reverse(
        "evaluation:evaluation_page", args=[evaluation.uuid]
    )
    assert "Nic se nezměnilo" in signed_in.get(answer.headers["Location"]).content.decode()


def test_a_name_with_a_path_is_only_a_name(signed_in):
    upload(signed_in, name="..\\..\\etc\\hesla.txt")

    assert ReportImport.objects.get().stored_file.original_name == "hesla.txt"


def test_the_list_takes_the_same_queries_whatever_its_length(queries_of, user):
    read_import_of(small_draft(sha="a"), by=user)
    one = queries_of(ADDRESS)
    for sha in "bc":
        read_import_of(small_draft(sha=sha), by=user)

    assert queries_of(ADDRESS) == one <= 6


def test_a_person_does_not_see_files_another_one_has_just_uploaded(signed_in):
    read_import_of(small_draft(), by=UserFactory())

    assert signed_in.get(ADDRESS).context["imports"].listing.rows == ()
