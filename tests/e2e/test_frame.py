"""Login, home and the gallery in a real browser, on a desktop and a phone, with and without script."""

import pytest

pytestmark = pytest.mark.e2e

PAGES = ("/", "/soucasti/")


def test_login_page_is_accessible_and_fits(open_page, axe, fits, both_widths):
    page = open_page(both_widths)
    page.goto("/")
    assert page.title() == "Přihlášení – Prevence"
    assert axe(page) == []
    assert fits(page)


def test_wrong_password_is_said_above_the_form(open_page, axe, account):
    page = open_page()
    page.goto("/prihlaseni/")
    page.get_by_label("E-mail").fill(account.email)
    page.get_by_label("Heslo").fill("něco jiného")
    page.get_by_role("button", name="Přihlásit se").click()
    assert "E-mail a heslo k sobě nepatří" in page.get_by_role("alert").inner_text()
    assert axe(page) == []


@pytest.mark.parametrize("address", PAGES)
def test_page_is_accessible_and_fits(signed_in_page, axe, fits, address):
    signed_in_page.goto(address)
    assert axe(signed_in_page) == []
    assert fits(signed_in_page)


def test_everything_is_reachable_without_script(no_js_page):
    no_js_page.goto("/")
    no_js_page.get_by_role("button", name="Odhlásit se").click()
    assert no_js_page.title() == "Přihlášení – Prevence"


def test_keyboard_reaches_the_content_first(open_page, sign_in):
    page = sign_in(open_page())
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "obsah"


def test_missing_page_says_what_to_do(open_page, sign_in, axe):
    page = sign_in(open_page())
    answer = page.request.get("/nikde/")
    assert answer.status == 404
    assert "Stránka nenalezena" in answer.text()


def test_paper_gets_the_content_only(open_page, sign_in):
    page = sign_in(open_page())
    page.goto("/soucasti/")
    page.emulate_media(media="print")
    assert page.get_by_role("banner").count() == 0
    assert not page.locator(".site-header").is_visible()
    assert not page.locator(".filter-panel").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
