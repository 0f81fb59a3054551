"""list_vs_count: names listed directly under "Počet …: N"."""

from collections.abc import Iterable

from prevence.core.money import number
from prevence.evaluation.checks.printing import counted, gap
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tables import Unit
from prevence.evaluation.checks.tree import running_texts
from prevence.evaluation.checks.words import mentions
from prevence.evaluation.draft import Indicator, Node, ReportDraft, walk

_SAMPLE_REACH = 60  # "např." stands within this many letters of the count


def lists_against_counts(draft: ReportDraft) -> Iterable[Result]:
    """Names listed directly under "Počet …: N".

    One name for many projects is a common name, and no name at all is no list.
    """
    for node in walk(draft.nodes):
        for indicator in node.indicators:
            if len(indicator.projects) < 2 or _is_sample(node, indicator):
                continue
            yield _list_against_count(node, indicator)


def _is_sample(node: Node, indicator: Indicator) -> bool:
    """Such as "Počet akcí: 12, např. A, B": the list does not promise to be whole."""
    if not indicator.label or indicator.value < len(indicator.projects):
        return False
    for text in running_texts(node):
        _, label, rest = text.partition(indicator.label)
        if label and mentions(rest[:_SAMPLE_REACH], "text", "sample"):
            return True
    return False


def _names(indicator: Indicator) -> int:
    """How many names there are; one that begins with a small letter may continue the one before."""
    if indicator.value < len(indicator.projects):
        whole = sum(not name[:1].islower() for name in indicator.projects)
        return whole if whole == indicator.value else len(indicator.projects)
    return len(indicator.projects)


def _list_against_count(node: Node, indicator: Indicator) -> Result:
    names = _names(indicator)
    where = f"{node.label} {node.number}, {indicator.label}"
    if indicator.value == names:
        listed = counted(names, "název", "názvy", "názvů")
        return Checked(RuleCode.LIST_VS_COUNT, where, f"{number(indicator.value)} = {listed}")
    return Finding(
        rule=RuleCode.LIST_VS_COUNT,
        severity=Severity.WARNING,
        nodes=(node.number,),
        stated=number(indicator.value),
        computed=number(names),
        difference=gap(indicator.value, names, Unit.COUNT),
        message=(
            f"{node.label} {node.number}: „{indicator.label}: {number(indicator.value)}“, ale pod "
            f"údajem je uvedeno {counted(names, 'název', 'názvy', 'názvů')}. Počet nesouhlasí."
        ),
        proposal=(
            f"Uvedeny jsou: {'; '.join(indicator.projects)}. Doplňte seznam, nebo opravte počet."
        ),
        sources=(node.source,),
    )
