"""Invented reports that go through activities one by one."""

from tests.evaluation.recognition.corpus.spec import DASH, ZERO, Cost, Count, Item, Report, Table

_PUBLIC_SPACE = Item(
    "Bezpečné veřejné prostory",
    financing=(2_480_000, 1_860_000),
    children=(
        Item(
            "Kamerový dohled a osvětlení rizikových míst",
            children=(
                Item(
                    "Rozšířit městský kamerový systém o nové body",
                    status="Splněno.",
                    cost=Cost(amount=1_245_000),
                    counts=(Count("Počet nových kamerových bodů", 4),),
                    text="Nové body hlídají okolí nádraží a Zámeckou ulici. Obraz je veden na "
                    "stálou službu městské policie, kde jej sledují [[c 2 operátoři|dva operátoři]].",
                ),
                Item(
                    "Doplnit veřejné osvětlení v podchodech a na stezkách",
                    status="Splněno částečně.",
                    cost=Cost(amount=615_000),
                    text="Osvětlení bylo doplněno v podchodu u polikliniky. Stezka podél řeky čeká "
                    "na stavební povolení.",
                ),
                Item(
                    "Zpracovat pasport rizikových míst",
                    status="Nesplněno.",
                    cost=ZERO,
                    text="Zhotovitel od smlouvy odstoupil, nové poptávkové řízení se připravuje.",
                ),
            ),
        ),
        Item(
            "Hlídková činnost v ulicích",
            children=(
                Item(
                    "Posílit pěší hlídky v okolí škol",
                    status="Plněno průběžně.",
                    cost=Cost(words="V rámci běžné činnosti.", kind="routine"),
                    text="Hlídky byly u škol přítomny denně před začátkem vyučování. Strážníci "
                    "uspořádali [[c 6 besed|šest besed]] na téma cesty do školy.",
                ),
                Item(
                    "Asistenti prevence kriminality",
                    status="Splněno.",
                    cost=Cost(
                        words="Náklady započítány v rámci aktivity 2.1.1.",
                        kind="counted_elsewhere",
                        refs=("2.1.1",),
                    ),
                    counts=(
                        Count("Počet zapojených asistentů", 5),
                        Count(
                            "Počet realizovaných projektů", 1, projects=("Sousedé v ulicích 2022",)
                        ),
                    ),
                    text="Asistenti působili ve [[c 3 lokality|třech lokalitách]].",
                ),
            ),
        ),
    ),
)
_CHILDREN = Item(
    "Děti a mládež",
    financing=(905_000, 643_000),
    children=(
        Item(
            "Volný čas ohrožených dětí",
            children=(
                Item(
                    "Podporovat otevřené kluby a hřiště",
                    status="Splněno.",
                    cost=Cost(amount=438_000),
                    counts=(
                        Count(
                            "Počet podpořených projektů",
                            3,
                            projects=("Klub Pod Schody", "Hřiště bez plotu", "Tady, teď a spolu"),
                        ),
                    ),
                    text="Kluby navštívilo za rok [[c 412 dětí|412 dětí]].",
                ),
                Item(
                    "Pořádat letní tábory pro děti z azylových domů",
                    status="Nesplněno.",
                    cost=DASH,
                    text="Tábor se pro nemoc vedoucích nekonal.",
                ),
            ),
        ),
        Item(
            "Prevence ve školách",
            children=(
                Item(
                    "Programy proti šikaně",
                    status="Částečně splněno.",
                    cost=Cost(parts=(("Náklady projektů", 140_000), ("Náklady akcí", 65_000))),
                    counts=(Count("Počet podpořených projektů", 0),),
                    text="Program proběhl v [[c 12 tříd|12 třídách]] druhého stupně. O zařazení na "
                    "příští rok se nyní jedná s ředitelkami škol.",
                ),
                Item(
                    "Vzdělávat školní metodiky",
                    status="Splněno.",
                    cost=Cost(words="Bez finančních nákladů.", kind="no_cost"),
                    text="Metodici se sešli [[c 3 setkání|3x]] a předali si zkušenosti.",
                ),
            ),
        ),
    ),
)

