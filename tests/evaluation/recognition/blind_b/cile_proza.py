"""A yearly evaluation by goals in prose; headings numbered by the word processor."""

from tests.evaluation.recognition.blind_b.paper import Paper, head
from tests.evaluation.recognition.blind_b.render import as_docx

_TITLE = "Vyhodnocení plnění Koncepce prevence kriminality Jezerského kraje na období 2022–2026 za rok 2024"
_HEADER = "Krajský úřad Jezerského kraje, odbor sociálních věcí a bezpečnosti"


def render() -> tuple[str, bytes]:
    return "docx", as_docx(paper(), ("Cíl %1:", "Opatření %1.%2"), _HEADER)


def paper() -> Paper:
    p = Paper(
        head(
            "annual_evaluation",
            _TITLE,
            "Koncepce prevence kriminality Jezerského kraje na období 2022–2026",
            ("Jezerský kraj", "region"),
            (2022, 2026),
            2024,
            ["Cíl", "Opatření"],
            approval={
                "date": "2022-02-21",
                "resolution": "112/5/22",
                "body": "Zastupitelstvo Jezerského kraje",
            },
        )
    )
    p.blocks.clear()
    p.put(
        "title",
        "Vyhodnocení plnění Koncepce prevence kriminality Jezerského kraje na období 2022–2026",
    )
    p.put("p", "za rok 2024")
    p.aside("running_header", _HEADER)
    p.put(
        "p",
        "Předkládaný materiál shrnuje, jak byla v roce 2024 naplňována Koncepce prevence kriminality Jezerského kraje na období 2022–2026 (dále jen „Koncepce“), která byla schválena Zastupitelstvem Jezerského kraje usnesením č. 112/5/22 ze dne 21. 2. 2022. Podklady poskytly odbory krajského úřadu, Krajské ředitelství policie Jezerského kraje (KŘP JzK) a Probační a mediační služba (PMS). Osloveno bylo {38 obcí}, odpověď jich zaslalo {29=29 obcí}.",
    )
    p.put(
        "p",
        "Hodnocení je uspořádáno podle cílů a opatření Koncepce. U každého cíle je na závěr uvedeno, zda byl naplněn a zda má být zařazen i do plánu na další rok.",
    )
    p.abbr(
        Koncepce="Koncepce prevence kriminality Jezerského kraje na období 2022–2026",
        PMS="Probační a mediační služba",
    )
    p.truth["abbreviations"].append(
        {"abbr": "KŘP JzK", "meaning": "Krajské ředitelství policie Jezerského kraje"}
    )
    _first(p)
    _second(p)
    _third(p)
    p.leave()
    p.put("p", "Zpracoval: odbor sociálních věcí a bezpečnosti, březen 2025")
    return p


