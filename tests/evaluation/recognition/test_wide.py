"""Wide tables with a row for each item: headers understood, rows turned into items."""

import pytest
from tests.factories.blocks import cell, document, paragraph, table

from prevence.evaluation.recognition import recognise
from prevence.evaluation.recognition.grid import grid_of_block
from prevence.evaluation.recognition.wide import columns_of, header_of, wide_pieces

HEADER = ["Č.", "Aktivita", "Stav plnění", "Náklady"]


def _grid(*rows):
    return grid_of_block(table(rows, at=2))


def _pieces(*rows):
    grid = _grid(*rows)
    return [
        (p.head and (p.head.label, p.head.number, p.head.name)) or (p.labelled and p.labelled.field, p.plain)
        for p in wide_pieces(grid, columns_of(grid))
    ]  # fmt: skip


def test_a_header_tells_what_the_columns_hold():
    columns = columns_of(_grid(HEADER, ["1", "Besedy", "Splněno", "5 Kč"]))
    assert (columns.number, columns.name, columns.header_rows, columns.width) == (0, 1, 1, 4)
    assert {at: label.field for at, label in columns.fields.items()} == {2: "status", 3: "cost"}


def test_rows_become_items_with_their_fields():
    assert _pieces(
        HEADER, ["1.1.1", "Besedy", "Splněno", "5 000 Kč"], ["1.1.2", "Kurzy", "Ne", ""]
    ) == [
        (None, "Č. Aktivita Stav plnění Náklady"),
        ("Aktivita", "1.1.1", "Besedy"),
        ("status", "Splněno"),
        ("cost", "5 000 Kč"),
        ("Aktivita", "1.1.2", "Kurzy"),
        ("status", "Ne"),
        ("cost", ""),
    ]


def test_a_header_repeated_on_the_next_page_heads_no_item():
    row = ["1", "Besedy", "Splněno", "5 Kč"]
    heads = [piece for piece in _pieces(HEADER, row, HEADER, ["2", *row[1:]]) if len(piece) == 3]
    assert heads == [("Aktivita", "1", "Besedy"), ("Aktivita", "2", "Besedy")]


def test_a_row_over_all_columns_stays_text_between_items():
    assert _pieces(HEADER, [cell("Opatření 1.1 Prevence", columns=4)], ["1", "Besedy", "Ne", "0"])[
        1:3
    ] == [
        (None, "Opatření 1.1 Prevence"),
        ("Aktivita", "1", "Besedy"),
    ]


def test_several_columns_of_items_give_several_items():
    rows = [["Opatření", "Aktivita", "Stav"], [cell("1.1 Prevence", rows=2), "1.1.1 Besedy", "Ano"],
            ["1.1.2 Kurzy", "Ne"]]  # fmt: skip
    assert [piece for piece in _pieces(*rows) if len(piece) == 3] == [
        ("Opatření", "1.1", "Prevence"),
        ("Aktivita", "1.1.1", "Besedy"),
        ("Aktivita", "1.1.2", "Kurzy"),
    ]


@pytest.mark.parametrize(
    ("header", "named"),
    [
        (["Název aktivity", "Stav"], "aktivita"),
        (["Opatření / aktivita", "Stav"], "aktivita"),
        (["OPATŘENÍ", "Stav"], "opatření"),
        (["Číslo a název opatření", "Stav"], "opatření"),
        (["Název", "Stav"], None),
    ],
)
def test_the_level_of_a_column_is_read_from_its_header(header, named):
    level = columns_of(_grid(header, ["Besedy", "Splněno"])).levels[0]
    assert (level and level.word) == named


@pytest.mark.parametrize(
    "rows",
    [
        [["Rok", "Počet"], ["2023", "5"]],
        [["Aktivita", "Počet"], ["Besedy", "5"]],
        [["Priorita", "Náklady"], ["Priorita 1", "5 000"], ["Priorita 2", "7 000"]],
        [["Preventivní aktivity", "Náklady"], ["5", "100"], ["8", "200"]],
        [["Stav plnění", "Splněno"], ["Náklady", "0 Kč"]],
        [["Aktivita 1.1.1", "Besedy"], ["Stav", "Splněno"]],
        [["Aktivita", "Stav plnění"]],
    ],
)
def test_tables_of_figures_cards_and_lone_headers_are_no_wide_tables(rows):
    assert columns_of(_grid(*rows)) is None


def test_a_lone_header_announces_the_columns_of_rows_that_follow():
    assert header_of(_grid(HEADER)).name == 1
    assert header_of(_grid(["Aktivita", "Stav"])) is None
    assert header_of(_grid(["Rok", "Počet"])) is None


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (
            ["Aktivita", "Indikátor", "Plán", "Skutečnost", "Stav"],
            ["indicator", "indicator_plan", "indicator_value", "status"],
        ),
        (["Aktivita", "Ukazatel", "Dosažená hodnota"], ["indicator", "indicator_value"]),
        (["Aktivita", "Náklady", "Ukazatel", "Splněno"], ["cost", "indicator", "status"]),
    ],
)
def test_plan_and_value_beside_an_indicator_are_its_own(header, fields):
    row = ["Besedy", *("5" for _ in header[1:])]
    columns = columns_of(_grid([*header, "Komentář"], [*row, "Vše proběhlo."]))
    found = [columns.fields[at].field for at in sorted(columns.fields)]
    assert found == [*fields, "description"]


def test_a_deadline_in_the_last_row_is_no_place_and_date_that_closes_the_report():
    rows = [
        ["Aktivita 1.1 Besedy", "do 31. 3. 2024", "10 Kč"],
        ["Aktivita 1.2 Web", "do 31. 3. 2024", "0 Kč"],
    ]
    blocks = [
        paragraph("Plán práce prevence kriminality města Lhotky na rok 2024"),
        table([["Aktivita", "Termín", "Náklady"], *rows], at=2),
    ]
    nodes = recognise(document(*blocks)).nodes
    assert [node.deadline for node in nodes] == ["do 31. 3. 2024", "do 31. 3. 2024"]
