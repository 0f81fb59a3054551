from collections import Counter
from itertools import pairwise

import pytest
from lxml import html as lxml_html
from tests.documents.writers.reports import EMPTY, REPORT

from prevence.documents.writers.html import html


@pytest.fixture(scope="module")
def page() -> lxml_html.HtmlElement:
    return lxml_html.fromstring(html(REPORT).decode())


def test_it_is_a_czech_page_with_a_title_and_one_main_heading(page) -> None:
    assert page.get("lang") == "cs"
    assert page.findtext(".//title") == "Zpráva o plnění strategie za rok 2031"
    assert len(page.findall(".//h1")) == 1
    assert page.find(".//meta[@name='viewport']") is not None


def test_tables_have_captions_and_header_cells_with_scope(page) -> None:
    table = page.find(".//table[@class='figures']")

    assert table.findtext("caption") == "Financování podle priorit"
    assert [cell.get("scope") for cell in table.findall("thead/tr/th")] == ["col"] * 3
    assert [cell.get("scope") for cell in table.findall("tbody/tr/th")] == ["row"] * 3
    assert {cell.get("scope") for cell in page.findall(".//table[@class='card']//th")} == {"row"}


def test_headings_never_skip_a_level(page) -> None:
    levels = [int(element.tag[1]) for element in page.iter("h1", "h2", "h3", "h4", "h5")]

    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_link_and_label_has_its_target(page) -> None:
    ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
    wanted = {link.get("href")[1:] for link in page.iter("a")}
    for element in page.iter():
        wanted |= set((element.get("aria-labelledby") or "").split())

    assert set(ids.values()) == {1}
    assert wanted <= set(ids)


def test_the_chart_says_what_it_shows(page) -> None:
    svg = page.find(".//figure/svg")

    assert svg.get("role") == "img"
    assert svg.findtext("title") == "Graf: financování"
    assert svg.findtext("desc") == "Skládaný pruhový graf: druhá priorita stojí nejvíc."


def test_lists_nest_and_texts_are_escaped(page) -> None:
    nested = page.find(".//table[@class='card']//ul/li/ul/li")

    assert nested.text == "u\u00a0školy"
    assert "& <lidech>" in page.text_content()
    assert [item.text for item in page.findall(".//ul[@class='numbered']/li")] == [
        "1. První",
        "2. Druhá",
    ]


def test_an_empty_report_is_still_a_page() -> None:
    page = lxml_html.fromstring(html(EMPTY).decode())

    assert page.findtext(".//h1") == "Prázdná zpráva"
