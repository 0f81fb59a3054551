"""Numbers, money, dates and counts as pages print them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from prevence.core.templatetags import czech


def test_unknown_is_a_dash_and_zero_is_zero():
    filters = (czech.czk, czech.number, czech.percent)
    assert [shown(None) for shown in filters] == ["—", "—", "—"]
    assert [shown(0) for shown in filters] == ["0\u00a0Kč", "0", "0\u00a0%"]
    assert czech.day(None) == "—"


def test_numbers_are_grouped_by_unbreakable_spaces():
    assert czech.czk(Decimal(15117000)) == "15\u00a0117\u00a0000\u00a0Kč"
    assert czech.number(1234.5) == "1\u00a0234,5"
    assert czech.day(date(2017, 3, 1)) == "1.\u00a03.\u00a02017"


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0 zpráv"), (1, "1 zpráva"), (2, "2 zprávy"), (4, "4 zprávy"), (5, "5 zpráv"), (21, "21 zpráv")],
)  # fmt: skip
def test_counts_take_the_right_form(count, shown):
    assert czech.counted(count, "zpráva,zprávy,zpráv") == shown.replace(" ", "\u00a0")


def test_moment_is_in_the_time_of_prague():
    assert czech.moment(datetime(2026, 1, 5, 8, 7, tzinfo=UTC)) == "5.\u00a01.\u00a02026 9:07"
    assert czech.moment(None) == "—"


@pytest.mark.parametrize(
    ("byte_count", "printed"),
    [
        (None, "—"), (0, "0\u00a0B"), (999, "999\u00a0B"), (24_000, "24\u00a0kB"),
        (2_449_000, "2,4\u00a0MB"), (3_000_000_000, "3\u00a0GB"),
    ],
)  # fmt: skip
def test_size_of_a_file_in_thousands(byte_count, printed):
    assert czech.file_size(byte_count) == printed
