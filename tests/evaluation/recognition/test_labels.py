"""Which words at the head of a line introduce a field, and which only look so."""

import pytest

from prevence.evaluation.recognition.labels import field_named, labelled


def _seen(found):
    return found and (found.field, found.label, found.value)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Stav plnění: Splněno", ("status", "Stav plnění", "Splněno")),
        ("STAV PLNĚNÍ:Splněno", ("status", "STAV PLNĚNÍ", "Splněno")),
        ("Stav plnění\tSplněno", ("status", "Stav plnění", "Splněno")),
        ("Stav plnění\nSplněno", ("status", "Stav plnění", "Splněno")),
        ("Stav plnění – Splněno", ("status", "Stav plnění", "Splněno")),
        ("Stav plnění:", ("status", "Stav plnění", "")),
        ("Stav plnění", ("status", "Stav plnění", "")),
        ("**Stav:** Splněno", ("status", "Stav", "Splněno")),
        ("Náklady SMO: 0 Kč", ("cost", "Náklady SMO", "0 Kč")),
        ("Náklady města:\t5 000 Kč", ("cost", "Náklady města", "5 000 Kč")),
        ("Náklady kraje (tis. Kč): 5", ("cost", "Náklady kraje (tis. Kč)", "5")),
        ("Rozpočet města: –", ("cost", "Rozpočet města", "–")),
        ("Popis plnění: Besedy: tři.", ("description", "Popis plnění", "Besedy: tři.")),
        (
            "Plnění opatření v roce 2023: Ano.",
            ("fulfilment", "Plnění opatření v roce 2023", "Ano."),
        ),
        ("Stručný popis cíle:", ("brief", "Stručný popis cíle", "")),
        ("Hodnocení: Dobré.", ("assessment", "Hodnocení", "Dobré.")),
        ("Zodpovídá: OSVZ", ("responsible", "Zodpovídá", "OSVZ")),
        ("Termín: průběžně", ("deadline", "Termín", "průběžně")),
        ("Poznámka: nic", ("note", "Poznámka", "nic")),
        ("Indikátor: Počet akcí", ("indicator", "Indikátor", "Počet akcí")),
    ],
)
def test_a_label_and_its_value_are_told_apart(line, seen):
    assert _seen(labelled(line)) == seen


@pytest.mark.parametrize(
    "line",
    [
        "stav plnění: splněno",
        "Stav chodníků: špatný",
        "Hodnocení efektivity – Opatření 1.1 Osvětlení",
        "Hodnocení – první krok k bezpečí",
        "Plnění",
        "Popis",
        "Aktivity – Opatření 1",
        "Náklady, které město neslo, byly vyšší.",
        "V závěru roku: besedy",
        "Město zajistilo besedy",
        ": Splněno",
        "",
    ],
)
def test_a_sentence_or_a_title_is_no_label(line):
    assert labelled(line) is None


def test_a_word_that_may_be_text_counts_only_with_its_colon():
    assert [field_named("Popis"), field_named("Popis", bare=True)] == ["description", None]


def test_a_label_of_several_words_counts_without_a_colon():
    assert field_named("Popis plnění", bare=True) == "description"


@pytest.mark.parametrize(
    ("label", "field"),
    [("Míra plnění", "status"), ("míra  plnění.", "status"), ("Náklady města", "cost"),
     ("Náklady města Lhotky v roce 2023", "cost"),
        ("Náklady všech odborů města Lhotky", None),
        ("Čerpáno za rok 2024", "cost"),
        ("Plnění ve sledovaném období", "fulfilment"),
        ("Stav k 31. 12. 2023", "status"),
        ("Shrnutí cíle A1", "assessment"),
        ("Z", "responsible"),
        ("Zodp.", "responsible"),
        ("T", "deadline"), ("Nesmysl", None), ("", None), ("x" * 100, None)],
)  # fmt: skip
def test_the_field_of_a_label_is_named(label, field):
    assert field_named(label) == field
