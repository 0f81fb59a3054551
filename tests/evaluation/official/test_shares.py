from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.official.shares import share, shares

AMOUNTS = st.lists(st.integers(0, 10**12), min_size=1, max_size=12)


def test_published_shares_come_out() -> None:
    priorities = (281_000, 4_604_000, 2_141_000, 10_590_000, 16_343_000, 2_253_000)

    assert shares(priorities) == (1, 13, 6, 29, 45, 6)
    assert share(15_117_000, 36_212_000) == 42


def test_thirds_make_a_hundred() -> None:
    assert shares((1, 1, 1)) == (34, 33, 33)
    assert shares((1, 1, 1), decimals=1) == (33.4, 33.3, 33.3)


def test_nothing_has_no_shares() -> None:
    assert shares((0, 0)) is None
    assert share(5, 0) is None


@given(AMOUNTS)
def test_shares_sum_to_a_hundred_and_are_within_one_step(amounts: list[int]) -> None:
    found = shares(amounts)

    if sum(amounts) == 0:
        assert found is None
    else:
        assert found is not None
        assert sum(found) == 100
        assert all(
            abs(percent - amount * 100 / sum(amounts)) < 1
            for percent, amount in zip(found, amounts, strict=True)
        )
