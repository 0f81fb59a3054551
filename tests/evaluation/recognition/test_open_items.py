"""Items opened while reading: which of them a table's title or a sentence speaks of."""

import pytest
from tests.factories.blocks import text_document

from prevence.evaluation.recognition.flow import flow_of
from prevence.evaluation.recognition.open_items import OpenItems
from prevence.evaluation.recognition.outline import outline_of
from prevence.evaluation.recognition.pieces import pieces_of

TREE = "Strategický cíl A: Ulice\n\nOpatření A.1 Kamery\n\nStrategický cíl B: Děti\n\nOpatření B.1 Kluby\n"


@pytest.fixture
def read() -> OpenItems:
    pieces = flow_of(pieces_of(text_document(TREE))).pieces
    outline = outline_of(pieces)
    items = OpenItems(outline.levels)
    for candidate in outline.candidates:
        items.open(candidate, pieces[candidate.at])
    return items


def test_items_stand_under_those_above_them(read: OpenItems) -> None:
    assert [item.number for item in read.top] == ["A", "B"]
    assert [child.number for item in read.top for child in item.children] == ["A.1", "B.1"]
    assert [item.number for item in read.path] == ["B", "B.1"]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Financování strategického cíle A v roce 2023", "A"),
        ("Náklady opatření č. B.1", "B.1"),
        ("Financování – Strategický cíl B – Děti", "B"),
    ],
)
def test_title_of_a_table_names_an_item_in_any_case(
    read: OpenItems, title: str, number: str
) -> None:
    item = read.named_in([title])
    assert item is not None
    assert item.number == number


def test_title_without_a_number_names_none(read: OpenItems) -> None:
    assert read.named_in(["Financování podle cílů", ""]) is None


def test_sentence_speaks_of_the_open_item_whose_level_it_names(read: OpenItems) -> None:
    item = read.subject_of("Opatření bylo splněno, cíl trvá.")
    assert item is not None
    assert item.number == "B.1"
    assert read.subject_of("Vše bylo splněno.") is None
