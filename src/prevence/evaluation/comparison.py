"""What a corrected report changes against the one in the system. No Django."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from prevence.core.codec import to_plain
from prevence.core.money import number
from prevence.evaluation.corrections import DOCUMENT_FIELDS, NODE_FIELDS
from prevence.evaluation.draft import Node, ReportDraft
from prevence.evaluation.keys import keyed_nodes

_LABELS = {field.path: field.label for field in (*DOCUMENT_FIELDS, *NODE_FIELDS)}
_CODES = {
    (field.path, code): label
    for field in (*DOCUMENT_FIELDS, *NODE_FIELDS)
    for code, label in field.choices
}
_NOT_COMPARED = frozenset({"source", "children"})


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs; `before` and `after` are as a person reads them, "" for nothing."""

    where: str
    label: str
    before: str
    after: str


def changes_between(
    old: ReportDraft, new: ReportDraft,
    old_identity: Mapping[str, Hashable], new_identity: Mapping[str, Hashable],
) -> tuple[Change, ...]:  # fmt: skip
    """Every value that differs, in the order of the new document; removed items at the end.

    Args:
        old: the report in the system.
        new: the report about to replace it.
        old_identity: {key of an item: which item of the strategy it is}.
        new_identity: the same of the new report.
    """
    changes = list(_differences("Dokument", to_plain(old.document), to_plain(new.document)))
    before = {old_identity[entry.key]: entry.node for entry in keyed_nodes(old.nodes)}
    for entry in keyed_nodes(new.nodes):
        previous = before.pop(new_identity[entry.key], None)
        if previous is None:
            changes.append(Change(_title(entry.node), "Položka", "", "přibyla"))
        else:
            plain, other = to_plain(previous), to_plain(entry.node)
            changes.extend(_differences(_title(entry.node), plain, other))
    changes += [
        Change(_title(node), "Položka", "v systému je", "vypadla") for node in before.values()
    ]
    return (*changes, *_table_changes(old, new))


def _table_changes(old: ReportDraft, new: ReportDraft) -> Iterator[Change]:
    """Tables are compared by their place in the document, cell by cell."""
    for place in range(max(len(old.tables), len(new.tables))):
        before = _cells(old, place)
        after = _cells(new, place)
        table = (new if place < len(new.tables) else old).tables[place]
        where = f"Tabulka „{table.title or place + 1}“"
        for label in [*after, *(label for label in before if label not in after)]:
            if before.get(label, "") != after.get(label, ""):
                yield Change(where, label, before.get(label, ""), after.get(label, ""))


def _cells(draft: ReportDraft, place: int) -> dict[str, str]:
    """{"row – column": text as printed}; empty where there is no such table."""
    if place >= len(draft.tables):
        return {}
    table = draft.tables[place]
    cells: dict[str, str] = {}
    for row_place, row in enumerate(table.rows, start=1):
        for column_place, printed in enumerate(row.cells, start=1):
            has_column = column_place < len(table.columns) and table.columns[column_place]
            column = table.columns[column_place] if has_column else f"{column_place}. sloupec"
            label = f"{row.label or f'{row_place}. řádek'} – {column}"
            cells[label if label not in cells else f"{label} ({row_place})"] = printed
    return cells


def _differences(
    where: str, before: Mapping[str, object], after: Mapping[str, object], path: str = ""
) -> Iterator[Change]:
    for name in after:
        if name in _NOT_COMPARED or before.get(name) == after[name]:
            continue
        here = f"{path}{name}"
        one, other = before.get(name), after[name]
        if (isinstance(one, dict) or isinstance(other, dict)) and name != "status_scale":
            empty = dict.fromkeys(one if isinstance(one, dict) else _keys(other))
            yield from _differences(
                where, one if isinstance(one, dict) else empty,
                other if isinstance(other, dict) else empty, f"{here}/",
            )  # fmt: skip
        elif _shown(here, one) != _shown(here, other):
            yield Change(where, _label(here), _shown(here, one), _shown(here, other))


def _keys(value: object) -> list[str]:
    return list(value) if isinstance(value, dict) else []


def _label(path: str) -> str:
    return _LABELS.get(path) or _OTHER_LABELS.get(path, path)


_OTHER_LABELS = {
    "indicators": "Ukazatele",
    "printed_number": "Číslo, jak je vytištěno",
    "label": "Název úrovně",
    "level": "Úroveň",
    "role": "Úloha úrovně",
    "cost/parts": "Části nákladů",
    "cost/approximate": "Náklady jsou přibližné",
    "level_labels": "Názvy úrovní",
    "status_scale": "Slova o plnění",
}


def _shown(path: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ano" if value else "ne"
    if isinstance(value, int | float):
        return str(value) if path.endswith(("year", "from", "to")) else number(value)
    if isinstance(value, list | tuple):
        return "; ".join(_shown("", item) for item in value)
    if isinstance(value, dict):
        return ", ".join(
            f"{name} {_shown('', item)}" for name, item in value.items() if item not in (None, [])
        )
    return _CODES.get((path, str(value)), str(value))


def _title(node: Node) -> str:
    return f"{node.label} {node.number} {node.name}".strip()
