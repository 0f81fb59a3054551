"""An end-of-period evaluation of a city: an assessment and a proposal for each goal, PDF."""

from tests.evaluation.recognition.blind_b.paper import Block, Paper, head
from tests.evaluation.recognition.blind_b.render import as_pdf

_HEADER = "Magistrát města Hradiště nad Lesnou | Závěrečné vyhodnocení strategie 2019–2023"


def render() -> tuple[str, bytes]:
    return "pdf", as_pdf(
        paper(), _HEADER, widths={4: "(2fr, 1fr, 1fr, 1fr)", 6: "(2fr, 1fr, 1fr, 1fr, 1fr, 1fr)"}
    )


def paper() -> Paper:
    p = Paper(
        head(
            "period_evaluation",
            "Závěrečné vyhodnocení Strategie prevence kriminality statutárního města Hradiště nad Lesnou na léta 2019–2023",
            "Strategie prevence kriminality statutárního města Hradiště nad Lesnou na léta 2019–2023",
            ("statutární město Hradiště nad Lesnou", "city"),
            (2019, 2023),
            None,
            ["Cíl", "Opatření"],
            approval={
                "date": "2018-12-12",
                "resolution": "ZM 41/2018",
                "body": "Zastupitelstvo města",
            },
        )
    )
    p.put(
        "title",
        "Závěrečné vyhodnocení Strategie prevence kriminality statutárního města Hradiště nad Lesnou na léta 2019–2023",
    )
    p.aside("running_header", _HEADER)
    p.put("p", "Obsah")
    names = [
        "Cíl 1 – Bezpečné veřejné prostory",
        "Cíl 2 – Méně opakovaných přestupků",
        "Cíl 3 – Odolné děti a školy",
    ]
    for page, name in zip((2, 3, 5), names, strict=True):
        p.put("p", f"{name} {'.' * 30} {page}")
        p.aside("contents", name)
    p.blocks.append(Block("break"))
    p.put("h1", "Úvodní slovo")
    p.put(
        "p",
        "Strategie prevence kriminality statutárního města Hradiště nad Lesnou na léta 2019–2023 (dále jen Strategie) byla přijata Zastupitelstvem města usnesením č. ZM 41/2018 ze dne 12. prosince 2018. Tento dokument hodnotí celé pětileté období.^^Údaje o kriminalitě poskytl Územní odbor Policie České republiky.^^ Hodnocení připravila pracovní skupina prevence kriminality, která se za celou dobu sešla {celkem 21krát=21 jednání}.",
    )
    p.abbr(
        Strategie="Strategie prevence kriminality statutárního města Hradiště nad Lesnou na léta 2019–2023"
    )
    p.put(
        "p",
        "Do naplňování Strategie se zapojilo {34 organizací}. Celkové výdaje města na prevenci dosáhly za pět let <41,3 mil. Kč=41300000>, z ministerského programu město získalo <6 215 000 Kč>.",
    )
    p.figures(
        "Tabulka 1: Vývoj kriminality na území města",
        ["Ukazatel", "2019", "2020", "2021", "2022", "2023"],
        [
            (
                "Krádeže vloupáním",
                ("212", 212),
                ("180", 180),
                ("141", 141),
                ("166", 166),
                ("158", 158),
            ),
            (
                "Krádeže prosté",
                ("640", 640),
                ("511", 511),
                ("498", 498),
                ("602", 602),
                ("577", 577),
            ),
            ("Násilné činy", ("119", 119), ("97", 97), ("92", 92), ("108", 108), ("101", 101)),
            ("Celkem", ("971", 971), ("788", 788), ("731", 731), ("876", 876), ("836", 836), True),
        ],
    )
    _first(p)
    _second(p)
    _third(p)
    p.leave()
    p.put("h1", "Vynaložené prostředky")
    p.put("p", "Přehled vychází z účetnictví města a ze zpráv o projektech.")
    p.figures(
        "Tabulka 2: Výdaje podle cílů (v tis. Kč)",
        ["Cíl", "Celkem", "Rozpočet města", "Jiné zdroje"],
        [
            (
                "Cíl 1 – Bezpečné veřejné prostory",
                ("24 310,5", 24310500),
                ("19 120,0", 19120000),
                ("5 190,5", 5190500),
            ),
            (
                "Cíl 2 – Méně opakovaných přestupků",
                ("9 480,0", 9480000),
                ("9 480,0", 9480000),
                ("0", 0),
            ),
            (
                "Cíl 3 – Odolné děti a školy",
                ("13 724,5", 13724500),
                ("12 700,0", 12700000),
                ("1 024,5", 1024500),
            ),
            ("Celkem", ("47 515,0", 47515000), ("41 300,0", 41300000), ("6 215,0", 6215000), True),
        ],
    )
    p.put("h1", "Seznam použitých zkratek")
    for abbr, meaning in (
        ("MP", "Městská policie Hradiště nad Lesnou"),
        ("OSPOD", "orgán sociálně-právní ochrany dětí"),
        ("MKDS", "městský kamerový dohlížecí systém"),
    ):
        p.put("p", f"{abbr} – {meaning}")
        p.truth["abbreviations"].append({"abbr": abbr, "meaning": meaning})
    return p


