"""Small believable reports as drafts, and the one complete example beside the project."""

from dataclasses import replace
from pathlib import Path

import pytest

from prevence.documents.blocks import Format, Position
from prevence.evaluation.codes import CostKind, DocumentKind, OrganisationKind, Role, StatusCode
from prevence.evaluation.draft import (
    Approval,
    Cost,
    CostPart,
    DocumentHead,
    Evidence,
    Indicator,
    Node,
    Period,
    ReportDraft,
    Source,
    Status,
    Table,
    TableRow,
)

EXAMPLE = Path(__file__).resolve().parents[3] / "shared" / "examples" / "ostrava_2019.report.json"


def example_draft() -> ReportDraft:
    """The complete answer to a real report; skips where it is not beside the project."""
    if not EXAMPLE.exists():
        pytest.skip("The example report is not beside the repository (../shared/examples).")
    return ReportDraft.from_json(EXAMPLE.read_text(encoding="utf-8"))


def activity(number: str, name: str, **fields) -> Node:
    return Node(
        level=2, label="Aktivita", role=Role.ACTIVITY, number=number,
        printed_number=f"{number}.", name=name, source=Position(line_from=5, line_to=6),
        **{"status": Status("Splněno.", StatusCode.FULFILLED), **fields},
    )  # fmt: skip


def goal(number: str, name: str, *children: Node, **fields) -> Node:
    return Node(
        level=1, label="Cíl", role=Role.GOAL, number=number, printed_number=number, name=name,
        source=Position(line_from=4, line_to=4), children=children, **fields,
    )  # fmt: skip


LAMPS = "Osvětlení podchodů u nádraží"
CAMERAS = "Obnova kamerových bodů ve středu města"
CLUBS = "Podpora volnočasových klubů mládeže"


def small_nodes() -> tuple[Node, ...]:
    return (
        goal(
            "1", "Bezpečný veřejný prostor",
            activity(
                "1.1", LAMPS,
                cost=Cost("120 000 Kč", CostKind.AMOUNT, 120000, (CostPart(None, 120000),)),
                indicators=(Indicator("Počet podchodů", 3, plan=4, projects=("Podchod Jih",)),),
            ),
            activity("1.2", CAMERAS, cost=Cost("0 Kč", CostKind.ZERO, 0, (CostPart(None, 0),))),
        ),
        goal(
            "2", "Děti a mládež",
            activity("2.1", CLUBS, status=Status("Splněno částečně.", StatusCode.PARTIALLY_FULFILLED)),
        ),
    )  # fmt: skip


def small_draft(*, year: int = 2023, sha: str = "a", **fields) -> ReportDraft:
    """Two goals, three activities, one table, of a fictional town."""
    return ReportDraft(
        source=Source(f"zprava_{year}.txt", Format.TEXT, sha * 64, encoding="utf-8"),
        document=DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION, title=f"Vyhodnocení strategie za rok {year}",
            strategy_title="Strategie prevence kriminality města Lipnice 2022–2026",
            organisation="město Lipnice", organisation_kind=OrganisationKind.CITY,
            period=Period(2022, 2026), year=year,
            approval=Approval("2022-03-01", "12/2022", "zastupitelstvo města"),
            level_labels=("Cíl", "Aktivita"),
            status_scale={"Splněno.": "fulfilled", "Splněno částečně.": "partially_fulfilled"},
        ),
        nodes=fields.pop("nodes", small_nodes()),
        tables=(
            Table(
                "Náklady", ("Cíl", "Kč"),
                (TableRow("1", ("120 000",), (120000,)),
                 TableRow("Celkem", ("120 000",), (120000,), is_total=True)),
                Position(line_from=20, line_to=22),
            ),
        ),
        evidence=(
            Evidence("document.year", "rok v nadpisu", Position(line_from=1, line_to=1),
                     f"za rok {year}", 0.9),
            Evidence("nodes/1.1/status", "slovo o plnění", Position(line_from=6, line_to=6),
                     "Plnění: Splněno.", 0.6),
        ),
        **fields,
    )  # fmt: skip


def with_head(draft: ReportDraft, **fields) -> ReportDraft:
    return replace(draft, document=replace(draft.document, **fields))
