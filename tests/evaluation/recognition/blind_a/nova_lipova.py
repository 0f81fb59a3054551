"""A small town's page out of its CMS: activities as bullets, the status word in brackets."""

from pathlib import Path

from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    counts,
    done,
    head,
    money,
    node,
    status,
    table,
    verdict,
)

NAME = "nova-lipova.html"

_PAGE = """<!DOCTYPE html>
<html lang="cs"><head><meta charset="utf-8"><title>Vyhodnocení prevence 2021 | Nová Lípová</title>
<style>.menu{color:#123}</style><script>var stav = "splněno";</script></head>
<body>
<header><a href="/">Nová Lípová – oficiální stránky města</a>
<form action="/hledani"><input name="q" placeholder="Hledat"><button>Hledat</button></form></header>
<nav class="menu"><ul><li><a href="/mesto">Město</a></li><li><a href="/urad">Městský úřad</a></li>
<li><a href="/bezpecnost">Bezpečnost</a></li><li><a href="/kontakt">Kontakt</a></li></ul></nav>
<div class="breadcrumb"><a href="/">Domů</a> » <a href="/bezpecnost">Bezpečnost</a> » Vyhodnocení</div>
<main><article>
<h1>Vyhodnocení Programu prevence kriminality města Nová Lípová na období 2019&ndash;2023 za rok 2021</h1>
<p>Program prevence kriminality schválilo Zastupitelstvo města Nová Lípová dne 12.&nbsp;12.&nbsp;2018
(usnesení č.&nbsp;7/36/2018). Vyhodnocení projednala Rada města. Stav jednotlivých aktivit je uveden
v&nbsp;závorce za názvem.</p>
<p>V roce 2021 působilo ve městě <strong>osm</strong> organizací. Město na program vydalo
<b>927&nbsp;300&nbsp;Kč</b>.</p>
<h2>Priorita 1: Bezpečné město</h2>
<h3>Opatření 1.1: Ochrana majetku a veřejného pořádku</h3>
<ul>
<li>Aktivita 1.1.1 Kamerový systém u&nbsp;vlakové zastávky (splněno)</li>
<li>Aktivita 1.1.2 Úklid a prosvětlení parku Pod Věží (průběžně)</li>
<li>Aktivita 1.1.3 Forenzní značení kol (nesplněno)</li>
</ul>
<p><strong>Plnění opatření:</strong></p>
<p>Kamera byla zprovozněna v&nbsp;září, pořídila se za 186&nbsp;000&nbsp;Kč. V&nbsp;parku bylo
prořezáno 34 stromů. Značení kol se odložilo kvůli protiepidemickým omezením.</p>
<h3>Opatření 1.2: Spolupráce s&nbsp;Policií ČR</h3>
<ul>
<li>Aktivita 1.2.1 Společné hlídky (průběžně)</li>
<li>Aktivita 1.2.2 Výjezdní služebna na sídlišti Sever (zrušeno)</li>
</ul>
<p><strong>Plnění opatření:</strong></p>
<p>Městská policie vykonala 17 společných hlídek. Od služebny se ustoupilo.</p>
<p><em>Priorita 1 je aktuální i pro příští rok.</em></p>
<h2>Priorita 2: Mladá generace</h2>
<h3>Opatření 2.1: Prevence rizikového chování</h3>
<ul>
<li>Aktivita 2.1.1 Besedy o návykových látkách (splněno částečně)</li>
<li>Aktivita 2.1.2 Peer program na gymnáziu (splněno)</li>
</ul>
<p><strong>Plnění opatření:</strong></p>
<p>Z&nbsp;deseti plánovaných besed se jich uskutečnilo šest. Peer program navštěvuje 14 studentů.
Na lektory město přispělo částkou 43&nbsp;200,-&nbsp;Kč.</p>
<h3>Opatření 2.2: Nabídka volného času</h3>
<ul>
<li>Aktivita 2.2.1 Otevřená školní hřiště (průběžně)</li>
<li>Aktivita 2.2.2 Grantový program Volný čas (splněno)</li>
<li>Aktivita 2.2.3 Skatepark v&nbsp;areálu bývalých kasáren (nezahájeno)</li>
</ul>
<p><strong>Plnění opatření:</strong></p>
<ul class="vypis">
<li>správci hřišť odpracovali 780 hodin,</li>
<li>z grantového programu bylo podpořeno 11 spolků částkou 350&nbsp;tis.&nbsp;Kč,</li>
<li>projekt skateparku nebyl zadán.</li>
</ul>
<p><em>Priorita 2 byla splněna částečně a je aktuální i pro příští rok.</em></p>
<h2>Priorita 3: Pomoc těm, kdo ji potřebují</h2>
<h3>Opatření 3.1: Senioři a osaměle žijící lidé</h3>
<ul>
<li>Aktivita 3.1.1 Tísňové tlačítko (splněno)</li>
<li>Aktivita 3.1.2 Přednášky v Domě seniorů (nesplněno)</li>
</ul>
<p><strong>Plnění opatření:</strong></p>
<p>Tlačítko bylo zapůjčeno 23 seniorům. Přednášky se nekonaly.</p>
<p><em>Priorita 3 není již aktuální pro další období, situace však bude i nadále sledována.</em></p>
<h2>Výdaje programu</h2>
<table border="1"><caption>Výdaje města na program podle priorit (Kč)</caption>
<thead><tr><th>Priorita</th><th>2020</th><th>2021</th></tr></thead>
<tbody><tr><td>Priorita 1</td><td>410&nbsp;000</td><td>452&nbsp;100</td></tr>
<tr><td>Priorita 2</td><td>388&nbsp;500</td><td>393&nbsp;200</td></tr>
<tr><td>Priorita 3</td><td>0</td><td>82&nbsp;000</td></tr>
<tr><td><b>Celkem</b></td><td><b>798&nbsp;500</b></td><td><b>927&nbsp;300</b></td></tr></tbody></table>
<p>Zpracovala: komise prevence kriminality Rady města</p>
</article></main>
<aside><h3>Mohlo by vás zajímat</h3><ul><li><a href="/a">Priorita občanů: parkování</a></li>
<li><a href="/b">Aktivita měsíce: jarní úklid</a></li></ul></aside>
<footer><p>Prohlášení o přístupnosti</p><p>© 2022 Město Nová Lípová</p>
<p>Tisk | Zpět na začátek stránky</p></footer>
</body></html>
"""
_PRIORITY, _MEASURE, _ACTIVITY = (
    ("Priorita", "priority"),
    ("Opatření", "measure"),
    ("Aktivita", "activity"),
)
_CODES = {
    "splněno": "fulfilled",
    "průběžně": "ongoing",
    "nesplněno": "not_fulfilled",
    "zrušeno": "cancelled",
    "splněno částečně": "partially_fulfilled",
    "nezahájeno": "not_started",
}


