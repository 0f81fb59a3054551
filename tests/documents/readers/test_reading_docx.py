"""DOCX: order, numbers, looks, tables, and what hides in the corners of Word's XML."""

import pytest
from tests.documents.readers.building import (
    docx,
    grid_of,
    level,
    numbered,
    one_list,
    paragraph,
    read_docx,
    table_of,
    texts,
)

from prevence.documents.blocks import BlockKind, Run
from prevence.documents.readers import read_bytes

HEADING_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normln"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Nadpis1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Moje"><w:name w:val="Priorita města"/>'
    '<w:basedOn w:val="Nadpis1"/></w:style>'
)


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def test_paragraphs_and_tables_keep_their_order_and_numbers() -> None:
    document = read_docx(
        paragraph("první") + paragraph() + table(row(cell("a"))) + paragraph("druhý")
    )
    assert [(block.kind, block.position.block_from, block.gap_before) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, 1, False), (BlockKind.TABLE, 3, True), (BlockKind.PARAGRAPH, 4, False),
    ]  # fmt: skip


def test_levels_of_one_list_are_counted_together() -> None:
    document = read_docx(
        numbered("Rozvoj") + numbered("Vzdělávání", 1) + numbered("Spolupráce", 1)
        + numbered("Oběti") + numbered("Poradny", 1),
        numbering=one_list(level(0, "Priorita %1:"), level(1, "Opatření %1.%2")),
    )  # fmt: skip
    assert texts(document) == [
        "Priorita 1: Rozvoj", "Opatření 1.1 Vzdělávání", "Opatření 1.2 Spolupráce",
        "Priorita 2: Oběti", "Opatření 2.1 Poradny",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("upperRoman", "IV)"), ("lowerRoman", "iv)"), ("upperLetter", "D)"), ("lowerLetter", "d)"),
        ("decimalZero", "04)"), ("ordinal", "4.)"), ("bullet", "•"), ("none", ")"),
    ],
)  # fmt: skip
def test_numbers_are_printed_in_their_style(style: str, printed: str) -> None:
    document = read_docx(numbered("x"), numbering=one_list(level(0, "%1)", style, start=4)))
    assert document.blocks[0].number == printed


def test_letters_go_on_doubled_after_z() -> None:
    document = read_docx(
        numbered("x"), numbering=one_list(level(0, "%1", "lowerLetter", start=28))
    )
    assert document.blocks[0].number == "bb"


def test_legal_numbering_prints_decimals_for_roman_parents() -> None:
    document = read_docx(
        numbered("a") + numbered("b", 1),
        numbering=one_list(
            level(0, "%1.", "upperRoman"), level(1, "%1.%2", "lowerLetter", "<w:isLgl/>")
        ),
    )
    assert [block.number for block in document.blocks] == ["I.", "1.1"]


def test_a_level_without_restart_goes_on() -> None:
    document = read_docx(
        numbered("a") + numbered("b", 1) + numbered("c") + numbered("d", 1),
        numbering=one_list(
            level(0, "%1."), level(1, "%2)", "decimal", '<w:lvlRestart w:val="0"/>')
        ),
    )
    assert [block.number for block in document.blocks] == ["1.", "1)", "2.", "2)"]


def test_a_second_list_instance_may_start_anew() -> None:
    numbering = one_list(level(0, "%1.")) + (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    document = read_docx(
        numbered("a") + numbered("b") + numbered("c", number_id=2) + numbered("d", number_id=3),
        numbering=numbering,
    )
    assert [block.number for block in document.blocks] == ["1.", "2.", "1.", "2."]


def test_numbering_of_a_style_is_found_through_its_base() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="Opatření"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Op2"><w:name w:val="Opatření 2"/>'
        '<w:basedOn w:val="Op"/></w:style>'
    )
    numbering = one_list(
        level(0, "%1."), level(1, "Opatření %1.%2", extra='<w:pStyle w:val="Op"/>')
    )
    document = read_docx(
        paragraph("a", '<w:pStyle w:val="Op"/>') + paragraph("b", '<w:pStyle w:val="Op2"/>'),
        styles=styles,
        numbering=numbering,
    )
    assert [(block.number, block.level) for block in document.blocks] == [
        ("Opatření 1.1", 1), ("Opatření 1.2", 1),
    ]  # fmt: skip


def test_numbering_switched_off_on_a_paragraph_prints_nothing() -> None:
    document = read_docx(numbered("a", number_id=0), numbering=one_list(level(0, "%1.")))
    assert (document.blocks[0].number, document.blocks[0].kind) == (None, BlockKind.PARAGRAPH)