LIPNOV = Report(
    organisation="statutární město Lipnov",
    organisation_kind="city",
    title=(
        "Vyhodnocení plnění Strategie prevence kriminality",
        "statutárního města Lipnova",
        "na období 2019–2023",
        "za rok 2022",
    ),
    strategy_titles=(
        "Strategie prevence kriminality statutárního města Lipnova na období 2019–2023",
    ),
    kinds=("annual_evaluation",),
    period=(2019, 2023),
    year=2022,
    approval={"date": "2019-06-20", "resolution": "0412/ZM/2019", "body": "zastupitelstvo města"},
    items=(_PUBLIC_SPACE, _CHILDREN),
    intro=(
        "Strategie byla schválena zastupitelstvem města dne 20. 6. 2019 usnesením č. 0412/ZM/2019. "
        "Tento dokument hodnotí její plnění ve čtvrtém roce.",
        "Do prevence se v roce 2022 zapojilo [[c 14 organizací|14 organizací]], které uskutečnily "
        "[[c 37 akcí|37 akcí]]. Celkem bylo vynaloženo [[m 3385000|3 385 000 Kč]], z toho město "
        "hradilo [[m 2503000|2 503 000 Kč]].",
    ),
    tables=(
        Table(
            "Počet akcí podle priorit v roce 2022",
            ("Priorita", "Akce", "Účastníci"),
            (
                ("Bezpečné veřejné prostory", "15", "310"),
                ("Děti a mládež", "22", "1 240"),
                ("Celkem", "37", "1 550"),
            ),
            ((15, 310), (22, 1240), (37, 1550)),
        ),
        Table(
            "Financování podle priorit v roce 2022",
            ("Priorita", "Celkové náklady", "Náklady města", "Podíl města"),
            (
                ("Bezpečné veřejné prostory", "2 480 000 Kč", "1 860 000 Kč", "75 %"),
                ("Děti a mládež", "905 000 Kč", "643 000 Kč", "71 %"),
                ("Celkem", "3 385 000 Kč", "2 503 000 Kč", "74 %"),
            ),
            ((2_480_000, 1_860_000, 75), (905_000, 643_000, 71), (3_385_000, 2_503_000, 74)),
        ),
    ),
    abbreviations=(
        ("APK", "asistent prevence kriminality"),
        ("MP", "městská policie"),
        ("OSPOD", "orgán sociálně-právní ochrany dětí"),
    ),
)

# Two levels, a five-step scale with its own words.
JAVORNIK = Report(
    organisation="město Javorník nad Sázavou",
    organisation_kind="city",
    title=(
        "Zpráva o plnění Plánu prevence kriminality",
        "města Javorníku nad Sázavou v roce 2024",
    ),
    strategy_titles=("Plán prevence kriminality města Javorníku nad Sázavou",),
    kinds=("annual_evaluation",),
    period=(2022, 2026),
    year=2024,
    intro=(
        "Plán prevence kriminality na léta 2022–2026 má [[?c 2 oblasti|dvě oblasti]]. Zpráva "
        "shrnuje, co se podařilo.",
    ),
    items=(
        Item(
            "Ochrana majetku",
            children=(
                Item(
                    "Forenzní značení jízdních kol",
                    status="splněno",
                    cost=Cost(amount=48_600),
                    text="Označeno bylo [[c 186 kol|186 kol]] a [[c 9 koloběžek|devět koloběžek]].",
                ),
                Item(
                    "Mříže a závory v podzemních garážích",
                    status="v realizaci",
                    cost=Cost(amount=320_000),
                    text="Dodavatel je vybrán, práce skončí na jaře.",
                ),
                Item(
                    "Pult centralizované ochrany pro seniory",
                    status="zrušeno",
                    cost=ZERO,
                    text="Po průzkumu zájmu bylo od záměru upuštěno.",
                    note="Nahrazeno linkou pomoci.",
                ),
                Item(
                    "Bezpečnostní audit domů s pečovatelskou službou",
                    status="přesunuto na rok 2025",
                    cost=DASH,
                    text="Auditor onemocněl, termín byl posunut.",
                ),
            ),
        ),
        Item(
            "Pomoc obětem a svědkům",
            children=(
                Item(
                    "Poradna pro oběti trestných činů",
                    status="splněno",
                    cost=Cost(amount=7_250),
                    text="Poradnu vyhledalo [[c 31 osob|31 osob]], z toho [[c 22 žen|22 žen]].",
                ),
                Item(
                    "Leták První kroky po vloupání",
                    status="nezahájeno",
                    cost=DASH,
                    text="Leták čeká na nové grafické zpracování.",
                ),
            ),
        ),
    ),
)

