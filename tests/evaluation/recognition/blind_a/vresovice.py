"""A statutory city's report as PDF: lettered goals, activity cards, money boxes, contents."""

from pathlib import Path

import typst
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

NAME = "vresovice.pdf"

# number: name, owner, term, indicator, resources, fulfilment, comment
_CARDS = {
    "A.1.1": (
        "Obnova dopravního hřiště",
        "Odbor dopravy",
        "31. 10. 2023",
        "Počet proškolených žáků (plán 800 / skutečnost 912)",
        "1 120 000 Kč",
        "Splněno",
        "Hřiště dostalo nový povrch a světelnou křižovatku. Výuku zajišťují dva strážníci "
        "městské policie.",
    ),
    "A.1.2": (
        "Bezpečné přechody",
        "Odbor dopravy",
        "31. 12. 2023",
        "Počet nasvícených přechodů (plán 6 / skutečnost 4)",
        "2,35 mil. Kč",
        "Splněno částečně",
        "Dva přechody na ulici Masarykově budou nasvíceny až po opravě chodníků.",
    ),
    "A.2.1": (
        "Rozvoj kamerového systému",
        "Městská policie Vřesovice",
        "průběžně",
        "Počet kamerových bodů (plán 52 / skutečnost 55)",
        "1 486 000 Kč",
        "Plněno průběžně",
        "Systém (dále jen MKDS) byl rozšířen do městské části Nová Ves. Operátoři zaznamenali "
        "1 204 událostí, z nich 318 předali Policii České republiky.",
    ),
    "A.2.2": (
        "Zabezpečení kol",
        "Městská policie Vřesovice",
        "30. 9. 2023",
        "Počet označených kol (plán 150 / skutečnost 0)",
        "0 Kč",
        "Nesplněno",
        "Registrační technika nebyla v roce 2023 dodána.",
    ),
    "B.1.1": (
        "Terénní práce v lokalitě Cihelna",
        "Odbor sociálních služeb",
        "průběžně",
        "Počet klientů (plán 90 / skutečnost 104)",
        "V rámci běžné činnosti magistrátu.",
        "Plněno průběžně",
        "V lokalitě působí tři terénní pracovníci. Uskutečnilo se dvanáct setkání s obyvateli.",
    ),
    "B.1.2": (
        "Dluhové poradenství",
        "Odbor sociálních služeb",
        "31. 12. 2023",
        "Počet konzultací (plán 200 / skutečnost 246)",
        "315 000 Kč Další náklady jsou započítány v aktivitě B.1.1.",
        "Splněno",
        "Poradenství poskytovala nezisková organizace Nová šance, z. s., vždy v úterý.",
    ),
    "B.2.1": (
        "Adaptační kurzy 6. tříd",
        "Odbor školství",
        "30. 9. 2023",
        "Počet tříd (plán 21 / skutečnost 21)",
        "268 400 Kč",
        "Splněno",
        "Kurzů se zúčastnilo 493 žáků z devíti základních škol (ZŠ).",
    ),
    "B.2.2": (
        "Program Druhý dech pro mladistvé",
        "Probační a mediační služba",
        "31. 12. 2023",
        "Počet účastníků (plán 12 / skutečnost 7)",
        "Hrazeno mimo rozpočet města.",
        "Splněno částečně",
        "Program dokončilo sedm mladistvých. Nábor znesnadnilo stěhování střediska Probační "
        "a mediační služby (PMS).",
    ),
}
_STATUS = {
    "Splněno": "fulfilled",
    "Splněno částečně": "partially_fulfilled",
    "Plněno průběžně": "ongoing",
    "Nesplněno": "not_fulfilled",
}
_GOALS = {
    "A": "Bezpečná doprava a veřejný prostor",
    "B": "Soudržná a informovaná společnost",
}
_SPECIFIC = {
    "A.1": "Snížit počet úrazů chodců a cyklistů",
    "A.2": "Omezit majetkovou trestnou činnost",
    "B.1": "Zmírnit dopady sociálního vyloučení",
    "B.2": "Posílit prevenci u dětí a mladistvých",
}
_BOXES = {
    "A": (("5 310 000 Kč", "100 %"), ("4 956 000 Kč", "93 %"), ("354 000 Kč", "7 %")),
    "B": (("1 240 000 Kč", "100 %"), ("583 400 Kč", "47 %"), ("656 600 Kč", "53 %")),
}
_SHORT = {
    "MKDS": "městský kamerový dohlížecí systém",
    "PMS": "Probační a mediační služba",
    "ZŠ": "základní škola",
}
_FIRST = (
    "Zprávu předkládá odbor sociálních služeb Magistrátu města Vřesovice. Strategie prevence "
    "kriminality statutárního města Vřesovice na období 2022–2026 byla schválena Zastupitelstvem "
    "města dne 21. 2. 2022 usnesením č. 318/21/2022. Strategie obsahuje dva strategické cíle, "
    "čtyři specifické cíle a osm aktivit."
)
_SECOND = (
    "V roce 2023 bylo na prevenci vynaloženo celkem 6,55 mil. Kč, z toho z rozpočtu města "
    "5,54 mil. Kč. Na realizaci se podílelo 17 organizací."
)


