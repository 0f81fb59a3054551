"""A paper as a web page and as an OpenDocument text."""

import io
import zipfile
from html import escape

from tests.evaluation.recognition.corpus.paper import (
    Bullets,
    Contents,
    Fields,
    Grid,
    Head,
    Paper,
    Para,
    Piece,
    Title,
)

_NAVIGATION = """<header><a href="/">Domů</a><nav><ul><li><a href="/urad">Úřad</a></li>
<li><a href="/deska">Úřední deska</a></li><li><a href="/plan">Priorita 9 – Doprava</a></li></ul></nav>
<form action="/hledat"><input name="q"><button>Hledat</button></form></header>
<aside><h3>Podobné dokumenty</h3><ul><li><a href="/1">Opatření 8.1 Komunitní plán</a></li>
<li><a href="/2">Cíl 4: Strategie cestovního ruchu</a></li></ul></aside>"""
_FOOTER = """<footer><p>© 2024 Městský úřad</p><p><a href="/pristupnost">Prohlášení o přístupnosti</a>
</p></footer><script>var cookies = "Opatření 1.1 nic";</script>"""


def render_html(paper: Paper, *, chrome: bool = False, declared: str = "utf-8") -> bytes:
    """The bytes of the page."""
    body = "\n".join(_html(piece) for piece in paper)
    page = (
        f'<!DOCTYPE html>\n<html lang="cs"><head><meta charset="{declared}">'
        f"<title>Dokument</title><style>p {{ margin: 0 }}</style></head><body>"
        f"{_NAVIGATION if chrome else ''}<main>{body}</main>{_FOOTER if chrome else ''}</body></html>"
    )
    return page.encode(declared)


def _html(piece: Piece) -> str:
    match piece:
        case Title(lines):
            return f"<h1>{'<br>'.join(escape(line) for line in lines)}</h1>"
        case Head():
            return f"<h{piece.level + 1}>{escape(piece.printed)}</h{piece.level + 1}>"
        case Para(text, bold):
            return f"<p>{'<strong>' * bold}{escape(text)}{'</strong>' * bold}</p>"
        case Bullets(items):
            return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
        case Fields(pairs, how, heading):
            return _html_fields(pairs, how, heading)
        case Grid():
            return _html_grid(piece)
        case Contents():
            lines = "".join(f"<li>{escape(text)} {page}</li>" for text, page in piece.lines)
            return f"<p>{piece.heading}</p><ul>{lines}</ul>"
        case _:
            return "<hr>"


def _html_fields(pairs: tuple[tuple[str, str], ...], how: str, heading: str | None) -> str:
    if how == "cell":
        top = f'<tr><th colspan="2">{escape(heading)}</th></tr>' if heading else ""
        rows = (
            f"<tr><th>{escape(label)}</th><td>{_html_value(value)}</td></tr>"
            for label, value in pairs
        )
        return f"<table>{top}{''.join(rows)}</table>"
    if how == "line":
        return "".join(
            f"<p><b>{escape(label)}</b></p>{_html_value(value)}" for label, value in pairs
        )
    return "".join(
        f"<p><b>{escape(label)}</b> {escape(value.split(chr(10))[0])}</p>"
        + (_html_value(value.split("\n", 1)[1]) if "\n" in value else "")
        for label, value in pairs
    )


def _html_value(value: str) -> str:
    parts = []
    for line in value.split("\n"):
        item = line.startswith("• ")
        parts.append(f"<li>{escape(line[2:])}</li>" if item else f"<p>{escape(line)}</p>")
    html = "".join(parts)
    return html.replace("</p><li>", "</p><ul><li>").replace("</li><p>", "</li></ul><p>")


def _html_grid(grid: Grid) -> str:
    caption = f"<caption>{escape(grid.title)}</caption>" if grid.title else ""
    covered = {first + n for first, number in grid.spans for n in range(1, number)}
    spans = dict(grid.spans)
    rows = []
    for position, row in enumerate(grid.rows):
        tag = "th" if grid.header and position == 0 else "td"
        if len(row) == 1:
            rows.append(f'<tr><td colspan="{len(grid.rows[0])}">{escape(row[0])}</td></tr>')
            continue
        cells = []
        for column, cell in enumerate(row):
            if column == 0 and position in covered:
                continue
            span = f' rowspan="{spans[position]}"' if column == 0 and position in spans else ""
            cells.append(f"<{tag}{span}>{escape(cell).replace(chr(10), '<br>')}</{tag}>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{caption}{''.join(rows)}</table>"


_ODT_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'office:version="1.2"><office:body><office:text>'
)
_ODT_END = "</office:text></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def render_odt(paper: Paper) -> bytes:
    """The bytes of the OpenDocument file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", _ODT_HEAD + "".join(map(_odt, paper)) + _ODT_END)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return target.getvalue()


def _odt(piece: Piece) -> str:
    match piece:
        case Title(lines):
            return "".join(_p(line) for line in lines)
        case Head():
            return f'<text:h text:outline-level="{piece.level}">{_xml(piece.printed)}</text:h>'
        case Para(text):
            return _p(text)
        case Bullets(items):
            return _odt_list(items)
        case Fields(pairs, how, heading):
            return (_p(heading) if heading else "") + _odt_fields(pairs, how)
        case Grid():
            title = _p(piece.title) if piece.title else ""
            return title + _odt_table([[_p(cell) for cell in row] for row in piece.rows])
        case Contents():
            lines = "".join(_p(f"{text}\t{page}") for text, page in piece.lines)
            return f"<text:table-of-content><text:index-body>{lines}</text:index-body></text:table-of-content>"
        case _:
            return _p("")


def _odt_fields(pairs: tuple[tuple[str, str], ...], how: str) -> str:
    if how == "cell":
        return _odt_table([[_p(label), _odt_value(value)] for label, value in pairs])
    if how == "line":
        return "".join(_p(label) + _odt_value(value) for label, value in pairs)
    gap = "\t" if how == "tab" else " "
    return "".join(_odt_value(f"{label}{gap}{value}") for label, value in pairs)


def _odt_value(value: str) -> str:
    parts = (
        _odt_list((line[2:],)) if line.startswith("• ") else _p(line) for line in value.split("\n")
    )
    return "".join(parts).replace("</text:list><text:list>", "")


def _odt_list(items: tuple[str, ...]) -> str:
    inner = "".join(f"<text:list-item>{_p(item)}</text:list-item>" for item in items)
    return f"<text:list>{inner}</text:list>"


def _odt_table(rows: list[list[str]]) -> str:
    wide = f' table:number-columns-spanned="{len(rows[0])}"'
    body = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell{wide if len(row) == 1 else ''}>{cell}</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f"<table:table>{columns}{body}</table:table>"


def _p(text: str) -> str:
    return f"<text:p>{_xml(text)}</text:p>"


def _xml(text: str) -> str:
    return (
        escape(text, quote=False).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    )
