"""A region's plan of tasks with 'Z:' and 'T:' under each, DOCX with numbers typed by hand."""

from tests.evaluation.recognition.blind_b.paper import Paper, cost, head
from tests.evaluation.recognition.blind_b.render import as_docx

_HEADER = "Krajský úřad Ovesného kraje"


def render() -> tuple[str, bytes]:
    return "docx", as_docx(paper(), header=_HEADER)


def paper() -> Paper:
    p = Paper(
        head(
            "work_plan",
            "Plán úkolů prevence kriminality Ovesného kraje na rok 2026",
            {"any": ["Koncepce prevence kriminality Ovesného kraje na roky 2024–2028"]},
            ("Ovesný kraj", "region"),
            (2024, 2028),
            2026,
            {"any": [["Cíl", "Úkol"]]},
            approval={
                "date": "2025-12-08",
                "resolution": "1177/25",
                "body": {"any": ["Rada Ovesného kraje", "Rada kraje"]},
            },
        )
    )
    p.put("title", "Plán úkolů prevence kriminality Ovesného kraje na rok 2026")
    p.aside("running_header", _HEADER)
    p.put(
        "p",
        "Rada Ovesného kraje schválila tento plán dne 8. prosince 2025 usnesením č. 1177/25. Úkoly vycházejí z Koncepce prevence kriminality Ovesného kraje na roky 2024–2028 (dále jen Koncepce), kterou má k dispozici všech {205 obcí} kraje. Za plnění odpovídají uvedené útvary krajského úřadu (KÚ).",
    )
    p.abbr(
        Koncepce="Koncepce prevence kriminality Ovesného kraje na roky 2024–2028",
        KÚ="krajský úřad",
    )
    _goal(p, "1", "Bezpečí seniorů a osob se zdravotním postižením")
    _task(
        p,
        "1.1",
        "Uspořádat divadelní besedy Neskočím vám na to",
        "odbor sociálních věcí KÚ",
        "březen–červen 2026",
        "Besed se uskuteční {nejméně 25=25 besed} v domovech pro seniory a v klubech. Kraj přispěje divadelnímu spolku na cestovné.",
        ("<180 000 Kč>", cost("180 000 Kč", "amount", 180000)),
    )
    _task(
        p,
        "1.2",
        "Vydat kalendář s radami Policie ČR",
        "tiskové oddělení",
        "30. 11. 2026",
        "Kalendář bude vytištěn v nákladu {8 000 kusů} a rozdán prostřednictvím {41 knihoven}.",
        ("<~cca 260 tis. Kč=260000>", cost("cca 260 tis. Kč", "amount", 260000, approximate=True)),
    )
    _task(
        p,
        "1.3",
        "Prověřit bezbariérovost poraden pro oběti",
        "odbor investic",
        "30. 9. 2026",
        "Prověrka zahrne {devět poraden=9 poraden}. O výsledku bude informován Výbor sociální.",
        ("bez finančních nároků", cost("bez finančních nároků", "no_cost")),
    )
    _goal(p, "2", "Podpora obcí při řízení prevence")
    _task(
        p,
        "2.1",
        "Vyhlásit dotační titul Prevence v obcích 2026",
        "odbor dotací",
        "15. 1. 2026",
        "Alokace titulu činí <7.500.000,- Kč>, nejvyšší dotace <300 tis. Kč=300000>. Očekává se podání {asi 40 žádostí=40 žádostí}.",
        (
            "<7.500.000,- Kč> (poskytnuté dotace)",
            cost(
                "7.500.000,- Kč (poskytnuté dotace)",
                "gross_pool",
                7500000,
                parts=[{"label": {"any": [None, "poskytnuté dotace"]}, "amount_czk": 7500000}],
            ),
        ),
    )
    _task(
        p,
        "2.2",
        "Svolat poradu manažerů prevence",
        "krajská manažerka prevence",
        "duben a říjen 2026",
        "Porad se zúčastní zástupci {všech dvanácti měst=12 měst} s manažerem prevence; na programu bude i výměna zkušeností s kamerovými systémy.",
        ("v rámci běžné činnosti", cost("v rámci běžné činnosti", "routine")),
    )
    _task(
        p,
        "2.3",
        "Připravit vzorové zadání bezpečnostní analýzy pro malé obce",
        "krajská manažerka prevence, Policejní akademie",
        "červen 2026",
        "Vzor vyzkouší {tři obce=3 obce} na Ovesensku. Náklady na lektory jsou započítány v úkolu 2.2.",
        ("–", cost("–", "none_stated")),
    )
    _goal(p, "3", "Mladiství a mladí dospělí po výkonu trestu")
    _task(
        p,
        "3.1",
        "Zahájit pilotní projekt Druhý start",
        "odbor sociálních věcí KÚ, Probační a mediační služba",
        "1. 9. 2026",
        "Pilotní projekt je určen pro {18 mladých dospělých=18 mladých dospělých} a počítá s {dvěma mentory=2 mentory}. Projekt je z 85 % hrazen z Evropského sociálního fondu plus (ESF+).",
        ("<412 500 Kč>", cost("412 500 Kč", "amount", 412500)),
    )
    p.abbr(**{"ESF+": "Evropský sociální fond plus"})
    _task(
        p,
        "3.2",
        "Dojednat s věznicí Ovesná výstupní pohovory",
        "náměstkyně hejtmana pro sociální oblast",
        "průběžně",
        "Pohovory povedou sociální kurátoři obcí s rozšířenou působností přibližně měsíc před propuštěním.",
        ("<0 Kč=0>", cost("0 Kč", "zero", 0)),
    )
    p.leave()
    p.put("p", "Předkládá: odbor sociálních věcí KÚ")
    return p


def _goal(p: Paper, number: str, name: str) -> None:
    p.node(
        "Cíl",
        "goal",
        number,
        name,
        heading=f"Cíl {number}. {name}",
        printed={"any": [number, f"{number}."]},
    )


def _task(
    p: Paper,
    number: str,
    name: str,
    who: str,
    when: str,
    text: str,
    spent: tuple[str, dict[str, object]],
) -> None:
    p.node(
        "Úkol",
        "activity",
        number,
        name,
        heading=f"Úkol {number} {name}",
        responsible=who,
        deadline=when,
        cost=spent[1],
    )
    p.say("brief", "", text, "p")
    p.put("kv", who, "Z:")
    p.put("kv", when, "T:")
    p.put("kv", spent[0], "Finance:")
