"""Tables drawn with bars and spaces get TABs; sentences with spaces in them do not."""

from tests.factories.blocks import lines, paragraph

from prevence.evaluation.recognition.drawn import with_columns


def _texts(text):
    return [block.text for block in with_columns(lines(text))]


def test_cells_between_bars_are_set_by_tabs_and_rules_become_empty():
    drawn = "| Č. | Aktivita | Stav |\n|----|:--------|-----:|\n| 1  | Besedy   |      |"
    assert _texts(drawn) == ["Č.\tAktivita\tStav", "", "1\tBesedy\t"]


def test_rules_of_plus_signs_beside_bars_become_empty():
    assert _texts("+----+----+\n| a  | b  |\n+====+====+") == ["", "a\tb", ""]


def test_columns_of_spaces_that_begin_at_the_same_place_are_cells():
    assert _texts("Rok    Akce   Náklady\n2023   besedy    5 000") == [
        "Rok\tAkce\tNáklady",
        "2023\tbesedy\t5 000",
    ]


def test_a_lone_line_with_wide_spaces_is_no_table():
    assert _texts("Vypracoval    odbor školství\na další text") == [
        "Vypracoval    odbor školství",
        "a další text",
    ]


def test_columns_that_begin_elsewhere_are_no_table():
    text = "první    věta je krátká\ndruhá věta    je jinde"
    assert _texts(text) == text.split("\n")


def test_a_rule_of_its_own_under_a_title_stays():
    assert _texts("Priorita 1\n----------\ntext") == ["Priorita 1", "----------", "text"]


def test_a_bar_inside_a_sentence_makes_no_cells():
    assert _texts("buď | anebo") == ["buď | anebo"]


def test_lines_that_have_tabs_already_stay():
    assert _texts("a\tb   c\nd\te   f") == ["a\tb   c", "d\te   f"]


def test_only_lines_of_texts_and_pdf_are_looked_at():
    block = paragraph("| a | b |")
    assert with_columns([block]) == [block]
