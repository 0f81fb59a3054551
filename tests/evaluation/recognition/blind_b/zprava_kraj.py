"""A region's yearly report with the money of programmes in prose; cp1250, hard wraps."""

from tests.evaluation.recognition.blind_b.paper import Block, Paper, head
from tests.evaluation.recognition.blind_b.render import as_lines

_PAGE = 46  # lines


def render() -> tuple[str, bytes]:
    lines = as_lines(paper(), 76, bullet="- ")
    pages = [lines[start : start + _PAGE] for start in range(0, len(lines), _PAGE)]
    text = ""
    for number, page in enumerate(pages, 1):
        text += "\r\n".join(page) + f"\r\n{' ' * 36}- {number} -\r\n\f"
    return "txt", text.encode("cp1250")


def paper() -> Paper:
    p = Paper(
        head(
            "annual_evaluation",
            "Zpráva o plnění Koncepce prevence kriminality a závislostí Liskoveckého kraje na léta 2019–2025 v roce 2023",
            "Koncepce prevence kriminality a závislostí Liskoveckého kraje na léta 2019–2025",
            ("Liskovecký kraj", "region"),
            (2019, 2025),
            2023,
            {"any": [["Oblast", "Opatření"], ["OBLAST", "Opatření"]]},
            approval={
                "date": "2019-04-25",
                "resolution": "433/2019",
                "body": "Zastupitelstvo Liskoveckého kraje",
            },
        )
    )
    p.put(
        "p",
        "Zpráva o plnění Koncepce prevence kriminality a závislostí Liskoveckého kraje na léta 2019–2025 v roce 2023",
    )
    p.aside("page_number", "- 1 -", "- 2 -")
    p.put("p", "ÚVOD")
    p.put(
        "p",
        "Koncepce prevence kriminality a závislostí Liskoveckého kraje na léta 2019–2025 (dále jen „Koncepce“) byla schválena Zastupitelstvem Liskoveckého kraje usnesením č. 433/2019 ze dne 25. dubna 2019. Zpráva popisuje, co se v jejím rámci podařilo v roce 2023, a předkládá se Radě Liskoveckého kraje na vědomí.",
    )
    p.put(
        "p",
        "Na plnění se v roce 2023 podílelo {52 obcí}, {36 neziskových organizací} a {čtrnáct škol=14 škol}. Liskovecký kraj (LSK) vynaložil na prevenci celkem <38 412 600 Kč>, tedy o 6 % více než v roce 2022.",
    )
    p.truth["abbreviations"].append(
        {
            "abbr": "Koncepce",
            "meaning": "Koncepce prevence kriminality a závislostí Liskoveckého kraje na léta 2019–2025",
        }
    )
    p.abbr(LSK="Liskovecký kraj")
    _one(p)
    _two(p)
    _three(p)
    p.leave()
    p.put("p", "SEZNAM ZKRATEK")
    for abbr, meaning in (
        ("ADZ", "adiktologická služba"),
        ("MV ČR", "Ministerstvo vnitra České republiky"),
        ("NZDM", "nízkoprahové zařízení pro děti a mládež"),
        ("SVI", "systém včasné intervence"),
    ):
        p.blocks.append(Block("raw", f"{abbr:<10}{meaning}"))
        p.truth["abbreviations"].append({"abbr": abbr, "meaning": meaning})
    return p


def _area(p: Paper, number: str, name: str, brief: str) -> None:
    p.node(
        {"any": ["Oblast", "OBLAST"]},
        "area",
        number,
        {"any": [name, name.upper()]},
        heading=f"OBLAST {number} – {name.upper()}",
    )
    p.say("brief", "Zaměření oblasti:", brief)


def _measure(p: Paper, number: str, name: str, planned: list[str], *texts: str) -> None:
    p.node("Opatření", "measure", number, name, heading=f"Opatření {number}: {name}")
    if planned:
        p.put("p", "Stručný popis opatření:")
        p.bullets("planned", planned)
        p.put("raw", "")
    p.fulfil("Plnění opatření v roce 2023:", *texts)


def _one(p: Paper) -> None:
    _area(
        p,
        "1",
        "Bezpečné obce a sousedství",
        "Kraj podporuje obce v tom, aby znaly svá riziková místa a uměly získat prostředky na jejich nápravu.",
    )
    _measure(
        p,
        "1.1",
        "Dotační program Bezpečná obec",
        [
            "podpora malých obcí, které nemají vlastní obecní policii",
            "spolufinancování projektů podpořených Ministerstvem vnitra České republiky",
        ],
        "V programu Bezpečná obec 2023 bylo alokováno <12 mil. Kč=12000000>, podáno bylo {31 žádostí}, podpořeno {24 projektů} {17 obcí}. Celkem bylo rozděleno <8.450.000,- Kč>. Nevyčerpaná část ve výši <3 550 000 Kč> byla převedena do rezervy.",
        "Nejvyšší dotaci získalo město Liskovec na modernizaci kamer (<1,15 mil. Kč=1150000>), nejnižší obec Jeřabí na fotopasti (<38 tis. Kč=38000>). Od roku 2019 kraj v programu podpořil celkem {131 projektů=131 projektů;since=2019} za <46,2 mil. Kč=46200000>.",
    )
    p.verdict(
        "Opatření bylo v roce 2023 splněno a pokračuje i v roce 2024.",
        "fulfilled",
        True,
        "next_year",
    )
    _measure(
        p,
        "1.2",
        "Program prevence kriminality Ministerstva vnitra",
        [],
        "O dotaci požádalo {dvanáct obcí=12 obcí} a kraj s {20 projekty}. Podpořeno bylo {devět obcí=9 obcí} se {14 projekty} v celkové výši <5 306 180 Kč>, z toho <~zhruba 1,9 mil. Kč=1900000> připadlo na asistenty prevence kriminality. Manažerka prevence poskytla žadatelům {více než 70 konzultací=70 konzultací}.",
        "Metodická pomoc obcím je popsána také v části věnované vzdělávání (viz Opatření 3.1).",
    )
    p.verdict(
        "Opatření je průběžně plněno a je aktuální i pro příští rok.", "ongoing", True, "next_year"
    )


