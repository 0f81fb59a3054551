"""People's changes of the tree of a draft: items added, removed, moved. No Django.

A change names its item by a key that never changes: that of `keys.keyed_nodes` in the draft as
read, or one made for an added item. Numbers and names are ordinary values (`plain_draft`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from prevence.evaluation.codes import IgnoredWhy, Role
from prevence.evaluation.draft import Ignored, Node, ReportDraft
from prevence.evaluation.keys import keyed_nodes


@dataclass(frozen=True, slots=True)
class AddedItem:
    """An item the reader did not find; `parent_key` None puts it at the top."""

    key: str
    parent_key: str | None
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class RemovedItem:
    """An item that is none: its text becomes an unplaced part, its children go up a level."""

    key: str


@dataclass(frozen=True, slots=True)
class MovedItem:
    """An item, with everything under it, that belongs under another parent."""

    key: str
    parent_key: str | None


TreeChange = AddedItem | RemovedItem | MovedItem


@dataclass(frozen=True, slots=True)
class Restructured:
    """A draft after changes of its tree; `keys` of its items, in the order of the document."""

    draft: ReportDraft
    keys: tuple[str, ...]


@dataclass(slots=True, eq=False)
class _Branch:
    key: str
    node: Node
    parent: "_Branch | None"
    read_depth: int
    children: list["_Branch"] = field(default_factory=list)


def restructured(draft: ReportDraft, changes: Iterable[TreeChange]) -> Restructured:
    """The draft with its tree changed, change after change.

    Raises:
        KeyError: a change speaks of an item that is not in the tree.
    """
    tree = _Tree(draft)
    for change in changes:
        match change:
            case AddedItem():
                tree.add(change)
            case RemovedItem():
                tree.remove(change.key)
            case MovedItem():
                tree.move(change)
    return tree.frozen()


class _Tree:
    """The tree of a draft while it is being changed."""

    def __init__(self, draft: ReportDraft) -> None:
        self._draft = draft
        self._names = _level_names(draft)
        self._unplaced: list[Ignored] = []
        self._gone: set[str] = set()
        self._roots: list[_Branch] = []
        self._by_key: dict[str, _Branch] = {}
        for entry in keyed_nodes(draft.nodes):
            parent = self._by_key[entry.parent_key] if entry.parent_key is not None else None
            self._attach(_Branch(entry.key, entry.node, parent, entry.depth))

    def add(self, change: AddedItem) -> None:
        parent = self._branch(change.parent_key)
        depth = _depth(parent) + 1
        label, role = self._names.get(depth, ("Položka", Role.ACTIVITY))
        node = Node(
            level=depth, label=label, role=role, number=change.number,
            printed_number=change.number, name=change.name,
        )  # fmt: skip
        self._attach(_Branch(change.key, node, parent, depth))

    def remove(self, key: str) -> None:
        branch = self._by_key.pop(key)
        siblings = self._siblings(branch)
        place = siblings.index(branch)
        siblings[place : place + 1] = branch.children
        for child in branch.children:
            child.parent = branch.parent
        self._gone.add(key)
        self._unplaced.append(
            Ignored(IgnoredWhy.UNPLACED, text_of_item(branch.node), branch.node.source)
        )

    def move(self, change: MovedItem) -> None:
        branch, parent = self._by_key[change.key], self._branch(change.parent_key)
        self._siblings(branch).remove(branch)
        branch.parent = parent
        self._siblings(branch).append(branch)

    def frozen(self) -> Restructured:
        keys: list[str] = []
        nodes = tuple(self._frozen(root, 1, keys) for root in self._roots)
        draft = replace(
            self._draft, nodes=nodes, ignored=(*self._draft.ignored, *self._unplaced),
            evidence=tuple(
                one for one in self._draft.evidence if key_in(one.path) not in self._gone
            ),
            money=tuple(
                replace(one, node=None) if one.node in self._gone else one
                for one in self._draft.money
            ),
            counts=tuple(
                replace(one, node=None) if one.node in self._gone else one
                for one in self._draft.counts
            ),
        )  # fmt: skip
        return Restructured(draft, tuple(keys))

    def _frozen(self, branch: _Branch, depth: int, keys: list[str]) -> Node:
        keys.append(branch.key)
        children = tuple(self._frozen(child, depth + 1, keys) for child in branch.children)
        node = replace(branch.node, children=children)
        if depth == branch.read_depth:
            return node
        label, role = self._names.get(depth, (node.label, node.role))
        level = max(1, node.level + depth - branch.read_depth)
        return replace(node, level=level, label=label, role=role)

    def _branch(self, key: str | None) -> _Branch | None:
        return None if key is None else self._by_key[key]

    def _attach(self, branch: _Branch) -> None:
        self._by_key[branch.key] = branch
        self._siblings(branch).append(branch)

    def _siblings(self, branch: _Branch) -> list[_Branch]:
        return self._roots if branch.parent is None else branch.parent.children


def _depth(branch: _Branch | None) -> int:
    return 0 if branch is None else 1 + _depth(branch.parent)


def _level_names(draft: ReportDraft) -> dict[int, tuple[str, Role]]:
    """{depth: (label, role)} that most items there carry."""
    met: dict[int, Counter[tuple[str, Role]]] = {}
    for entry in keyed_nodes(draft.nodes):
        met.setdefault(entry.depth, Counter())[entry.node.label, entry.node.role] += 1
    return {depth: names.most_common(1)[0][0] for depth, names in met.items()}


def key_in(path: str) -> str | None:
    """Key of the item a path of a value or of evidence speaks of; None for other paths."""
    first, _, rest = path.partition("/")
    return rest.partition("/")[0] if first == "nodes" else None


def renumbered(draft: ReportDraft, keys: tuple[str, ...]) -> ReportDraft:
    """The draft whose evidence and mentions follow its items to their present numbers.

    Args:
        draft: with corrected numbers; its evidence and mentions still say those as read.
        keys: of its items as read, in the order of the document.
    """
    entries = keyed_nodes(draft.nodes)
    now = {key: entry.key for key, entry in zip(keys, entries, strict=True)}
    if all(key == current for key, current in now.items()):
        return draft
    numbers = {key: entry.node.number for key, entry in zip(keys, entries, strict=True)}
    return replace(
        draft,
        evidence=tuple(replace(one, path=_path_now(one.path, now)) for one in draft.evidence),
        money=tuple(
            replace(one, node=numbers.get(one.node or "", one.node)) for one in draft.money
        ),
        counts=tuple(
            replace(one, node=numbers.get(one.node or "", one.node)) for one in draft.counts
        ),
    )


def _path_now(path: str, now: Mapping[str, str]) -> str:
    key = key_in(path)
    if key is None or key not in now:
        return path
    return "/".join(["nodes", now[key], *path.split("/")[2:]])


def text_of_item(node: Node) -> str:
    """Everything the document says in an item, without its children, a line for each thing."""
    heading = " ".join(part for part in (node.label, node.printed_number, node.name) if part)
    texts = [
        heading, node.brief, *node.planned, node.description,
        node.status.text if node.status else None, node.cost.text if node.cost else None,
        *_fulfilled(node), *_counted(node), *node.projects, *_financed(node),
        node.verdict.text if node.verdict else None, node.assessment, node.responsible,
        node.deadline, node.note,
    ]  # fmt: skip
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _fulfilled(node: Node) -> list[str]:
    return [node.fulfilment.text, *node.fulfilment.items] if node.fulfilment else []


def _counted(node: Node) -> list[str]:
    lines = []
    for one in node.indicators:
        plan = "" if one.plan is None else f" (plán {one.plan})"
        unit = f" {one.unit}" if one.unit else ""
        lines += [f"{one.label}: {one.value}{unit}{plan}", *one.projects]
    return lines


def _financed(node: Node) -> list[str]:
    if node.financing is None:
        return []
    amounts = (
        ("Financování celkem v Kč", node.financing.total_czk),
        ("Financování úřadu v Kč", node.financing.own_czk),
        ("Jiné zdroje v Kč", node.financing.other_czk),
        ("Podíl úřadu v %", node.financing.own_pct),
        ("Podíl jiných zdrojů v %", node.financing.other_pct),
    )
    return [f"{label}: {value}" for label, value in amounts if value is not None]
