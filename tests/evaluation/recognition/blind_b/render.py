"""Printing of a paper as DOCX, PDF, text and HTML."""

import html
import io
import textwrap

import typst
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from tests.evaluation.recognition.blind_b.paper import Block, Paper


def as_docx(paper: Paper, numbers: tuple[str, ...] = (), header: str = "") -> bytes:
    """DOCX; `numbers` are level texts ('Cíl %1:') of an automatic numbering of headings."""
    document = Document()
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if numbers:
        _number(document, numbers)
    for block in paper.blocks:
        _docx_block(document, block, bool(numbers))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _docx_block(document: Document, block: Block, numbered: bool) -> None:
    if block.kind == "t":
        table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    elif block.kind == "title":
        document.add_paragraph(block.text, style="Title")
    elif block.kind[0] == "h":
        level = int(block.kind[1])
        document.add_heading(block.text, level)
    elif block.kind == "b":
        document.add_paragraph(block.text, style="List Bullet")
    elif block.kind == "caption":
        document.add_paragraph(block.text, style="Caption")
    elif block.kind == "kv":
        paragraph = document.add_paragraph()
        paragraph.add_run(block.label).bold = True
        paragraph.add_run(" " + block.text)
    else:
        document.add_paragraph(block.text)


def _number(document: Document, texts: tuple[str, ...]) -> None:
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for place, text in enumerate(texts):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(place))
        for tag, value in (
            ("start", "1"),
            ("numFmt", "decimal"),
            ("pStyle", f"Heading{place + 1}"),
            ("lvlText", text),
        ):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            level.append(child)
        abstract.append(level)
    numbering.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "77")
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), "77")
    number.append(reference)
    numbering.append(number)
    for place in range(len(texts)):
        properties = document.styles[f"Heading {place + 1}"].element.get_or_add_pPr()
        holder = OxmlElement("w:numPr")
        for tag, value in (("ilvl", str(place)), ("numId", "77")):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            holder.append(child)
        properties.append(holder)


def _escaped(text: str) -> str:
    for sign in "\\#*_$@<>[]`~":
        text = text.replace(sign, "\\" + sign)
    text = text.replace("//", "\\/\\/").replace("+ ", "\\+ ").replace("- ", "\\- ")
    before, mark, after = text.partition("^^")
    if mark:
        note, _, after = after.partition("^^")
        return f"{before}#footnote[{note}]{after}"
    return text


def as_pdf(
    paper: Paper, header: str, size: str = "10.5pt", widths: dict[int, str] | None = None
) -> bytes:
    """PDF with a running header, page numbers, hyphenation, tables with repeated headers."""
    parts = [
        f'#set text(lang: "cs", hyphenate: true, font: "DejaVu Serif", size: {size})',
        "#set par(justify: true)",
        f'#set page(margin: 2.4cm, header: [#text(8pt)[{_escaped(header)}]], numbering: "1 / 1")',
        "#show figure: set block(breakable: true)",
    ]
    parts += [_typst_block(block, widths or {}) for block in paper.blocks]
    return typst.compile("\n\n".join(parts).encode())


def _typst_block(block: Block, widths: dict[int, str]) -> str:
    text = _escaped(block.text)
    if block.kind == "t":
        columns = len(block.rows[0])
        cells = [f"[{_escaped(cell)}]" for row in block.rows for cell in row]
        top = ", ".join(f"[*{_escaped(cell)}*]" for cell in block.rows[0])
        shape = widths.get(columns, str(columns))
        body = ", ".join(cells[columns:])
        return f"#table(columns: {shape}, table.header({top}), {body})"
    if block.kind == "title":
        return f"#align(center)[#text(17pt)[*{text}*]]"
    if block.kind[0] == "h":
        return "=" * int(block.kind[1]) + " " + text
    if block.kind == "b":
        return f"- {text}"
    if block.kind == "caption":
        return f"#emph[{text}]"
    if block.kind == "break":
        return "#pagebreak()"
    return f"*{_escaped(block.label)}* {text}" if block.kind == "kv" else text


def as_lines(paper: Paper, width: int, bullet: str = "• ", own_line: bool = True) -> list[str]:
    """Lines of a text with hard wraps; an empty line between blocks."""
    lines: list[str] = []
    for block in paper.blocks:
        if block.kind == "t":
            lines += ["\t".join(row) for row in block.rows] + [""]
            continue
        text = block.text
        if block.kind == "kv":
            if own_line:
                lines.append(block.label)
            else:
                text = f"{block.label} {text}"
        if block.kind == "b":
            text = bullet + text
        if block.kind == "raw":
            lines.append(text)
            continue
        lines += textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
        if block.kind != "b":
            lines.append("")
    return lines


def as_web(paper: Paper, before: str, after: str) -> bytes:
    """A page with the chrome of a web site around the report."""
    parts = []
    for block in paper.blocks:
        text = html.escape(block.text, quote=False)
        if block.kind == "t":
            rows = "".join(
                "<tr>"
                + "".join(f"<td>{html.escape(cell, quote=False)}</td>" for cell in row)
                + "</tr>"
                for row in block.rows
            )
            parts.append(f"<table>{rows}</table>")
        elif block.kind == "b":
            parts.append(f"<ul><li>{text}</li></ul>")
        elif block.kind == "title":
            parts.append(f"<h1>{text}</h1>")
        elif block.kind[0] == "h":
            level = int(block.kind[1]) + 1
            parts.append(f"<h{level}>{text}</h{level}>")
        elif block.kind == "kv":
            parts.append(f"<p><strong>{block.label}</strong> {text}</p>")
        else:
            parts.append(f"<p>{text}</p>")
    body = "\n".join(parts).replace("</ul>\n<ul>", "\n")
    return f"<!DOCTYPE html><html lang='cs'><head><meta charset='utf-8'><title>Kraj</title></head><body>{before}{body}{after}</body></html>".encode()
