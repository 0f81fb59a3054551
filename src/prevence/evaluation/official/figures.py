"""The figures of the official document, all computed from the draft. No Django.

Where the imported report printed another figure, `for_author` tells where and why. Tables:
`tables.recomputed`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from prevence.core.money import number
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.draft import Financing, Node
from prevence.evaluation.official.shares import Amount, shares


@dataclass(frozen=True, slots=True)
class Money:
    """Financing of a node or of all: other = total − own; percents sum to 100."""

    total: Amount
    own: Amount
    other: Amount
    own_pct: Amount | None
    other_pct: Amount | None


def name_of(node: Node) -> str:
    """Level and number, for places and axes: "Priorita 2"."""
    return f"{node.label} {node.number}".strip()


def heading_of(node: Node) -> str:
    """The heading as the genre prints it: "Priorita 1 – název", "Opatření 1.1. Název"."""
    start = f"{node.label} {node.printed_number}".strip()
    if not node.name:
        return start
    return f"{start} – {node.name}" if node.level == 1 else f"{start} {node.name}"


def status_of(node: Node) -> StatusCode | None:
    """The fulfilment a node states, by its status field or its verdict."""
    if node.status is not None:
        return node.status.code
    return node.verdict.code if node.verdict is not None else None


def is_evaluated(node: Node) -> bool:
    """Whether the office stated a fulfilment at all, even in a word nobody knows."""
    return node.status is not None or (node.verdict is not None and node.verdict.code is not None)


def status_counts(nodes: Iterable[Node]) -> Counter[StatusCode | None]:
    """Evaluated items by fulfilment; None counts words without a canonical code."""
    return Counter(status_of(node) for node in nodes if is_evaluated(node))


def used_statuses(counts: Counter[StatusCode | None]) -> list[StatusCode | None]:
    """The fulfilments that occur, from the best to the worst, unknown words last."""
    ordered: list[StatusCode | None] = [*StatusCode, None]
    return [code for code in ordered if counts[code]]


def money_of(financing: Financing) -> Money | None:
    """The financing computed from two stated amounts; None where fewer are stated.

    Own and other money are the sources, so their sum is the total where both are stated.
    """
    total, own, other = financing.total_czk, financing.own_czk, financing.other_czk
    if own is not None and other is not None:
        total = own + other
    elif total is not None and own is not None:
        other = total - own
    elif total is not None and other is not None:
        own = total - other
    if total is None or own is None or other is None:
        return None
    percents = shares((own, other)) or (None, None)
    return Money(total, own, other, *percents)


def sum_of_money(nodes: Iterable[Node]) -> Money | None:
    """Financing of all nodes together; None unless every one of them states it."""
    rows = [money_of(node.financing) if node.financing else None for node in nodes]
    known = [row for row in rows if row is not None]
    if not known or len(known) < len(rows):
        return None
    own, other = sum(row.own for row in known), sum(row.other for row in known)
    return Money(own + other, own, other, *(shares((own, other)) or (None, None)))


def percent(value: Amount | None) -> str:
    """As printed: "42 %"; a dash where there is no whole to take it of."""
    return "–" if value is None else f"{number(value)}\u00a0%"
