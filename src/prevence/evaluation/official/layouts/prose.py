"""Layout "próza": description, fulfilment and verdict of each goal in running text."""

from prevence.documents.writers.model import Block, Paragraph, ParagraphStyle, Report
from prevence.evaluation.draft import Node, ReportDraft
from prevence.evaluation.official.layouts.front import introduction, report_of, tables_within
from prevence.evaluation.official.layouts.parts import (
    abbreviation_blocks,
    brief_blocks,
    card_of,
    closing_blocks,
    financing_blocks,
    fulfilment_blocks,
    node_heading,
)


def prose(draft: ReportDraft) -> Report:
    """The report in running text; a goal closes with its verdict after all its measures."""
    blocks = introduction(draft)
    for place, node in enumerate(draft.nodes):
        following = draft.nodes[place + 1] if place + 1 < len(draft.nodes) else None
        blocks += _node_blocks(node, None, draft)
        blocks += tables_within(node, following, draft)
    return report_of(draft, [*blocks, *abbreviation_blocks(draft)])


def _node_blocks(node: Node, parent: Node | None, draft: ReportDraft) -> list[Block]:
    blocks: list[Block] = [node_heading(node), *brief_blocks(node)]
    blocks += _labelled_values(node, draft)
    blocks += fulfilment_blocks(node)
    for child in node.children:
        blocks += _node_blocks(child, node, draft)
    blocks += closing_blocks(node, parent)
    return blocks + financing_blocks(node, draft)


def _labelled_values(node: Node, draft: ReportDraft) -> list[Block]:
    """What cards show in a table, here as "Míra plnění: Splněno." one under the other."""
    card = card_of(node, draft)
    blocks: list[Block] = []
    for row in card.rows if card else ():
        first, *rest = row.content or (Paragraph(""),)
        if isinstance(first, Paragraph) and len(first.text) < 200 and not rest:
            blocks.append(Paragraph(f"{row.label} {first.text}"))
        else:
            blocks += [Paragraph(row.label, ParagraphStyle.LABEL), *row.content]
    return blocks
