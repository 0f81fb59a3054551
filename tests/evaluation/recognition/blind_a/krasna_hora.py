"""A town's status of its plan in ODT: a sheet per measure, a legend of statuses, two-line names."""

import shutil
import subprocess
from pathlib import Path

from docx import Document
from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    abbreviations,
    cost,
    counts,
    head,
    indicator,
    money,
    node,
    status,
    table,
)

NAME = "krasna-hora.odt"

_AREAS = {
    "1": "Institucionální zázemí prevence",
    "2": "Sociální prevence",
    "3": "Situační prevence",
}
# number: name, description, owner, partners' note, term, planned money, spent money, state, result
_SHEETS = {
    "1.1": (
        "Manažer prevence kriminality",
        "starosta",
        "trvale",
        "hrazeno z mezd úřadu",
        "probíhá",
        "Manažer se účastnil dvou porad na krajském úřadě.",
        "Počet porad: 2 (plán 2)",
        None,
    ),
    "1.2": (
        "Komise prevence kriminality",
        "místostarosta",
        "trvale",
        "8 tis. Kč",
        "probíhá",
        "Komise zasedala pětkrát a projednala 22 podnětů občanů.",
        "Počet zasedání: 5 (plán 4)",
        "Odměny členů komise se od 1. 7. 2024 nevyplácejí.",
    ),
    "2.1": (
        "Pohybové aktivity pro děti ze sídliště Skalka",
        "odbor kultury a sportu",
        "31. 8. 2024",
        "142 300 Kč",
        "uzavřeno",
        "Tréninky vedli tři trenéři, docházelo 41 dětí. Akce se bude opakovat.",
        "Počet tréninků: 64 (plán 60)",
        None,
    ),
    "2.2": (
        "Mediace sousedských sporů",
        "odbor sociálních věcí",
        "31. 12. 2024",
        "0 Kč",
        "nenaplněno",
        "O mediaci nikdo nepožádal.",
        "Počet mediací: 0 (plán 5)",
        "Navrhujeme úkol z plánu vypustit.",
    ),
    "2.3": (
        "Kurz sebeobrany pro ženy",
        "městská policie",
        "31. 5. 2024",
        "11 400 Kč",
        "uzavřeno",
        "Kurz absolvovalo 17 žen.",
        "Počet absolventek: 17 (plán 15)",
        None,
    ),
    "3.1": (
        "Zabezpečení sběrného dvora",
        "technické služby",
        "30. 9. 2024",
        "96 000 Kč bez DPH",
        "uzavřeno",
        "Dvůr je oplocen a sledován dvěma kamerami.",
        "Počet kamer: 2 (plán 2)",
        None,
    ),
    "3.2": (
        "Mobilní kamera do terénu",
        "městská policie",
        "31. 12. 2024",
        "–",
        "odsunuto na rok 2025",
        "Žádost o dotaci z programu Ministerstva vnitra (MV) nebyla podpořena.",
        "Počet kamer: 0 (plán 1)",
        None,
    ),
}
_CODES = {
    "probíhá": "ongoing",
    "uzavřeno": "fulfilled",
    "nenaplněno": "not_fulfilled",
    "odsunuto na rok 2025": "postponed",
}
_COSTS = {
    "1.1": cost("hrazeno z mezd úřadu", {"any": ["routine", "outside_budget"]}),
    "1.2": cost("8 tis. Kč", "amount", 8000),
    "2.1": cost("142 300 Kč", "amount", 142300),
    "2.2": cost("0 Kč", "zero", 0),
    "2.3": cost("11 400 Kč", "amount", 11400),
    "3.1": cost("96 000 Kč bez DPH", "amount", 96000),
    "3.2": cost("–", "none_stated"),
}
_COUNTED = {
    "1.1": indicator("Počet porad", 2, 2),
    "1.2": indicator("Počet zasedání", 5, 4),
    "2.1": indicator("Počet tréninků", 64, 60),
    "2.2": indicator("Počet mediací", 0, 5),
    "2.3": indicator("Počet absolventek", 17, 15),
    "3.1": indicator("Počet kamer", 2, 2),
    "3.2": indicator("Počet kamer", 0, 1),
}
_INTRO = (
    "Plán prevence kriminality města Krásná Hora pod Bukem na období 2023–2025 byl schválen "
    "usnesením zastupitelstva města č. 8/ZM/2023 ze dne 1. března 2023. Tento přehled shrnuje "
    "stav sedmi opatření k poslednímu dni roku 2024."
)
_LEGEND = (
    "Vysvětlivky: uzavřeno = opatření je dokončeno; probíhá = plní se trvale; nenaplněno = "
    "v daném roce se nic neuskutečnilo; odsunuto = termín byl posunut."
)