def _first(p: Paper) -> None:
    p.node(
        "Cíl",
        "goal",
        "1",
        "Bezpečné veřejné prostory",
        heading="Cíl 1 – Bezpečné veřejné prostory",
    )
    p.say(
        "brief",
        "Popis cíle:",
        "Město chce, aby se lidé cítili bezpečně na ulicích, v parcích i na zastávkách hromadné dopravy, a to ve dne i v noci.",
    )
    p.node(
        "Opatření",
        "measure",
        "1.1",
        "Rozvoj městského kamerového dohlížecího systému",
        heading="Opatření 1.1 Rozvoj městského kamerového dohlížecího systému",
    )
    p.bullets(
        "planned",
        ["obnova kamer starších osmi let", "napojení parkovacích domů na dohledové pracoviště"],
    )
    p.fulfil(
        "Plnění opatření:",
        "Za období 2019–2023 bylo obnoveno {46 kamer} a nově umístěno {dvanáct kamer=12 kamer}. Obnova si vyžádala <18.960.400,- Kč>, z toho <4,5 mil. Kč=4500000> činila dotace Ministerstva vnitra. Dohledové pracoviště předalo Policii ČR záznamy v {1 412 případech}, což je o třetinu více než v předchozím období. Kvalita nočních záběrů se podstatně zlepšila.",
        "Napojení parkovacích domů se zpozdilo kvůli soudnímu sporu s provozovatelem. Spor byl ukončen smírem v roce 2022 a {tři parkovací domy=3 parkovací domy} byly připojeny v průběhu roku 2023.",
    )
    p.node(
        "Opatření",
        "measure",
        "1.2",
        "Architektonická prevence a veřejné osvětlení na sídlišti Za Tratí včetně pěších tras k zastávkám hromadné dopravy",
        heading="Opatření 1.2 Architektonická prevence a veřejné osvětlení na sídlišti Za Tratí včetně pěších tras k zastávkám hromadné dopravy",
    )
    p.bullets(
        "planned",
        ["bezpečnostní audit sídliště", "doplnění světelných bodů podle výsledků auditu"],
    )
    p.fulfil(
        "Plnění opatření:",
        "Bezpečnostní audit zpracovala v roce 2020 fakulta architektury. Na jeho základě bylo osazeno {87 světelných bodů} a prořezány keře u {šesti podchodů=6 podchodů}. Náklady činily <~přibližně 5,3 mil. Kč=5300000>. Obyvatelé se k návrhům vyjadřovali na {čtyřech setkáních=4 setkáních}, přišlo na ně {asi 260 lidí=260 lidí}.",
    )
    p.back("1")
    p.say(
        "assessment",
        "Zhodnocení cíle:",
        "Pocit bezpečí se podle opakovaného průzkumu zlepšil, podíl obyvatel, kteří se večer obávají vyjít z domu, klesl ze 41 % na 29 %. K výsledku přispěla především soustavná obnova kamer a osvětlení (viz Opatření 1.2). Slabinou zůstávají okrajové části města, kde se investice zpozdily.",
    )
    p.verdict(
        "Cíl zůstává v platnosti i pro další období, doplněn bude o bezpečnost v okrajových částech.",
        None,
        True,
        {"any": ["next_period", "modified"]},
        label="Návrh pro další období:",
    )


