"""The examiner's scale: which share of the fields of the Report JSON a reading got right.

Every stated field of the expected report and every invented one counts once; fields that are
empty on both sides do not count, so nothing is earned by silence. A key of the expected report
that starts with "?" lists what may, but need not, be there.
"""

from collections import Counter
from collections.abc import Iterator

from tests.evaluation.recognition.matching import is_empty, likeness, loosely_same, same, shown
from tests.evaluation.recognition.tally import Score

Plain = dict[str, object]

_NODE_TEXTS = ("level", "label", "role", "number", "printed_number", "name", "brief")
_NODE_MORE = ("description", "assessment", "responsible", "deadline", "note")
_NODE_GROUPS = {
    "status": ("text", "code"),
    "verdict": ("text", "code", "still_relevant", "carry_over"),
    "financing": ("total_czk", "own_czk", "other_czk", "own_pct", "other_pct"),
    "fulfilment": ("text",),
    "cost": ("text", "kind", "own_czk"),
}
_STATED_NULLS = {"status.code", "cost.own_czk", "verdict.code"}  # null there is itself an answer
_HEAD = ("kind", "title", "strategy_title", "organisation", "organisation_kind", "year")


def score(expected: Plain, actual: Plain) -> Score:
    """Compare a recognised report with the expected one, both in the form of the Report JSON."""
    result = Score()
    if expected.get("other_genre"):
        return _other_genre(actual)
    _head(result, expected["document"], actual["document"])
    _nodes(result, expected["nodes"], actual["nodes"])
    optional = [table["columns"] for table in expected.get("?tables", [])]
    found = [table for table in actual["tables"] if table["columns"] not in optional]
    _tables(result, expected.get("tables", []), found)
    _money(result, expected, actual)
    _counts(result, expected, actual)
    _abbreviations(result, expected, actual)
    _ignored(result, expected, actual)
    return result


def _other_genre(actual: Plain) -> Score:
    """A document of another genre: no structure may be invented, and a warning says why."""
    result = Score()
    result.judge("document/kind", "other", actual["document"]["kind"])
    result.judge("nodes", 0, len(actual["nodes"]))
    result.judge("warnings", True, bool(actual["warnings"]))
    return result


def walk(nodes: list[Plain]) -> Iterator[Plain]:
    """Every node of a tree, parents first."""
    for node in nodes:
        yield node
        yield from walk(node.get("children", []))


def _head(result: Score, expected: Plain, got: Plain) -> None:
    for key in _HEAD:
        result.judge(f"document/{key}", expected.get(key), got.get(key))
    for key, parts in (("period", ("from", "to")), ("approval", ("date", "resolution", "body"))):
        for part in parts:
            one, two = expected.get(key) or {}, got.get(key) or {}
            result.judge(f"document/{key}.{part}", one.get(part), two.get(part))
    result.judge("document/level_labels", expected.get("level_labels"), got.get("level_labels"))
    one, two = expected.get("status_scale") or {}, got.get("status_scale") or {}
    for wording in one.keys() | two.keys() - set(expected.get("?status_scale", [])):
        result.judge(f"document/status_scale[{wording}]", one.get(wording), two.get(wording))


def _nodes(result: Score, expected: list[Plain], actual: list[Plain]) -> None:
    wanted, found = list(walk(expected)), list(walk(actual))
    pairs = _aligned(wanted, found)
    for node in wanted:
        partner = pairs.pop(id(node), None)
        path = f"nodes/{shown(node['number'])}"
        if partner is None:
            result.lose(path, node["name"], None, _weight(node))
        else:
            found = [one for one in found if one is not partner]
            _node(result, path, node, partner)
    for node in found:
        result.lose(f"nodes/{node['number']}", None, node["name"], _weight(node))


def _aligned(wanted: list[Plain], found: list[Plain]) -> dict[int, Plain]:
    """Partner of each expected node: the same number, else nearly the same name."""
    pairs: dict[int, Plain] = {}
    rest = list(found)
    for node in wanted:
        partner = next((one for one in rest if same(node["number"], one["number"])), None)
        if partner:
            pairs[id(node)] = partner
            rest = [one for one in rest if one is not partner]
    for node in wanted:
        if id(node) not in pairs:
            partner = next((one for one in rest if same(node["name"], one["name"])), None)
            if partner:
                pairs[id(node)] = partner
                rest = [one for one in rest if one is not partner]
    return pairs


def _weight(node: Plain) -> int:
    """The number of fields that are lost with a node, or invented with it."""
    return len(_fields(node)) + sum(
        len(node.get(key) or []) for key in ("indicators", "projects", "planned")
    )


def _fields(node: Plain) -> list[str]:
    plain = [key for key in (*_NODE_TEXTS, *_NODE_MORE) if not is_empty(node.get(key))]
    return plain + [
        f"{group}.{part}"
        for group, parts in _NODE_GROUPS.items()
        for part in parts
        if node.get(group) and not is_empty(node[group].get(part))
    ]


