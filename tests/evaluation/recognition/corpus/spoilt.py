"""How the same reports are spoilt by encodings, pages, web sites, Word and PDF."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from tests.evaluation.recognition.corpus.document import (
    Document,
    office_named,
    printed_by,
    text_file,
)
from tests.evaluation.recognition.corpus.layout import HeadStyle
from tests.evaluation.recognition.corpus.render_docx import WordHabits, render_docx
from tests.evaluation.recognition.corpus.render_pdf import PdfHabits, render_pdf
from tests.evaluation.recognition.corpus.render_text import POOR_LETTERS
from tests.evaluation.recognition.corpus.render_web import render_html


def spoilt_files() -> Iterator[Document]:
    """The same reports spoilt on their way into a file."""
    yield from _text_habits()
    yield from _joined_pages()
    yield from _remnants()
    yield from _table_habits()
    yield from _word_habits()
    yield from _page_habits()


def _text_habits() -> Iterator[Document]:
    """How the same text is spoilt on its way."""
    running = "Město Lipnov – Vyhodnocení strategie prevence kriminality"
    for name in ("lipnov", "zapadni"):
        office = office_named(name)
        yield printed_by(office, "cp1250", "txt", text_file(encoding="cp1250"))
        latin2 = printed_by(office, "latin2", "txt", text_file(encoding="iso-8859-2"))
        yield replace(latin2, truth=_poorer(latin2.truth))
        yield printed_by(office, "utf16", "txt", text_file(encoding="utf-16"))
        yield printed_by(office, "bom-crlf", "txt", text_file(bom=True, newline="\r\n"))
        yield printed_by(office, "wrapped", "txt", text_file(width=80))
        yield printed_by(office, "wrapped-spaced", "txt", text_file(width=90, spaced=True))
        yield printed_by(office, "narrow", "txt", text_file(width=46))
        yield printed_by(office, "narrow-spaced", "txt", text_file(width=55, spaced=True))
        yield printed_by(office, "narrow-dense", "txt", text_file(width=60, blank_between=False))
        yield printed_by(office, "hyphens", "txt", text_file(width=72, hyphens=True))
        yield printed_by(
            office, "pages", "txt", text_file(width=90, page_lines=16, running=running)
        )
        yield printed_by(office, "chrome", "txt", text_file(chrome=True))
        yield printed_by(office, "markdown", "txt", text_file(markdown=True, bullet="-"))
        yield printed_by(
            office, "soft-hyphens", "txt", text_file(width=72, hyphens=True, soft=True)
        )
        yield printed_by(office, "dense", "txt", text_file(blank_between=False, bullet="-"))


def _joined_pages() -> Iterator[Document]:
    """Pages that a document site pasted into one line each."""
    for name in ("zapadni", "obdobi"):
        yield printed_by(office_named(name), "joined", "txt", text_file(joined=True, bullet="-"))


def _remnants() -> Iterator[Document]:
    """Fields exported from a database with scraps of HTML in them."""
    office = office_named("lipnov")
    layout = replace(office.layout, list_ends=True)
    yield printed_by(office, "remnants", "txt", text_file(remnants=True), layout)


def _table_habits() -> Iterator[Document]:
    """Tables typed as text; tables that go on under a repeated header; measures in rows."""
    lhota, javornik = office_named("lhota"), office_named("javornik")
    for table in ("pipes", "columns"):
        yield printed_by(lhota, f"table-{table}", "txt", text_file(table=table))
        yield printed_by(office_named("lipnov"), f"table-{table}", "txt", text_file(table=table))
    heads = (HeadStyle("Oblast", joint=": "), HeadStyle("Opatření", printed_label=""))
    rows = replace(javornik.layout, shape="wide", heads=heads, colon="")
    split = replace(lhota.layout, split=True)
    word = partial(render_docx, habits=WordHabits())
    for suffix, render in (("txt", text_file()), ("docx", word), ("html", render_html)):
        yield printed_by(javornik, "table-measures", suffix, render, rows)
        yield printed_by(lhota, "table-split", suffix, render, split)
    dash = replace(javornik.layout, colon=" –")
    yield printed_by(javornik, "dash-labels", "txt", text_file(), dash)


def _poorer(value: Any) -> Any:
    """The right reading of a text whose encoding lacks dashes and Czech quotes."""
    if isinstance(value, str):
        return value.translate(POOR_LETTERS)
    if isinstance(value, dict):
        return {_poorer(key): _poorer(one) for key, one in value.items()}
    return [_poorer(one) for one in value] if isinstance(value, list) else value


def _word_habits() -> Iterator[Document]:
    """Automatic numbers, headings without styles, running headers."""
    for name in ("lipnov", "podhuri", "plan"):
        office = office_named(name)
        automatic = WordHabits(automatic=office.layout.heads)
        yield printed_by(office, "auto", "docx", partial(render_docx, habits=automatic))
        bare = WordHabits(styles=False, bullets_typed=True, running="Interní dokument úřadu")
        yield printed_by(office, "bare", "docx", partial(render_docx, habits=bare))


def _page_habits() -> Iterator[Document]:
    """Web chrome, short pages that cut tables, pages without hyphens."""
    for name in ("lipnov", "zapadni", "lhota"):
        office = office_named(name)
        yield printed_by(
            office, "web", "html", partial(render_html, chrome=True, declared="windows-1250")
        )
        low = PdfHabits(page_height="130mm")
        yield printed_by(office, "short-pages", "pdf", partial(render_pdf, habits=low))
    plain = PdfHabits(running=None, hyphenate=False, numbers=False)
    yield printed_by(office_named("podhuri"), "plain", "pdf", partial(render_pdf, habits=plain))
    for height in ("105mm", "120mm", "135mm", "160mm"):  # headings fall on the tops of pages
        low = PdfHabits(page_height=height, running=None)
        for name in ("podhuri", "hradec"):
            office = office_named(name)
            yield printed_by(office, f"tops-{height}", "pdf", partial(render_pdf, habits=low))
