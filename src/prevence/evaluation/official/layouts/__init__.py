"""Layouts of the official document, each `(ReportDraft) -> Report`, and which suits a draft."""

from collections.abc import Callable

from prevence.documents.writers.model import Report
from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.draft import ReportDraft, walk
from prevence.evaluation.official.layouts.cards import cards
from prevence.evaluation.official.layouts.plan import plan
from prevence.evaluation.official.layouts.prose import prose

LAYOUTS: dict[str, Callable[[ReportDraft], Report]] = {
    "karty": cards,
    "proza": prose,
    "plan": plan,
}


def choose_layout(draft: ReportDraft) -> str:
    """The layout the report itself has: plan of a year, cards where items have status or cost."""
    if draft.document.kind is DocumentKind.WORK_PLAN:
        return "plan"
    nodes = list(walk(draft.nodes))
    carded = sum(1 for node in nodes if node.status is not None or node.cost is not None)
    return "karty" if carded * 3 >= len(nodes) and carded else "proza"
