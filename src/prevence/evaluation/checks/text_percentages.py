"""percentage: percents in running text whose two operands stand right before them."""

import re
from collections.abc import Iterable, Iterator

from prevence.evaluation.checks.amounts import OF_WHICH
from prevence.evaluation.checks.percentages import Share
from prevence.evaluation.checks.printing import gap, percent, share_calculation
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import Passage, Printed, amounts_in, passages
from prevence.evaluation.checks.words import mentions, sentences
from prevence.evaluation.draft import ReportDraft

_PERCENT = re.compile(r"(?<![\d,.])(\d{1,3}(?:,\d+)?)\s?%")


def text_percentages(draft: ReportDraft) -> Iterable[Result]:
    """Percents such as "činily 10 000 Kč, z toho město 4 200 Kč. Město se podílelo 42 %."."""
    for passage in passages(draft):
        known = [item for item in draft.money if item.node == passage.node]
        previous = ""
        for sentence in sentences(passage.text):
            match = _PERCENT.search(sentence)
            window = f"{previous} {sentence}" if not amounts_in(sentence, known) else sentence
            found = amounts_in(window, known)
            if match and len(_PERCENT.findall(sentence)) == 1 and len(found) == 2:
                yield from _text_percent(passage, sentence, window, found, match[1])
            previous = sentence


def _text_percent(
    passage: Passage, sentence: str, window: str, found: list[Printed], printed: str
) -> Iterator[Result]:
    between = window[found[0].end : found[1].start]
    if not (OF_WHICH.search(between) and mentions(sentence, "text", "share_cue")):
        return
    whole, part = found
    if not 0 < part.amount <= whole.amount or whole.approximate or part.approximate:
        return
    value = float(printed.replace(",", ".")) if "," in printed else int(printed)
    share = Share("text", value, part.amount, whole.amount)
    calculated = share_calculation(share.part, share.whole, share.computed, Unit.MONEY)
    where = f"Text u {passage.node}" if passage.node else "Úvodní text"
    if share.holds:
        yield Checked(RuleCode.PERCENTAGE, where, calculated)
        return
    yield Finding(
        rule=RuleCode.PERCENTAGE,
        severity=Severity.ERROR if share.off >= 1 else Severity.WARNING,
        nodes=(passage.node,) if passage.node else (),
        stated=percent(value),
        computed=percent(share.computed),
        difference=gap(value, share.computed, Unit.PERCENT),
        message=(
            f"{where}: uvedeno je {percent(value)}, z částek vychází {percent(share.computed)}."
        ),
        proposal=f"Vytisknout {percent(share.computed)}: {calculated}.",
        sources=(passage.source,),
    )