# Four levels, responsible bodies, terms and planned values.
PODHURI = Report(
    organisation="Podhorský kraj",
    organisation_kind="region",
    title=("Vyhodnocení Akčního plánu prevence kriminality Podhorského kraje", "za rok 2023"),
    strategy_titles=(
        "Akční plán prevence kriminality Podhorského kraje",
        "Koncepce prevence kriminality Podhorského kraje na roky 2021–2027",
    ),
    kinds=("annual_evaluation", "action_plan_status"),
    period=(2021, 2027),
    year=2023,
    intro=(
        "Akční plán vychází z Koncepce prevence kriminality Podhorského kraje na roky 2021–2027 "
        "(dále jen Koncepce).",
    ),
    tables=(
        Table(
            "Náklady podle cílů v roce 2023 (v tis. Kč)",
            ("Strategický cíl", "Plán", "Skutečnost"),
            (
                ("Fungující spolupráce v kraji", "1 300,0", "1 296,0"),
                ("Menší zatížení rizikových míst", "4 620,5", "4 500,0"),
                ("Celkem", "5 920,5", "5 796,0"),
            ),
            ((1_300_000, 1_296_000), (4_620_500, 4_500_000), (5_920_500, 5_796_000)),
        ),
    ),
    more_abbreviations=(
        ("Koncepce", "Koncepce prevence kriminality Podhorského kraje na roky 2021–2027"),
    ),
    items=(
        Item(
            "Fungující spolupráce v kraji",
            children=(
                Item(
                    "Společná práce obcí a policie",
                    children=(
                        Item(
                            "Pravidelná setkání manažerů",
                            children=(
                                Item(
                                    "Uspořádat krajskou poradu manažerů prevence",
                                    status="realizováno",
                                    cost=Cost(amount=86_000),
                                    responsible="odbor sociálních věcí",
                                    deadline="31. 10. 2023",
                                    counts=(
                                        Count("Počet porad", 2, 2),
                                        Count("Počet účastníků", 58, 60),
                                    ),
                                    text="Porady se konaly v červnu a v říjnu.",
                                ),
                                Item(
                                    "Vydat zpravodaj pro obce",
                                    status="nerealizováno",
                                    cost=ZERO,
                                    responsible="oddělení komunikace",
                                    deadline="30. 6. 2023",
                                    counts=(Count("Počet čísel zpravodaje", 0, 4),),
                                    text="Zpravodaj nahradily zprávy na webu.",
                                ),
                            ),
                        ),
                    ),
                ),
                Item(
                    "Data pro rozhodování",
                    children=(
                        Item(
                            "Bezpečnostní analýza",
                            children=(
                                Item(
                                    "Aktualizovat analýzu kraje",
                                    status="realizováno",
                                    cost=Cost(amount=1_210_000),
                                    responsible="manažerka prevence",
                                    deadline="průběžně",
                                    counts=(Count("Počet zapojených ORP", 11, 13),),
                                    text="Analýza nově obsahuje mapy okrsků.",
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        Item(
            "Menší zatížení rizikových míst",
            children=(
                Item(
                    "Podpora obcí s vyloučenými lokalitami",
                    children=(
                        Item(
                            "Dotace obcím",
                            children=(
                                Item(
                                    "Vyhlásit dotační program",
                                    status="realizováno",
                                    cost=Cost(amount=4_500_000),
                                    responsible="odbor dotací",
                                    deadline="28. 2. 2023",
                                    counts=(Count("Počet podpořených obcí", 17, 15),),
                                    text="Program byl vyhlášen v lednu, smlouvy byly podepsány v květnu.",
                                ),
                                Item(
                                    "Sledovat účinek dotací",
                                    status="částečně",
                                    cost=DASH,
                                    responsible="odbor dotací",
                                    deadline="31. 12. 2023",
                                    text="Dotazník vrátila asi polovina příjemců.",
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
