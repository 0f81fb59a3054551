"""A report's tables as a workbook: one sheet a table, real numbers, totals as formulas, charts."""

import io
import re

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from prevence.documents.typography import plain
from prevence.documents.writers.model import Chart, ChartKind, ColumnKind, Report, Table
from prevence.documents.writers.svg import COLOURS

_FORMATS = {
    ColumnKind.TEXT: "@",
    ColumnKind.NUMBER: "#,##0.##",
    ColumnKind.CZK: '#,##0" Kč"',
    ColumnKind.PERCENT: '0" %"',
    ColumnKind.YEAR: "0",
}
_WHOLE, _DECIMAL_PERCENT = "#,##0", '0.0" %"'
_WIDEST, _NARROWEST = 70, 9
_TOP = 2  # rows above the header: caption and an empty one


def xlsx(report: Report) -> bytes:
    """The workbook; the totals are SUM formulas where the printed total is their sum."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties(
        {"title": plain(report.title), "subject": plain(report.subtitle), "author": report.author}
    )
    looks = _Looks(book)
    names: set[str] = set()
    sheet, table = None, None
    for block in (*report.blocks, *report.workbook_tables):
        if isinstance(block, Table):
            sheet, table = _add_sheet(book, block, names, looks), block
        elif isinstance(block, Chart) and sheet is not None and table is not None:
            _add_chart(book, sheet, block, table)
    if not names:
        _add_sheet(book, Table(report.title, (), ()), names, looks)
    book.close()
    return target.getvalue()


class _Looks:
    """Cell formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Format] = {}
        self.caption = book.add_format({"bold": True, "font_size": 13, "font_color": "#1F4E79"})
        self.header = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 2,
             "bottom_color": "#1F4E79", "bg_color": "#EEF3F8"}
        )  # fmt: skip

    def cell(self, shape: str, *, is_total: bool) -> Format:
        key = (shape, is_total)
        if key not in self._made:
            look: dict[str, object] = {"num_format": shape, "valign": "top"}
            if shape == "@":
                look["text_wrap"] = True
            if is_total:
                look |= {"bold": True, "top": 1}
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _add_sheet(book: Workbook, table: Table, names: set[str], looks: _Looks) -> Worksheet:
    sheet = book.add_worksheet(_sheet_name(table, names))
    sheet.write_string(0, 0, plain(table.caption), looks.caption)
    for place, column in enumerate(table.columns):
        sheet.write_string(_TOP, place, plain(column.title), looks.header)
        sheet.set_column(place, place, _width(table, place))
    for row, line in enumerate(table.rows, start=_TOP + 1):
        for place, cell in enumerate(line.cells):
            shape = _shape(table, place, cell.value)
            look = looks.cell(shape, is_total=line.is_total)
            formula = _total_formula(table, row - _TOP - 1, place)
            if formula:
                sheet.write_formula(row, place, formula, look, cell.value)
            elif cell.value is None or table.columns[place].kind is ColumnKind.TEXT:
                sheet.write_string(row, place, plain(cell.text), look)
            else:
                sheet.write_number(row, place, cell.value, look)
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.repeat_rows(_TOP)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return sheet


def _sheet_name(table: Table, taken: set[str]) -> str:
    """At most 31 characters, none of those Excel forbids, unlike the others."""
    wanted = (
        re.sub(r"[\[\]:*?/\\']", " ", plain(table.sheet or table.caption)).strip() or "Tabulka"
    )
    name = wanted[:31].strip()
    number = 2
    while name.casefold() in taken:
        tail = f" ({number})"
        name = wanted[: 31 - len(tail)].strip() + tail
        number += 1
    taken.add(name.casefold())
    return name


def _width(table: Table, place: int) -> float:
    longest = max((len(line.cells[place].text) for line in table.rows), default=0)
    words = max((len(word) for word in table.columns[place].title.split()), default=0)
    return max(_NARROWEST, min(_WIDEST, max(longest, words) + 3))


def _shape(table: Table, place: int, value: float | None) -> str:
    kind = table.columns[place].kind
    if value is None or kind is ColumnKind.TEXT:
        return "@"
    if kind is ColumnKind.NUMBER and value == int(value):
        return _WHOLE
    if kind is ColumnKind.PERCENT and value != int(value):
        return _DECIMAL_PERCENT
    return _FORMATS[kind]


def _total_formula(table: Table, row: int, place: int) -> str | None:
    """SUM over the other rows; None where the row is no total or the figures do not add up."""
    total = table.rows[row]
    value = total.cells[place].value
    parts = [line for line in table.rows if not line.is_total]
    if not total.is_total or place == 0 or value is None or len(parts) < 2:
        return None
    if sum(line.is_total for line in table.rows) > 1:
        return None
    values = [line.cells[place].value or 0 for line in parts]
    if abs(sum(values) - value) > 1e-6 or _is_inside(row, len(table.rows)):
        return None
    first, last = (1, len(table.rows) - 1) if row == 0 else (0, row - 1)
    letter = xl_col_to_name(place)
    return f"=SUM({letter}{first + _TOP + 2}:{letter}{last + _TOP + 2})"


def _is_inside(row: int, count: int) -> bool:
    return row not in (0, count - 1)


def _add_chart(book: Workbook, sheet: Worksheet, chart: Chart, table: Table) -> None:
    """A native chart to the right of its table, fed from a small block of cells below it."""
    top = _TOP + len(table.rows) + 3
    shape: dict[str, str] = {"type": "bar"}
    if chart.kind is ChartKind.STACKED_BAR:
        shape["subtype"] = "stacked"
    drawn = book.add_chart(shape)
    number_format = '#,##0" Kč"' if chart.unit else "#,##0"
    grouped = book.add_format({"num_format": number_format})
    to_right = book.add_format({"align": "right"})
    for place, series in enumerate(chart.series):
        sheet.write_string(top, place + 1, plain(series.name), to_right)
        for row, value in enumerate(series.values, start=top + 1):
            sheet.write_number(row, place + 1, value, grouped)
        drawn.add_series(
            {
                "name": [sheet.get_name(), top, place + 1],
                "categories": [sheet.get_name(), top + 1, 0, top + len(chart.categories), 0],
                "values": [sheet.get_name(), top + 1, place + 1, top + len(chart.categories),
                           place + 1],
                "fill": {"color": f"#{COLOURS[place % len(COLOURS)].upper()}"},
                "border": {"color": "#444444", "width": 0.5},
            }
        )  # fmt: skip
    sheet.write_string(top - 1, 0, "Podklad grafu")
    for row, name in enumerate(chart.categories, start=top + 1):
        sheet.write_string(row, 0, plain(name))
    drawn.set_title({"name": plain(chart.title), "name_font": {"size": 12}})
    drawn.set_y_axis({"reverse": True})
    grid = {"visible": True, "line": {"color": "#D9D9D9"}}
    drawn.set_x_axis({"num_format": number_format, "major_gridlines": grid})
    drawn.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})
    drawn.set_size({"width": 760, "height": 120 + 40 * len(chart.categories)})
    place = len(chart.series) + 2
    sheet.insert_chart(
        _TOP, max(place, len(table.columns) + 1), drawn, {"description": plain(chart.alt)}
    )