def _box(goal: str) -> Plain:
    total, own, other = _BOXES[goal]
    values = [[_number(cell) for cell in row] for row in (total, own, other)]
    return {
        "total_czk": values[0][0],
        "own_czk": values[1][0],
        "other_czk": values[2][0],
        "own_pct": values[1][1],
        "other_pct": values[2][1],
    }


def _number(cell: str) -> int:
    return int("".join(sign for sign in cell if sign.isdigit()))


_COSTS = {
    "A.1.1": cost("1 120 000 Kč", "amount", 1120000),
    "A.1.2": cost("2,35 mil. Kč", "amount", 2350000),
    "A.2.1": cost("1 486 000 Kč", "amount", 1486000),
    "A.2.2": cost("0 Kč", "zero", 0),
    "B.1.1": cost("V rámci běžné činnosti magistrátu.", "routine"),
    "B.1.2": cost(
        "315 000 Kč Další náklady jsou započítány v aktivitě B.1.1.",
        "amount",
        315000,
        refs=["B.1.1"],
    ),
    "B.2.1": cost("268 400 Kč", "amount", 268400),
    "B.2.2": cost("Hrazeno mimo rozpočet města.", "outside_budget"),
}
_COUNTED = {
    "A.1.1": [indicator("Počet proškolených žáků", 912, 800)],
    "A.1.2": [indicator("Počet nasvícených přechodů", 4, 6)],
    "A.2.1": [indicator("Počet kamerových bodů", 55, 52)],
    "A.2.2": [indicator("Počet označených kol", 0, 150)],
    "B.1.1": [indicator("Počet klientů", 104, 90)],
    "B.1.2": [indicator("Počet konzultací", 246, 200)],
    "B.2.1": [indicator("Počet tříd", 21, 21)],
    "B.2.2": [indicator("Počet účastníků", 7, 12)],
}
_LABELS = ["Strategický cíl", "Specifický cíl", "Aktivita"]


def _card(number: str) -> Plain:
    name, owner, term, _, _, state, comment = _CARDS[number]
    return node(
        3,
        ("Aktivita", "activity"),
        number,
        name,
        responsible=owner,
        deadline=term,
        indicators=_COUNTED[number],
        cost=_COSTS[number],
        status=status(state, _STATUS[state]),
        description=comment,
    )


def _goal(letter: str) -> Plain:
    specific = [
        node(
            2,
            ("Specifický cíl", "specific_goal"),
            number,
            name,
            children=[_card(one) for one in _CARDS if one.startswith(number)],
        )
        for number, name in _SPECIFIC.items()
        if number.startswith(letter)
    ]
    return node(
        1,
        ("Strategický cíl", "goal"),
        letter,
        _GOALS[letter],
        financing=_box(letter),
        children=specific,
    )


TRUTH = {
    "document": head(
        "annual_evaluation",
        "Zpráva o plnění Strategie prevence kriminality statutárního města Vřesovice "
        "na období 2022–2026 za rok 2023",
        "statutární město Vřesovice",
        strategy_title=(
            "Strategie prevence kriminality statutárního města Vřesovice na období 2022–2026"
        ),
        organisation_kind="city",
        period={"from": 2022, "to": 2026},
        year=2023,
        approval={
            "date": "2022-02-21",
            "resolution": "318/21/2022",
            "body": {"any": ["Zastupitelstvo města", "zastupitelstvo města"]},
        },
        level_labels=_LABELS,
        status_scale=_STATUS,
    ),
    "nodes": [_goal("A"), _goal("B")],
    "tables": [
        table(
            "Tabulka č. 1: Náklady podle strategických cílů v roce 2023 (v mil. Kč)",
            ["Strategický cíl", "Celkem", "Město", "Ostatní zdroje"],
            [
                (
                    "A – Bezpečná doprava a veřejný prostor",
                    ["5,31", "4,956", "0,354"],
                    [5310000, 4956000, 354000],
                ),
                (
                    "B – Soudržná a informovaná společnost",
                    ["1,24", "0,5834", "0,6566"],
                    [1240000, 583400, 656600],
                ),
                ("Celkem", ["6,55", "5,5394", "1,0106"], [6550000, 5539400, 1010600]),
            ],
        ),
        table(
            "Tabulka č. 2: Míra plnění aktivit",
            ["Specifický cíl", "Splněno", "Splněno částečně", "Plněno průběžně", "Nesplněno"],
            [
                ("A.1", ["1", "1", "0", "0"], [1, 1, 0, 0]),
                ("A.2", ["0", "0", "1", "1"], [0, 0, 1, 1]),
                ("B.1", ["1", "0", "1", "0"], [1, 0, 1, 0]),
                ("B.2", ["1", "1", "0", "0"], [1, 1, 0, 0]),
                ("Celkem", ["3", "2", "2", "1"], [3, 2, 2, 1]),
            ],
        ),
        *(
            table(
                f"Financování strategického cíle {goal} v roce 2023",
                ["", "", ""],
                [
                    (label, list(cells), [_number(cell) for cell in cells])
                    for label, cells in zip(
                        ("Celkové náklady", "Náklady města", "Ostatní zdroje"),
                        _BOXES[goal],
                        strict=True,
                    )
                ],
                totals=("Celkové náklady",),
            )
            for goal in "AB"
        ),
    ],
    "money": [
        *money(None, 6550000, 5540000),
        *money("A", 5310000, 4956000, 354000),
        *money("B", 1240000, 583400, 656600),
        *money("A.1.1", 1120000),
        *money("A.1.2", 2350000),
        *money("A.2.1", 1486000),
        *money("A.2.2", 0),
        *money("B.1.2", 315000),
        *money("B.2.1", 268400),
    ],
    "counts": [
        *counts(None, (2, "cíle"), (4, "cíle"), (8, "aktivit"), (17, "organizací")),
        *counts("A.1.1", (2, "strážníci")),
        *counts("A.1.2", (2, "přechody")),
        *counts("A.2.1", (1204, "událostí"), (318, "událostí")),
        *counts("B.1.1", (3, "pracovníci"), (12, "setkání")),
        *counts("B.2.1", (493, "žáků"), (9, "škol")),
        *counts("B.2.2", (7, "mladistvých")),
    ],
    "abbreviations": abbreviations(**_SHORT),
    "ignored": [
        {"why": "contents", "text": "Strategický cíl A – Bezpečná doprava a veřejný prostor"},
    ],
}


