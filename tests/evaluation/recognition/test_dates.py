import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.recognition.dates import find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dne 1. 3. 2017 usnesením", ["2017-03-01"]),
        ("1. března 2017", ["2017-03-01"]),
        ("26.07.2024", ["2024-07-26"]),
        ("01.09. 2022–31.03.2025", ["2022-09-01", "2025-03-31"]),
        ("od 10. 5. do 12. 5. 2021", ["--05-10", "2021-05-12"]),
        ("k 31. 12. 2024", ["2024-12-31"]),
        ("V září 2019", ["2019-09"]),
        ("12/2019", ["2019-12"]),
        ("2024-05-01", ["2024-05-01"]),
        ("5. května", ["--05-05"]),
        ("31. 2. 2019", []),
        ("verze 2.0.0.10, bod 1.1.2, usnesení 12/2019/ZM", []),
    ],
)
def test_dates(text, expected):
    assert [found.iso for found in find_dates(text)] == expected


@given(
    st.dates(
        min_value=__import__("datetime").date(1900, 1, 1),
        max_value=__import__("datetime").date(2099, 12, 31),
    )
)
def test_written_date_reads_back(day):
    (found,) = find_dates(f"schváleno dne {day.day}. {day.month}. {day.year}.")
    assert found.iso == day.isoformat()
