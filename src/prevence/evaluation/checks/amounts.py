"""amount_vs_amount: parts of an amount in running text and in cost fields."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from prevence.evaluation.checks.printing import (
    Number,
    calculation,
    exact,
    figure,
    gap,
    total,
)
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import Passage, Printed, amounts_in, passages
from prevence.evaluation.checks.words import mentions, sentences
from prevence.evaluation.draft import MoneyMention, Node, ReportDraft, walk

RULE = RuleCode.AMOUNT_VS_AMOUNT
OF_WHICH = re.compile(r"(?i)\bz (?:toho|nich)\b|\bv tom\b")
_IN_TOTAL = re.compile(r"(?i)\b(?:celkem|dohromady|v souhrnu)\b")
NEAR = 0.25  # parts this near to the whole were meant to give it
APPROXIMATE = 0.05


@dataclass(frozen=True, slots=True)
class Split:
    """An amount and the amounts printed as its parts."""

    passage: Passage
    whole: Printed
    parts: tuple[Printed, ...]
    is_complete: bool  # the text says that the parts give the whole

    @property
    def computed(self) -> Number:
        """The sum of the parts."""
        return total(part.amount for part in self.parts)

    @property
    def slack(self) -> Number:
        """What approximate figures allow, Kč."""
        rough = any(amount.approximate for amount in (self.whole, *self.parts))
        return self.whole.amount * APPROXIMATE if rough else 0


def amounts(draft: ReportDraft) -> Iterable[Result]:
    """Amounts in text and cost fields that should give one another."""
    for passage in passages(draft):
        mentions_here = [item for item in draft.money if item.node == passage.node]
        for split in _splits(passage, mentions_here):
            yield from _split_judged(split)
    for node in walk(draft.nodes):
        yield from _cost_parts(node)


# --- passages such as "4 275 000 Kč. Z toho: 3 132 000 Kč na …, 1 143 000 Kč na …"


def _splits(passage: Passage, known: Sequence[MoneyMention]) -> Iterator[Split]:
    before: list[Printed] = []
    for sentence in sentences(passage.text):
        found = amounts_in(sentence, known)
        in_total = summed_at_end(sentence, found)
        cue = OF_WHICH.search(sentence)
        if in_total:
            yield Split(passage, in_total[-1], tuple(in_total[:-1]), is_complete=True)
        elif cue:
            earlier = [item for item in found if item.end <= cue.start()]
            parts = tuple(item for item in found if item.start >= cue.end())
            at_start = len(sentence[: cue.start()].strip()) == 0
            wholes = earlier or (before if at_start else [])
            if wholes and parts:
                yield Split(passage, wholes[-1], parts, is_complete=False)
        before = found


def summed_at_end(sentence: str, found: list[Printed]) -> list[Printed]:
    """Such as "368 000 Kč, … 42 000 Kč, celkem 410 000 Kč": the amounts, the total last."""
    if len(found) < 3:
        return []
    between = sentence[found[-2].end : found[-1].start]
    return found if _IN_TOTAL.search(between) and ";" not in between else []


def _split_judged(split: Split) -> Iterator[Result]:
    stated, computed = split.whole.amount, split.computed
    sentence = calculation([part.amount for part in split.parts], Unit.MONEY)
    where = f"Text u {split.passage.node}" if split.passage.node else "Úvodní text"
    if len(split.parts) == 1 and computed <= stated:
        return
    if abs(exact(stated) - exact(computed)) <= exact(split.slack):
        yield Checked(RULE, f"{where}, části částky {figure(stated, Unit.MONEY)}", sentence)
        return
    yield Finding(
        rule=RULE,
        severity=_split_severity(split),
        nodes=(split.passage.node,) if split.passage.node else (),
        stated=figure(stated, Unit.MONEY),
        computed=figure(computed, Unit.MONEY),
        difference=gap(stated, computed, Unit.MONEY),
        message=(
            f"{where}: celek je {figure(stated, Unit.MONEY)}, uvedené části dávají "
            f"{figure(computed, Unit.MONEY)}. Částky nesouhlasí."
        ),
        proposal=f"Ověřte celek i části: {sentence}. Chybí-li některá část, doplňte ji.",
        sources=(split.passage.source,),
    )


def _split_severity(split: Split) -> Severity:
    over = split.computed > split.whole.amount
    if split.is_complete or over:
        return Severity.ERROR
    missing = exact(split.whole.amount) - exact(split.computed)
    return Severity.WARNING if missing <= exact(split.whole.amount * NEAR) else Severity.NOTE


# --- the cost field


def _cost_parts(node: Node) -> Iterator[Result]:
    """Such as "Projekty: 140 000 Kč. Akce: 45 000 Kč." against the amount kept for it."""
    cost = node.cost
    if cost is None or cost.own_czk is None or len(cost.parts) < 2:
        return
    labels = " ".join(part.label or "" for part in cost.parts)
    if mentions(labels, "text", "of_which") or mentions(labels, "text", "in_total"):
        return
    parts = [part.amount_czk for part in cost.parts]
    if exact(total(parts)) == exact(cost.own_czk):
        yield Checked(RULE, f"Náklady u {node.number}", calculation(parts, Unit.MONEY))
        return
    yield Finding(
        rule=RULE,
        severity=Severity.ERROR,
        nodes=(node.number,),
        stated=figure(cost.own_czk, Unit.MONEY),
        computed=figure(total(parts), Unit.MONEY),
        difference=gap(cost.own_czk, total(parts), Unit.MONEY),
        message=(
            f"Náklady u {node.number}: celkem {figure(cost.own_czk, Unit.MONEY)}, jednotlivé "
            f"částky dávají {figure(total(parts), Unit.MONEY)}. Částky nesouhlasí."
        ),
        proposal=f"Ověřte jednotlivé částky: {calculation(parts, Unit.MONEY)}.",
        sources=(node.source,),
    )
