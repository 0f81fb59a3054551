"""Reports pasted out of a PDF: every physical line of the page is a paragraph of its own."""

import textwrap
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from tests.evaluation.recognition.corpus.document import Document, office_named, printed_by
from tests.evaluation.recognition.corpus.paper import Bullets, Fields, Head, Paper, Para, Piece
from tests.evaluation.recognition.corpus.render_docx import WordHabits, render_docx
from tests.evaluation.recognition.corpus.render_web import render_html, render_odt


def pasted_files() -> Iterator[Document]:
    """Reports of long paragraphs, pasted; lists as typed bullets, then as lists of Word."""
    word = partial(render_docx, habits=WordHabits())
    for name, width in (("hradec", 90), ("zapadni", 74), ("lipnov", 60), ("podhuri", 82)):
        for suffix, render in (("docx", word), ("odt", render_odt), ("html", render_html)):
            whole = printed_by(office_named(name), "pasted", suffix, render)
            yield replace(whole, paper=pasted(whole.paper, width))
    for name in ("hradec", "zapadni"):
        whole = printed_by(office_named(name), "pasted-lists", "docx", word)
        yield replace(whole, paper=pasted(whole.paper, 80, listed=True))


def pasted(paper: Paper, width: int, *, listed: bool = False) -> Paper:
    """The paper with its paragraphs cut into lines; `listed`: items begin as items of a list."""
    return tuple(line for piece in paper for line in _lines(piece, width, listed=listed))


def _lines(piece: Piece, width: int, *, listed: bool) -> Iterator[Piece]:
    match piece:
        case Head():
            yield from _paragraphs(piece.printed, width)
        case Para(text):
            yield from _paragraphs(text, width)
        case Bullets(items, mark):
            for item in items:
                yield from _item(item, mark, width, listed=listed)
        case Fields(pairs, how) if how != "cell":
            for label, value in pairs:
                yield from _field(label, value, how, width, listed=listed)
        case _:
            yield piece


def _item(text: str, mark: str, width: int, *, listed: bool) -> Iterator[Piece]:
    first, *rest = textwrap.wrap(text, width)
    yield Bullets((first,), mark) if listed else Para(f"{mark} {first}")
    yield from map(Para, rest)


def _field(label: str, value: str, how: str, width: int, *, listed: bool) -> Iterator[Piece]:
    first, *rest = value.split("\n")
    if how == "line":
        yield Para(label)
        yield from _paragraphs(first, width)
    else:
        joint = "\t" if how == "tab" else " "
        yield from _paragraphs(f"{label}{joint}{first}", width)
    for line in rest:
        if line.startswith("• "):
            yield from _item(line[2:], "•", width, listed=listed)
        else:
            yield from _paragraphs(line, width)


def _paragraphs(text: str, width: int) -> Iterator[Piece]:
    lines = textwrap.wrap(text, width, expand_tabs=False, replace_whitespace=False)
    yield from map(Para, lines)
