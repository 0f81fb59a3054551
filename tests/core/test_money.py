"""Amounts and numbers in Czech print."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.core.money import NBSP, czk, number, percent


def _printed(text):
    return text.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (0, "0 Kč"),
        (999, "999 Kč"),
        (1000, "1 000 Kč"),
        (15_117_000, "15 117 000 Kč"),
        (-2500, "-2 500 Kč"),
        (12.5, "12,5 Kč"),
        (1234.56, "1 234,56 Kč"),
        (12_000.0, "12 000 Kč"),
        (Decimal("0.05"), "0,05 Kč"),
    ],
)
def test_an_amount_is_printed_with_groups_and_halere_only_where_there_are_some(amount, printed):
    assert czk(amount) == _printed(printed)


@pytest.mark.parametrize(
    ("value", "printed"),
    [(0.005, "0,01"), (2.675, "2,68"), (1.005, "1,01"), (0.004, "0"), (99.999, "100")],
)
def test_a_number_is_rounded_half_up_to_two_decimals(value, printed):
    assert number(value) == printed


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (0, 5, 0), (5, 5, 100), (6, 5, 120),
     (-1, 2, -50), (Decimal("0.5"), 100, 1)],
)  # fmt: skip
def test_a_share_is_whole_percent_rounded_half_up(part, whole, share):
    assert percent(part, whole) == share


def test_a_share_of_nothing_is_unknown_and_not_zero():
    assert percent(0, 0) is None
    assert percent(5, 0) is None


@given(st.integers(-(10**12), 10**12))
def test_a_printed_amount_says_the_amount(amount):
    printed = czk(amount)
    assert " " not in printed
    assert int(printed.removesuffix(f"{NBSP}Kč").replace(NBSP, "")) == amount
