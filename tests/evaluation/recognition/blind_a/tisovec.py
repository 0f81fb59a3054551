"""A city's evaluation of a whole period: prose goals, verdicts; a Word paper printed to PDF."""

import subprocess
from pathlib import Path

from docx import Document
from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    abbreviations,
    counts,
    done,
    head,
    money,
    node,
    table,
    verdict,
)

NAME = "tisovec.pdf"

_CONTENTS = [
    ("Úvod", 2),
    ("Cíl 1 Zvyšovat pocit bezpečí obyvatel", 2),
    ("Cíl 2 Předcházet kriminalitě páchané dětmi a na dětech", 3),
    ("Cíl 3 Budovat systém prevence ve městě", 4),
    ("Seznam použitých zkratek", 5),
]
_INTRO = [
    "Předkládaný dokument vyhodnocuje Strategii prevence kriminality města Tisovec 2018–2022, "
    "kterou schválilo zastupitelstvo města dne 11. prosince 2017 pod číslem usnesení 21/Z7/17. "
    "Podklady poskytlo 14 partnerů, mezi nimi Policie České republiky (dále jen „PČR“), základní "
    "školy a nestátní neziskové organizace (NNO).",
    "Za pět let bylo na prevenci vynaloženo 21,4 mil. Kč. Z rozpočtu města šlo 13 450 000 Kč, "
    "zbytek tvořily dotace státu a Evropské unie.",
]
_SHARED_TITLE = "Vývoj výdajů na prevenci kriminality 2018–2022 (tis. Kč)"
_YEARS = ["Zdroj", "2018", "2019", "2020", "2021", "2022"]
_SUMS = [
    ("Rozpočet města", ["2 310,5", "2 644,0", "2 402,5", "2 893,0", "3 200,0"]),
    ("Státní rozpočet", ["1 100,0", "980,0", "640,0", "1 230,0", "1 500,0"]),
    ("Evropská unie", ["0,0", "500,0", "500,0", "750,0", "750,0"]),
    ("Celkem", ["3 410,5", "4 124,0", "3 542,5", "4 873,0", "5 450,0"]),
]
_BRIEF_1 = (
    "Cíl reaguje na výsledky průzkumu z roku 2016, podle něhož se část obyvatel v centru města "
    "necítí večer bezpečně."
)
_BRIEF_2 = "Cíl se obrací na děti, jejich rodiče a na školy."
_BRIEF_3 = "Cíl má zajistit, aby město prevenci dlouhodobě řídilo a plánovalo."
_PLAN_11 = [
    "rozšířit kamerový systém o nová místa",
    "zavést noční linku městské policie",
    "osvětlit průchody v historickém jádru",
]
_LEAD_11 = "Opatření zahrnuje zejména:"
_DONE_11 = (
    "Počet kamer vzrostl o 12. Noční linka městské policie byla spuštěna v roce 2019 a přijala "
    "2 860 hovorů. Osvětleny byly všechny průchody, práce stály 1 360 000 Kč."
)
_LEAD_12 = "V letech 2018–2022 se na území města uskutečnily tyto akce:"
_ITEMS_12 = [
    "sedm ročníků akce Bezpečné prázdniny,",
    "24 besed v domech s pečovatelskou službou,",
    "výstava Stopy pachatele, kterou zhlédlo 1 150 návštěvníků.",
]
_DONE_21 = (
    "Do programu Férová třída se zapojilo šest základních škol. Proškoleno bylo 58 pedagogů. "
    "Výuku hradilo město z vlastního rozpočtu, celkem 742 000 Kč."
)
_DONE_22 = (
    "Terénní program navázal kontakt s 311 mladými lidmi. Klub Přístav musel být v roce 2020 "
    "na čtyři měsíce uzavřen."
)
_DONE_31 = (
    "Pracovní skupina prevence kriminality se sešla devatenáctkrát. Manažerka prevence "
    "absolvovala dvě školení Ministerstva vnitra."
)
_DONE_32 = (
    "Bezpečnostní analýza byla zpracována dvakrát. Aktualizace mapy rizikových míst se "
    "neuskutečnila."
)
_ASSESSED_2 = (
    "Nápad trestné činnosti mládeže klesl o 18 %. Největším problémem zůstává záškoláctví, "
    "jehož řešení vyžaduje užší spolupráci škol a rodičů."
)
_VERDICT_1 = "Cíl 1 byl splněn a je aktuální i pro příští období."
_VERDICT_2 = "Cíl 2 byl splněn částečně a zůstává aktuální pro příští období."
_VERDICT_3 = "Cíl 3 nebyl splněn, v příštím období bude pokračovat v upravené podobě."
_BOXES = {
    "1": ["8 900 000 Kč", "6 230 000 Kč", "2 670 000 Kč"],
    "2": ["10 300 000 Kč", "5 150 000 Kč", "5 150 000 Kč"],
    "3": ["2 200 000 Kč", "2 070 000 Kč", "130 000 Kč"],
}
_BOX_ROWS = ["Celkové náklady", "Náklady města", "Jiné zdroje"]
_SHARES = {
    "1": ["100 %", "70 %", "30 %"],
    "2": ["100 %", "50 %", "50 %"],
    "3": ["100 %", "94 %", "6 %"],
}
_SHORT = {
    "NNO": "nestátní nezisková organizace",
    "OSPOD": "orgán sociálně-právní ochrany dětí",
    "PČR": "Policie České republiky",
}
_GOAL, _MEASURE = ("Cíl", "goal"), ("Opatření", "measure")


