"""A spa town's page: cards as definition lists, projects listed under their counts, footnotes."""

from pathlib import Path

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

NAME = "lazne-boreni.html"

_PAGE = """<!doctype html><html lang="cs"><head><meta charset="windows-1250">
<title>Lázně Boření: Hodnotící zpráva 2023</title></head><body>
<div id="hlava"><a href="#obsah">Přeskočit na obsah</a><img src="znak.png" alt="znak města"></div>
<ul id="nabidka"><li>Aktuality</li><li>Radnice</li><li>Dokumenty města</li><li>Rozpočet</li></ul>
<div id="obsah">
<h1>Hodnotící zpráva o plnění Komplexního plánu prevence kriminality města Lázně Boření na období
2021&#8211;2024</h1>
<p class="podtitul">za rok 2023</p>
<p>Komplexní plán prevence kriminality (dále jen KPPK) schválilo zastupitelstvo města na svém
10. zasedání dne 16.&nbsp;11.&nbsp;2020 usnesením č.&nbsp;114/2020. Zpráva popisuje, co se v&nbsp;roce
2023 podařilo. Do plnění se zapojilo 21 subjektů. Celkové náklady činily 3&nbsp;058&nbsp;000&nbsp;Kč,
podíl města 2&nbsp;196&nbsp;400&nbsp;Kč.</p>
<h2>Specifický cíl 1 &#8211; Bezpečná kolonáda a sídliště</h2>
<h3>Aktivita 1.1 &#8211; Noční dozor na kolonádě</h3>
<dl><dt>Stav plnění:</dt><dd>splněno na 100 %</dd>
<dt>Náklady města:</dt><dd>Náklady na služby: 410&nbsp;000&nbsp;Kč. Náklady na vybavení:
36&nbsp;400&nbsp;Kč.</dd>
<dt>Popis plnění:</dt><dd>Dozor působil od května do září. Hlídky řešily 164 událostí.</dd></dl>
<h3>Aktivita 1.2 &#8211; Podpora projektů spolků na sídlišti Výsluní</h3>
<dl><dt>Stav plnění:</dt><dd>splněno</dd>
<dt>Náklady města:</dt><dd>285&nbsp;000&nbsp;Kč (poskytnuté dotace)</dd>
<dt>Popis plnění:</dt><dd><p>Počet podpořených projektů: 3</p>
<ul><li>Sousedé na dvorku</li><li>Výsluní sportuje</li><li>Letní kino pod panelákem</li></ul>
<p>Počet vyřazených žádostí: 2</p></dd></dl>
<h3>Aktivita 1.3 &#8211; Zabezpečení lázeňského parku</h3>
<dl><dt>Stav plnění:</dt><dd>nesplněno</dd><dt>Náklady města:</dt><dd>0 Kč</dd>
<dt>Popis plnění:</dt><dd>Památkáři s&nbsp;umístěním kamer nesouhlasili.</dd></dl>
<h2>Specifický cíl 2 &#8211; Rodiny a děti v&nbsp;nepříznivé situaci</h2>
<h3>Aktivita 2.1 &#8211; Předškolní klub Krteček</h3>
<dl><dt>Stav plnění:</dt><dd>plněno průběžně</dd>
<dt>Náklady města:</dt><dd>640&nbsp;tis.&nbsp;Kč</dd>
<dt>Popis plnění:</dt><dd>Klub docházelo 26 dětí, 9 z nich nastoupilo do přípravné třídy.</dd></dl>
<h3>Aktivita 2.2 &#8211; Doučování v&nbsp;domácnostech</h3>
<dl><dt>Stav plnění:</dt><dd>splněno částečně</dd>
<dt>Náklady města:</dt><dd>započítáno v aktivitě 2.1</dd>
<dt>Popis plnění:</dt><dd>Doučovalo sedm studentů, přihlášeno jich bylo dvanáct.</dd></dl>
<h3>Aktivita 2.3 &#8211; Rodinné konference</h3>
<dl><dt>Stav plnění:</dt><dd>neplněno</dd><dt>Náklady města:</dt><dd>nevznikly</dd>
<dt>Popis plnění:</dt><dd>Facilitátor není k&nbsp;dispozici.</dd></dl>
<h2>Specifický cíl 3 &#8211; Informovaná veřejnost</h2>
<h3>Aktivita 3.1 &#8211; Preventivní akce městské policie</h3>
<dl><dt>Stav plnění:</dt><dd>splněno</dd>
<dt>Náklady města:</dt><dd>v&nbsp;rámci běžné činnosti městské policie</dd>
<dt>Popis plnění:</dt><dd><p>Počet uspořádaných akcí: 31</p><p>Počet oslovených osob: 2&nbsp;450</p>
<p>Akce se konaly ve školách, v&nbsp;léčebných domech a na tržnici.</p></dd></dl>
<h3>Aktivita 3.2 &#8211; Kampaň Lázně bez kapsářů</h3>
<dl><dt>Stav plnění:</dt><dd>splněno</dd>
<dt>Náklady města:</dt><dd>825&nbsp;000&nbsp;Kč Mimo to přispěl kraj částkou 200&nbsp;000&nbsp;Kč.</dd>
<dt>Popis plnění:</dt><dd>Natočen byl jeden spot, vylepeno 80 plakátů. Obvodní oddělení policie (OOP)
zaznamenalo pokles krádeží o 22&nbsp;%.</dd></dl>
<h2>Souhrn</h2>
<table><caption>Míra plnění podle specifických cílů</caption>
<tr><th>Specifický cíl</th><th>Počet aktivit</th><th>Splněno</th><th>Nesplněno</th></tr>
<tr><td>Specifický cíl 1</td><td>3</td><td>2</td><td>1</td></tr>
<tr><td>Specifický cíl 2</td><td>3</td><td>2</td><td>1</td></tr>
<tr><td>Specifický cíl 3</td><td>2</td><td>2</td><td>0</td></tr>
<tr><td>Celkem</td><td>8</td><td>6</td><td>2</td></tr></table>
</div>
<div id="pata">Webmaster | Mapa stránek | Nastavení cookies</div></body></html>
"""
_GOAL, _ACTIVITY = ("Specifický cíl", "specific_goal"), ("Aktivita", "activity")
_CODES = {
    "splněno na 100 %": "fulfilled",
    "splněno": "fulfilled",
    "nesplněno": "not_fulfilled",
    "plněno průběžně": "ongoing",
    "splněno částečně": "partially_fulfilled",
    "neplněno": "not_fulfilled",
}
_CLUBS = ["Sousedé na dvorku", "Výsluní sportuje", "Letní kino pod panelákem"]


