from decimal import Decimal

from prevence.core.listing import ListColumn, Listing, ListRow, as_csv
from prevence.documents.writers.model import ColumnKind

COLUMNS = (
    ListColumn("cislo", "Číslo", is_order=True), ListColumn("nazev", "Název"),
    ListColumn("kc", "Kč", ColumnKind.CZK),
)  # fmt: skip


def listing(*rows):
    return Listing("Položky", COLUMNS, tuple(ListRow(values[0], values) for values in rows))


ROWS = listing(("1.9", "Hora", None), ("1.10", "Chata", Decimal("0.00")), ("2", "Čin", 7))


def shown(found):
    return [row.subject for row in found.rows]


def test_rows_are_sorted_in_czech_order_both_ways():
    assert shown(ROWS.sorted_by("nazev")) == ["2", "1.9", "1.10"]
    assert shown(ROWS.sorted_by("-nazev")) == ["1.10", "1.9", "2"]


def test_unknown_amounts_are_last_whichever_way_and_zero_is_known():
    assert shown(ROWS.sorted_by("kc")) == ["1.10", "2", "1.9"]
    assert shown(ROWS.sorted_by("-kc")) == ["2", "1.10", "1.9"]


def test_numbers_of_items_keep_the_order_of_the_document():
    assert shown(ROWS.sorted_by("cislo")) == ["1.9", "1.10", "2"]
    assert shown(ROWS.sorted_by("-cislo")) == ["2", "1.10", "1.9"]


def test_an_unknown_column_sorts_nothing_and_headings_say_so():
    found = ROWS.sorted_by("heslo")

    assert shown(found) == ["1.9", "1.10", "2"]
    assert [header.state for header in found.headers] == ["none", "none", "none"]


def test_the_heading_of_the_sorted_column_asks_for_the_other_way():
    headers = ROWS.sorted_by("kc").headers

    assert [(one.state, one.asked, one.is_number) for one in headers] == [
        ("none", "cislo", False), ("none", "nazev", False), ("ascending", "-kc", True),
    ]  # fmt: skip


def test_csv_opens_in_czech_excel_and_runs_no_formula():
    content = as_csv(listing(("1", '=SOUČET(A1); "x"', Decimal("1234.50")), ("2", "a\nb", 0.5)))

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == (
        'Číslo;Název;Kč\r\n1;"\'=SOUČET(A1); ""x""";1234,5\r\n2;"a\nb";0,5\r\n'
    )


def test_unknown_and_zero_differ_in_csv():
    rows = as_csv(listing(("1", "a", None), ("2", "b", 0))).decode("utf-8-sig").split("\r\n")

    assert rows[1:3] == ["1;a;", "2;b;0"]
