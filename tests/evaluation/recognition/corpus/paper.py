"""A printed document before it is put into a file: what stands on it, in order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """Lines of the title on the first page."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A heading; `prefix` ("Opatření 1.1") may be left to the word processor's numbering."""

    level: int
    text: str
    prefix: str = ""
    joint: str = " "

    @property
    def printed(self) -> str:
        return f"{self.prefix}{self.joint}{self.text}" if self.prefix else self.text


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]
    mark: str = "•"


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with values; `how`: tab, line, cell, colon, bold."""

    pairs: tuple[tuple[str, str], ...]
    how: str = "tab"
    heading: str | None = None  # a first row over both columns


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; a row of one cell is merged over all columns."""

    rows: tuple[tuple[str, ...], ...]
    title: str | None = None
    header: bool = True
    spans: tuple[tuple[int, int], ...] = ()  # (first row, number of rows) merged in column 0


@dataclass(frozen=True, slots=True)
class Contents:
    """A contents page."""

    lines: tuple[tuple[str, int], ...]
    heading: str = "Obsah"


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


Piece = Title | Head | Para | Bullets | Fields | Grid | Contents | Break
Paper = tuple[Piece, ...]
