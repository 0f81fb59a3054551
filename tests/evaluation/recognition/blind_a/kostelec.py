"""A city's report printed from Word to PDF: sheets with bullets in cells that break over pages."""

import shutil
import subprocess
from pathlib import Path

from docx import Document
from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    abbreviations,
    cost,
    counts,
    done,
    head,
    indicator,
    money,
    node,
    status,
)

NAME = "kostelec.pdf"

_PRIORITIES = {"1": "Systémová prevence", "2": "Prevence v lokalitách", "3": "Nové hrozby"}
# number: name, guarantor, term, status, cost, indicator, bullets of the text
_CARDS = {
    "1.1": (
        "Městský program prevence",
        "odbor sociálních věcí",
        "12/2021",
        "realizováno",
        "1 250 000 Kč",
        "Počet podpořených žádostí: 17",
        [
            "Program byl vyhlášen 4. ledna 2021.",
            "Hodnotící komise posoudila 23 žádostí.",
            "Nejvyšší dotace činila 180 000 Kč.",
        ],
    ),
    "1.2": (
        "Vzdělávání strážníků v krizové komunikaci",
        "městská policie",
        "06/2021",
        "realizováno částečně",
        "44 000 Kč",
        "Počet proškolených strážníků: 19",
        ["Kurz vedl psycholog krajského ředitelství.", "Druhý běh byl zrušen kvůli pandemii."],
    ),
    "1.3": (
        "Pravidelné porady partnerů",
        "manažerka prevence",
        "průběžně",
        "realizováno",
        "bez finančních nákladů",
        "Počet porad: 4",
        ["Jedna porada se konala distančně.", "Do adresáře partnerů přibyly tři organizace."],
    ),
    "2.1": (
        "Rekonstrukce hřiště Na Stráni",
        "odbor investic",
        "09/2021",
        "realizováno",
        "2 870 000 Kč",
        "Počet nových herních prvků: 11",
        [
            "Povrch byl vyměněn na ploše po bývalém parkovišti.",
            "Hřiště má správce, kterého platí město.",
        ],
    ),
    "2.2": (
        "Terénní práce v ubytovně Pod Nádražím",
        "odbor sociálních věcí",
        "průběžně",
        "realizováno průběžně",
        "v rámci aktivity 1.1",
        "Počet klientů: 63",
        ["Pracovníci pomohli šesti rodinám najít byt.", "S dluhy pomáhala poradna Kompas."],
    ),
    "2.3": (
        "Kamera u ubytovny Pod Nádražím",
        "městská policie",
        "11/2021",
        "nerealizováno",
        "0 Kč",
        "Počet kamer: 0",
        ["Vlastník domu s umístěním nesouhlasil."],
    ),
    "3.1": (
        "Přednášky o kyberšikaně",
        "odbor školství",
        "11/2021",
        "realizováno částečně",
        "38 500 Kč",
        "Počet přednášek: 13",
        [
            "Pět přednášek proběhlo online.",
            "Účastnilo se jich 702 žáků.",
            "Učitelé dostali metodiku Národního úřadu (NÚKIB).",
        ],
    ),
    "3.2": (
        "Cvičení Aktivní útočník na základní škole",
        "krizové řízení",
        "10/2021",
        "zrušeno",
        "–",
        "Počet cvičení: 0",
        ["Cvičení bylo zrušeno pro nemocnost žáků."],
    ),
}
_CODES = {
    "realizováno": "fulfilled",
    "realizováno částečně": "partially_fulfilled",
    "realizováno průběžně": "ongoing",
    "nerealizováno": "not_fulfilled",
    "zrušeno": "cancelled",
}
_COSTS = {
    "1.1": cost("1 250 000 Kč", "amount", 1250000),
    "1.2": cost("44 000 Kč", "amount", 44000),
    "1.3": cost("bez finančních nákladů", "no_cost"),
    "2.1": cost("2 870 000 Kč", "amount", 2870000),
    "2.2": cost("v rámci aktivity 1.1", "counted_elsewhere", refs=["1.1"]),
    "2.3": cost("0 Kč", "zero", 0),
    "3.1": cost("38 500 Kč", "amount", 38500),
    "3.2": cost("–", "none_stated"),
}
_COUNTED = {
    "1.1": indicator("Počet podpořených žádostí", 17),
    "1.2": indicator("Počet proškolených strážníků", 19),
    "1.3": indicator("Počet porad", 4),
    "2.1": indicator("Počet nových herních prvků", 11),
    "2.2": indicator("Počet klientů", 63),
    "2.3": indicator("Počet kamer", 0),
    "3.1": indicator("Počet přednášek", 13),
    "3.2": indicator("Počet cvičení", 0),
}
_INTRO = [
    "Strategie prevence kriminality města Kostelec pod Skalou na období 2019–2023 (dále jen "
    "Strategie) byla schválena Zastupitelstvem města Kostelec pod Skalou dne 20. května 2019, "
    "usnesení č. ZM/5/2019/14.",
    "V roce 2021 její plnění ovlivnila pandemie. Na osm aktivit bylo z rozpočtu města vynaloženo "
    "4 202 500 Kč a zapojilo se do nich 26 organizací.",
]


