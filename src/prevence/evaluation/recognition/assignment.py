"""Every piece of the flow to its place: an item's field, a table, the list of abbreviations, or none.

Reading goes down the document once; a heading opens an item, a label a field of it, and what has no
label of its own continues the field before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from prevence.core.czech import fold
from prevence.evaluation.codes import IgnoredWhy, Role
from prevence.evaluation.draft import Abbreviation, Ignored
from prevence.evaluation.recognition.abbreviations import from_list_line, from_spaced_line
from prevence.evaluation.recognition.candidates import Candidate
from prevence.evaluation.recognition.chapters import Chapters, labels_of_siblings
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.endings import ends_short_field, is_closing_line
from prevence.evaluation.recognition.entries import Entry, Item
from prevence.evaluation.recognition.flow import Flow, is_abbreviations_title
from prevence.evaluation.recognition.grid import Grid
from prevence.evaluation.recognition.headings import level_label
from prevence.evaluation.recognition.labels import Labelled, labelled
from prevence.evaluation.recognition.open_items import OpenItems
from prevence.evaluation.recognition.outline import Outline, is_section
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.verdicts import closing_verdict, is_verdict_start

# A table over several items belongs to none of them ("Financování podle priorit").
_OVER_ITEMS = re.compile(
    r"\b(?:podle|dle|za|po)\s+(?:jednotlivych\s+)?(?:priorit|cilu|opatreni|oblasti|aktivit)\b"
)
_FREE = ""  # the field of text that no label introduces


@dataclass(slots=True)
class PlacedGrid:
    """A table of figures with the item it belongs to and the line that is its title."""

    grid: Grid
    item: Item | None
    title: Piece | None


@dataclass(slots=True)
class Assignment:
    """Where every piece went."""

    items: list[Item] = field(default_factory=list)  # top level
    grids: list[PlacedGrid] = field(default_factory=list)
    abbreviations: list[tuple[Abbreviation, Piece]] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    outside: list[Piece] = field(default_factory=list)  # running text outside the tree


def assign(flow: Flow, outline: Outline, title: Sequence[int]) -> Assignment:
    """Places every piece; `title` are indexes of the pieces that make the document's title."""
    reader = _Reader(flow, outline, frozenset(title))
    for at in range(len(flow.pieces)):
        reader.read(at)
    for item in reader.result.items:
        _lift_assessments(item)
    return reader.result


def _lift_assessments(item: Item) -> None:
    """An assessment under the last measure of a goal, and no other, closes the whole goal."""
    for child in item.children:
        _lift_assessments(child)
    assessed = [child for child in item.children if child.of("assessment")]
    last = item.children[-1:]
    if assessed and assessed == last and not item.of("assessment"):
        child = assessed[0]
        if child.level.role is Role.ACTIVITY:
            return
        item.entries += child.of("assessment")
        child.entries = [entry for entry in child.entries if entry.field != "assessment"]


