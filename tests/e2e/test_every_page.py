"""Each page of the site: accessible, as wide as the screen, usable by keyboard and on paper."""

import pytest
from playwright.sync_api import expect
from tests.e2e.pages_of_site import NOT_PAGES, PAGES, addresses, filled_site, names_of_addresses

pytestmark = pytest.mark.e2e

NARROW, ZOOMED = 320, 640
"""Pixels: the narrowest screen; a screen of 1280 at 200 %."""


@pytest.fixture
def site(account, city_drafts):
    return filled_site(by=account, drafts=city_drafts)


def test_every_address_is_walked_or_said_why_not():
    walked = {name for name, _ in PAGES.values()}
    assert walked.isdisjoint(NOT_PAGES)
    assert walked | set(NOT_PAGES) == names_of_addresses()


def test_pages_are_accessible_and_fit(signed_in_page, site, axe, fits, both_widths):
    page, wrong = signed_in_page, {}
    size = page.viewport_size
    for name, address in addresses(site).items():
        assert page.goto(address).ok, name
        wrong[name] = axe(page)
        widths = (size["width"], *((ZOOMED, NARROW) if both_widths == "phone" else ()))
        for width in widths:
            page.set_viewport_size({**size, "width": width})
            if not fits(page):
                wrong[name].append(f"scrolls sideways at {width} px")
        page.set_viewport_size(size)
    assert {name: found for name, found in wrong.items() if found} == {}


def test_pages_say_where_we_are_without_scripts(no_js_page, site):
    for name, address in addresses(site).items():
        assert no_js_page.goto(address).ok, name
        assert no_js_page.get_by_role("heading", level=1).count() == 1, name
        assert no_js_page.title().strip(" –") != "Prevence", name


ACTIONS = {
    "home": ("Nahrát zprávu", "Zkontrolovat", "Projít nálezy", "Word", "PDF"),
    "upload": ("Nahrát a přečíst",),
    "review": ("Odmítnout", "Uložit volbu", "Uložit opravy", "Použít"),
    "findings": ("Vysvětlit", "Odvolat vysvětlení"),
    "evaluation": ("Nálezy", "Strom strategie", "DOCX", "PDF"),
    "tree": ("Použít", "Položky a roky"),
}
"""{page: what a person does there}; each is reached by Tab and its focus is seen."""

TABBED = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return [
    (at.innerText || at.value || at.getAttribute("aria-label") || "").split("\\n")[0].trim(),
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0
      && box.top < innerHeight,
    at === document.body || (at.tagName === "A" && at.className === "skip-link"),
  ];
}"""
MOST_TABS = 120


def test_actions_are_reached_by_keyboard_with_focus_in_sight(open_page, sign_in, site):
    page, unreached, unseen = sign_in(open_page()), {}, {}
    for name, actions in ACTIONS.items():
        page.goto(addresses(site)[name])
        missing = set(actions)
        page.keyboard.press("Tab")
        for _ in range(MOST_TABS):
            page.keyboard.press("Tab")
            label, is_seen, is_round = page.evaluate(TABBED)
            if is_round or not missing:
                break
            missing = {one for one in missing if not label.startswith(one)}
            if not is_seen:
                unseen.setdefault(name, []).append(label)
        if missing:
            unreached[name] = missing
    assert (unreached, unseen) == ({}, {})


def test_focus_goes_to_what_was_saved(open_page, sign_in, site):
    page = sign_in(open_page())
    page.goto(addresses(site)["review"])
    card = page.locator("#seznam .fold").first
    if card.locator("details").first.get_attribute("open") is None:
        card.locator(".fold__summary").click()
    card.get_by_role("button", name="Uložit opravy položky").press("Enter")
    expect(page.locator("#seznam .saved")).to_be_focused()


def test_reading_is_announced_and_the_page_moves_on_by_itself(open_page, sign_in, site):
    page = sign_in(open_page())
    page.goto(addresses(site)["reading"])
    live = page.locator("[aria-live=polite]")
    expect(live).to_contain_text("Čte se strana 3 z 12")
    site.reading.progress = "Čte se strana 9 z 12"
    site.reading.save()
    expect(live).to_contain_text("Čte se strana 9 z 12")
    site.reading.draft, site.reading.state = site.in_review.draft, site.in_review.state
    site.reading.save()
    page.wait_for_url("**/revize/")


def test_paper_gets_whole_tree_findings_and_item(open_page, sign_in, site):
    page = sign_in(open_page())
    for name in ("tree", "findings", "item"):
        page.goto(addresses(site)[name])
        page.emulate_media(media="print")
        assert page.get_by_role("heading", level=1).is_visible(), name
        for hidden in (".site-header", ".site-footer", ".breadcrumbs", ".filter-panel", "form"):
            assert not any(one.is_visible() for one in page.locator(hidden).all()), (name, hidden)
        assert page.pdf().startswith(b"%PDF"), name
        page.emulate_media(media="screen")
