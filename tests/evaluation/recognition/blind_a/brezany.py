"""A town's yearly report in DOCX: activities as Word bullets, merged money table, front matter."""

from pathlib import Path

from docx import Document
from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    abbreviations,
    counts,
    head,
    money,
    node,
    status,
    table,
    verdict,
)

NAME = "brezany.docx"

_AREAS = {
    "1": "Koordinace a řízení prevence",
    "2": "Ochrana obyvatel a majetku",
    "3": "Práce s dětmi a rodinami",
    "4": "Závislosti",
}
# area: (name, status in brackets, sentence after a dash)
_BULLETS = {
    "1": [
        (
            "Vést pracovní skupinu prevence kriminality",
            "splněno",
            "Skupina se sešla třikrát, zúčastnilo se jí 11 členů.",
        ),
        (
            "Zpracovat bezpečnostní analýzu města",
            "přesunuto do roku 2025",
            "Na zpracování nebyly v rozpočtu prostředky.",
        ),
        ("Vyškolit nové asistenty", "splněno", "Kurz absolvovali čtyři asistenti."),
    ],
    "2": [
        (
            "Rozšířit kamerový systém o lokalitu Nádražní",
            "splněno",
            "Pořízeny byly dvě kamery za 268 000 Kč.",
        ),
        (
            "Pokračovat v projektu Bezpečná ulice",
            "v běhu",
            "Projekt stojí 1,2 mil. Kč a potrvá do roku 2026.",
        ),
        (
            "Zřídit zónu s omezením rychlosti v ulici Školní",
            "zrušeno – nahrazeno",
            "Namísto zóny byly osazeny tři zpomalovací prahy.",
        ),
    ],
    "3": [
        (
            "Podporovat preventivní programy základních škol",
            "splněno",
            "Město přispělo 150 tis. Kč, programů se účastnilo 640 žáků.",
        ),
        ("Otevřít rodinnou poradnu", "nezahájeno", "Nenašly se vhodné prostory."),
    ],
    "4": [
        ("Sbírat použité injekční stříkačky", "v běhu", "Strážníci nalezli 57 stříkaček."),
        (
            "Uspořádat kontrolní akci Alkohol a mladiství",
            "splněno",
            "Zkontrolováno bylo 18 provozoven, u dvou byl zjištěn přestupek.",
        ),
    ],
}
_CODES = {
    "splněno": "fulfilled",
    "v běhu": "ongoing",
    "nezahájeno": "not_started",
    "zrušeno – nahrazeno": "cancelled",
    "přesunuto do roku 2025": "postponed",
}
_VERDICTS = {
    "1": ("Oblast je nadále aktuální a bude pokračovat i v roce 2025.", None, True, "next_year"),
    "2": ("Oblast je nadále aktuální a bude pokračovat i v roce 2025.", None, True, "next_year"),
    "3": ("Oblast je nadále aktuální a bude pokračovat i v roce 2025.", None, True, "next_year"),
    "4": (
        "Oblast bude od příštího roku sloučena s oblastí 3.",
        None,
        {"any": [True, None, False]},
        {"any": ["modified", "closed", None]},
    ),
}
_INTRO = (
    "Zastupitelstvo města Březany schválilo dne 4. 9. 2023 usnesením č. 17/5 Plán prevence "
    "kriminality na roky 2024–2027. Toto vyhodnocení předkládá odbor vnitřních věcí (OVV) a "
    "projednala je bezpečnostní komise rady města.",
    "Město se člení na šest místních částí, žije v něm 14 306 obyvatel. Na prevenci bylo v roce "
    "2024 z rozpočtu města vydáno 2 318 000 Kč.",
)
_AREA, _ACTIVITY = ("Oblast", "area"), ({"any": ["Aktivita", "Úkol", "Aktivity", ""]}, "activity")


def _activity(area: str, position: int, name: str, word: str, text: str) -> Plain:
    number = f"{area}.{position}"
    printed = {"any": ["", number, str(position)]}
    return node(
        2,
        _ACTIVITY,
        number,
        name,
        printed=printed,
        status=status(word, _CODES[word]),
        description=text,
    )


def _area(area: str) -> Plain:
    children = [_activity(area, place, *one) for place, one in enumerate(_BULLETS[area], start=1)]
    return node(1, _AREA, area, _AREAS[area], verdict=verdict(*_VERDICTS[area]), children=children)


