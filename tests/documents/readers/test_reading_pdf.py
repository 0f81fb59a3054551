"""PDF: lines, hyphenation, tables with and without full borders, page headers and numbers."""

import pytest
from tests.documents.readers.building import grid_of, pdf, table_of, texts

from prevence.documents.blocks import BlockKind, SourceDocument
from prevence.documents.readers import read_bytes

LONG = "nejneobhospodařovávatelnějšími způsoby a prostředky "


def read(markup: str, **page: str) -> SourceDocument:
    return read_bytes("zprava.pdf", pdf(markup, **page))


def lines(document: SourceDocument) -> list[str]:
    return [block.text for block in document.blocks if block.kind is BlockKind.LINE]


def test_each_printed_line_is_a_block_with_its_page_and_size() -> None:
    document = read("= Zpráva\nprvní \\ druhý\n#pagebreak()\ntřetí")
    assert [(block.text, block.position.page_from) for block in document.blocks] == [
        ("Zpráva", 1), ("první", 1), ("druhý", 1), ("třetí", 2),
    ]  # fmt: skip
    assert document.blocks[0].size == 15.5
    assert document.blocks[1].size == 11.0
    assert document.pages == 2


def test_a_bold_label_is_a_run() -> None:
    (block,) = read("*Stav plnění:* splněno").blocks
    assert [block.text[run.start : run.end] for run in block.runs if run.bold] == ["Stav plnění:"]


def test_a_larger_gap_is_an_empty_line() -> None:
    document = read("a \\ b \\ c\n\n#v(1em)\nd \\ e")
    assert [block.gap_before for block in document.blocks] == [False, False, False, True, False]


def test_an_indent_is_counted_from_the_text_edge() -> None:
    document = read("a #pad(left: 20pt)[b]")
    assert [round(block.indent or 0) for block in document.blocks] == [0, 20]


def test_columns_without_borders_are_divided_by_a_tab() -> None:
    assert lines(read("#grid(columns: (4cm, 1fr), [Stav], [splněno])")) == ["Stav\tsplněno"]


def test_a_word_hyphenated_at_the_line_end_is_marked() -> None:
    document = read(f"#set text(hyphenate: true)\n{LONG * 3}", width="8cm", height="20cm")
    text = "".join(line + " " for line in lines(document)).replace("\u00ad ", "")
    assert any(line.endswith("\u00ad") for line in lines(document))
    assert text.strip() == (LONG * 3).strip()


def test_a_compound_broken_at_its_hyphen_keeps_it() -> None:
    document = read("sociálně-právní ochrana dětí " * 8, width="8cm", height="20cm")
    ends = [line for line in lines(document) if line.endswith("-")]
    assert ends
    assert (
        " ".join(lines(document)).replace("- ", "-")
        == ("sociálně-právní ochrana dětí " * 8).strip()
    )


def test_a_compound_broken_in_a_cell_is_put_together() -> None:
    text = ("sociálně-právní ochrana dětí " * 8).strip()
    document = read(f"#table(columns: (2cm, 7cm), [Popis], [{text}])")
    assert table_of(document).rows[0].cells[1].text == text


def test_a_table_has_real_cells() -> None:
    document = read("#table(columns: 2, [Stav], [splněno], [Náklady], [0 Kč])")
    assert grid_of(table_of(document)) == [["Stav", "splněno"], ["Náklady", "0 Kč"]]


def test_a_wrapped_cell_is_one_paragraph_with_words_put_together() -> None:
    document = read(
        f"#table(columns: (3cm, 4cm), [Popis], [#set text(hyphenate: true); {LONG * 3}])"
    )
    cell = table_of(document).rows[0].cells[1]
    assert [block.text for block in cell.blocks] == [(LONG * 3).strip()]


def test_paragraphs_of_a_cell_stay_apart() -> None:
    document = read("#table(columns: (3cm, 8cm), [Popis], [První věta. \\ Druhá věta.])")
    assert [block.text for block in table_of(document).rows[0].cells[1].blocks] == [
        "První věta.", "Druhá věta.",
    ]  # fmt: skip


