"""Page numbers, running headers, contents, links and menus; and what only looks like them."""

import pytest
from tests.factories.blocks import lines, paragraph

from prevence.documents.blocks import Block, BlockKind, Position
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.recognition.noise import noise_of

PLACES = ("ve škole", "v knihovně", "na náměstí", "u řeky")
TEXT = "Popis plnění: Besedy se konaly v každé škole a přišlo na ně mnoho lidí."


def _noise(text):
    blocks = lines(text)
    whys = noise_of(blocks)
    return [(whys[id(block)].value, block.text) for block in blocks if id(block) in whys]


@pytest.mark.parametrize(
    "printed",
    ["Strana 3", "strana 3 z 12", "Stránka 3/12", "- Strana 3 -", "str. 3", "Page 3 / 12"],
)
def test_a_line_that_says_page_is_a_page_number(printed):
    assert _noise(f"{TEXT}\n{printed}\n{TEXT}") == [("page_number", printed)]


def test_bare_numbers_that_rise_are_page_numbers_also_within_a_sentence():
    text = "první věta pokračuje\n1\nna další stránce\n- 2 -\nkonec\n3/5"
    assert _noise(text) == [("page_number", "1"), ("page_number", "- 2 -"), ("page_number", "3/5")]


def test_a_number_awaited_by_a_label_is_its_value():
    assert _noise("Počet akcí:\n1\nPočet obcí:\n2") == []


def test_numbers_that_do_not_rise_by_pages_stay():
    assert _noise("text\n57\ntext\n2023\ntext\n12") == []


def test_a_number_in_a_row_of_a_table_stays():
    assert _noise("Rok\tPočet\n1\t2\n2\t3") == []


def test_a_line_repeated_beside_page_numbers_is_a_running_header():
    header = "Městský úřad Lhotka, odbor školství"
    pages = [f"{header}\n{page}\nVěta o besedách {place}." for page, place in enumerate(PLACES, 1)]
    assert _noise("\n".join(pages)) == [
        found
        for page in range(1, 5)
        for found in (("running_header", header), ("page_number", str(page)))
    ]


def test_a_line_repeated_elsewhere_is_no_running_header():
    assert _noise("\n".join(["Besedy se konaly.", "Něco jiného."] * 4)) == []


def test_a_field_repeated_beside_page_numbers_stays():
    pages = [f"Stav plnění: Splněno\n{page}\nVěta." for page in range(1, 5)]
    assert [why for why, _ in _noise("\n".join(pages))] == ["page_number"] * 4


def test_the_first_line_of_a_page_in_small_letters_is_a_running_header():
    def on_page(page, text, size):
        return Block(BlockKind.LINE, text, Position(page_from=page, page_to=page), size=size)

    headers = [on_page(page, "Příloha č. 1", 8.0) for page in (1, 2)]
    small = on_page(2, "poznámka", 8.0)
    body = [on_page(page, f"Věta o besedách {page}", 11.0) for page in (1, 1, 1, 2, 2, 2)]
    whys = noise_of([headers[0], *body[:3], headers[1], *body[3:], small])
    assert whys == {id(header): IgnoredWhy.RUNNING_HEADER for header in headers}


def test_lines_under_obsah_with_page_numbers_are_contents():
    text = f"Obsah\nÚvod 3\nPriorita 1 Bezpečí 4\nPriorita 2 Dluhy 7\n\nPriorita 1 Bezpečí\n{TEXT}"
    assert [found for why, found in _noise(text) if why == "contents"] == [
        "Úvod 3", "Priorita 1 Bezpečí 4", "Priorita 2 Dluhy 7",
    ]  # fmt: skip


def test_leaders_make_contents_without_a_title():
    assert _noise("Úvod ........ 3\nPriorita 1 ........ 4\nVěta.") == [
        ("contents", "Úvod ........ 3"),
        ("contents", "Priorita 1 ........ 4"),
    ]


def test_headings_with_rising_pages_after_tabs_are_contents():
    listed = ["Priorita 1 Bezpečí\t4", "Opatření 1.1 Světla\t5", "Opatření 1.2 Besedy\t9"]
    assert _noise("\n".join([*listed, "Věta."])) == [("contents", one) for one in listed]


def test_a_table_of_items_with_falling_counts_is_no_contents():
    assert _noise("Priorita 1 Bezpečí\t9\nPriorita 2 Dluhy\t5\nPriorita 3 Drogy\t7\nVěta.") == []


@pytest.mark.parametrize(
    "link", ["https://www.lhotka.cz/zprava.pdf", "<http://a.cz>", "www.lhotka.cz"]
)
def test_a_line_that_is_a_link_is_noise(link):
    assert _noise(f"Věta skončila\n{link}\na pokračuje") == [("link_line", link)]


@pytest.mark.parametrize(
    "text", ["Web:\nwww.lhotka.cz", "viz www.lhotka.cz", "konec věty\nwww.lhotka.cz."]
)
def test_a_link_of_a_sentence_or_a_value_stays(text):
    assert _noise(text) == []


def test_a_menu_before_the_document_is_chrome_to_its_last_line():
    text = f"Domů\nÚřad\nÚřední deska\nPřihlášení\nVyhodnocení za rok 2023\n{TEXT}"
    assert _noise(text) == [
        ("web_chrome", one) for one in ("Domů", "Úřad", "Úřední deska", "Přihlášení")
    ]


def test_a_list_of_other_documents_after_the_text_is_chrome():
    tail = ["Podobné dokumenty", "Zpráva o prioritách jiného města", "© Lhotka"]
    assert _noise("\n".join(["Priorita 1 Bezpečí", TEXT, *tail])) == [
        ("web_chrome", one) for one in tail
    ]


def test_a_lone_word_of_a_menu_in_the_report_stays():
    assert _noise(f"Vyhodnocení za rok 2023\nAktuality\n{TEXT}\nPriorita 1 Bezpečí\n{TEXT}") == []


def test_blocks_of_word_have_no_page_numbers_to_look_for():
    assert noise_of([paragraph("1", 1), paragraph("2", 2), paragraph("Strana 3", 3)]) == {}


def test_a_footnote_in_small_letters_does_not_cut_the_paragraph_that_goes_over_the_page():
    def line(text, page, size):
        return Block(BlockKind.LINE, text, Position(page_from=page, page_to=page), size=size)

    body = [line(TEXT, 1, 10.5) for _ in range(6)]
    note = [line("1Bez mezd úředníků,", 1, 8.5), line("které hradí stát.", 1, 8.5)]
    blocks = [*body, *note, line("a pokračuje zde.", 2, 10.5)]
    whys = noise_of(blocks)
    assert [block.text for block in blocks if id(block) in whys] == [one.text for one in note]
    assert set(whys.values()) == {IgnoredWhy.UNPLACED}


def test_the_foot_of_pages_with_a_number_far_from_its_words_is_a_running_header():
    foot = "Výroční zpráva 2022                  {page}"
    text = "\n".join([TEXT, foot.format(page=1), TEXT, foot.format(page=2), TEXT])
    assert [why for why, _ in _noise(text)] == ["running_header", "running_header"]


def test_rows_of_figures_far_from_their_words_are_no_feet_of_pages():
    assert _noise("Besedy              5\nKurzy               6\nBesedy              5") == []
