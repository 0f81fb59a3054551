"""Lists that are sorted by any column and saved as XLSX or CSV, the same rows in the same order."""

import csv
import io
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from django.http import HttpRequest, HttpResponse

from prevence.core.czech import collation_key
from prevence.core.downloads import attachment
from prevence.core.money import number
from prevence.documents.writers.model import Cell, ColumnKind, Report, Table, TableRow
from prevence.documents.writers.model import Column as SheetColumn
from prevence.documents.writers.xlsx import xlsx

T = TypeVar("T")
Value = str | int | float | Decimal | None

SORTED_BY, SAVED_AS = "razeni", "ulozit"
"""Parameters of the address: column ("-" before it for the other way), format of a file."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class FileFormat(StrEnum):
    """In what a list is saved."""

    XLSX = "xlsx"
    CSV = "csv"

    @property
    def content_type(self) -> str:
        """Of the HTTP answer."""
        if self is FileFormat.CSV:
            return "text/csv; charset=utf-8"
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column; `is_order` sorts rows as they came (numbers of items: 1.9 before 1.10)."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    is_order: bool = False


@dataclass(frozen=True, slots=True)
class ListRow(Generic[T]):
    """What the page shows as a row, and its values, one for each column; None is unknown."""

    subject: T
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class ListHeader:
    """A heading that sorts: `state` of aria-sort, `asked` is what its link asks for."""

    title: str
    is_number: bool
    state: str
    asked: str


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list with its columns; `sorting` is the key it is sorted by, "" as it came."""

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow[T], ...]
    sorting: str = ""

    @property
    def headers(self) -> tuple[ListHeader, ...]:
        """Headings for the page."""
        return tuple(self._header(column) for column in self.columns)

    def _header(self, column: ListColumn) -> ListHeader:
        state = {column.key: "ascending", f"-{column.key}": "descending"}.get(self.sorting, "none")
        asked = f"-{column.key}" if state == "ascending" else column.key
        return ListHeader(column.title, column.kind is not ColumnKind.TEXT, state, asked)

    def sorted_by(self, asked: str) -> "Listing[T]":
        """The list sorted by a column in Czech order, unknown values last; other words change nothing."""
        keys = [column.key for column in self.columns]
        key = asked.removeprefix("-")
        if key not in keys:
            return self
        place, is_descending = keys.index(key), asked.startswith("-")
        if self.columns[place].is_order:
            rows = tuple(reversed(self.rows)) if is_descending else self.rows
            return replace(self, rows=rows, sorting=asked)
        known = [row for row in self.rows if row.values[place] not in (None, "")]
        unknown = [row for row in self.rows if row.values[place] in (None, "")]
        known.sort(key=lambda row: _sort_key(row.values[place]), reverse=is_descending)
        return replace(self, rows=(*known, *unknown), sorting=asked)


def _sort_key(value: Value) -> tuple[int, float | Decimal, object]:
    """Numbers before words."""
    if isinstance(value, str):
        return 1, 0, collation_key(value)
    return 0, value or 0, ()


def saved_list(request: HttpRequest, listing: "Listing[T]", name: str) -> HttpResponse | None:
    """The list as a file when the address asks for one; None when it asks for the page."""
    asked = request.GET.get(SAVED_AS, "")
    if asked not in list(FileFormat):
        return None
    file_format = FileFormat(asked)
    content = as_csv(listing) if file_format is FileFormat.CSV else as_xlsx(listing)
    return attachment(content, f"{name}.{file_format.value}", file_format.content_type)


def as_csv(listing: "Listing[T]") -> bytes:
    """UTF-8 with a mark, semicolons and Czech decimals, as Czech Excel opens it."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.title for column in listing.columns)
    writer.writerows([_in_csv(value) for value in row.values] for row in listing.rows)
    return target.getvalue().encode("utf-8-sig")


def _in_csv(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    if not isinstance(value, str):
        return str(value).replace(".", ",")
    # A text that a spreadsheet would take for a formula and run.
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value


def as_xlsx(listing: "Listing[T]") -> bytes:
    """One sheet with a frozen header and real number cells."""
    table = Table(
        caption=listing.title, sheet="Seznam",
        columns=tuple(SheetColumn(column.title, column.kind) for column in listing.columns),
        rows=tuple(
            TableRow(tuple(_cell(value) for value in row.values)) for row in listing.rows
        ),
    )  # fmt: skip
    return xlsx(Report(listing.title, "", (), workbook_tables=(table,)))


def _cell(value: Value) -> Cell:
    if value is None or isinstance(value, str):
        return Cell(value or "")
    plain = value if isinstance(value, int) else float(value)
    return Cell(number(value), plain)
