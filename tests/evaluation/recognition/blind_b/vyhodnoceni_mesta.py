"""A long yearly evaluation of a city: fields of activities in prose, PDF over many pages."""

from tests.evaluation.recognition.blind_b.paper import Paper, cost, head
from tests.evaluation.recognition.blind_b.render import as_pdf

_HEADER = "Statutární město Tesařov – Vyhodnocení akčního plánu za rok 2022"


def render() -> tuple[str, bytes]:
    return "pdf", as_pdf(paper(), _HEADER, size="11pt", widths={4: "(2.4fr, 1fr, 1fr, 1fr)"})


def paper() -> Paper:
    p = Paper(
        head(
            "annual_evaluation",
            "Vyhodnocení Akčního plánu prevence kriminality statutárního města Tesařova na období 2021–2023 za rok 2022",
            "Akční plán prevence kriminality statutárního města Tesařova na období 2021–2023",
            ("statutární město Tesařov", "city"),
            (2021, 2023),
            2022,
            ["Strategický cíl", "Opatření", "Aktivita"],
            approval={
                "date": "2021-02-18",
                "resolution": "Z/211/2021",
                "body": {
                    "any": [
                        "Zastupitelstvo města Tesařova",
                        "Zastupitelstvo statutárního města Tesařova",
                    ]
                },
            },
            status_scale={
                "splněna": "fulfilled",
                "plněna průběžně": "ongoing",
                "splněna částečně": "partially_fulfilled",
                "nesplněna": "not_fulfilled",
                "odložena": "postponed",
            },
        )
    )
    p.put(
        "title",
        "Vyhodnocení Akčního plánu prevence kriminality statutárního města Tesařova na období 2021–2023",
    )
    p.put("title", "za rok 2022")
    p.aside("running_header", _HEADER)
    p.put("h1", "Úvod")
    p.put(
        "p",
        "Akční plán prevence kriminality statutárního města Tesařova na období 2021–2023 (dále jen „akční plán“ nebo „AP“) byl schválen usnesením Zastupitelstva města Tesařova č. Z/211/2021 ze dne 18. 2. 2021. Navazuje na předchozí plán a na Bezpečnostní analýzu, která byla dokončena v roce 2020.^^Analýza je k nahlédnutí na odboru vnitřních věcí.^^",
    )
    p.truth["?abbreviations"] += [
        {"abbr": "akční plán", "meaning": ""},
        {"abbr": "AP", "meaning": ""},
    ]
    p.put(
        "p",
        "V průběhu roku 2022 se na území města uskutečnilo {143 preventivních akcí}, kterých se zúčastnilo {přes 9 800 osob=9800 osob}. Město na ně ze svého rozpočtu vynaložilo <11 284 700 Kč>, což představuje 0,4 % jeho běžných výdajů. Dotace ze státního rozpočtu dosáhly <1.916.000,- Kč>.",
    )
    p.put(
        "p",
        "U každé aktivity je uveden její stav. Aktivita je splněna, pokud byly uskutečněny všechny plánované kroky, a splněna částečně, pokud některý z kroků chybí.",
    )
    _one(p)
    _two(p)
    _three(p)
    p.leave()
    p.put("h1", "Financování")
    p.put(
        "p",
        "Následující tabulka uvádí skutečné výdaje města podle strategických cílů a jejich podíl.",
    )
    p.figures(
        "Výdaje města na prevenci kriminality v roce 2022",
        ["Strategický cíl", "Plán", "Skutečnost", "Podíl"],
        [
            (
                "Strategický cíl 1",
                ("<7 900 000 Kč>", 7900000),
                ("<7 246 200 Kč>", 7246200),
                ("64 %", 64),
            ),
            (
                "Strategický cíl 2",
                ("<3 300 000 Kč>", 3300000),
                ("<3 106 500 Kč>", 3106500),
                ("28 %", 28),
            ),
            (
                "Strategický cíl 3",
                ("<1 000 000 Kč>", 1000000),
                ("<932 000 Kč>", 932000),
                ("8 %", 8),
            ),
            (
                "Celkem",
                ("<12 200 000 Kč>", 12200000),
                ("<11 284 700 Kč>", 11284700),
                ("100 %", 100),
                True,
            ),
        ],
    )
    p.put("h1", "Závěr")
    p.put(
        "p",
        "Akční plán je v roce 2022 naplňován podle očekávání. Odložené aktivity budou zařazeno do přípravy navazujícího dokumentu. Vyhodnocení vzala na vědomí Rada města Tesařova.".replace(
            "zařazeno", "zařazeny"
        ),
    )
    return p


