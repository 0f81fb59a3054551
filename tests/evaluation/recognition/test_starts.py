"""Forms that begin a piece of their own, and words of a sentence that only wrapped there."""

import pytest

from prevence.evaluation.recognition.starts import begins_piece


@pytest.mark.parametrize(
    "line",
    [
        "Opatření 1.1 Osvětlení", "1.1.1 Osvětlení", "Stav plnění: Splněno", "Aktivity:",
        "a) besedy", "1) besedy", "2. Besedy", "- besedy", "• besedy", "Rok\t2023",
        "Tabulka 1 Náklady", "Tab. č. 3 Přehled", "Graf 2", "Financování – Priorita 1",
    ],
)  # fmt: skip
def test_a_form_of_the_genre_begins_a_piece(line):
    assert begins_piece(line)


@pytest.mark.parametrize(
    "line",
    [
        "– jak bylo uvedeno", "— dodatek", "o pět procent více", "1. března se konalo",
        "2023 bylo", "15 000 Kč", "26.07.2024 se sešla", "opatření 1.1 a 1.2", "Opatření 1.1 a 1.2",
        "Cíl 2 je aktuální", "plnění: splněno", "Financování probíhá", "Tabulka ukazuje", "-5 %",
        "a dále", "(viz Opatření 1.1)", "", "\t", "-",
    ],
)  # fmt: skip
def test_a_wrapped_sentence_begins_none(line):
    assert not begins_piece(line)
