"""A plan of work whose activities stand in a table under each priority, DOCX."""

from tests.evaluation.recognition.blind_b.paper import Paper, cost, head
from tests.evaluation.recognition.blind_b.render import as_docx

_COLUMNS = ("Č.", "Aktivita", "Zodpovídá", "Termín", "Zdroj a částka")
_HEADER = "MHMP – odbor bezpečnosti"


def render() -> tuple[str, bytes]:
    return "docx", as_docx(paper(), header=_HEADER)


def paper() -> Paper:
    p = Paper(
        head(
            "work_plan",
            "Realizační plán prevence kriminality hl. m. Prahy na rok 2024 k Programu prevence kriminality hl. m. Prahy na období 2022–2026",
            {
                "any": [
                    "Program prevence kriminality hl. m. Prahy na období 2022–2026",
                    "Program prevence kriminality hlavního města Prahy na období 2022–2026",
                ]
            },
            ({"any": ["hlavní město Praha", "Hlavní město Praha"]}, {"any": ["city", "region"]}),
            (2022, 2026),
            2024,
            ["Priorita", "Aktivita"],
            approval={
                "date": "2024-01-15",
                "resolution": "32",
                "body": {"any": ["Rada hl. m. Prahy", "Rada hlavního města Prahy", "Rada HMP"]},
            },
        )
    )
    p.put("title", "Realizační plán prevence kriminality hl. m. Prahy na rok 2024")
    p.put("p", "k Programu prevence kriminality hl. m. Prahy na období 2022–2026")
    p.aside("running_header", _HEADER)
    p.put("p", "Schváleno usnesením Rady hl. m. Prahy č. 32 ze dne 15. 1. 2024")
    p.put(
        "p",
        "Realizační plán navazuje na Program prevence kriminality hlavního města Prahy na období 2022–2026 (dále jen „Program“). Na jeho přípravě se podílelo {22 městských částí}, Magistrát hl. m. Prahy (MHMP), Městská policie hl. m. Prahy (dále také MP HMP) a Krajské ředitelství policie. Částky ve sloupci Zdroj a částka jsou předpokládané.",
    )
    p.truth["abbreviations"] += [
        {
            "abbr": "Program",
            "meaning": "Program prevence kriminality hlavního města Prahy na období 2022–2026",
        },
        {"abbr": "MHMP", "meaning": "Magistrát hl. m. Prahy"},
        {"abbr": "MP HMP", "meaning": "Městská policie hl. m. Prahy"},
    ]
    _first(p)
    _second(p)
    _third(p)
    p.leave()
    p.put("p", "Souhrn předpokládaných výdajů")
    p.figures(
        "Předpokládané výdaje podle priorit (v tis. Kč)",
        ["Priorita", "Rozpočet HMP", "Státní rozpočet", "Celkem"],
        [
            (
                "Priorita 1: Bezpečný veřejný prostor a doprava",
                ("15 950", 15950000),
                ("2 600", 2600000),
                ("18 550", 18550000),
            ),
            (
                "Priorita 2: Ohrožené skupiny obyvatel",
                ("5 420", 5420000),
                ("0", 0),
                ("5 420", 5420000),
            ),
            (
                "Priorita 3: Řízení, vzdělávání a výzkum",
                ("1 384", 1384000),
                ("350", 350000),
                ("1 734", 1734000),
            ),
            ("Celkem", ("22 754", 22754000), ("2 950", 2950000), ("25 704", 25704000), True),
        ],
    )
    return p


def _activities(
    p: Paper, rows: list[tuple[str, str, str, str, str, dict[str, object] | None]]
) -> None:
    printed = [_COLUMNS]
    for number, name, who, when, source, spent in rows:
        bare, money = p.mentions(name, number), p.mentions(source, number)
        printed.append((number, bare, who, when, money))
        p.node("Aktivita", "activity", number, bare, responsible=who, deadline=when, cost=spent)
    p.grid(printed)


def _own(text: str, amount: int, label: str | None = None, **more: object) -> dict[str, object]:
    """A cost of the city's own money under the name of its source."""
    labels = {"any": [None, label, "rozpočet HMP", "HMP"]}
    return cost(text, "amount", amount, parts=[{"label": labels, "amount_czk": amount}], **more)


