"""Values of a draft read and written by path; the paths are those of `corrections`. No Django."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.keys import keyed_nodes

Plain = dict[str, object]

# What a group holds where the report had none and a person fills it in.
_BLANK_GROUPS: Mapping[str, Plain] = {
    "status": {"text": "", "code": None},
    "cost": {
        "text": "", "kind": CostKind.NONE_STATED.value, "own_czk": None, "parts": [], "refs": [],
        "approximate": False,
    },
    "fulfilment": {"text": "", "items": []},
    "verdict": {"text": "", "code": None, "still_relevant": None, "carry_over": None},
    "financing": {
        "total_czk": None, "own_czk": None, "other_czk": None, "own_pct": None, "other_pct": None,
    },
    "period": {"from": None, "to": None},
    "approval": {"date": None, "resolution": None, "body": None},
}  # fmt: skip


class PlainDraft:
    """A draft as plain data whose values are read and set by path.

    Items have the keys of `keyed_nodes`, or those given for them in the order of the document.
    """

    def __init__(self, draft: ReportDraft, keys: Iterable[str] | None = None) -> None:
        self._plain = deepcopy(draft.to_plain(with_evidence=True))
        known = keys if keys is not None else (one.key for one in keyed_nodes(draft.nodes))
        self._nodes = dict(zip(known, _plain_nodes(self._plain["nodes"]), strict=True))

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the items, in the order of the document."""
        return tuple(self._nodes)

    def value(self, path: str) -> object:
        """The value at a path; None where its group is missing.

        Raises:
            KeyError: the draft has no such place.
        """
        holder, name = self._holder(path, create=False)
        if holder is None:
            return None
        return holder[int(name)] if isinstance(holder, list) else holder[name]

    def set(self, path: str, value: object) -> None:
        """Writes a value in, founding its group where the report had none.

        Raises:
            KeyError: the draft has no such place.
        """
        holder, name = self._holder(path, create=True)
        if isinstance(holder, list):
            holder[int(name)] = value
        elif holder is not None:
            holder[name] = value
        if path.endswith("/cost/own_czk") or "/cost/parts/" in path:
            self._agree_cost(path)

    def draft(self) -> ReportDraft:
        """The draft with everything set; groups left empty are gone again."""
        for node in self._nodes.values():
            for name in ("status", "cost", "fulfilment", "verdict", "financing"):
                if node[name] == _BLANK_GROUPS[name]:
                    node[name] = None
        head = self._plain["document"]
        assert isinstance(head, dict)
        period = head["period"]
        if period and None in period.values():
            head["period"] = None
        if head["approval"] == _BLANK_GROUPS["approval"]:
            head["approval"] = None
        return ReportDraft.from_plain(self._plain)

    def _holder(self, path: str, *, create: bool) -> tuple[Plain | list[object] | None, str]:
        first, *rest, name = path.split("/")
        place: object
        if first == "nodes":
            place, rest = self._nodes[rest[0]], rest[1:]
        else:
            place = self._plain[first]
        for step in rest:
            if isinstance(place, list):
                place = _item_of(place, step)
                continue
            assert isinstance(place, dict)
            if place[step] is None:
                if not create:
                    return None, name
                place[step] = deepcopy(_BLANK_GROUPS[step])
            place = place[step]
        if isinstance(place, list):
            _item_of(place, name)
        assert isinstance(place, dict | list)
        return place, name

    def _agree_cost(self, path: str) -> None:
        """An amount is the sum of its parts; a single part follows the amount."""
        cost = self._nodes[path.split("/")[1]]["cost"]
        assert isinstance(cost, dict)
        if "/cost/parts/" in path:
            cost["own_czk"] = sum(part["amount_czk"] for part in cost["parts"])
        elif len(cost["parts"]) == 1 and cost["own_czk"] is not None:
            cost["parts"][0]["amount_czk"] = cost["own_czk"]


def _plain_nodes(nodes: object) -> Iterator[Plain]:
    assert isinstance(nodes, list)
    for node in nodes:
        yield node
        yield from _plain_nodes(node["children"])


def _item_of(items: list[object], step: str) -> object:
    place = int(step)
    if place >= len(items):
        raise KeyError(step)
    return items[place]


def corrected(
    draft: ReportDraft, values: Mapping[str, object], keys: Iterable[str] | None = None
) -> ReportDraft:
    """A draft with values written in: {path: plain value}; `keys` as of `PlainDraft`.

    Raises:
        KeyError: the draft has no such place.
    """
    if not values:
        return draft
    plain = PlainDraft(draft, keys)
    for path, value in values.items():
        plain.set(path, value)
    return plain.draft()
