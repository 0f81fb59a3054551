"""Documents that only look like reports: a reader must not invent a structure in them."""

from tests.evaluation.recognition.corpus.paper import Bullets, Grid, Head, Paper, Para, Title

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

POLICE: Paper = (
    Title(("Zpráva o bezpečnostní situaci ve městě Olšany", "za rok 2023")),
    Para("Obvodní oddělení Policie ČR Olšany předkládá zprávu radě města."),
    Head(1, "Nápad trestné činnosti", "1.", " "),
    Para("V roce 2023 bylo zjištěno 214 trestných činů, objasněno jich bylo 121."),
    Grid(
        (
            ("Druh", "2022", "2023"),
            ("Krádeže vloupáním", "31", "27"),
            ("Krádeže prosté", "88", "94"),
            ("Celkem", "203", "214"),
        ),
        title="Přehled trestné činnosti",
    ),
    Head(1, "Přestupky", "2.", " "),
    Para("Přestupků přibylo o 4 %. Opatření přijatá v loňském roce se osvědčila."),
    Head(1, "Prioritní úkoly na rok 2024", "3.", " "),
    Bullets(("zvýšit objasněnost vloupání", "více hlídek v nočních hodinách")),
)
DECREE: Paper = (
    Title(("Obecně závazná vyhláška města Olšany č. 3/2022", "o nočním klidu")),
    Para(
        "Zastupitelstvo města Olšany se na svém zasedání dne 14. 6. 2022 usnesením č. 7/5 usneslo vydat "
        "tuto vyhlášku:"
    ),
    Para("Čl. 1"),
    Para("Předmět"),
    Para(
        "Předmětem vyhlášky je stanovení výjimečných případů, při nichž je doba nočního klidu kratší."
    ),
    Para("Čl. 2"),
    Para("Doba nočního klidu je od 22 do 6 hodin."),
    Para("Čl. 3"),
    Para("Vyhláška nabývá účinnosti 1. 7. 2022. Jana Nová, starostka."),
)
ARTICLE: Paper = (
    Title(("Město vyhodnotilo strategii prevence: většina úkolů je splněna",)),
    Para("Zveřejněno: 11. 3. 2024 | Autor: redakce"),
    Para(
        "Z 38 aktivit, které si město předsevzalo, je 21 splněno a 9 splněno částečně. Vyplývá to ze "
        "zprávy, kterou včera projednalo zastupitelstvo."
    ),
    Para("„Prioritou číslo jedna zůstávají děti,“ řekla starostka. Náklady dosáhly 3,2 mil. Kč."),
    Para(
        "Celá zpráva je ke stažení na webu města. Opatření 2.4, které se týká kamer, bude pokračovat."
    ),
)
TENDER: Paper = (
    Title(("Smlouva o dílo", "č. 2023/118")),
    Para("uzavřená mezi městem Olšany (objednatel) a firmou Kamery s.r.o. (zhotovitel)"),
    Head(1, "Předmět smlouvy", "I.", " "),
    Para("Zhotovitel dodá 6 kamer a zapojí je do kamerového systému prevence kriminality."),
    Head(1, "Cena", "II.", " "),
    Para("Cena díla činí 642 000 Kč bez DPH. Úhrada proběhne do 30 dnů."),
    Head(1, "Termín plnění", "III.", " "),
    Para("Termín plnění: do 30. 11. 2023. Stav plnění kontroluje objednatel."),
)

OTHER_GENRES = {
    "police": POLICE,
    "decree": DECREE,
    "article": ARTICLE,
    "tender": TENDER,
    "minutes": MINUTES,
    "news": NEWS,
    "call": CALL,
    "school": SCHOOL,
    "strategy": STRATEGY,
}