def _first(p: Paper) -> None:
    p.node(
        "Cíl",
        "goal",
        "1",
        "Informovaná a všímavá veřejnost",
        heading="Informovaná a všímavá veřejnost",
        printed={"any": ["1", "1:"]},
    )
    p.say(
        "brief",
        "Charakteristika cíle:",
        "Obyvatelé kraje mají vědět, jak chránit sebe i svůj majetek a na koho se obrátit v nouzi. Cíl se opírá zejména o tyto činnosti:",
    )
    p.bullets(
        "planned",
        [
            "vydávání srozumitelných tiskovin pro domácnosti",
            "besedy v domovech pro seniory a v klubech důchodců",
            "správa krajského portálu Bezpečné Jezersko",
        ],
    )
    p.node(
        "Opatření",
        "measure",
        "1.1",
        "Informační kampaně pro seniory",
        heading="Informační kampaně pro seniory",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "Kraj připraví kampaň proti podvodným telefonátům a falešným bankéřům.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Kampaň Nenaletím byla zahájena 4. března 2024 a trvala sedm měsíců. V jejím rámci se uskutečnilo {64 besed} v {31 obcích}, kterých se zúčastnilo {přibližně 1 900 seniorů=1900 seniorů}. Lektoři z řad policistů ve výslužbě navštívili také {dvanáct domovů=12 domovů} pro seniory.",
        "Kraj nechal vytisknout {15 000 letáků} a {2 500 samolepek} na telefon; tisk stál <86.400,- Kč>. Náklady na rozhlasové spoty dosáhly <1,2 mil. Kč=1200000>, z toho <~asi 400 tis. Kč=400000> uhradila pojišťovna jako partner kampaně (k distribuci viz též Opatření 2.1).",
    )
    p.node(
        "Opatření",
        "measure",
        "1.2",
        "Krajský portál a sociální sítě",
        heading="Krajský portál a sociální sítě",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "Portál soustředí kontakty na služby, příklady dobré praxe a výzvy k podávání žádostí.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Na portálu bylo v průběhu roku zveřejněno {47 článků} a {devět videí=9 videí}. Nejčtenější byl návod, jak zabezpečit chatu před zimou. Portál je nově přístupný i lidem se zrakovým postižením. Správa portálu je zajištěna vlastními zaměstnanci.",
    )
    p.node(
        "Opatření",
        "measure",
        "1.3",
        "Označování jízdních kol syntetickou DNA",
        heading="Označování jízdních kol syntetickou DNA",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "Obce s městskou policií nabídnou občanům bezplatné označení kol a kompenzačních pomůcek.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Do značení se zapojilo {osm městských policií=8 městských policií}. Od roku 2022 bylo označeno celkem {4 312 jízdních kol=4312 jízdních kol;since=2022}, z toho {1 087 v roce 2024=1087 jízdních kol;year=2024}. Zájem občanů klesá, dvě obce značení ukončily již v pololetí.".replace(
            "dvě obce", "{dvě obce=2 obce}"
        ),
    )
    p.back("1")
    p.verdict(
        "Cíl byl naplněn částečně a zůstává aktuální i pro rok 2025. Nepodařilo se spustit plánovaný newsletter, ostatní kroky proběhly podle harmonogramu.",
        "partially_fulfilled",
        True,
        "next_year",
    )


def _second(p: Paper) -> None:
    p.node(
        "Cíl",
        "goal",
        "2",
        "Pomoc obětem trestných činů a domácího násilí",
        heading="Pomoc obětem trestných činů a domácího násilí",
        printed={"any": ["2", "2:"]},
    )
    p.say(
        "brief",
        "Charakteristika cíle:",
        "Oběť má dostat pomoc rychle, bezplatně a co nejblíže svému bydlišti. Kraj proto udržuje síť registrovaných subjektů a podporuje jejich spolupráci s policií.",
    )
    p.node(
        "Opatření",
        "measure",
        "2.1",
        "Dostupnost poradenství pro oběti",
        heading="Dostupnost poradenství pro oběti",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "Poradenství bude dostupné v každém správním obvodu obce s rozšířenou působností (ORP).",
    )
    p.abbr(ORP="obec s rozšířenou působností")
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Poradenství poskytovaly v kraji {čtyři organizace=4 organizace} na {11 pracovištích}. Od roku 2019 využilo jejich pomoc celkem {1 204 klientů=1204 klientů;since=2019}, z toho {310 v roce 2024=310 klientů;year=2024}. Jednalo se převážně o ženy ve věku 25–45 let.",
        "Z rozpočtu kraje byly služby podpořeny částkou <4 860 000 Kč>, dalších <730 tis. Kč=730000> poskytla Nadace Jezersko. Kapacita linky pomoci byla rozšířena o 20 %.",
    )
    p.node(
        "Opatření",
        "measure",
        "2.2",
        "Vzdělávání pracovníků první linie",
        heading="Vzdělávání pracovníků první linie",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "Cílem je, aby policisté, zdravotníci a úředníci uměli s obětí citlivě mluvit.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Proběhly {tři dvoudenní kurzy=3 kurzy}, jichž se zúčastnilo {72 osob}:",
    )
    p.bullets(
        "fulfilment",
        [
            "Citlivý výslech dítěte – {26 policistů}",
            "Rozpoznání domácího násilí v ordinaci – {21 zdravotníků}",
            "Oběť u přepážky úřadu – {25 pracovníků} obecních úřadů",
        ],
    )
    p.node(
        "Opatření",
        "measure",
        "2.3",
        "Vybavení výslechových místností",
        heading="Vybavení výslechových místností",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "Kraj přispěje policii na vybavení speciálních výslechových místností.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Poslední z plánovaných místností byla otevřena 17. 9. 2024 v Horním Jezeře. Kraj přispěl na nábytek a techniku částkou 0 Kč, vybavení uhradilo v plné výši Ministerstvo vnitra (dále jen „MV“).".replace(
            "0 Kč", "<0 Kč=0>"
        ),
    )
    p.abbr(MV="Ministerstvo vnitra")
    p.back("2")
    ends = "Opatření 2.3 končí, dále se sleduje pouze využití místností."
    p.verdict(
        f"Cíl byl v roce 2024 naplněn a přechází i do plánu na příští rok. {ends}",
        "fulfilled",
        True,
        "next_year",
    )
    whole = p.back("2")["verdict"]
    whole["text"] = {
        "any": [whole["text"], "Cíl byl v roce 2024 naplněn a přechází i do plánu na příští rok."]
    }
    p.back("2.3")["verdict"] = {
        "text": ends,
        "code": None,
        "still_relevant": False,
        "carry_over": "closed_monitor",
    }