def _second(p: Paper) -> None:
    p.node(
        "Cíl",
        "goal",
        "2",
        "Méně opakovaných přestupků",
        heading="Cíl 2 – Méně opakovaných přestupků",
    )
    p.say(
        "brief",
        "Popis cíle:",
        "Pozornost patří lidem, kteří se přestupků dopouštějí opakovaně, a místům, kde k přestupkům nejčastěji dochází.",
    )
    p.node(
        "Opatření",
        "measure",
        "2.1",
        "Asistenti prevence kriminality",
        heading="Opatření 2.1 Asistenti prevence kriminality",
    )
    p.fulfil(
        "Plnění opatření:",
        "Od roku 2019 působilo u Městské policie Hradiště nad Lesnou (MP) {devět asistentů=9 asistentů}. Ve sledovaném období řešili {5 870 podnětů} a vykázali {přes tisíc=1000 doprovodů} doprovodů dětí přes rušné přechody. Roční náklady na jednoho asistenta činí <412 000 Kč>. Dva asistenti se stali strážníky.".replace(
            "Dva asistenti", "{Dva asistenti=2 asistenti}"
        ),
    )
    p.node(
        "Opatření",
        "measure",
        "2.2",
        "Mediace sousedských sporů",
        heading="Opatření 2.2 Mediace sousedských sporů",
    )
    p.fulfil(
        "Plnění opatření:",
        "Mediační místnost byla otevřena v září 2021 v budově radnice. Do konce roku 2023 v ní proběhlo {93 mediací}, dohodou skončilo {61=61 mediací}. Mediátorky pracují na základě dohody, jejich odměny činily <318.500,- Kč>.",
    )
    p.node(
        "Opatření",
        "measure",
        "2.3",
        "Program pro pachatele přestupků v dopravě",
        heading="Opatření 2.3 Program pro pachatele přestupků v dopravě",
    )
    p.fulfil(
        "Plnění opatření:",
        "Program nebyl zahájen, neboť zákon od července 2020 svěřil terapeutické programy státu. Město na přípravu nevynaložilo žádné prostředky.",
    )
    p.back("2")
    p.say(
        "assessment",
        "Zhodnocení cíle:",
        "Počet osob s pěti a více přestupky ročně se snížil ze 74 na 58. Nejvíce se osvědčila práce asistentů v okolí nádraží, mediace oslovila spíše obyvatele rodinných domů. Program podle Opatření 2.3 se ukázal jako nereálný.",
    )
    p.truth["?counts"] += [
        {"node": "2", "value": 74, "unit": "osob"},
        {"node": "2", "value": 58, "unit": "osob"},
    ]
    p.verdict(
        "Cíl je třeba zachovat i v příštím období. Opatření 2.3 se ukončuje bez náhrady.",
        None,
        True,
        "next_period",
        label="Návrh pro další období:",
    )
    p.back("2")["verdict"]["text"] = {
        "any": [
            "Cíl je třeba zachovat i v příštím období. Opatření 2.3 se ukončuje bez náhrady.",
            "Cíl je třeba zachovat i v příštím období.",
        ]
    }
    p.back("2.3")["verdict"] = {
        "text": "Opatření 2.3 se ukončuje bez náhrady.",
        "code": None,
        "still_relevant": False,
        "carry_over": "closed",
    }


def _third(p: Paper) -> None:
    p.node("Cíl", "goal", "3", "Odolné děti a školy", heading="Cíl 3 – Odolné děti a školy")
    p.say(
        "brief",
        "Popis cíle:",
        "Školy mají umět rozpoznat rizikové chování včas a vědět, na koho se obrátit. K tomu město nabízí vzdělávání, peníze i zázemí.",
    )
    p.node(
        "Opatření",
        "measure",
        "3.1",
        "Grantový program Bezpečná škola",
        heading="Opatření 3.1 Grantový program Bezpečná škola",
    )
    p.fulfil(
        "Plnění opatření:",
        "V pěti ročních výzvách bylo přijato {138 žádostí}, podpořeno bylo {97 projektů} {26 škol}. Rozděleno bylo <7.840.000,- Kč>. Průměrná výše podpory dosáhla <80 825 Kč>. Podpořené projekty se týkaly zejména:".replace(
            "V pěti ročních výzvách", "V {pěti ročních výzvách=5 výzvách}"
        ),
    )
    p.bullets(
        "fulfilment",
        [
            "bezpečného chování na internetu",
            "vztahů ve třídě a prevence šikany",
            "zvládání stresu a duševního zdraví",
        ],
    )
    p.node(
        "Opatření",
        "measure",
        "3.2",
        "Spolupráce škol s orgánem sociálně-právní ochrany dětí",
        heading="Opatření 3.2 Spolupráce škol s orgánem sociálně-právní ochrany dětí",
    )
    p.fulfil(
        "Plnění opatření:",
        "Případové konference se konaly {58x=58 konference}, zúčastnilo se jich {22 škol}. Pro pedagogy byl vydán rozcestník služeb a uspořádáno {sedm seminářů=7 seminářů} pro {celkem 143 učitelů=143 učitelů}.",
    )
    p.back("3")
    p.say(
        "assessment",
        "Zhodnocení cíle:",
        "Cíl se dařilo plnit nejlépe ze všech tří. Školy si program oblíbily a poptávka každoročně převyšovala možnosti rozpočtu. Vzdělávání učitelů naopak narazilo na nedostatek času; účast klesala hlavně na středních školách.",
    )
    p.verdict(
        "Cíl byl naplněn a není již pro příští období aktuální, situace ve školách bude dále sledována.",
        "fulfilled",
        False,
        "closed_monitor",
        label="Návrh pro další období:",
    )