def _activity(
    p: Paper,
    number: str,
    name: str,
    who: str,
    status: tuple[str, str],
    spent: tuple[str, dict[str, object]],
    *texts: str,
    counts: tuple[tuple[str, int], ...] = (),
) -> None:
    node = p.node(
        "Aktivita",
        "activity",
        number,
        name,
        heading=f"Aktivita {number} {name}",
        responsible=who,
        status={"text": status[0], "code": status[1]},
        cost=spent[1],
    )
    p.put("kv", who, "Odpovědnost:")
    p.put("kv", status[0], "Stav:")
    p.put("kv", spent[0], "Náklady města:")
    p.say("description", "Popis plnění:", texts[0])
    for text in texts[1:]:
        node["description"] = f"{node['description']} {p.put('p', text)}"
    for label, value in counts:
        p.put("p", f"{label}: {value}")
        node["indicators"].append(
            {"label": label, "value": value, "plan": None, "unit": None, "projects": []}
        )
    if counts:
        tail = " ".join(f"{label}: {value}" for label, value in counts)
        node["description"] = {"any": [node["description"], f"{node['description']} {tail}"]}


_F, _O, _P, _N, _L = (
    ("splněna", "fulfilled"),
    ("plněna průběžně", "ongoing"),
    ("splněna částečně", "partially_fulfilled"),
    ("nesplněna", "not_fulfilled"),
    ("odložena", "postponed"),
)


def _kc(text: str, amount: int) -> tuple[str, dict[str, object]]:
    return f"<{text}={amount}>", cost(text, "amount", amount)


def _one(p: Paper) -> None:
    p.node(
        "Strategický cíl",
        "goal",
        "1",
        "Snížit rizika ve veřejném prostoru a posílit dohled nad místy, kde se lidé necítí bezpečně",
        heading="Strategický cíl 1 Snížit rizika ve veřejném prostoru a posílit dohled nad místy, kde se lidé necítí bezpečně",
    )
    p.node(
        "Opatření", "measure", "1.1", "Dohled a technika", heading="Opatření 1.1 Dohled a technika"
    )
    _activity(
        p,
        "1.1.1",
        "Modernizovat kamerový systém v centru města",
        "Městská policie Tesařov",
        _P,
        _kc("5 480 300 Kč", 5480300),
        "Vyměněno bylo {33 kamer} ze {40 plánovaných=40 kamer}. Zbývající kamery dodá zhotovitel v únoru 2023, neboť na trhu chyběly součástky. Nový software umí vyhledat opuštěné zavazadlo a upozornit na srocení osob.",
        "Operační středisko městské policie vyřídilo díky kamerám {1 217 událostí}, Policii ČR předalo {196 záznamů}. Součástí zakázky bylo proškolení {čtrnácti operátorů=14 operátorů}.",
        counts=(("Počet vyměněných kamer", 33), ("Počet předaných záznamů", 196)),
    )
    _activity(
        p,
        "1.1.2",
        "Zavést smíšené hlídky městské a státní policie v noční dopravě",
        "Městská policie Tesařov ve spolupráci s Policií ČR",
        _O,
        ("v rámci běžné činnosti MP", cost("v rámci běžné činnosti MP", "routine")),
        "Smíšené hlídky vyjížděly vždy v pátek a v sobotu. Zkontrolovaly {412 spojů} a řešily {87 přestupků}, nejčastěji rušení nočního klidu a znečištění vozidel. Dopravní podnik hodnotí spolupráci kladně a nabídl řidičům kurz zvládání konfliktů.",
    )
    _activity(
        p,
        "1.1.3",
        "Osvětlit stezku podél řeky",
        "odbor hlavního architekta",
        _L,
        ("<0 Kč=0>", cost("0 Kč", "zero", 0)),
        "Záměr narazil na nesouhlas orgánu ochrany přírody kvůli netopýrům. Zpracovává se nová studie s tlumeným světlem, aktivita je proto odložena na rok 2024.",
    )
    p.node(
        "Opatření",
        "measure",
        "1.2",
        "Asistenti prevence kriminality a domovníci",
        heading="Opatření 1.2 Asistenti prevence kriminality a domovníci",
    )
    _activity(
        p,
        "1.2.1",
        "Zaměstnávat asistenty prevence kriminality v lokalitě Na Písku",
        "Městská policie Tesařov",
        _F,
        _kc("1.204.400,- Kč", 1204400),
        "V lokalitě působilo {šest asistentů=6 asistentů} a jeden mentor. Provedli {2 031 kontrol} dětských hřišť a vchodů, {329 upozornění} předali správci domů. Od roku 2018 se na asistentech vystřídalo {21 osob=21 osob;since=2018}.".replace(
            "jeden mentor", "{jeden mentor=1 mentor}"
        ),
        "Dotace Ministerstva vnitra (MV) na mzdy činila <1.516.000,- Kč>.",
        counts=(("Počet asistentů", 6),),
    )
    p.abbr(MV="Ministerstvo vnitra")
    _activity(
        p,
        "1.2.2",
        "Rozšířit síť domovníků do dalších bytových domů",
        "odbor správy majetku",
        _F,
        _kc("561 500 Kč", 561500),
        "Domovníci pracují v {devíti domech=9 domech}, nově též v ulicích Kovářské a Tkalcovské. Obyvatelé se na ně obraceli hlavně s nepořádkem na chodbách a s poškozenými schránkami. Náklady na jejich vzdělávání jsou započítány v aktivitě 3.1.1.",
        "Domovníci se scházejí {dvakrát=2 setkání} měsíčně s terénními pracovníky.".replace(
            "{dvakrát=2 setkání} měsíčně", "pravidelně"
        ),
    )


