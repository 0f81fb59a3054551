"""missing: items without a status, cost or text where their siblings have one."""

from collections.abc import Callable, Iterable, Iterator

from prevence.evaluation.checks.printing import counted, listed
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tree import Tree, running_texts
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Node, ReportDraft

RULE = RuleCode.MISSING
_LEAST_SIBLINGS = 3
_USUAL = 0.75  # a field this common at a level is meant to be filled everywhere


def _has_status(node: Node) -> bool:
    return node.status is not None and bool(node.status.text.strip())


def _has_cost(node: Node) -> bool:
    return node.cost is not None and node.cost.kind is not CostKind.NONE_STATED


def _has_text(node: Node) -> bool:
    return bool(running_texts(node)) or bool(node.fulfilment and node.fulfilment.items)


_FIELDS: tuple[tuple[str, Callable[[Node], bool]], ...] = (
    ("míra plnění", _has_status),
    ("náklady", _has_cost),
    ("popis plnění", _has_text),
)


def gaps(draft: ReportDraft) -> Iterable[Result]:
    """Fields that most items of a level have and some do not."""
    nodes = Tree(draft).nodes
    for level in sorted({node.level for node in nodes}):
        of_level = [node for node in nodes if node.level == level]
        usual = [(name, has) for name, has in _FIELDS if _is_usual(of_level, has)]
        if usual:
            yield from _of_level(of_level, usual)


def _is_usual(nodes: list[Node], has: Callable[[Node], bool]) -> bool:
    filled = sum(has(node) for node in nodes)
    return len(nodes) > _LEAST_SIBLINGS and filled >= _USUAL * len(nodes)


def _of_level(
    nodes: list[Node], usual: list[tuple[str, Callable[[Node], bool]]]
) -> Iterator[Result]:
    whole = 0
    for node in nodes:
        absent = [name for name, has in usual if not has(node)]
        if absent:
            yield _finding(node, absent)
        else:
            whole += 1
    names = listed(name for name, _ in usual)
    what = f"{counted(whole, 'položka', 'položky', 'položek')} na úrovni {nodes[0].label}"
    yield Checked(RULE, what, f"vyplněno: {names}")


def _finding(node: Node, absent: list[str]) -> Finding:
    names = listed(absent)
    only_cost = absent == ["náklady"]
    return Finding(
        rule=RULE,
        severity=Severity.NOTE if only_cost else Severity.WARNING,
        nodes=(node.number,),
        stated="neuvedeno",
        computed=names,
        message=(
            f"{node.label} {node.number} neuvádí: {names}. Ostatní položky téže úrovně tyto údaje "
            "mají."
        ),
        proposal="Doplňte údaj; nejsou-li náklady žádné, uveďte 0 Kč nebo „bez nákladů“.",
        sources=(node.source,),
    )
