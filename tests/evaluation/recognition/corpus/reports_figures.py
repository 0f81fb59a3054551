"""An invented report full of numbers: what is a count or an amount, and what only looks like one."""

from tests.evaluation.recognition.corpus.spec import DASH, Cost, Count, Item, Report

VRBNO = Report(
    organisation="statutární město Vrbno",
    organisation_kind="city",
    title=("Vyhodnocení Plánu prevence kriminality statutárního města Vrbna", "na rok 2019"),
    strategy_titles=(
        "Plán prevence kriminality statutárního města Vrbna na rok 2019",
        "Plán prevence kriminality statutárního města Vrbna",
    ),
    kinds=("annual_evaluation",),
    year=2019,
    items=(
        Item(
            "Děti ve městě",
            children=(
                Item(
                    "Dopravní hřiště",
                    status="splněno",
                    cost=Cost(amount=230_000),
                    text="Hřiště v ulici 28. října č. p. 15 je otevřeno od 8 do 16 hodin. Zkoušky složilo "
                    "[[c 318 dětí|318 dětí]] ze 4. ročníků, tedy 92 % přihlášených. Navštívilo je "
                    "[[c 12 tříd|dvanáct tříd]] a [[c 3 školky|tři školky]].",
                ),
                Item(
                    "Tábor Na konci světa",
                    status="splněno",
                    cost=Cost(amount=95_000),
                    text="Tábor trval 10 dní, zúčastnilo se ho [[c 24 dětí|čtyřiadvacet dětí]] ve věku 8 až 12 let. "
                    "Rodiče zaplatili po [[m 1500|1 500 Kč]], zbytek, tj. [[m~ 59000|zhruba 59 tisíc korun]], "
                    "doplatil město ze svého. Konal se 3. ročník.",
                ),
                Item(
                    "Besedy o závislostech",
                    status="splněno částečně",
                    cost=DASH,
                    text="Uskutečnilo se [[c 17 besed|17 besed]] pro [[c~ 400 žáků|více než 400 žáků]]. Podle § 10 "
                    "zákona č. 108/2006 Sb. byla [[c 2 rodiny|dvěma rodinám]] nabídnuta služba. Linka 116 111 je "
                    "uvedena na letáku, kterého se rozdalo [[c 2500 kusů letáků|2,5 tisíce kusů]].",
                ),
            ),
        ),
        Item(
            "Bezpečné bydlení",
            children=(
                Item(
                    "Městské byty",
                    status="splněno",
                    cost=Cost(amount=1_120_000),
                    text="V domě č. 7 byly ve 2. patře osazeny [[c 4 dveře|čtvery dveře]]. Práce skončily 15. 6. 2019, "
                    "o 14 dní dříve. Rozpočet byl [[m 1300000|1,3 milionu Kč]], ušetřilo se [[m 180000|180 000 Kč]].",
                ),
                Item(
                    "Domovní schůze",
                    status="splněno",
                    cost=Cost(words="Bez nákladů.", kind="no_cost"),
                    counts=(Count("Počet schůzí", 8), Count("Počet zúčastněných nájemníků", 121)),
                    text="Schůze se konají vždy 1. středu v měsíci. Padesát procent nájemníků přišlo poprvé. "
                    "Zápisy mají celkem 36 stran.",
                ),
                Item(
                    "Osvětlení vnitrobloků",
                    status="nesplněno",
                    cost=DASH,
                    text="Odhad nákladů vzrostl z [[m 600000|600 tis. Kč]] na [[m~ 900000|téměř 900 tis. Kč]], město "
                    "proto požádalo o dotaci [[m 450000|450.000,-Kč]]. O dotaci žádalo i [[c 11 obcí|11 obcí]] z okolí.",
                ),
            ),
        ),
    ),
)
