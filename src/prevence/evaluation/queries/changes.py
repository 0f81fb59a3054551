"""What a corrected report changes in the evaluation that is in the system."""

from prevence.evaluation.comparison import Change, changes_between
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.models import Evaluation
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.reviewing import Review


def changes_of(review: Review) -> tuple[Change, ...]:
    """What accepting would change in the evaluation that is in the system; empty where none is.

    Some 20 queries.
    """
    if review.existing is None:
        return ()
    return changes_against(review.existing, review, review.draft)


def changes_against(
    evaluation: Evaluation, review: Review, draft: ReportDraft
) -> tuple[Change, ...]:
    """What the draft changes in an evaluation; some 17 queries."""
    old = draft_of(evaluation)
    item_nodes = evaluation.items.in_order().values_list("node_id", flat=True)
    old_keys = [entry.key for entry in keyed_nodes(old.nodes)]
    new_identity = {
        entry.key: match.node_pk or f"new {entry.key}"
        for entry, match in zip(keyed_nodes(draft.nodes), review.matches.values(), strict=True)
    }
    return changes_between(old, draft, dict(zip(old_keys, item_nodes, strict=True)), new_identity)