def _measure(number: str) -> Plain:
    name, owner, term, _, state, text, _, remark = _SHEETS[number]
    return node(
        2,
        ("Opatření", "measure"),
        number,
        name,
        responsible=owner,
        deadline=term,
        cost=_COSTS[number],
        status=status(state, _CODES[state]),
        description=text,
        indicators=[_COUNTED[number]],
        note=remark,
    )


TRUTH = {
    "document": head(
        {"any": ["action_plan_status", "annual_evaluation"]},
        "Přehled stavu plnění Plánu prevence kriminality města Krásná Hora pod Bukem "
        "na období 2023–2025 k 31. 12. 2024",
        "město Krásná Hora pod Bukem",
        strategy_title="Plán prevence kriminality města Krásná Hora pod Bukem na období 2023–2025",
        organisation_kind="city",
        period={"from": 2023, "to": 2025},
        year=2024,
        approval={"date": "2023-03-01", "resolution": "8/ZM/2023", "body": "zastupitelstvo města"},
        level_labels=["Oblast", "Opatření"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            ("Oblast", "area"),
            area,
            name,
            children=[_measure(one) for one in _SHEETS if one.startswith(f"{area}.")],
        )
        for area, name in _AREAS.items()
    ],
    "tables": [
        table(
            "Čerpání rozpočtu v roce 2024 v Kč",
            ["Oblast", "Schváleno", "Vyčerpáno"],
            [
                ("Institucionální zázemí prevence", ["10 000", "8 000"], [10000, 8000]),
                ("Sociální prevence", ["160 000", "153 700"], [160000, 153700]),
                ("Situační prevence", ["150 000", "96 000"], [150000, 96000]),
                ("Celkem", ["320 000", "257 700"], [320000, 257700]),
            ],
        ),
    ],
    "money": [
        *money("1.2", 8000),
        *money("2.1", 142300),
        *money("2.2", 0),
        *money("2.3", 11400),
        *money("3.1", 96000),
    ],
    "counts": [
        *counts(None, (7, "opatření")),
        *counts("1.1", (2, "porad")),
        *counts("1.2", (5, "zasedání komise zasedala pětkrát"), (22, "podnětů")),
        *counts("2.1", (3, "trenéři"), (41, "dětí")),
        *counts("2.3", (17, "žen")),
        *counts("3.1", (2, "kamerami")),
    ],
    "abbreviations": abbreviations(MV="Ministerstvo vnitra"),
}


def write(folder: Path) -> Path:
    """The Word file saved by LibreOffice as ODT."""
    word = folder / "krasna-hora.docx"
    _word().save(str(word))
    program = shutil.which("soffice") or "soffice"
    subprocess.run(
        [
            program,
            f"-env:UserInstallation=file://{folder}/lo",
            "--headless",
            "--convert-to",
            "odt",
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
    paper.add_paragraph("Město Krásná Hora pod Bukem")
    paper.add_paragraph(
        "Přehled stavu plnění Plánu prevence kriminality města Krásná Hora pod Bukem "
        "na období 2023–2025",
        style="Title",
    )
    paper.add_paragraph("k 31. 12. 2024", style="Subtitle")
    paper.add_paragraph(_INTRO)
    paper.add_paragraph(_LEGEND)
    for area, name in _AREAS.items():
        paper.add_heading(f"Oblast {area} – {name}", 1)
        for number in _SHEETS:
            if number.startswith(f"{area}."):
                _sheet(paper, number)
    paper.add_heading("Rozpočet", 1)
    figures = TRUTH["tables"][0]
    paper.add_paragraph(figures["title"], style="Caption")
    rows = [figures["columns"], *([row["label"], *row["cells"]] for row in figures["rows"])]
    grid = paper.add_table(rows=0, cols=3, style="Table Grid")
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    paper.add_paragraph("Předkládá: Bc. Martin Vrba, místostarosta")
    return paper


def _sheet(paper, number: str) -> None:
    name, owner, term, spent, state, text, counted, remark = _SHEETS[number]
    grid = paper.add_table(rows=0, cols=4, style="Table Grid")
    top = grid.add_row().cells
    top[0].merge(top[3]).text = f"Opatření {number} – {name}"
    _pairs(grid, "Garant", owner, "Termín plnění", term)
    _pairs(grid, "Vynaložené prostředky", spent, "Stav", state)
    for label, value in (("Ukazatel", counted), ("Popis realizace", text), ("Poznámka", remark)):
        if value:
            cells = grid.add_row().cells
            cells[0].text = label
            cells[1].merge(cells[3]).text = value
    paper.add_paragraph()


def _pairs(grid, *texts: str) -> None:
    for cell, text in zip(grid.add_row().cells, texts, strict=True):
        cell.text = text
