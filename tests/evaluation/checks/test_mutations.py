"""Single changes of checkable numbers are found; clean documents raise no alarm.

The short form takes seconds; `PREVENCE_SOAK=1` runs 500 changes over more documents.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from tests.factories.drafts import (
    CLEAN,
    city_with_cards,
    goals_in_prose,
    region_in_thousands,
    with_cell,
    with_node,
    with_text_amount,
)

from prevence.evaluation.checks import Audit, Finding, audit
from prevence.evaluation.checks.tree import amounts_in
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Node, ReportDraft, Table, walk
from prevence.evaluation.recognition import recognise_file

SOAK = bool(os.environ.get("PREVENCE_SOAK"))
CHANGES = 500 if SOAK else 120
SEEDS = range(30) if SOAK else range(4)
FOUND = 0.99
FALSE_ALARMS = 1
SHARED = Path(__file__).parents[3] / ".." / "shared"
EXAMPLE = SHARED / "examples" / "ostrava_2019.report.json"
REPORTS = sorted((SHARED / "reports").glob("*.txt")) if SOAK else []


@dataclass(frozen=True)
class Change:
    """One changed number: what the finding must touch to count."""

    what: str
    place: str
    draft: Callable[[Random], ReportDraft]


def documents() -> Iterator[tuple[str, ReportDraft]]:
    for make in CLEAN:
        for seed in SEEDS:
            yield f"{make.__name__} {seed}", make(seed)
    if EXAMPLE.exists():
        yield "example", ReportDraft.from_json(EXAMPLE.read_text(encoding="utf-8"))
    for path in REPORTS:
        yield path.name, recognise_file(path)


def another(rng: Random, value: float, *, percent: bool = False) -> float:
    """A misprint: another digit, two digits swapped, a zero more, a small slip."""
    if percent:
        return rng.choice([slip for slip in range(101) if abs(slip - value) >= 1.5])
    digits = list(str(int(value)))
    place = rng.randrange(len(digits))
    step = 1000 if value >= 1000 and value % 1000 == 0 else 1
    slips = [value + step * rng.randrange(1, 9), value * 10 + step, abs(value - step * 3)]
    digits[place] = str((int(digits[place]) + rng.randrange(1, 10)) % 10)
    return rng.choice([slip for slip in (*slips, int("".join(digits))) if slip != value])


# --- the changes a document offers


def changes(draft: ReportDraft) -> Iterator[Change]:
    yield from cell_changes(draft)
    for node in walk(draft.nodes):
        yield from box_changes(draft, node)
        yield from list_changes(draft, node)
        yield from text_changes(draft, node)
        if node.cost is not None and node.cost.kind is CostKind.GROSS_POOL:
            yield from pool_changes(draft, node)
    yield from intro_changes(draft)


def cell_changes(draft: ReportDraft) -> Iterator[Change]:
    for place, table in enumerate(draft.tables):
        if not any(row.is_total for row in table.rows) or len(table.rows) < 3:
            continue
        for line, row in enumerate(table.rows):
            for column, value in enumerate(row.values):
                if value is not None:
                    yield cell_change(draft, place, line, column)


def cell_change(draft: ReportDraft, place: int, line: int, column: int) -> Change:
    table = draft.tables[place]
    value, cell = table.rows[line].values[column], table.rows[line].cells[column]

    def draft_of(rng: Random) -> ReportDraft:
        new = another(rng, value, percent="%" in cell)
        return with_cell(draft, table=place, row=line, column=column, value=new)

    return Change(f"{table.title} [{line}][{column}]", table.title or "", draft_of)


def box_changes(draft: ReportDraft, node: Node) -> Iterator[Change]:
    box = node.financing
    for name in ("total_czk", "own_czk", "other_czk", "own_pct", "other_pct"):
        if box is None or not box.total_czk or getattr(box, name) is None:
            continue

        def draft_of(rng: Random, name: str = name) -> ReportDraft:
            new = another(rng, getattr(box, name), percent="pct" in name)
            return with_node(draft, replace(node, financing=replace(box, **{name: new})))

        yield Change(f"{node.number} {name}", node.number, draft_of)


def list_changes(draft: ReportDraft, node: Node) -> Iterator[Change]:
    for place, indicator in enumerate(node.indicators):
        if len(indicator.projects) < 2 or indicator.value != len(indicator.projects):
            continue

        def draft_of(rng: Random, place: int = place) -> ReportDraft:
            indicators = list(node.indicators)
            old = indicators[place]
            indicators[place] = replace(old, value=another(rng, old.value))
            return with_node(draft, replace(node, indicators=tuple(indicators)))

        yield Change(f"{node.number} {indicator.label}", node.number, draft_of)


def text_changes(draft: ReportDraft, node: Node) -> Iterator[Change]:
    """Amounts after "z toho" in the node's description."""
    text = node.description or ""
    known = [item for item in draft.money if item.node == node.number]
    for printed in amounts_in(text, known):
        if "Z toho" not in text[max(0, printed.start - 60) : printed.start]:
            continue

        def draft_of(rng: Random, old: float = printed.amount) -> ReportDraft:
            new = int(another(rng, old))
            return with_text_amount(draft, node=node.number, old=int(old), new=new)

        yield Change(f"{node.number} part {printed.amount}", node.number, draft_of)


