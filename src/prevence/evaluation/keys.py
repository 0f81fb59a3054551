"""Names of the items of a draft that stay put while people correct it. No Django."""

from dataclasses import dataclass

from prevence.evaluation.draft import Node


@dataclass(frozen=True, slots=True)
class KeyedNode:
    """An item of a draft under its key; `parent_key` is None for a root, `depth` counts from 1."""

    key: str
    node: Node
    parent_key: str | None
    depth: int


def keyed_nodes(nodes: tuple[Node, ...]) -> list[KeyedNode]:
    """Every item, parents before children, in the order of the document.

    The key is the item's number; where a document has a number twice, the second gets "~2".
    """
    seen: dict[str, int] = {}
    keyed: list[KeyedNode] = []
    _walk(nodes, None, 1, seen, keyed)
    return keyed


def _walk(
    nodes: tuple[Node, ...], parent_key: str | None, depth: int, seen: dict[str, int],
    keyed: list[KeyedNode],
) -> None:  # fmt: skip
    for node in nodes:
        seen[node.number] = seen.get(node.number, 0) + 1
        times = seen[node.number]
        key = node.number if times == 1 else f"{node.number}~{times}"
        keyed.append(KeyedNode(key=key, node=node, parent_key=parent_key, depth=depth))
        _walk(node.children, key, depth + 1, seen, keyed)
