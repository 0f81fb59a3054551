"""Parts that all layouts share: a node's texts and its card, its money, the lists at the end."""

from prevence.core.czech import collation_key
from prevence.core.money import czk, number
from prevence.documents.writers.model import (
    Abbreviations,
    Block,
    Bullets,
    Card,
    CardRow,
    Cell,
    Column,
    ColumnKind,
    Entry,
    Heading,
    Paragraph,
    ParagraphStyle,
    Table,
    TableRow,
)
from prevence.evaluation.draft import Abbreviation, Cost, Indicator, Node, ReportDraft
from prevence.evaluation.official import words
from prevence.evaluation.official.figures import heading_of, money_of, percent
from prevence.evaluation.official.tables import recomputed, table_of_financing
from prevence.evaluation.official.texts import (
    description_content,
    fulfilment_content,
    indicators_beside,
    projects_beside,
)

DEEPEST_HEADING = 4


def node_heading(node: Node) -> Heading:
    """The node's heading; deeper levels than four look like the fourth."""
    return Heading(heading_of(node), min(node.level, DEEPEST_HEADING))


def brief_blocks(node: Node) -> list[Block]:
    """What the strategy says the node is: its description and planned items."""
    if not node.brief and not node.planned:
        return []
    blocks: list[Block] = [
        Paragraph(words.labelled("Stručný popis", node.label), ParagraphStyle.LABEL)
    ]
    blocks += [Paragraph(line) for line in (node.brief or "").split("\n") if line.strip()]
    if node.planned:
        blocks.append(Bullets(node.planned))
    return blocks


def fulfilment_blocks(node: Node) -> list[Block]:
    """What was done, under its label."""
    if node.fulfilment is None:
        return []
    label = Paragraph(words.labelled("Plnění", node.label), ParagraphStyle.LABEL)
    return [label, *fulfilment_content(node.fulfilment)]


def card_of(node: Node, draft: ReportDraft) -> Card | None:
    """The node's labelled values; None where it has none."""
    rows = [*_short_rows(node, draft), *count_rows(node)]
    if node.description is not None:
        rows.append(CardRow("Popis plnění:", description_content(node)))
    if node.note:
        rows.append(_row("Poznámka:", node.note))
    return Card(tuple(rows), heading_of(node)) if rows else None


def _short_rows(node: Node, draft: ReportDraft) -> list[CardRow]:
    rows = []
    if node.responsible:
        rows.append(_row("Zodpovídá:", node.responsible))
    if node.deadline:
        rows.append(_row("Termín:", node.deadline))
    if node.status is not None:
        rows.append(_row("Míra plnění:", node.status.text))
    if node.cost is not None:
        rows.append(_row(f"{words.own_costs(draft)}:", _cost_text(node.cost)))
    return rows


def _row(label: str, text: str) -> CardRow:
    return CardRow(label, (Paragraph(text),))


def _cost_text(cost: Cost) -> str:
    return cost.text.strip() or "–"


def count_rows(node: Node) -> list[CardRow]:
    """Counts and projects that no text of the node states, each under its label."""
    rows = []
    for indicator in indicators_beside(node):
        content: list[Paragraph | Bullets] = [Paragraph(_indicator_text(indicator))]
        if indicator.projects:
            content.append(Bullets(indicator.projects))
        rows.append(CardRow("Indikátor:", tuple(content)))
    projects = projects_beside(node)
    if projects:
        rows.append(CardRow("Projekty:", (Bullets(projects),)))
    return rows


def _indicator_text(indicator: Indicator) -> str:
    unit = f" {indicator.unit}" if indicator.unit else ""
    plan = "" if indicator.plan is None else f" (plán {number(indicator.plan)})"
    return f"{indicator.label}: {number(indicator.value)}{unit}{plan}"


def closing_blocks(node: Node, parent: Node | None = None) -> list[Block]:
    """What the office concludes; a verdict that the parent's verdict holds is not repeated."""
    blocks: list[Block] = []
    if node.assessment:
        blocks.append(Paragraph("Hodnocení:", ParagraphStyle.LABEL))
        blocks += [Paragraph(line) for line in node.assessment.split("\n") if line.strip()]
    above = parent.verdict.text if parent is not None and parent.verdict is not None else ""
    if node.verdict is not None and node.verdict.text not in above:
        blocks.append(Paragraph(node.verdict.text, ParagraphStyle.VERDICT))
    return blocks


def financing_blocks(node: Node, draft: ReportDraft) -> list[Block]:
    """The node's financing table, computed; printed again where the report had one."""
    printed = table_of_financing(node, draft)
    if printed is not None:
        return [recomputed(printed).table]
    money = money_of(node.financing) if node.financing is not None else None
    if money is None:
        return []
    rows = (
        _money_row("Celkové náklady", money.total, 100 if money.total else None),
        _money_row(words.own_costs(draft), money.own, money.own_pct),
        _money_row("Další zdroje", money.other, money.other_pct),
    )
    columns = (Column(""), Column("", ColumnKind.CZK), Column("", ColumnKind.PERCENT))
    return [Table(f"Financování – {heading_of(node)}", columns, rows)]


def _money_row(label: str, amount: float, share: float | None) -> TableRow:
    cells = (Cell(label), Cell(czk(amount), amount), Cell(percent(share), share))
    return TableRow(cells, is_total=label.startswith("Celkové"))


def abbreviation_blocks(draft: ReportDraft) -> list[Block]:
    """The list of abbreviations, each once, by the Czech alphabet."""
    if not draft.abbreviations:
        return []
    entries = tuple(Entry(item.abbr, item.meaning) for item in sorted_abbreviations(draft))
    return [Heading("Seznam zkratek", 1), Abbreviations(entries)]


def sorted_abbreviations(draft: ReportDraft) -> list[Abbreviation]:
    """Each once; those met in sentences come in the order of the text, a list has the alphabet."""
    return sorted(dict.fromkeys(draft.abbreviations), key=lambda item: collation_key(item.abbr))
