"""Paragraphs that are physical lines are told from paragraphs of prose."""

from prevence.documents.blocks import Block, BlockKind, Position, Run
from prevence.evaluation.recognition.pasted import with_physical_lines

_LINES = (
    "Kraj v roce 2024 podpořil besedy pro seniory ve všech",
    "okresech a vydal zpravodaj, který dostaly všechny obce",
    "nad dva tisíce obyvatel.",
    "Na besedy navázala výstava v krajské knihovně a soutěž",
    "pro žáky základních škol, které se zúčastnilo padesát",
    "dětí.",
    "Zapojeny byly obce a městské policie, které připravily",
    "přednášky o bezpečném chování na internetu.",
)


def _paragraphs(*texts: str) -> list[Block]:
    return [
        Block(BlockKind.PARAGRAPH, text, Position(block_from=at, block_to=at))
        for at, text in enumerate(texts, start=1)
    ]


def _kinds(blocks: list[Block]) -> set[BlockKind]:
    return {block.kind for block in blocks}


def test_paragraphs_that_go_on_with_small_letters_are_lines() -> None:
    assert _kinds(with_physical_lines(_paragraphs(*_LINES))) == {BlockKind.LINE}


def test_headings_and_items_of_the_file_stay() -> None:
    heading = Block(BlockKind.HEADING, "Opatření 1.1 Besedy", Position(), level=2)
    item = Block(BlockKind.LIST_ITEM, "beseda v knihovně", Position(), number="•")
    blocks = with_physical_lines([heading, *_paragraphs(*_LINES), item])
    assert [blocks[0].kind, blocks[-1].kind] == [BlockKind.HEADING, BlockKind.LIST_ITEM]


def test_short_paragraphs_that_begin_with_small_letters_are_no_lines() -> None:
    names = ("Projekty", "beseda", "tábor", "kurz", "soutěž", "výstava", "hlídka", "dílna")
    blocks = with_physical_lines(_paragraphs(" ".join(_LINES), *names))
    assert _kinds(blocks) == {BlockKind.PARAGRAPH}


def test_prose_of_whole_paragraphs_is_left_alone() -> None:
    prose = [f"Město uspořádalo v roce 2024 besedu číslo {n} pro seniory." for n in range(12)]
    assert _kinds(with_physical_lines(_paragraphs(*prose))) == {BlockKind.PARAGRAPH}


def test_page_of_hard_breaks_is_opened_with_its_looks_and_gaps() -> None:
    texts = [f"Řádek {n}" for n in range(14)]
    whole = "\n".join([texts[0], "", *texts[1:]])
    at = whole.index(texts[1])
    block = Block(BlockKind.PARAGRAPH, whole, Position(), runs=(Run(at, at + 5, bold=True),))
    lines = with_physical_lines([block])
    assert [line.text for line in lines] == texts
    assert [line.gap_before for line in lines[:3]] == [False, True, False]
    assert lines[1].runs == (Run(0, 5, bold=True),)
    assert lines[0].runs == ()
