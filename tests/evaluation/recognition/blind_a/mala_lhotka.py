"""A village's short note as text copied out of a PDF: hard line ends, Roman areas, ANO/NE."""

from pathlib import Path

from tests.evaluation.recognition.blind_a.kit import Plain, cost, counts, head, money, node, status

NAME = "mala-lhotka.txt"

_TEXT = """\
                            OBEC MALÁ LHOTKA
              Malá Lhotka 12, 541 02 pošta Velké Pole


   Informace o plnění Místního programu prevence
      kriminality obce Malá Lhotka v roce 2020


Místní program prevence kriminality na roky 2019 až 2022 přijalo
zastupitelstvo obce 27. března 2019 (usnesení č. 4/2019). Obec má
642 obyvatel. Starosta předkládá zastupitelstvu přehled úkolů
s vyznačením, zda byly v roce 2020 splněny. Obec vydala na úkoly
programu 117 tisíc Kč.


I. Bezpečnost na silnici

1. Měřič rychlosti u školy
   Splněno: ANO
   Odpovědný: starosta
   Náklady: 48 900 Kč
   Poznámka: Měřič zaznamenal za rok 61 000 průjezdů, nejvyšší
   rychlost byla 104 km/h.

2. Obnova vodorovného značení v dolní
   části obce
   Splněno: NE
   Odpovědný: stavební komise
   Náklady: 0 Kč
   Poznámka: Silnice patří kraji, který značení odložil.

3. Nasvícení autobusové zastávky
   Splněno: ČÁSTEČNĚ
   Odpovědný: místostarosta
   Náklady: 21 300 Kč
   Poznámka: Ze dvou světel je osazeno jedno.


                               - 1 -

II. Ochrana majetku

4. Dohoda s městskou policií Velké Pole
   Splněno: ANO
   Odpovědný: starosta
   Náklady: 36 000 Kč ročně
   Poznámka: Strážníci v obci sloužili 26krát.

5. Zabezpečení kaple sv. Anny
   Splněno: NE
   Odpovědný: kulturní komise
   Náklady: neuvedeno
   Poznámka: Nabídka firmy byla příliš vysoká.


III. Soužití v obci

6. Beseda pro starší občany
   Splněno: ANO
   Odpovědný: sociální komise
   Náklady: 1 800 Kč
   Poznámka: Besedu vedla por. Jana Malá z Policie ČR, sešlo se
   34 občanů.

7. Hřiště pro mládež za sokolovnou
   Splněno: ČÁSTEČNĚ
   Odpovědný: starosta
   Náklady: hradí TJ Sokol ze svého
   Poznámka: Brigád se zúčastnilo přes 20 dobrovolníků, hřiště
   se otevře v roce 2021.

8. Sousedské hlídky
   Splněno: NE
   Odpovědný: zastupitelstvo
   Náklady: bez nákladů
   Poznámka: Úkol se ruší, přihlásili se jen tři zájemci.


V Malé Lhotce dne 8. 2. 2021
                                        Josef Kropáč, starosta

                               - 2 -
"""
_CODES = {"ANO": "fulfilled", "NE": "not_fulfilled", "ČÁSTEČNĚ": "partially_fulfilled"}
# the paper says "úkoly" but prints no level word at the items
_AREA: tuple[Plain, Plain] = ({"free": True}, {"any": ["area", "priority", "goal"]})
_TASK: tuple[Plain, Plain] = ({"free": True}, {"any": ["activity", "measure"]})


def _task(area: int, printed: int, name: str, word: str, owner: str, price: Plain, note: str):
    number = {"any": [f"{area}.{printed}", str(printed)]}
    return node(
        2,
        _TASK,
        number,
        name,
        printed={"any": [str(printed), f"{printed}."]},
        status=status(word, _CODES[word]),
        responsible=owner,
        cost=price,
        note=note,
    )


def _area(number: int, printed: str, name: str, *tasks: Plain) -> Plain:
    return node(
        1,
        _AREA,
        str(number),
        name,
        printed={"any": [printed, f"{printed}."]},
        children=list(tasks),
    )


