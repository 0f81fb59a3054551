"""Invented reports in prose, plans of work and state of action plans."""

from tests.evaluation.recognition.corpus.spec import DASH, ZERO, Cost, Item, Report

_DONE = {"code": "fulfilled", "still_relevant": True}
_PARTLY = {"code": "partially_fulfilled", "still_relevant": True}

ZAPADNI = Report(
    organisation="Západohorský kraj",
    organisation_kind="region",
    title=(
        "Vyhodnocení plnění opatření Koncepce prevence kriminality",
        "na území Západohorského kraje",
        "za rok 2021",
    ),
    strategy_titles=("Koncepce prevence kriminality na území Západohorského kraje",),
    kinds=("annual_evaluation",),
    year=2021,
    more_abbreviations=(("PMS", "Probační a mediační služba"), ("PK", "prevence kriminality")),
    items=(
        Item(
            "Poučená veřejnost jako základ bezpečí",
            brief="Kraj předává lidem srozumitelné rady, jak se nestat obětí. V oblasti prevence "
            "kriminality (dále jen PK) jde především o tyto činnosti:",
            planned=(
                "besedy a výstavy pro veřejnost",
                "tiskoviny a krátké filmy v krajských médiích",
                "soutěž o nejlepší obecní projekt",
            ),
            verdict="Cíl SPLNĚN – veřejnost je oslovována pravidelně a různými cestami. Cíl je aktuální "
            "i pro příští rok platnosti koncepce.",
            verdict_codes=_DONE | {"carry_over": "next_year"},
            children=(
                Item(
                    "Informování obyvatel o ochraně majetku",
                    planned=(
                        "výstava zabezpečovací techniky v okresních městech",
                        "vydání příručky pro chataře",
                    ),
                    text="Putovní výstavu zhlédlo v [[c 5 město|pěti městech]] na [[c~ 2300 návštěvníků|"
                    "2 300 návštěvníků]].\nPříručka vyšla v nákladu [[c 4000 výtisků|4 000 výtisků]] "
                    "a stála [[m 96800|96.800,- Kč]].",
                ),
                Item(
                    "Mediální kampaň Zamkni a jdi",
                    planned=("rozhlasové spoty", "plakáty ve vlacích"),
                    text="Kampaň běžela od března do května. Uskutečněno bylo:\n"
                    "• [[c 3 spoty|tři spoty]] v krajském rozhlase,\n"
                    "• plakáty v soupravách na [[c 4 tratě|čtyřech tratích]],\n"
                    "• beseda s policejní psycholožkou.",
                ),
            ),
        ),
        Item(
            "Spolupráce institucí při práci s pachateli",
            brief="Návrat lidí z vězení do běžného života vyžaduje souhru úřadů i neziskových organizací.",
            verdict="Cíl SPLNĚN ČÁSTEČNĚ – síť služeb se rozšířila, chybějí však místa v tréninkovém "
            "bydlení. Cíl je aktuální pro příští období platnosti koncepce.",
            verdict_codes=_PARTLY | {"carry_over": "next_period"},
            children=(
                Item(
                    "Probační programy",
                    planned=("podpora programů pro mladistvé",),
                    text="Probační a mediační služba (dále PMS) uskutečnila [[c 7 programů|sedm programů]]. "
                    "Prošlo jimi [[c 64 klientů|64 klientů]]. Kraj na ně přispěl částkou "
                    "[[m~ 1400000|cca 1,4 mil. Kč]].",
                ),
                Item(
                    "Zaměstnávání po výkonu trestu",
                    planned=("jednání se zaměstnavateli", "rekvalifikace ve věznicích"),
                    text="Proběhla [[c 2 jednání|2 jednání]] s hospodářskou komorou. Rekvalifikaci "
                    "dokončilo [[c 18 osob|18 osob]] ve věku 21–45 let. Alokace programu byla "
                    "[[m 850000|850 tis. Kč]], vyčerpáno bylo [[m 612500|612 500 Kč]].",
                ),
            ),
        ),
    ),
)

# A whole period: no verdict word, an assessment of each goal.
OBDOBI = Report(
    organisation="město Brodek",
    organisation_kind="city",
    title=(
        "Závěrečné vyhodnocení Programu prevence kriminality města Brodku",
        "na období 2016–2020",
    ),
    strategy_titles=("Program prevence kriminality města Brodku na období 2016–2020",),
    kinds=("period_evaluation",),
    period=(2016, 2020),
    year=None,
    items=(
        Item(
            "Bezpečné sídliště",
            brief="Snížit počet přestupků na sídlišti Sever a zlepšit soužití nájemníků.",
            assessment="Za pět let se na sídlišti podařilo zklidnit okolí nádraží. Počet přestupků "
            "klesl, nájemníci si však stále stěžují na hluk. Domovníci se osvědčili a jejich práce by "
            "měla pokračovat.",
            children=(
                Item(
                    "Domovníci preventisté",
                    planned=("výběr a školení domovníků",),
                    text="Od roku 2017 pracovali na sídlišti [[c 4 domovníci|čtyři domovníci]]. "
                    "Náklady na jejich mzdy činily [[m 2350000|2,35 mil. Kč]].",
                ),
                Item(
                    "Úprava prostranství",
                    planned=("prořez keřů", "nové lavičky a osvětlení"),
                    text="Vyměněno bylo [[c 42 svítidel|42 svítidel]]. Keře se prořezávají každý rok.",
                ),
            ),
        ),
        Item(
            "Pomoc rodinám",
            brief="Včas pomoci rodinám, kterým hrozí rozpad nebo ztráta bydlení.",
            assessment="Terénní práce s rodinami je účinná, naráží ale na nedostatek pracovníků.",
            children=(
                Item(
                    "Terénní sociální práce",
                    planned=("doprovázení rodin",),
                    text="Ročně bylo v péči asi [[c~ 60 rodin|60 rodin]].",
                ),
            ),
        ),
    ),
)