def _node(result: Score, path: str, expected: Plain, got: Plain) -> None:
    for key in (*_NODE_TEXTS, *_NODE_MORE):
        result.judge(f"{path}/{key}", expected.get(key), got.get(key))
    for group, parts in _NODE_GROUPS.items():
        one, two = expected.get(group), got.get(group)
        for part in parts:
            key = f"{group}.{part}"
            stated = bool(one) and key in _STATED_NULLS
            before = (one or {}).get(part)
            after = (two or {}).get(part) if two or not stated else "(no field)"
            result.judge(f"{path}/{key}", before, after, null_counts=stated)
    _cost_details(result, path, expected.get("cost") or {}, got.get("cost") or {})
    _indicators(result, path, expected.get("indicators") or [], got.get("indicators") or [])
    for key in ("projects", "planned"):
        _texts(result, f"{path}/{key}", expected.get(key), got.get(key), expected.get(f"?{key}"))
    items = [(side.get("fulfilment") or {}).get("items") for side in (expected, got)]
    _texts(result, f"{path}/fulfilment.items", items[0], items[1])
    _source(result, path, expected.get("source") or {}, got.get("source") or {})


def _source(result: Score, path: str, expected: Plain, got: Plain) -> None:
    if expected.get("line_from"):
        span = [[side.get("line_from"), side.get("line_to")] for side in (expected, got)]
        result.judge(f"{path}/source", span[0], span[1])


def _cost_details(result: Score, path: str, expected: Plain, got: Plain) -> None:
    parts = [
        [[part["label"], part["amount_czk"]] for part in side.get("parts") or []]
        for side in (expected, got)
    ]
    result.judge(f"{path}/cost.parts", parts[0], parts[1])
    result.judge(f"{path}/cost.refs", expected.get("refs"), got.get("refs"))
    approximate = [side.get("approximate") or None for side in (expected, got)]
    result.judge(f"{path}/cost.approximate", approximate[0], approximate[1])


def _indicators(result: Score, path: str, expected: list[Plain], got: list[Plain]) -> None:
    rest = list(got)
    for one in expected:
        two = next((other for other in rest if same(one["label"], other["label"])), None)
        two = two or next((other for other in rest if _alike(one, other)), None)
        where = f"{path}/indicators[{shown(one['label'])[:30]}]"
        if two is None:
            result.lose(where, one["value"], None, 2 + len(one.get("projects") or []))
            continue
        rest = [other for other in rest if other is not two]
        for key in ("label", "value", "plan"):
            result.judge(f"{where}.{key}", one.get(key), two.get(key))
        if one.get("unit") and not loosely_same(one["unit"], two.get("unit") or ""):
            result.judge(f"{where}.unit", one["unit"], two.get("unit"))
        _texts(result, f"{where}.projects", one.get("projects"), two.get("projects"))
    for two in rest:
        weight = 2 + len(two.get("projects") or [])
        result.lose(f"{path}/indicators[{two['label'][:30]}]", None, two["value"], weight)


def _alike(one: Plain, two: Plain) -> bool:
    """The same figure under a label of which a part was cut or added."""
    if one["value"] != two["value"] or not isinstance(one["label"], str):
        return False
    return likeness(one["label"].casefold(), two["label"].casefold()) > 0.5


def _texts(
    result: Score,
    path: str,
    expected: list[object] | None,
    got: list[str] | None,
    optional: list[object] | None = None,
) -> None:
    """A list of texts: each expected one must be there, in any order, and no other."""
    if isinstance(expected, dict):  # several right ways to cut it: the nearest one counts
        expected = max(expected["any"], key=lambda way: _hits(way, got or []))
    rest = list(got or [])
    for position, one in enumerate(expected or []):
        two = next((other for other in rest if same(one, other)), None)
        if two is not None:
            rest.remove(two)
        elif position < len(rest) and is_near(one, rest[position]):
            two = rest.pop(position)
        result.judge(f"{path}[{position}]", one, two)
    for two in rest:
        if not any(same(one, two) for one in optional or []):
            result.lose(path, None, two, 1)


def _hits(expected: list[object], got: list[str]) -> float:
    found = sum(any(same(one, two) for two in got) for one in expected)
    return found / max(len(expected), len(got), 1)


def is_near(one: object, two: str) -> bool:
    """Whether a wrong text is a spoilt form of the expected one, so that it costs once only."""
    return isinstance(one, str) and likeness(one, two) > 0.6


def _tables(result: Score, expected: list[Plain], got: list[Plain]) -> None:
    pairs = _table_pairs(expected, got)
    for number, one in enumerate(expected):
        path = f"tables/{number}"
        two = pairs.get(number)
        if two is None:
            result.lose(path, one.get("title") or one["columns"], None, 2 + 4 * len(one["rows"]))
            continue
        result.judge(f"{path}/title", one.get("title"), two.get("title"))
        result.judge(f"{path}/columns", one["columns"], two["columns"])
        _rows(result, path, one["rows"], two["rows"])
    for two in got:
        if not any(two is paired for paired in pairs.values()):
            weight = 2 + 4 * len(two["rows"])
            result.lose("tables", None, two.get("title") or two["columns"], weight)


