"""duplicate_project: the same project listed in two items, the money possibly counted twice."""

import re
from collections.abc import Iterable, Iterator

from prevence.evaluation.checks.printing import figure, quoted
from prevence.evaluation.checks.results import Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import Tree, own_cost, projects_of, running_texts
from prevence.evaluation.checks.words import fold, stems
from prevence.evaluation.draft import Node, ReportDraft

RULE = RuleCode.DUPLICATE_PROJECT
_LEAST_STEMS = 3  # a shorter name is found in texts by chance


def duplicate_projects(draft: ReportDraft) -> Iterable[Result]:
    """Projects listed twice, then projects listed in one item and described in another."""
    nodes = Tree(draft).nodes
    homes: dict[str, list[Node]] = {}
    names: dict[str, str] = {}
    for node in nodes:
        for name in projects_of(node):
            key = _key(name)
            names.setdefault(key, name)
            if key and node not in homes.setdefault(key, []):
                homes[key].append(node)
    for key, listed in homes.items():
        apart = [node for node in listed if not _above(node, listed)]
        if len(apart) > 1:
            yield _listed_twice(names[key], apart)
        else:
            yield from _described_elsewhere(names[key], apart, nodes)


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()


def _above(node: Node, listed: list[Node]) -> bool:
    """A parent that repeats the list of its child is not a second home."""
    return any(other.number.startswith(f"{node.number}.") for other in listed)


def _listed_twice(name: str, nodes: list[Node]) -> Finding:
    numbers = [node.number for node in nodes]
    paid = [(node, cost) for node in nodes if (cost := own_cost(node))]
    amounts = ", ".join(f"{node.number}: {figure(cost, Unit.MONEY)}" for node, cost in paid)
    money = f" Částku uvádějí {amounts}." if len(paid) > 1 else ""
    return Finding(
        rule=RULE,
        severity=Severity.WARNING if len(paid) > 1 else Severity.NOTE,
        nodes=tuple(numbers),
        stated=f"uveden u {', '.join(numbers)}",
        computed="uvést jednou",
        message=f"Projekt {quoted(name)} je uveden u {' a '.join(numbers)}.{money}",
        proposal=(
            "Ověřte, že projekt ani jeho náklady nejsou započteny dvakrát; u druhé položky "
            "uveďte „zahrnuto u …“."
        ),
        sources=tuple(node.source for node in nodes),
    )


def _described_elsewhere(name: str, homes: list[Node], nodes: list[Node]) -> Iterator[Finding]:
    """Both items state money of their own and the name stands in the other's text as a name."""
    if len(stems(name)) < _LEAST_STEMS or not own_cost(homes[0]):
        return
    home = homes[0]
    for node in nodes:
        cost = own_cost(node)
        if node is home or not cost or not _names(node, name):
            continue
        yield Finding(
            rule=RULE,
            severity=Severity.NOTE,
            nodes=(home.number, node.number),
            stated=f"uveden u {home.number}, popsán i u {node.number}",
            computed="započíst jednou",
            message=(
                f"Projekt {quoted(name)} je v seznamu u {home.number} a popsán je i u "
                f"{node.number}; obě položky uvádějí vlastní náklady "
                f"({figure(own_cost(home) or 0, Unit.MONEY)} a {figure(cost, Unit.MONEY)})."
            ),
            proposal="Ověřte, že náklady projektu nejsou započteny v obou položkách.",
            sources=(home.source, node.source),
        )


def _names(node: Node, name: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", re.sub(r"\s+", " ", text))
        for text in running_texts(node)
    )
