"""A town's yearly evaluation as text copied out of Word: Oblast, Opatření, Plnění, Náklady."""

from pathlib import Path

from tests.evaluation.recognition.blind_a.kit import (
    abbreviations,
    cost,
    counts,
    done,
    head,
    money,
    node,
    status,
    table,
)

NAME = "brodce.txt"

_TEXT = """\
Město Brodce nad Lužnou
Městský úřad Brodce nad Lužnou, odbor sociálních věcí a zdravotnictví

VYHODNOCENÍ PLÁNU PREVENCE KRIMINALITY MĚSTA BRODCE NAD LUŽNOU ZA ROK 2022

Úvodní slovo
Plán prevence kriminality města Brodce nad Lužnou na léta 2021–2025 (dále jen „Plán“) schválilo Zastupitelstvo města Brodce nad Lužnou dne 9. prosince 2020 usnesením č. 12/2020/ZM. Plán se dělí do oblastí a opatření. Za každé opatření odpovídá vedoucí příslušného odboru, který do 31. ledna předkládá podklady manažerce prevence.
Město mělo k 1. lednu 2022 celkem 11 480 obyvatel. Policie České republiky (PČR) zde v roce 2022 evidovala 214 trestných činů, objasněno bylo 53 % z nich.
Na plnění Plánu vynaložilo město ze svého rozpočtu 1 874 500 Kč, dalších 612 000 Kč poskytlo Ministerstvo vnitra.

Oblast 1. Bezpečný veřejný prostor

Opatření 1.1 Rozšíření městského kamerového dohlížecího systému
Výsledek: dokončeno
Plnění: Na autobusovém nádraží a u nákupní zóny Na Blatech přibyly čtyři otočné kamery. Záznamové zařízení na služebně městské policie bylo vyměněno. Obsluha systému předala policii 37 záznamů.
Náklady: 845 000 Kč, z toho dotace Ministerstva vnitra 612 000 Kč.
Zodpovídá: velitel městské policie

Opatření 1.2 Veřejné osvětlení v rizikových místech
Výsledek: pokračuje
Plnění: Technické služby vyměnily 62 svítidel v parku Míru a v podchodu pod tratí. Zbývající úsek u řeky čeká na projektovou dokumentaci.
Náklady: 431 500,- Kč
Zodpovídá: technické služby

Opatření 1.3 Hlídková služba u škol
Výsledek: pokračuje
Plnění: Přechody u obou základních škol zabezpečují v ranní špičce strážníci a dva asistenti prevence kriminality (APK).
Náklady: v rámci běžné činnosti městské policie
Zodpovídá: velitel městské policie

Oblast 2. Děti, mládež a rodina

Opatření 2.1 Programy primární prevence ve školách
Výsledek: dokončeno
Plnění: Školy si vybíraly z nabídky tří poskytovatelů. Uskutečnilo se:
- 18 programů o bezpečném chování na internetu,
- 11 programů o vztazích ve třídě,
- exkurze do okresní věznice, které se zúčastnilo 46 žáků učiliště.
Náklady: 158 000 Kč
Zodpovídá: odbor školství

Opatření 2.2 Nízkoprahové zařízení Kotelna
Výsledek: pokračuje
Plnění: Zařízení provozuje oblastní charita. Klub navštívilo 129 dětí, pracovníci poskytli 640 intervencí.
Náklady: 440 tis. Kč
Zodpovídá: odbor sociálních věcí

Opatření 2.3 Letní tábor pro děti v péči OSPOD
Výsledek: neuskutečněno
Plnění: Tábor se pro onemocnění vedoucích nekonal, děti se přihlásí v příštím roce.
Náklady: 0 Kč
Zodpovídá: odbor sociálních věcí

Oblast 3. Pomoc obětem a ohroženým skupinám

Opatření 3.1 Bezpečné stáří
Výsledek: dokončeno
Plnění: Městská policie navštívila pět klubů seniorů a dům s pečovatelskou službou. Besedy vyslechlo asi 150 osob. Rozdáno bylo 300 bezpečnostních řetízků.
Náklady: započteno v opatření 3.2
Zodpovídá: městská policie

Opatření 3.2 Informační materiály
Výsledek: dokončeno
Plnění: Byl vydán leták Nenaleťte podvodníkům v nákladu 2 000 výtisků a tři články v Brodeckém zpravodaji.
Náklady: cca 30 000 Kč
Zodpovídá: tiskový mluvčí

Opatření 3.3 Poradna pro oběti trestných činů
Výsledek: neuskutečněno
Plnění: Nepodařilo se najít poskytovatele, který by do města dojížděl.
Náklady: –
Zodpovídá: odbor sociálních věcí

Souhrn výdajů města podle oblastí (v tis. Kč)
Oblast\tPlán\tSkutečnost
1. Bezpečný veřejný prostor\t1 300,0\t1 276,5
2. Děti, mládež a rodina\t620,0\t598,0
3. Pomoc obětem a ohroženým skupinám\t50,0\t30,0
Celkem\t1 970,0\t1 904,5

Použité zkratky
APK – asistent prevence kriminality
OSPOD – orgán sociálně-právní ochrany dětí
PČR – Policie České republiky

V Brodcích nad Lužnou dne 14. února 2023
Zpracovala: Bc. Irena Matoušová, manažerka prevence kriminality
"""

