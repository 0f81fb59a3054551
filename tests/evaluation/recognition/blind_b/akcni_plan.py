"""The status of an action plan scraped from a web site: axis, specific goal, measure, task."""

from tests.evaluation.recognition.blind_b.paper import Paper, cost, head
from tests.evaluation.recognition.blind_b.render import as_web

_BEFORE = (
    "<div class='skip'><a href='#obsah'>Přejít k obsahu</a></div><header><p>Mlžnohorský kraj</p>"
    "<nav><ul><li><a href='/'>Úvod</a></li><li><a href='/kraj'>Kraj</a></li><li><a href='/urad'>Krajský úřad</a></li>"
    "<li><a href='/dotace'>Dotace a granty</a></li><li><a href='/kontakty'>Kontakty</a></li></ul></nav></header>"
    "<div class='breadcrumb'><a href='/'>Úvod</a> &raquo; <a href='/b'>Bezpečnost</a> &raquo; <a href='/p'>Prevence kriminality</a> &raquo; Akční plán</div><main id='obsah'>"
)
_AFTER = (
    "</main><aside><h2>Související dokumenty</h2><ul><li><a href='/a.pdf'>Akční plán prevence kriminality 2020–2022 (PDF, 812 kB)</a></li>"
    "<li><a href='/b.pdf'>Opatření č. 3/2023 – pokyn hejtmana (PDF, 120 kB)</a></li><li><a href='/c.pdf'>Cíl 2030 – strategie rozvoje kraje (PDF, 4 MB)</a></li></ul>"
    "<p>Vytisknout stránku</p><p>Sdílet na Facebooku</p></aside><footer><p>© 2024 Mlžnohorský kraj | Prohlášení o přístupnosti | Mapa stránek</p>"
    "<p>Na Kopci 1, 399 01 Mlžná Hora, tel. 599 100 200</p></footer>"
)


def render() -> tuple[str, bytes]:
    return "html", as_web(paper(), _BEFORE, _AFTER)


def paper() -> Paper:
    p = Paper(
        head(
            "action_plan_status",
            {
                "any": [
                    "Akční plán prevence kriminality Mlžnohorského kraje na roky 2023–2025 – stav plnění k 30. červnu 2024",
                    "Akční plán prevence kriminality Mlžnohorského kraje na roky 2023–2025 stav plnění k 30. červnu 2024",
                ]
            },
            "Akční plán prevence kriminality Mlžnohorského kraje na roky 2023–2025",
            ("Mlžnohorský kraj", "region"),
            (2023, 2025),
            2024,
            ["Prioritní osa", "Specifický cíl", "Opatření", "Úkol"],
            approval={
                "date": "2023-03-16",
                "resolution": "19/ZK/23",
                "body": "Zastupitelstvo Mlžnohorského kraje",
            },
            status_scale={
                "splněno": "fulfilled",
                "plní se průběžně": "ongoing",
                "splněno částečně": "partially_fulfilled",
                "nezahájeno": "not_started",
                "zrušeno": "cancelled",
                "v realizaci": "ongoing",
                "nesplněno": "not_fulfilled",
                "odloženo na rok 2025": "postponed",
            },
        )
    )
    p.put(
        "title",
        "Akční plán prevence kriminality Mlžnohorského kraje na roky 2023–2025 – stav plnění k 30. červnu 2024",
    )
    p.aside(
        "web_chrome",
        "Přejít k obsahu",
        "Dotace a granty",
        "Opatření č. 3/2023 – pokyn hejtmana (PDF, 120 kB)",
        "Prohlášení o přístupnosti",
        "Vytisknout stránku",
    )
    p.put(
        "p",
        "Akční plán schválilo Zastupitelstvo Mlžnohorského kraje dne 16. 3. 2023 usnesením č. 19/ZK/23. Obsahuje úkoly kraje, obcí a dalších partnerů. Stav plnění aktualizuje oddělení krizového řízení (OKŘ) vždy po skončení pololetí.",
    )
    p.abbr(OKŘ="oddělení krizového řízení")
    _axis_one(p)
    _axis_two(p)
    p.leave()
    p.put("p", "Zveřejněno: 22. 7. 2024, oddělení krizového řízení")
    return p


def _heads(p: Paper, label: str, role: str, number: str, name: str) -> None:
    p.node(
        label,
        role,
        number,
        name,
        heading=f"{label} {number}: {name}"
        if label != "Opatření"
        else f"{label} {number} – {name}",
    )


