"""count_vs_count: parts of a count in the text of one item, one label with two numbers."""

import re
from collections.abc import Iterable, Iterator

from prevence.core.money import number
from prevence.evaluation.checks.printing import calculation, gap, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import running_texts
from prevence.evaluation.checks.words import WORDING, fold, sentences, stem, stems
from prevence.evaluation.draft import Indicator, Node, ReportDraft, walk

_PLAIN_COUNT = re.compile(
    r"(?<![\d.,/–-])(?P<value>\d{1,4})(?![\d.,/]*\d)\s+(?P<unit>[a-záčďéěíňóřšťúůýž]+(?:\s+[a-záčďéěíňóřšťúůýž]+)?)"
)


def counts_against_counts(draft: ReportDraft) -> Iterable[Result]:
    """Parts of a count, and one label with two numbers in one item."""
    for node in walk(draft.nodes):
        yield from _parts_of_counts(node)
        yield from _repeated_labels(node)


# --- passages such as "30 projektů. Z toho: 18 projektů … a 12 projektů …"


def _parts_of_counts(node: Node) -> Iterator[Result]:
    for text in running_texts(node):
        for sentence, before in _of_which(text):
            parts = list(_PLAIN_COUNT.finditer(sentence))
            whole = _whole_before(before, parts)
            if whole is not None and len(parts) >= 2:
                values = [int(part["value"]) for part in parts]
                yield from _parts_judged(node, whole, values, before)


def _of_which(text: str) -> Iterator[tuple[str, str]]:
    """What follows "z toho" in its sentence, and what stands before it."""
    previous = ""
    for sentence in sentences(text):
        match = re.search(r"(?i)\bz (?:toho|nich)\b:?", sentence)
        if match:
            yield sentence[match.end() :], sentence[: match.start()].strip() or previous
        previous = sentence


def _whole_before(before: str, parts: list[re.Match[str]]) -> int | None:
    """The last count before the parts, when it counts the same kind of thing as they do."""
    kinds = {noun_of(part["unit"]) for part in parts}
    nouns = kinds & {stem(noun) for noun in WORDING["counts"]["nouns"]}
    if len(kinds) != 1 or not nouns:
        return None
    labelled = re.search(r"(\d{1,4})\.?\s*$", before)
    if labelled and nouns & stems(before):
        return int(labelled[1])
    plain = [found for found in _PLAIN_COUNT.finditer(before) if noun_of(found["unit"]) in nouns]
    return int(plain[-1]["value"]) if plain else None


def noun_of(unit: str) -> str:
    """The noun of a count: "neinvestiční projekty" and "projektů" are both projects."""
    nouns = {stem(noun) for noun in WORDING["counts"]["nouns"]}
    found = [word for word in (stem(fold(word)) for word in unit.split()) if word in nouns]
    return found[0] if found else stem(fold(unit.split(maxsplit=1)[0]))


def _parts_judged(node: Node, whole: int, parts: list[int], context: str) -> Iterator[Result]:
    computed = sum(parts)
    sentence = calculation(parts, Unit.COUNT)
    where = f"{node.label} {node.number}"
    if computed == whole:
        yield Checked(RuleCode.COUNT_VS_COUNT, f"{where}, „z toho“ k {number(whole)}", sentence)
        return
    yield Finding(
        rule=RuleCode.COUNT_VS_COUNT,
        severity=Severity.ERROR if computed > whole else Severity.WARNING,
        nodes=(node.number,),
        stated=number(whole),
        computed=number(computed),
        difference=gap(whole, computed, Unit.COUNT),
        message=(
            f"{where}: uveden je počet {number(whole)}, části za „z toho“ dávají dohromady "
            f"{number(computed)}. Počty nesouhlasí."
        ),
        proposal=f"Ověřte celek i části ({quoted(context)}): {sentence}.",
        sources=(node.source,),
    )


# --- one label with two numbers in one item


def _repeated_labels(node: Node) -> Iterator[Finding]:
    seen: dict[str, Indicator] = {}
    for indicator in node.indicators:
        first = seen.setdefault(fold(indicator.label), indicator)
        if first.value != indicator.value and not first.projects and not indicator.projects:
            yield Finding(
                rule=RuleCode.COUNT_VS_COUNT,
                severity=Severity.WARNING,
                nodes=(node.number,),
                stated=number(first.value),
                computed=number(indicator.value),
                difference=gap(first.value, indicator.value, Unit.COUNT),
                message=(
                    f"{node.label} {node.number}: „{indicator.label}“ je uveden dvakrát, jednou "
                    f"{number(first.value)} a jednou {number(indicator.value)}. Počty nesouhlasí."
                ),
                proposal="Ponechte jeden údaj, nebo doplňte, čím se liší.",
                sources=(node.source,),
            )
