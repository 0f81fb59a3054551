"""Changing the tree of a report in review: adding, removing, returning and moving items.

The draft as read never changes; every change is a correction with who and when.
"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.evaluation.actions.in_review import MEANWHILE, in_review, next_version
from prevence.evaluation.draft import Node
from prevence.evaluation.errors import EditedMeanwhileError, ImportRefusedError
from prevence.evaluation.keys import KeyedNode, keyed_nodes
from prevence.evaluation.models import Correction, ReportImport
from prevence.evaluation.queries.decided import ADDED, PARENT, REMOVED, TREE_WORDS
from prevence.evaluation.queries.reviewing import Review, review_of
from prevence.evaluation.restructuring import text_of_item

DEEPEST_LEVEL = 8
_LONGEST_NUMBER = 60
_NO_SUCH_ITEM = "Taková položka ve zprávě není. Obnovte stránku."


@transaction.atomic
def add_item(
    *, report_import: ReportImport, parent_number: str, number: str, name: str, version: int,
    by: User | None, at: datetime,
) -> str:  # fmt: skip
    """Adds an item the reader did not find, as the last one under its parent.

    Args:
        report_import: in review.
        parent_number: number of the item above; "" adds it at the top.
        number: full number of the new item.
        name: its name.
        version: of the review the person saw.
        by: who.
        at: when.

    Returns:
        Key of the new item.

    Raises:
        EditedMeanwhileError: somebody else changed the tree since.
        ImportRefusedError: the number or name is missing or too long, or there is no such parent.
    """
    report_import = in_review(report_import, by)
    number, name = " ".join(number.split()), " ".join(name.split())
    if not number or not name:
        raise ImportRefusedError("Doplňte číslo i název nové položky.")
    _refuse_long_number(number)
    review = review_of(report_import)
    entries = _entries(review)
    parent = _key_of_number(entries, parent_number)
    _refuse_too_deep(0 if parent is None else entries[parent].depth, 1)
    _refuse_taken_number(entries, number)
    _refuse_overtaken(report_import, version, number)
    key = f"nova-{report_import.corrections.filter(path__endswith=f'/{ADDED}').count() + 1}"
    _write(report_import, key, ADDED, [parent, number, name], None, by=by, at=at)
    return key


@transaction.atomic
def remove_item(
    *, report_import: ReportImport, key: str, version: int, by: User | None, at: datetime
) -> None:
    """Takes out an item that is none; its text goes among unplaced parts, its children go up.

    Raises:
        EditedMeanwhileError: somebody else changed the tree or the item since.
        ImportRefusedError: there is no such item.
    """
    report_import = in_review(report_import, by)
    node = _entry(_entries(review_of(report_import)), key).node
    _refuse_overtaken(report_import, version, "není položka", key=key)
    _write(report_import, key, REMOVED, value=True, original=text_of_item(node), by=by, at=at)


@transaction.atomic
def return_item(
    *, report_import: ReportImport, key: str, version: int, by: User | None, at: datetime
) -> None:
    """Takes a removal back: the item stands where it did, with its values and children.

    Raises:
        EditedMeanwhileError: somebody else changed the tree since.
        ImportRefusedError: the item was not removed.
    """
    report_import = in_review(report_import, by)
    if key not in review_of(report_import).decided.removed:
        raise ImportRefusedError(_NO_SUCH_ITEM)
    _refuse_overtaken(report_import, version, "je položka")
    _write(report_import, key, REMOVED, value=False, original=None, by=by, at=at)


@transaction.atomic
def move_item(
    *, report_import: ReportImport, key: str, parent_number: str, number: str, version: int,
    by: User | None, at: datetime,
) -> None:  # fmt: skip
    """Puts an item with everything under it under another parent and gives it a number.

    Items under it whose numbers begin with its own are renumbered with it. Its level and the name
    of the level follow from where it stands.

    Args:
        report_import: in review.
        key: of the item.
        parent_number: number of the item above; "" puts it at the top.
        number: full number of the item.
        version: of the review the person saw.
        by: who.
        at: when.

    Raises:
        EditedMeanwhileError: somebody else changed the tree or the item since.
        ImportRefusedError: no such item or parent, or the parent stands under the item itself.
    """
    report_import = in_review(report_import, by)
    review = review_of(report_import)
    entries = _entries(review)
    entry, parent = _entry(entries, key), _key_of_number(entries, parent_number)
    number = " ".join(number.split())
    if not number:
        raise ImportRefusedError("Doplňte číslo položky.")
    _refuse_long_number(number)
    if parent is not None and key in _line(entries, parent):
        raise ImportRefusedError("Položku nelze přesunout pod ni samu. Vyberte jinou nadřazenou.")
    _refuse_too_deep(0 if parent is None else entries[parent].depth, _height(entry.node))
    if number != entry.node.number:
        _refuse_taken_number(entries, number)
    _refuse_overtaken(report_import, version, f"{number} pod {parent_number or 'nic'}", key=key)
    if parent != entry.parent_key:
        _write(report_import, key, PARENT, parent, entry.parent_key, by=by, at=at)
    _renumber(report_import, review, entries, key, number, by=by, at=at)


def _renumber(
    report_import: ReportImport, review: Review, entries: dict[str, KeyedNode], key: str,
    number: str, *, by: User | None, at: datetime,
) -> None:  # fmt: skip
    before = entries[key].node.number
    if number == before:
        return
    read = dict(zip(review.keys, keyed_nodes(review.read.nodes), strict=True))
    for other, entry in entries.items():
        follows = entry.node.number.startswith(f"{before}.") and key in _line(entries, other)
        if other == key or follows:
            renamed = number + entry.node.number.removeprefix(before)
            _refuse_long_number(renamed)
            _write(report_import, other, "number", renamed, read[other].node.number, by=by, at=at)


def _write(
    report_import: ReportImport, key: str, word: str, value: object, original: object,
    *, by: User | None, at: datetime,
) -> None:  # fmt: skip
    next_version(report_import)
    path = f"nodes/{key}/{word}"
    Correction.objects.create(
        report_import=report_import, path=path, original=original, value=value,
        version=report_import.version, corrected_at=at, corrected_by=by,
    )  # fmt: skip
    audit.record(
        by=by, at=at, action="report_import.restructured", target=report_import,
        before={path: original}, after={path: value},
    )  # fmt: skip


def _entries(review: Review) -> dict[str, KeyedNode]:
    """{key of the review: item as it stands now}; `parent_key` is of the review too."""
    entries = keyed_nodes(review.draft.nodes)
    names = {entry.key: key for entry, key in zip(entries, review.keys, strict=True)}
    return {
        names[one.key]: KeyedNode(
            names[one.key], one.node, None if one.parent_key is None else names[one.parent_key],
            one.depth,
        )
        for one in entries
    }  # fmt: skip


def _entry(entries: dict[str, KeyedNode], key: str) -> KeyedNode:
    if key not in entries:
        raise ImportRefusedError(_NO_SUCH_ITEM)
    return entries[key]


def _key_of_number(entries: dict[str, KeyedNode], number: str) -> str | None:
    wanted = " ".join(number.split()).rstrip(".")
    if not wanted:
        return None
    meant = [key for key, entry in entries.items() if entry.node.number == wanted]
    if not meant:
        raise ImportRefusedError(
            f"Nadřazená položka s číslem „{wanted[:60]}“ ve zprávě není. Zkontrolujte číslo."
        )
    return meant[0]


def _line(entries: dict[str, KeyedNode], key: str) -> Collection[str]:
    """The item and everything above it."""
    line: list[str] = []
    current: str | None = key
    while current is not None:
        line.append(current)
        current = entries[current].parent_key
    return line


def _height(node: Node) -> int:
    return 1 + max((_height(child) for child in node.children), default=0)


def _refuse_too_deep(depth: int, height: int) -> None:
    if depth + height > DEEPEST_LEVEL:
        raise ImportRefusedError(
            f"Strom by měl víc než {DEEPEST_LEVEL} úrovní. Vyberte nadřazenou položku výš."
        )


def _refuse_long_number(number: str) -> None:
    if len(number) > _LONGEST_NUMBER:
        raise ImportRefusedError(
            f"Číslo položky je delší než {_LONGEST_NUMBER} znaků. Zkraťte je."
        )


def _refuse_taken_number(entries: dict[str, KeyedNode], number: str) -> None:
    """Documents do have a number twice; a person who writes one again has sent a form twice."""
    for entry in entries.values():
        if entry.node.number == number:
            raise ImportRefusedError(
                f"Číslo {number} už má položka „{entry.node.name}“. Napište jiné."
            )


def _refuse_overtaken(
    report_import: ReportImport, version: int, sent: str, *, key: str | None = None
) -> None:
    """A tree changed since the person looked is another tree; so is a changed item."""
    later = Correction.objects.filter(report_import=report_import, version__gt=version)
    changed = [
        one for one in later
        if one.path.rpartition("/")[2] in TREE_WORDS
        or (key is not None and one.path.startswith(f"nodes/{key}/"))
    ]  # fmt: skip
    if changed:
        versions = tuple(("Struktura", f"{one.path}: {one.value}", sent) for one in changed)
        raise EditedMeanwhileError(MEANWHILE, versions=versions)
