"""Pages that came as one line: opened at headings, labels and items, and only there."""

import pytest

from prevence.evaluation.recognition.giant import (
    is_giant,
    opened,
    with_label_put_back,
    without_page_number,
)

PROSE = "Besedy se konaly ve školách i v knihovně. " * 12


def test_a_long_line_with_headings_inside_is_a_page():
    assert is_giant(f"Opatření 1.1 Osvětlení {PROSE}Opatření 1.2 Besedy {PROSE}Stav: ano")


@pytest.mark.parametrize(
    "line",
    [
        "Opatření 1.1 Osvětlení. Opatření 1.2 Besedy. Stav plnění: Splněno",
        PROSE,
        f"{PROSE} (viz Opatření 1.1 a dále Opatření 1.2)",
        f"Opatření 1.1 Osvětlení {PROSE}",
    ],
)
def test_a_short_line_or_a_long_paragraph_is_none(line):
    assert not is_giant(line)


def test_it_is_opened_before_headings_and_labels():
    line = "Úvod. Opatření 1.1 Osvětlení Stav plnění: Splněno Popis plnění: Hotovo. Opatření 1.2 Besedy"
    assert opened(line).split("\n") == [
        "Úvod.",
        "Opatření 1.1 Osvětlení",
        "Stav plnění: Splněno",
        "Popis plnění: Hotovo.",
        "Opatření 1.2 Besedy",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Více viz Opatření 1.1 výše.",
        "Podrobně popsáno v Opatření 1.1 výše.",
        "To je plnění Opatření 1.1 výše.",
        "(Opatření 1.1 výše)",
        "Děti ve věku 6-8 let",
        "Rozšířilo se to o pět",
        "Také to stav plnění: nemění",
    ],
)
def test_a_mention_inside_a_sentence_opens_nothing(line):
    assert opened(line) == line


def test_it_is_opened_before_items():
    assert opened("Konaly se: - besedy • kurzy o Výlety").split("\n") == [
        "Konaly se:", "- besedy", "- kurzy", "o Výlety",
    ]  # fmt: skip


def test_it_is_opened_before_a_verdict():
    assert opened("Akce byly. Cíl je aktuální i pro příští rok.").split("\n") == [
        "Akce byly.", "Cíl je aktuální i pro příští rok.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "split"),
    [
        ("Konec stránky 12", ("Konec stránky", "12")),
        ("Konec stránky", ("Konec stránky", None)),
        ("Konec roku 2023", ("Konec roku 2023", None)),
        ("12", ("12", None)),
    ],
)
def test_a_page_number_at_the_end_is_taken_off(line, split):
    assert without_page_number(line) == split


def test_a_torn_label_returns_before_its_paragraph():
    torn = ["Hodnocení: pokračování věty", "- poslední položka. Cíl se daří plnit."]
    assert with_label_put_back(torn) == [
        "pokračování věty", "- poslední položka.", "Hodnocení: Cíl se daří plnit.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ["Hodnocení: Cíl se daří plnit.", "- položka"],
        ["Stav plnění: splněno", "- položka. Věta."],
        ["Bez popisku", "- položka. Věta."],
    ],
)
def test_a_label_in_its_place_stays(lines):
    assert with_label_put_back(lines) == lines
