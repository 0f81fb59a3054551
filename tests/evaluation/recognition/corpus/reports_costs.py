"""An invented report with every kind of cost statement and every way of stating a count."""

from tests.evaluation.recognition.corpus.spec import DASH, EMPTY, ZERO, Cost, Count, Item, Report

HRADEC = Report(
    organisation="město Hradec u Mlýna",
    organisation_kind="city",
    title=(
        "Hodnotící zpráva o realizaci Koncepce prevence kriminality města Hradce u Mlýna",
        "v období 2021–2025 za rok 2023",
    ),
    strategy_titles=(
        "Koncepce prevence kriminality města Hradce u Mlýna v období 2021–2025",
        "Koncepce prevence kriminality města Hradce u Mlýna",
    ),
    kinds=("annual_evaluation",),
    period=(2021, 2025),
    year=2023,
    items=(
        Item(
            "Město bez strachu",
            children=(
                Item(
                    "Bezpečné bydlení",
                    children=(
                        Item(
                            "Udělat průzkum pocitu bezpečí",
                            status="splněno",
                            cost=Cost(amount=84_700),
                            text="Dotazník vyplnilo [[c 1206 obyvatel|1 206 obyvatel]]. Výsledky byly představeny "
                            "na [[c 2 besedy|dvou besedách]].",
                        ),
                        Item(
                            "Zřídit domovníky v městských domech",
                            status="plněno průběžně",
                            cost=Cost(
                                words="Hrazeno mimo rozpočet prevence kriminality.",
                                kind="outside_budget",
                            ),
                            text="Pracují [[c 3 domovníci|tři domovníci]], [[?c 1 domovník|jeden]] z nich na půl úvazku.",
                        ),
                        Item(
                            "Opravit osvětlení u garáží",
                            status="splněno",
                            cost=Cost(
                                amount=0,
                                words="Náklady jsou započítány v rámci aktivity 1.2.1.",
                                kind="zero",
                                refs=("1.2.1",),
                            ),
                            text="Oprava proběhla při rekonstrukci chodníků.",
                        ),
                        Item(
                            "Půjčovna zabezpečovací techniky",
                            status="nesplněno",
                            cost=EMPTY,
                            text="Půjčovna nevznikla.",
                        ),
                    ),
                ),
                Item(
                    "Veřejná prostranství",
                    children=(
                        Item(
                            "Rekonstruovat chodníky s osvětlením",
                            status="splněno",
                            cost=Cost(amount=12_450_000),
                            text="Hotovo je [[c 5 úseků|pět úseků]]. Práce trvaly 8 měsíců.",
                        ),
                        Item(
                            "Rozdělit dotace spolkům",
                            status="splněno",
                            cost=Cost(
                                amount=1_300_000, words="(poskytnuté dotace)", kind="gross_pool"
                            ),
                            counts=(
                                Count("Počet podpořených projektů", 9),
                                Count("Počet podaných žádostí", 14),
                            ),
                            text="Nejvyšší dotace činila [[m 250000|250 000 Kč]], nejnižší "
                            "[[m 15000|15.000,- Kč]].",
                        ),
                        Item(
                            "Provoz kamer",
                            status="plněno průběžně",
                            cost=Cost(words="Zajištěno servisní smlouvou.", kind="contract"),
                            text="Systém verze 4.2.1 pracoval bez výpadků. Od 1. 1. 2023 jej obsluhuje nová firma.",
                        ),
                    ),
                ),
            ),
        ),
        Item(
            "Pomoc ohroženým",
            children=(
                Item(
                    "Oběti a senioři",
                    children=(
                        Item(
                            "Kurz sebeobrany pro ženy",
                            status="splněno částečně",
                            cost=Cost(
                                words="Součást aktivity 2.1.2.",
                                kind="counted_elsewhere",
                                refs=("2.1.2",),
                            ),
                            counts=(Count("Počet lekcí", 10), Count("Počet účastnic", 24)),
                            text="Kurz se konal [[?c 2 x|2x]] týdně, zájem byl i o pokračování.",
                        ),
                        Item(
                            "Senior akademie",
                            status="splněno",
                            cost=Cost(
                                parts=(("Náklady přednášek", 60_000), ("Náklady výletů", 40_000))
                            ),
                            text="Akademii dokončilo [[c 38 seniorů|38 seniorů]] ([[c 29 žen|29 žen]], "
                            "[[c 9 mužů|9 mužů]]).",
                        ),
                        Item(
                            "Krizový byt",
                            status="nesplněno",
                            cost=ZERO,
                            text="Byt se nepodařilo najít. O jeho zřízení jednala rada města [[c 3 jednání|třikrát]].",
                        ),
                        Item(
                            "Informační linka",
                            status="splněno",
                            cost=Cost(
                                words="V rámci běžné činnosti městské policie.", kind="routine"
                            ),
                            text="Na linku se obrátilo [[c~ 150 lidí|přibližně 150 lidí]].",
                        ),
                        Item(
                            "Kniha příběhů obětí",
                            status="nesplněno",
                            cost=DASH,
                            text="Autorka od spolupráce odstoupila.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
