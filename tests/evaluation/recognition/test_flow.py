"""The document as one flow: which tables are opened and which stay whole."""

import pytest
from tests.factories.blocks import document, heading, paragraph, table, text_document

from prevence.evaluation.recognition.flow import flow_of, is_abbreviations_title
from prevence.evaluation.recognition.pieces import PieceKind, pieces_of

FIGURES = [["Rok", "Počet"], ["2022", "5"], ["2023", "7"]]


def _flow(*blocks):
    return flow_of(pieces_of(document(*blocks)))


def _text_flow(text):
    return flow_of(pieces_of(text_document(text)))


def test_a_table_of_figures_stays_whole_and_takes_its_title():
    flow = _flow(paragraph("Tabulka 1: Počty besed.", 1), table(FIGURES, 2), paragraph("Dál.", 3))
    assert [piece.kind for piece in flow.pieces] == [
        PieceKind.TEXT,
        PieceKind.TABLE,
        PieceKind.TEXT,
    ]
    assert (list(flow.grids), flow.titles) == ([1], {0: 1})


@pytest.mark.parametrize("before", ["Počty besed", "Přehled besed:", "Graf 1."])
def test_a_line_without_a_full_stop_or_named_so_is_a_title(before):
    assert _flow(paragraph(before, 1), table(FIGURES, 2)).titles == {0: 1}


@pytest.mark.parametrize(
    "before", ["Besedy se konaly.", "Opatření 1.1 Besedy", "Popis plnění: besedy", "x" * 300]
)
def test_a_sentence_a_heading_and_a_field_are_no_titles(before):
    assert _flow(paragraph(before, 1), table(FIGURES, 2)).titles == {}


def test_a_caption_of_the_file_itself_needs_no_title():
    flow = _flow(paragraph("Počty besed", 1), table(FIGURES, 2, caption="Besedy"))
    assert flow.titles == {}
    assert flow.grids[1].caption == "Besedy"


def test_a_style_of_captions_makes_a_title_of_a_sentence():
    flow = _flow(paragraph("Počty besed.", 1, style="Titulek"), table(FIGURES, 2))
    assert flow.titles == {0: 1}


def test_a_card_is_opened_into_its_fields():
    flow = _flow(table([["Aktivita 1.1.1", "Besedy"], ["Stav plnění", "Splněno"]]))
    assert flow.grids == {}
    assert [piece.plain for piece in flow.pieces] == ["Aktivita 1.1.1 Besedy", "Splněno"]


def test_a_table_of_one_column_is_only_a_frame():
    assert [piece.plain for piece in _flow(table([["Opatření 1.1 Besedy"], ["Text."]])).pieces] == [
        "Opatření 1.1 Besedy", "Text.",
    ]  # fmt: skip


def test_a_table_of_words_reads_row_by_row():
    flow = _flow(table([["Pojem", "Význam"], ["besip", "bezpečnost provozu"]]))
    assert [piece.plain for piece in flow.pieces] == [
        "Pojem – Význam",
        "besip – bezpečnost provozu",
    ]


def test_a_table_of_abbreviations_becomes_lines_of_the_list():
    flow = _flow(heading("Seznam zkratek", 1), table([["MP", "městská policie"]], 2))
    assert [piece.kind for piece in flow.pieces] == [PieceKind.TEXT, PieceKind.CELLS]
    assert flow.pieces[1].text == "MP\tměstská policie"


@pytest.mark.parametrize(
    ("title", "is_title"),
    [("Seznam zkratek", True), ("SEZNAM POUŽITÝCH ZKRATEK:", True), ("Zkratky.", True),
     ("Zkratka MP", False), ("Seznam zkratek je na konci", False)],
)  # fmt: skip
def test_the_title_of_the_list_of_abbreviations_is_known(title, is_title):
    assert is_abbreviations_title(title) is is_title


def test_lines_with_tabs_are_one_table_also_over_a_page_number():
    flow = _text_flow("Rok\tPočet\n2022\t5\n- 3 -\nRok\tPočet\n2023\t7")
    (grid,) = flow.grids.values()
    assert [row.texts for row in grid.rows] == [
        ["Rok", "Počet"],
        ["2022", "5"],
        ["Rok", "Počet"],
        ["2023", "7"],
    ]
    assert [piece.plain for piece in flow.pieces if piece.why] == ["- 3 -"]


def test_a_label_with_its_value_after_a_tab_is_no_table():
    flow = _text_flow("Stav plnění\tSplněno\nNáklady města\t5 000 Kč")
    assert flow.grids == {}
    assert [piece.kind for piece in flow.pieces] == [PieceKind.CELLS] * 2


def test_rows_after_a_lone_header_belong_to_its_columns():
    flow = _text_flow(
        "Č.\tAktivita\tStav plnění\tNáklady\nOpatření 1.1 Prevence\n1\tBesedy\tSplněno\t5 Kč\n"
    )
    assert [piece.head.name for piece in flow.pieces if piece.head] == ["Besedy"]