def _done(number: str, name: str, word: str) -> Plain:
    return node(3, _ACTIVITY, number, name, status=status(word, _CODES[word]))


_SPORT = [
    "správci hřišť odpracovali 780 hodin,",
    "z grantového programu bylo podpořeno 11 spolků částkou 350 tis. Kč,",
    "projekt skateparku nebyl zadán.",
]

TRUTH = {
    "document": head(
        "annual_evaluation",
        "Vyhodnocení Programu prevence kriminality města Nová Lípová na období 2019–2023 "
        "za rok 2021",
        "město Nová Lípová",
        strategy_title="Program prevence kriminality města Nová Lípová na období 2019–2023",
        organisation_kind="city",
        period={"from": 2019, "to": 2023},
        year=2021,
        approval={
            "date": "2018-12-12",
            "resolution": "7/36/2018",
            "body": {
                "any": [
                    "Zastupitelstvo města Nová Lípová",
                    "Zastupitelstvo města",
                    "zastupitelstvo města",
                ]
            },
        },
        level_labels=["Priorita", "Opatření", "Aktivita"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            _PRIORITY,
            "1",
            "Bezpečné město",
            verdict=verdict("Priorita 1 je aktuální i pro příští rok.", None, True, "next_year"),
            children=[
                node(
                    2,
                    _MEASURE,
                    "1.1",
                    "Ochrana majetku a veřejného pořádku",
                    fulfilment=done(
                        "Kamera byla zprovozněna v září, pořídila se za 186 000 Kč. "
                        "V parku bylo prořezáno 34 stromů. Značení kol se odložilo "
                        "kvůli protiepidemickým omezením."
                    ),
                    children=[
                        _done("1.1.1", "Kamerový systém u vlakové zastávky", "splněno"),
                        _done("1.1.2", "Úklid a prosvětlení parku Pod Věží", "průběžně"),
                        _done("1.1.3", "Forenzní značení kol", "nesplněno"),
                    ],
                ),
                node(
                    2,
                    _MEASURE,
                    "1.2",
                    "Spolupráce s Policií ČR",
                    fulfilment=done(
                        "Městská policie vykonala 17 společných hlídek. Od služebny se ustoupilo."
                    ),
                    children=[
                        _done("1.2.1", "Společné hlídky", "průběžně"),
                        _done("1.2.2", "Výjezdní služebna na sídlišti Sever", "zrušeno"),
                    ],
                ),
            ],
        ),
        node(
            1,
            _PRIORITY,
            "2",
            "Mladá generace",
            verdict=verdict(
                "Priorita 2 byla splněna částečně a je aktuální i pro příští rok.",
                "partially_fulfilled",
                True,
                "next_year",
            ),
            children=[
                node(
                    2,
                    _MEASURE,
                    "2.1",
                    "Prevence rizikového chování",
                    fulfilment=done(
                        "Z deseti plánovaných besed se jich uskutečnilo šest. Peer "
                        "program navštěvuje 14 studentů. Na lektory město přispělo "
                        "částkou 43 200,- Kč."
                    ),
                    children=[
                        _done("2.1.1", "Besedy o návykových látkách", "splněno částečně"),
                        _done("2.1.2", "Peer program na gymnáziu", "splněno"),
                    ],
                ),
                node(
                    2,
                    _MEASURE,
                    "2.2",
                    "Nabídka volného času",
                    fulfilment=done("\n".join(_SPORT), _SPORT),
                    children=[
                        _done("2.2.1", "Otevřená školní hřiště", "průběžně"),
                        _done("2.2.2", "Grantový program Volný čas", "splněno"),
                        _done("2.2.3", "Skatepark v areálu bývalých kasáren", "nezahájeno"),
                    ],
                ),
            ],
        ),
        node(
            1,
            _PRIORITY,
            "3",
            "Pomoc těm, kdo ji potřebují",
            verdict=verdict(
                "Priorita 3 není již aktuální pro další období, situace však bude "
                "i nadále sledována.",
                None,
                False,
                "closed_monitor",
            ),
            children=[
                node(
                    2,
                    _MEASURE,
                    "3.1",
                    "Senioři a osaměle žijící lidé",
                    fulfilment=done("Tlačítko bylo zapůjčeno 23 seniorům. Přednášky se nekonaly."),
                    children=[
                        _done("3.1.1", "Tísňové tlačítko", "splněno"),
                        _done("3.1.2", "Přednášky v Domě seniorů", "nesplněno"),
                    ],
                ),
            ],
        ),
    ],
    "tables": [
        table(
            "Výdaje města na program podle priorit (Kč)",
            ["Priorita", "2020", "2021"],
            [
                ("Priorita 1", ["410 000", "452 100"], [410000, 452100]),
                ("Priorita 2", ["388 500", "393 200"], [388500, 393200]),
                ("Priorita 3", ["0", "82 000"], [0, 82000]),
                ("Celkem", ["798 500", "927 300"], [798500, 927300]),
            ],
        ),
    ],
    "money": [
        *money(None, 927300),
        *money("1.1", 186000),
        *money("2.1", 43200),
        *money("2.2", 350000),
    ],
    "counts": [
        *counts(None, (8, "organizací")),
        *counts("1.1", (34, "stromů")),
        *counts("1.2", (17, "hlídek")),
        *counts("2.1", (10, "besed"), (6, "besed"), (14, "studentů")),
        *counts("2.2", (11, "spolků")),
        *counts("3.1", (23, "seniorům")),
    ],
    "?counts": counts("2.2", (780, "hodin")),
    "abbreviations": [],
    "ignored": [
        {"why": "web_chrome", "text": "Mohlo by vás zajímat"},
        {"why": "web_chrome", "text": "Prohlášení o přístupnosti"},
        {"why": "web_chrome", "text": "© 2022 Město Nová Lípová"},
    ],
}


def write(folder: Path) -> Path:
    """The page as the browser saved it."""
    path = folder / NAME
    path.write_text(_PAGE, encoding="utf-8")
    return path
