"""The smallest drafts that one rule can be tried on."""

from prevence.core.money import czk
from prevence.documents.blocks import Format
from prevence.evaluation.codes import CostKind, DocumentKind, IgnoredWhy, Role, StatusCode
from prevence.evaluation.draft import (
    Abbreviation,
    Cost,
    CostPart,
    DocumentHead,
    Ignored,
    Indicator,
    MoneyMention,
    Node,
    Period,
    ReportDraft,
    Source,
    Status,
    Table,
    TableRow,
)

LABELS = ("Priorita", "Opatření", "Aktivita")
ROLES = (Role.PRIORITY, Role.MEASURE, Role.ACTIVITY)


def item(number: str, *children: Node, name: str = "", text: str | None = None, **fields) -> Node:
    """A node whose level follows from its number; `status` may be a code, `cost` an amount."""
    level = number.count(".") + 1
    status, cost = fields.pop("status", None), fields.pop("cost", None)
    return Node(
        level=level,
        label=LABELS[level - 1],
        role=ROLES[level - 1],
        number=number,
        printed_number=number,
        name=name or f"Položka {number}",
        description=text,
        children=children,
        status=Status(status.label, status) if isinstance(status, StatusCode) else status,
        cost=amount(cost) if isinstance(cost, int) else cost,
        **fields,
    )


def amount(value: int, *, kind: CostKind | None = None, approximate: bool = False) -> Cost:
    """A cost statement with one amount."""
    kind = kind or (CostKind.AMOUNT if value else CostKind.ZERO)
    return Cost(czk(value), kind, value, (CostPart(None, value),), approximate=approximate)


def counted_in(*numbers: str) -> Cost:
    """A cost counted in other items."""
    return Cost(f"Započteno v {numbers[0]}.", CostKind.COUNTED_ELSEWHERE, refs=numbers)


def count(label: str, value: float, *names: str, plan: float | None = None) -> Indicator:
    """A stated count with the names under it."""
    return Indicator(label, value, plan=plan, projects=names)


def table(title: str, columns: tuple[str, ...], *rows: tuple) -> Table:
    """A table from printed cells; rows whose label begins with "Celk" are totals."""
    return Table(
        title=title,
        columns=columns,
        rows=tuple(
            TableRow(label, cells, tuple(map(_value, cells)), label.startswith("Celk"))
            for label, *cells_ in rows
            for cells in (tuple(map(str, cells_)),)
        ),
    )


def _value(cell: str) -> float | None:
    digits = cell.replace("Kč", "").replace("%", "").replace(" ", "").replace(",", ".")
    try:
        return float(digits) if "." in digits else int(digits)
    except ValueError:
        return None


def report(
    *nodes: Node,
    tables: tuple[Table, ...] = (),
    intro: str = "",
    amounts: dict[str, tuple[str | None, float]] | None = None,
    abbreviations: dict[str, str] | None = None,
    year: int | None = 2024,
    period: tuple[int, int] | None = (2022, 2026),
    **head,
) -> ReportDraft:
    """A draft of these nodes; `amounts`: text of a mention → its node and value."""
    return ReportDraft(
        source=Source("zprava.txt", Format.TEXT, "0" * 64),
        document=DocumentHead(
            kind=DocumentKind.ANNUAL_EVALUATION,
            year=year,
            period=Period(*period) if period else None,
            level_labels=LABELS,
            **head,
        ),
        nodes=nodes,
        tables=tables,
        money=tuple(
            MoneyMention(node, text, value, approximate="cca" in text, context="")
            for text, (node, value) in (amounts or {}).items()
        ),
        abbreviations=tuple(Abbreviation(*pair) for pair in (abbreviations or {}).items()),
        ignored=(Ignored(IgnoredWhy.UNPLACED, intro),) if intro else (),
    )
