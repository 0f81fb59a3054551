"""A market town's plan of work as text copied out of Word: nothing is done yet, money is planned."""

from pathlib import Path

from tests.evaluation.recognition.blind_a.kit import Plain, cost, counts, head, money, node

NAME = "stara-brana.txt"

_TEXT = """\
Městys Stará Brána

Plán práce v oblasti prevence kriminality městyse Stará Brána na rok 2025
vychází z Koncepce prevence kriminality městyse Stará Brána 2024–2028, kterou zastupitelstvo městyse schválilo dne 18. prosince 2023 (usnesení č. 96/2023)

Cíl č. 1 – Bezpečné prostředí pro chodce a cyklisty

Opatření č. 1.1 – Úpravy komunikací
Úkoly:
a) Zpracovat studii chodníku v ulici Zámecká.
   Termín: 30. 6. 2025
   Odpovídá: stavební technik
   Předpokládané náklady: 65 000 Kč
b) Požádat kraj o dotaci na dva přechody pro chodce.
   Termín: 15. 2. 2025
   Odpovídá: starostka
   Předpokládané náklady: bez nároků na rozpočet
c) V případě přiznání dotace (viz úkol 1.1.b) vypsat výběrové řízení.
   Termín: 30. 9. 2025
   Odpovídá: starostka
   Předpokládané náklady: 1,45 mil. Kč

Opatření č. 1.2 – Kontrola rychlosti
Úkoly:
a) Přemístit informativní měřič rychlosti na vjezd od Lhoty.
   Termín: průběžně
   Odpovídá: údržba městyse
   Předpokládané náklady: 3 500,- Kč

Cíl č. 2 – Informovaní senioři a děti

Opatření č. 2.1 – Besedy a osvěta
Úkoly:
a) Uspořádat dvě besedy s policistou v klubu důchodců.
   Termín: duben a říjen 2025
   Odpovídá: předsedkyně sociálního výboru
   Předpokládané náklady: 2 000 Kč
b) Otisknout ve Zpravodaji nejméně čtyři články o podvodech na internetu.
   Termín: průběžně
   Odpovídá: redakční rada
   Předpokládané náklady: v rámci výdajů na Zpravodaj

Opatření č. 2.2 – Volný čas dětí
Úkoly:
a) Vyhlásit program na podporu spolků, které pracují s dětmi.
   Termín: leden 2025
   Odpovídá: finanční výbor
   Předpokládané náklady: 120 000 Kč
b) Dovybavit klubovnu hasičů pro 15 dětí.
   Termín: 31. 5. 2025
   Odpovídá: SDH Stará Brána
   Předpokládané náklady: do 40 tis. Kč

Cíl č. 3 – Spolupráce

Opatření č. 3.1 – Součinnost s policií a sousedními obcemi
Úkoly:
a) Svolat jednou za půl roku schůzku starostů, obvodního oddělení policie a škol.
   Termín: červen a listopad 2025
   Odpovídá: starostka
   Předpokládané náklady: –

V rozpočtu městyse na rok 2025 je na plán vyčleněno 1 680 500 Kč.

Ve Staré Bráně 9. ledna 2025
Ing. Milena Jirásková, starostka
"""
_GOAL, _MEASURE = ("Cíl", "goal"), ("Opatření", "measure")
_TASK: tuple[object, object] = ({"any": ["Úkol", "Úkoly", "Aktivita", ""]}, "activity")


def _task(measure: str, letter: str, name: str, term: str, owner: str, price: Plain) -> Plain:
    place = "abc".index(letter) + 1
    number = {"any": [f"{measure}.{place}", f"{measure}.{letter}"]}
    printed = {"any": [letter, f"{letter})", f"{letter}."]}
    named = {"any": [name, name.rstrip(".")]}
    return node(
        3, _TASK, number, named, printed=printed, deadline=term, responsible=owner, cost=price
    )


def _measure(number: str, name: str, *tasks: Plain) -> Plain:
    printed = {"any": [number, f"č. {number}"]}
    return node(2, _MEASURE, number, name, printed=printed, children=list(tasks))


def _goal(number: str, name: str, *measures: Plain) -> Plain:
    printed = {"any": [number, f"č. {number}"]}
    return node(1, _GOAL, number, name, printed=printed, children=list(measures))