def _two(p: Paper) -> None:
    _area(
        p,
        "2",
        "Pomoc lidem v tíživé situaci",
        "Oblast zahrnuje služby sociální prevence, adiktologické služby a pomoc obětem trestných činů. Kraj je pověřuje a financuje z vlastního rozpočtu i z evropských fondů.",
    )
    _measure(
        p,
        "2.1",
        "Adiktologické služby",
        [
            "udržení sítě kontaktních center a terénních programů",
            "dostupnost léčby pro děti a dospívající",
        ],
        "V kraji působí {pět kontaktních center=5 kontaktních center} a {osm terénních programů=8 terénních programů}. Terénní pracovníci navázali kontakt s {1 846 osobami} a vyměnili {přibližně 92 tisíc stříkaček=92000 stříkaček}. Od roku 2019 prošlo ambulancí pro dospívající celkem {1 204 klientů=1204 klientů;since=2019}, z toho {310 v roce 2023=310 klientů;year=2023}.",
        "Kraj službám poskytl <14.870.000,- Kč>, obce přispěly částkou <2 214 000 Kč> a stát dotací <~okolo 6 mil. Kč=6000000>.",
    )
    p.verdict(
        "Opatření bylo splněno částečně, dětská ambulance v Horních Lískách zatím nevznikla; přechází do dalšího roku.",
        "partially_fulfilled",
        True,
        "next_year",
    )
    _measure(
        p,
        "2.2",
        "Nízkoprahová zařízení pro děti a mládež",
        ["provoz klubů v obcích se sociálně vyloučenými lokalitami"],
        "Krajskou síť tvoří {dvacet jedna klubů=21 klubů} v {16 obcích}, kam docházelo {2 640 dětí}. Kluby uspořádaly {118 besed}, {třicet sportovních turnajů=30 sportovních turnajů} a {čtyři letní tábory=4 letní tábory}. Z rozpočtu kraje obdržely <9,6 mil. Kč=9600000>.",
        "Mezi podpořené projekty patřily:",
    )
    names = [
        "Klub Střecha – doučování a podpora při přechodu na střední školu",
        "Mobilní klub Karavan v odlehlých obcích",
        "Ulice není konečná",
    ]
    p.bullets("fulfilment", names)
    p.put("raw", "")
    p.back("2.2")["projects"] = names
    p.verdict("Opatření bylo splněno a pokračuje i v roce 2024.", "fulfilled", True, "next_year")
    _measure(
        p,
        "2.3",
        "Pomoc obětem trestných činů",
        [],
        "Pomoc poskytovaly {tři registrované subjekty=3 registrované subjekty} v {sedmi poradnách=7 poradnách}. Obrátilo se na ně {412 obětí}, v {57 případech} šlo o domácí násilí. Na tlumočení a soudní doprovod kraj vyčlenil <150 tis. Kč=150000>, čerpáno bylo <0 Kč=0>.",
    )
    p.verdict(
        "Opatření nebylo v oblasti tlumočení splněno, končí a bude v dalším období nahrazeno krajským fondem pro oběti.",
        {"any": ["not_fulfilled", "partially_fulfilled"]},
        {"any": [None, True, False]},
        "modified",
    )


def _three(p: Paper) -> None:
    _area(
        p,
        "3",
        "Vzdělávání, výzkum a řízení systému",
        "Systém prevence potřebuje kvalifikované lidi, spolehlivá čísla a jasně rozdělené role.",
    )
    _measure(
        p,
        "3.1",
        "Vzdělávání pracovníků obcí a škol",
        ["semináře pro manažery prevence a strážníky", "kurzy pro školní metodiky prevence"],
        "Uskutečnilo se {šestnáct seminářů=16 seminářů}, na nichž bylo proškoleno {489 účastníků}. Pro školní metodiky proběhly {dva běhy=2 běhy} kurzu v rozsahu 40 hodin, absolvovalo je {46 pedagogů}. Lektorné činilo <276.300,- Kč>.",
        "V červnu 2023 se v Liskovci sešlo na krajské konferenci {na 180 odborníků=180 odborníků} z {11 krajů}; konference stála <198 450,50 Kč=198450.5>.",
    )
    p.verdict("Opatření bylo splněno.", "fulfilled", None, None)
    _measure(
        p,
        "3.2",
        "Systém včasné intervence",
        [],
        "Do systému je zapojeno {13 obcí s rozšířenou působností=13 obcí} z {15=15 obcí}. Zbývající dvě zatím nemají technické vybavení.".replace(
            "{15=15 obcí}", "{?15=15 obcí}"
        ).replace("Zbývající dvě", "Zbývající {?dvě=2 obce}"),
    )
    p.verdict(
        "Opatření je plněno průběžně, dokončení se předpokládá v dalším období.",
        "ongoing",
        {"any": [True, None]},
        "next_period",
    )
    _measure(
        p,
        "3.3",
        "Průzkum pocitu bezpečí",
        [],
        "Průzkum se v roce 2023 nekonal, poslední sběr dat proběhl v roce 2021 mezi {1 052 respondenty=1052 respondenty}. Výsledky jsou stále využívány.",
    )
    p.verdict(
        "Opatření již není aktuální, vývoj bude nadále sledován z celostátních dat.",
        None,
        False,
        "closed_monitor",
    )
