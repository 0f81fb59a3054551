"""Reports typed by hand, each in a manner that no layout of the corpus has."""

from tests.evaluation.recognition.corpus import handmade_prose
from tests.evaluation.recognition.corpus.spec import mentions, plain
from tests.evaluation.recognition.corpus.truth import Plain

# Chapters numbered like measures; one level only; the status opens the text of its field.
COUNCIL = """Městský úřad Rokytná
Zpráva o plnění opatření Koncepce prevence kriminality města Rokytné v roce 2023

Předkládá: Mgr. Alena Horká, vedoucí odboru sociálních věcí

1. Úvod
Koncepci prevence kriminality města Rokytné na léta 2022–2025 schválilo Zastupitelstvo města Rokytné dne 15. prosince 2021 usnesením č. 12/8/2021. Zpráva se předkládá každoročně.

2. Vyhodnocení jednotlivých opatření

Opatření č. 1
Zvýšení viditelnosti strážníků
Stav plnění: splněno
Finanční náklady: [[m 0|0 Kč]]
Komentář: Strážníci nosí od dubna nové uniformy. Pěší obchůzky jsou vykonávány [[?c 3 denně|třikrát denně]].

Opatření č. 2
Bezpečná cesta do školy
Stav plnění: splněno částečně
Finanční náklady: [[m 187300|187.300 Kč]]
Komentář: Vyznačeno bylo [[c 6 přechodů|6 přechodů]], [[c 2 přechody|dva přechody]] čekají na projekt.

Opatření č. 3
Poradna pro zadlužené
Stav plnění: nesplněno
Finanční náklady: neuvedeno
Komentář: Poradna nebyla otevřena, protože se nenašel poskytovatel.

3. Závěr
Z celkového počtu [[?c 3 opatření|3 opatření]] bylo [[?c 1 opatření|1]] splněno. Zpráva bude předložena zastupitelstvu v březnu 2024.
"""

# Numbers such as A1 and A1.1, indicators as bullets under their own label, statuses with per cent.
LETTERS = """KRAJ PODDUBÍ
Vyhodnocení Akčního plánu prevence kriminality Kraje Poddubí za rok 2022
(Akční plán na období 2021–2023)

PRIORITA A – PREVENCE V OBCÍCH

Opatření A1 – Podpora malých obcí

Aktivita A1.1 – Vzorové vyhlášky pro obce
Stav: splněno
Rozpočet kraje: 35 tis. Kč
Vyhodnocení: Vyhlášky byly rozeslány [[c 214 obcím|214 obcím]] v kraji.
Indikátory:
• Počet rozeslaných vyhlášek: 214
• Počet obcí, které vyhlášku přijaly: 63

Aktivita A1.2 – Výjezdní poradenství
Stav: probíhá
Rozpočet kraje: 0,35 mil. Kč
Vyhodnocení: Poradci navštívili [[c 41 obcí|41 obcí]].

PRIORITA B – VZDĚLÁVÁNÍ

Opatření B1 – Kurzy pro strážníky

Aktivita B1.1 – Kurz komunikace s lidmi v krizi
Stav: nezahájeno
Rozpočet kraje: -
Vyhodnocení: Kurz nebyl akreditován.
"""

# Prose with the verdict of each measure; no goals above.
MEASURES = """Město Sedlišťky

Plnění Programu prevence kriminality města Sedlišťky za rok 2020

Program prevence kriminality města Sedlišťky na období 2018 až 2020 obsahuje [[?c 2 opatření|dvě opatření]].

Opatření I: Kamerový systém

Popis opatření:
Záměrem je rozšířit kamerový systém a vyměnit zastaralé kamery.

Plnění opatření v roce 2020:
Město vyměnilo [[c 3 kamery|tři kamery]] a zaplatilo za ně [[m 148225|148 225,00 Kč]]. Dotace Ministerstva vnitra (MV) činila [[m 110000|110 000,00 Kč]].

Opatření bylo splněno a v příštím roce bude pokračovat.

Opatření II: Práce s mládeží

Popis opatření:
Záměrem je nabídnout dětem smysluplné odpoledne.

Plnění opatření v roce 2020:
Klub byl z důvodu epidemie uzavřen. Uskutečnila se [[?c 1 akce|jediná akce]].

Opatření nebylo splněno.
"""


def _node(level: int, label: str, role: str, number: str, name: str, **more: object) -> Plain:
    printed = {"any": [number, f"č. {number}", f"{number}."]}
    head: Plain = {"level": level, "label": label, "role": role, "number": number}
    return head | {"printed_number": printed, "name": name, "children": [], **more}