def _third(p: Paper) -> None:
    p.node(
        "Cíl",
        "goal",
        "3",
        "Děti a mladí lidé bez trestné činnosti",
        heading="Děti a mladí lidé bez trestné činnosti",
        printed={"any": ["3", "3:"]},
    )
    p.say(
        "brief",
        "Charakteristika cíle:",
        "Pozornost je věnována dětem, které se ocitly na hraně zákona, a jejich rodinám. Důležitou roli mají kurátoři, školní metodici a nízkoprahové kluby.",
    )
    p.bullets(
        "planned",
        [
            "podpora nízkoprahových klubů a terénní práce",
            "programy pro děti mladší 15 let, které spáchaly čin jinak trestný",
            "setkávání školních metodiků prevence",
        ],
    )
    p.node("Opatření", "measure", "3.1", "Nízkoprahové kluby", heading="Nízkoprahové kluby")
    p.say(
        "brief",
        "Popis opatření:",
        "Kraj přispívá na provoz klubů v obcích, kde je volný čas dětí málo zajištěn.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "V dotačním programu Volný čas 2024 bylo alokováno <12 mil. Kč=12000000>, podáno {31 žádostí} a podpořeno {24 projektů} {17 obcí}, celkem bylo vyplaceno <8.450.000,- Kč>. Kluby navštívilo {více než 2 300 dětí=2300 dětí}.",
        "Podpořeny byly například tyto projekty:",
    )
    done = p.back("3.1")
    names = ["Klub Kotva v Přístavišti", "Dílna pro každého", "Hřiště po škole, po práci"]
    p.bullets("fulfilment", names)
    done["projects"] = names
    p.node(
        "Opatření",
        "measure",
        "3.2",
        "Probační programy pro mladistvé",
        heading="Probační programy pro mladistvé",
    )
    p.say(
        "brief",
        "Popis opatření:",
        "PMS doporučí soudu program, který odpovídá potřebám mladistvého.",
    )
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Akreditovaný program absolvovalo {19 mladistvých}, {pět=5 mladistvých} jej předčasně ukončilo. Program probíhal pravidelně v prostorách PMS. Finančně se kraj na programu nepodílel.",
    )
    p.node(
        "Opatření",
        "measure",
        "3.3",
        "Krajská soutěž Třída bez šikany",
        heading="Krajská soutěž Třída bez šikany",
    )
    p.say("brief", "Popis opatření:", "Soutěž motivuje třídní kolektivy ke společným pravidlům.")
    p.fulfil(
        "Naplňování opatření v roce 2024:",
        "Soutěž nebyla vyhlášena, protože se nepřihlásil žádný odborný garant. Připraveny jsou podklady pro přenesení soutěže pod pedagogicko-psychologickou poradnu (dále jen PPP).",
    )
    p.abbr(PPP="pedagogicko-psychologická poradna")
    p.back("3")
    p.verdict(
        "Cíl nebyl v roce 2024 naplněn v plném rozsahu, přesto je nadále aktuální; soutěž dle Opatření 3.3 bude v dalším období nahrazena programem PPP.",
        {"any": ["partially_fulfilled", "not_fulfilled"]},
        True,
        {"any": ["modified", "next_period"]},
    )
