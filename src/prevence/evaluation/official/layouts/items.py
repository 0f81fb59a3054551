"""The sheet of items that a workbook adds: one row a node, with real numbers."""

from prevence.documents.writers.model import Cell, Column, ColumnKind, Table, TableRow
from prevence.evaluation.draft import Node, ReportDraft, walk
from prevence.evaluation.official import words
from prevence.evaluation.official.figures import status_of

_COLUMNS = (
    ("Číslo", ColumnKind.TEXT), ("Úroveň", ColumnKind.TEXT), ("Název", ColumnKind.TEXT),
    ("Míra plnění", ColumnKind.TEXT), ("Kanonický stav", ColumnKind.TEXT),
    ("Částka", ColumnKind.CZK), ("Náklady slovy zprávy", ColumnKind.TEXT),
    ("Druh nákladu", ColumnKind.TEXT), ("Ukazatele", ColumnKind.TEXT),
    ("Popis nebo plnění", ColumnKind.TEXT), ("Zodpovídá", ColumnKind.TEXT),
    ("Termín", ColumnKind.TEXT),
)  # fmt: skip


def items_table(draft: ReportDraft) -> Table:
    """All nodes in the order of the document; gross pools stand here too, so there is no total."""
    own = words.own_costs(draft)
    columns = tuple(
        Column(f"{own} (Kč)" if title == "Částka" else title, kind) for title, kind in _COLUMNS
    )
    rows = tuple(_row(node) for node in walk(draft.nodes))
    return Table("Položky strategie", columns, rows, sheet="Položky")


def _row(node: Node) -> TableRow:
    code = status_of(node)
    cost = node.cost
    amount = cost.own_czk if cost is not None else None
    text = node.description or (node.fulfilment.text if node.fulfilment else "")
    counts = "; ".join(f"{item.label}: {item.value}" for item in node.indicators)
    stated = node.status.text if node.status else node.verdict.text if node.verdict else ""
    return TableRow(
        (
            Cell(node.number), Cell(node.label), Cell(node.name), Cell(stated),
            Cell(code.label if code else ""), Cell("", amount),
            Cell(cost.text if cost else ""), Cell(cost.kind.label if cost else ""), Cell(counts),
            Cell(text), Cell(node.responsible or ""), Cell(node.deadline or ""),
        )
    )  # fmt: skip