def _two(p: Paper) -> None:
    p.node(
        "Strategický cíl",
        "goal",
        "2",
        "Chránit děti, seniory a oběti trestných činů",
        heading="Strategický cíl 2 Chránit děti, seniory a oběti trestných činů",
    )
    p.node("Opatření", "measure", "2.1", "Děti a mládež", heading="Opatření 2.1 Děti a mládež")
    _activity(
        p,
        "2.1.1",
        "Podporovat programy primární prevence ve školách",
        "odbor školství",
        _F,
        (
            "<1 850 000 Kč> (poskytnuté dotace)",
            cost(
                "1 850 000 Kč (poskytnuté dotace)",
                "gross_pool",
                1850000,
                parts=[{"label": {"any": [None, "poskytnuté dotace"]}, "amount_czk": 1850000}],
            ),
        ),
        "V dotačním řízení bylo alokováno <2 mil. Kč=2000000>, podáno {27 žádostí}, podpořeno {23 projektů} {19 škol} celkem za <1 850 000 Kč>. Programy se věnovaly vztahům ve třídách, závislostem a bezpečí na internetu.",
        "Zúčastnilo se jich {zhruba 4 600 žáků=4600 žáků}. Hodnoticí dotazník vyplnilo {71 učitelů}, devět z deseti by program doporučilo dál.",
        counts=(("Počet podpořených projektů", 23),),
    )
    _activity(
        p,
        "2.1.2",
        "Otevřít nízkoprahový klub v městské části Lhotka",
        "odbor sociálních věcí",
        _N,
        ("–", cost("–", "none_stated")),
        "Klub se nepodařilo otevřít. Výběrové řízení na provozovatele bylo vyhlášeno {dvakrát=2 řízení}, nikdo se však nepřihlásil. Město proto jedná s Charitou Tesařov o terénní službě.",
    )
    p.node("Opatření", "measure", "2.2", "Senioři", heading="Opatření 2.2 Senioři")
    _activity(
        p,
        "2.2.1",
        "Pořádat Akademii bezpečného stáří",
        "Městská policie Tesařov",
        _F,
        _kc("96 tis. Kč", 96000),
        "Akademii absolvovalo {118 seniorů} v {pěti kurzech=5 kurzech}. Každý kurz zahrnoval {osm setkání=8 setkání} s policisty, hasiči a právníkem. Absolventi si odnesli bezpečnostní řetízek na dveře.",
    )
    p.node(
        "Opatření",
        "measure",
        "2.3",
        "Oběti trestných činů a domácího násilí",
        heading="Opatření 2.3 Oběti trestných činů a domácího násilí",
    )
    _activity(
        p,
        "2.3.1",
        "Přispívat na provoz intervenčního centra a občanské poradny",
        "odbor sociálních věcí",
        _O,
        _kc("1 160 500 Kč", 1160500),
        "Intervenční centrum pomohlo {164 osobám}, z toho bylo {139 žen}. Občanská poradna vyřídila {918 dotazů} a v {62 případech} sepsala trestní oznámení nebo návrh na předběžné opatření.",
        "Od roku 2019 vyhledalo obě služby celkem {2 377 klientů=2377 klientů;since=2019}, z toho {604 v roce 2022=604 klientů;year=2022}. Město přispělo také na krizové lůžko.",
    )


