"""What a person does with a report, from the file to the official document, in a real browser."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect
from tests.e2e import office_files

pytestmark = pytest.mark.e2e

REPORTS = Path(__file__).resolve().parents[3] / "shared" / "reports"


def upload(page, path):
    page.goto("/hodnoceni/nahrat/")
    page.get_by_label("Soubor se zprávou").set_input_files(path)
    page.get_by_role("button", name="Nahrát a přečíst").click()


def heading(page):
    return page.get_by_role("heading", level=1)


def accept(page):
    page.get_by_role("button", name="Přijmout zprávu").click()
    expect(page.get_by_text("Zpráva je přijatá a zapsaná do strategie.")).to_be_visible()


def bring_in(page, path):
    upload(page, path)
    expect(heading(page)).to_have_text("Kontrola hodnot")
    accept(page)


def find_item(page, text):
    """Filters the items of the review; without script by the button, with it the same way."""
    page.get_by_label("Číslo nebo název").fill(text)
    page.get_by_role("button", name="Použít").click()
    item = page.locator("#seznam .fold").filter(has_text=text).first
    expect(page.locator("#seznam .fold")).to_have_count(1)
    return item


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_report_becomes_a_strategy_findings_and_an_official_document(
    open_page, sign_in, city_files, scripts
):
    page = sign_in(open_page(scripts=scripts))
    upload(page, city_files["own word"])
    expect(heading(page)).to_have_text("Kontrola hodnot")

    # A word nobody knows is explained once.
    expect(page.get_by_role("button", name="Přijmout zprávu")).to_be_disabled()
    page.get_by_label(f"Význam slov {office_files.OWN_WORD}").select_option(
        label="částečně splněno"
    )
    page.get_by_role("button", name="Uložit význam").click()
    expect(page.get_by_text("Význam slov je uložený")).to_be_visible()

    # A value is corrected beside the passage it was read from.
    item = find_item(page, "1.1.3")
    if not item.get_by_label("Název", exact=True).is_visible():
        item.locator(".fold__summary").click()
    item.get_by_label("Název", exact=True).fill("Zpracovat bezpečnostní analýzu každý rok")
    item.get_by_role("button", name="Uložit opravy položky").click()
    expect(page.get_by_text(re.compile("Opravy.* jsou uložené")).first).to_be_visible()

    # Accepted, browsed from the tree to one item.
    accept(page)
    page.get_by_role("link", name="Strom strategie").click()
    page.get_by_role("combobox", name="Plnění").select_option(label="částečně splněno")
    page.get_by_role("button", name="Použít").click()
    expect(page.locator("#strom").get_by_text("6 položek")).to_be_visible()
    page.get_by_role("link", name="Zpracovat bezpečnostní analýzu každý rok").click()
    expect(heading(page)).to_contain_text("1.1.3")
    expect(page.get_by_text(office_files.OWN_WORD).first).to_be_visible()

    # A finding is explained.
    page.get_by_role("link", name="roční vyhodnocení 2025").first.click()
    page.get_by_role("link", name="Nálezy", exact=True).click()
    open_before = page.get_by_text("Vysvětlit", exact=True).count()
    page.get_by_text("Vysvětlit", exact=True).first.click()
    page.get_by_label("Proč to není chyba").first.fill("Součet zahrnuje i zrušenou akci.")
    page.get_by_role("button", name="Označit jako vysvětlené").first.click()
    expect(page.get_by_role("heading", name="Vysvětlené nálezy (1)")).to_be_visible()
    assert page.get_by_text("Vysvětlit", exact=True).count() == open_before - 1

    # The official document.
    page.get_by_role("link", name="Zpět na zprávu").click()
    with ZipFile(BytesIO(downloaded(page, "DOCX, karty aktivit"))) as word:
        assert "word/document.xml" in word.namelist()
    assert downloaded(page, "PDF, karty aktivit").startswith(b"%PDF")


def downloaded(page, name):
    with page.expect_download() as download:
        page.get_by_role("link", name=name).click()
    return Path(download.value.path()).read_bytes()


def test_second_year_attaches_to_the_same_items(open_page, sign_in, city_files):
    page = sign_in(open_page())
    bring_in(page, city_files["2023"])
    upload(page, city_files["2024"])

    # A title changed since; the person says it is the same item.
    expect(page.get_by_text("Názvy nebo čísla se od minula liší.")).to_be_visible()
    expect(page.get_by_role("button", name="Přijmout zprávu")).to_be_disabled()
    page.get_by_role("button", name="Potvrdit přiřazení").click()
    expect(page.get_by_text("Přiřazení položek je uložené.")).to_be_visible()
    accept(page)

    page.get_by_role("link", name="Strom strategie").click()
    page.locator("#strom").get_by_role("link", name="Zajistit místo manažera").click()
    years = page.locator(".card__title").all_inner_texts()
    assert years == ["roční vyhodnocení 2024", "roční vyhodnocení 2023"]


def test_same_file_changes_nothing_and_a_corrected_one_shows_what_changes(
    open_page, sign_in, city_files
):
    page = sign_in(open_page())
    bring_in(page, city_files["2025"])
    accepted_at = page.url

    upload(page, city_files["2025"])
    expect(page.get_by_text("Nic se nezměnilo.")).to_be_visible()
    assert page.url == accepted_at

    upload(page, city_files["corrected"])
    expect(
        page.get_by_text("Vyhodnocení této strategie za tento rok už v systému je.")
    ).to_be_visible()
    page.get_by_text("Co se změní", exact=True).click()
    assert page.get_by_role("table", name="Co se přijetím změní").get_by_role("row").count() > 1
    accept(page)
    assert page.url == accepted_at
    expect(page.get_by_text("Nahrazeno opravenou zprávou")).to_be_visible()


@pytest.mark.parametrize(
    ("make", "name", "reason"),
    [
        (office_files.scanned, "sken.pdf", "rozpoznejte v něm text (OCR)"),
        (office_files.with_password, "heslo.docx", "je chráněný heslem"),
    ],
)
def test_file_that_cannot_be_read_says_why_and_what_to_do(
    open_page, sign_in, axe, tmp_path, make, name, reason
):
    page = sign_in(open_page())
    upload(page, make(tmp_path / name))

    expect(page.get_by_role("alert")).to_contain_text(reason)
    expect(page.get_by_role("link", name="Nahrát jinou zprávu")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("link", name="Přehled").click()
    expect(page.get_by_role("heading", name="Nepodařilo se přečíst")).to_be_visible()
    expect(page.get_by_text(reason)).to_be_visible()


def test_text_of_another_genre_cannot_be_accepted_and_says_why(open_page, sign_in, axe, tmp_path):
    page = sign_in(open_page())
    upload(page, office_files.news(tmp_path / "zpravodaj.txt"))

    expect(page.get_by_text("V dokumentu není strom priorit")).to_be_visible()
    expect(page.get_by_role("button", name="Přijmout zprávu")).to_be_disabled()
    assert axe(page) == []
    page.get_by_role("button", name="Odmítnout").click()
    expect(page.get_by_text("Zpráva je odmítnutá.")).to_be_visible()


@pytest.mark.reports
@pytest.mark.parametrize("number", ["000", "001", "002", "004"])
def test_real_report_goes_through_the_whole_chain(open_page, sign_in, fits, number):
    path = next(REPORTS.glob(f"{number}_*"), None)
    if path is None:
        pytest.skip("real report: not beside the repository (../shared/reports)")
    page = sign_in(open_page())
    upload(page, path)
    expect(heading(page)).to_have_text("Kontrola hodnot")
    assert fits(page)
    explain_unknown_words(page)
    accept(page)
    page.get_by_role("link", name="Nálezy", exact=True).click()
    expect(heading(page)).to_have_text("Nálezy")
    expect(
        page.get_by_role(
            "heading", name=re.compile("^Co souhlasí|^Žádný otevřený|Rozpory|Nesouhlasí")
        ).first
    ).to_be_visible()
    assert fits(page)


def explain_unknown_words(page):
    unknown = page.locator("#slova ~ form select, section[aria-labelledby=slova] select")
    waiting = [one for one in unknown.all() if one.input_value() == ""]
    for one in waiting:
        one.select_option(label="průběžně plněno")
    if waiting:
        page.get_by_role("button", name="Uložit význam").click()