_AREA, _MEASURE = ("Oblast", "area"), ("Opatření", "measure")
_DONE = status("dokončeno", "fulfilled")
_GOES_ON = status("pokračuje", "ongoing")
_FAILED = status("neuskutečněno", "not_fulfilled")
_SCHOOLS = [
    "18 programů o bezpečném chování na internetu,",
    "11 programů o vztazích ve třídě,",
    "exkurze do okresní věznice, které se zúčastnilo 46 žáků učiliště.",
]

TRUTH = {
    "document": head(
        "annual_evaluation",
        "VYHODNOCENÍ PLÁNU PREVENCE KRIMINALITY MĚSTA BRODCE NAD LUŽNOU ZA ROK 2022",
        "město Brodce nad Lužnou",
        strategy_title={
            "any": [
                "Plán prevence kriminality města Brodce nad Lužnou na léta 2021–2025",
                "Plán prevence kriminality města Brodce nad Lužnou",
                "PLÁN PREVENCE KRIMINALITY MĚSTA BRODCE NAD LUŽNOU",
                "Plán PREVENCE KRIMINALITY MĚSTA BRODCE NAD LUŽNOU",
            ]
        },
        organisation_kind="city",
        period={"from": 2021, "to": 2025},
        year=2022,
        approval={
            "date": "2020-12-09",
            "resolution": "12/2020/ZM",
            "body": {"any": ["zastupitelstvo města", "Zastupitelstvo města Brodce nad Lužnou"]},
        },
        level_labels=["Oblast", "Opatření"],
        status_scale={
            "dokončeno": "fulfilled",
            "pokračuje": "ongoing",
            "neuskutečněno": "not_fulfilled",
        },
    ),
    "nodes": [
        node(
            1,
            _AREA,
            "1",
            "Bezpečný veřejný prostor",
            children=[
                node(
                    2,
                    _MEASURE,
                    "1.1",
                    "Rozšíření městského kamerového dohlížecího systému",
                    status=_DONE,
                    responsible="velitel městské policie",
                    cost=cost(
                        "845 000 Kč, z toho dotace Ministerstva vnitra 612 000 Kč.",
                        "amount",
                        845000,
                        parts=[(None, 845000)],
                    ),
                    fulfilment=done(
                        "Na autobusovém nádraží a u nákupní zóny Na Blatech přibyly čtyři "
                        "otočné kamery. Záznamové zařízení na služebně městské policie "
                        "bylo vyměněno. Obsluha systému předala policii 37 záznamů."
                    ),
                ),
                node(
                    2,
                    _MEASURE,
                    "1.2",
                    "Veřejné osvětlení v rizikových místech",
                    status=_GOES_ON,
                    responsible="technické služby",
                    cost=cost("431 500,- Kč", "amount", 431500),
                    fulfilment=done(
                        "Technické služby vyměnily 62 svítidel v parku Míru a v podchodu "
                        "pod tratí. Zbývající úsek u řeky čeká na projektovou "
                        "dokumentaci."
                    ),
                ),
                node(
                    2,
                    _MEASURE,
                    "1.3",
                    "Hlídková služba u škol",
                    status=_GOES_ON,
                    responsible="velitel městské policie",
                    cost=cost("v rámci běžné činnosti městské policie", "routine"),
                    fulfilment=done(
                        "Přechody u obou základních škol zabezpečují v ranní špičce "
                        "strážníci a dva asistenti prevence kriminality (APK)."
                    ),
                ),
            ],
        ),
        node(
            1,
            _AREA,
            "2",
            "Děti, mládež a rodina",
            children=[
                node(
                    2,
                    _MEASURE,
                    "2.1",
                    "Programy primární prevence ve školách",
                    status=_DONE,
                    responsible="odbor školství",
                    cost=cost("158 000 Kč", "amount", 158000),
                    fulfilment=done(
                        "Školy si vybíraly z nabídky tří poskytovatelů. Uskutečnilo se:\n"
                        + "\n".join(_SCHOOLS),
                        _SCHOOLS,
                    ),
                ),
                node(
                    2,
                    _MEASURE,
                    "2.2",
                    "Nízkoprahové zařízení Kotelna",
                    status=_GOES_ON,
                    responsible="odbor sociálních věcí",
                    cost=cost("440 tis. Kč", "amount", 440000),
                    fulfilment=done(
                        "Zařízení provozuje oblastní charita. Klub navštívilo 129 dětí, "
                        "pracovníci poskytli 640 intervencí."
                    ),
                ),
                node(
                    2,
                    _MEASURE,
                    "2.3",
                    "Letní tábor pro děti v péči OSPOD",
                    status=_FAILED,
                    responsible="odbor sociálních věcí",
                    cost=cost("0 Kč", "zero", 0),
                    fulfilment=done(
                        "Tábor se pro onemocnění vedoucích nekonal, děti se přihlásí "
                        "v příštím roce."
                    ),
                ),
            ],
        ),
        node(
            1,
            _AREA,
            "3",
            "Pomoc obětem a ohroženým skupinám",
            children=[
                node(
                    2,
                    _MEASURE,
                    "3.1",
                    "Bezpečné stáří",
                    status=_DONE,
                    responsible="městská policie",
                    cost=cost("započteno v opatření 3.2", "counted_elsewhere", refs=["3.2"]),
                    fulfilment=done(
                        "Městská policie navštívila pět klubů seniorů a dům s pečovatelskou"
                        " službou. Besedy vyslechlo asi 150 osob. Rozdáno bylo 300 "
                        "bezpečnostních řetízků."
                    ),
                ),
                node(
                    2,
                    _MEASURE,
                    "3.2",
                    "Informační materiály",
                    status=_DONE,
                    responsible="tiskový mluvčí",
                    cost=cost("cca 30 000 Kč", "amount", 30000, approximate=True),
                    fulfilment=done(
                        "Byl vydán leták Nenaleťte podvodníkům v nákladu 2 000 výtisků "
                        "a tři články v Brodeckém zpravodaji."
                    ),
                ),
                node(
                    2,
                    _MEASURE,
                    "3.3",
                    "Poradna pro oběti trestných činů",
                    status=_FAILED,
                    responsible="odbor sociálních věcí",
                    cost=cost("–", "none_stated"),
                    fulfilment=done(
                        "Nepodařilo se najít poskytovatele, který by do města dojížděl."
                    ),
                ),
            ],
        ),
    ],
    "tables": [
        table(
            "Souhrn výdajů města podle oblastí (v tis. Kč)",
            ["Oblast", "Plán", "Skutečnost"],
            [
                ("1. Bezpečný veřejný prostor", ["1 300,0", "1 276,5"], [1300000, 1276500]),
                ("2. Děti, mládež a rodina", ["620,0", "598,0"], [620000, 598000]),
                ("3. Pomoc obětem a ohroženým skupinám", ["50,0", "30,0"], [50000, 30000]),
                ("Celkem", ["1 970,0", "1 904,5"], [1970000, 1904500]),
            ],
        ),
    ],
    "money": [
        *money(None, 1874500, 612000),
        *money("1.1", 845000, 612000),
        *money("1.2", 431500),
        *money("2.1", 158000),
        *money("2.2", 440000),
        *money("2.3", 0),
        *money("3.2", 30000, approximate=True),
    ],
    "counts": [
        *counts(None, (11480, "obyvatel"), (214, "trestných činů")),
        *counts("1.1", (4, "kamery"), (37, "záznamů")),
        *counts("1.2", (62, "svítidel")),
        *counts("1.3", (2, "asistenti")),
        *counts("2.1", (3, "poskytovatelů"), (18, "programů"), (11, "programů"), (46, "žáků")),
        *counts("2.2", (129, "dětí"), (640, "intervencí")),
        *counts("3.1", (5, "klubů"), (150, "osob"), (300, "řetízků")),
        *counts("3.2", (2000, "výtisků"), (3, "články")),
    ],
    "?counts": counts("1.3", (2, "základních škol")),
    "abbreviations": abbreviations(
        APK="asistent prevence kriminality",
        OSPOD="orgán sociálně-právní ochrany dětí",
        PČR="Policie České republiky",
    ),
    "?abbreviations": abbreviations(Plán=""),
}


def write(folder: Path) -> Path:
    """The text file in UTF-8."""
    path = folder / NAME
    path.write_text(_TEXT, encoding="utf-8")
    return path
