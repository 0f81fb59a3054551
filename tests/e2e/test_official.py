"""Downloads, the list for the author and the office's own Word template in a real browser."""

from io import BytesIO

import docx
import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.evaluation.small_reports import small_draft
from tests.evaluation.word_templates import word_template
from tests.factories.imports import NOON, read_import_of

from prevence.evaluation.actions.accepting import accept_import

pytestmark = pytest.mark.e2e

RIGHT = word_template("Naše zpráva: {{ zprava.nazev }}")
WRONG = word_template("{{ zprava.nazef }}")


@pytest.fixture
def evaluation(account):
    """An accepted report of 2023."""
    report_import = read_import_of(small_draft(), by=account)
    return accept_import(report_import=report_import, by=account, at=NOON)


def address(record, page, **more):
    return reverse(f"evaluation:{page}", kwargs={"uuid": record.uuid, **more})


def bring(page, content, name="sablona.docx"):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    page.get_by_label("Soubor šablony").set_input_files(
        {"name": name, "mimeType": kind, "buffer": content}
    )
    page.get_by_role("button", name="Nahrát a zkontrolovat").click()


def test_template_page_with_a_draft_is_accessible_and_fits(signed_in_page, evaluation, axe, fits):
    page = signed_in_page
    page.goto(address(evaluation.organisation, "official_templates"))
    bring(page, RIGHT)
    bring(page, WRONG)

    expect(page.get_by_text("snad „zprava.nazev“")).to_be_visible()
    expect(page.get_by_text("používá se", exact=True)).to_be_visible()
    assert axe(page) == []
    assert fits(page)


def test_list_for_the_author_is_accessible_and_fits(signed_in_page, evaluation, axe, fits):
    signed_in_page.goto(address(evaluation, "evaluation_page"))
    signed_in_page.get_by_role("link", name="Seznam pro autora").click()

    expect(signed_in_page.get_by_role("heading", level=1)).to_have_text("Seznam pro autora")
    assert axe(signed_in_page) == []
    assert fits(signed_in_page)


def test_preview_keeps_its_look_and_runs_nothing(signed_in_page, evaluation, fits):
    signed_in_page.goto(address(evaluation, "official_preview"))

    heading = signed_in_page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("Vyhodnocení strategie")
    assert heading.evaluate("one => getComputedStyle(one).color") != "rgb(0, 0, 0)"
    assert fits(signed_in_page)


def test_own_template_without_script(no_js_page, evaluation):
    page = no_js_page
    page.goto(address(evaluation.organisation, "official_templates"))
    bring(page, RIGHT)
    expect(page.get_by_text("od teď se používá")).to_be_visible()

    page.goto(address(evaluation, "evaluation_page"))
    with page.expect_download() as waiting:
        page.get_by_role("link", name="DOCX, karty aktivit").click()
    saved = docx.Document(BytesIO(waiting.value.path().read_bytes()))
    assert saved.paragraphs[0].text.startswith("Naše zpráva: Vyhodnocení")
    assert waiting.value.suggested_filename == "Roční vyhodnocení 2023 – město Lipnice.docx"

    page.goto(address(evaluation.organisation, "official_templates"))
    page.get_by_role("button", name="Vrátit se k výchozí").click()
    expect(page.get_by_text("Šablona je vyřazená.")).to_be_visible()