def _task(
    p: Paper,
    number: str,
    name: str,
    who: str,
    when: str,
    status: tuple[str, str],
    comment: str,
    money: tuple[str, dict[str, object]] | None = None,
    note: str | None = None,
) -> None:
    p.node(
        "Úkol",
        "activity",
        number,
        name,
        heading=f"Úkol {number} {name}",
        responsible=who,
        deadline=when,
        status={"text": status[0], "code": status[1]},
    )
    p.put("kv", who, "Gestor:")
    p.put("kv", when, "Termín plnění:")
    p.put("kv", status[0], "Stav:")
    if money:
        p.put("kv", money[0], "Náklady kraje:")
        p.back(number)["cost"] = money[1]
    p.say("description", "Komentář:", comment)
    if note:
        p.say("note", "Poznámka:", note)


_DONE, _RUNS, _PART = (
    ("splněno", "fulfilled"),
    ("plní se průběžně", "ongoing"),
    ("splněno částečně", "partially_fulfilled"),
)


def _axis_one(p: Paper) -> None:
    _heads(p, "Prioritní osa", "priority", "1", "Bezpečné obce a města")
    p.put("p", "Osa soustřeďuje investice a služby, které mají přímý vliv na bezpečnost v obcích.")
    p.back("1")["brief"] = (
        "Osa soustřeďuje investice a služby, které mají přímý vliv na bezpečnost v obcích."
    )
    _heads(
        p,
        "Specifický cíl",
        "specific_goal",
        "1.1",
        "Snížit majetkovou kriminalitu v rekreačních oblastech",
    )
    _heads(p, "Opatření", "measure", "1.1.1", "Ochrana chat a rekreačních objektů")
    _task(
        p,
        "1.1.1.1",
        "Vydat příručku pro chataře",
        "OKŘ",
        "31. 12. 2023",
        _DONE,
        "Příručka vyšla v nákladu {4 000 výtisků} a byla rozeslána do {63 obcí}. Dotisk {1 500 kusů} hradí pojišťovna.",
        ("<78.200,- Kč>", cost("78.200,- Kč", "amount", 78200)),
    )
    _task(
        p,
        "1.1.1.2",
        "Podpořit společné hlídky obecních policií a Policie ČR mimo sezonu",
        "obce, KŘP",
        "průběžně",
        _RUNS,
        "V prvním pololetí se konalo {27 společných hlídek}, zapojilo se {deset obcí=10 obcí}. Od roku 2023 jde o {91 hlídek=91 hlídek;since=2023}.",
        ("v rámci běžné činnosti", cost("v rámci běžné činnosti", "routine")),
    )
    _task(
        p,
        "1.1.1.3",
        "Zřídit půjčovnu fotopastí pro obce",
        "OKŘ",
        "30. 9. 2024",
        ("v realizaci", "ongoing"),
        "Veřejná zakázka na {40 fotopastí} byla vyhlášena v květnu, podány byly {tři nabídky=3 nabídky}.",
        (
            "předpoklad <~cca 350 tis. Kč=350000>",
            cost(
                "předpoklad cca 350 tis. Kč",
                "amount",
                350000,
                approximate=True,
                parts=[{"label": {"any": [None, "předpoklad"]}, "amount_czk": 350000}],
            ),
        ),
        "Půjčovní řád připraví právní odbor.",
    )
    _heads(p, "Opatření", "measure", "1.1.2", "Označování majetku")
    _task(
        p,
        "1.1.2.1",
        "Zajistit značení kol a koloběžek v obcích bez obecní policie",
        "Mlžnohorská hasičská škola",
        "každoročně do 30. 6.",
        _PART,
        "Akce se uskutečnila v {šesti obcích=6 obcích} z {devíti=9 obcí} plánovaných, označeno bylo {382 kol}.",
        ("<41 300 Kč>", cost("41 300 Kč", "amount", 41300)),
    )
    _heads(
        p, "Specifický cíl", "specific_goal", "1.2", "Zvýšit bezpečnost na nádražích a zastávkách"
    )
    _heads(p, "Opatření", "measure", "1.2.1", "Kamerové body a osvětlení")
    _task(
        p,
        "1.2.1.1",
        "Spolufinancovat kamerové body na přestupních terminálech",
        "odbor dopravy",
        "31. 12. 2024",
        ("v realizaci", "ongoing"),
        "Vybudováno je {pět z osmi=5 kamerových bodů} kamerových bodů. Zbývající čekají na přeložku vedení.",
        ("<2 115 000 Kč>", cost("2 115 000 Kč", "amount", 2115000)),
    )
    p.truth["?counts"].append({"node": "1.2.1.1", "value": 8, "unit": "kamerových bodů"})
    _task(
        p,
        "1.2.1.2",
        "Osadit tísňová tlačítka ve výpravních budovách",
        "Správa železnic",
        "31. 12. 2023",
        ("zrušeno", "cancelled"),
        "Správa železnic od záměru ustoupila, budovy jsou určeny k prodeji.",
        ("<0 Kč=0>", cost("0 Kč", "zero", 0)),
    )


