"""Layout "plán": the work plan of a year, items numbered under their measure."""

from prevence.documents.writers.model import Block, Bullets, Paragraph, ParagraphStyle, Report
from prevence.evaluation.draft import Node, ReportDraft
from prevence.evaluation.official import words
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


def plan(draft: ReportDraft) -> Report:
    """The plan; items whose numbering restarts are a list, the others have headings."""
    blocks = introduction(draft)
    for place, node in enumerate(draft.nodes):
        following = draft.nodes[place + 1] if place + 1 < len(draft.nodes) else None
        blocks += _node_blocks(node, None, draft)
        blocks += tables_within(node, following, draft)
    return report_of(draft, [*blocks, *abbreviation_blocks(draft)])


def _node_blocks(node: Node, parent: Node | None, draft: ReportDraft) -> list[Block]:
    blocks: list[Block] = [node_heading(node), *brief_blocks(node)]
    card = card_of(node, draft)
    if card is not None:
        blocks.append(card)
    blocks += fulfilment_blocks(node)
    if node.children and all(_is_list_item(child, draft) for child in node.children):
        blocks += _numbered(node.children)
    else:
        for child in node.children:
            blocks += _node_blocks(child, node, draft)
    return blocks + closing_blocks(node, parent) + financing_blocks(node, draft)


def _is_list_item(node: Node, draft: ReportDraft) -> bool:
    """A planned item that is its sentence and nothing more, numbered from 1 in its measure."""
    is_bare = card_of(node, draft) is None and not (node.brief or node.planned or node.fulfilment)
    restarts = "." not in node.printed_number.strip(" .)") and "." in node.number
    return is_bare and restarts and not node.children and node.verdict is None


def _numbered(nodes: tuple[Node, ...]) -> list[Block]:
    label = words.plural(nodes[0].label) or nodes[0].label
    numbers = tuple(_list_number(node.printed_number) for node in nodes)
    return [
        Paragraph(f"{label}:", ParagraphStyle.LABEL),
        Bullets(tuple(node.name for node in nodes), numbers=numbers),
    ]


def _list_number(printed: str) -> str:
    return printed if printed.endswith((".", ")")) else f"{printed}."
