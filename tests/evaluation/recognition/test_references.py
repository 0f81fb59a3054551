import pytest

from prevence.evaluation.recognition.references import find_references


@pytest.mark.parametrize(
    ("text", "numbers", "level"),
    [
        ("v rámci aktivity 2.2.1.", ("2.2.1",), "Aktivita"),
        ("v rámci priorit 4 a 5", ("4", "5"), "Priorita"),
        ("opatřeních 1.1, 1.2 a 2.3", ("1.1", "1.2", "2.3"), "Opatření"),
        ("aktivit 2.1.1–2.1.4", ("2.1.1", "2.1.2", "2.1.3", "2.1.4"), "Aktivita"),
        ("aktivit č. 1.1.1 a č. 1.1.2", ("1.1.1", "1.1.2"), "Aktivita"),
        ("(viz Cíl 2)", ("2",), "Cíl"),
        ("(viz plnění Opatření 1.1)", ("1.1",), "Opatření"),
        ("v bodě 3.2", ("3.2",), "Bod"),
        ("s aktivitou č. 1", ("1",), "Aktivita"),
        ("specifického cíle 1.2", ("1.2",), "Specifický cíl"),
        ("podrobněji viz 2.4.1", ("2.4.1",), None),
        ("dle Pilíře 2", ("2",), "Pilíř"),
        ("v rámci priority 4. Další náklady 5", ("4",), "Priorita"),
        ("Priorita 4 – 17 aktivit", ("4",), "Priorita"),
        ("aktivity 2.2.1 a 5 projektů", ("2.2.1",), "Aktivita"),
    ],
)
def test_reference(text, numbers, level):
    (found,) = find_references(text, labels=["Pilíř"])
    assert (found.numbers, found.level) == (numbers, level)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    ["", "Cíl 2024", "v rámci projektu 5", "v rámci 5 aktivit 3 děti", "viz 12. 5. 2020", "Cíl je aktuální", "v rámci aktivity dne 1. 3. 2017"],
)  # fmt: skip
def test_no_reference(text):
    assert find_references(text) == ()
