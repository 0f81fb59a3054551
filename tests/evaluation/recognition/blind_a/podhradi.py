"""A town's report as text copied out of PDF: status after a dash, sums after the list, pages."""

from pathlib import Path

from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    abbreviations,
    cost,
    counts,
    done,
    head,
    money,
    node,
    status,
    table,
)

NAME = "podhradi.txt"

_TEXT = """\
MĚSTO PODHRADÍ NAD MOHELKOU

Výroční zpráva o plnění Strategie prevence kriminality města
Podhradí nad Mohelkou na roky 2020–2024
Rok 2022

Strategii schválilo zastupitelstvo města na zasedání dne 25. 11.
2019 pod č. usnesení ZM/19/231. Výroční zprávu sestavil odbor
správní a projednala ji rada města. Ve městě působí 31 strážníků.

Prioritní oblast A: Veřejné prostranství
Cíl A1: Čistá a bezpečná centra
Úkol A1.1 Obnova mobiliáře na náměstí – SPLNĚNO
Skutečné výdaje: 388.900,- Kč
Realizátor: odbor investic
Vyhodnocení: Osazeno bylo 22 laviček. Rozbité koše nahradily
kovové.

Úkol A1.2 Systém parkování u nemocnice – NESPLNĚNO
Skutečné výdaje: 0,- Kč
Realizátor: odbor dopravy
Vyhodnocení: Vlastník pozemku od smlouvy odstoupil.

Výroční zpráva 2022                                             1

Úkol A1.3 Úklidová četa – PLNĚNO PRŮBĚŽNĚ
Skutečné výdaje: 1.204.000,- Kč
Realizátor: technické služby
Vyhodnocení: Do čety bylo zařazeno osm osob vykonávajících obec-
ně prospěšné práce (OPP).

Shrnutí cíle A1: Z celkem 1.592.900,- Kč uhradil 640.000,- Kč úřad
práce.

Cíl A2: Méně krádeží v obchodech
Úkol A2.1 Školení prodavačů – SPLNĚNO ČÁSTEČNĚ
Skutečné výdaje: 7.500,- Kč
Realizátor: městská policie
Vyhodnocení: Ze šesti prodejen se přihlásily čtyři.

Prioritní oblast B: Rodina a škola
Cíl B1: Děti bez závislostí
Úkol B1.1 Divadelní představení Střízlivě – SPLNĚNO
Skutečné výdaje: 54.000,- Kč
Realizátor: městské kulturní středisko
Vyhodnocení: Představení vidělo 380 žáků ve třech reprízách.

Výroční zpráva 2022                                             2

Úkol B1.2 Dotazník k návykovým látkám – ODLOŽENO
Skutečné výdaje: nevyčísleno
Realizátor: školy
Vyhodnocení: Dotazník proběhne v roce 2023.

Tabulka 1 – Výdaje podle prioritních oblastí (v Kč)
Prioritní oblast\tPlán 2022\tSkutečnost 2022
A – Veřejné prostranství\t1 700 000\t1 600 400
B – Rodina a škola\t90 000\t54 000
Celkem\t1 790 000\t1 654 400

Seznam zkratek
MP – městská policie
OPP – obecně prospěšné práce

Výroční zpráva 2022                                             3
"""
_CODES = {
    "SPLNĚNO": "fulfilled",
    "NESPLNĚNO": "not_fulfilled",
    "PLNĚNO PRŮBĚŽNĚ": "ongoing",
    "SPLNĚNO ČÁSTEČNĚ": "partially_fulfilled",
    "ODLOŽENO": "postponed",
}
_AREA = ("Prioritní oblast", {"any": ["area", "priority"]})
_GOAL, _TASK = ("Cíl", "goal"), ("Úkol", "activity")


def _task(number: str, name: str, word: str, price: Plain, owner: str, text: str) -> Plain:
    full = {"any": [number, number.replace("A", "A.").replace("B", "B.")]}
    return node(
        3,
        _TASK,
        full,
        name,
        printed=number,
        status=status(word, _CODES[word]),
        cost=price,
        responsible=owner,
        description=text,
    )


def _goal(number: str, name: str, *tasks: Plain, **more: object) -> Plain:
    full = {"any": [number, f"{number[0]}.{number[1]}"]}
    return node(
        2, _GOAL, full, name, printed={"any": [number, f"{number}:"]}, children=list(tasks), **more
    )


_SUM = "Z celkem 1.592.900,- Kč uhradil 640.000,- Kč úřad práce."

