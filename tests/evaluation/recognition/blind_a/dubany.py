"""A statutory city's action plan in PDF: a landscape table over pages, merged measures, wrapping."""

from pathlib import Path

import typst
from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    cost,
    counts,
    head,
    indicator,
    money,
    node,
    status,
    table,
)

NAME = "dubany.pdf"

_PRIORITIES = {
    "1": "Informovaný a spolupracující občan",
    "2": "Bezpečná sídliště a střed města",
    "3": "Děti a mládež bez rizika",
}
_MEASURES = {
    "1.1": "Vzdělávání a osvěta veřejnosti",
    "1.2": "Spolupráce s odbornou veřejností",
    "2.1": "Technické prostředky ochrany",
    "2.2": "Přítomnost preventistů v terénu",
    "3.1": "Všeobecná prevence ve školách",
    "3.2": "Podpora rizikových skupin dětí",
}
# number: name, realizer, indicator, plan, actual, cost in thousands, status, comment
_ROWS = {
    "1.1.1": (
        "Kampaň proti internetovým podvodům",
        "Kancelář primátora",
        "počet spotů",
        "4",
        "5",
        "212,5",
        "Splněno",
        "Spoty zhlédlo na sociálních sítích 48 300 uživatelů.",
    ),
    "1.1.2": (
        "Přednášky pro seniory",
        "Městská policie",
        "počet přednášek",
        "20",
        "23",
        "0",
        "Splněno",
        "Náklady jsou zahrnuty v aktivitě 1.1.1.",
    ),
    "1.1.3": (
        "Den bezpečnosti na náměstí",
        "Městská policie",
        "počet akcí",
        "1",
        "0",
        "35,0",
        "Zrušeno",
        "Akce byla zrušena pro bouřku, zaplaceny byly stornopoplatky.",
    ),
    "1.2.1": (
        "Setkání realizátorů preventivních projektů",
        "Odbor sociálních věcí",
        "počet setkání",
        "2",
        "2",
        "4,8",
        "Splněno",
        "Setkání se zúčastnilo 39 zástupců.",
    ),
    "1.2.2": (
        "Kulatý stůl k domácímu násilí",
        "Odbor sociálních věcí",
        "počet účastníků",
        "30",
        "27",
        "6,2",
        "Splněno",
        "Materiály z jednání jsou na webu města.",
    ),
    "2.1.1": (
        "Modernizace dohledového centra",
        "Odbor informatiky",
        "počet pracovišť",
        "2",
        "1",
        "1 940,0",
        "Rozpracováno",
        "Druhé pracoviště bude dodáno v březnu.",
    ),
    "2.1.2": (
        "Výměna oken v podchodu u nádraží",
        "Technické služby",
        "počet oken",
        "16",
        "16",
        "301,3",
        "Splněno",
        "Použito bylo nerozbitné sklo.",
    ),
    "2.1.3": (
        "Bezpečnostní audit parkovacích domů",
        "Odbor dopravy",
        "počet auditů",
        "3",
        "0",
        "0",
        "Nezahájeno",
        "Čeká se na metodiku.",
    ),
    "2.2.1": (
        "Asistenti prevence kriminality na sídlišti Sluneční",
        "Městská policie",
        "počet asistentů",
        "6",
        "6",
        "2 604,0",
        "Plněno průběžně",
        "Asistenti nasloužili 9 860 hodin a řešili 412 podnětů.",
    ),
    "2.2.2": (
        "Domovníci v městských domech",
        "Bytová správa",
        "počet domovníků",
        "5",
        "4",
        "318,0",
        "Plněno průběžně",
        "Jeden domovník ukončil pracovní poměr v červnu.",
    ),
    "3.1.1": (
        "Projekt Bezpečně na síti",
        "Odbor školství",
        "počet tříd",
        "45",
        "45",
        "180,0",
        "Splněno",
        "Projekt vedou čtyři lektoři.",
    ),
    "3.1.2": (
        "Dětské dopravní hřiště",
        "Městská policie",
        "počet dětí",
        "1 000",
        "1 184",
        "96,4",
        "Splněno",
        "Hřiště bylo otevřeno od dubna do října.",
    ),
    "3.2.1": (
        "Kurátorský program Restart",
        "Odbor sociálních věcí",
        "počet klientů",
        "10",
        "6",
        "54,9",
        "Splněno částečně",
        "Program dokončilo šest klientů, dva jej opustili.",
    ),
    "3.2.2": (
        "Výchovně rekreační pobyt",
        "Odbor sociálních věcí",
        "počet dětí",
        "15",
        "0",
        "0",
        "Odloženo na rok 2023",
        "Objekt není po povodni opraven.",
    ),
}
_CODES = {
    "Splněno": "fulfilled",
    "Zrušeno": "cancelled",
    "Rozpracováno": "ongoing",
    "Nezahájeno": "not_started",
    "Plněno průběžně": "ongoing",
    "Splněno částečně": "partially_fulfilled",
    "Odloženo na rok 2023": "postponed",
}
_COLUMNS = [
    "Opatření",
    "Aktivita",
    "Realizátor",
    "Indikátor",
    "Plán",
    "Skutečnost",
    "Náklady města (tis. Kč)",
    "Míra plnění",
    "Komentář",
]
_TEXT = (
    "Rada města Dubany uložila odboru sociálních věcí předložit stav plnění akčního plánu vždy "
    "k 31. prosinci. Akční plán má 14 aktivit, splněno jich bylo osm. Město na ně vynaložilo "
    "5,75 mil. Kč."
)