def _first(p: Paper) -> None:
    p.node(
        "Priorita",
        "priority",
        "1",
        "Bezpečný veřejný prostor a doprava",
        heading="Priorita 1: Bezpečný veřejný prostor a doprava",
    )
    p.say(
        "brief",
        "",
        "Priorita sdružuje technická opatření, která snižují příležitosti ke krádežím a násilí v ulicích.",
        "p",
    )
    _activities(
        p,
        [
            (
                "1.1",
                "Rozšíření kamerového systému o {45 kamer} v okolí stanic metra",
                "odbor informatických činností MHMP",
                "30. 11. 2024",
                "rozpočet HMP <14 500 000 Kč>",
                _own("rozpočet HMP 14 500 000 Kč", 14500000),
            ),
            (
                "1.2",
                "Osvětlení podchodů a pěších cest v městských částech",
                "městské části, TSK",
                "průběžně",
                "rozpočet HMP <1,45 mil. Kč=1450000>; dotace MV ČR <2,6 mil. Kč=2600000>",
                _own("rozpočet HMP 1,45 mil. Kč; dotace MV ČR 2,6 mil. Kč", 1450000),
            ),
            (
                "1.3",
                "Preventivní hlídky v noční dopravě",
                "MP HMP",
                "leden–prosinec 2024",
                "v rámci běžné činnosti",
                cost("v rámci běžné činnosti", "routine"),
            ),
            (
                "1.4",
                "Audit bezpečnosti přednádražního prostoru hlavního nádraží a přilehlého parku, včetně návrhu opatření",
                "Institut plánování a rozvoje",
                "2. čtvrtletí 2024",
                "bez nároku na rozpočet",
                cost("bez nároku na rozpočet", {"any": ["no_cost", "outside_budget"]}),
            ),
        ],
    )


def _second(p: Paper) -> None:
    p.node(
        "Priorita",
        "priority",
        "2",
        "Ohrožené skupiny obyvatel",
        heading="Priorita 2: Ohrožené skupiny obyvatel",
    )
    p.say(
        "brief",
        "",
        "V centru pozornosti jsou senioři, děti, lidé bez domova a oběti domácího násilí.",
        "p",
    )
    _activities(
        p,
        [
            (
                "2.1",
                "Akademie bezpečného stáří – {dvacet kurzů=20 kurzů} v {15 městských částech}",
                "MP HMP, útvar prevence",
                "březen–listopad 2024",
                "rozpočet HMP <320.000,- Kč>",
                _own("rozpočet HMP 320.000,- Kč", 320000),
            ),
            (
                "2.2",
                "Dotační program na podporu pomoci obětem",
                "odbor sociálních věcí MHMP",
                "vyhlášení 2. 1. 2024",
                "rozpočet HMP <5 100 000 Kč>",
                _own("rozpočet HMP 5 100 000 Kč", 5100000),
            ),
            (
                "2.3",
                "Terénní práce s lidmi bez domova v okolí nádraží",
                "Centrum sociálních služeb",
                "průběžně",
                "hrazeno v rámci aktivity 2.2",
                cost("hrazeno v rámci aktivity 2.2", "counted_elsewhere", refs=["2.2"]),
            ),
            (
                "2.4",
                "Bezpečné cesty do školy: mapování ve spolupráci s {30 základními školami=30 základními školami}",
                "městské části",
                "září 2024",
                "–",
                cost("–", "none_stated"),
            ),
        ],
    )


def _third(p: Paper) -> None:
    p.node(
        "Priorita",
        "priority",
        "3",
        "Řízení, vzdělávání a výzkum",
        heading="Priorita 3: Řízení, vzdělávání a výzkum",
    )
    p.say(
        "brief",
        "",
        "Dobrá prevence potřebuje data a vzdělané lidi. Priorita navazuje na výsledky výzkumu z roku 2022.",
        "p",
    )
    _activities(
        p,
        [
            (
                "3.1",
                "Výzkum pocitu bezpečí obyvatel ({3 000 dotázaných})",
                "odbor bezpečnosti MHMP",
                "říjen 2024",
                "rozpočet HMP <~cca 900 tis. Kč=900000>",
                _own("rozpočet HMP cca 900 tis. Kč", 900000, approximate=True),
            ),
            (
                "3.2",
                "Konference Město a bezpečí",
                "odbor bezpečnosti MHMP",
                "12. 6. 2024",
                "rozpočet HMP <484 000 Kč>, MV ČR <350 000 Kč>",
                _own("rozpočet HMP 484 000 Kč, MV ČR 350 000 Kč", 484000),
            ),
            (
                "3.3",
                "Jednání Komise pro prevenci kriminality ({?šestkrát ročně=6 jednání})",
                "tajemnice komise",
                "průběžně",
                "0 Kč".replace("0 Kč", "<0 Kč=0>"),
                cost("0 Kč", "zero", 0),
            ),
            (
                "3.4",
                "Aktualizace webu Praha bezpečně",
                "odbor médií MHMP",
                "do 31. 3. 2024",
                "bez nákladů",
                cost("bez nákladů", "no_cost"),
            ),
        ],
    )