def _axis_two(p: Paper) -> None:
    _heads(p, "Prioritní osa", "priority", "2", "Lidé na okraji společnosti")
    p.put("p", "Osa je určena lidem, kterým hrozí ztráta bydlení nebo návrat k trestné činnosti.")
    p.back("2")["brief"] = (
        "Osa je určena lidem, kterým hrozí ztráta bydlení nebo návrat k trestné činnosti."
    )
    _heads(p, "Specifický cíl", "specific_goal", "2.1", "Předcházet recidivě")
    _heads(p, "Opatření", "measure", "2.1.1", "Práce s lidmi po výkonu trestu")
    _task(
        p,
        "2.1.1.1",
        "Rozšířit kapacitu programu Návrat",
        "odbor sociálních věcí",
        "30. 6. 2024",
        _DONE,
        "Kapacita byla navýšena ze {14 míst} na {22 míst}. Program od roku 2020 využilo celkem {196 osob=196 osob;since=2020}, z toho {31 v prvním pololetí 2024=31 osob}.",
        (
            "<1.080.000,- Kč>, náklady na školení jsou započítány v úkolu 2.1.1.2",
            cost(
                "1.080.000,- Kč, náklady na školení jsou započítány v úkolu 2.1.1.2",
                "amount",
                1080000,
                refs=["2.1.1.2"],
            ),
        ),
    )
    _task(
        p,
        "2.1.1.2",
        "Vyškolit sociální kurátory v motivačních rozhovorech",
        "Vzdělávací institut kraje",
        "31. 10. 2024",
        ("nezahájeno", "not_started"),
        "Kurz pro {18 kurátorů} začne v září.",
        ("<126 000 Kč>", cost("126 000 Kč", "amount", 126000)),
    )
    _task(
        p,
        "2.1.1.3",
        "Sjednat dohodu o spolupráci s Vazební věznicí Mlžná Hora",
        "hejtman",
        "31. 3. 2024",
        ("nesplněno", "not_fulfilled"),
        "Jednání přerušila změna ve vedení věznice. Nový termín schůzky je 12. 9. 2024.",
        ("bez nákladů", cost("bez nákladů", "no_cost")),
    )
    _heads(p, "Opatření", "measure", "2.1.2", "Dluhové poradenství")
    _task(
        p,
        "2.1.2.1",
        "Vypsat výzvu pro poradny",
        "odbor sociálních věcí",
        "28. 2. 2024",
        _DONE,
        "Ve výzvě bylo alokováno <3 mil. Kč=3000000>, přihlásilo se {11 poraden}, podpořeno bylo {sedm=7 poraden} částkou <2.640.500,- Kč>. Poradny mají pobočky v {24 obcích}.",
        (
            "<2.640.500,- Kč> (poskytnuté dotace)",
            cost(
                "2.640.500,- Kč (poskytnuté dotace)",
                "gross_pool",
                2640500,
                parts=[{"label": {"any": [None, "poskytnuté dotace"]}, "amount_czk": 2640500}],
            ),
        ),
    )
    _heads(p, "Specifický cíl", "specific_goal", "2.2", "Udržet lidi v bydlení")
    _heads(p, "Opatření", "measure", "2.2.1", "Domovníci-preventisté")
    _task(
        p,
        "2.2.1.1",
        "Metodicky vést domovníky v obecních domech",
        "OKŘ",
        "průběžně",
        _RUNS,
        "V kraji pracuje {21 domovníků} v {osmi obcích=8 obcích}. Na metodickém setkání v Mlžné Hoře bylo {17=17 domovníků} z nich.",
        None,
        "Viz též úkol 1.1.1.2.",
    )
    _task(
        p,
        "2.2.1.2",
        "Připravit závěrečné vyhodnocení projektu Domovník",
        "OKŘ",
        "31. 5. 2024",
        ("odloženo na rok 2025", "postponed"),
        "Projekt byl prodloužen, vyhodnocení proběhne až po jeho skončení.",
    )