def test_an_empty_item_counts() -> None:
    document = read_docx(
        numbered("a") + numbered("") + numbered("c"), numbering=one_list(level(0, "%1."))
    )
    assert [block.number for block in document.blocks] == ["1.", "3."]


def test_a_numbered_heading_is_a_heading() -> None:
    document = read_docx(
        paragraph("Rozvoj", '<w:pStyle w:val="Nadpis1"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
        styles=HEADING_STYLES,
        numbering=one_list(level(0, "Cíl %1:")),
    )
    (block,) = document.blocks
    assert (block.kind, block.level, block.printed) == (BlockKind.HEADING, 1, "Cíl 1: Rozvoj")


def test_a_style_based_on_a_heading_is_a_heading() -> None:
    (block,) = read_docx(
        paragraph("Rozvoj", '<w:pStyle w:val="Moje"/>'), styles=HEADING_STYLES
    ).blocks
    assert (block.kind, block.level, block.style, block.size, block.runs) == (
        BlockKind.HEADING, 1, "Priorita města", 16.0, (Run(0, 6, bold=True),),
    )  # fmt: skip


def test_styles_that_are_based_on_each_other_do_not_hang() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>'
        f'<w:basedOn w:val="{two}"/></w:style>'
        for one, two in (("A", "B"), ("B", "A"))
    )
    (block,) = read_docx(paragraph("text", '<w:pStyle w:val="A"/>'), styles=styles).blocks
    assert block.kind is BlockKind.PARAGRAPH


def test_the_outline_level_of_a_paragraph_makes_a_heading() -> None:
    (block,) = read_docx(paragraph("Úvod", '<w:outlineLvl w:val="2"/>')).blocks
    assert (block.kind, block.level) == (BlockKind.HEADING, 3)


def test_bold_stretches_are_runs_of_the_text() -> None:
    (block,) = read_docx(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Stav:</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> splněno</w:t></w:r></w:p>'
    ).blocks
    assert (block.text, block.runs) == ("Stav: splněno", (Run(0, 5, bold=True),))


def test_tabs_and_soft_breaks_stay_in_the_text() -> None:
    (block,) = read_docx(
        "<w:p><w:r><w:t>Stav</w:t><w:tab/><w:t>splněno</w:t><w:br/><w:t>ano</w:t></w:r></w:p>"
    ).blocks
    assert block.text == "Stav\tsplněno\nano"


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    (block,) = read_docx(
        '<w:p><w:r><w:t xml:space="preserve">Náklady </w:t></w:r>'
        "<w:ins><w:r><w:t>20</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>10</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>"
    ).blocks
    assert block.text == "Náklady 20"


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next_one() -> None:
    (block,) = read_docx(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Zprá</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>va</w:t></w:r></w:p>"
    ).blocks
    assert block.text == "Zpráva"


def test_a_last_paragraph_whose_end_was_deleted_is_not_lost() -> None:
    document = read_docx(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Konec</w:t></w:r></w:p>"
    )
    assert texts(document) == ["Konec"]


def test_links_content_controls_and_smart_tags_are_looked_through() -> None:
    document = read_docx(
        "<w:p><w:hyperlink><w:r><w:t>odkaz</w:t></w:r></w:hyperlink>"
        "<w:smartTag><w:r><w:t> Brno</w:t></w:r></w:smartTag>"
        "<w:sdt><w:sdtContent><w:r><w:t> pole</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('blok')}</w:sdtContent></w:sdt>"
    )
    assert texts(document) == ["odkaz Brno pole", "blok"]


