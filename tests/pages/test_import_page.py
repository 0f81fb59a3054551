import pytest
from django.urls import reverse

from prevence.documents.errors import DocumentError
from prevence.evaluation.actions.uploading import read_import, start_import
from prevence.evaluation.enums import ImportState
from prevence.evaluation.models import ReportImport
from tests.factories.imports import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploaded(user):
    return start_import(
        content=b"x", original_name="zprava.txt", organisation=None, by=user, at=NOON
    )


def address(report_import, page="import_page"):
    return reverse(f"evaluation:{page}", args=[report_import.uuid])


def test_while_it_is_being_read_the_page_looks_again_by_itself(signed_in, uploaded):
    answer = signed_in.get(address(uploaded))

    assert answer.headers["Refresh"] == "5"
    assert "čeká na přečtení" in answer.content.decode()


def test_htmx_gets_the_same_fragment_that_stands_in_the_page(signed_in, uploaded):
    page = signed_in.get(address(uploaded)).content.decode()
    fragment = signed_in.get(address(uploaded), headers={"HX-Request": "true"})

    assert "Refresh" not in fragment.headers
    assert fragment.content.decode().strip() in page


def test_a_report_that_was_read_leads_to_the_review(signed_in, report_import):
    plain = signed_in.get(address(report_import))
    by_htmx = signed_in.get(address(report_import), headers={"HX-Request": "true"})

    review = address(report_import, "import_review")
    assert plain.headers["Location"] == review
    assert by_htmx.headers["HX-Redirect"] == review


def test_an_unreadable_file_says_why_and_can_be_read_again(
    signed_in, uploaded, django_capture_on_commit_callbacks
):
    def broken(path):
        raise DocumentError("Soubor je zamčený heslem.")

    read_import(report_import=uploaded, reader=broken, at=NOON)
    assert "zamčený heslem" in signed_in.get(address(uploaded)).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        signed_in.post(address(uploaded, "import_again"))

    assert ReportImport.objects.get().state != ImportState.READING


def test_a_stranger_report_is_not_found(signed_in):
    missing = "00000000-0000-4000-8000-000000000000"
    assert signed_in.get(reverse("evaluation:import_page", args=[missing])).status_code == 404