def _three(p: Paper) -> None:
    p.node(
        "Strategický cíl",
        "goal",
        "3",
        "Vzdělávat, informovat a spolupracovat",
        heading="Strategický cíl 3 Vzdělávat, informovat a spolupracovat",
    )
    p.node("Opatření", "measure", "3.1", "Vzdělávání", heading="Opatření 3.1 Vzdělávání")
    _activity(
        p,
        "3.1.1",
        "Vzdělávat strážníky, domovníky a sociální pracovníky",
        "personální odbor",
        _F,
        _kc("214.300,- Kč", 214300),
        "Uskutečnilo se {jedenáct kurzů=11 kurzů}, nejžádanější byly tyto:",
        counts=(),
    )
    node = p.back("3.1.1")
    items = [
        "komunikace s člověkem v krizi",
        "první pomoc a práce s defibrilátorem",
        "základy romštiny pro terén",
    ]
    for item in items:
        p.put("b", item)
    node["description"] = {
        "any": [
            f"{node['description']} {' '.join(items)}",
            f"{node['description']} {', '.join(items)}",
        ]
    }
    p.node(
        "Opatření",
        "measure",
        "3.2",
        "Informování veřejnosti",
        heading="Opatření 3.2 Informování veřejnosti",
    )
    _activity(
        p,
        "3.2.1",
        "Vydávat přílohu Bezpečný Tesařov v městském zpravodaji",
        "tiskové oddělení",
        _F,
        (
            "náklady hrazeny v rámci aktivity 2.2.1",
            cost("náklady hrazeny v rámci aktivity 2.2.1", "counted_elsewhere", refs=["2.2.1"]),
        ),
        "Vyšla {čtyři čísla=4 čísla} v nákladu {52 000 výtisků}. Čtenáři našli v příloze kontakty na okrskáře, rady před dovolenou i příběhy obětí podvodů.",
    )
    _activity(
        p,
        "3.2.2",
        "Natočit seriál krátkých videí o podvodech na internetu",
        "tiskové oddělení",
        _P,
        _kc("cca 180 tis. Kč", 180000),
        "Natočena byla {tři videa=3 videa} z plánovaných pěti. Zhlédlo je {více než 40 tisíc lidí=40000 lidí}. Videa lze volně šířit, zájem o ně projevila {dvě města=2 města} v kraji.",
    )
    node = p.back("3.2.2")
    node["cost"]["approximate"] = True
    p.truth["money"][-1]["approximate"] = True
    p.truth["?counts"].append({"node": "3.2.2", "value": 5, "unit": "videí"})
    p.node(
        "Opatření",
        "measure",
        "3.3",
        "Spolupráce s partnery",
        heading="Opatření 3.3 Spolupráce s partnery",
    )
    _activity(
        p,
        "3.3.1",
        "Zajistit činnost Komise prevence kriminality",
        "manažerka prevence kriminality",
        _O,
        ("bez nákladů", cost("bez nákladů", "no_cost")),
        "Komise se sešla {pětkrát=5 jednání} a Radě města předložila {sedm doporučení=7 doporučení}. Jejími členy jsou zástupci Policie ČR, Probační a mediační služby (PMS), škol a neziskových organizací. Činnost komise je hodnocena též v kapitole Závěr.",
    )
    p.abbr(PMS="Probační a mediační služba")