def _card(number: str, name: str, word: str, price: Plain, text: object, **more: object) -> Plain:
    return node(
        2,
        _ACTIVITY,
        number,
        name,
        status=status(word, _CODES[word]),
        cost=price,
        description=text,
        **more,
    )


TRUTH = {
    "document": head(
        "annual_evaluation",
        "Hodnotící zpráva o plnění Komplexního plánu prevence kriminality města Lázně Boření "
        "na období 2021–2024 za rok 2023",
        "město Lázně Boření",
        strategy_title={
            "any": [
                "Komplexní plán prevence kriminality města Lázně Boření na období 2021–2024",
            ]
        },
        organisation_kind="city",
        period={"from": 2021, "to": 2024},
        year=2023,
        approval={"date": "2020-11-16", "resolution": "114/2020", "body": "zastupitelstvo města"},
        level_labels=["Specifický cíl", "Aktivita"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            _GOAL,
            "1",
            "Bezpečná kolonáda a sídliště",
            children=[
                _card(
                    "1.1",
                    "Noční dozor na kolonádě",
                    "splněno na 100 %",
                    cost(
                        "Náklady na služby: 410 000 Kč. Náklady na vybavení: 36 400 Kč.",
                        "amount",
                        446400,
                        parts=[("Náklady na služby", 410000), ("Náklady na vybavení", 36400)],
                    ),
                    "Dozor působil od května do září. Hlídky řešily 164 událostí.",
                ),
                _card(
                    "1.2",
                    "Podpora projektů spolků na sídlišti Výsluní",
                    "splněno",
                    cost(
                        "285 000 Kč (poskytnuté dotace)",
                        "gross_pool",
                        285000,
                        parts=[("poskytnuté dotace", 285000)],
                    ),
                    {"free": True},
                    indicators=[
                        {**indicator("Počet podpořených projektů", 3), "projects": _CLUBS},
                        indicator("Počet vyřazených žádostí", 2),
                    ],
                    projects=_CLUBS,
                ),
                _card(
                    "1.3",
                    "Zabezpečení lázeňského parku",
                    "nesplněno",
                    cost("0 Kč", "zero", 0),
                    "Památkáři s umístěním kamer nesouhlasili.",
                ),
            ],
        ),
        node(
            1,
            _GOAL,
            "2",
            "Rodiny a děti v nepříznivé situaci",
            children=[
                _card(
                    "2.1",
                    "Předškolní klub Krteček",
                    "plněno průběžně",
                    cost("640 tis. Kč", "amount", 640000),
                    "Klub docházelo 26 dětí, 9 z nich nastoupilo do přípravné třídy.",
                ),
                _card(
                    "2.2",
                    "Doučování v domácnostech",
                    "splněno částečně",
                    cost("započítáno v aktivitě 2.1", "counted_elsewhere", refs=["2.1"]),
                    "Doučovalo sedm studentů, přihlášeno jich bylo dvanáct.",
                ),
                _card(
                    "2.3",
                    "Rodinné konference",
                    "neplněno",
                    cost("nevznikly", "no_cost"),
                    "Facilitátor není k dispozici.",
                ),
            ],
        ),
        node(
            1,
            _GOAL,
            "3",
            "Informovaná veřejnost",
            children=[
                _card(
                    "3.1",
                    "Preventivní akce městské policie",
                    "splněno",
                    cost("v rámci běžné činnosti městské policie", "routine"),
                    {"free": True},
                    indicators=[
                        indicator("Počet uspořádaných akcí", 31),
                        indicator("Počet oslovených osob", 2450),
                    ],
                ),
                _card(
                    "3.2",
                    "Kampaň Lázně bez kapsářů",
                    "splněno",
                    cost("825 000 Kč Mimo to přispěl kraj částkou 200 000 Kč.", "amount", 825000),
                    "Natočen byl jeden spot, vylepeno 80 plakátů. Obvodní oddělení policie (OOP) "
                    "zaznamenalo pokles krádeží o 22 %.",
                ),
            ],
        ),
    ],
    "tables": [
        table(
            "Míra plnění podle specifických cílů",
            ["Specifický cíl", "Počet aktivit", "Splněno", "Nesplněno"],
            [
                ("Specifický cíl 1", ["3", "2", "1"], [3, 2, 1]),
                ("Specifický cíl 2", ["3", "2", "1"], [3, 2, 1]),
                ("Specifický cíl 3", ["2", "2", "0"], [2, 2, 0]),
                ("Celkem", ["8", "6", "2"], [8, 6, 2]),
            ],
        ),
    ],
    "money": [
        *money(None, 3058000, 2196400),
        *money("1.1", 410000, 36400),
        *money("1.2", 285000),
        *money("1.3", 0),
        *money("2.1", 640000),
        *money("3.2", 825000, 200000),
    ],
    "counts": [
        *counts(None, (21, "subjektů")),
        *counts("1.1", (164, "událostí")),
        *counts("2.1", (26, "dětí"), (9, "dětí z nich")),
        *counts("2.2", (7, "studentů"), (12, "studentů přihlášeno")),
        *counts("3.2", (1, "spot"), (80, "plakátů")),
    ],
    "abbreviations": abbreviations(
        KPPK="Komplexní plán prevence kriminality",
        OOP="Obvodní oddělení policie",
    ),
    "ignored": [
        {"why": "web_chrome", "text": "Přeskočit na obsah"},
        {"why": "web_chrome", "text": "Webmaster | Mapa stránek | Nastavení cookies"},
    ],
}
_TEXT_FREE = TRUTH["nodes"][0]["children"][1]
_TEXT_FREE["description"] = {
    "any": [
        "\n".join(["Počet podpořených projektů: 3", *_CLUBS, "Počet vyřazených žádostí: 2"]),
        "Počet podpořených projektů: 3 Počet vyřazených žádostí: 2",
        "Počet podpořených projektů: 3",
        None,
    ]
}
_LEFT = "Akce se konaly ve školách, v léčebných domech a na tržnici."
TRUTH["nodes"][2]["children"][0]["description"] = {
    "any": [
        _LEFT,
        f"Počet uspořádaných akcí: 31 Počet oslovených osob: 2 450 {_LEFT}",
    ]
}


def write(folder: Path) -> Path:
    """The page in the Windows code page its head names."""
    path = folder / NAME
    path.write_bytes(_PAGE.encode("cp1250"))
    return path
