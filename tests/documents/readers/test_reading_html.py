"""HTML: order, lists, tables, and what a page hides."""

import pytest
from tests.documents.readers.building import grid_of, table_of, texts

from prevence.documents.blocks import BlockKind, Run, SourceDocument
from prevence.documents.readers import read_bytes


def read(body: str, head: str = '<meta charset="utf-8">') -> SourceDocument:
    return read_bytes(
        "z.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()
    )


def test_headings_paragraphs_and_tables_are_numbered_in_order() -> None:
    document = read("<h2>Cíl</h2><p>text</p><table><tr><td>a</td></tr></table>volně")
    assert [(block.kind, block.level, block.position.block_from) for block in document.blocks] == [
        (BlockKind.HEADING, 2, 1), (BlockKind.PARAGRAPH, None, 2), (BlockKind.TABLE, None, 3),
        (BlockKind.PARAGRAPH, None, 4),
    ]  # fmt: skip


def test_blanks_of_the_source_are_one_space_and_br_breaks() -> None:
    (block,) = read("<p>jedna\n   dva<br>\n tři <b>čtyři</b></p>").blocks
    assert (block.text, block.runs) == ("jedna dva\ntři čtyři", (Run(14, 19, bold=True),))


@pytest.mark.parametrize(
    ("declared", "codec", "name"),
    [
        ("windows-1250", "cp1250", "cp1250"), ("iso-8859-2", "iso-8859-2", "iso-8859-2"),
        ("utf-8", "utf-8", "utf-8"), ("nesmysl", "cp1250", "cp1250"),
        ("utf-8", "cp1250", "cp1250"),
    ],
)  # fmt: skip
def test_the_declared_charset_is_used_where_it_is_true(
    declared: str, codec: str, name: str
) -> None:
    page = f'<html><head><meta charset="{declared}"></head><p>Žluťoučký kůň ve škole</p></html>'
    document = read_bytes("z.html", page.encode(codec))
    assert (document.encoding, texts(document)) == (name, ["Žluťoučký kůň ve škole"])


def test_lists_print_the_numbers_a_browser_shows() -> None:
    document = read(
        '<ol start="3"><li>a<ul><li>vnitřní</li></ul></li><li value="9">b</li><li>c</li></ol>'
        '<ol type="I"><li>d</li></ol>'
    )
    assert [(block.printed, block.level) for block in document.blocks] == [
        ("3. a", 0), ("• vnitřní", 1), ("9. b", 0), ("10. c", 0), ("I. d", 0),
    ]  # fmt: skip


def test_tables_keep_spans_headers_and_caption() -> None:
    table = table_of(
        read(
            "<table><caption>Tab. 1</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
            '<tr><td rowspan="2">x</td><td>y</td></tr><tr><td>z</td></tr></table>'
        )
    )
    assert (grid_of(table), table.caption) == ([["A", "B"], ["x", "y"], ["z"]], "Tab. 1")
    assert [row.is_header for row in table.rows] == [True, False, False]
    assert table.rows[1].cells[0].row_span == 2


def test_rows_of_a_table_in_a_cell_stay_in_the_cell() -> None:
    table = table_of(read("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>"))
    assert [block.kind for block in table.rows[0].cells[0].blocks] == [
        BlockKind.PARAGRAPH, BlockKind.TABLE,
    ]  # fmt: skip


def test_scripts_and_hidden_parts_are_left_out() -> None:
    document = read(
        "<script>x()</script><style>p{}</style><p hidden>a</p>"
        '<p style="display: none">b</p><p>vidět</p>'
    )
    assert texts(document) == ["vidět"]


@pytest.mark.parametrize("element", ["nav", "header", "footer", "aside"])
def test_what_belongs_to_the_web_site_is_marked(element: str) -> None:
    document = read(f"<{element}><p>menu</p></{element}><p>zpráva</p>")
    assert [(block.text, block.style) for block in document.blocks] == [
        ("menu", "chrome"), ("zpráva", None),
    ]  # fmt: skip


def test_a_text_that_only_mentions_html_is_a_text() -> None:
    document = read_bytes("z.txt", b"Cil 1\n<p>Vyhlasene programy</p>")
    assert document.format == "text"


def test_the_title_of_the_page_is_kept() -> None:
    assert read(
        "<p>x</p>", head="<title>Zpráva za rok 2024</title><meta charset=utf-8>"
    ).title == ("Zpráva za rok 2024")
