"""Amounts and counts mentioned anywhere in the document, each with its item and its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prevence.documents.blocks import Position
from prevence.evaluation.draft import CountMention, MoneyMention
from prevence.evaluation.recognition.assignment import Assignment
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.counts import find_counts
from prevence.evaluation.recognition.entries import Item
from prevence.evaluation.recognition.figures import FigureTable, has_money
from prevence.evaluation.recognition.money import find_amounts
from prevence.evaluation.recognition.pieces import Piece, PieceKind
from prevence.evaluation.recognition.sentences import sentence_spans

_UNCOUNTED = ("status", "cost", "deadline", "responsible", "indicator_plan", "indicator_value")
_LONGEST_CONTEXT = 300  # characters of a sentence worth showing beside an amount


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the document: whose it is, where it stands and under which field."""

    node: str | None
    piece: Piece
    text: str
    field: str


def passages_of(assignment: Assignment) -> Iterator[Passage]:
    """Every text of the document outside tables: names, fields and what stands outside the tree."""
    for piece in assignment.outside:
        yield Passage(None, piece, plain(piece.text), "")
    yield from _item_passages(assignment.items)


def _item_passages(items: Sequence[Item]) -> Iterator[Passage]:
    for item in items:
        head = Piece(PieceKind.TEXT, item.name, item.source)
        yield Passage(item.number, head, item.name, "name")
        for entry in item.entries:
            yield Passage(item.number, entry.piece, plain(entry.text), entry.field)
        yield from _item_passages(item.children)


def money_of(
    passages: Sequence[Passage], tables: Sequence[FigureTable]
) -> tuple[MoneyMention, ...]:
    """Every amount printed with a currency, in the order of the document."""
    found = [mention for passage in passages for mention in _amounts(passage)]
    found += [mention for table in tables for mention in _table_amounts(table)]
    return tuple(sorted(found, key=lambda mention: _order(mention.source)))


def _order(source: Position) -> tuple[int, int, int]:
    return (source.line_from or 0, source.page_from or 0, source.block_from or 0)


def _amounts(passage: Passage) -> Iterator[MoneyMention]:
    text = passage.text
    for amount in find_amounts(text):
        yield MoneyMention(
            node=passage.node,
            text=amount.text,
            amount_czk=amount.amount_czk,
            approximate=amount.approximate,
            context=text if passage.field == "cost" else sentence_at(text, amount.start),
            source=_position(passage, amount.start),
        )


def _position(passage: Passage, start: int) -> Position:
    """Position of a place in the clean text: found again in the piece's own text by its words."""
    piece, words = passage.piece, passage.text[start : start + 12]
    at = piece.text.find(words, max(0, start - 4))
    return piece.position_at(at if at >= 0 else start)


def sentence_at(text: str, at: int) -> str:
    """The sentence of a text that holds a place."""
    for begin, end in sentence_spans(text):
        if at < end:
            return text[begin:end][:_LONGEST_CONTEXT]
    return text[:_LONGEST_CONTEXT]


def _table_amounts(figures: FigureTable) -> Iterator[MoneyMention]:
    for row, source in zip(figures.table.rows, figures.row_sources, strict=True):
        for cell, value in zip(row.cells, row.values, strict=True):
            if value is not None and has_money(cell):
                yield MoneyMention(
                    node=figures.node,
                    text=cell,
                    amount_czk=value,
                    approximate=False,
                    context=row.label,
                    source=source,
                )


def counts_of(passages: Sequence[Passage], report_year: int | None) -> tuple[CountMention, ...]:
    """Every number of things stated in running text, in the order of the document.

    A count of the reported year itself has no year: it is the year of everything in the report.
    """
    found = [
        CountMention(
            node=passage.node,
            text=count.text,
            value=count.value,
            unit=count.unit,
            approximate=count.approximate,
            year=count.year,
            since=count.since,
            source=_position(passage, count.start),
        )
        for passage in passages
        if passage.field not in _UNCOUNTED
        for count in find_counts(passage.text, report_year=report_year)
    ]
    return tuple(sorted(found, key=lambda mention: _order(mention.source)))
