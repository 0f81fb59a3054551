"""count_vs_count: one fact told in two items, "podpořeno bylo 18 obcí s 23 projekty" here and there.

Only a clause of the same words with at least two counts of the same things is taken for the same
fact; when one of the counts agrees and another does not, a person should look.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from prevence.core.money import number
from prevence.documents.blocks import Position
from prevence.evaluation.checks.counts import noun_of
from prevence.evaluation.checks.printing import gap, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import running_texts
from prevence.evaluation.checks.words import likeness, sentences, stems
from prevence.evaluation.draft import ReportDraft, walk

_ALIKE = 0.75  # shared stems of two clauses
_FEWEST_COUNTS = 2
_CLAUSE = re.compile(r"[,;:]\s+|\s+[–—]\s+")
_COUNT = re.compile(r"(?<![\d.,/–-])(\d{1,4})(?![\d.,/]*\d)\s+([a-záčďéěíňóřšťúůýž]+)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """A clause with counts: its words, its years, and what is counted how many times."""

    node: str
    clause: str
    words: frozenset[str]
    years: frozenset[str]
    things: tuple[str, ...]
    values: tuple[int, ...]
    source: Position


def repeated_facts(draft: ReportDraft) -> Iterable[Result]:
    """Clauses of the same words in two items, with the same counts or not quite."""
    for first, second in combinations(_facts(draft), 2):
        if first.node != second.node and _is_same_fact(first, second):
            yield from _compared(first, second)


def _facts(draft: ReportDraft) -> list[Fact]:
    return [
        fact
        for node in walk(draft.nodes)
        for text in running_texts(node)
        for sentence in sentences(text)
        for clause in _CLAUSE.split(sentence)
        if (fact := _fact(node.number, clause, node.source)) is not None
    ]


def _fact(node: str, clause: str, source: Position) -> Fact | None:
    counts = [(int(value), unit) for value, unit in _COUNT.findall(clause)]
    if len(counts) < _FEWEST_COUNTS:
        return None
    return Fact(
        node=node,
        clause=clause.strip(),
        words=stems(clause),
        years=frozenset(_YEAR.findall(clause)),
        things=tuple(noun_of(unit) for _, unit in counts),
        values=tuple(value for value, _ in counts),
        source=source,
    )


def _is_same_fact(first: Fact, second: Fact) -> bool:
    """The same things said of the same years, and at least one count in common."""
    return (
        first.things == second.things
        and first.years == second.years
        and likeness(first.words, second.words) >= _ALIKE
        and any(one == other for one, other in zip(first.values, second.values, strict=True))
    )


def _compared(first: Fact, second: Fact) -> Iterator[Result]:
    pairs = list(zip(first.values, second.values, strict=True))
    differing = [(one, other) for one, other in pairs if one != other]
    if not differing:
        yield Checked(
            RuleCode.COUNT_VS_COUNT,
            f"týž údaj u {first.node} a {second.node} ({quoted(first.clause)})",
            " = ".join(number(value) for value in first.values[:1] * 2),
        )
        return
    stated, other = differing[0]
    yield Finding(
        rule=RuleCode.COUNT_VS_COUNT,
        severity=Severity.WARNING,
        nodes=(first.node, second.node),
        stated=number(stated),
        computed=number(other),
        difference=gap(stated, other, Unit.COUNT),
        message=(
            f"Týž údaj je uveden dvakrát různě: u {first.node} {quoted(first.clause)}, "
            f"u {second.node} {quoted(second.clause)}. Počty {number(stated)} a {number(other)} "
            "nesouhlasí."
        ),
        proposal="Ověřte, který počet platí, a na obou místech uveďte týž.",
        sources=(first.source, second.source),
    )