TRUTH = {
    "document": head(
        "annual_evaluation",
        {
            "any": [
                "Výroční zpráva o plnění Strategie prevence kriminality města Podhradí nad "
                "Mohelkou na roky 2020–2024 Rok 2022",
                "Výroční zpráva o plnění Strategie prevence kriminality města Podhradí nad "
                "Mohelkou na roky 2020–2024",
            ]
        },
        "město Podhradí nad Mohelkou",
        strategy_title=(
            "Strategie prevence kriminality města Podhradí nad Mohelkou na roky 2020–2024"
        ),
        organisation_kind="city",
        period={"from": 2020, "to": 2024},
        year=2022,
        approval={"date": "2019-11-25", "resolution": "ZM/19/231", "body": "zastupitelstvo města"},
        level_labels=["Prioritní oblast", "Cíl", "Úkol"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            _AREA,
            "A",
            "Veřejné prostranství",
            children=[
                _goal(
                    "A1",
                    "Čistá a bezpečná centra",
                    _task(
                        "A1.1",
                        "Obnova mobiliáře na náměstí",
                        "SPLNĚNO",
                        cost("388.900,- Kč", "amount", 388900),
                        "odbor investic",
                        "Osazeno bylo 22 laviček. Rozbité koše nahradily kovové.",
                    ),
                    _task(
                        "A1.2",
                        "Systém parkování u nemocnice",
                        "NESPLNĚNO",
                        cost("0,- Kč", "zero", 0),
                        "odbor dopravy",
                        "Vlastník pozemku od smlouvy odstoupil.",
                    ),
                    _task(
                        "A1.3",
                        "Úklidová četa",
                        "PLNĚNO PRŮBĚŽNĚ",
                        cost("1.204.000,- Kč", "amount", 1204000),
                        "technické služby",
                        "Do čety bylo zařazeno osm osob vykonávajících obecně prospěšné práce "
                        "(OPP).",
                    ),
                    assessment={"any": [_SUM, None]},
                    note={"any": [_SUM, None]},
                    description={"any": [_SUM, None]},
                    fulfilment={**done(""), "text": {"any": [_SUM, None]}},
                ),
                _goal(
                    "A2",
                    "Méně krádeží v obchodech",
                    _task(
                        "A2.1",
                        "Školení prodavačů",
                        "SPLNĚNO ČÁSTEČNĚ",
                        cost("7.500,- Kč", "amount", 7500),
                        "městská policie",
                        "Ze šesti prodejen se přihlásily čtyři.",
                    ),
                ),
            ],
        ),
        node(
            1,
            _AREA,
            "B",
            "Rodina a škola",
            children=[
                _goal(
                    "B1",
                    "Děti bez závislostí",
                    _task(
                        "B1.1",
                        "Divadelní představení Střízlivě",
                        "SPLNĚNO",
                        cost("54.000,- Kč", "amount", 54000),
                        "městské kulturní středisko",
                        "Představení vidělo 380 žáků ve třech reprízách.",
                    ),
                    _task(
                        "B1.2",
                        "Dotazník k návykovým látkám",
                        "ODLOŽENO",
                        cost("nevyčísleno", "none_stated"),
                        "školy",
                        "Dotazník proběhne v roce 2023.",
                    ),
                ),
            ],
        ),
    ],
    "tables": [
        table(
            {
                "any": [
                    "Tabulka 1 – Výdaje podle prioritních oblastí (v Kč)",
                    "Výdaje podle prioritních oblastí (v Kč)",
                ]
            },
            ["Prioritní oblast", "Plán 2022", "Skutečnost 2022"],
            [
                ("A – Veřejné prostranství", ["1 700 000", "1 600 400"], [1700000, 1600400]),
                ("B – Rodina a škola", ["90 000", "54 000"], [90000, 54000]),
                ("Celkem", ["1 790 000", "1 654 400"], [1790000, 1654400]),
            ],
        ),
    ],
    "money": [
        *money("A.1.1", 388900),
        *money("A.1.2", 0),
        *money("A.1.3", 1204000),
        *money("A.1", 1592900, 640000),
        *money("A.2.1", 7500),
        *money("B.1.1", 54000),
    ],
    "counts": [
        *counts(None, (31, "strážníků")),
        *counts("A.1.1", (22, "laviček")),
        *counts("A.1.3", (8, "osob")),
        *counts("A.2.1", (6, "prodejen"), (4, "prodejny čtyři")),
        *counts("B.1.1", (380, "žáků"), (3, "reprízách")),
    ],
    "abbreviations": abbreviations(MP="městská policie", OPP="obecně prospěšné práce"),
    "ignored": [],
}


def write(folder: Path) -> Path:
    """The text file in UTF-8."""
    path = folder / NAME
    path.write_text(_TEXT, encoding="utf-8")
    return path
