"""A real browser: Debian's Chromium driven by Playwright; where there is none, tests are skipped."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from tests.e2e import office_files
from tests.factories.accounts import PASSWORD, UserFactory

from prevence.evaluation.demonstration import FILES, reports, write_corrected, write_report
from prevence.evaluation.recognition import recognise_file

REPOSITORY = Path(__file__).resolve().parents[2]
AXE = REPOSITORY / "build" / "axe.min.js"
STYLES = REPOSITORY / "src/prevence/core/static/core/vendor/prevence.css"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = {"desktop": (1280, 900), "phone": (360, 740)}

# Playwright keeps an event loop in the thread of the test; Django would refuse the ORM there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def chromium():
    """The running browser."""
    program = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if program is None:
        pytest.skip("browser test: no Chromium here (on Debian: apt-get install chromium)")
    if not STYLES.exists() or not AXE.exists():
        pytest.skip("browser test: the front end is not built (make frontend)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_server, request):
    """`open_page(width="desktop"|"phone", scripts=True)` → a page of an empty browser.

    Addresses are relative to the site. A request outside of it, an error on the console and a
    failed load fail the test.
    """
    contexts, wrongs = [], []

    def open_(width="desktop", *, scripts=True):
        size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
        context = chromium.new_context(
            viewport=size,
            java_script_enabled=scripts,
            base_url=live_server.url,
            locale="cs-CZ",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda sent: _note_foreign(sent.url, live_server.url, wrongs))
        page.on("console", lambda said: _note_console(said, wrongs))
        page.on("pageerror", lambda error: wrongs.append(f"script error: {error}"))
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrongs == []


def _note_foreign(address, site, wrongs):
    if not address.startswith((site, "data:", "blob:")):
        wrongs.append(f"request outside of the site: {address}")


def _note_console(said, wrongs):
    # A refused form answers 422, which the browser also writes on its console.
    if said.type == "error" and "status of 422" not in said.text:
        wrongs.append(f"console: {said.text}")


@pytest.fixture
def account(transactional_db):
    """A person who can sign in with `tests.factories.accounts.PASSWORD`."""
    return UserFactory(email="jana@lipnice.example")


@pytest.fixture
def sign_in(account):
    """`sign_in(page)` signs `account` in by the form, as a person would."""

    def sign_in_(page):
        page.goto("/prihlaseni/")
        page.get_by_label("E-mail").fill(account.email)
        page.get_by_label("Heslo").fill(PASSWORD)
        page.get_by_role("button", name="Přihlásit se").click()
        page.wait_for_url("**/")
        return page

    return sign_in_


@pytest.fixture(params=list(WIDTHS))
def both_widths(request):
    """Runs the test twice: "desktop", "phone"."""
    return request.param


@pytest.fixture
def signed_in_page(both_widths, open_page, sign_in):
    """A signed-in page, once as wide as a desktop and once as a phone."""
    return sign_in(open_page(both_widths))


@pytest.fixture
def no_js_page(open_page, sign_in):
    """A signed-in page in a browser without scripts."""
    return sign_in(open_page(scripts=False))


@pytest.fixture
def axe():
    """`axe(page)` → list of accessibility violations (rule: elements), [] where there is none."""

    def violations(page):
        page.evaluate(AXE.read_text())
        found = page.evaluate(
            "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',"
            "'best-practice']})"
        )
        return [
            f"{violation['id']}: {node['html'][:160]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return violations


@pytest.fixture
def fits():
    """`fits(page)` → whether the page needs no sideways scrolling."""

    def fits_(page):
        return page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )

    return fits_


@pytest.fixture(scope="session")
def city_files(tmp_path_factory):
    """Reports of the fictional city on 2023 (text), 2024 (PDF) and 2025 (Word), and 2025 again."""
    folder = tmp_path_factory.mktemp("city")
    by_key = {report.key: report for report in reports()}
    files = {
        key[-4:]: write_report(by_key[key], folder / FILES[key]).path
        for key in FILES
        if key.startswith("jasanov")
    }
    files["corrected"] = write_corrected(folder).path
    files["own word"] = office_files.with_own_word(files["2025"], folder / "vlastni_slova.docx")
    return files


@pytest.fixture(scope="session")
def city_drafts(city_files):
    """{year: what is read from the city's report on it}; read once, for tests of pages only."""
    return {year: recognise_file(city_files[year]) for year in ("2023", "2024")}
