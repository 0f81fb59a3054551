"""Writing a draft into records of an evaluation. The way back is `queries.drafts.draft_of`."""

from collections.abc import Mapping

from django.db import models

from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.models import (
    Abbreviation,
    CountMention,
    Evaluation,
    EvaluationItem,
    IgnoredPart,
    MoneyMention,
    Passage,
    ReadingNote,
    ReportTable,
)
from prevence.evaluation.recording.figures import record_mentions, record_source, record_tables
from prevence.evaluation.recording.items import record_items
from prevence.evaluation.recording.money import record_costs, record_indicators
from prevence.strategies.models import PlanNode

CONTENTS: tuple[type[models.Model], ...] = (
    EvaluationItem, ReportTable, MoneyMention, CountMention, Passage, IgnoredPart, ReadingNote,
    Abbreviation,
)  # fmt: skip
"""Records directly under an evaluation that are written from a draft; the rest cascade."""


def fill_head(evaluation: Evaluation, draft: ReportDraft) -> None:
    """Sets what the document says of itself; does not save."""
    head, source = draft.document, draft.source
    evaluation.kind = head.kind.value
    evaluation.year = head.year
    evaluation.title = head.title
    evaluation.strategy_title = head.strategy_title
    evaluation.organisation_name = head.organisation
    evaluation.organisation_kind = head.organisation_kind.value if head.organisation_kind else ""
    evaluation.period_from = head.period.first if head.period else None
    evaluation.period_to = head.period.last if head.period else None
    evaluation.states_approval = head.approval is not None
    evaluation.approval_date = head.approval.date if head.approval else None
    evaluation.approval_resolution = head.approval.resolution if head.approval else None
    evaluation.approval_body = head.approval.body if head.approval else None
    evaluation.level_labels = list(head.level_labels)
    evaluation.status_scale = dict(head.status_scale)
    evaluation.source_name = source.file
    evaluation.source_format = source.format.value
    evaluation.source_sha256 = source.sha256
    evaluation.source_encoding = source.encoding
    evaluation.source_pages = source.pages


def record_contents(
    evaluation: Evaluation, draft: ReportDraft, nodes: Mapping[str, PlanNode]
) -> None:
    """Writes everything of a draft under a saved evaluation that has no contents yet.

    Args:
        evaluation: saved, its head filled.
        draft: what was accepted.
        nodes: {key of the draft's item: item of the strategy}, one for each.

    Raises:
        ImportRefusedError: a text or number does not fit its field; names it.
    """
    keyed = keyed_nodes(draft.nodes)
    items = record_items(evaluation, keyed, nodes)
    by_number = {entry.node.number: nodes[entry.key] for entry in reversed(keyed)}
    record_costs(keyed, items, by_number)
    record_indicators(keyed, items)
    record_tables(evaluation, draft.tables)
    record_mentions(evaluation, draft)
    record_source(evaluation, draft)


def erase_contents(evaluation: Evaluation) -> None:
    """Deletes what `record_contents` wrote; marks of findings and the evaluation itself stay."""
    for model in CONTENTS:
        model._default_manager.filter(evaluation=evaluation).delete()  # noqa: SLF001