def _activity(number: str) -> Plain:
    name, owner, term, word, _, counted, bullets = _CARDS[number]
    shown = {"any": [None, counted]}  # the contract does not tell where "Výstup" goes
    # "Plnění" beside a bare status field is what was done
    return node(
        2,
        ("Aktivita", "activity"),
        number,
        name,
        responsible=owner,
        deadline=term,
        status=status(word, _CODES[word]),
        cost=_COSTS[number],
        indicators=[_COUNTED[number]],
        description=shown,
        fulfilment=done("\n".join(bullets), bullets),
    )


TRUTH = {
    "document": head(
        "annual_evaluation",
        "Zpráva o plnění Strategie prevence kriminality města Kostelec pod Skalou na období "
        "2019–2023 v roce 2021",
        "město Kostelec pod Skalou",
        strategy_title=(
            "Strategie prevence kriminality města Kostelec pod Skalou na období 2019–2023"
        ),
        organisation_kind="city",
        period={"from": 2019, "to": 2023},
        year=2021,
        approval={
            "date": "2019-05-20",
            "resolution": "ZM/5/2019/14",
            "body": {
                "any": [
                    "Zastupitelstvo města Kostelec pod Skalou",
                    "Zastupitelstvo města",
                    "zastupitelstvo města",
                ]
            },
        },
        level_labels=["Priorita", "Aktivita"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            ("Priorita", "priority"),
            priority,
            name,
            children=[_activity(one) for one in _CARDS if one.startswith(f"{priority}.")],
        )
        for priority, name in _PRIORITIES.items()
    ],
    "tables": [],
    "money": [
        *money(None, 4202500),
        *money("1.1", 1250000, 180000),
        *money("1.2", 44000),
        *money("2.1", 2870000),
        *money("2.3", 0),
        *money("3.1", 38500),
    ],
    "counts": [
        *counts(None, (8, "aktivit"), (26, "organizací")),
        *counts("1.1", (23, "žádostí")),
        *counts("1.3", (1, "porada"), (3, "organizace")),
        *counts("2.2", (6, "rodinám")),
        *counts("3.1", (5, "přednášek"), (702, "žáků")),
    ],
    "abbreviations": [],
    "?abbreviations": abbreviations(Strategie="", NÚKIB=""),
    "ignored": [],
}


def write(folder: Path) -> Path:
    """The Word file printed to PDF by LibreOffice."""
    word = folder / "kostelec.docx"
    _word().save(str(word))
    subprocess.run(
        [
            shutil.which("soffice") or "soffice",
            f"-env:UserInstallation=file://{folder}/lo",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(word),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    word.unlink()
    return folder / NAME


def _word():
    paper = Document()
    paper.sections[0].header.paragraphs[0].text = "Kostelec pod Skalou | Zpráva 2021"
    paper.add_paragraph(
        "Zpráva o plnění Strategie prevence kriminality města Kostelec pod Skalou na období "
        "2019–2023 v roce 2021",
        style="Title",
    )
    paper.add_heading("Úvodem", 1)
    for text in _INTRO:
        paper.add_paragraph(text)
    for priority, name in _PRIORITIES.items():
        paper.add_heading(f"Priorita {priority}. {name}", 1)
        for number in _CARDS:
            if number.startswith(f"{priority}."):
                _sheet(paper, number)
    paper.add_paragraph("Kostelec pod Skalou, 28. února 2022")
    return paper


def _sheet(paper, number: str) -> None:
    name, owner, term, word, spent, counted, bullets = _CARDS[number]
    grid = paper.add_table(rows=0, cols=2, style="Table Grid")
    top = grid.add_row().cells
    top[0].merge(top[1]).text = f"Aktivita {number}. {name}"
    fields = (
        ("Garant", owner),
        ("Termín", term),
        ("Stav realizace", word),
        ("Náklady města", spent),
        ("Výstup", counted),
    )
    for label, text in fields:
        cells = grid.add_row().cells
        cells[0].text, cells[1].text = label, text
    cells = grid.add_row().cells
    cells[0].text = "Plnění v roce 2021"
    cells[1].paragraphs[0].text = bullets[0]
    cells[1].paragraphs[0].style = "List Bullet"
    for text in bullets[1:]:
        cells[1].add_paragraph(text, style="List Bullet")
    paper.add_paragraph()
