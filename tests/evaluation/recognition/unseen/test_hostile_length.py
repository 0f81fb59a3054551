"""Length alone must not stop the reader: its work grows with the text, not with its square."""

import time

import pytest

from prevence.evaluation.recognition import recognise_file

_CASES = {
    "nonsense": "\n".join(f"slovo cíl {line % 7} plnění a stav města" for line in range(20_000)),
    "items": "\n".join(f"Opatření {n // 99}.{n % 99} Název\nStav: splněno" for n in range(10_000)),
    "bullets": "Cíl 1 Název\nPlnění:\n" + "\n".join("- položka seznamu" for _ in range(20_000)),
    "one line": "Opatření 1.1 Název 125 000 Kč stav splněno " * 3_000,
    "one letter": "a" * 500_000,
}


@pytest.mark.parametrize("case", _CASES)
def test_long_files_end_soon(case, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(_CASES[case], encoding="utf-8")
    started = time.process_time()
    recognise_file(path)
    assert time.process_time() - started < 8