def _table_pairs(expected: list[Plain], got: list[Plain]) -> dict[int, Plain]:
    """Partner of each expected table: those most alike first."""
    ranked = sorted(
        (
            (_overlap(one, two), n, m)
            for n, one in enumerate(expected)
            for m, two in enumerate(got)
        ),
        key=lambda pair: -pair[0],
    )
    pairs: dict[int, Plain] = {}
    taken: set[int] = set()
    for likeness_of_two, n, m in ranked:
        if likeness_of_two and n not in pairs and m not in taken:
            pairs[n] = got[m]
            taken.add(m)
    return pairs


def _overlap(one: Plain, two: Plain) -> int:
    """Rows with the same label and figures, and a point for the same title."""
    rows = Counter((str(row["label"]), str(row["values"])) for row in one["rows"])
    found = Counter((str(row["label"]), str(row["values"])) for row in two["rows"])
    labels = Counter(row["label"] for row in one["rows"])
    common = labels & Counter(row["label"] for row in two["rows"])
    return 3 * (rows & found).total() + common.total() + same(one.get("title"), two.get("title"))


def _rows(result: Score, path: str, expected: list[Plain], got: list[Plain]) -> None:
    rest = list(got)
    for one in expected:
        two = next((other for other in rest if same(one["label"], other["label"])), None)
        where = f"{path}/rows[{one['label'][:30]}]"
        if two is None:
            result.lose(where, one["values"], None, 4)
            continue
        rest = [other for other in rest if other is not two]
        for key in ("label", "cells", "values", "is_total"):
            result.judge(f"{where}.{key}", one[key], two[key], null_counts=True)
    for two in rest:
        result.lose(f"{path}/rows[{two['label'][:30]}]", None, two["values"], 4)


def _money(result: Score, expected: Plain, actual: Plain) -> None:
    wanted, optional, found = (
        Counter((one["node"], one["amount_czk"], bool(one.get("approximate"))) for one in side)
        for side in (expected.get("money", []), expected.get("?money", []), actual["money"])
    )
    _compare_mentions(result, "money", wanted, found, optional)


def _compare_mentions(
    result: Score,
    path: str,
    wanted: Counter[tuple[object, ...]],
    found: Counter[tuple[object, ...]],
    optional: Counter[tuple[object, ...]],
) -> None:
    right = wanted & found
    result.right += right.total()
    result.total += right.total()
    lost, invented = list((wanted - right).elements()), list((found - right - optional).elements())
    for one in lost:  # a mention placed wrongly is one miss, not two
        near = next((two for two in invented if two[1] == one[1]), None)
        if near is not None:
            invented.remove(near)
        result.lose(f"{path}[{one[0]}]", one[1:], near, 1)
    for two in invented:
        result.lose(f"{path}[{two[0]}]", None, two[1:], 1)


def _counts(result: Score, expected: Plain, actual: Plain) -> None:
    wanted, optional, found = (
        Counter((one["node"], one["value"]) for one in side)
        for side in (expected.get("counts", []), expected.get("?counts", []), actual["counts"])
    )
    _compare_mentions(result, "counts", wanted, found, optional)
    rest = list(actual["counts"])
    for one in expected.get("counts", []):
        pairs = [two for two in rest if (two["node"], two["value"]) == (one["node"], one["value"])]
        if not pairs:
            continue
        named = [two for two in pairs if loosely_same(one["unit"], f"{two['unit']} {two['text']}")]
        result.judge(f"counts[{one['node']}].unit", one["unit"], one["unit"] if named else "?")
        rest.remove((named or pairs)[0])
        for key in ("year", "since"):
            if one.get(key) is not None:
                result.judge(
                    f"counts[{one['node']}].{key}", one[key], (named or pairs)[0].get(key)
                )


def _abbreviations(result: Score, expected: Plain, actual: Plain) -> None:
    found = {one["abbr"]: one["meaning"] for one in actual["abbreviations"]}
    for one in expected.get("abbreviations", []):
        meaning = found.pop(one["abbr"], None)
        if isinstance(meaning, str) and isinstance(one["meaning"], str):
            near = likeness(one["meaning"].casefold(), meaning.casefold()) >= 0.8
            meaning = one["meaning"] if near else meaning
        result.judge(f"abbreviations[{one['abbr']}]", one["meaning"], meaning)
    optional = {one["abbr"] for one in expected.get("?abbreviations", [])}
    for abbr in found.keys() - optional:
        result.lose(f"abbreviations[{abbr}]", None, found[abbr], 1)


def _ignored(result: Score, expected: Plain, actual: Plain) -> None:
    """What the truth says was put aside must be put aside for that reason; more may be."""
    for one in expected.get("ignored", []):
        if one["why"] == "unplaced":
            continue
        texts = [two["text"] for two in actual["ignored"] if two["why"] == one["why"]]
        whole = " ".join(" ".join(texts).split())
        inside = isinstance(one["text"], str) and " ".join(one["text"].split()) in whole
        inside = inside or any(same(one["text"], text) for text in texts)
        text = shown(one["text"])
        result.judge(f"ignored[{one['why']}]", text, text if inside else None)
