"""A long report in prose as it comes out of a PDF: lines spaced, sentences over pages, traps."""

from tests.evaluation.recognition.corpus.spec import plain
from tests.evaluation.recognition.corpus.truth import Plain

PAGES = """Příloha č. 2

Vyhodnocení plnění opatření Programu prevence kriminality na území Lužického

kraje za rok 2022


Cíl 1: Bezpečí dětí v kyberprostoru

Stručný popis cíle:

Děti tráví na síti čím dál více času a setkávají se tam s riziky, na která nejsou připraveny. Cílem

kraje je, aby ve školách a v rodinách našly oporu. V programu na roky 2021–2025 jde především o:

• vzdělávání učitelů a rodičů,

• podporu školních metodiků prevence při řešení kybernetické šikany, a to

i mimo vyučování


Opatření 1.1 Vzdělávání pedagogů v oblasti bezpečného internetu a práce

s obětí kybernetické šikany

Stručný popis opatření:

- semináře pro učitele

- metodická pomoc školám, která

navazuje na opatření 2.1

Plnění opatření:

Krajský úřad Lužického kraje (dále jen KÚ) uspořádal [[c 4 semináře|čtyři semináře]] pro [[c 96 učitelů|96 učitelů]]. Témata

vybírali sami učitelé. Uskutečnily se tyto kurzy:

• Dítě v síti – jak poznat, že je zle

• Právo a kyberprostor (pro začátečníky)

1

https://www.luzicky-kraj.example/prevence/seminare

• Když útočí spolužák

Opatření 1.1 navazuje na projekt z roku 2021. Kraj na semináře vynaložil [[m 124500|124.500, - Kč]], lektorné

hradila [[?c 1 nadace|jedna]] nadace.


Opatření 1.2 Krajská linka pro rodiče

Stručný popis opatření:

- provoz telefonní linky

Plnění opatření:

Linka přijala [[c 1843 hovorů|1 843 hovorů]], o [[?c 212 hovorů|212]] více než v roce 2021. Provoz stál [[m~ 1100000|cca 1,1 mil. Kč]] a

2

zajišťuje jej spolek Na drátě (viz Cíl 2).


Cíl SPLNĚN – učitelé i rodiče mají kam se obrátit a zájem o semináře roste. Cíl je

aktuální pro příští rok platnosti programu.


Cíl 2: Menší recidiva mladistvých

Stručný popis cíle:

Práce s mladistvými po propuštění z výkonu trestu je roztříštěná.


Opatření 2.1 Doprovázení mladistvých

Stručný popis opatření

- podpora probačních programů

- bydlení na zkoušku

Plnění opatření:

Do programu vstoupilo [[c 37 mladistvých|37 mladistvých]], dokončilo jej [[c 29 mladistvých|29]] z nich. Opatření 2.2 se s ním překrývá.


Opatření 2.2 Byty na zkoušku

Stručný popis opatření:

- [[?c 3 byty|tři]] byty v majetku obcí

Plnění opatření:

Byty se nepodařilo získat.


Cíl SPLNĚN ČÁSTEČNĚ – program funguje, byty však chybějí. Opatření 2.2 již není aktuální pro

příští období platnosti programu. Cíl je aktuální pro příští období platnosti programu.

3
"""


def _node(level: int, label: str, role: str, number: str, name: str, **more: object) -> Plain:
    head: Plain = {"level": level, "label": label, "role": role, "number": number}
    return head | {"printed_number": number, "name": name, "children": [], **more}


def _measure(number: str, name: str, planned: list[str], text: str, *items: str) -> Plain:
    done = {"text": text, "items": list(items)}
    return _node(2, "Opatření", "measure", number, name, planned=planned, fulfilment=done)


