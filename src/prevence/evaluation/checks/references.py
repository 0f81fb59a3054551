"""cross_reference: numbers of other items that do not resolve or point to the wrong place."""

import re
from collections.abc import Iterable, Iterator

from prevence.evaluation.checks.printing import counted, quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tree import Tree, leaves, own_cost, projects_of, running_texts
from prevence.evaluation.checks.words import WORDING, fold
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Node, ReportDraft

RULE = RuleCode.CROSS_REFERENCE
_LEVELS = "|".join(WORDING["references"]["levels"])
_REFERENCE = re.compile(
    rf"\b(?P<label>(?:{_LEVELS})\w*)\s+(?:c\.\s*)?(?P<number>\d+(?:\.\d+)+)(?P<after>.{{0,30}})"
)
_FOREIGN = re.compile(rf"^[.)\s]*(?:{'|'.join(WORDING['references']['foreign'])})")
_LEAST_NAME = 8  # a shorter name is found in texts by chance


def references(draft: ReportDraft) -> Iterable[Result]:
    """References of cost fields and of texts to items of the same document."""
    tree = Tree(draft)
    for node in tree.nodes:
        for number in node.cost.refs if node.cost else ():
            yield from _cost_reference(tree, node, number)
        for text in running_texts(node):
            yield from _text_references(tree, node, text)


def _cost_reference(tree: Tree, node: Node, number: str) -> Iterator[Result]:
    target = tree.by_number.get(number)
    if target is None:
        yield _unresolved(node, number, "Náklady")
        return
    if target is node:
        yield _finding(
            node,
            number,
            "vlastní číslo",
            f"Náklady u {node.number} odkazují samy na sebe.",
            "Doplňte číslo položky, ve které jsou náklady započteny.",
            (),
        )
        return
    elsewhere = _listed_elsewhere(tree, node, target)
    has_money = any(own_cost(leaf) for leaf in leaves(target)) or bool(
        own_cost(target) or target.financing
    )
    if elsewhere:
        yield _elsewhere(node, target, *elsewhere, has_money=has_money)
    elif not has_money and _says_counted(node):
        yield _no_amount(node, target)
    else:
        yield Checked(
            RULE, f"Náklady u {node.number}", f"odkaz na {number} vede na položku s částkou"
        )


def _says_counted(node: Node) -> bool:
    return node.cost is not None and node.cost.kind in (CostKind.COUNTED_ELSEWHERE, CostKind.ZERO)


def _listed_elsewhere(tree: Tree, node: Node, target: Node) -> tuple[str, Node] | None:
    """A project the item speaks of that is listed in a third item and not under the target."""
    text = _one_line(" ".join((*running_texts(node), *projects_of(node))))
    under_target = _one_line(" ".join(_all_projects(target)))
    found: list[tuple[str, Node]] = []
    for other in tree.nodes:
        if other is node or other is target or other in tuple(leaves(target)):
            continue
        found += [
            (name, other)
            for name in projects_of(other)
            if len(name) >= _LEAST_NAME and _one_line(name) in text
        ]
    if not found or any(_one_line(name) in under_target for name, _ in found):
        return None
    return max(found, key=lambda pair: len(pair[0]))


def _all_projects(node: Node) -> Iterator[str]:
    yield from projects_of(node)
    for child in node.children:
        yield from _all_projects(child)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _elsewhere(node: Node, target: Node, name: str, other: Node, *, has_money: bool) -> Finding:
    lacks = "" if has_money else f" Položka {target.number} navíc žádnou vlastní částku neuvádí."
    return _finding(
        node,
        target.number,
        other.number,
        f"Náklady u {node.number} mají být započteny u {target.number}, projekt {quoted(name)} je "
        f"však uveden u {other.number}. Odkaz nesouhlasí.{lacks}",
        f"Ověřte, zda má odkaz vést na {other.number}.",
        (target, other),
    )


def _no_amount(node: Node, target: Node) -> Finding:
    return _finding(
        node,
        target.number,
        "bez částky",
        f"Náklady u {node.number} mají být započteny u {target.number}, ta však žádnou vlastní "
        "částku neuvádí.",
        "Ověřte číslo položky v odkazu, nebo doplňte částku u položky, na kterou vede.",
        (target,),
    )


def _finding(
    node: Node, stated: str, computed: str, message: str, proposal: str, others: tuple[Node, ...]
) -> Finding:
    return Finding(
        rule=RULE,
        severity=Severity.WARNING,
        nodes=(node.number, *(other.number for other in others)),
        stated=stated,
        computed=computed,
        message=message,
        proposal=proposal,
        sources=(node.source, *(other.source for other in others)),
    )


def _unresolved(node: Node, number: str, what: str) -> Finding:
    return Finding(
        rule=RULE,
        severity=Severity.ERROR,
        nodes=(node.number,),
        stated=number,
        computed="položka neexistuje",
        message=(f"{what} u {node.number}: odkaz vede na položku {number}, která ve zprávě není."),
        proposal="Opravte číslo položky v odkazu.",
        sources=(node.source,),
    )


def _text_references(tree: Tree, node: Node, text: str) -> Iterator[Result]:
    """References such as (viz Opatření 1.1); a number without a dot may be of another document."""
    depths = {item.number.count(".") for item in tree.nodes}
    known = {*tree.by_number, *(item.printed_number.strip(". ") for item in tree.nodes)}
    resolved = 0
    for match in _REFERENCE.finditer(fold(text)):
        number = match["number"]
        if _FOREIGN.match(match["after"]) or number.count(".") not in depths:
            continue
        if number in known:
            resolved += 1
        else:
            yield _unresolved(node, number, "Text")
    if resolved:
        found = counted(resolved, "odkaz vede", "odkazy vedou", "odkazů vede")
        yield Checked(RULE, f"Odkazy v textu u {node.number}", f"{found} na existující položky")
