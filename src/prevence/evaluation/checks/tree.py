"""Finding one's way in a draft: nodes by number or by a printed label, texts with their places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prevence.documents.blocks import Position
from prevence.evaluation.checks.words import WORDING, fold, stems
from prevence.evaluation.codes import CostKind, IgnoredWhy
from prevence.evaluation.draft import MoneyMention, Node, ReportDraft, Table, walk

Number = int | float

_NUMBERED = re.compile(
    r"^(?:(?P<label>[^\W\d_]+)\s+)?(?:č\.\s*)?(?P<number>\d+(?:\.\d+)*)\.?(?P<rest>.*)$", re.DOTALL
)
_LEVELS = "|".join(WORDING["references"]["levels"])
_LABELLED = re.compile(rf"\b(?P<label>(?:{_LEVELS})\w*)\s+(?:c\.\s*)?(?P<number>\d+(?:\.\d+)*)")
_LIKE_NAME = 0.75


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the document, the node it belongs to and where it stands."""

    text: str
    node: str | None
    source: Position


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount found in a passage, from `start` to `end`."""

    start: int
    end: int
    amount: Number
    approximate: bool


class Tree:
    """The nodes of a draft by number and by the label a table prints."""

    def __init__(self, draft: ReportDraft) -> None:
        self.nodes = list(walk(draft.nodes))
        self.by_number = {node.number: node for node in self.nodes}
        self._labels = {fold(label) for label in draft.document.level_labels}
        self._labels |= {fold(node.label) for node in self.nodes}

    def named_in(self, label: str) -> Node | None:
        """The node a row label stands for: "Priorita 1 – Rozvoj …", "1.1 …" or a name."""
        match = _NUMBERED.match(label.strip())
        if match and (match["label"] is None or self._is_level(match["label"])):
            node = self.by_number.get(match["number"])
            if node is not None and (match["label"] or _alike(match["rest"], node.name)):
                return node
        return next((node for node in self.nodes if fold(node.name) == fold(label)), None)

    def mentioned_in(self, title: str) -> Node | None:
        """The node a title speaks about: "Financování – Priorita 2 – Pomoc …"."""
        match = _LABELLED.search(fold(title))
        return self.by_number.get(match["number"]) if match else self.named_in(title)

    def parent(self, node: Node) -> Node | None:
        """The node above."""
        return self.by_number.get(node.number.rpartition(".")[0])

    def _is_level(self, word: str) -> bool:
        folded = fold(word)
        return folded in self._labels or bool(re.match(_LEVELS, folded))


def _alike(first: str, second: str) -> bool:
    mine, other = stems(first), stems(second)
    return bool(mine) and len(mine & other) >= _LIKE_NAME * min(len(mine), len(other))


def leaves(node: Node) -> Iterator[Node]:
    """The lowest items under a node, or itself."""
    if not node.children:
        yield node
    for child in node.children:
        yield from leaves(child)


def running_texts(node: Node) -> tuple[str, ...]:
    """What was written about a node's year: description, fulfilment, assessment, verdict, note."""
    texts = (
        node.description,
        node.fulfilment.text if node.fulfilment else None,
        node.assessment,
        node.verdict.text if node.verdict else None,
        node.note,
    )
    return tuple(text for text in texts if text)


def all_texts(node: Node) -> tuple[str, ...]:
    """Every text of a node, its name and the strategy's own words included."""
    fields = (
        node.label,
        node.name,
        node.brief,
        node.responsible,
        node.deadline,
        node.status.text if node.status else None,
        node.cost.text if node.cost else None,
    )
    indicators = [indicator.label for indicator in node.indicators]
    names = [name for indicator in node.indicators for name in indicator.projects]
    units = [indicator.unit for indicator in node.indicators if indicator.unit]
    items = node.fulfilment.items if node.fulfilment else ()
    texts = (*fields, *running_texts(node), *node.planned, *items, *indicators, *names, *units)
    return tuple(text for text in (*texts, *node.projects) if text)


def passages(draft: ReportDraft) -> list[Passage]:
    """Running text: what was written about nodes and what stands outside them."""
    found = [
        Passage(text, node.number, node.source)
        for node in walk(draft.nodes)
        for text in running_texts(node)
    ]
    outside = (
        Passage(part.text, None, part.source)
        for part in draft.ignored
        if part.why is IgnoredWhy.UNPLACED
    )
    return [*outside, *found]


def amounts_in(text: str, mentions: Iterable[MoneyMention]) -> list[Printed]:
    """Where the amounts that recognition found stand in a text, in order, none inside another."""
    known = {mention.text: mention for mention in mentions if mention.text.strip()}
    places: list[Printed] = []
    for printed in sorted(known, key=len, reverse=True):
        mention = known[printed]
        for match in re.finditer(rf"(?<![\d.,]){re.escape(printed)}", text):
            if not re.search(r"\d\s$", text[: match.start()]) and not any(
                place.start < match.end() and match.start() < place.end for place in places
            ):
                places.append(
                    Printed(match.start(), match.end(), mention.amount_czk, mention.approximate)
                )
    return sorted(places, key=lambda place: place.start)


def own_cost(node: Node) -> Number | None:
    """The amount of its own a node states; None for a gross pool and for words only."""
    if node.cost is None or node.cost.kind is CostKind.GROSS_POOL:
        return None
    return node.cost.own_czk


def projects_of(node: Node) -> tuple[str, ...]:
    """Names a node lists, each once."""
    names = [*node.projects, *(name for item in node.indicators for name in item.projects)]
    return tuple(dict.fromkeys(names))


def is_summary(table: Table, tree: Tree) -> bool:
    """A table of the whole document, not of one node."""
    return not table.title or tree.mentioned_in(table.title) is None
