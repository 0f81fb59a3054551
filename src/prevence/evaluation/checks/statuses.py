"""status_vs_indicator, verdict_conflict: words against counts, goals against their items."""

from collections.abc import Iterable, Iterator

from prevence.core.money import number
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.words import mentions
from prevence.evaluation.codes import CarryOver, StatusCode
from prevence.evaluation.draft import Indicator, Node, ReportDraft, walk

_UNDONE = (StatusCode.NOT_FULFILLED, StatusCode.NOT_STARTED, StatusCode.CANCELLED)
_CLOSED = (CarryOver.CLOSED, CarryOver.CLOSED_MONITOR)
_GOES_ON = (CarryOver.NEXT_YEAR, CarryOver.NEXT_PERIOD, CarryOver.MODIFIED)


def statuses_against_indicators(draft: ReportDraft) -> Iterable[Result]:
    """Fulfilled with nothing done, not fulfilled with something done, and plans."""
    for node in walk(draft.nodes):
        code = node.status.code if node.status else None
        if code is StatusCode.FULFILLED and node.indicators:
            yield from _fulfilled(node)
        elif code in _UNDONE:
            yield from _undone(node)


def _fulfilled(node: Node) -> Iterator[Result]:
    short = [item for item in node.indicators if item.plan is not None and item.value < item.plan]
    if all(item.value == 0 for item in node.indicators):
        yield _finding(
            node, node.indicators[0], "nenulový počet", "splněná položka má všechny počty nulové"
        )
    elif short:
        wanted = f"plán {number(short[0].plan or 0)}"
        yield _finding(node, short[0], wanted, f"položka je splněna, ale {wanted} nebyl dosažen")
    else:
        counts = ", ".join(f"{item.label}: {number(item.value)}" for item in node.indicators)
        what = f"{node.label} {node.number}, míra plnění"
        yield Checked(RuleCode.STATUS_VS_INDICATOR, what, counts)


def _undone(node: Node) -> Iterator[Result]:
    for item in node.indicators:
        reached = item.plan is not None and item.plan > 0 and item.value >= item.plan
        if reached or (
            item.plan is None and item.value > 0 and mentions(item.label, "counts", "done")
        ):
            yield _finding(node, item, "0", "nesplněná položka má nenulový počet")
            return


def _finding(node: Node, indicator: Indicator, computed: str, why: str) -> Finding:
    status = node.status.text.rstrip(".") if node.status else ""
    return Finding(
        rule=RuleCode.STATUS_VS_INDICATOR,
        severity=Severity.WARNING,
        nodes=(node.number,),
        stated=f"{status}; {indicator.label}: {number(indicator.value)}",
        computed=computed,
        message=(
            f"{node.label} {node.number}: míra plnění „{status}“ nesouhlasí s údajem "
            f"„{indicator.label}: {number(indicator.value)}“ – {why}."
        ),
        proposal="Ověřte míru plnění i počet.",
        sources=(node.source,),
    )


def verdict_conflicts(draft: ReportDraft) -> Iterable[Result]:
    """Verdicts against the items below and against themselves."""
    for node in walk(draft.nodes):
        if _code(node) is StatusCode.FULFILLED and node.children:
            yield from _against_items(node)
        yield from _against_itself(node)
        if node.status and node.verdict and node.verdict.code and node.status.code:
            yield from _against_status(node)


def _code(node: Node) -> StatusCode | None:
    if node.verdict is not None and node.verdict.code is not None:
        return node.verdict.code
    return node.status.code if node.status else None


def _against_items(node: Node) -> Iterator[Result]:
    below = [item for child in node.children for item in walk((child,))]
    undone = [item for item in below if _code(item) in _UNDONE]
    if undone:
        named = ", ".join(f"{item.number} ({_word(item)})" for item in undone)
        yield _conflict(
            node,
            _word(node),
            named,
            f"{node.label} {node.number}: závěr je „{_word(node)}“, ale mezi položkami pod ním "
            f"není splněno: {named}.",
            tuple(undone),
        )
    elif any(_code(item) for item in below):
        what = f"{node.label} {node.number}, závěr"
        yield Checked(RuleCode.VERDICT_CONFLICT, what, "žádná položka pod ním není nesplněna")


def _against_itself(node: Node) -> Iterator[Result]:
    verdict = node.verdict
    if verdict is None or verdict.still_relevant is None:
        return
    if verdict.still_relevant and verdict.carry_over in _CLOSED:
        message = f"{node.label} {node.number}: závěr říká, že je aktuální, a přitom že končí."
        yield _conflict(node, "aktuální", "ukončený", message, ())
    if not verdict.still_relevant and verdict.carry_over in _GOES_ON:
        message = f"{node.label} {node.number}: již není aktuální, a přitom má pokračovat."
        yield _conflict(node, "není aktuální", verdict.carry_over.label, message, ())
    closed = [
        child
        for child in node.children
        if child.verdict is not None and child.verdict.carry_over in _CLOSED
    ]
    if verdict.still_relevant and closed and len(closed) == len(node.children):
        named = ", ".join(child.number for child in closed)
        message = (
            f"{node.label} {node.number}: má pokračovat, ale všechny položky pod ním jsou "
            f"ukončeny ({named})."
        )
        yield _conflict(node, "aktuální", "vše pod ním ukončeno", message, tuple(closed))


def _against_status(node: Node) -> Iterator[Result]:
    status, verdict = node.status, node.verdict
    if status is None or verdict is None or status.code is verdict.code:
        return
    pair = {status.code, verdict.code}
    if StatusCode.FULFILLED in pair and pair & set(_UNDONE):
        word = verdict.code.label if verdict.code else ""
        message = (
            f"{node.label} {node.number}: míra plnění „{status.text}“ nesouhlasí se závěrem "
            f"„{word}“."
        )
        yield _conflict(node, status.text, word, message, ())


def _word(node: Node) -> str:
    code = _code(node)
    return code.label if code else ""


def _conflict(
    node: Node, stated: str, computed: str, message: str, others: tuple[Node, ...]
) -> Finding:
    return Finding(
        rule=RuleCode.VERDICT_CONFLICT,
        severity=Severity.WARNING,
        nodes=(node.number, *(other.number for other in others)),
        stated=stated,
        computed=computed,
        message=message,
        proposal="Ověřte závěr, nebo v něm vysvětlete, proč platí.",
        sources=(node.source, *(other.source for other in others)),
    )
