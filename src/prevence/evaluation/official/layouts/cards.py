"""Layout "karty": summary tables, a card for each item, a financing box for each top item."""

from prevence.documents.writers.model import Block, Paragraph, Report
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


def cards(draft: ReportDraft) -> Report:
    """The report with a card under each heading."""
    blocks = introduction(draft)
    for place, node in enumerate(draft.nodes):
        following = draft.nodes[place + 1] if place + 1 < len(draft.nodes) else None
        blocks += _node_blocks(node, None, draft)
        blocks += financing_blocks(node, draft)
        blocks += tables_within(node, following, draft)
    return report_of(draft, [*blocks, *abbreviation_blocks(draft)])


def _node_blocks(node: Node, parent: Node | None, draft: ReportDraft) -> list[Block]:
    blocks: list[Block] = [node_heading(node), *brief_blocks(node)]
    card = card_of(node, draft)
    if card is not None:
        blocks.append(card)
    blocks += fulfilment_blocks(node)
    for child in node.children:
        blocks += _node_blocks(child, node, draft)
        if child.financing is not None:
            blocks += financing_blocks(child, draft)
    return blocks + [
        block for block in closing_blocks(node, parent) if isinstance(block, Paragraph)
    ]