TRUTH = {
    "document": head(
        "annual_evaluation",
        "Informace o plnění Místního programu prevence kriminality obce Malá Lhotka v roce 2020",
        "obec Malá Lhotka",
        strategy_title={
            "any": [
                "Místní program prevence kriminality obce Malá Lhotka",
                "Místní program prevence kriminality na roky 2019 až 2022",
            ]
        },
        organisation_kind="municipality",
        period={"from": 2019, "to": 2022},
        year=2020,
        approval={"date": "2019-03-27", "resolution": "4/2019", "body": "zastupitelstvo obce"},
        level_labels={"free": True},
        status_scale=_CODES,
    ),
    "nodes": [
        _area(
            1,
            "I",
            "Bezpečnost na silnici",
            _task(
                1,
                1,
                "Měřič rychlosti u školy",
                "ANO",
                "starosta",
                cost("48 900 Kč", "amount", 48900),
                "Měřič zaznamenal za rok 61 000 průjezdů, nejvyšší rychlost byla 104 km/h.",
            ),
            _task(
                1,
                2,
                "Obnova vodorovného značení v dolní části obce",
                "NE",
                "stavební komise",
                cost("0 Kč", "zero", 0),
                "Silnice patří kraji, který značení odložil.",
            ),
            _task(
                1,
                3,
                "Nasvícení autobusové zastávky",
                "ČÁSTEČNĚ",
                "místostarosta",
                cost("21 300 Kč", "amount", 21300),
                "Ze dvou světel je osazeno jedno.",
            ),
        ),
        _area(
            2,
            "II",
            "Ochrana majetku",
            _task(
                2,
                4,
                "Dohoda s městskou policií Velké Pole",
                "ANO",
                "starosta",
                cost("36 000 Kč ročně", "amount", 36000),
                "Strážníci v obci sloužili 26krát.",
            ),
            _task(
                2,
                5,
                "Zabezpečení kaple sv. Anny",
                "NE",
                "kulturní komise",
                cost("neuvedeno", "none_stated"),
                "Nabídka firmy byla příliš vysoká.",
            ),
        ),
        _area(
            3,
            "III",
            "Soužití v obci",
            _task(
                3,
                6,
                "Beseda pro starší občany",
                "ANO",
                "sociální komise",
                cost("1 800 Kč", "amount", 1800),
                "Besedu vedla por. Jana Malá z Policie ČR, sešlo se 34 občanů.",
            ),
            _task(
                3,
                7,
                "Hřiště pro mládež za sokolovnou",
                "ČÁSTEČNĚ",
                "starosta",
                cost("hradí TJ Sokol ze svého", "outside_budget"),
                "Brigád se zúčastnilo přes 20 dobrovolníků, hřiště se otevře v roce 2021.",
            ),
            _task(
                3,
                8,
                "Sousedské hlídky",
                "NE",
                "zastupitelstvo",
                cost("bez nákladů", "no_cost"),
                "Úkol se ruší, přihlásili se jen tři zájemci.",
            ),
        ),
    ],
    "tables": [],
    "money": [
        *money(None, 117000),
        *money("1.1", 48900),
        *money("1.2", 0),
        *money("1.3", 21300),
        *money("2.4", 36000),
        *money("3.6", 1800),
    ],
    "counts": [
        *counts(None, (642, "obyvatel")),
        *counts("1.1", (61000, "průjezdů")),
        *counts("1.3", (2, "světel"), (1, "světlo osazeno")),
        *counts("2.4", (26, "sloužili strážníci 26krát služby")),
        *counts("3.6", (34, "občanů")),
        *counts("3.7", (20, "dobrovolníků")),
        *counts("3.8", (3, "zájemci")),
    ],
    "abbreviations": [],
    "ignored": [{"why": "page_number", "text": "- 1 -"}, {"why": "page_number", "text": "- 2 -"}],
}


def write(folder: Path) -> Path:
    """The text in the Windows code page, as an old office computer saves it."""
    path = folder / NAME
    path.write_bytes(_TEXT.replace("\n", "\r\n").encode("cp1250"))
    return path
