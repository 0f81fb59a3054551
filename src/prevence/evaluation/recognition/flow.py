"""The document as one flow: cards and wide tables opened into pieces, tables of figures whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from prevence.core.czech import fold
from prevence.evaluation.codes import IgnoredWhy
from prevence.evaluation.recognition.cards import card_pieces, is_item_row
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.grid import (
    Grid,
    GridRow,
    grid_of_block,
    grid_of_lines,
    is_figures,
)
from prevence.evaluation.recognition.headings import heading_of
from prevence.evaluation.recognition.indicator_tables import (
    is_indicator_header,
    is_indicator_table,
)
from prevence.evaluation.recognition.labels import labelled
from prevence.evaluation.recognition.phrases import load_grammar, section, words_of
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.vocabulary import document_words
from prevence.evaluation.recognition.wide import (
    Columns,
    columns_of,
    continued_pieces,
    header_of,
    header_piece,
    wide_pieces,
)

_OF_PAGES = (IgnoredWhy.PAGE_NUMBER, IgnoredWhy.RUNNING_HEADER)
_ABBREVIATION_COLUMNS = 3  # at most: number, abbreviation, meaning
_LONGEST_TITLE = 200  # characters
_CARD_SHARE = 0.34  # of the rows of a card table head an item or label a field


@dataclass(slots=True)
class Flow:
    """Pieces in reading order; at some places a table of figures, with its title found before it.

    Attributes:
        grids: tables of figures by the index of the piece that stands for them.
        titles: index of a title's piece → index of the table it belongs to.
    """

    pieces: list[Piece] = field(default_factory=list)
    grids: dict[int, Grid] = field(default_factory=dict)
    titles: dict[int, int] = field(default_factory=dict)


def flow_of(pieces: Sequence[Piece]) -> Flow:
    """Opens the tables of a document."""
    opener = _Opener()
    for group in _groups(pieces):
        opener.add(group)
    _find_titles(opener.flow)
    return opener.flow


class _Opener:
    """Adds groups of pieces to the flow, opening tables by what stood before them."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._abbreviations = False
        self._wide_tables = 0
        self._columns: Columns | None = None  # of a header whose rows come under later headings

    def add(self, group: list[Piece]) -> None:
        """Adds a piece, a table or a run of lines with TABs."""
        first = group[0]
        grid = _grid(group)
        if grid is None:
            self._abbreviations = is_abbreviations_title(first.text) or (
                self._abbreviations and first.heading is None and heading_of(first.text) is None
            )
            self.flow.pieces.extend(group)
        elif self._abbreviations and grid.width <= _ABBREVIATION_COLUMNS:
            self.flow.pieces.extend(_list_pieces(grid))
        else:
            self._abbreviations = False
            self._open(grid, first)

    def _open(self, grid: Grid, first: Piece) -> None:
        columns = columns_of(grid)
        header = header_of(grid) if first.kind is PieceKind.CELLS else None
        continued = self._columns if first.kind is PieceKind.CELLS else None
        if is_indicator_table(grid):
            self._figures(grid, first)
        elif columns:
            self._wide_tables += 1
            rows = wide_pieces(grid, columns)
            self.flow.pieces.extend(replace(row, row_of=self._wide_tables) for row in rows)
        elif header:
            self._columns = header
            self.flow.pieces.append(header_piece(grid.rows[0]))
        elif continued and grid.width == continued.width:
            self.flow.pieces.extend(continued_pieces(grid, continued))
        elif grid.width == 1 or _is_cards(grid):
            self.flow.pieces.extend(card_pieces(grid))
        elif is_figures(grid):
            self._figures(grid, first)
        else:
            self.flow.pieces.extend(_row_piece(row) for row in grid.rows if row.filled)

    def _figures(self, grid: Grid, first: Piece) -> None:
        self.flow.grids[len(self.flow.pieces)] = grid
        self.flow.pieces.append(Piece(PieceKind.TABLE, "", grid.source, gap=first.gap))


def is_abbreviations_title(text: str) -> bool:
    """Whether a line is the title of the list of abbreviations."""
    return fold(plain(text)).strip(" .:") in document_words("sections", "abbreviations")


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Single pieces, and runs of lines with TABs that may be one table."""
    run: list[Piece] = []
    held: list[Piece] = []  # page numbers and running headers met inside a table
    for piece in pieces:
        if piece.kind is PieceKind.CELLS and not piece.why and not _is_card_line(piece):
            if run and piece.gap and len(piece.cells) != len(run[-1].cells):
                yield from _closed(run, held)
                run, held = [], []
            run.append(piece)
            continue
        if run and piece.why in _OF_PAGES:
            held.append(piece)
            continue
        yield from _closed(run, held)
        run, held = [], []
        yield [piece]
    yield from _closed(run, held)


def _closed(run: list[Piece], held: list[Piece]) -> Iterator[list[Piece]]:
    if run:
        yield run
    yield from ([piece] for piece in held)


def _is_card_line(piece: Piece) -> bool:
    if is_indicator_header(piece.cells):
        return False
    return is_item_row(piece.cells) or not piece.cells[0]


def _grid(group: list[Piece]) -> Grid | None:
    first = group[0]
    if first.why:
        return None
    if first.kind is PieceKind.TABLE and first.table:
        return grid_of_block(first.table)
    if first.kind is PieceKind.CELLS and (len(group) > 1 or len(first.cells) > 2):
        return grid_of_lines(group)
    return None


def _is_cards(grid: Grid) -> bool:
    items = sum(is_item_row(row.texts) for row in grid.rows)
    figures = is_figures(grid)
    return items >= max(1, (0.6 if figures else _CARD_SHARE) * len(grid.rows))


def _row_piece(row: GridRow) -> Piece:
    """A row of a table of words, as a paragraph."""
    text = "\t".join(text for text in row.texts if text)
    return Piece(PieceKind.TEXT, text.replace("\t", " – "), row.source, breaks=[(0, row.source)])


def _list_pieces(grid: Grid) -> Iterator[Piece]:
    for row in grid.rows:
        text = "\t".join(text for text in row.texts if text)
        yield Piece(PieceKind.CELLS, text, row.source, breaks=[(0, row.source)])


def _find_titles(flow: Flow) -> None:
    begins = words_of(section(load_grammar("tables"), "title"), "begins")
    for at, grid in flow.grids.items():
        before = at - 1
        while before >= 0 and flow.pieces[before].why:
            before -= 1
        if before < 0 or grid.caption or before in flow.titles:
            continue
        piece = flow.pieces[before]
        text = piece.plain
        if piece.kind is not PieceKind.TEXT or not text or len(text) > _LONGEST_TITLE:
            continue
        named = fold(text).startswith(tuple(fold(word) for word in begins))
        caption = (piece.style or "").lower() in ("caption", "titulek")
        plain_title = not text.endswith((".", ",", ";", "!", "?")) and not _has_title_row(grid)
        heads = heading_of(text) is not None or labelled(text) is not None
        if caption or named or (plain_title and not heads):
            flow.titles[before] = at


def _has_title_row(grid: Grid) -> bool:
    return (
        grid.width > 1 and len(grid.rows[0].filled) == 1 and len(plain(grid.rows[0].texts[0])) > 3
    )
