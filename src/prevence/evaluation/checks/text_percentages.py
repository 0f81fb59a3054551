"""percentage: percents in running text whose two operands stand right before them."""

import re
from collections.abc import Iterable, Iterator

from prevence.evaluation.checks.amounts import OF_WHICH
from prevence.evaluation.checks.percentages import Share
from prevence.evaluation.checks.printing import Number, gap, percent, share_calculation
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import Passage, Printed, amounts_in, passages
from prevence.evaluation.checks.words import mentions, sentences
from prevence.evaluation.draft import ReportDraft

_COUNTED = (
    re.compile(  # "24 z 30 podaných žádostí, tj. 80 %"
        r"(?<![\d.,])(?P<part>\d{1,6}) z (?:celkem |celkového počtu )?(?P<whole>\d{1,6})(?![\d.,]*\d)"
        r"[^.;()%\d]{0,60}[(,–-]\s*(?:tj\.|tedy|což (?:je|činí|představuje))?\s*"
        r"(?P<percent>\d{1,3}(?:,\d+)?)\s?%"
    ),
    re.compile(  # "80 % (24 z 30)"
        r"(?<![\d.,])(?P<percent>\d{1,3}(?:,\d+)?)\s?% \((?P<part>\d{1,6}) z (?:celkem )?"
        r"(?P<whole>\d{1,6})\b"
    ),
)
_PERCENT = re.compile(r"(?<![\d,.])(\d{1,3}(?:,\d+)?)\s?%")


def text_percentages(draft: ReportDraft) -> Iterable[Result]:
    """Percents such as "činily 10 000 Kč, z toho město 4 200 Kč. Město se podílelo 42 %."."""
    for passage in passages(draft):
        yield from _counted(passage)
        known = [item for item in draft.money if item.node == passage.node]
        previous = ""
        for sentence in sentences(passage.text):
            match = _PERCENT.search(sentence)
            window = f"{previous} {sentence}" if not amounts_in(sentence, known) else sentence
            found = amounts_in(window, known)
            if match and len(_PERCENT.findall(sentence)) == 1 and len(found) == 2:
                yield from _text_percent(passage, sentence, window, found, match[1])
            previous = sentence


def _counted(passage: Passage) -> Iterator[Result]:
    for pattern in _COUNTED:
        for match in pattern.finditer(passage.text):
            part, whole = int(match["part"]), int(match["whole"])
            if 0 < part <= whole:
                percentage = _figure(match["percent"])
                yield _judged(passage, Share("text", percentage, part, whole, Unit.COUNT))


def _text_percent(
    passage: Passage, sentence: str, window: str, found: list[Printed], printed: str
) -> Iterator[Result]:
    between = window[found[0].end : found[1].start]
    if not (OF_WHICH.search(between) and mentions(sentence, "text", "share_cue")):
        return
    whole, part = found
    if not 0 < part.amount <= whole.amount or whole.approximate or part.approximate:
        return
    yield _judged(passage, Share("text", _figure(printed), part.amount, whole.amount))


def _figure(printed: str) -> Number:
    return float(printed.replace(",", ".")) if "," in printed else int(printed)


def _judged(passage: Passage, share: Share) -> Result:
    calculated = share_calculation(share.part, share.whole, share.computed, share.unit)
    where = f"Text u {passage.node}" if passage.node else "Úvodní text"
    if share.holds:
        return Checked(RuleCode.PERCENTAGE, where, calculated)
    stated, computed = percent(share.printed), percent(share.computed)
    return Finding(
        rule=RuleCode.PERCENTAGE,
        severity=Severity.ERROR if share.off >= 1 else Severity.WARNING,
        nodes=(passage.node,) if passage.node else (),
        stated=stated,
        computed=computed,
        difference=gap(share.printed, share.computed, Unit.PERCENT),
        message=f"{where}: uvedeno je {stated}, z údajů v textu vychází {computed}.",
        proposal=f"Vytisknout {computed}: {calculated}.",
        sources=(passage.source,),
    )