def write(folder: Path) -> Path:
    """The PDF set by typst."""
    path = folder / NAME
    path.write_bytes(typst.compile(_source().encode()))
    return path


def _source() -> str:
    return "\n\n".join(
        [
            '#set page(paper: "a4", margin: 2.5cm, header: align(right, text(8pt)'
            "[Zpráva o plnění Strategie za rok 2023]), footer: context align(center, text(9pt)"
            '[strana #counter(page).display("1 / 1", both: true)]))',
            '#set text(lang: "cs", size: 11pt)\n#set par(justify: true)',
            '#v(6cm)\n#align(center)[#text(20pt, weight: "bold")[Zpráva o plnění Strategie '
            "prevence kriminality statutárního města Vřesovice na období 2022–2026]\\ "
            "#v(1cm) #text(15pt)[za rok 2023]]\n#pagebreak()",
            _contents(),
            _heading("Úvod", 16),
            _FIRST,
            _SECOND,
            _figures(TRUTH["tables"][0]),
            _figures(TRUTH["tables"][1]),
            *(_goal_source(goal) for goal in "AB"),
            _heading("Seznam zkratek", 16),
            *(f"{abbr} – {meaning}" for abbr, meaning in _SHORT.items()),
            "Příloha č. 1: Mapa kamerových bodů",
            "#v(1cm)\nVe Vřesovicích dne 12. 3. 2024\\\nMgr. Pavla Sýkorová\\\n"
            "vedoucí odboru sociálních služeb",
        ]
    )


def _heading(text: str, size: int) -> str:
    return f'#block(above: 1.4em)[#text({size}pt, weight: "bold")[{text}]]'


def _contents() -> str:
    lines = ["Úvod #box(width: 1fr, repeat[.]) 3"]
    for page, (goal, name) in zip((4, 6), _GOALS.items(), strict=True):
        lines.append(f"Strategický cíl {goal} – {name} #box(width: 1fr, repeat[.]) {page}")
        lines += [
            f"Specifický cíl {number} – {text} #box(width: 1fr, repeat[.]) {page}"
            for number, text in _SPECIFIC.items()
            if number.startswith(goal)
        ]
    lines.append("Seznam zkratek #box(width: 1fr, repeat[.]) 8")
    return _heading("Obsah", 16) + "\n\n" + "\n\n".join(lines) + "\n#pagebreak()"


def _figures(one) -> str:
    cells = "".join(f"[*{text}*]," for text in one["columns"] if any(one["columns"]))
    for row in one["rows"]:
        cells += "".join(f"[{text}]," for text in (row["label"], *row["cells"]))
    width = len(one["columns"])
    return f"*{one['title']}*\n\n#table(columns: {width}, {cells})"


def _goal_source(goal: str) -> str:
    parts = [_heading(f"Strategický cíl {goal} – {_GOALS[goal]}", 15)]
    for number, name in _SPECIFIC.items():
        if number.startswith(goal):
            parts.append(_heading(f"Specifický cíl {number} – {name}", 13))
            parts += [_card_source(one) for one in _CARDS if one.startswith(number)]
    parts.append(_figures(TRUTH["tables"][2 if goal == "A" else 3]))
    return "\n\n".join(parts)


def _card_source(number: str) -> str:
    labels = ("Gestor", "Termín", "Indikátor", "Zdroje", "Míra plnění", "Komentář")
    name, *fields = _CARDS[number]
    rows = "".join(f"[*{label}*],[{text}]," for label, text in zip(labels, fields, strict=True))
    title = f"table.cell(colspan: 2, fill: luma(220))[*Aktivita {number} {name}*],"
    return f"#table(columns: (3.2cm, 1fr), {title}{rows})"