TRUTH = {
    "document": head(
        "work_plan",
        {
            "any": [
                "Plán práce v oblasti prevence kriminality městyse Stará Brána na rok 2025",
                "Plán práce v oblasti prevence kriminality městyse Stará Brána na rok 2025 "
                "vychází z Koncepce prevence kriminality městyse Stará Brána 2024–2028, kterou "
                "zastupitelstvo městyse schválilo dne 18. prosince 2023 (usnesení č. 96/2023)",
            ]
        },
        "městys Stará Brána",
        strategy_title={
            "any": [
                "Koncepce prevence kriminality městyse Stará Brána 2024–2028",
                "Plán práce v oblasti prevence kriminality městyse Stará Brána",
            ]
        },
        organisation_kind="municipality",
        period={"from": 2024, "to": 2028},
        year=2025,
        approval={"date": "2023-12-18", "resolution": "96/2023", "body": "zastupitelstvo městyse"},
        level_labels={
            "any": [["Cíl", "Opatření", one] for one in ("Úkol", "Úkoly", "Aktivita", "")]
        },
    ),
    "nodes": [
        _goal(
            "1",
            "Bezpečné prostředí pro chodce a cyklisty",
            _measure(
                "1.1",
                "Úpravy komunikací",
                _task(
                    "1.1",
                    "a",
                    "Zpracovat studii chodníku v ulici Zámecká.",
                    "30. 6. 2025",
                    "stavební technik",
                    cost("65 000 Kč", "amount", 65000),
                ),
                _task(
                    "1.1",
                    "b",
                    "Požádat kraj o dotaci na dva přechody pro chodce.",
                    "15. 2. 2025",
                    "starostka",
                    cost("bez nároků na rozpočet", "no_cost"),
                ),
                _task(
                    "1.1",
                    "c",
                    "V případě přiznání dotace (viz úkol 1.1.b) vypsat výběrové řízení.",
                    "30. 9. 2025",
                    "starostka",
                    cost("1,45 mil. Kč", "amount", 1450000),
                ),
            ),
            _measure(
                "1.2",
                "Kontrola rychlosti",
                _task(
                    "1.2",
                    "a",
                    "Přemístit informativní měřič rychlosti na vjezd od Lhoty.",
                    "průběžně",
                    "údržba městyse",
                    cost("3 500,- Kč", "amount", 3500),
                ),
            ),
        ),
        _goal(
            "2",
            "Informovaní senioři a děti",
            _measure(
                "2.1",
                "Besedy a osvěta",
                _task(
                    "2.1",
                    "a",
                    "Uspořádat dvě besedy s policistou v klubu důchodců.",
                    "duben a říjen 2025",
                    "předsedkyně sociálního výboru",
                    cost("2 000 Kč", "amount", 2000),
                ),
                _task(
                    "2.1",
                    "b",
                    "Otisknout ve Zpravodaji nejméně čtyři články o podvodech na internetu.",
                    "průběžně",
                    "redakční rada",
                    cost("v rámci výdajů na Zpravodaj", {"any": ["routine", "counted_elsewhere"]}),
                ),
            ),
            _measure(
                "2.2",
                "Volný čas dětí",
                _task(
                    "2.2",
                    "a",
                    "Vyhlásit program na podporu spolků, které pracují s dětmi.",
                    "leden 2025",
                    "finanční výbor",
                    cost("120 000 Kč", "amount", 120000),
                ),
                _task(
                    "2.2",
                    "b",
                    "Dovybavit klubovnu hasičů pro 15 dětí.",
                    "31. 5. 2025",
                    "SDH Stará Brána",
                    {**cost("do 40 tis. Kč", "amount", 40000), "approximate": {"free": True}},
                ),
            ),
        ),
        _goal(
            "3",
            "Spolupráce",
            _measure(
                "3.1",
                "Součinnost s policií a sousedními obcemi",
                _task(
                    "3.1",
                    "a",
                    "Svolat jednou za půl roku schůzku starostů, obvodního oddělení "
                    "policie a škol.",
                    "červen a listopad 2025",
                    "starostka",
                    cost("–", "none_stated"),
                ),
            ),
        ),
    ],
    "tables": [],
    "money": [
        *money("1.1.1", 65000),
        *money("1.1.3", 1450000),
        *money("1.2.1", 3500),
        *money("2.1.1", 2000),
        *money("2.2.1", 120000),
        *money(None, 1680500),
    ],
    # an upper bound may be told as approximate or not
    "?money": [*money("2.2.2", 40000), *money("2.2.2", 40000, approximate=True)],
    "counts": [
        *counts("1.1.2", (2, "přechody")),
        *counts("2.1.1", (2, "besedy")),
        *counts("2.1.2", (4, "články")),
        *counts("2.2.2", (15, "dětí")),
    ],
    "?counts": counts("3.1.1", (1, "schůzku")),
    "abbreviations": [],
}


def write(folder: Path) -> Path:
    """The text file in UTF-8 with a byte-order mark."""
    path = folder / NAME
    path.write_text(_TEXT, encoding="utf-8-sig")
    return path