def _thousands(text: str) -> float:
    return round(float(text.replace(" ", "").replace(",", ".")) * 1000)


def _activity(number: str) -> Plain:
    name, realizer, label, plan, actual, thousands, state, comment = _ROWS[number]
    amount = _thousands(thousands)
    price = cost(
        {"any": [thousands, f"{thousands} tis. Kč"]}, "amount" if amount else "zero", amount
    )
    counted = indicator(label, int(actual.replace(" ", "")), int(plan.replace(" ", "")))
    return node(
        3,
        ("Aktivita", "activity"),
        number,
        name,
        responsible=realizer,
        indicators=[counted],
        cost=price,
        status=status(state, _CODES[state]),
        description=comment,
    )


def _priority(number: str) -> Plain:
    measures = [
        node(
            2,
            ("Opatření", "measure"),
            one,
            name,
            children=[_activity(row) for row in _ROWS if row.startswith(f"{one}.")],
        )
        for one, name in _MEASURES.items()
        if one.startswith(f"{number}.")
    ]
    return node(1, ("Priorita", "priority"), number, _PRIORITIES[number], children=measures)


TRUTH = {
    "document": head(
        "action_plan_status",
        "Akční plán prevence kriminality statutárního města Dubany na rok 2022 – stav plnění "
        "k 31. 12. 2022",
        {"any": ["statutární město Dubany", "statutární město Dubana"]},
        strategy_title={
            "any": [
                "Akční plán prevence kriminality statutárního města Dubany na rok 2022",
                "Akční plán prevence kriminality statutárního města Dubany",
            ]
        },
        organisation_kind="city",
        period={"from": {"any": [2022, None]}, "to": {"any": [2022, None]}},
        year=2022,
        level_labels=["Priorita", "Opatření", "Aktivita"],
        status_scale=_CODES,
    ),
    "nodes": [_priority(one) for one in _PRIORITIES],
    "tables": [
        table(
            "Náklady města podle priorit (v mil. Kč)",
            ["Priorita", "Rozpočet", "Skutečnost"],
            [
                ("Priorita 1", ["0,40", "0,26"], [400000, 260000]),
                ("Priorita 2", ["5,60", "5,16"], [5600000, 5160000]),
                ("Priorita 3", ["0,45", "0,33"], [450000, 330000]),
                ("Celkem", ["6,45", "5,75"], [6450000, 5750000]),
            ],
        ),
    ],
    "money": money(None, 5750000),
    "counts": [
        *counts(None, (14, "aktivit"), (8, "aktivit splněno osm")),
        *counts("1.1.1", (48300, "uživatelů")),
        *counts("1.2.1", (39, "zástupců")),
        *counts("2.2.1", (412, "podnětů")),
        *counts("2.2.2", (1, "domovník")),
        *counts("3.1.1", (4, "lektoři")),
        *counts("3.2.1", (6, "klientů"), (2, "klienti dva")),
    ],
    "?counts": counts("2.2.1", (9860, "hodin")),
    "abbreviations": [],
    "ignored": [],
}
_REFS = TRUTH["nodes"][0]["children"][0]["children"][1]
_REFS["cost"]["refs"] = {"any": [["1.1.1"], []]}  # the reference stands in the comment


def write(folder: Path) -> Path:
    """The PDF set by typst."""
    path = folder / NAME
    path.write_bytes(typst.compile(_source().encode()))
    return path


def _source() -> str:
    widths = "2.6cm, 3.4cm, 2.4cm, 2.2cm, 1.4cm, 2.1cm, 1.9cm, 2.2cm, 1fr"
    header = "".join(f"[*{text}*]," for text in _COLUMNS)
    figures = TRUTH["tables"][0]
    small = "".join(f"[*{text}*]," for text in figures["columns"])
    for row in figures["rows"]:
        small += "".join(f"[{text}]," for text in (row["label"], *row["cells"]))
    return "\n\n".join(
        [
            '#set page(paper: "a4", flipped: true, margin: 1.5cm, footer: context align(right)['
            'Stránka #counter(page).display("1") z #counter(page).final().first()])',
            '#set text(lang: "cs", size: 9pt, hyphenate: true)',
            '#text(15pt, weight: "bold")[Akční plán prevence kriminality statutárního města Dubany '
            "na rok 2022 – stav plnění k 31. 12. 2022]",
            _TEXT,
            f"#table(columns: ({widths}), table.header({header}), {_body()})",
            f"*{figures['title']}*",
            f"#table(columns: 3, {small})",
            "Zpracoval odbor sociálních věcí Magistrátu města Dubany",
        ]
    )


def _body() -> str:
    parts = []
    for priority, name in _PRIORITIES.items():
        parts.append(f"table.cell(colspan: 9, fill: luma(210))[*Priorita {priority}: {name}*],")
        for measure, title in _MEASURES.items():
            if not measure.startswith(f"{priority}."):
                continue
            rows = [number for number in _ROWS if number.startswith(f"{measure}.")]
            parts.append(f"table.cell(rowspan: {len(rows)})[{measure} {title}],")
            for number in rows:
                activity, *rest = _ROWS[number]
                parts.append(f"[{number} {activity}]," + "".join(f"[{text}]," for text in rest))
    return "".join(parts)