def _whole(text: str) -> int:
    return int("".join(sign for sign in text if sign.isdigit()))


def _thousands(text: str) -> float:
    return float(text.replace(" ", "").replace(",", ".")) * 1000


def _box(goal: str) -> Plain:
    total, own, other = (_whole(text) for text in _BOXES[goal])
    shares = [_whole(text) for text in _SHARES[goal]]
    return {
        "total_czk": total,
        "own_czk": own,
        "other_czk": other,
        "own_pct": shares[1],
        "other_pct": shares[2],
    }


def _box_table(goal: str) -> Plain:
    return table(
        f"Financování cíle {goal} v letech 2018–2022",
        ["", "", ""],
        [
            (label, [text, share], [_whole(text), _whole(share)])
            for label, text, share in zip(_BOX_ROWS, _BOXES[goal], _SHARES[goal], strict=True)
        ],
        totals=("Celkové náklady",),
    )


TRUTH = {
    "document": head(
        "period_evaluation",
        "Vyhodnocení Strategie prevence kriminality města Tisovec na období 2018–2022",
        "město Tisovec",
        strategy_title={
            "any": [
                "Strategie prevence kriminality města Tisovec na období 2018–2022",
                "Strategie prevence kriminality města Tisovec 2018–2022",
            ]
        },
        organisation_kind="city",
        period={"from": 2018, "to": 2022},
        approval={"date": "2017-12-11", "resolution": "21/Z7/17", "body": "zastupitelstvo města"},
        level_labels=["Cíl", "Opatření"],
    ),
    "nodes": [
        node(
            1,
            _GOAL,
            "1",
            "Zvyšovat pocit bezpečí obyvatel",
            brief=_BRIEF_1,
            financing=_box("1"),
            verdict=verdict(_VERDICT_1, "fulfilled", True, "next_period"),
            children=[
                node(
                    2,
                    _MEASURE,
                    "1.1",
                    "Technická opatření v centru města",
                    brief=_LEAD_11,
                    planned=_PLAN_11,
                    fulfilment=done(_DONE_11),
                ),
                node(
                    2,
                    _MEASURE,
                    "1.2",
                    "Osvěta obyvatel",
                    fulfilment=done("\n".join([_LEAD_12, *_ITEMS_12]), _ITEMS_12),
                ),
            ],
        ),
        node(
            1,
            _GOAL,
            "2",
            "Předcházet kriminalitě páchané dětmi a na dětech",
            brief=_BRIEF_2,
            financing=_box("2"),
            assessment=_ASSESSED_2,
            verdict=verdict(_VERDICT_2, "partially_fulfilled", True, "next_period"),
            children=[
                node(2, _MEASURE, "2.1", "Prevence ve školách", fulfilment=done(_DONE_21)),
                node(2, _MEASURE, "2.2", "Práce s ohroženou mládeží", fulfilment=done(_DONE_22)),
            ],
        ),
        node(
            1,
            _GOAL,
            "3",
            "Budovat systém prevence ve městě",
            brief=_BRIEF_3,
            financing=_box("3"),
            verdict=verdict(
                _VERDICT_3,
                "not_fulfilled",
                {"any": [True, None]},
                {"any": ["modified", "next_period"]},
            ),
            children=[
                node(2, _MEASURE, "3.1", "Koordinace partnerů", fulfilment=done(_DONE_31)),
                node(2, _MEASURE, "3.2", "Analýza a plánování", fulfilment=done(_DONE_32)),
            ],
        ),
    ],
    "tables": [
        table(
            _SHARED_TITLE,
            _YEARS,
            [(label, cells, [_thousands(cell) for cell in cells]) for label, cells in _SUMS],
        ),
        *(_box_table(goal) for goal in "123"),
    ],
    "money": [
        *money(None, 21400000, 13450000),
        *money("1.1", 1360000),
        *money("2.1", 742000),
        *(entry for goal in "123" for entry in money(goal, *map(_whole, _BOXES[goal]))),
    ],
    "counts": [
        *counts(None, (14, "partnerů")),
        *counts("1.1", (2860, "hovorů")),
        *counts("1.2", (7, "ročníků"), (24, "besed"), (1150, "návštěvníků")),
        *counts("2.1", (6, "škol"), (58, "pedagogů")),
        *counts("2.2", (311, "lidmi")),
        *counts("3.1", (19, "sešla devatenáctkrát jednání"), (2, "školení")),
        *counts("3.2", (2, "analýza zpracována dvakrát")),
    ],
    "?counts": counts("1.1", (12, "kamer")),  # a difference: the contract does not tell
    "abbreviations": abbreviations(**_SHORT),
    "ignored": [{"why": "contents", "text": "Cíl 3 Budovat systém prevence ve městě"}],
}


