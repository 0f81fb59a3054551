"""An automatic number that names its level begins an item, also inside the cell of a card."""

from prevence.documents.blocks import Block, BlockKind, Position
from prevence.evaluation.recognition.pieces import PieceKind, block_pieces


def _listed(number: str) -> Block:
    return Block(BlockKind.LIST_ITEM, "Zajistit koordinaci", Position(), number=number, level=2)


def test_a_numbered_item_named_by_its_level_reads_as_printed():
    (piece,) = block_pieces(_listed("Aktivita 1.1.1"))
    assert (piece.kind, piece.text) == (PieceKind.TEXT, "Aktivita 1.1.1 Zajistit koordinaci")


def test_a_plain_list_number_stays_a_mark_of_its_item():
    (piece,) = block_pieces(_listed("1."))
    assert (piece.kind, piece.text, piece.number) == (PieceKind.ITEM, "Zajistit koordinaci", "1.")
