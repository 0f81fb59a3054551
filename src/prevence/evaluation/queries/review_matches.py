"""What of the strategy the report and its items are, to be confirmed or changed in the review."""

from dataclasses import dataclass

from prevence.evaluation.keys import keyed_nodes
from prevence.evaluation.matching import Certainty, Match, similarity
from prevence.evaluation.queries.likely_strategies import likely_strategies
from prevence.evaluation.queries.reviewing import Review
from prevence.strategies.models import PlanNode, Strategy

_MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class MatchRow:
    """An item whose place in the strategy is to be confirmed or changed."""

    key: str
    title: str
    certainty: Certainty
    node_pk: int | None
    node_title: str
    candidates: tuple[tuple[str, str], ...]


def strategy_choices(review: Review, strategies: list[Strategy]) -> tuple[tuple[str, str], ...]:
    """The likeliest first; "new" founds one."""
    ranked = likely_strategies(review.read, strategies)
    likely = [(str(one.strategy.pk), f"{one.strategy.title} (podobná)") for one in ranked]
    known = {pk for pk, _ in likely}
    others = [
        (str(strategy.pk), strategy.title)
        for strategy in strategies
        if str(strategy.pk) not in known
    ]
    return (*likely, *others, ("new", "založit novou strategii"))


def match_rows(review: Review, changing: str) -> list[MatchRow]:
    """Unsure and just changed ones have candidates; no rows where the strategy is new."""
    strategy_pk = review.report_import.strategy_id
    if strategy_pk is None:
        return []
    nodes = list(PlanNode.objects.filter(strategy=strategy_pk).in_order())
    by_pk = {node.pk: node for node in nodes}
    keyed = keyed_nodes(review.draft.nodes)
    rows = []
    for entry, match in zip(keyed, review.matches.values(), strict=True):
        is_open = match.certainty is Certainty.UNSURE or match.key == changing
        level = [node for node in nodes if node.level == entry.depth] if is_open else []
        known = by_pk.get(match.node_pk) if match.node_pk is not None else None
        rows.append(
            MatchRow(
                key=match.key, title=f"{entry.node.number} {entry.node.name}".strip(),
                certainty=match.certainty, node_pk=match.node_pk,
                node_title=str(known) if known else "nová položka",
                candidates=_candidates(entry.node.name, match, level) if is_open else (),
            )
        )  # fmt: skip
    return rows


def _candidates(name: str, match: Match, nodes: list[PlanNode]) -> tuple[tuple[str, str], ...]:
    alike = sorted(
        nodes, key=lambda node: (node.pk != match.node_pk, -similarity(name, node.name))
    )
    near = [(str(node.pk), str(node)) for node in alike[:_MOST_CANDIDATES]]
    return (*near, ("new", "nová položka strategie"))
