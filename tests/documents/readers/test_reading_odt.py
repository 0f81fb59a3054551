"""ODT: order, numbers, looks and tables."""

import pytest
from tests.documents.readers.building import ODF_NAMES, grid_of, odt, table_of, texts

from prevence.documents.blocks import BlockKind, Run
from prevence.documents.errors import DocumentError
from prevence.documents.readers import read_bytes

NUMBERED = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-prefix="Priorita " style:num-suffix=":"'
    ' style:num-format="1"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"'
    ' style:num-prefix="Opatření "/></text:list-style>'
)


def read(body: str, **parts: str):  # type: ignore[no-untyped-def]
    return read_bytes("zprava.odt", odt(body, **parts))


def item(*content: str, extra: str = "") -> str:
    return f"<text:list-item{extra}>{''.join(content)}</text:list-item>"


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def a_list(*items: str, extra: str = "") -> str:
    return f'<text:list text:style-name="L1"{extra}>{"".join(items)}</text:list>'


def test_headings_paragraphs_and_tables_keep_their_order_and_numbers() -> None:
    document = read(
        '<text:h text:outline-level="2">Cíl</text:h>' + p("") + p("text")
        + '<table:table><table:table-row><table:table-cell>' + p("a")
        + "</table:table-cell></table:table-row></table:table>"
    )  # fmt: skip
    assert [
        (block.kind, block.level, block.position.block_from, block.gap_before)
        for block in document.blocks
    ] == [
        (BlockKind.HEADING, 2, 1, False), (BlockKind.PARAGRAPH, None, 3, True),
        (BlockKind.TABLE, None, 4, False),
    ]  # fmt: skip


def test_nested_lists_are_numbered_with_their_parents() -> None:
    document = read(
        a_list(item(p("Rozvoj"), a_list(item(p("A")), item(p("B")))), item(p("Oběti"))),
        automatic=NUMBERED,
    )
    assert texts(document) == [
        "Priorita 1: Rozvoj", "Opatření 1.1 A", "Opatření 1.2 B", "Priorita 2: Oběti",
    ]  # fmt: skip


def test_a_list_that_continues_another_goes_on_counting() -> None:
    document = read(
        a_list(item(p("a")), extra=' xml:id="one"')
        + a_list(item(p("b")))
        + a_list(item(p("c")), extra=' text:continue-list="one"'),
        automatic=NUMBERED,
    )
    assert [block.number for block in document.blocks] == [
        "Priorita 1:",
        "Priorita 1:",
        "Priorita 2:",
    ]


def test_an_item_may_state_its_number() -> None:
    document = read(a_list(item(p("a"), extra=' text:start-value="5"')), automatic=NUMBERED)
    assert document.blocks[0].number == "Priorita 5:"


def test_the_format_of_newer_programs_is_printed() -> None:
    style = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"'
        ' style:num-format="I" text:num-list-format="Cíl %1% –"/></text:list-style>'
    )
    assert read(a_list(item(p("a"))), automatic=style).blocks[0].number == "Cíl I –"


def test_the_second_paragraph_of_an_item_has_no_number() -> None:
    document = read(a_list(item(p("a"), p("b")), item(p("c"))), automatic=NUMBERED)
    assert [block.number for block in document.blocks] == ["Priorita 1:", None, "Priorita 2:"]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"'
        ' style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1"'
        ' text:display-levels="2"/></text:outline-style>'
    )
    document = read(
        '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h>'
        '<text:h text:outline-level="1">C</text:h>',
        styles=outline,
    )
    assert texts(document) == ["1. A", "1.1 B", "2. C"]


def test_spaces_tabs_and_breaks_are_kept() -> None:
    (block,) = read(p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d')).blocks
    assert block.text == "a   b\tc\nd"


def test_bold_of_automatic_styles_makes_runs() -> None:
    style = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    (block,) = read(
        p('<text:span text:style-name="T1">Stav:</text:span> splněno'), automatic=style
    ).blocks
    assert block.runs == (Run(0, 5, bold=True),)


def test_an_automatic_style_gives_the_name_behind_it() -> None:
    (block,) = read(
        p("x", "P1"),
        automatic='<style:style style:name="P1" style:family="paragraph"'
        ' style:parent-style-name="Text_20_body"/>',
        styles='<style:style style:name="Text_20_body" style:family="paragraph"/>',
    ).blocks
    assert block.style == "Text body"


def test_deleted_text_of_tracked_changes_is_left_out() -> None:
    document = read(
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('staré')}</text:deletion>"
        f"</text:changed-region></text:tracked-changes>{p('nové')}"
    )
    assert texts(document) == ["nové"]


def test_merged_cells_stand_once() -> None:
    document = read(
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        + p("A") + "</table:table-cell><table:covered-table-cell/></table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2">' + p("b")
        + "</table:table-cell></table:table-row></table:table>"
    )  # fmt: skip
    table = table_of(document)
    assert grid_of(table) == [["A"], ["b", "b"]]
    assert table.rows[0].cells[0].column_span == 2


def test_header_rows_are_marked() -> None:
    cell = f"<table:table-row><table:table-cell>{p('x')}</table:table-cell></table:table-row>"
    document = read(
        f"<table:table><table:table-header-rows>{cell}</table:table-header-rows>{cell}</table:table>"
    )
    assert [row.is_header for row in table_of(document).rows] == [True, False]


def test_notes_and_text_boxes_are_blocks_of_their_own() -> None:
    document = read(
        p(
            'text<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body>{p('pozn.')}</text:note-body></text:note>"
            f"<draw:frame><draw:text-box>{p('v rámečku')}</draw:text-box></draw:frame>"
        )
    )
    assert [(block.text, block.style, block.number) for block in document.blocks] == [
        ("text", None, None), ("v rámečku", "text box", None), ("pozn.", "footnote", "1"),
    ]  # fmt: skip


def test_page_headers_come_from_the_master_page() -> None:
    document = read(
        p("text"),
        masters=f"<style:master-page><style:header>{p('Město')}</style:header></style:master-page>",
    )
    assert (document.blocks[-1].kind, document.blocks[-1].text) == (
        BlockKind.RUNNING_HEADER, "Město",
    )  # fmt: skip


def test_a_document_with_a_password_is_refused() -> None:
    manifest = (
        f"<manifest:manifest {ODF_NAMES}><manifest:file-entry><manifest:encryption-data/>"
        "</manifest:file-entry></manifest:manifest>"
    )
    content = odt(p("x"), **{"META-INF/manifest.xml": manifest})
    with pytest.raises(DocumentError, match="„z.odt“ je chráněný heslem"):
        read_bytes("z.odt", content)
