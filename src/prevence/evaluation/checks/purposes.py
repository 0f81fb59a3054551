"""amount_vs_amount: the same named purpose with two amounts in two places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prevence.documents.blocks import Position
from prevence.evaluation.checks.amounts import APPROXIMATE
from prevence.evaluation.checks.printing import Number, exact, figure, gap, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import amounts_in, own_cost, passages, projects_of
from prevence.evaluation.checks.words import WORDING, fold, likeness, mentions, sentences, stems
from prevence.evaluation.draft import Node, ReportDraft, walk

RULE = RuleCode.AMOUNT_VS_AMOUNT
_ALIKE = 0.6
_QUOTED = re.compile(r"[„\"]([^„“\"”]{6,80})[“\"”]")
_PURPOSE = re.compile(
    r"\s*(?:na|pro)\s+(?:projekt\w*\s+)?[„\"]?(?P<name>[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][^.,;:()“\"]{4,80})"
)


@dataclass(frozen=True, slots=True)
class Purpose:
    """An amount said to be for something that has a name."""

    name: str
    amount: Number
    approximate: bool
    node: str | None
    source: Position
    kind: str | None = None


def purposes(draft: ReportDraft) -> Iterable[Result]:
    """Amounts for one named thing: text against text, text against the cost of its own item."""
    quoted_names = list(_quoted_in_text(draft))
    for place, first in enumerate(quoted_names):
        for second in quoted_names[place + 1 :]:
            same = fold(first.name) == fold(second.name) and first.kind == second.kind
            if same and first.node != second.node:
                yield _judged(first, second)
    costs = list(_costs_of_one_purpose(draft))
    for first in _named_in_text(draft):
        for second in costs:
            mine, other = stems(first.name), stems(second.name)
            alike = len(mine & other) >= 2 and likeness(mine, other) >= _ALIKE
            if alike and first.node != second.node:
                yield _judged(first, second)


def _quoted_in_text(draft: ReportDraft) -> Iterator[Purpose]:
    """Sentences with one name in quotation marks, one amount, and a word that says which money."""
    for passage in passages(draft):
        known = [item for item in draft.money if item.node == passage.node]
        for sentence in sentences(passage.text):
            found, names = amounts_in(sentence, known), _QUOTED.findall(sentence)
            kind = _kind_of(sentence)
            if len(found) == 1 and len(names) == 1 and kind:
                amount = found[0]
                yield Purpose(
                    names[0], amount.amount, amount.approximate, passage.node, passage.source, kind
                )


def _kind_of(sentence: str) -> str | None:
    """Requested, allocated, granted or spent; None where the sentence names none or several."""
    kinds = [kind for kind in WORDING["quantity"] if mentions(sentence, "quantity", kind)]
    return kinds[0] if len(kinds) == 1 else None


def _named_in_text(draft: ReportDraft) -> Iterator[Purpose]:
    """Such as "3 132 000 Kč na Hřiště pro veřejnost"."""
    for passage in passages(draft):
        known = [item for item in draft.money if item.node == passage.node]
        for found in amounts_in(passage.text, known):
            match = _PURPOSE.match(passage.text[found.end :])
            asked = mentions(
                passage.text[max(0, found.start - 60) : found.start], "quantity", "requested"
            )
            if match and not asked:
                yield Purpose(
                    match["name"], found.amount, found.approximate, passage.node, passage.source
                )


def _costs_of_one_purpose(draft: ReportDraft) -> Iterator[Purpose]:
    """Items whose cost belongs to one project, or to many projects under one common name."""
    for node in walk(draft.nodes):
        name, cost = _main_project(node), own_cost(node)
        if name is not None and cost and node.cost is not None:
            yield Purpose(name, cost, node.cost.approximate, node.number, node.source)


def _main_project(node: Node) -> str | None:
    names = projects_of(node)
    common = [
        item.projects[0] for item in node.indicators if len(item.projects) == 1 and item.value > 1
    ]
    if len(common) == 1:
        return common[0]
    return names[0] if len(names) == 1 else None


def _place(purpose: Purpose) -> str:
    return f"u {purpose.node}" if purpose.node else "v úvodu"


def _judged(first: Purpose, second: Purpose) -> Result:
    amounts = figure(first.amount, Unit.MONEY), figure(second.amount, Unit.MONEY)
    slack = first.amount * APPROXIMATE if first.approximate or second.approximate else 0
    if abs(exact(first.amount) - exact(second.amount)) <= exact(slack):
        where = f"{quoted(second.name)} ({_place(first)} a {_place(second)})"
        return Checked(RULE, where, " = ".join(amounts))
    return Finding(
        rule=RULE,
        severity=Severity.WARNING,
        nodes=tuple(node for node in (first.node, second.node) if node),
        stated=amounts[1],
        computed=amounts[0],
        difference=gap(first.amount, second.amount, Unit.MONEY),
        message=(
            f"{quoted(second.name)}: {_place(first)} je uvedeno {amounts[0]}, {_place(second)} "
            f"{amounts[1]}. Částky nesouhlasí."
        ),
        proposal=(
            "Ověřte, zda jde o tutéž částku; je-li jiná (jiný účel, přiznáno a čerpáno), "
            "uveďte to."
        ),
        sources=(first.source, second.source),
    )
