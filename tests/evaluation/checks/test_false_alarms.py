"""What is legitimate raises no alarm: an office stops reading a list that cries wolf."""

from dataclasses import replace

import pytest
from tests.factories.items import amount, count, counted_in, item, report, table

from prevence.evaluation.checks import audit
from prevence.evaluation.codes import CarryOver, CostKind, StatusCode
from prevence.evaluation.draft import Financing, Indicator, Verdict

MONEY = ("Zdroj", "Částka", "Podíl")
FULFILLED = StatusCode.FULFILLED

TABLES = {
    "thirds that give 99 %": table(
        "Zdroje", MONEY, ("Obec", "100 Kč", "33 %"), ("Kraj", "100 Kč", "33 %"),
        ("Stát", "100 Kč", "33 %"), ("Celkem", "300 Kč", "100 %"),
    ),
    "thirds made to give 100 %": table(
        "Zdroje", MONEY, ("Obec", "100 Kč", "33 %"), ("Kraj", "100 Kč", "33 %"),
        ("Stát", "100 Kč", "34 %"), ("Celkem", "300 Kč", "100 %"),
    ),
    "percents with a decimal": table(
        "Zdroje", MONEY, ("Obec", "100 Kč", "33,3 %"), ("Kraj", "200 Kč", "66,7 %"),
        ("Celkem", "300 Kč", "100 %"),
    ),
    "the total printed first": table(
        "Zdroje", MONEY, ("Celkové náklady", "300 Kč", "100 %"), ("Náklady města", "100 Kč", "33 %"),
        ("Další zdroje", "200 Kč", "67 %"),
    ),
    "a repeated part": table(
        "Zdroje", ("Zdroj", "Částka"), ("Obec", "100 Kč"), ("z toho vzdělávání", "40 Kč"),
        ("Kraj", "200 Kč"), ("Celkem", "300 Kč"),
    ),
    "subtotals": table(
        "Zdroje", ("Zdroj", "Částka", "Loni"), ("Obec", "100 Kč", "90 Kč"), ("Kraj", "50 Kč", "60 Kč"),
        ("Celkem veřejné", "150 Kč", "150 Kč"), ("Nadace", "20 Kč", "10 Kč"), ("Dárci", "5 Kč", "5 Kč"),
        ("Celkem soukromé", "25 Kč", "15 Kč"), ("Celkem", "175 Kč", "165 Kč"),
    ),
    "thousands rounded by one": table(
        "Náklady (tis. Kč)", ("Zdroj", "2023", "2024"), ("Obec", "10", "30"), ("Kraj", "20", "40"),
        ("Celkem", "31", "70"),
    ),
    "averages and ranks": table(
        "Kriminalita", ("Okres", "Počet činů", "Index na 10 tis. obyvatel", "Pořadí"),
        ("A", "10", "5", "1"), ("B", "20", "4", "2"), ("Celkem", "30", "4", "7"),
    ),
    "fulfilment of a plan": table(
        "Plán", ("Ukazatel", "Plán", "Skutečnost", "Plnění v %"), ("Besedy", "10", "8", "80 %"),
        ("Kurzy", "4", "5", "125 %"), ("Celkem", "14", "13", "93 %"),
    ),
    "years beside one another": table(
        "Vývoj nákladů 2022–2024", ("Rok", "Náklady"), ("2022", "5 Kč"), ("2023", "9 Kč"),
    ),
    "own money without the others": table(
        "Náklady", ("Priorita", "Celkové náklady", "Náklady kraje"), ("A", "10 Kč", "4 Kč"),
        ("B", "20 Kč", "5 Kč"), ("Celkem", "30 Kč", "9 Kč"),
    ),
    "several answers allowed": table(
        "Šetření (možno více odpovědí)", ("Odpověď", "Počet", "%"), ("Ano", "50", "50 %"),
        ("Ne", "30", "30 %"), ("Nevím", "40", "40 %"), ("Celkem respondentů", "100", "100 %"),
    ),
    "a blank cell": table(
        "Počty", ("Kdo", "Akce"), ("Obce", "3"), ("Školy", ""), ("Spolky", "4"), ("Celkem", "7")
    ),
    "plan of the next year": table("Plán na rok 2025", ("Akce", "Počet"), ("Besedy", "3")),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables(name):
    scaled = TABLES[name]
    if "tis. Kč" in (scaled.title or ""):
        scaled = _in_czk(scaled)
    assert audit(report(tables=(scaled,))).findings == ()


def _in_czk(scaled):
    rows = [
        replace(row, values=tuple(value * 1000 for value in row.values)) for row in scaled.rows
    ]
    return replace(scaled, rows=tuple(rows))


TEXTS = {
    "cumulative and yearly": "Od roku 2020 absolvovalo kurz 612 osob, z toho 97 v roce 2024.",
    "two phases": "Zapojilo se celkem 28 škol. Od září běží navazující projekt, v něm je 25 škol.",
    "a subset": "O peníze se ucházelo 31 obcí se 40 projekty, uspělo 27 z nich se 35 projekty.",
    "named parts of people": "Sešlo se 40 osob, z toho 12 seniorů a 9 dětí.",
    "another strategy's number": "Navazuje na opatření 3.7 Strategie prevence kriminality ČR.",
    "a share of counts": "Uspělo 24 z 30 žádostí, tj. 80 %. Na 8 z 10 škol klesl počet o 12 %.",
    "a version": "Nasazena byla verze 2.0.0.10 systému.",
    "a project of several years": "Stavba potrvá 01.02. 2023–30.06.2025, hlídání od 01.03.2023.",
    "a start in an earlier year": "V roce 2024 pokračoval projekt zahájený dne 1. 3. 2023.",
    "a comparison": "V roce 2024 proběhla setkání stejně jako 5. 5. 2023 v Mostě.",
    "dates of a school year": "Ve školním roce 2023/2024 proběhly besedy.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_counts_dates_and_references_in_texts(name):
    assert audit(report(item("1", item("1.1", text=TEXTS[name])))).findings == ()


AMOUNTS = {
    "allocated, requested and granted": (
        "Alokace byla 10 mil. Kč. Požadováno bylo 7 mil. Kč. Rozděleno bylo 5 mil. Kč.",
        {"10 mil. Kč": 10_000_000, "7 mil. Kč": 7_000_000, "5 mil. Kč": 5_000_000},
    ),
    "one part of many": (
        "Náklady byly 900 Kč, z toho 200 Kč na besedy.", {"900 Kč": 900, "200 Kč": 200},
    ),
    "approximate parts": (
        "Celkem šlo o 10 mil. Kč. Z toho: cca 6 mil. Kč obcím, cca 4,1 mil. Kč školám.",
        {"10 mil. Kč": 10_000_000, "cca 6 mil. Kč": 6_000_000, "cca 4,1 mil. Kč": 4_100_000},
    ),
    "parts that give the whole": (
        "Program rozdělí 500 mil. Kč: z toho krajům 5 mil. Kč, obcím 415 mil. Kč a "
        "školám 80 mil. Kč.",
        {"500 mil. Kč": 500_000_000, "5 mil. Kč": 5_000_000, "415 mil. Kč": 415_000_000,
         "80 mil. Kč": 80_000_000},
    ),
    "a percent of something else": (
        "Náklady byly 900 Kč, z toho 200 Kč na besedy. Spokojeno bylo 85 % účastníků.",
        {"900 Kč": 900, "200 Kč": 200},
    ),
    "of which counts, then amounts": (
        "Vlastní projekty stály 711 Kč. K tomu 5 projektů, z toho 4 provozní, podpora: "
        "368 Kč, a 1 stavební, podpora: 42 Kč, dohromady celkem 410 Kč. Kraj dostal 2 947 Kč.",
        {"711 Kč": 711, "368 Kč": 368, "42 Kč": 42, "410 Kč": 410, "2 947 Kč": 2947},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", AMOUNTS)
def test_amounts_in_texts(name):
    text, known = AMOUNTS[name]
    draft = report(
        item("1", text=text), amounts={key: ("1", value) for key, value in known.items()}
    )
    assert audit(draft).findings == ()


NODES = {
    "one name for many projects": item("1", indicators=(count("Počet projektů", 19, "Hřiště"),)),
    "no names": item("1", indicators=(count("Počet projektů", 19),)),
    "a sample of names": item(
        "1", text="Počet akcí: 12, např. Lávka, Maják.",
        indicators=(count("Počet akcí", 12, "Lávka", "Maják"),),
    ),
    "one zero among counts": item(
        "1", status=FULFILLED, indicators=(count("Počet besed", 4), count("Počet kurzů", 0))
    ),
    "schools counted, nothing done": item(
        "1", status=StatusCode.NOT_FULFILLED, indicators=(Indicator("Počet škol v obci", 9),)
    ),
    "a pool beside its projects": item(
        "1", item("1.1", cost=amount(15_570, kind=CostKind.GROSS_POOL)), item("1.2", cost=200),
        financing=Financing(300, 200, 100, 67, 33),
    ),
    "counted elsewhere and zero": item(
        "1", item("1.1", cost=200), item("1.2", cost=counted_in("1.1")), item("1.3", cost=0),
        cost=200,
    ),
    "rows that show all money": item(
        "1", item("1.1", cost=100), item("1.2", cost=200), financing=Financing(300, 120, 180, 40, 60)
    ),
    "approximate costs": item(
        "1", item("1.1", cost=amount(1_000_000, approximate=True)), item("1.2", cost=500_000),
        cost=1_480_000,
    ),
    "a measure closed because it is done": item(
        "1",
        item("1.1", verdict=Verdict("Není aktuální.", None, still_relevant=False, carry_over=CarryOver.CLOSED_MONITOR)),
        item("1.2"),
        verdict=Verdict("Cíl SPLNĚN, je aktuální.", FULFILLED, still_relevant=True, carry_over=CarryOver.NEXT_YEAR),
    ),
    "the next part of a project": item(
        "1", item("1.1", projects=("Rovný přístup ke vzdělání II",)),
        item("1.2", projects=("Rovný přístup ke vzdělání III",)),
    ),
    "one name with and without a year": item(
        "1", item("1.1", projects=("Kometa 2023",)), item("1.2", projects=("Kometa 2024",))
    ),
    "a project mentioned where no money is": item(
        "1", item("1.1", cost=100, projects=("Program pro mladé dobrovolníky",)),
        item("1.2", text="Realizován jen Program pro mladé dobrovolníky.", cost=0),
    ),
    "a parent that repeats its child's project": item(
        "1", item("1.1", projects=("Tichá linka",)), projects=("Tichá linka",)
    ),
    "items without statuses at all": item("1", *(item(f"1.{place}") for place in range(1, 8))),
    "a numbered sentence": item("1", item("1.1", text="Podle bodu 1.1.9 nařízení se postupovalo.")),
}  # fmt: skip


@pytest.mark.parametrize("name", NODES)
def test_items(name):
    assert audit(report(NODES[name])).findings == ()


@pytest.mark.parametrize(
    "printed",
    [
        "Priorita 1 – Bezpečnější soužití v ohrož. čtvrtích",
        "Priorita 1 – Bezpečnější soužití v OČ",
        "Priorita 1 – Bezpečnější soužití",
        "Priorita 1 – bezpečnější soužití v ohrožených čtvrtích.",
        "Priorita č. 1: Bezpečnější soužití v ohrožených čtvrtích",
    ],
)
def test_shortened_names(printed):
    node = item("1", name="Bezpečnější soužití v ohrožených čtvrtích")
    money = table("Peníze", ("Priorita", "Kč"), (printed, "5 Kč"))
    draft = report(node, tables=(money,), abbreviations={"OČ": "ohrožené čtvrti"})
    assert [f for f in audit(draft).findings if f.rule != "abbreviation"] == []


@pytest.mark.parametrize(
    "text",
    [
        "OSPODu i OSPODem, NNO a PK. MPK. SVI.",
        "Klub KOMETA, ŠKOLA OSOBNÍHO ŽIVOTA a ČR. OSPOD, NNO, PK, MPK, SVI.",
        "Část II a část III, verze XML. OSPOD, NNO, PK, MPK, SVI.",
    ],
)
def test_abbreviations_declined_and_names_in_capitals(text):
    listed = {"OSPOD": "orgán", "NNO": "organizace", "PK": "prevence", "MPK": "policie", "SVI": "systém"}  # fmt: skip
    assert audit(report(item("1", text=text), abbreviations=listed)).findings == ()


def test_two_years_of_one_table_are_a_comparison():
    tables = tuple(
        table(f"Náklady v roce {year}", ("Zdroj", "Částka"), ("Obec", "1 Kč"))
        for year in (2023, 2024)
    )
    assert audit(report(tables=tables)).findings == ()


def test_a_document_without_nodes():
    assert audit(report(year=None, period=None)).findings == ()
