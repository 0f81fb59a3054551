"""Counts stated for an item and the names listed under them."""

import pytest
from tests.factories.blocks import document, heading, paragraph, text_document

from prevence.evaluation.recognition import recognise

TITLE = "Vyhodnocení strategie prevence kriminality města Lhotky za rok 2023"
REST = "\n\nOpatření 1.2 Parky\nStav plnění: Nesplněno\nPopis plnění: Nekonalo se nic."


def _measure(text):
    draft = recognise(
        text_document(f"{TITLE}\n\nPriorita 1 Město\n\nOpatření 1.1 Ulice\n{text}{REST}")
    )
    return draft.nodes[0].children[0]


def _counts(text):
    return [(one.label, one.value, one.projects) for one in _measure(text).indicators]


def test_a_count_has_its_label_and_value():
    assert _counts("Popis plnění: Konaly se besedy.\nPočet besed: 5") == [("Počet besed", 5, ())]


def test_a_stated_zero_is_zero():
    assert _counts("Popis plnění: Nic nebylo.\nPočet besed: 0") == [("Počet besed", 0, ())]


def test_a_text_without_counts_has_none():
    assert _counts("Popis plnění: Konalo se 5 besed.\nRok: 2023") == []


def test_names_listed_under_a_count_are_its_projects():
    text = "Popis plnění: Podpora.\nPočet podpořených projektů: 2\n- Cesta domů\n- Dokaž si, dokaž to."
    (count,) = _measure(text).indicators
    assert (count.value, [name.rstrip(".") for name in count.projects]) == (
        2, ["Cesta domů", "Dokaž si, dokaž to"],
    )  # fmt: skip


def test_a_dash_within_a_name_does_not_break_it():
    text = "Popis plnění: Podpora.\nPočet podpořených projektů: 2\n• Šance – Lhotka\n• Cesta domů"
    assert _counts(text) == [("Počet podpořených projektů", 2, ("Šance – Lhotka", "Cesta domů"))]


def test_projects_of_counts_are_projects_of_the_item():
    text = "Popis plnění: Podpora.\nPočet podpořených projektů: 2\n• Šance\n• Cesta domů"
    assert _measure(text).projects == ("Šance", "Cesta domů")


def test_projects_may_have_a_field_of_their_own():
    text = "Stav plnění: Splněno\nPodpořené projekty:\n• Šance,\n• Cesta domů."
    assert _measure(text).projects == ("Šance", "Cesta domů")


@pytest.mark.parametrize(
    ("text", "italic", "projects"),
    [
        (
            "Popis plnění: Realizován projekt Cesta domů v rámci grantů.",
            "Cesta domů",
            ("Cesta domů",),
        ),
        ("Popis plnění: Ve městě probíhal festival Cesta domů.", "Cesta domů", ()),
    ],
)
def test_a_project_introduced_in_a_sentence_is_told_by_its_italics(text, italic, projects):
    draft = recognise(
        document(
            heading(TITLE, 1), heading("Opatření 1.1 Ulice", 2, level=2), paragraph(text, 3, italic=italic),
            heading("Opatření 1.2 Parky", 4, level=2), paragraph("Stav plnění: Splněno", 5),
        )
    )  # fmt: skip
    assert draft.nodes[0].projects == projects


def test_each_project_is_listed_once():
    text = "Popis plnění: Podpora.\nPočet projektů: 1\n• Šance\nPočet podpořených projektů: 1\n• Šance"
    assert _measure(text).projects == ("Šance",)


@pytest.mark.parametrize(
    "introduction",
    ["Podpořeny byly například tyto projekty:", "Mezi podpořené projekty patřily:"],
)
def test_a_list_introduced_as_supported_projects_names_them(introduction):
    node = _measure(f"Plnění opatření: Kraj dal dotace. {introduction}\n• Klub Kotva\n• Dílna\n")
    assert node.projects == ("Klub Kotva", "Dílna")


def test_a_list_of_what_projects_are_about_names_none():
    node = _measure("Plnění opatření: Podpořeny byly projekty:\n• bezpečného chování\n• vztahů\n")
    assert node.projects == ()
