"""The block tree: positions that join, blocks as they are printed, the walk through cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.blocks import cell, item, paragraph, table

from prevence.documents.blocks import NOWHERE, Position, walk


def test_a_joined_position_covers_both():
    assert Position(3, 5, page_from=1, page_to=1).joined(
        Position(4, 9, page_from=1, page_to=2)
    ) == Position(3, 9, page_from=1, page_to=2)


def test_a_joined_position_keeps_what_only_one_of_them_knows():
    assert Position(3, 5).joined(Position(block_from=2, block_to=2)) == Position(
        3, 5, block_from=2, block_to=2
    )


places = st.none() | st.integers(1, 99)
positions = st.builds(Position, places, places, places, places, places, places)


@given(positions, positions, positions)
def test_joining_does_not_depend_on_the_order(one, two, three):
    assert one.joined(two) == two.joined(one)
    assert one.joined(two).joined(three) == one.joined(two.joined(three))
    assert one.joined(NOWHERE) == one == one.joined(one)


def test_a_block_is_printed_with_its_automatic_number():
    assert item("Název", number="Opatření 1.1").printed == "Opatření 1.1 Název"
    assert item("Název", number=None).printed == "Název"


def test_the_walk_goes_through_cells_of_tables_in_tables():
    inner = table([["a", "b"]])
    outer = table([["c", cell("d", "e")], [cell()]])
    deep = [block.text for block in walk((paragraph("před"), outer, inner, paragraph("po")))]
    assert deep == ["před", "", "c", "d", "e", "", "a", "b", "po"]


@pytest.mark.parametrize(("texts", "whole"), [((), ""), (("a",), "a"), (("a", "", "b"), "a\nb")])
def test_the_text_of_a_cell_has_a_line_for_each_paragraph(texts, whole):
    assert cell(*texts).text == whole