def test_merged_cells_stand_once_with_their_spans() -> None:
    document = read(
        "#table(columns: (3cm, 3cm, 3cm), table.cell(colspan: 2)[A], [B],"
        " table.cell(rowspan: 2)[c], [d], [e], [f], [g])"
    )
    assert [[(c.text, c.column_span, c.row_span) for c in r.cells] for r in table_of(document).rows] == [
        [("A", 2, 1), ("B", 1, 1)],
        [("c", 1, 2), ("d", 1, 1), ("e", 1, 1)],
        [("f", 1, 1), ("g", 1, 1)],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "stroke", ["(x: none)", "(x: none, y: 0.3pt)", "(left: none, right: none)"]
)
def test_a_table_without_outer_or_vertical_borders_has_cells(stroke: str) -> None:
    document = read(
        f"#table(columns: (4cm, 4cm, 4cm), stroke: {stroke}, [Rok], [Počet], [Kč],"
        " [2018], [12], [1 000], [2019], [14], [2 000])"
    )
    assert grid_of(table_of(document)) == [
        ["Rok", "Počet", "Kč"], ["2018", "12", "1 000"], ["2019", "14", "2 000"],
    ]  # fmt: skip


def test_filled_cells_make_a_table_too() -> None:
    document = read(
        "#table(columns: (4cm, 4cm), stroke: none, fill: (x, y) => if calc.odd(y) {silver} else {white},"
        " [Rok], [Počet], [2018], [12], [2019], [14])"
    )
    assert grid_of(table_of(document)) == [["Rok", "Počet"], ["2018", "12"], ["2019", "14"]]


def test_a_frame_around_one_text_is_no_table() -> None:
    document = read("#rect[jeden text v rámečku]")
    assert lines(document) == ["jeden text v rámečku"]


def test_rules_above_and_below_a_text_are_no_table() -> None:
    document = read(
        f"#line(length: 100%)\n{LONG * 6}\n#line(length: 100%)\n{LONG * 6}\n#line(length: 100%)"
    )
    assert all(block.kind is BlockKind.LINE for block in document.blocks)


def test_a_heading_between_two_tables_stays_outside_them() -> None:
    table = "#table(columns: (5cm, 5cm), stroke: (x: none), [Stav], [splněno], [Náklady], [0 Kč])"
    document = read(
        f"{table}\n\nOpatření 1.2 Vzdělávání pracovníků města a dalších lidí\n\n{table}"
    )
    assert [block.kind for block in document.blocks] == [
        BlockKind.TABLE, BlockKind.LINE, BlockKind.TABLE,
    ]  # fmt: skip


def test_a_table_over_pages_is_one_block_with_its_header_once() -> None:
    rows = "".join(f"[{number}], [řádek {number}]," for number in range(1, 21))
    document = read(
        f"#table(columns: (3cm, 5cm), table.header[*Číslo*][*Název*], {rows})",
        width="12cm", height="10cm",
    )  # fmt: skip
    table = table_of(document)
    assert grid_of(table) == [["Číslo", "Název"], *([f"{n}", f"řádek {n}"] for n in range(1, 21))]
    assert [row.is_header for row in table.rows[:2]] == [True, False]
    assert (table.position.page_from, table.position.page_to) == (1, document.pages)


def test_a_row_cut_by_the_page_is_one_row() -> None:
    rows = "".join(f"[Řádek {number}], [{number}]," for number in range(1, 9))
    document = read(
        f"#table(columns: (5cm, 3cm), {rows} [Soužití v ohrožených lokalitách města a okolí i v"
        " dalších obcích kraje, kde se schází pracovní skupina], [9], [Celkem], [45])",
        width="12cm", height="9.5cm",
    )  # fmt: skip
    table = table_of(document)
    assert document.pages == 2
    assert grid_of(table)[-2:] == [
        ["Soužití v ohrožených lokalitách města a okolí i v dalších obcích kraje, kde se schází"
         " pracovní skupina", "9"],
        ["Celkem", "45"],
    ]  # fmt: skip


