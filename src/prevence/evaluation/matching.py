"""Which item of a strategy is an item of a new report, and which strategy is it about. No Django.

Only proposals: what is not sure is for a person to decide in the review. Numbers move and titles
are reworded from year to year, so neither alone is proof.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from prevence.core.search import folded
from prevence.evaluation.keys import KeyedNode

# Weights and thresholds were set on reworded and renumbered variants, see the tests: a reworded
# title keeps about two thirds of its trigrams, two titles of one measure share less than a third.
TITLE_WEIGHT, NUMBER_WEIGHT, PARENT_WEIGHT = 0.7, 0.15, 0.15
LEAST_TITLE = 0.35
SURE, POSSIBLE = 0.75, 0.45
SURE_STRATEGY, POSSIBLE_STRATEGY = 0.85, 0.5


class Certainty(StrEnum):
    """How much a proposal can be trusted without a person."""

    SURE = "sure"
    UNSURE = "unsure"
    NEW = "new"
    DECIDED = "decided"

    @property
    def label(self) -> str:
        """In Czech, for the review screen."""
        return {
            Certainty.SURE: "jistá shoda",
            Certainty.UNSURE: "nejistá shoda",
            Certainty.NEW: "nová položka",
            Certainty.DECIDED: "rozhodnuto",
        }[self]


@dataclass(frozen=True, slots=True)
class KnownNode:
    """An item the strategy already has."""

    pk: int
    parent_pk: int | None
    level: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Match:
    """Proposal for one item of the report: `node_pk` None means a new item of the strategy."""

    key: str
    node_pk: int | None
    certainty: Certainty
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class KnownStrategy:
    """A strategy in the system, for comparing."""

    pk: int
    title: str
    organisation: str
    period: tuple[int, int] | None


def similarity(one: str, other: str) -> float:
    """0–1: how much two titles share, by trigrams of their folded letters (Dice)."""
    return _dice(_trigrams(one), _trigrams(other))


def match_nodes(
    keyed: Sequence[KeyedNode], known: Sequence[KnownNode], decided: Mapping[str, int | None]
) -> dict[str, Match]:
    """A match for every item of a report: {key: match}; each known node is taken once at most.

    Args:
        keyed: items of the report, parents first.
        known: items of the strategy.
        decided: what a person has decided already: {key: node or None for a new one}.
    """
    pks = {node.pk for node in known}
    matches = {
        key: Match(key, node_pk, Certainty.DECIDED, 1.0)
        for key, node_pk in decided.items()
        if node_pk is None or node_pk in pks
    }
    by_depth: dict[int, list[KeyedNode]] = defaultdict(list)
    for entry in keyed:
        by_depth[entry.depth].append(entry)
    for depth in sorted(by_depth):
        free = [entry for entry in by_depth[depth] if entry.key not in matches]
        taken = {match.node_pk for match in matches.values()}
        candidates = [node for node in known if node.level == depth and node.pk not in taken]
        matches |= _matched_level(free, candidates, matches)
    return {entry.key: matches[entry.key] for entry in keyed}


def _matched_level(
    entries: Sequence[KeyedNode], candidates: Sequence[KnownNode], parents: Mapping[str, Match]
) -> dict[str, Match]:
    """Best pairs first, each side once; items left over are new."""
    pairs = sorted(
        _scored_pairs(entries, candidates, parents), key=lambda pair: (-pair[0], pair[1], pair[2])
    )
    matches: dict[str, Match] = {}
    taken: set[int] = set()
    for score, order, pk in pairs:
        key = entries[order].key
        if key in matches or pk in taken:
            continue
        certainty = Certainty.SURE if score >= SURE else Certainty.UNSURE
        matches[key] = Match(key, pk, certainty, round(score, 3))
        taken.add(pk)
    for entry in entries:
        matches.setdefault(entry.key, Match(entry.key, None, Certainty.NEW))
    return matches


def _scored_pairs(
    entries: Sequence[KeyedNode], candidates: Sequence[KnownNode], parents: Mapping[str, Match]
) -> Iterable[tuple[float, int, int]]:
    """(score, place of the entry, pk of the node) of the pairs that are worth considering."""
    grams = {node.pk: _trigrams(node.name) for node in candidates}
    by_gram: dict[str, list[KnownNode]] = defaultdict(list)
    for node in candidates:
        for gram in grams[node.pk]:
            by_gram[gram].append(node)
    for order, entry in enumerate(entries):
        own = _trigrams(entry.node.name)
        shared: dict[int, int] = defaultdict(int)
        for gram in own:
            for node in by_gram.get(gram, ()):
                shared[node.pk] += 1
        for node in candidates:
            title = _dice_of(shared.get(node.pk, 0), len(own), len(grams[node.pk]))
            if title < LEAST_TITLE:
                continue
            score = (
                TITLE_WEIGHT * title
                + NUMBER_WEIGHT * (node.number == entry.node.number)
                + PARENT_WEIGHT * _parents_agree(entry, node, parents)
            )
            if score >= POSSIBLE:
                yield score, order, node.pk


def _parents_agree(entry: KeyedNode, node: KnownNode, parents: Mapping[str, Match]) -> bool:
    if entry.parent_key is None:
        return node.parent_pk is None
    match = parents.get(entry.parent_key)
    return match is not None and match.node_pk is not None and match.node_pk == node.parent_pk


def ranked_strategies(
    *, title: str | None, organisation: str | None, period: tuple[int, int] | None,
    known: Sequence[KnownStrategy],
) -> list[tuple[float, int]]:  # fmt: skip
    """Strategies a report may be about: (score 0–1, pk), the likeliest first.

    A strategy of other years is never likely, however alike the titles: an office's next strategy
    differs from the last one in nothing but the years.
    """
    ranked = []
    for strategy in known:
        parts = [(similarity(title, strategy.title), 2.0)] if title else []
        if organisation:
            parts.append((similarity(organisation, strategy.organisation), 1.0))
        if period and strategy.period:
            parts.append((float(period == strategy.period), 2.0))
        weight = sum(part_weight for _, part_weight in parts)
        score = (
            sum(score * part_weight for score, part_weight in parts) / weight if weight else 0.0
        )
        if period and strategy.period and period != strategy.period:
            score = min(score, POSSIBLE_STRATEGY - 0.01)
        ranked.append((round(score, 3), strategy.pk))
    return sorted(ranked, key=lambda pair: (-pair[0], pair[1]))


def _trigrams(text: str) -> frozenset[str]:
    padded = f"  {folded(text)} "
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return _dice_of(len(one & other), len(one), len(other))


def _dice_of(shared: int, one: int, other: int) -> float:
    return 2 * shared / (one + other) if one + other else 0.0