# A plan of work: what will be done, by whom and when.
PLAN = Report(
    organisation="Kraj Podlesí",
    organisation_kind="region",
    title=("Plán práce v oblasti prevence kriminality Kraje Podlesí", "na rok 2025"),
    strategy_titles=("Strategie prevence kriminality Kraje Podlesí na léta 2023–2027",),
    kinds=("work_plan",),
    period=(2023, 2027),
    year=2025,
    intro=(
        "Plán práce rozpracovává Strategii prevence kriminality Kraje Podlesí na léta 2023–2027.",
    ),
    items=(
        Item(
            "Koordinace",
            children=(
                Item(
                    "Vedení obcí",
                    children=(
                        Item(
                            "Svolat jarní poradu manažerů prevence obcí",
                            responsible="J. Malá",
                            deadline="30. 4. 2025",
                        ),
                        Item(
                            "Připravit metodiku bezpečnostní analýzy pro malé obce",
                            responsible="oddělení prevence",
                            deadline="září 2025",
                        ),
                    ),
                ),
                Item(
                    "Pracovní skupina kraje",
                    children=(
                        Item(
                            "Svolat [[c 4 jednání|čtyři jednání]] pracovní skupiny",
                            responsible="tajemnice skupiny",
                            deadline="čtvrtletně",
                        ),
                    ),
                ),
            ),
        ),
        Item(
            "Vzdělávání",
            children=(
                Item(
                    "Semináře pro odbornou veřejnost",
                    children=(
                        Item(
                            "Uspořádat seminář o kyberšikaně",
                            responsible="J. Malá",
                            deadline="květen 2025",
                        ),
                        Item(
                            "Zajistit školení asistentů prevence",
                            responsible="městské policie",
                            deadline="průběžně",
                        ),
                    ),
                ),
            ),
        ),
    ),
)

# The state of an action plan in a wide table.
LHOTA = Report(
    organisation="obec Velká Lhota",
    organisation_kind="municipality",
    title=(
        "Akční plán prevence kriminality obce Velká Lhota na roky 2023–2025",
        "Stav plnění k 30. 6. 2024",
    ),
    strategy_titles=("Akční plán prevence kriminality obce Velká Lhota na roky 2023–2025",),
    kinds=("action_plan_status",),
    period=(2023, 2025),
    year=2024,
    approval={"date": "2023-03-14", "resolution": "8/2023", "body": "zastupitelstvo obce"},
    intro=("Akční plán schválilo zastupitelstvo obce usnesením č. 8/2023 ze dne 14. 3. 2023.",),
    items=(
        Item(
            "Veřejný pořádek",
            children=(
                Item(
                    "Obecní kamery",
                    children=(
                        Item(
                            "Kamera u sběrného dvora",
                            status="splněno",
                            cost=Cost(amount=45_500),
                            responsible="starosta",
                            deadline="12/2023",
                            text="Kamera je v provozu.",
                        ),
                        Item(
                            "Kamera u školy",
                            status="v realizaci",
                            cost=Cost(amount=62_000),
                            responsible="starosta",
                            deadline="9/2024",
                            text="Vybrán dodavatel, montáž o prázdninách.",
                        ),
                        Item(
                            "Fotopasti na černé skládky",
                            status="nezahájeno",
                            cost=ZERO,
                            responsible="místostarostka",
                            deadline="6/2025",
                            text="Čeká se na souhlas vlastníků pozemků.",
                        ),
                    ),
                ),
                Item(
                    "Pravidla pro hluk",
                    children=(
                        Item(
                            "Vydat vyhlášku o nočním klidu",
                            status="splněno",
                            cost=DASH,
                            responsible="zastupitelstvo",
                            deadline="6/2023",
                            text="Vyhláška platí od července 2023.",
                        ),
                    ),
                ),
            ),
        ),
        Item(
            "Děti a rodiče",
            children=(
                Item(
                    "Klub pro mládež",
                    children=(
                        Item(
                            "Otevřít klubovnu v bývalé poště",
                            status="v realizaci",
                            cost=Cost(amount=1_180_000),
                            responsible="stavební komise",
                            deadline="12/2024",
                            text="Hotova je střecha a okna.",
                        ),
                        Item(
                            "Najít vedoucího klubu",
                            status="zrušeno",
                            cost=DASH,
                            responsible="školská rada",
                            deadline="12/2023",
                            text="Klub povede spolek Lhoťáci.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
