"""name_variant: one item, one project printed under different names beyond shortening."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from prevence.documents.blocks import Position
from prevence.evaluation.checks.printing import quoted
from prevence.evaluation.checks.results import Checked, Finding, Result, RuleCode, Severity
from prevence.evaluation.checks.tree import Tree, projects_of
from prevence.evaluation.checks.words import fold, stem
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.draft import Node, ReportDraft

RULE = RuleCode.NAME_VARIANT
_NEAR = 0.9  # of two spellings of one project
_LEAST_NAME = 8
_NUMBERED = re.compile(
    r"(?P<label>[^\W\d_]+)\s+(?:č\.\s*)?(?P<number>\d+(?:\.\d+)*)\.?\s*[:–—-]?\s*(?P<name>[^\d\s].*)$",
    re.DOTALL,
)
_NUMERALS = re.compile(r"\b(?:[ivx]+|\d+)\b")


def name_variants(draft: ReportDraft) -> Iterable[Result]:
    """Names of nodes in tables and headings, then near-identical names of projects."""
    yield from _of_nodes(draft)
    yield from _of_projects(draft)


def _of_nodes(draft: ReportDraft) -> Iterator[Result]:
    tree = Tree(draft)
    meanings = {fold(item.abbr): fold(item.meaning).split() for item in draft.abbreviations}
    seen: set[tuple[str, str]] = set()
    alike: dict[str, int] = {}
    for text, table, source in _printed_names(draft):
        match = _NUMBERED.search(text)
        node = tree.by_number.get(match["number"]) if match else None
        if match is None or node is None or fold(match["label"]) != fold(node.label):
            continue
        name = match["name"].strip(" .…")
        if _same(name, node.name, meanings):
            alike[node.number] = alike.get(node.number, 0) + 1
        elif (node.number, fold(name)) not in seen:
            seen.add((node.number, fold(name)))
            yield from _variant(node, name, table, source)
    for number in alike:
        node = tree.by_number[number]
        what = f"{node.label} {node.number}, název"
        yield Checked(RULE, what, f"{quoted(node.name)} – všude týž, nejvýše zkrácený")


def _printed_names(draft: ReportDraft) -> Iterator[tuple[str, str | None, Position]]:
    for table in draft.tables:
        if table.title:
            yield table.title, table.title, table.source
        for row in table.rows:
            yield row.label, table.title, table.source
    for part in draft.ignored:
        if part.why is IgnoredWhy.UNPLACED and len(part.text) < 200:
            yield part.text, None, part.source


def _same(printed: str, full: str, meanings: dict[str, list[str]]) -> bool:
    """The same words, some shortened ("soc. vyl."), as initials ("SVL") or cut at the end."""
    mine, wanted = _words(printed), _words(full)
    place = 0
    for word in mine:
        if place >= len(wanted):
            return not mine[mine.index(word) :] or len(mine) - mine.index(word) > len(wanted)
        step = _step(word, wanted[place:], meanings)
        if step == 0:
            return False
        place += step
    return True


def _step(word: str, wanted: list[str], meanings: dict[str, list[str]]) -> int:
    """How many of the wanted words this one stands for; 0 where it is another word."""
    bare = word.rstrip(".")
    if stem(bare) == stem(wanted[0]) or (word.endswith(".") and wanted[0].startswith(bare)):
        return 1
    meaning = meanings.get(bare)
    if meaning and [stem(item) for item in wanted[: len(meaning)]] == [
        stem(item) for item in meaning
    ]:
        return len(meaning)
    initials = "".join(item[0] for item in wanted[: len(bare)])
    return len(bare) if len(bare) > 1 and initials == bare else 0


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z0-9]+\.?", re.sub(r"\(.*?\)", "", fold(name)))


def _variant(node: Node, name: str, table: str | None, source: Position) -> Iterator[Finding]:
    mine, wanted = (
        {stem(word) for word in _words(name)},
        {stem(word) for word in _words(node.name)},
    )
    if not mine & wanted and table is None:
        return  # a sentence that begins with the item's number, not its name
    yield Finding(
        rule=RULE,
        severity=Severity.NOTE if mine & wanted else Severity.WARNING,
        nodes=(node.number,),
        table=table,
        stated=name,
        computed=node.name,
        message=(
            f"{node.label} {node.number} má název {quoted(node.name)}, jinde je uveden název "
            f"{quoted(name)}. Názvy nesouhlasí."
        ),
        proposal="Sjednoťte název, ať je zřejmé, že jde o tutéž položku.",
        sources=(node.source, source),
    )


# --- projects


def _of_projects(draft: ReportDraft) -> Iterator[Finding]:
    homes: dict[str, Node] = {}
    for node in Tree(draft).nodes:
        for name in projects_of(node):
            homes.setdefault(name, node)
    names: dict[str, str] = {}
    for name in homes:
        if len(name) >= _LEAST_NAME:
            names.setdefault(_bare(name), name)
    by_length = sorted(names.items(), key=lambda pair: len(pair[0]))
    for place, (bare, name) in enumerate(by_length):
        for other_bare, other in by_length[place + 1 :]:
            if len(other_bare) > len(bare) * (2 - _NEAR):
                break
            if _near(bare, other_bare):
                yield _spelling(name, other, homes[name], homes[other])


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()


def _near(first: str, second: str) -> bool:
    if _NUMERALS.findall(first) != _NUMERALS.findall(second):
        return False  # two years or two parts of one project
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return False
    changed = set(first.split()) ^ set(second.split())
    short = all(len(word) > 2 for word in changed)  # "A klub" and "B klub" are two clubs
    return matcher.ratio() >= _NEAR and len(changed) <= 2 and short and _one_letter(changed)


def _one_letter(changed: set[str]) -> bool:
    """The words that differ are one word misspelt, not two words of one length."""
    if len(changed) < 2:
        return True
    first, second = changed
    return SequenceMatcher(None, first, second).ratio() >= 0.8


def _spelling(first: str, second: str, home: Node, other: Node) -> Finding:
    return Finding(
        rule=RULE,
        severity=Severity.NOTE,
        nodes=tuple(dict.fromkeys((home.number, other.number))),
        stated=first,
        computed=second,
        message=(
            f"Projekty {quoted(first)} ({home.number}) a {quoted(second)} ({other.number}) "
            "se liší jen nepatrně."
        ),
        proposal="Jde-li o týž projekt, sjednoťte jeho název.",
        sources=(home.source, other.source),
    )
