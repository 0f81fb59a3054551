"""Offices that have several unusual habits at once: drawn by lot, the same each time."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from tests.evaluation.recognition.corpus.document import (
    Document,
    Render,
    office_named,
    printed_by,
    text_file,
)
from tests.evaluation.recognition.corpus.layout import HeadStyle, Layout
from tests.evaluation.recognition.corpus.render_docx import WordHabits, render_docx
from tests.evaluation.recognition.corpus.render_pdf import PdfHabits, render_pdf
from tests.evaluation.recognition.corpus.render_web import render_html, render_odt

SEED = 2024
NUMBER = 60

_LEVELS = {
    2: (("Priorita", "Aktivita"), ("Oblast", "Opatření"), ("Strategický cíl", "Opatření")),
    3: (
        ("Priorita", "Opatření", "Aktivita"),
        ("Oblast", "Opatření", "Aktivita"),
        ("Strategický cíl", "Opatření", "Aktivita"),
        ("Cíl", "Opatření", "Úkol"),
        ("Prioritní oblast", "Cíl", "Aktivita"),
        ("Oblast", "Specifický cíl", "Aktivita"),
        ("Hlavní cíl", "Dílčí cíl", "Opatření"),
    ),
    4: (("Oblast", "Cíl", "Opatření", "Aktivita"), ("Priorita", "Cíl", "Opatření", "Aktivita")),
}
_LABELS = (
    ("Míra plnění", "Náklady města", "Popis plnění"),
    ("Stav", "Rozpočet města", "Komentář"),
    ("Stav plnění", "Náklady", "Vyhodnocení"),
    ("Plnění", "Čerpání", "Popis realizace"),
    ("Stav realizace", "Finanční náklady", "Popis"),
    ("Hodnocení plnění", "Náklady města", "Slovní hodnocení"),
)
_OFFICES = {"lipnov": 3, "javornik": 2, "podhuri": 4, "hradec": 3, "vrbno": 2, "lhota": 3}
_MONEY = ("crowns", "dots", "thousands", "nbsp", "decimal", "column_thousands", "tight")


def mixed_documents() -> Iterator[Document]:
    """Documents whose habits are drawn by lot."""
    lot = random.Random(SEED)
    for number in range(1, NUMBER + 1):
        office = office_named(lot.choice(list(_OFFICES)))
        layout = _layout(lot, _OFFICES[office.name], fields=office.name == "podhuri")
        suffix, render = _file(lot, layout)
        yield printed_by(office, f"mixed-{number:02}", suffix, render, layout)


def _layout(lot: random.Random, depth: int, *, fields: bool) -> Layout:
    status, cost, text = lot.choice(_LABELS)
    money = lot.choice(_MONEY)
    wide = lot.random() < 0.25
    card = not wide and lot.random() < 0.2
    heads = _heads(lot, lot.choice(_LEVELS[depth]))
    if wide:
        heads = (*heads[:-1], replace(heads[-1], printed_label=""))
    return Layout(
        heads,
        shape="wide" if wide else "cards",
        joint="cell" if card else lot.choice(("tab", "line", "cell", "colon", "bold")),
        status=status,
        cost=f"{cost} (tis. Kč)" if money == "column_thousands" else cost,
        text=text,
        money=money,
        responsible=lot.choice(("Garant", "Zodpovídá", "Gestor")),
        deadline=lot.choice(("Termín", "Termín plnění")),
        counts="fields" if fields and not wide else "in_text",
        contents=not wide and lot.random() < 0.3,
        names_in_intro=lot.random() < 0.2,
        list_ends=wide or lot.random() < 0.5,
        card=card,
    )


def _heads(lot: random.Random, labels: tuple[str, ...]) -> tuple[HeadStyle, ...]:
    numbering = lot.choice(("path", "path", "path", "letter", "own", "roman"))
    word = lot.choice(("", "", " č."))
    heads = []
    for level, label in enumerate(labels):
        own = numbering == "own" or (level == 0 and numbering in {"letter", "roman"})
        joint = lot.choice((" ", " – ", ": ") if level == 0 else (" ", " ", ": ", " – "))
        end = "." if joint == " " and numbering != "letter" and lot.random() < 0.3 else ""
        printed = f"{label}{word}" if word else None
        heads.append(HeadStyle(label, numbering if own else "path", end, joint, printed))
    return tuple(heads)


def _file(lot: random.Random, layout: Layout) -> tuple[str, Render]:
    suffix = lot.choice(("txt", "txt", "docx", "html", "odt", "pdf"))
    automatic = layout.heads if layout.shape == "cards" and not layout.card else ()
    renders: dict[str, Render] = {
        "txt": text_file(
            width=lot.choice((None, None, 76, 60)),
            spaced=lot.random() < 0.2,
            chrome=lot.random() < 0.15,
            bullet=lot.choice((None, "-")),
            blank_between=lot.random() < 0.7,
            encoding=lot.choice(("utf-8", "cp1250")),
        ),
        "docx": partial(
            render_docx,
            habits=WordHabits(
                automatic=automatic if lot.random() < 0.4 else (),
                styles=lot.random() < 0.7,
                running=lot.choice((None, "Zpráva o prevenci kriminality")),
                bullets_typed=lot.random() < 0.4,
            ),
        ),
        "html": partial(render_html, chrome=lot.random() < 0.5),
        "odt": render_odt,
        "pdf": partial(
            render_pdf,
            habits=PdfHabits(
                page_height=lot.choice(("297mm", "150mm")), hyphenate=lot.random() < 0.7
            ),
        ),
    }
    return suffix, renders[suffix]
