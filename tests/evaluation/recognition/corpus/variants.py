"""Every document of the corpus: each office as it is, then with one habit changed at a time."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from tests.evaluation.recognition.corpus.document import (
    Document,
    office_named,
    printed_by,
    text_file,
)
from tests.evaluation.recognition.corpus.handmade import HANDMADE
from tests.evaluation.recognition.corpus.layout import HeadStyle
from tests.evaluation.recognition.corpus.mixed import mixed_documents
from tests.evaluation.recognition.corpus.offices import (
    COUNT_COLUMNS,
    OFFICES,
    ORGANISATIONS,
    SOURCES,
    VERDICTS,
    Office,
)
from tests.evaluation.recognition.corpus.other_genres import OTHER_GENRES
from tests.evaluation.recognition.corpus.paper import Paper, Para
from tests.evaluation.recognition.corpus.pasted import pasted_files
from tests.evaluation.recognition.corpus.render_docx import WordHabits, render_docx
from tests.evaluation.recognition.corpus.render_pdf import PdfHabits, render_pdf
from tests.evaluation.recognition.corpus.render_web import render_html, render_odt
from tests.evaluation.recognition.corpus.spec import Item
from tests.evaluation.recognition.corpus.spoilt import spoilt_files
from tests.evaluation.recognition.corpus.truth import Plain


def all_documents() -> Iterator[Document]:
    """The whole corpus, the same each time."""
    for office in OFFICES:
        yield from _formats(office)
    yield from spoilt_files()
    yield from pasted_files()
    yield from _bare_numbers()
    yield from _verdict_habits()
    yield from _status_habits()
    yield from _level_habits()
    yield from _duty_habits()
    yield from _figure_habits()
    yield from _field_habits()
    yield from _money_habits()
    yield from _heads()
    yield from _handmade()
    yield from mixed_documents()
    yield from _others()


def _formats(office: Office) -> Iterator[Document]:
    yield printed_by(office, "text", "txt", text_file())
    yield printed_by(office, "docx", "docx", partial(render_docx, habits=WordHabits()))
    yield printed_by(office, "html", "html", render_html)
    yield printed_by(office, "odt", "odt", render_odt)
    yield printed_by(office, "pdf", "pdf", partial(render_pdf, habits=PdfHabits()))


def _bare_numbers() -> Iterator[Document]:
    """Levels told by their numbers only, and a plan of bare items."""
    free = {"free": True}
    office = office_named("lipnov")
    heads = tuple(
        replace(style, printed_label="", joint=" ", end="") for style in office.layout.heads
    )
    layout = replace(office.layout, heads=heads, contents=False, names_in_intro=False)
    for suffix, render in (
        ("txt", text_file()),
        ("docx", partial(render_docx, habits=WordHabits())),
    ):
        bare = printed_by(_without_financing(office), "bare-numbers", suffix, render, layout)
        document = bare.truth["document"] | {"level_labels": free}
        nodes = [_freed(node, ("label", "role")) for node in bare.truth["nodes"]]
        yield replace(bare, truth=bare.truth | {"document": document, "nodes": nodes})
    plan = office_named("plan")
    items = tuple(_unassigned(item) for item in plan.report.items)
    office = replace(plan, report=replace(plan.report, items=items))
    layout = replace(plan.layout, introduce="Aktivita:")
    yield printed_by(office, "items", "txt", text_file(width=70, spaced=True), layout)
    yield printed_by(office, "items", "docx", partial(render_docx, habits=WordHabits()), layout)
    yield printed_by(office, "items", "pdf", partial(render_pdf, habits=PdfHabits()), layout)


def _verdict_habits() -> Iterator[Document]:
    """Sentences in which offices close a goal."""
    office = office_named("zapadni")
    for slug, (text, code, relevant, carry) in VERDICTS.items():
        codes = {"code": code, "still_relevant": relevant, "carry_over": carry}
        first = replace(office.report.items[0], verdict=text, verdict_codes=codes)
        report = replace(office.report, items=(first, *office.report.items[1:]))
        yield printed_by(replace(office, report=report), f"verdict-{slug}", "txt", text_file())


def _freed(node: Plain, keys: tuple[str, ...]) -> Plain:
    children = [_freed(child, keys) for child in node["children"]]
    return node | {key: {"free": True} for key in keys} | {"children": children}


def _unassigned(item: Item) -> Item:
    children = tuple(_unassigned(child) for child in item.children)
    return replace(item, responsible=None, deadline=None, children=children)


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
    office = office_named("lipnov")
    for variant, styles in heads.items():
        layout = replace(office.layout, heads=styles, contents=False)
        yield printed_by(office, f"level-{variant}", "txt", text_file(), layout)
        if variant in {"letters", "roman", "restart"}:
            automatic = WordHabits(automatic=styles)
            yield printed_by(
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
    office = office_named("podhuri")
    for number, (responsible, deadline, count, plan_first) in enumerate(words, start=1):
        layout = replace(
            office.layout,
            responsible=responsible,
            deadline=deadline,
            count=count,
            plan_first=plan_first,
            joint="colon",
        )
        yield printed_by(office, f"duties-{number}", "txt", text_file(), layout)
        docx = partial(render_docx, habits=WordHabits())
        yield printed_by(office, f"duties-{number}", "docx", docx, replace(layout, joint="cell"))


def _figure_habits() -> Iterator[Document]:
    """Indicators in small tables, other names of the sources of money."""
    word = partial(render_docx, habits=WordHabits())
    pdf = partial(render_pdf, habits=PdfHabits())
    office = office_named("podhuri")
    for number, columns in enumerate(COUNT_COLUMNS, start=1):
        layout = replace(office.layout, counts="table", count_columns=columns)
        for suffix, render in (("txt", text_file()), ("docx", word), ("pdf", pdf)):
            yield printed_by(office, f"indicators-{number}", suffix, render, layout)
    lipnov = office_named("lipnov")
    for number, sources in enumerate(SOURCES, start=1):
        layout = replace(lipnov.layout, sources=sources)
        yield printed_by(lipnov, f"sources-{number}", "txt", text_file(), layout)
        yield printed_by(lipnov, f"sources-{number}", "docx", word, layout)


def _field_habits() -> Iterator[Document]:
    """Labels of the fields and how a value follows its label."""
    labels = (
        ("Stav", "Náklady", "Komentář"),
        ("Stav plnění", "Rozpočet města", "Vyhodnocení"),
        ("Plnění", "Čerpání", "Popis realizace"),
        ("Hodnocení plnění", "Finanční náklady", "Popis plnění"),
    )
    office = office_named("lipnov")
    for joint in ("line", "colon", "cell", "bold"):
        for status, cost, text in labels[:2] if joint != "cell" else labels:
            layout = replace(
                office.layout, joint=joint, status=status, cost=cost, text=text, contents=False
            )
            slug = f"{joint}-{labels.index((status, cost, text))}"
            yield printed_by(office, f"field-{slug}", "txt", text_file(), layout)
    layout = replace(office.layout, joint="cell", colon="")
    yield printed_by(
        office, "field-cells", "docx", partial(render_docx, habits=WordHabits()), layout
    )
    yield printed_by(office, "field-cells", "pdf", partial(render_pdf, habits=PdfHabits()), layout)
    wide = replace(
        office.layout,
        shape="wide",
        heads=(*office.layout.heads[:2], HeadStyle("Aktivita", printed_label="")),
    )
    yield printed_by(office, "field-wide", "docx", partial(render_docx, habits=WordHabits()), wide)
    yield printed_by(office, "field-wide", "pdf", partial(render_pdf, habits=PdfHabits()), wide)
    card = replace(office.layout, joint="cell", card=True)
    yield printed_by(office, "field-card", "docx", partial(render_docx, habits=WordHabits()), card)
    yield printed_by(office, "field-card", "html", render_html, card)
    yield printed_by(office, "field-card", "pdf", partial(render_pdf, habits=PdfHabits()), card)
    sheet = replace(wide, shape="sheet", contents=False, names_in_intro=False)
    yield printed_by(
        _without_financing(office),
        "field-sheet",
        "docx",
        partial(render_docx, habits=WordHabits()),
        sheet,
    )
    sections = replace(sheet, shape="sections", list_ends=True)
    for suffix, render in (
        ("txt", text_file()),
        ("docx", partial(render_docx, habits=WordHabits())),
        ("html", render_html),
        ("odt", render_odt),
        ("pdf", partial(render_pdf, habits=PdfHabits())),
    ):
        yield printed_by(_without_financing(office), "field-sections", suffix, render, sections)
    matrix = replace(wide, shape="matrix")
    yield printed_by(
        office, "field-matrix", "docx", partial(render_docx, habits=WordHabits()), matrix
    )
    yield printed_by(office, "field-matrix", "html", render_html, matrix)


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
    office = office_named("lipnov")
    for slug, words in scales.items():
        label = "Splněno" if slug == "yes-no" else "Stav plnění"
        statuses = dict(zip(usual, words, strict=True))
        layout = replace(office.layout, statuses=statuses, status=label, list_ends=True)
        yield printed_by(office, f"status-{slug}", "txt", text_file(), layout)


def _money_habits() -> Iterator[Document]:
    """Writings of an amount."""
    office = office_named("javornik")
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
        yield printed_by(office, f"money-{money}", "txt", text_file(), layout)
    column = replace(office.layout, money="column_crowns", cost="Náklady (Kč)")
    yield printed_by(office, "money-column", "txt", text_file(), column)


def _heads() -> Iterator[Document]:
    """Names of offices in the cases they are printed in."""
    office = office_named("javornik")
    for slug, printed, organisation, kind in ORGANISATIONS:
        report = replace(
            office.report,
            organisation=organisation,
            organisation_kind=kind,
            title=(f"Zpráva o plnění Plánu prevence kriminality {printed}", "v roce 2024"),
            strategy_titles=(f"Plán prevence kriminality {printed}",),
        )
        yield printed_by(replace(office, name="head", report=report), slug, "txt", text_file())


def _handmade() -> Iterator[Document]:
    """Typed reports, as text and as Word paragraphs."""
    for name, (text, truth) in HANDMADE.items():
        lines: Paper = tuple(Para(line) for line in text.split("\n") if line)
        yield Document(f"handmade-{name}", "txt", (), truth, lambda _, text=text: text.encode())
        if name != "prose":  # its lines are halves of paragraphs
            word = partial(render_docx, habits=WordHabits(bullets_typed=True))
            yield Document(f"handmade-{name}", "docx", lines, truth, word)


def _others() -> Iterator[Document]:
    """Other genres: the kind is other, nothing is invented."""
    for name, pages in OTHER_GENRES.items():
        truth: Plain = {"document": {"kind": "other"}, "nodes": [], "other_genre": True}
        yield Document(f"other-{name}", "txt", pages, truth, text_file())
        yield Document(
            f"other-{name}", "docx", pages, truth, partial(render_docx, habits=WordHabits())
        )
