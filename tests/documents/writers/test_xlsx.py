import io
import zipfile

import openpyxl
import pytest
from tests.documents.writers.reports import EMPTY, REPORT

from prevence.documents.writers.model import Cell, Column, ColumnKind, Report, Table, TableRow
from prevence.documents.writers.xlsx import xlsx


def book(content: bytes, *, cached: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=cached)


@pytest.fixture(scope="module")
def content() -> bytes:
    return xlsx(REPORT)


def test_there_is_a_sheet_for_each_table_and_one_of_items(content: bytes) -> None:
    assert book(content).sheetnames == ["Financování", "Položky"]


def test_cells_are_numbers_with_formats(content: bytes) -> None:
    sheet = book(content)["Financování"]

    assert sheet["B4"].value == 281000
    assert sheet["B4"].number_format == '#,##0" Kč"'
    assert sheet["C4"].value == 6
    assert sheet.freeze_panes == "B4"
    assert sheet.column_dimensions["A"].width > 10


def test_totals_are_formulas_with_their_results(content: bytes) -> None:
    assert book(content)["Financování"]["B6"].value == "=SUM(B4:B5)"
    assert book(content, cached=True)["Financování"]["B6"].value == 4885000


def test_a_total_that_is_no_sum_stays_a_number() -> None:
    rows = (
        TableRow((Cell("A"), Cell("3", 3))),
        TableRow((Cell("B"), Cell("4", 4))),
        TableRow((Cell("Celkem"), Cell("5", 5)), is_total=True),
    )
    table = Table("Subjekty", (Column("Druh"), Column("Počet", ColumnKind.NUMBER)), rows)

    assert book(xlsx(Report("Zpráva", "", (table,))))["Subjekty"]["B6"].value == 5


def test_a_text_that_looks_like_a_formula_is_text() -> None:
    table = Table("T", (Column("Název"),), (TableRow((Cell("=1+1"),)),))

    assert book(xlsx(Report("Zpráva", "", (table,))))["T"]["A4"].data_type == "s"


def test_sheet_names_are_legal_and_differ() -> None:
    column = (Column("A"),)
    tables = tuple(Table("Náklady [kraj]/město: " + "x" * 40, column, ()) for _ in range(3))
    names = book(xlsx(Report("Zpráva", "", tables))).sheetnames

    assert len({name.casefold() for name in names}) == 3
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_the_chart_has_an_alternative_text(content: bytes) -> None:
    drawing = zipfile.ZipFile(io.BytesIO(content)).read("xl/drawings/drawing1.xml").decode()

    assert 'descr="Skládaný pruhový graf: druhá priorita stojí nejvíc."' in drawing


def test_an_empty_report_gives_a_workbook() -> None:
    assert len(book(xlsx(EMPTY)).sheetnames) == 1