def write(folder: Path) -> Path:
    """The paper as Word file, printed to PDF by LibreOffice."""
    paper = Document()
    paper.sections[0].header.paragraphs[0].text = "Vyhodnocení strategie 2018–2022"
    paper.sections[0].footer.paragraphs[0].text = "Město Tisovec, odbor kancelář starosty"
    paper.add_paragraph(
        "Vyhodnocení Strategie prevence kriminality města Tisovec na období 2018–2022",
        style="Title",
    )
    paper.add_heading("Obsah", 1)
    for text, page in _CONTENTS:
        paper.add_paragraph(f"{text}\t{page}")
    paper.add_page_break()
    paper.add_heading("Úvod", 1)
    for text in _INTRO:
        paper.add_paragraph(text)
    _figures(paper, TRUTH["tables"][0], header=True)
    _goals(paper)
    paper.add_heading("Seznam použitých zkratek", 1)
    for abbr, meaning in _SHORT.items():
        paper.add_paragraph(f"{abbr}\t{meaning}")
    paper.add_paragraph("V Tisovci 3. dubna 2023")
    word = folder / "tisovec.docx"
    paper.save(str(word))
    subprocess.run(
        [
            "soffice",
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


def _goals(paper) -> None:
    _goal(paper, "1", _BRIEF_1)
    paper.add_heading("Opatření 1.1 Technická opatření v centru města", 2)
    _field(paper, "Stručný popis opatření:", _LEAD_11)
    for text in _PLAN_11:
        paper.add_paragraph(text, style="List Bullet")
    _field(paper, "Plnění opatření:", _DONE_11)
    paper.add_heading("Opatření 1.2 Osvěta obyvatel", 2)
    _field(paper, "Plnění opatření:", _LEAD_12)
    for text in _ITEMS_12:
        paper.add_paragraph(text, style="List Bullet")
    _end(paper, "1", _VERDICT_1)
    _goal(paper, "2", _BRIEF_2)
    paper.add_heading("Opatření 2.1 Prevence ve školách", 2)
    _field(paper, "Plnění opatření:", _DONE_21)
    paper.add_heading("Opatření 2.2 Práce s ohroženou mládeží", 2)
    _field(paper, "Plnění opatření:", _DONE_22)
    _field(paper, "Hodnocení:", _ASSESSED_2)
    _end(paper, "2", _VERDICT_2)
    _goal(paper, "3", _BRIEF_3)
    paper.add_heading("Opatření 3.1 Koordinace partnerů", 2)
    _field(paper, "Plnění opatření:", _DONE_31)
    paper.add_heading("Opatření 3.2 Analýza a plánování", 2)
    _field(paper, "Plnění opatření:", _DONE_32)
    _end(paper, "3", _VERDICT_3)


def _goal(paper, number: str, brief: str) -> None:
    paper.add_heading(_CONTENTS[int(number)][0], 1)
    _field(paper, "Stručný popis cíle:", brief)


def _field(paper, label: str, text: str) -> None:
    paper.add_paragraph().add_run(label).bold = True
    paper.add_paragraph(text)


def _end(paper, goal: str, sentence: str) -> None:
    paper.add_paragraph().add_run(sentence).bold = True
    _figures(paper, _box_table(goal), header=False)


def _figures(paper, figures: Plain, *, header: bool) -> None:
    paper.add_paragraph().add_run(figures["title"]).bold = True
    rows = [[row["label"], *row["cells"]] for row in figures["rows"]]
    if header:
        rows.insert(0, figures["columns"])
    grid = paper.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