def test_a_table_without_rulings_above_its_header_and_below_its_last_row_is_whole() -> None:
    document = read(
        "#table(columns: (5cm, 4cm, 4cm), stroke: none, [*Rok*], [*Počet*], [*Náklady*],"
        " table.hline(), [2018], [12], [1 000 Kč], table.hline(), [2019], [14], [2 000 Kč])\n"
        "Text pod tabulkou, který pokračuje přes celou šířku stránky až k jejímu pravému okraji."
    )
    table = table_of(document)
    assert grid_of(table) == [
        ["Rok", "Počet", "Náklady"], ["2018", "12", "1 000 Kč"], ["2019", "14", "2 000 Kč"],
    ]  # fmt: skip
    assert table.rows[0].is_header


def test_bars_of_a_chart_are_no_table() -> None:
    bars = "".join(
        f"#stack(dir: ltr, rect(width: {w}cm, height: 5pt, fill: blue), rect(width: 2cm, height: 5pt,"
        f" fill: gray), [ {w} 000 Kč])\n"
        for w in (3, 5, 7)
    )
    assert all(block.kind is BlockKind.LINE for block in read(bars).blocks)


def test_the_next_table_on_the_next_page_stays_apart() -> None:
    document = read(
        "#table(columns: (3cm, 3cm), [Stav], [splněno], [Kč], [1])\n#pagebreak()\n"
        "#table(columns: (3cm, 3cm), [Stav], [nesplněno], [Kč], [2])"
    )
    assert [block.kind for block in document.blocks] == [BlockKind.TABLE, BlockKind.TABLE]


def test_page_headers_and_numbers_are_set_apart() -> None:
    document = read(
        "první\n#pagebreak()\ndruhá\n#pagebreak()\ntřetí",
        header="[Zpráva města Žďár]",
        footer="context [Strana #counter(page).display() z 3]",
    )
    kinds = {
        kind: [block.text for block in document.blocks if block.kind is kind] for kind in BlockKind
    }
    assert kinds[BlockKind.LINE] == ["první", "druhá", "třetí"]
    assert kinds[BlockKind.RUNNING_HEADER] == ["Zpráva města Žďár"] * 3
    assert kinds[BlockKind.PAGE_NUMBER] == ["Strana 1 z 3", "Strana 2 z 3", "Strana 3 z 3"]


def test_a_header_with_the_page_number_in_it_is_a_header() -> None:
    document = read(
        "a #pagebreak() b #pagebreak() c",
        header="context [Zpráva města #h(1fr) #counter(page).display()]",
    )
    assert lines(document) == ["a", "b", "c"]


def test_headings_that_differ_by_their_number_only_are_no_page_header() -> None:
    document = read("Priorita 1 #pagebreak() Priorita 2")
    assert lines(document) == ["Priorita 1", "Priorita 2"]


def test_a_year_at_the_foot_of_a_cover_is_no_page_number() -> None:
    document = read("Zpráva #v(1fr) 2019")
    assert lines(document) == ["Zpráva", "2019"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_turned_page_is_read_in_the_direction_of_its_text(angle: int) -> None:
    table = "#table(columns: (3cm, 3cm), [Stav], [splněno], [Kč], [1])"
    document = read(f"#rotate({angle}deg, reflow: true)[{table} konec stránky s textem]")
    assert [block.kind for block in document.blocks] == [BlockKind.TABLE, BlockKind.LINE]
    assert grid_of(table_of(document)) == [["Stav", "splněno"], ["Kč", "1"]]


def test_the_title_is_kept() -> None:
    assert read('#set document(title: "Zpráva za rok 2024")\ntext').title == "Zpráva za rok 2024"


def test_bullets_stay_in_their_lines() -> None:
    assert texts(read("- jedna\n- dvě")) == ["• jedna", "• dvě"]
