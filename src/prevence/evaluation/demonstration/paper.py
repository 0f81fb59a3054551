"""What a generated report looks like on paper, before any file format: a list of printed pieces.

`word`, `typeset` and `plain` turn the same `Paper` into a DOCX, a PDF and a text file.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `lead` paragraphs are printed bold (field labels, introductions of lists)."""

    text: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unordered list, one item a line."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `number` is the full path of a numbered item, empty for a plain heading."""

    level: int
    text: str
    number: str = ""


Piece = Paragraph | Bullets


@dataclass(frozen=True, slots=True)
class Card:
    """One activity as a two-column table: its heading over both columns, then label and value."""

    heading: Heading
    fields: tuple[tuple[str, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of figures as printed."""

    label: str
    cells: tuple[str, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of figures. `columns` empty: no header row, the caption is a merged first row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The list of abbreviations: term and meaning."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The page of contents."""


Block = Paragraph | Bullets | Heading | Card | Grid | Pairs | Contents


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report.

    Attributes:
        numbering: how numbered headings are printed, level by level, with `%1` for the number
            of the first level and so on ("Priorita %1 –", "Opatření %1.%2").
        note: printed above the title ("Příloha č. 1"), empty where there is none.
    """

    title: tuple[str, ...]
    organisation: str
    running_header: str
    numbering: tuple[str, ...]
    blocks: tuple[Block, ...]
    note: str = ""

    def printed_number(self, heading: Heading) -> str:
        """The number as it stands on paper, "" for a plain heading."""
        if not heading.number:
            return ""
        printed = self.numbering[heading.level - 1]
        for place, part in enumerate(heading.number.split("."), start=1):
            printed = printed.replace(f"%{place}", part)
        return printed