class _Reader:
    def __init__(self, flow: Flow, outline: Outline, title: frozenset[int]) -> None:
        self.result = Assignment()
        self._flow = flow
        self._candidates = outline.by_piece
        self._title = title
        self._last_heading = max(
            (c.at for c in outline.candidates if c.body), default=len(flow.pieces)
        )
        self._chapters = Chapters.of(flow.pieces, outline)
        self._shared = labels_of_siblings(flow.pieces, outline)
        self._items = OpenItems(outline.levels)
        self.result.items = self._items.top
        self._current: Item | None = None
        self._mentioned: Item | None = None
        self._field = (_FREE, "")
        self._row_of: int | None = None  # the wide table being read
        self._before_table: Item | None = None
        self._open_before: list[Item] = []
        self._abbreviations = False
        self._heading: int | None = None

    def read(self, at: int) -> None:
        """Places one piece."""
        piece = self._flow.pieces[at]
        candidate = self._candidates.get(at)
        if not piece.why:
            self._cross_table_edge(piece)
        if piece.why is IgnoredWhy.UNPLACED:
            self._unplaced(piece)
        elif piece.why:
            self._ignore(piece, piece.why)
        elif at in self._flow.grids:
            self._table(at)
        elif at in self._flow.titles or at in self._title:
            return
        elif candidate:
            self._heads(candidate, piece)
        elif (at > self._last_heading and is_closing_line(piece)) or self._outside_tree(piece):
            self._close(piece)
        elif self._abbreviations:
            self._abbreviation(piece)
        elif self._current is None:
            self._unplaced(piece)
        else:
            self._belongs(piece, self._current)

    def _cross_table_edge(self, piece: Piece) -> None:
        """What follows a table with a row for each item belongs to what stood before the table."""
        if piece.row_of == self._row_of:
            return
        if self._row_of is not None:
            self._current, self._field = self._before_table, (_FREE, "")
            self._items.close_but(self._open_before)
        self._before_table, self._open_before = self._current, list(self._items.path)
        self._row_of = piece.row_of

    def _ignore(self, piece: Piece, why: IgnoredWhy) -> None:
        text = piece.plain.replace("\t", " ")
        if text:
            self.result.ignored.append(Ignored(why, text, piece.source))

    def _unplaced(self, piece: Piece) -> None:
        self._ignore(piece, IgnoredWhy.UNPLACED)
        if piece.plain:
            self.result.outside.append(piece)

    def _table(self, at: int) -> None:
        titled = [before for before, table in self._flow.titles.items() if table == at]
        title = self._flow.pieces[titled[0]] if titled else None
        grid = self._flow.grids[at]
        texts = (grid.caption or "", title.plain if title else "", grid.rows[0].texts[0])
        item = self._items.named_in(texts) or self._mentioned or self._current
        if any(_OVER_ITEMS.search(fold(text)) for text in texts):
            item = None
        self.result.grids.append(PlacedGrid(grid, item, title))

    def _heads(self, candidate: Candidate, piece: Piece) -> None:
        self._abbreviations = False
        self._field = (_FREE, "")
        if not candidate.body:
            self._current, self._mentioned = None, self._items.mentioned(candidate)
            self._ignore(piece, IgnoredWhy.UNPLACED)
            return
        self._current, self._mentioned = self._items.open(candidate, piece), None
        self._heading = piece.heading

    def _outside_tree(self, piece: Piece) -> bool:
        if piece.kind is PieceKind.ITEM or piece.labelled:
            return False
        text = piece.plain
        if self._chapters.opened_by(piece):
            return True
        if is_section(piece, text) and not (labelled(piece.text) and self._current):
            return True
        higher = piece.heading is not None and piece.heading <= (self._heading or 0)
        return higher and labelled(piece.text) is None and level_label(piece.text) is None

    def _close(self, piece: Piece) -> None:
        self._abbreviations = is_abbreviations_title(piece.text)
        self._current = self._mentioned = None
        self._unplaced(piece)

    def _abbreviation(self, piece: Piece) -> None:
        found = from_list_line(piece.text.strip()) or from_spaced_line(piece.plain)
        if found:
            self.result.abbreviations.append((found, piece))
        else:
            self._abbreviations = len(piece.plain) < 3
            self._unplaced(piece)

    def _belongs(self, piece: Piece, item: Item) -> None:
        found = piece.labelled or labelled(piece.text)
        if found and not piece.labelled and self._is_awaited_value(piece, found, item):
            found = None
        verdict = is_verdict_start(piece.plain) and not piece.labelled
        if found:
            self._field = (found.field, found.label)
            self._current = item = self._named_by(found) or item
            self._add(item, piece, found.value)
        elif level_label(piece.text):
            self._field = (_FREE, "")
            item.source = item.source.joined(piece.source)
        elif verdict:
            self._current = item = self._judged(piece, item)
            self._field = ("verdict", "")
            self._add(item, piece, piece.text)
        elif not item.name and not item.entries and piece.kind is not PieceKind.ITEM:
            item.name = piece.plain
            item.source = item.source.joined(piece.source)
        else:
            self._goes_on(piece, item)

    def _goes_on(self, piece: Piece, item: Item) -> None:
        """Adds text without a label to the field before it, or to the item's own prose."""
        text = piece.text.strip("\t")
        if ends_short_field(piece, item, self._field[0]):
            self._field = (_FREE, "")
        verdict = None if item.has_status else self._closing_verdict(piece, item)
        if verdict is None:
            self._add(item, piece, text)
            return
        if text[:verdict].strip():
            self._add(item, piece, text[:verdict].strip())
        before = self._field
        self._field = ("verdict", "")
        self._add(item, piece, text[verdict:])
        self._field = before

    def _closing_verdict(self, piece: Piece, item: Item) -> int | None:
        """Where a paragraph of free prose turns into the verdict on the item itself."""
        if piece.kind is not PieceKind.TEXT or self._field[0] not in (_FREE, "fulfilment"):
            return None
        begins = closing_verdict(piece.text)
        if not begins:
            return None
        return begins if self._items.subject_of(piece.text[begins:]) is item else None

    def _is_awaited_value(self, piece: Piece, found: Labelled, item: Item) -> bool:
        """A line that looks like a label and is the value of the label before it ("Stav:", "Splněno")."""
        last = item.entries[-1] if item.entries else None
        if not last or last.piece is piece:
            return False
        return not plain(last.text) and last.field == found.field

    def _judged(self, piece: Piece, item: Item) -> Item:
        """The item a verdict speaks of: the nearest one above that its first words name."""
        return self._items.subject_of(piece.plain) or item

    def _named_by(self, found: Labelled) -> Item | None:
        """The open item a label speaks of: "Zhodnocení cíle:", "Závěr: Cíl je splněn."."""
        if found.field == "verdict" and (judged := self._items.subject_of(found.value)):
            return judged
        if fold(found.label) in self._shared:  # each of several siblings has its own
            return None
        return self._items.named_in([found.label]) or self._items.subject_of(found.label)

    def _add(self, item: Item, piece: Piece, text: str) -> None:
        name, label = self._field
        item.entries.append(Entry(name, label, text, piece))
        item.has_status = item.has_status or name == "status"
        item.source = item.source.joined(piece.source)
