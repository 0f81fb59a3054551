"""Documents that only look like reports: a reader must not invent a structure in them."""

from tests.evaluation.recognition.corpus.paper import Bullets, Head, Paper, Para, Title

MINUTES: Paper = (
    Title(("Zápis z jednání komise prevence kriminality", "konaného dne 12. 3. 2024")),
    Para("Přítomni: Ing. Vrána, Mgr. Sýkorová, npor. Zedník. Omluveni: Bc. Holub."),
    Para("Program"),
    Bullets(("Kontrola úkolů", "Žádosti o dotace", "Různé"), "-"),
    Para("1. Kontrola úkolů"),
    Para(
        "Předseda přivítal přítomné a konstatoval, že úkol č. 3 je splněn. Opatření přijatá na "
        "minulém jednání trvají."
    ),
    Para("2. Žádosti o dotace"),
    Para(
        "Komise doporučuje radě města podpořit žádost spolku Most částkou 35 000 Kč. Hlasování: pro 5, "
        "proti 0, zdržel se 1."
    ),
    Para("3. Různé"),
    Para(
        "Cílem příštího setkání bude příprava nové strategie. Příští jednání se koná 9. 4. 2024."
    ),
    Para("Zapsala: Mgr. Sýkorová"),
)
NEWS: Paper = (
    Title(("Strážníci učili seniory, jak poznat podvodníka",)),
    Para("Vydáno 4. 10. 2023, rubrika Aktuality"),
    Para(
        "Prioritou městské policie je letos bezpečí starších lidí. V klubu důchodců proto strážníci "
        "ukázali, jak vypadá falešná zpráva z banky."
    ),
    Para(
        "Cíl je jasný: aby nikdo nepřišel o úspory. Akce se zúčastnilo 46 seniorů a město ji "
        "podpořilo částkou 8 000 Kč."
    ),
    Para("Další beseda se uskuteční v listopadu. Opatření proti podvodům najdete na webu města."),
)
CALL: Paper = (
    Title(
        ("Výzva k podávání žádostí o dotaci", "Program podpory prevence kriminality na rok 2024")
    ),
    Head(1, "Účel dotace", "1.", " "),
    Para("Účelem dotace je podpora projektů prevence kriminality dětí a mládeže."),
    Head(1, "Podporovaná opatření", "2.", " "),
    Bullets(
        ("Opatření A: volnočasové aktivity", "Opatření B: poradenství", "Opatření C: vzdělávání")
    ),
    Head(1, "Finanční rámec", "3.", " "),
    Para(
        "Alokace činí 2 000 000 Kč. Nejvyšší výše dotace je 150 000 Kč, spoluúčast nejméně 20 %."
    ),
    Head(1, "Lhůta pro podání", "4.", " "),
    Para("Žádosti se přijímají od 1. 2. 2024 do 29. 2. 2024 prostřednictvím podatelny."),
)
SCHOOL: Paper = (
    Title(("Preventivní program školy", "na školní rok 2023/2024")),
    Para("Základní škola Na Stráni, příspěvková organizace"),
    Head(1, "Cíle programu"),
    Bullets(("bezpečné klima ve třídách", "spolupráce s rodiči")),
    Head(1, "Aktivity podle ročníků"),
    Para("1. ročník: adaptační dopoledne. 6. ročník: beseda s Policií ČR, 2 hodiny."),
    Head(1, "Odpovědné osoby"),
    Para("Školní metodička prevence: Mgr. Jana Tichá. Výchovný poradce: Mgr. Petr Král."),
)
STRATEGY: Paper = (
    Title(("Strategie prevence kriminality města Olšany", "na období 2025–2029")),
    Para("Úvodní slovo starostky"),
    Para(
        "Předkládáme dokument, který určí směr prevence v našem městě na příštích pět let. Vychází "
        "z analýzy kriminality a z rozhovorů s obyvateli."
    ),
    Head(1, "Analytická část"),
    Para(
        "Nápad trestné činnosti klesl v letech 2019 až 2023 o 11 %. Nejvíce skutků připadá na krádeže."
    ),
    Head(1, "SWOT analýza"),
    Bullets(
        ("silné stránky: zkušená městská policie", "slabé stránky: málo terénních pracovníků")
    ),
)

OTHER_GENRES = {
    "minutes": MINUTES,
    "news": NEWS,
    "call": CALL,
    "school": SCHOOL,
    "strategy": STRATEGY,
}
