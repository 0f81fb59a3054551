"""A city district-sized town's page: one table, target and reached values, ano / ne / zčásti."""

from pathlib import Path

from tests.evaluation.recognition.blind_a.kit import (
    Plain,
    cost,
    counts,
    head,
    indicator,
    money,
    node,
    status,
)

NAME = "rudna-pod-horou.html"

_GOALS = {"1": "Veřejný pořádek", "2": "Školy a rodiny", "3": "Senioři"}
# number: name, responsible, indicator, target, reached, drawn, fulfilled, note
_ROWS = {
    "1.1": (
        "Kamery v ulici Tovární",
        "městská policie",
        "počet kamer",
        "2",
        "2",
        "176 500",
        "ano",
        "Kamery zachytily 14 přestupků.",
    ),
    "1.2": (
        "Revize vyhlášky o hlučných činnostech",
        "tajemník",
        "počet vyhlášek",
        "1",
        "0",
        "0",
        "ne",
        "Návrh se vrátil k přepracování.",
    ),
    "1.3": (
        "Noční hlídky u diskotéky",
        "městská policie",
        "počet hlídek",
        "48",
        "51",
        "92 300",
        "ano",
        "Hlídky provedly 210 dechových zkoušek.",
    ),
    "2.1": (
        "Programy pro druhý stupeň",
        "odbor školství",
        "počet programů",
        "12",
        "9",
        "57 600",
        "zčásti",
        "Tři programy připadly na jarní měsíce.",
    ),
    "2.2": (
        "Podpora rodinného centra",
        "odbor sociální",
        "počet akcí",
        "10",
        "16",
        "130 000",
        "ano",
        "Centrum navštívilo 240 rodin.",
    ),
    "3.1": (
        "Kukátka a řetízky na dveře",
        "odbor sociální",
        "počet domácností",
        "60",
        "35",
        "28 000",
        "zčásti",
        "Montáž provádějí dva řemeslníci.",
    ),
    "3.2": (
        "Seniorské noviny",
        "tiskové oddělení",
        "počet čísel",
        "4",
        "4",
        "–",
        "ano",
        "Noviny zaplatil sponzor.",
    ),
}
_CODES = {"ano": "fulfilled", "ne": "not_fulfilled", "zčásti": "partially_fulfilled"}
_COLUMNS = [
    "Č.",
    "Opatření",
    "Zodpovídá",
    "Ukazatel",
    "Cílová hodnota",
    "Dosažená hodnota",
    "Čerpání (Kč)",
    "Splněno",
    "Poznámka",
]
_INTRO = (
    "Akční plán na rok 2024 vychází ze Strategie prevence kriminality města Rudná pod Horou "
    "2022–2026. Zastupitelstvo města ji schválilo usnesením č. 5/12/2021 ze dne 8. 12. 2021. "
    "Na sedm opatření akčního plánu město vynaložilo 484 400 Kč."
)
_GOAL, _MEASURE = ("Cíl", "goal"), ("Opatření", "measure")


def _money(text: str) -> Plain:
    if text == "–":
        return cost("–", "none_stated")
    amount = int(text.replace(" ", ""))
    return cost({"any": [text, f"{text} Kč"]}, "amount" if amount else "zero", amount)


def _measure(number: str) -> Plain:
    name, owner, label, target, reached, drawn, word, remark = _ROWS[number]
    return node(
        2,
        _MEASURE,
        number,
        name,
        responsible=owner,
        cost=_money(drawn),
        indicators=[indicator(label, int(reached), int(target))],
        status=status(word, _CODES[word]),
        note=remark,
    )


TRUTH = {
    "document": head(
        "action_plan_status",
        {
            "any": [
                "Plnění akčního plánu prevence kriminality města Rudná pod Horou na rok 2024",
                "Plnění akčního plánu prevence kriminality města Rudná pod Horou na rok 2024 "
                "Stav ke dni 31. 12. 2024",
            ]
        },
        "město Rudná pod Horou",
        strategy_title={
            "any": [
                "Strategie prevence kriminality města Rudná pod Horou 2022–2026",
                "Akční plán prevence kriminality města Rudná pod Horou na rok 2024",
                "Akční plán prevence kriminality města Rudná pod Horou",
            ]
        },
        organisation_kind="city",
        period={"from": {"any": [2022, 2024, None]}, "to": {"any": [2026, 2024, None]}},
        year=2024,
        approval={
            "date": "2021-12-08",
            "resolution": "5/12/2021",
            "body": {"any": ["Zastupitelstvo města", "zastupitelstvo města"]},
        },
        level_labels=["Cíl", "Opatření"],
        status_scale=_CODES,
    ),
    "nodes": [
        node(
            1,
            _GOAL,
            goal,
            name,
            children=[_measure(one) for one in _ROWS if one.startswith(f"{goal}.")],
        )
        for goal, name in _GOALS.items()
    ],
    "tables": [],
    "money": money(None, 484400),
    "counts": [
        *counts(None, (7, "opatření")),
        *counts("1.1", (14, "přestupků")),
        *counts("1.3", (210, "zkoušek")),
        *counts("2.1", (3, "programy")),
        *counts("2.2", (240, "rodin")),
        *counts("3.1", (2, "řemeslníci")),
    ],
    "abbreviations": [],
    "ignored": [],
}


def write(folder: Path) -> Path:
    """The page in UTF-8."""
    path = folder / NAME
    path.write_text(_page(), encoding="utf-8")
    return path


def _page() -> str:
    top = "".join(f"<th>{text}</th>" for text in _COLUMNS)
    body = ""
    for goal, name in _GOALS.items():
        body += f'<tr><td colspan="9"><strong>Cíl {goal}: {name}</strong></td></tr>'
        for number, row in _ROWS.items():
            if number.startswith(f"{goal}."):
                cells = "".join(f"<td>{text}</td>" for text in (number, *row))
                body += f"<tr>{cells}</tr>"
    return (
        '<html lang="cs"><head><meta charset="utf-8"><title>Akční plán</title></head><body>'
        "<nav><a>Úvod</a> <a>Občan</a> <a>Kontakty</a></nav>"
        "<h1>Plnění akčního plánu prevence kriminality města Rudná pod Horou na rok 2024</h1>"
        f"<p>Stav ke dni 31. 12. 2024</p><p>{_INTRO}</p>"
        f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
        "<p>Vyvěšeno: 20. 1. 2025</p></body></html>"
    )