def test_codes_of_fields_are_left_out_and_results_kept() -> None:
    (block,) = read_docx(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText>'
        '<w:t>kód</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ).blocks
    assert block.text == "12"


def test_the_choice_of_an_old_form_is_its_text() -> None:
    (block,) = read_docx(
        '<w:p><w:r><w:t xml:space="preserve">Stav: </w:t></w:r><w:r>'
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="nesplněno"/><w:listEntry w:val="splněno"/></w:ddList></w:ffData>'
        '</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ).blocks
    assert block.text == "Stav: splněno"


def test_hidden_text_is_left_out() -> None:
    (block,) = read_docx(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skryté</w:t></w:r><w:r><w:t>vidět</w:t></w:r></w:p>"
    ).blocks
    assert block.text == "vidět"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('v rámečku')}</w:txbxContent>"
    document = read_docx(
        "<w:p><w:r><w:t>kolem</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert [(block.text, block.style) for block in document.blocks] == [
        ("kolem", None), ("v rámečku", "text box"),
    ]  # fmt: skip


def test_a_footnote_comes_after_the_body_with_the_place_of_its_mark() -> None:
    document = read_docx(
        paragraph("první")
        + '<w:p><w:r><w:t>druhý</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
        footnotes=f'<w:footnote w:id="2">{paragraph("vysvětlení")}</w:footnote>',
    )
    note = document.blocks[-1]
    assert (note.text, note.style, note.number, note.position.block_from) == (
        "vysvětlení", "footnote", "1", 2,
    )  # fmt: skip


def test_page_headers_are_given_once() -> None:
    document = read_docx(
        paragraph("text") + '<w:sectPr><w:headerReference r:id="header1"/>'
        '<w:headerReference r:id="header2"/></w:sectPr>',
        header1=paragraph("Město Žďár"),
        header2=paragraph("Město Žďár"),
    )
    assert [(block.text, block.kind) for block in document.blocks] == [
        ("text", BlockKind.PARAGRAPH), ("Město Žďár", BlockKind.RUNNING_HEADER),
    ]  # fmt: skip


def test_cells_merged_across_and_down_stand_once() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    document = read_docx(
        table(
            row(cell("A", '<w:gridSpan w:val="2"/>'), cell("B", down)),
            row(cell("c"), cell("d"), cell("", on)),
            row(cell("e"), cell("f"), cell("", on)),
        )
    )
    rows = table_of(document).rows
    assert [[(c.text, c.column_span, c.row_span) for c in r.cells] for r in rows] == [
        [("A", 2, 1), ("B", 1, 3)], [("c", 1, 1), ("d", 1, 1)], [("e", 1, 1), ("f", 1, 1)],
    ]  # fmt: skip


def test_repeated_header_rows_are_marked() -> None:
    document = read_docx(table(row(cell("Název"), properties="<w:tblHeader/>"), row(cell("a"))))
    assert [r.is_header for r in table_of(document).rows] == [True, False]
    assert table_of(document).rows[0].cells[0].is_header


def test_columns_left_out_at_the_start_of_a_row_are_an_empty_cell() -> None:
    document = read_docx(table(row(cell("x"), properties='<w:gridBefore w:val="2"/>')))
    assert [(c.text, c.column_span) for c in table_of(document).rows[0].cells] == [
        ("", 2), ("x", 1),
    ]  # fmt: skip


def test_a_deleted_row_is_left_out() -> None:
    document = read_docx(table(row(cell("a")), row(cell("b"), properties="<w:del/>")))
    assert grid_of(table_of(document)) == [["a"]]


def test_a_table_in_a_cell_is_a_block_of_the_cell() -> None:
    inner = table(row(cell("uvnitř")))
    document = read_docx(
        f"<w:tbl><w:tr><w:tc>{paragraph('kolem')}{inner}{paragraph()}</w:tc></w:tr></w:tbl>"
    )
    blocks = table_of(document).rows[0].cells[0].blocks
    assert [(block.kind, block.position.block_from) for block in blocks] == [
        (BlockKind.PARAGRAPH, 1), (BlockKind.TABLE, 1),
    ]  # fmt: skip


def test_numbering_goes_on_through_cells() -> None:
    document = read_docx(
        numbered("a")
        + f"<w:tbl><w:tr><w:tc>{numbered('b')}</w:tc></w:tr></w:tbl>"
        + numbered("c"),
        numbering=one_list(level(0, "%1.")),
    )
    inner = table_of(document).rows[0].cells[0].blocks[0]
    assert (inner.number, document.blocks[-1].number) == ("2.", "3.")


def test_strict_office_open_xml_is_read() -> None:
    content = docx(paragraph("přísný")).replace(b"", b"")
    parts = {"word/document.xml": _document(content).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )}  # fmt: skip
    assert texts(read_bytes("z.docx", docx("", extra=parts))) == ["přísný"]


def test_the_title_of_the_file_is_kept_unless_a_program_wrote_it() -> None:
    def title(text: str) -> str | None:
        core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{text}</dc:title></c>'
        return read_bytes("z.docx", docx(paragraph("x"), extra={"docProps/core.xml": core})).title

    assert title("Zpráva o prevenci 2024") == "Zpráva o prevenci 2024"
    assert title("Microsoft Word - zprava.doc") is None
    assert title("") is None


def _document(content: bytes) -> str:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("word/document.xml").decode()
