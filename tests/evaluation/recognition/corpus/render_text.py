"""A paper as a plain text file, with the ways such files are spoilt."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from tests.evaluation.recognition.corpus.paper import (
    Break,
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

POOR_LETTERS = str.maketrans({"–": "-", "•": "-", "„": '"', "“": '"'})  # not in ISO 8859-2


@dataclass(frozen=True, slots=True)
class TextHabits:
    """How the text was made."""

    encoding: str = "utf-8"
    width: int | None = None  # hard wrap
    spaced: bool = False  # an empty line after every physical line
    hyphens: bool = False  # long words broken at line ends (needs width)
    newline: str = "\n"
    bullet: str | None = None
    running: str | None = None  # a running header on every page
    page_lines: int = 0  # page number and running header after so many lines
    chrome: bool = False  # menus of a web page around it
    markdown: bool = False
    bom: bool = False
    blank_between: bool = True
    soft: bool = False  # the hyphens of broken words are soft ones
    table: str = "tabs"  # tabs, pipes (Markdown) or columns (spaces, as on the page)
    remnants: bool = False  # scraps of HTML in long values
    joined: bool = False  # each page is one line with its number glued to the end


_CHROME_TOP = """Přejít k obsahu
Hlavní menu
Úřad
Úřední deska
Životní situace
Kontakty
Hledat
Domů » Bezpečnost » Dokumenty ke stažení
Sdílet na Facebooku
Velikost písma: A A A
Podobné dokumenty
Cíl 2: Zpráva o činnosti knihovny za rok 2009
Opatření 7.4 Program rozvoje venkova
Priorita 3 – Územní plán, výřez č. 12
Stáhnout PDF (1,2 MB)
"""
_CHROME_END = """Zpět na výpis
Tisk stránky
© 2024 Všechna práva vyhrazena | Prohlášení o přístupnosti | Mapa stránek
"""


def render_text(paper: Paper, habits: TextHabits) -> bytes:
    """The bytes of the file."""
    lines = [line for piece in paper for line in _piece(piece, habits)]
    lines = [line for long in lines for line in _wrapped(long, habits)]
    if habits.joined:
        lines = list(_joined(lines))
    elif habits.page_lines:
        lines = list(_paged(lines, habits))
    if habits.soft:
        lines = [re.sub(r"(?<=\w)-$", "\u00ad", line) for line in lines]
    if habits.spaced:
        lines = [one for line in lines for one in ((line, "") if line else ("",))]
    text = "\n".join(lines) + "\n"
    if habits.chrome:
        text = f"{_CHROME_TOP}\n{text}\n{_CHROME_END}"
    text = text.replace("\n", habits.newline)
    if habits.encoding == "iso-8859-2":
        text = text.translate(POOR_LETTERS)
    return (b"\xef\xbb\xbf" if habits.bom else b"") + text.encode(habits.encoding, "strict")


def _piece(piece: Piece, habits: TextHabits) -> Iterator[str]:
    gap = [""] if habits.blank_between else []
    match piece:
        case Title(lines):
            yield from ("", *lines, "")
        case Head():
            marks = "#" * piece.level + " " if habits.markdown else ""
            yield from (*gap, marks + piece.printed, *gap)
        case Para(text, bold):
            strong = f"**{text}**" if bold and habits.markdown else text
            yield from (strong, *gap)
        case Bullets(items, mark):
            yield from (f"{habits.bullet or mark} {item}" for item in items)
            yield from gap
        case Fields(pairs, how, heading):
            yield from [heading] if heading else []
            yield from _fields(pairs, how, habits)
            yield from gap
        case Grid():
            yield from _grid(piece, habits.table)
        case Contents():
            yield from (piece.heading, "")
            yield from (
                f"{text} {'.' * max(3, 60 - len(text))} {page}" for text, page in piece.lines
            )
            yield ""
        case Break():
            yield ""


def _fields(pairs: tuple[tuple[str, str], ...], how: str, habits: TextHabits) -> Iterator[str]:
    for label, text in pairs:
        value = _with_scraps(text) if habits.remnants and "\n" in text else text
        first, *rest = value.split("\n")
        rest = [
            habits.bullet + line[1:] if habits.bullet and line[:2] == "• " else line
            for line in rest
        ]
        strong = f"**{label}**" if habits.markdown else label
        if how == "line":
            yield from (strong, first)
        else:
            yield strong + {"tab": "\t", "cell": "\t"}.get(how, " ") + first
        yield from rest


def _with_scraps(value: str) -> str:
    parts = []
    for line in value.split("\n"):
        item = line.startswith("• ")
        parts.append(f"- <i>{line[2:]}</i>" if item else f"<p>{line}</p>")
    whole = " ".join(parts)
    return whole.replace("</p> - ", '</p> <ul style="list-style-type: none"> - ', 1)


def _grid(grid: Grid, how: str) -> Iterator[str]:
    if grid.title:
        yield from (grid.title, "")
    rows = [[" ".join(cell.split("\n")) for cell in row] for row in grid.rows]
    widths = [max(len(row[n]) for row in rows if len(row) > n) for n in range(len(rows[0]))]
    for position, row in enumerate(rows):
        if how == "pipes":
            yield f"| {' | '.join(row)} |"
            if position == 0:
                yield f"|{'|'.join('---' for _ in row)}|"
        elif how == "columns":
            padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
            yield "   ".join(padded).rstrip()
        else:
            yield "\t".join(row)
    yield ""


def _wrapped(line: str, habits: TextHabits) -> list[str]:
    if (
        not habits.width
        or len(line) <= habits.width
        or "\t" in line
        or re.search(r"\.{3,} \d+$", line)
    ):
        return [line]
    parts = textwrap.wrap(line, habits.width, break_long_words=False, break_on_hyphens=False)
    return list(_hyphenated(parts)) if habits.hyphens else parts


def _hyphenated(lines: list[str]) -> Iterator[str]:
    """Every other line takes the first syllables of the next line's first word."""
    rest = lines
    for position in range(0, len(rest) - 1, 2):
        word, _, tail = rest[position + 1].partition(" ")
        syllables = re.match(
            r"[^\W\d]{2,}?[aeiouyáéěíóúůý](?=[^\W\daeiouyáéěíóúůý][^\W\d]{2,})", word
        )
        if syllables and tail:
            rest[position] += f" {syllables[0]}-"
            rest[position + 1] = word[syllables.end() :] + " " + tail
    yield from rest


def _joined(lines: list[str]) -> Iterator[str]:
    """Pages of twenty lines, each as one line."""
    printed = [line.replace("\t", " ") for line in lines if line]
    for page, start in enumerate(range(0, len(printed), 20), start=1):
        yield " ".join([*printed[start : start + 20], str(page)])
        yield ""


def _paged(lines: list[str], habits: TextHabits) -> Iterator[str]:
    page = 1
    for position, line in enumerate(lines, start=1):
        yield line
        if position % habits.page_lines == 0:
            yield from (str(page), "")
            page += 1
            if habits.running:
                yield habits.running
    yield str(page)