_COURSES = (
    "Dítě v síti – jak poznat, že je zle",
    "Právo a kyberprostor (pro začátečníky)",
    "Když útočí spolužák",
)
_GOALS = [
    _node(
        1,
        "Cíl",
        "goal",
        "1",
        "Bezpečí dětí v kyberprostoru",
        brief="Děti tráví na síti čím dál více času a setkávají se tam s riziky, na která nejsou připraveny. "
        "Cílem kraje je, aby ve školách a v rodinách našly oporu. V programu na roky 2021–2025 jde především o:",
        planned=[
            "vzdělávání učitelů a rodičů,",
            "podporu školních metodiků prevence při řešení kybernetické šikany, a to i mimo vyučování",
        ],
        verdict={
            "text": "Cíl SPLNĚN – učitelé i rodiče mají kam se obrátit a zájem o semináře roste. Cíl je "
            "aktuální pro příští rok platnosti programu.",
            "code": "fulfilled",
            "still_relevant": True,
            "carry_over": "next_year",
        },
    )
    | {
        "children": [
            _measure(
                "1.1",
                "Vzdělávání pedagogů v oblasti bezpečného internetu a práce s obětí kybernetické šikany",
                ["semináře pro učitele", "metodická pomoc školám, která navazuje na opatření 2.1"],
                "Krajský úřad Lužického kraje (dále jen KÚ) uspořádal čtyři semináře pro 96 učitelů. Témata "
                "vybírali sami učitelé. Uskutečnily se tyto kurzy: "
                + " ".join(_COURSES)
                + " Opatření 1.1 navazuje na projekt z roku 2021. Kraj na semináře vynaložil 124.500, - Kč, "
                "lektorné hradila jedna nadace.",
                *_COURSES,
            ),
            _measure(
                "1.2",
                "Krajská linka pro rodiče",
                ["provoz telefonní linky"],
                "Linka přijala 1 843 hovorů, o 212 více než v roce 2021. Provoz stál cca 1,1 mil. Kč a "
                "zajišťuje jej spolek Na drátě (viz Cíl 2).",
            ),
        ]
    },
    _node(
        1,
        "Cíl",
        "goal",
        "2",
        "Menší recidiva mladistvých",
        brief="Práce s mladistvými po propuštění z výkonu trestu je roztříštěná.",
        verdict={
            "text": {
                "any": [
                    "Cíl SPLNĚN ČÁSTEČNĚ – program funguje, byty však chybějí. Opatření 2.2 již není aktuální "
                    "pro příští období platnosti programu. Cíl je aktuální pro příští období platnosti programu.",
                    "Cíl SPLNĚN ČÁSTEČNĚ – program funguje, byty však chybějí. Cíl je aktuální pro příští "
                    "období platnosti programu.",
                ]
            },
            "code": "partially_fulfilled",
            "still_relevant": True,
            "carry_over": "next_period",
        },
    )
    | {
        "children": [
            _measure(
                "2.1",
                "Doprovázení mladistvých",
                ["podpora probačních programů", "bydlení na zkoušku"],
                "Do programu vstoupilo 37 mladistvých, dokončilo jej 29 z nich. Opatření 2.2 se s ním překrývá.",
            ),
            _measure(
                "2.2", "Byty na zkoušku", ["tři byty v majetku obcí"], "Byty se nepodařilo získat."
            )
            | {
                "verdict": {
                    "text": "Opatření 2.2 již není aktuální pro příští období platnosti programu.",
                    "code": None,
                    "still_relevant": False,
                    "carry_over": "closed",
                }
            },
        ]
    },
]
_STRATEGY = "Program prevence kriminality na území Lužického kraje"


def _counts(*rows: tuple[str, int, str]) -> list[Plain]:
    return [{"node": node, "value": value, "unit": unit} for node, value, unit in rows]


READING: Plain = {
    "document": {
        "kind": "annual_evaluation",
        "title": "Vyhodnocení plnění opatření Programu prevence kriminality na území Lužického kraje za rok 2022",
        "strategy_title": {"any": [_STRATEGY, f"{_STRATEGY} na roky 2021–2025"]},
        "organisation": "Lužický kraj",
        "organisation_kind": "region",
        "period": {"from": 2021, "to": 2025},
        "year": 2022,
        "approval": None,
        "level_labels": ["Cíl", "Opatření"],
        "status_scale": {},
        "?status_scale": ["SPLNĚN", "SPLNĚN ČÁSTEČNĚ", "Cíl SPLNĚN", "Cíl SPLNĚN ČÁSTEČNĚ"],
    },
    "nodes": _GOALS,
    "tables": [],
    "money": [
        {"node": "1.1", "amount_czk": 124_500, "approximate": False},
        {"node": "1.2", "amount_czk": 1_100_000, "approximate": True},
    ],
    "counts": _counts(
        ("1.1", 4, "semináře"),
        ("1.1", 96, "učitelů"),
        ("1.2", 1843, "hovorů"),
        ("2.1", 37, "mladistvých"),
        ("2.1", 29, "mladistvých z nich"),
    ),
    "?counts": _counts(
        ("1.1", 1, "nadace"), ("1.2", 212, "hovorů"), ("2.2", 3, "byty"), ("2.2", 3, "byty")
    ),
    "abbreviations": [{"abbr": "KÚ", "meaning": "Krajský úřad Lužického kraje"}],
    "ignored": [
        {"why": "page_number", "text": "2"},
        {"why": "link_line", "text": "https://www.luzicky-kraj.example/prevence/seminare"},
    ],
}

TEXT = plain(PAGES)