TRUTH = {
    "document": head(
        "annual_evaluation",
        "Vyhodnocení Plánu prevence kriminality města Březany za rok 2024",
        {"any": ["město Březany", "město Březana"]},
        strategy_title={
            "any": [
                "Plán prevence kriminality města Březany",
                "Plán prevence kriminality na roky 2024–2027",
                "Plán prevence kriminality města Březany na roky 2024–2027",
            ]
        },
        organisation_kind="city",
        period={"from": 2024, "to": 2027},
        year=2024,
        approval={
            "date": "2023-09-04",
            "resolution": "17/5",
            "body": {
                "any": [
                    "Zastupitelstvo města Březany",
                    "zastupitelstvo města",
                    "Zastupitelstvo města",
                ]
            },
        },
        level_labels={"free": True},
        status_scale=_CODES,
    ),
    "nodes": [_area(one) for one in _AREAS],
    "tables": [
        table(
            "Výdaje na prevenci v roce 2024 (v tis. Kč)",
            ["Oblast", "Rozpočet města", "Dotace", "Celkem"],
            [
                ("Koordinace a řízení prevence", ["412,0", "0,0", "412,0"], [412000, 0, 412000]),
                (
                    "Ochrana obyvatel a majetku",
                    ["1 468,0", "640,0", "2 108,0"],
                    [1468000, 640000, 2108000],
                ),
                (
                    "Práce s dětmi a rodinami",
                    ["402,5", "120,0", "522,5"],
                    [402500, 120000, 522500],
                ),
                ("Závislosti", ["35,5", "–", "35,5"], [35500, None, 35500]),
                ("Součet", ["2 318,0", "760,0", "3 078,0"], [2318000, 760000, 3078000]),
            ],
            totals=("Součet",),
        ),
    ],
    "money": [
        *money(None, 2318000),
        *money("2.1", 268000),
        *money("2.2", 1200000),
        *money("3.1", 150000),
    ],
    "counts": [
        *counts(None, (6, "částí"), (14306, "obyvatel")),
        *counts("1.1", (3, "skupina se sešla třikrát jednání"), (11, "členů")),
        *counts("1.3", (4, "asistenti")),
        *counts("2.1", (2, "kamery")),
        *counts("2.3", (3, "prahy")),
        *counts("3.1", (640, "žáků")),
        *counts("4.1", (57, "stříkaček")),
        *counts("4.2", (18, "provozoven"), (2, "provozovny u")),
    ],
    "?counts": [],
    "abbreviations": abbreviations(OVV="odbor vnitřních věcí"),
}


def write(folder: Path) -> Path:
    """The Word file."""
    paper = Document()
    paper.sections[0].footer.paragraphs[0].text = "Vyhodnocení za rok 2024 – OVV"
    paper.add_paragraph("Materiál do jednání Zastupitelstva města Březany, bod č. 9")
    paper.add_paragraph(
        "Vyhodnocení Plánu prevence kriminality města Březany za rok 2024", style="Title"
    )
    paper.add_heading("Důvodová zpráva", 1)
    for text in _INTRO:
        paper.add_paragraph(text)
    for area, name in _AREAS.items():
        paper.add_heading(f"Oblast {area}: {name}", 1)
        paper.add_paragraph("Aktivity:")
        for title, word, text in _BULLETS[area]:
            paragraph = paper.add_paragraph(style="List Bullet")
            paragraph.add_run(title).bold = True
            paragraph.add_run(f" ({word}) – {text}")
        paper.add_paragraph(_VERDICTS[area][0])
    _money_table(paper)
    paper.add_heading("Návrh usnesení", 1)
    paper.add_paragraph(
        "Zastupitelstvo města bere na vědomí vyhodnocení plánu prevence za rok 2024."
    )
    path = folder / NAME
    paper.save(str(path))
    return path


def _money_table(paper) -> None:
    figures = TRUTH["tables"][0]
    paper.add_heading("Financování", 1)
    width = len(figures["columns"])
    grid = paper.add_table(rows=1, cols=width, style="Table Grid")
    top = grid.rows[0].cells
    top[0].merge(top[-1]).text = figures["title"]
    rows = [figures["columns"], *([row["label"], *row["cells"]] for row in figures["rows"])]
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
