"""Drafts of made-up offices: other level names, other scales, figures that do not add up."""

from prevence.documents.blocks import Format
from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    OrganisationKind,
    Role,
    StatusCode,
)
from prevence.evaluation.draft import (
    Abbreviation,
    Approval,
    Cost,
    CostPart,
    DocumentHead,
    Financing,
    Fulfilment,
    Indicator,
    Node,
    Period,
    ReportDraft,
    Source,
    Status,
    Table,
    TableRow,
    Verdict,
)

SOURCE = Source("zprava.docx", Format.DOCX, "0" * 64)


def city_head(**changes: object) -> DocumentHead:
    values: dict[str, object] = {
        "kind": DocumentKind.ANNUAL_EVALUATION,
        "title": "Vyhodnocení Strategie prevence kriminality města Lípová na období 2030–2034 za rok 2031",
        "strategy_title": "Strategie prevence kriminality města Lípová na období 2030–2034",
        "organisation": "město Lípová",
        "organisation_kind": OrganisationKind.CITY,
        "period": Period(2030, 2034),
        "year": 2031,
        "approval": Approval("2030-02-01", "12/ZM3/30", "zastupitelstvo města"),
        "level_labels": ("Oblast", "Specifický cíl", "Aktivita"),
    }
    return DocumentHead(**(values | changes))  # type: ignore[arg-type]


def activity(number: str, **changes: object) -> Node:
    values: dict[str, object] = {
        "level": 3,
        "label": "Aktivita",
        "role": Role.ACTIVITY,
        "number": number,
        "printed_number": number,
        "name": f"Osvětlit ulice kolem školy číslo {number}",
        "status": Status("Splněno", StatusCode.FULFILLED),
        "cost": Cost("45 000 Kč", CostKind.AMOUNT, 45000, (CostPart(None, 45000),)),
        "description": "Ve čtvrti přibylo osm lamp.",
    }
    return Node(**(values | changes))  # type: ignore[arg-type]


def specific_goal(number: str, children: tuple[Node, ...]) -> Node:
    return Node(2, "Specifický cíl", Role.SPECIFIC_GOAL, number, number,
                "Bezpečná cesta do školy", children=children)  # fmt: skip


def area(number: str, children: tuple[Node, ...], financing: Financing | None = None) -> Node:
    return Node(1, "Oblast", Role.AREA, number, number, "Veřejný prostor",
                financing=financing, children=children)  # fmt: skip


COUNTED = activity(
    "1.1.2",
    name="Podpořit spolky",
    status=Status("V realizaci", StatusCode.ONGOING),
    cost=Cost("Započteno v aktivitě 1.1.1", CostKind.COUNTED_ELSEWHERE, refs=("1.1.1",)),
    indicators=(
        Indicator(
            "Počet podpořených projektů", 2, projects=("Klub Most", "Dílna, kde se nespěchá")
        ),
        Indicator("Počet setkání", 0),
    ),
    projects=("Klub Most", "Dílna, kde se nespěchá"),
    description="Spolky pokračují. Počet podpořených projektů: 2 Klub Most, Dílna, kde se nespěchá. "
    "Počet setkání: 0 Setkání se přesunula na příští rok.",
)
FINANCING = Financing(300000, 100000, 200000, 30, 70)
BY_AREA = Table(
    "Financování podle oblastí",
    ("Oblast", "Celkové náklady", "Náklady města", "Procent"),
    (
        TableRow(
            "Oblast 1 – Veřejný prostor",
            ("300 000 Kč", "100 000 Kč", "75 %"),
            (300000, 100000, 75),
        ),
        TableRow(
            "Oblast 2 – Veřejný prostor",
            ("100 000 Kč", "100 000 Kč", "25 %"),
            (100000, 100000, 25),
        ),
        TableRow(
            "Celkem", ("410 000 Kč", "200 000 Kč", "100 %"), (410000, 200000, 100), is_total=True
        ),
    ),
)


def city(*, tables: tuple[Table, ...] = (BY_AREA,), **head: object) -> ReportDraft:
    return ReportDraft(
        source=SOURCE,
        document=city_head(**head),
        nodes=(
            area("1", (specific_goal("1.1", (activity("1.1.1"), COUNTED)),), FINANCING),
            area(
                "2",
                (
                    specific_goal(
                        "2.1", (activity("2.1.1", status=Status("Zrušeno", StatusCode.CANCELLED)),)
                    ),
                ),
                Financing(100000, 100000, 0, 100, 0),
            ),
        ),
        tables=tables,
        abbreviations=(
            Abbreviation("MP", "městská policie"),
            Abbreviation("MP", "městská policie"),
        ),
    )


def region() -> ReportDraft:
    """Prose by goals: no status field, a verdict for each goal."""
    measure = Node(
        2, "Opatření", Role.MEASURE, "1.1", "1.1", "Vzdělávání starostů",
        brief="Kraj pořádá pro starosty:", planned=("semináře", "výjezdní porady"),
        fulfilment=Fulfilment(
            "Kraj uspořádal dvě setkání.\nSetkání se věnovala:\nsvětlům v obcích\nkamerám",
            ("světlům v obcích", "kamerám"),
        ),
    )  # fmt: skip
    goal = Node(
        1, "Cíl", Role.GOAL, "1", "1", "Obce, které vědí", brief="Kraj pomáhá obcím.",
        verdict=Verdict(
            "Cíl SPLNĚN – cíl je aktuální i pro příští rok.", StatusCode.FULFILLED,
            still_relevant=True, carry_over=CarryOver.NEXT_YEAR,
        ),
        children=(measure,),
    )  # fmt: skip
    return ReportDraft(
        source=SOURCE,
        document=city_head(
            title="Vyhodnocení plnění Strategie prevence kriminality Zlínského kraje za rok 2031",
            strategy_title="Strategie prevence kriminality Zlínského kraje",
            organisation="Zlínský kraj", organisation_kind=OrganisationKind.REGION,
            period=None, approval=None, level_labels=("Cíl", "Opatření"),
        ),
        nodes=(goal,),
    )  # fmt: skip


def plan() -> ReportDraft:
    """A work plan whose items are numbered from 1 in each measure."""
    items = tuple(
        Node(3, "Aktivita", Role.ACTIVITY, f"1.1.{place}", f"{place}.", name)
        for place, name in enumerate(("Vyhlášení programu pro obce.", "Setkání komise."), start=1)
    )
    measure = Node(2, "Opatření", Role.MEASURE, "1.1", "1.1", "Podpora obcí", children=items)
    priority = Node(1, "Priorita", Role.PRIORITY, "1", "1", "Síť služeb", children=(measure,))
    head = city_head(
        kind=DocumentKind.WORK_PLAN, title="Plán práce Zlínského kraje na rok 2031", strategy_title=None,
        organisation="Zlínský kraj", organisation_kind=OrganisationKind.REGION,
        approval=None, period=None, level_labels=("Priorita", "Opatření", "Aktivita"),
    )  # fmt: skip
    return ReportDraft(source=SOURCE, document=head, nodes=(priority,))
