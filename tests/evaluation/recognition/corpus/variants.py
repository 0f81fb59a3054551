"""Every document of the corpus: each office as it is, then with one habit changed at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from tests.evaluation.recognition.corpus.layout import HeadStyle, Layout, paper
from tests.evaluation.recognition.corpus.offices import OFFICES, ORGANISATIONS, Office
from tests.evaluation.recognition.corpus.other_genres import OTHER_GENRES
from tests.evaluation.recognition.corpus.paper import Paper
from tests.evaluation.recognition.corpus.render_docx import WordHabits, render_docx
from tests.evaluation.recognition.corpus.render_pdf import PdfHabits, render_pdf
from tests.evaluation.recognition.corpus.render_text import POOR_LETTERS, TextHabits, render_text
from tests.evaluation.recognition.corpus.render_web import render_html, render_odt
from tests.evaluation.recognition.corpus.spec import Item
from tests.evaluation.recognition.corpus.truth import Plain, expected

Render = Callable[[Paper], bytes]


@dataclass(frozen=True)
class Document:
    """A file of the corpus and its right reading."""

    name: str
    suffix: str
    paper: Paper
    truth: Plain
    render: Render

    @cached_property
    def content(self) -> bytes:
        return self.render(self.paper)

    def write(self, folder: Path) -> Path:
        """Put the file into a folder."""
        path = folder / f"{self.name}.{self.suffix}"
        path.write_bytes(self.content)
        return path


def all_documents() -> Iterator[Document]:
    """The whole corpus, the same each time."""
    for office in OFFICES:
        yield from _formats(office)
    yield from _text_habits()
    yield from _joined_pages()
    yield from _bare_numbers()
    yield from _remnants()
    yield from _word_habits()
    yield from _status_habits()
    yield from _page_habits()
    yield from _level_habits()
    yield from _duty_habits()
    yield from _field_habits()
    yield from _money_habits()
    yield from _heads()
    yield from _others()


def _of(
    office: Office, variant: str, suffix: str, render: Render, layout: Layout | None = None
) -> Document:
    used = layout or office.layout
    return Document(
        f"{office.name}-{variant}",
        suffix,
        paper(office.report, used),
        expected(office.report, used),
        render,
    )


def _text(**habits: object) -> Render:
    return partial(render_text, habits=TextHabits(**habits))


def _formats(office: Office) -> Iterator[Document]:
    yield _of(office, "text", "txt", _text())
    yield _of(office, "docx", "docx", partial(render_docx, habits=WordHabits()))
    yield _of(office, "html", "html", render_html)
    yield _of(office, "odt", "odt", render_odt)
    yield _of(office, "pdf", "pdf", partial(render_pdf, habits=PdfHabits()))


def _office(name: str) -> Office:
    return next(office for office in OFFICES if office.name == name)


def _text_habits() -> Iterator[Document]:
    """How the same text is spoilt on its way."""
    running = "Město Lipnov – Vyhodnocení strategie prevence kriminality"
    for name in ("lipnov", "zapadni"):
        office = _office(name)
        yield _of(office, "cp1250", "txt", _text(encoding="cp1250"))
        latin2 = _of(office, "latin2", "txt", _text(encoding="iso-8859-2"))
        yield replace(latin2, truth=_poorer(latin2.truth))
        yield _of(office, "utf16", "txt", _text(encoding="utf-16"))
        yield _of(office, "bom-crlf", "txt", _text(bom=True, newline="\r\n"))
        yield _of(office, "wrapped", "txt", _text(width=80))
        yield _of(office, "wrapped-spaced", "txt", _text(width=90, spaced=True))
        yield _of(office, "narrow", "txt", _text(width=46))
        yield _of(office, "narrow-spaced", "txt", _text(width=55, spaced=True))
        yield _of(office, "narrow-dense", "txt", _text(width=60, blank_between=False))
        yield _of(office, "hyphens", "txt", _text(width=72, hyphens=True))
        yield _of(office, "pages", "txt", _text(width=90, page_lines=40, running=running))
        yield _of(office, "chrome", "txt", _text(chrome=True))
        yield _of(office, "markdown", "txt", _text(markdown=True, bullet="-"))
        yield _of(office, "soft-hyphens", "txt", _text(width=72, hyphens=True, soft=True))
        yield _of(office, "dense", "txt", _text(blank_between=False, bullet="-"))


def _joined_pages() -> Iterator[Document]:
    """Pages that a document site pasted into one line each."""
    for name in ("zapadni", "obdobi"):
        yield _of(_office(name), "joined", "txt", _text(joined=True, bullet="-"))


def _bare_numbers() -> Iterator[Document]:
    """Levels told by their numbers only, and a plan of bare items."""
    free = {"free": True}
    office = _office("lipnov")
    heads = tuple(
        replace(style, printed_label="", joint=" ", end="") for style in office.layout.heads
    )
    layout = replace(office.layout, heads=heads, contents=False, names_in_intro=False)
    for suffix, render in (("txt", _text()), ("docx", partial(render_docx, habits=WordHabits()))):
        bare = _of(_without_financing(office), "bare-numbers", suffix, render, layout)
        document = bare.truth["document"] | {"level_labels": free}
        nodes = [_freed(node, ("label", "role")) for node in bare.truth["nodes"]]
        yield replace(bare, truth=bare.truth | {"document": document, "nodes": nodes})
    plan = _office("plan")
    items = tuple(_unassigned(item) for item in plan.report.items)
    office = replace(plan, report=replace(plan.report, items=items))
    layout = replace(plan.layout, introduce="Aktivita:")
    yield _of(office, "items", "txt", _text(width=70, spaced=True), layout)
    yield _of(office, "items", "docx", partial(render_docx, habits=WordHabits()), layout)
    yield _of(office, "items", "pdf", partial(render_pdf, habits=PdfHabits()), layout)


def _remnants() -> Iterator[Document]:
    """Fields exported from a database with scraps of HTML in them."""
    office = _office("lipnov")
    layout = replace(office.layout, list_ends=True)
    yield _of(office, "remnants", "txt", _text(remnants=True), layout)


def _freed(node: Plain, keys: tuple[str, ...]) -> Plain:
    children = [_freed(child, keys) for child in node["children"]]
    return node | {key: {"free": True} for key in keys} | {"children": children}


def _unassigned(item: Item) -> Item:
    children = tuple(_unassigned(child) for child in item.children)
    return replace(item, responsible=None, deadline=None, children=children)


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
        office = _office(name)
        automatic = WordHabits(automatic=office.layout.heads)
        yield _of(office, "auto", "docx", partial(render_docx, habits=automatic))
        bare = WordHabits(styles=False, bullets_typed=True, running="Interní dokument úřadu")
        yield _of(office, "bare", "docx", partial(render_docx, habits=bare))


def _page_habits() -> Iterator[Document]:
    """Web chrome, short pages that cut tables, pages without hyphens."""
    for name in ("lipnov", "zapadni", "lhota"):
        office = _office(name)
        yield _of(
            office, "web", "html", partial(render_html, chrome=True, declared="windows-1250")
        )
        low = PdfHabits(page_height="130mm")
        yield _of(office, "short-pages", "pdf", partial(render_pdf, habits=low))
    plain = PdfHabits(running=None, hyphenate=False, numbers=False)
    yield _of(_office("podhuri"), "plain", "pdf", partial(render_pdf, habits=plain))


def _level_habits() -> Iterator[Document]:
    """Names and numbers of the levels."""
    heads = {
        "oblast": (
            HeadStyle("Oblast", joint=": "),
            HeadStyle("Opatření"),
            HeadStyle("Aktivita"),
        ),
        "strategic": (
            HeadStyle("Strategický cíl", joint=" "),
            HeadStyle("Dílčí cíl"),
            HeadStyle("Úkol", end=")"),
        ),
        "letters": (
            HeadStyle("Prioritní oblast", "letter", joint=" – "),
            HeadStyle("Opatření"),
            HeadStyle("Aktivita"),
        ),
        "roman": (
            HeadStyle("Priorita", "roman", ".", joint=" "),
            HeadStyle("Opatření"),
            HeadStyle("Aktivita"),
        ),
        "number-word": (
            HeadStyle("Priorita", printed_label="Priorita č.", joint=" – "),
            HeadStyle("Opatření", printed_label="Opatření č."),
            HeadStyle("Aktivita", printed_label="Aktivita č."),
        ),
        "tight": (
            HeadStyle("Priorita", joint=" "),
            HeadStyle("Opatření", joint=""),
            HeadStyle("Aktivita"),
        ),
        "restart": (
            HeadStyle("Priorita", joint=": "),
            HeadStyle("Opatření", "own", "."),
            HeadStyle("Aktivita", "own", "."),
        ),
        "caps": (
            HeadStyle("Priorita", joint=": ", upper=True),
            HeadStyle("Opatření", joint=": "),
            HeadStyle("Aktivita", joint=": "),
        ),
    }
    office = _office("lipnov")
    for variant, styles in heads.items():
        layout = replace(office.layout, heads=styles, contents=False)
        yield _of(office, f"level-{variant}", "txt", _text(), layout)
        if variant in {"letters", "roman", "restart"}:
            automatic = WordHabits(automatic=styles)
            yield _of(
                office, f"level-{variant}", "docx", partial(render_docx, habits=automatic), layout
            )


def _duty_habits() -> Iterator[Document]:
    """Labels of who, when and how much."""
    words = (
        ("Garant", "Termín plnění", "Ukazatel", "{label} – plán: {plan}, skutečnost: {value}"),
        ("Zodpovídá", "Termín", "Indikátor", "{label} (plán {plan}): {value}"),
        ("Realizátor", "Harmonogram", "Ukazatel", "{label} – skutečnost {value}, plán {plan}"),
        ("Odpovědnost", "Do kdy", "Indikátor", "{label} (plán/skutečnost): {plan}/{value}"),
    )
    office = _office("podhuri")
    for number, (responsible, deadline, count, plan_first) in enumerate(words, start=1):
        layout = replace(
            office.layout,
            responsible=responsible,
            deadline=deadline,
            count=count,
            plan_first=plan_first,
            joint="colon",
        )
        yield _of(office, f"duties-{number}", "txt", _text(), layout)
        docx = partial(render_docx, habits=WordHabits())
        yield _of(office, f"duties-{number}", "docx", docx, replace(layout, joint="cell"))


def _field_habits() -> Iterator[Document]:
    """Labels of the fields and how a value follows its label."""
    labels = (
        ("Stav", "Náklady", "Komentář"),
        ("Stav plnění", "Rozpočet města", "Vyhodnocení"),
        ("Plnění", "Čerpání", "Popis realizace"),
        ("Hodnocení plnění", "Finanční náklady", "Popis plnění"),
    )
    office = _office("lipnov")
    for joint in ("line", "colon", "cell", "bold"):
        for status, cost, text in labels[:2] if joint != "cell" else labels:
            layout = replace(
                office.layout, joint=joint, status=status, cost=cost, text=text, contents=False
            )
            slug = f"{joint}-{labels.index((status, cost, text))}"
            yield _of(office, f"field-{slug}", "txt", _text(), layout)
    layout = replace(office.layout, joint="cell", colon="")
    yield _of(office, "field-cells", "docx", partial(render_docx, habits=WordHabits()), layout)
    yield _of(office, "field-cells", "pdf", partial(render_pdf, habits=PdfHabits()), layout)
    wide = replace(
        office.layout,
        shape="wide",
        heads=(*office.layout.heads[:2], HeadStyle("Aktivita", printed_label="")),
    )
    yield _of(office, "field-wide", "docx", partial(render_docx, habits=WordHabits()), wide)
    yield _of(office, "field-wide", "pdf", partial(render_pdf, habits=PdfHabits()), wide)
    card = replace(office.layout, joint="cell", card=True)
    yield _of(office, "field-card", "docx", partial(render_docx, habits=WordHabits()), card)
    yield _of(office, "field-card", "html", render_html, card)
    yield _of(office, "field-card", "pdf", partial(render_pdf, habits=PdfHabits()), card)
    sheet = replace(wide, shape="sheet", contents=False, names_in_intro=False)
    yield _of(
        _without_financing(office),
        "field-sheet",
        "docx",
        partial(render_docx, habits=WordHabits()),
        sheet,
    )
    matrix = replace(wide, shape="matrix")
    yield _of(office, "field-matrix", "docx", partial(render_docx, habits=WordHabits()), matrix)
    yield _of(office, "field-matrix", "html", render_html, matrix)


def _without_financing(office: Office) -> Office:
    items = tuple(replace(item, financing=None) for item in office.report.items)
    return replace(office, report=replace(office.report, items=items))


def _status_habits() -> Iterator[Document]:
    """Scales of two to five steps in the words of other offices."""
    usual = ("splněno", "splněno částečně", "částečně splněno", "plněno průběžně", "nesplněno")
    scales = {
        "yes-no": ("ano", "částečně", "částečně", "průběžně", "ne"),
        "upper": (
            "SPLNĚNO",
            "SPLNĚNO ČÁSTEČNĚ",
            "ČÁSTEČNĚ SPLNĚNO",
            "PLNĚNO PRŮBĚŽNĚ",
            "NESPLNĚNO",
        ),
        "done": ("hotovo", "rozpracováno", "rozpracováno", "trvale plněno", "nerealizováno"),
        "present": (
            "plní se",
            "plní se částečně",
            "plní se částečně",
            "plní se průběžně",
            "neplní se",
        ),
        "feminine": (
            "Splněna",
            "Částečně splněna",
            "Částečně splněna",
            "Průběžně plněna",
            "Nesplněna",
        ),
    }
    office = _office("lipnov")
    for slug, words in scales.items():
        label = "Splněno" if slug == "yes-no" else "Stav plnění"
        statuses = dict(zip(usual, words, strict=True))
        layout = replace(office.layout, statuses=statuses, status=label, list_ends=True)
        yield _of(office, f"status-{slug}", "txt", _text(), layout)


def _money_habits() -> Iterator[Document]:
    """Writings of an amount."""
    office = _office("javornik")
    for money in (
        "dots_space",
        "decimal",
        "nbsp",
        "narrow",
        "thousands",
        "millions",
        "tight",
        "crowns",
    ):
        layout = replace(office.layout, money=money)
        yield _of(office, f"money-{money}", "txt", _text(), layout)
    column = replace(office.layout, money="column_crowns", cost="Náklady (Kč)")
    yield _of(office, "money-column", "txt", _text(), column)


def _heads() -> Iterator[Document]:
    """Names of offices in the cases they are printed in."""
    office = _office("javornik")
    for slug, printed, organisation, kind in ORGANISATIONS:
        report = replace(
            office.report,
            organisation=organisation,
            organisation_kind=kind,
            title=(f"Zpráva o plnění Plánu prevence kriminality {printed}", "v roce 2024"),
            strategy_titles=(f"Plán prevence kriminality {printed}",),
        )
        yield _of(replace(office, name="head", report=report), slug, "txt", _text())


def _others() -> Iterator[Document]:
    """Other genres: the kind is other, nothing is invented."""
    for name, pages in OTHER_GENRES.items():
        truth: Plain = {"document": {"kind": "other"}, "nodes": [], "other_genre": True}
        yield Document(f"other-{name}", "txt", pages, truth, _text())
        yield Document(
            f"other-{name}", "docx", pages, truth, partial(render_docx, habits=WordHabits())
        )
