"""What people decided in a review, kept as a list of corrections with who and when.

Besides values (`corrections.field_at`), a correction may change the tree or say that an uncertain
value is right; such a path ends in one of the words below.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prevence.evaluation.models import Correction, ReportImport
from prevence.evaluation.restructuring import (
    AddedItem,
    MovedItem,
    RemovedItem,
    TreeChange,
    key_in,
)

ADDED, REMOVED, PARENT, CONFIRMED = "added", "removed", "parent", "confirmed"
TREE_WORDS = (ADDED, REMOVED, PARENT)


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions of a review: values by path, changes of the tree in order, items removed.

    `settled` are paths whose values nobody needs to look at any more.
    """

    values: Mapping[str, object]
    tree: tuple[TreeChange, ...]
    removed: tuple[str, ...]
    settled: frozenset[str]


def decided_in(report_import: ReportImport) -> Decided:
    """Corrections of a review, the last of each path; 1 query."""
    rows = Correction.objects.filter(report_import=report_import).order_by("pk")
    values: dict[str, object] = {}
    tree: list[Correction] = []
    settled: set[str] = set()
    for row in rows:
        place, _, word = row.path.rpartition("/")
        if word == CONFIRMED:
            settled.add(place)
        elif word in TREE_WORDS and place.count("/") == 1:
            tree.append(row)
        else:
            values[row.path] = row.value
            settled.add(row.path)
    changes = _tree_changes(tree)
    gone = tuple(change.key for change in changes if isinstance(change, RemovedItem))
    kept = {path: value for path, value in values.items() if key_in(path) not in gone}
    return Decided(kept, changes, gone, frozenset(settled))


def _tree_changes(rows: Iterable[Correction]) -> tuple[TreeChange, ...]:
    """In the order they were made; a removal that was taken back is not among them."""
    found: dict[tuple[str, int], TreeChange] = {}
    for row in rows:
        key, word = key_in(row.path) or "", row.path.rpartition("/")[2]
        if word == REMOVED and row.value:
            found[key, 0] = RemovedItem(key)
        elif word == REMOVED:
            found.pop((key, 0))
        elif word == PARENT:
            found[key, row.pk] = MovedItem(key, row.value)
        else:
            assert isinstance(row.value, list)
            parent, number, name = row.value
            found[key, row.pk] = AddedItem(key, parent, number, name)
    return tuple(found.values())


def is_settled(about: str, settled: Iterable[str]) -> bool:
    """Whether a person corrected or confirmed what evidence of the path `about` is for."""
    return any(one == about or one.startswith(f"{about}/") for one in settled)