def _status(text: str, code: str) -> Plain:
    return {"text": text, "code": code}


def _cost(text: str, kind: str, amount: int | None) -> Plain:
    parts = [{"label": None, "amount_czk": amount}] if amount is not None else []
    return {
        "text": text,
        "kind": kind,
        "own_czk": amount,
        "parts": parts,
        "refs": [],
        "approximate": False,
    }


def _reading(
    document: Plain, nodes: list[Plain], places: dict[str, str | None], text: str
) -> Plain:
    """The right reading; `places` names the node of the passage that begins with a given text."""
    reading: Plain = {"document": document, "nodes": nodes, "tables": [], "abbreviations": []}
    for key in ("money", "?money", "counts", "?counts"):
        reading[key] = []
    node: str | None = None
    for line in text.split("\n"):
        for start, number in places.items():
            if line.startswith(start):
                node = number
        for mention in mentions(line):
            key = "money" if mention.kind == "m" else "counts"
            entry: Plain = {"node": node, "approximate": mention.approximate}
            value = "amount_czk" if mention.kind == "m" else "value"
            entry |= {value: mention.value, "unit": mention.unit}
            reading[f"?{key}" if mention.optional else key].append(entry)
    return reading


def _document(**fields: object) -> Plain:
    return {
        "kind": "annual_evaluation",
        "organisation_kind": "city",
        "approval": None,
        "status_scale": {},
        **fields,
    }


def _council() -> Plain:
    rows = (
        ("1", "Zvýšení viditelnosti strážníků", "splněno", "fulfilled", _cost("0 Kč", "zero", 0),
         "Strážníci nosí od dubna nové uniformy. Pěší obchůzky jsou vykonávány třikrát denně."),
        ("2", "Bezpečná cesta do školy", "splněno částečně", "partially_fulfilled",
         _cost("187.300 Kč", "amount", 187_300),
         "Vyznačeno bylo 6 přechodů, dva přechody čekají na projekt."),
        ("3", "Poradna pro zadlužené", "nesplněno", "not_fulfilled",
         _cost("neuvedeno", "none_stated", None),
         "Poradna nebyla otevřena, protože se nenašel poskytovatel."),
    )  # fmt: skip
    nodes = [
        _node(1, "Opatření", "measure", number, name, status=_status(status, code), cost=cost,
              description=text)
        for number, name, status, code, cost, text in rows
    ]  # fmt: skip
    strategy = "Koncepce prevence kriminality města Rokytné"
    document = _document(
        title="Zpráva o plnění opatření Koncepce prevence kriminality města Rokytné v roce 2023",
        strategy_title={"any": [strategy, f"{strategy} na léta 2022–2025"]},
        organisation="město Rokytná",
        period={"from": 2022, "to": 2025},
        year=2023,
        approval={
            "date": "2021-12-15",
            "resolution": "12/8/2021",
            "body": {
                "any": [
                    "Zastupitelstvo města Rokytné",
                    "zastupitelstvo města",
                    "Zastupitelstvo města",
                ]
            },
        },
        level_labels=["Opatření"],
        status_scale={row[2]: row[3] for row in rows},
    )
    places = {"1. Úvod": None, **{f"Opatření č. {n}": str(n) for n in (1, 2, 3)}, "3. Závěr": None}
    return _reading(document, nodes, places, COUNCIL)


