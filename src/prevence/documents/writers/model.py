"""The neutral report: what stands in a document to be printed, in order, whatever the format.

It knows headings, cards and tables, not priorities. `html`, `pdf`, `docx` and `xlsx` print it.
"""

import re
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum, StrEnum
from typing import TypeVar

from prevence.documents.typography import typeset

T = TypeVar("T")


class ParagraphStyle(StrEnum):
    """What a paragraph is for; each format gives it one look."""

    BODY = "body"
    LABEL = "label"  # introduces what follows: "Stručný popis cíle:"
    VERDICT = "verdict"  # closes a goal
    NOTE = "note"  # small print under a table


class ColumnKind(StrEnum):
    """What the cells of a column hold; numbers are set to the right."""

    TEXT = "text"
    NUMBER = "number"
    CZK = "czk"
    PERCENT = "percent"
    YEAR = "year"


class ChartKind(StrEnum):
    """Form of a chart; both lie on their side so that long names can be read."""

    BAR = "bar"
    STACKED_BAR = "stacked_bar"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 to 4."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of plain text."""

    text: str
    style: ParagraphStyle = ParagraphStyle.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each item one paragraph.

    `numbers` are printed instead of bullets where given; `subitems` stand under their item, one
    tuple for each item where given at all.
    """

    items: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    subitems: tuple[tuple[str, ...], ...] = ()

    def nested(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each item with its subitems."""
        below = self.subitems or ((),) * len(self.items)
        return list(zip(self.items, below, strict=True))


@dataclass(frozen=True, slots=True)
class CardRow:
    """A labelled value of a card."""

    label: str
    content: tuple[Paragraph | Bullets, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Labelled values of one item, under the heading before it."""

    rows: tuple[CardRow, ...]
    name: str = ""  # of the item, for those who hear the table instead of seeing it


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the first stands over the row labels. A title may be empty."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as printed, and the number it stands for (percent as 42, not 0.42)."""

    text: str
    value: int | float | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; its first cell is the label."""

    cells: tuple[Cell, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures. `sheet` is its short name in a workbook."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    sheet: str = ""
    note: str = ""

    @property
    def has_header(self) -> bool:
        """Whether any column is named."""
        return any(column.title for column in self.columns)


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart: a value for each category."""

    name: str
    values: tuple[int | float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the table printed just before it.

    Attributes:
        short: category names short enough for the axis, one for each category.
        alt: what it shows, for those who do not see it.
        unit: "Kč" or "" for counts.
    """

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    unit: str = ""
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of headings down to `depth`."""

    title: str = "Obsah"
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """An abbreviation and its meaning."""

    abbr: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The list of abbreviations, one a line."""

    entries: tuple[Entry, ...]


Block = Heading | Paragraph | Bullets | Card | Table | Chart | PageBreak | Contents | Abbreviations


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the title block: "Schváleno: …"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Report:
    """A document to be printed.

    Attributes:
        author: the office, for the file's properties.
        short_title: for the running header.
        workbook_tables: tables that only a workbook prints (the list of items).
    """

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    author: str = ""
    short_title: str = ""
    facts: tuple[Fact, ...] = ()
    workbook_tables: tuple[Table, ...] = ()
    language: str = field(default="cs-CZ")


def printable(report: Report) -> Report:
    """The report as every format prints it.

    Czech typography in every text, no characters that documents cannot hold, and headings that
    never skip a level, because people who hear the document move by them.
    """
    return replace(_typeset(report), blocks=_levelled(_typeset(report.blocks)))


def _levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    above: list[int] = []
    levelled: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            block = replace(block, level=len(above))  # noqa: PLW2901 - the same heading
        levelled.append(block)
    return tuple(levelled)


# XML holds neither control characters nor halves of surrogate pairs; PDF readers stumble on them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _typeset(value: T) -> T:
    if isinstance(value, str) and not isinstance(value, Enum):
        return typeset(_UNPRINTABLE.sub("", value))  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_typeset(item) for item in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        changed = {part.name: _typeset(getattr(value, part.name)) for part in fields(value)}
        return replace(value, **changed)
    return value