def pool_changes(draft: ReportDraft, node: Node) -> Iterator[Change]:
    cost = node.cost

    def draft_of(rng: Random) -> ReportDraft:
        new = another(rng, cost.own_czk)
        return with_node(draft, replace(node, cost=replace(cost, own_czk=new)))

    yield Change(f"{node.number} pool", node.number, draft_of)


def intro_changes(draft: ReportDraft) -> Iterator[Change]:
    """Amounts and counts of the introduction that stand in a table too."""
    for part in draft.ignored:
        known = [item for item in draft.money if item.node is None]
        for printed in amounts_in(part.text, known):
            if not any(word in part.text for word in ("náklady města", "Celkové")):
                continue

            def draft_of(rng: Random, old: float = printed.amount) -> ReportDraft:
                return with_text_amount(draft, node=None, old=int(old), new=int(another(rng, old)))

            yield Change(f"intro {printed.amount}", "", draft_of)


# --- whether a finding belongs to the change


def new_findings(before: Audit, after: Audit) -> list[Finding]:
    known = {(item.rule, item.nodes, item.stated, item.computed) for item in before.findings}
    return [
        item
        for item in after.findings
        if (item.rule, item.nodes, item.stated, item.computed) not in known
    ]


def touches(finding: Finding, change: Change) -> bool:
    return change.place in (finding.table or "", *finding.nodes, "") or not change.place


def test_single_changes_of_checkable_numbers_are_found():
    rng = Random(2)
    drafts = [(name, draft, audit(draft)) for name, draft in documents()]
    offered = [
        (name, before, change) for name, draft, before in drafts for change in changes(draft)
    ]
    chosen = rng.sample(offered, min(CHANGES, len(offered)))
    missed = [
        f"{name}: {change.what}"
        for name, before, change in chosen
        if not any(
            touches(finding, change) for finding in new_findings(before, audit(change.draft(rng)))
        )
    ]
    assert len(chosen) == CHANGES
    assert len(missed) <= (1 - FOUND) * len(chosen), missed


@pytest.mark.parametrize("make", CLEAN)
@pytest.mark.parametrize("seed", SEEDS)
def test_clean_documents_raise_no_alarm(make, seed):
    findings = audit(make(seed)).findings
    assert len(findings) <= FALSE_ALARMS, findings
    assert not [finding for finding in findings if finding.severity != "note"]


@pytest.mark.parametrize("make", [city_with_cards, region_in_thousands, goals_in_prose])
def test_something_is_checked_in_every_shape(make):
    rules = {item.rule.value for item in audit(make()).checked}
    assert len(rules) >= 3


def test_the_pool_holds_against_its_parts():
    checked = [item for item in audit(goals_in_prose()).checked if "1.1" in item.what]
    assert {item.what for item in checked} >= {"Rozdělené prostředky u 1.1"}


def test_every_table_kind_is_offered_for_change():
    tables: set[str] = set()
    for _, draft in documents():
        tables |= {_kind(table) for table in draft.tables}
    assert len(tables) >= 5


def _kind(table: Table) -> str:
    return (table.title or "").split(" v roce")[0].split(" – ")[0]
