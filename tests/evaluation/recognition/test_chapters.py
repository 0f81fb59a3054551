"""Headings of chapters close the tree; labels that name a level belong to the item of that level."""

from tests.factories.blocks import document, heading, paragraph, text_document

from prevence.evaluation.draft import Node
from prevence.evaluation.recognition import recognise
from prevence.evaluation.recognition.chapters import labels_of_siblings
from prevence.evaluation.recognition.flow import flow_of
from prevence.evaluation.recognition.outline import outline_of
from prevence.evaluation.recognition.pieces import pieces_of

TITLE = "Vyhodnocení strategie prevence kriminality města Lhotky za rok 2023"
TREE = "Priorita 1 Doprava\n\nOpatření 1.1 Přechody\n\nAktivita 1.1.1 Semafor\n\nAktivita 1.1.2 Značky\n\n"


def _measure(text: str) -> Node:
    return recognise(text_document(f"{TITLE}\n\n{text}")).nodes[0].children[0]


def test_heading_like_those_of_priorities_opens_a_chapter_even_if_it_reads_like_a_label():
    report = recognise(
        document(
            paragraph(TITLE),
            heading("Priorita 1 Doprava", 1),
            heading("Opatření 1.1 Přechody", 2),
            paragraph("Plnění opatření: Hotovo."),
            heading("Vynaložené prostředky", 1),
            paragraph("Přehled vychází z účetnictví."),
        )
    )
    assert report.nodes[0].children[0].cost is None
    assert [ignored.text for ignored in report.ignored][-1] == "Přehled vychází z účetnictví."


def test_label_that_names_a_level_returns_to_the_item_of_that_level():
    measure = _measure(f"{TREE}Plnění opatření: Semafor svítí, značky stojí.\n")
    assert measure.fulfilment is not None
    assert [child.fulfilment for child in measure.children] == [None, None]


def test_label_that_each_sibling_has_is_its_own():
    text = "Plnění opatření: Semafor svítí.\n\n"
    tree = TREE.replace("Semafor\n\n", f"Semafor\n\n{text}")
    measure = _measure(f"{tree}{text}")
    assert all(child.fulfilment for child in measure.children)


def test_labels_of_siblings_are_those_under_two_items_of_one_parent():
    pieces = flow_of(pieces_of(text_document(f"{TREE}Stav: splněno\n"))).pieces
    assert labels_of_siblings(pieces, outline_of(pieces)) == frozenset()
