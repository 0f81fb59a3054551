import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.documents.typography import NBSP, plain, typeset

CZECH = st.text(alphabet="aáčkosvzuiKV 0123456789.,%–Kč§", max_size=80)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("práce v terénu a s lidmi", "práce v_terénu a_s_lidmi"),
        ("15 117 000 Kč", "15_117_000_Kč"),
        ("podíl 42 % a 58 %", "podíl 42_% a_58_%"),
        ("dne 1. 3. 2017", "dne 1._3._2017"),
        ("dne 1. března 2017", "dne 1._března 2017"),
        ("usnesení č. 12", "usnesení č._12"),
        ("asi 10 mil. Kč", "asi 10_mil._Kč"),
        ("1.050.000,- Kč", "1.050.000,-_Kč"),
        ("Priorita 1 – Rozvoj", "Priorita 1_– Rozvoj"),
        ("rok 2019 a 500 lidí", "rok 2019 a_500 lidí"),
        ("v roce 2019 100 lidí", "v_roce 2019 100 lidí"),
        ("Člověk v tísni, o. p. s.", "Člověk v_tísni, o._p._s."),
        ("(v kraji)", "(v_kraji)"),
    ],
)
def test_spaces_that_must_not_break_become_fixed(text: str, printed: str) -> None:
    assert typeset(text) == printed.replace("_", NBSP)


@given(CZECH)
def test_only_spaces_change_and_twice_is_the_same_as_once(text: str) -> None:
    once = typeset(text)

    assert plain(once) == text
    assert typeset(once) == once