def _letters() -> Plain:
    def number(text: str) -> Plain:
        return {"any": [text, text[0] + "." + text[1:]]}

    def activity(
        own: str, name: str, status: Plain, cost: Plain, text: str, *counts: Plain
    ) -> Plain:
        node = _node(
            3, "Aktivita", "activity", own, name, status=status, cost=cost, description=text
        )
        return node | {"number": number(own), "indicators": list(counts)}

    def measure(own: str, name: str, *children: Plain) -> Plain:
        node = _node(2, "Opatření", "measure", own, name)
        return node | {"number": number(own), "children": list(children)}

    def priority(own: str, name: str, *children: Plain) -> Plain:
        label = {"any": ["Priorita", "PRIORITA"]}
        return _node(1, "Priorita", "priority", own, name) | {
            "label": label,
            "children": list(children),
        }

    def count(label: str, value: int) -> Plain:
        return {"label": label, "value": value, "projects": []}

    nodes = [
        priority("A", "PREVENCE V OBCÍCH", measure(
            "A1", "Podpora malých obcí",
            activity("A1.1", "Vzorové vyhlášky pro obce", _status("splněno", "fulfilled"),
                     _cost("35 tis. Kč", "amount", 35_000),
                     "Vyhlášky byly rozeslány 214 obcím v kraji.",
                     count("Počet rozeslaných vyhlášek", 214),
                     count("Počet obcí, které vyhlášku přijaly", 63)),
            activity("A1.2", "Výjezdní poradenství", _status("probíhá", "ongoing"),
                     _cost("0,35 mil. Kč", "amount", 350_000), "Poradci navštívili 41 obcí."),
        )),
        priority("B", "VZDĚLÁVÁNÍ", measure(
            "B1", "Kurzy pro strážníky",
            activity("B1.1", "Kurz komunikace s lidmi v krizi", _status("nezahájeno", "not_started"),
                     _cost("-", "none_stated", None), "Kurz nebyl akreditován."),
        )),
    ]  # fmt: skip
    document = _document(
        kind={"any": ["annual_evaluation", "action_plan_status"]},
        title={
            "any": [
                "Vyhodnocení Akčního plánu prevence kriminality Kraje Poddubí za rok 2022",
                "Vyhodnocení Akčního plánu prevence kriminality Kraje Poddubí za rok 2022 "
                "(Akční plán na období 2021–2023)",
            ]
        },
        strategy_title="Akční plán prevence kriminality Kraje Poddubí",
        organisation="Kraj Poddubí",
        organisation_kind="region",
        period={"from": 2021, "to": 2023},
        year=2022,
        level_labels={"any": [[top, "Opatření", "Aktivita"] for top in ("Priorita", "PRIORITA")]},
        status_scale={"splněno": "fulfilled", "probíhá": "ongoing", "nezahájeno": "not_started"},
    )
    reading = _reading(
        document, nodes, {"Aktivita A1.1": "A1.1", "Aktivita A1.2": "A1.2"}, LETTERS
    )
    for amount, node in ((35_000, "A1.1"), (350_000, "A1.2")):
        reading["money"].append({"node": node, "amount_czk": amount, "approximate": False})
    return reading


def _measures() -> Plain:
    done = "Město vyměnilo tři kamery a zaplatilo za ně 148 225,00 Kč. Dotace Ministerstva vnitra (MV) činila 110 000,00 Kč."
    closed = "Klub byl z důvodu epidemie uzavřen. Uskutečnila se jediná akce."

    def verdict(text: str, code: str, carry: object) -> Plain:
        return {"text": text, "code": code, "still_relevant": {"free": True}, "carry_over": carry}

    nodes = [
        _node(1, "Opatření", "measure", "1", "Kamerový systém",
              brief="Záměrem je rozšířit kamerový systém a vyměnit zastaralé kamery.",
              fulfilment={"text": done, "items": []},
              verdict=verdict("Opatření bylo splněno a v příštím roce bude pokračovat.", "fulfilled",
                              "next_year")),
        _node(1, "Opatření", "measure", "2", "Práce s mládeží",
              brief="Záměrem je nabídnout dětem smysluplné odpoledne.",
              fulfilment={"text": closed, "items": []},
              verdict=verdict("Opatření nebylo splněno.", "not_fulfilled", None)),
    ]  # fmt: skip
    for node, roman in zip(nodes, ("I", "II"), strict=True):
        node["printed_number"] = {"any": [roman, f"{roman}."]}
        node["number"] = {"any": [node["number"], roman]}
    document = _document(
        title="Plnění Programu prevence kriminality města Sedlišťky za rok 2020",
        strategy_title={
            "any": [
                "Program prevence kriminality města Sedlišťky",
                "Program prevence kriminality města Sedlišťky na období 2018 až 2020",
            ]
        },
        organisation="město Sedlišťky",
        period={"from": 2018, "to": 2020},
        year=2020,
        level_labels=["Opatření"],
    )
    places = {"Město Sedlišťky": None, "Opatření I:": "1", "Opatření II:": "2"}
    reading = _reading(document, nodes, places, MEASURES)
    reading["abbreviations"] = [{"abbr": "MV", "meaning": "Ministerstva vnitra"}]
    return reading


HANDMADE: dict[str, tuple[str, Plain]] = {
    "council": (plain(COUNCIL), _council()),
    "letters": (plain(LETTERS), _letters()),
    "measures": (plain(MEASURES), _measures()),
    "prose": (handmade_prose.TEXT, handmade_prose.READING),
}
