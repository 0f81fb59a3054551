"""Tables of figures: title, columns, units, totals; the financing box of an item."""

import pytest
from tests.factories.blocks import cell, table

from prevence.documents.blocks import NOWHERE
from prevence.evaluation.draft import Financing, Table, TableRow
from prevence.evaluation.recognition.figures import figure_table, financing_of, has_money
from prevence.evaluation.recognition.grid import grid_of_block


def _table(*rows, title=None, caption=None):
    return figure_table(grid_of_block(table(rows, caption=caption)), title, None, NOWHERE).table


def _rows(found):
    return [(row.label, row.cells, row.values, row.is_total) for row in found.rows]


def test_the_header_is_told_from_the_rows():
    found = _table(["Rok", "Počet besed"], ["2022", "5"], ["2023", "7"], title="Besedy")
    assert (found.title, found.columns) == ("Besedy", ("Rok", "Počet besed"))
    assert _rows(found) == [("2022", ("5",), (5,), False), ("2023", ("7",), (7,), False)]


def test_years_make_a_header_and_no_figures():
    assert _table(["Druh", "2022", "2023"], ["Besedy", "5", "7"]).columns == (
        "Druh",
        "2022",
        "2023",
    )


def test_a_table_without_a_header_has_empty_columns():
    found = _table(["Besedy", "5"], ["Kurzy", "7"])
    assert found.columns == ("", "")
    assert [row.label for row in found.rows] == ["Besedy", "Kurzy"]


def test_a_row_over_the_whole_table_is_its_title():
    found = _table(
        [cell("Přehled besed", columns=2)], ["Rok", "Počet"], ["2022", "5"], ["2023", "7"]
    )
    assert (found.title, found.columns) == ("Přehled besed", ("Rok", "Počet"))


def test_a_caption_of_the_file_is_the_title():
    assert (
        _table(["Rok", "Počet"], ["2022", "5"], title="jiný", caption="Besedy").title == "Besedy"
    )


def test_two_rows_of_header_are_joined():
    found = _table(["", cell("Náklady", columns=2)], ["Rok", "města", "jiné"], ["2023", "5", "7"])
    assert found.columns == ("Rok", "Náklady města", "Náklady jiné")


def test_a_header_repeated_on_the_next_page_is_no_row():
    found = _table(["Rok", "Počet"], ["2022", "5"], ["Rok", "Počet"], ["2023", "7"])
    assert [row.label for row in found.rows] == ["2022", "2023"]


def test_thousands_of_a_column_are_whole_crowns():
    found = _table(["Rok", "Náklady (tis. Kč)", "Počet"], ["2023", "12,5", "3"])
    assert _rows(found) == [("2023", ("12,5", "3"), (12_500, 3), False)]


def test_thousands_of_the_title_do_not_touch_counts_and_percents():
    found = _table(
        ["Rok", "Náklady", "Podíl v %", "Počet akcí"], ["2023", "850", "40 %", "3"],
        title="Financování (v tis. Kč)",
    )  # fmt: skip
    assert found.rows[0].values == (850_000, 40, 3)


def test_empty_and_crossed_cells_are_unknown_and_zero_is_zero():
    found = _table(
        ["Rok", "a", "b", "c", "d"], ["2023", "", "–", "0", "slovy"], ["x", "", "", "5", ""]
    )
    assert found.rows[0].values == (None, None, 0, None)


@pytest.mark.parametrize(
    ("label", "is_total"),
    [("Celkem", True), ("CELKEM za rok", True), ("Celkové náklady", True), ("Součet", True),
     ("Mezisoučet", True), ("Besedy celkem", False), ("2023", False), ("", False)],
)  # fmt: skip
def test_rows_of_totals_are_known_by_their_label(label, is_total):
    assert _table(["Druh", "Počet"], ["Besedy", "5"], [label, "7"]).rows[-1].is_total is is_total


def test_a_total_printed_first_is_no_header():
    found = _table(["Celkové náklady", "12 000 Kč"], ["Náklady města", "5 000 Kč"])
    assert [(row.label, row.is_total) for row in found.rows] == [
        ("Celkové náklady", True), ("Náklady města", False),
    ]  # fmt: skip


def _box(*rows):
    return financing_of(_table(*rows))


def test_a_financing_box_says_total_own_and_other():
    assert _box(
        ["Celkové náklady", "12 000 Kč", ""],
        ["Náklady města", "5 000 Kč", "42 %"],
        ["Ostatní zdroje", "7 000 Kč", "58 %"],
    ) == Financing(12_000, 5_000, 7_000, 42, 58)


def test_what_a_box_does_not_state_stays_unknown():
    assert _box(["Celkem", "12 000 Kč"], ["Náklady města", "0 Kč"]) == Financing(12_000, 0)


@pytest.mark.parametrize(
    "rows",
    [
        [["Rok", "Počet"], ["2023", "5"]],
        [["Celkem", "5 Kč"], ["Besedy", "5 Kč"]],
        [["Náklady města", "5 Kč"], ["Besedy", "5 Kč"]],
        [
            ["Celkem", "5 Kč"],
            ["Náklady města", "5 Kč"],
            *[[f"Akce {n}", "5 Kč"] for n in range(5)],
        ],
    ],
)
def test_other_tables_are_no_financing_box(rows):
    assert _box(*rows) is None


def test_a_box_may_be_built_by_hand():
    rows = (TableRow("Celkem", ("9",), (9,)), TableRow("Náklady obce", ("4",), (4,)))
    assert financing_of(Table(None, ("", ""), rows)) == Financing(9, 4)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("5 Kč", True),
        ("0,- Kč", True),
        ("1.050,-", True),
        ("5 CZK", True),
        ("5", False),
        ("5 %", False),
    ],
)
def test_a_currency_is_seen(text, printed):
    assert has_money(text) is printed
