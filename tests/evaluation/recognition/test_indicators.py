import pytest

from prevence.evaluation.recognition.indicators import (
    clean_name,
    indicator_spans,
    parse_indicators,
)


def read(*lines):
    return [
        (one.indicator.label, one.indicator.value, one.indicator.projects)
        for one in parse_indicators(lines)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Počet podpořených projektů: 12", [("Počet podpořených projektů", 12, ())]),
        ("Podpora projektů strážníků: 5 projektů. Dále nic.", [("Podpora projektů strážníků", 5, ())]),
        ("Počet poskytovatelů: 38 aktivních poskytovatelů.", [("Počet poskytovatelů", 38, ())]),
        ("Proběhly semináře pro seniory: 7.", [("Proběhly semináře pro seniory", 7, ())]),
        ("Počet účastníků: 1 250", [("Počet účastníků", 1_250, ())]),
        ("Počet besed: 0", [("Počet besed", 0, ())]),
        (
            "Počet projektů: 2 - Cesta ven, - Kruh, nebo čtverec. Počet akcí: 1 - Den dveří.",
            [("Počet projektů", 2, ("Cesta ven", "Kruh, nebo čtverec")), ("Počet akcí", 1, ("Den dveří",))],
        ),
        (
            "Počet projektů: 1 - Lom - Domovník - preventista 2019 – 2020. Počet obvodů: 4",
            [("Počet projektů", 1, ("Lom - Domovník - preventista 2019 – 2020",)), ("Počet obvodů", 4, ())],
        ),
        (
            "Počet projektů: 1 - Cesta ven. Další pomoc poskytují poradny mimo město.",
            [("Počet projektů", 1, ("Cesta ven",))],
        ),
        (
            "Počet projektů a akcí: 1 Počet besed: 0 - Cesta ven.",
            [("Počet projektů a akcí", 1, ("Cesta ven",)), ("Počet besed", 0, ())],
        ),
    ],
)  # fmt: skip
def test_counts_of_one_line(line, expected):
    assert read(line) == expected


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Počet projektů: 2", "- Cesta ven,", "- Kruh VI.", "Další pomoc poskytují poradny."), ("Cesta ven", "Kruh VI.")),
        (("Počet projektů: 1", "Cesta ven pro všechny."), ("Cesta ven pro všechny",)),
        (("Počet projektů: 1", "Projekt byl zahájen. Pokračuje dál."), ()),
        (("Počet akcí: 2", "Platforma slouží dlužníkům. Cílem je pomoc.", "- Příprava,", "- Prostup."), ()),
        (("Počet projektů: 1", "- Terénní program, z.s."), ("Terénní program, z.s.",)),
        (("Počet projektů: 19", "- Hřiště pro všechny"), ("Hřiště pro všechny",)),
        (("Počet projektů: 0", "Cesta ven"), ()),
        (("Počet projektů: 1", "Počet zapojených škol: 28", "Cesta ven"), ("Cesta ven",)),
    ],
)  # fmt: skip
def test_names_of_the_following_lines(lines, names):
    assert read(*lines)[0][2] == names


@pytest.mark.parametrize(
    ("line", "value", "plan"),
    [
        ("Počet akcí: plán 10 / skutečnost 8", 8, 10),
        ("Počet akcí – plánovaná hodnota: 10, dosažená hodnota: 8", 8, 10),
        ("Počet akcí: 8 z plánovaných 10", 8, 10),
        ("Počet akcí: 8", 8, None),
    ],
)
def test_plan_and_reality(line, value, plan):
    (found,) = parse_indicators((line,))
    assert (found.indicator.label, found.indicator.value, found.indicator.plan) == (
        "Počet akcí",
        value,
        plan,
    )


def test_percent_is_the_unit():
    (found,) = parse_indicators(("Podíl zapojených škol: 85 %",))
    assert (found.indicator.value, found.indicator.unit) == (85, "%")


def test_label_and_figure_on_two_lines():
    assert read("Počet klientů:", "12") == [("Počet klientů", 12, ())]


@pytest.mark.parametrize(
    "line",
    ["Výše dotace: 50 000 Kč", "Termín: 12. 5. 2020", "Rok: 2019", "Náklady města: 120", "Počet akcí roste.",
     "Počet podpořených: 5 000 Kč", "Cíl 2: 12 obcí", ""],
)  # fmt: skip
def test_no_indicator(line):
    assert read(line) == []


def test_span_covers_label_and_number():
    text = "Konaly se besedy. Počet besed: 14. Přišlo 80 osob."
    ((start, end),) = indicator_spans(text)
    assert text[start:end] == "Počet besed: 14"


@pytest.mark.parametrize(
    ("raw", "name"),
    [("- *Cesta ven*,", "Cesta ven"), ("<i>Cesta ven.</i>", "Cesta ven"), ("„Cesta ven“;", "Cesta ven"),
     ("Domov, o.p.s.", "Domov, o.p.s."), ("Obvod VI.", "Obvod VI."), ('Letáky "Pachatelé".', 'Letáky "Pachatelé"')],
)  # fmt: skip
def test_clean_name(raw, name):
    assert clean_name(raw) == name
