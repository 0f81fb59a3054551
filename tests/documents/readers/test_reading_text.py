"""Plain text: lines, their places and the encodings."""

import codecs

import pytest

from prevence.documents.blocks import BlockKind
from prevence.documents.errors import DocumentError
from prevence.documents.readers import Limits, read_bytes

CZECH = (
    "Zpráva o plnění opatření města Žďár\n\n"
    "Příliš žluťoučký kůň úpěl ďábelské ódy. Šťastné děti, řízení, ňouma, úřad.\n"
    "Náklady města:\t12 000 Kč\n"
)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"), ("cp1250", "cp1250"), ("iso-8859-2", "iso-8859-2"),
        ("cp852", "cp852"), ("mac_latin2", "mac_latin2"),
    ],
)  # fmt: skip
def test_czech_text_is_read_in_every_encoding(codec: str, name: str) -> None:
    document = read_bytes("zprava.txt", CZECH.encode(codec))
    assert document.encoding == name
    assert (
        "\n".join(block.text for block in document.blocks) == CZECH.replace("\n\n", "\n").strip()
    )


def test_big_endian_utf16_with_a_mark_is_read() -> None:
    document = read_bytes("z.txt", codecs.BOM_UTF16_BE + CZECH.encode("utf-16-be"))
    assert (document.encoding, document.blocks[0].text) == (
        "utf-16",
        CZECH.split("\n", maxsplit=1)[0],
    )


@pytest.mark.parametrize("codec", ["cp1250", "iso-8859-2"])
def test_a_single_telling_letter_decides_the_code_page(codec: str) -> None:
    document = read_bytes("z.txt", "Opatření 1: kůň a město, část šestá".encode(codec))
    assert document.encoding == codec


def test_typography_of_windows_keeps_windows_1250() -> None:
    text = "Projekt „Bezpečná škola“ – náklady… 12 000 Kč"
    document = read_bytes("z.txt", text.encode("cp1250"))
    assert (document.encoding, document.blocks[0].text) == ("cp1250", text)


def test_text_without_czech_letters_is_utf_8() -> None:
    assert read_bytes("z.txt", b"Cil 1: bez diakritiky").encoding == "utf-8"


def test_a_damaged_place_in_utf_8_is_kept_and_reported() -> None:
    document = read_bytes("z.txt", CZECH.encode() + b"kone\xe8n\xe1 \n" + CZECH.encode())
    assert document.encoding == "utf-8"
    assert document.warnings == (
        "Počet poškozených znaků v textu: 2; na jejich místě je „\ufffd“.",
    )


def test_lines_are_numbered_as_they_stand_in_the_file() -> None:
    document = read_bytes("z.txt", b"\n\nprvni\n\n\ndruhy\ntreti")
    assert [(block.position.line_from, block.gap_before) for block in document.blocks] == [
        (3, True), (6, True), (7, False),
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_ending_counts_the_same(end: str) -> None:
    document = read_bytes("z.txt", end.join(["a", "", "b"]).encode())
    assert [block.position.line_from for block in document.blocks] == [1, 3]


def test_spaces_become_plain_and_tabs_stay() -> None:
    document = read_bytes("z.txt", "   Stav:\tSplněno\u00a0–\u202f100\u2009%  \n".encode())
    (block,) = document.blocks
    assert (block.kind, block.text, block.indent) == (
        BlockKind.LINE, "Stav:\tSplněno – 100 %", 3.0,
    )  # fmt: skip


def test_letters_with_separate_accents_are_composed() -> None:
    assert read_bytes("z.txt", "Příklad".encode()).blocks[0].text == "Příklad"


def test_invisible_characters_are_left_out() -> None:
    text = "pre\u00advence\u200b kri\ufeffmi\x01nality"
    assert read_bytes("z.txt", text.encode()).blocks[0].text == "prevence kriminality"


@pytest.mark.parametrize("hyphen", ["\u00ad", "\u2010"])
def test_a_word_hyphenated_at_the_line_end_is_marked(hyphen: str) -> None:
    document = read_bytes("z.txt", f"preven{hyphen}\nce".encode())
    assert [block.text for block in document.blocks] == ["preven\u00ad", "ce"]


def test_a_form_feed_opens_a_page_without_moving_line_numbers() -> None:
    document = read_bytes("z.txt", b"a\n\x0cb\nc")
    assert [(block.text, block.position.line_from, block.gap_before) for block in document.blocks] == [
        ("a", 1, False), ("b", 2, True), ("c", 3, False),
    ]  # fmt: skip


def test_html_remnants_stay_in_the_line() -> None:
    line = "<p>Vyhlášené <i>programy</i>:</p> [odkaz](#)"
    assert read_bytes("z.txt", line.encode()).blocks[0].text == line


def test_too_many_lines_are_refused_by_number() -> None:
    with pytest.raises(DocumentError) as refused:
        read_bytes("dlouhy.txt", b"radek\n" * 1001, limits=Limits(blocks=1000))
    assert str(refused.value) == (
        "Soubor „dlouhy.txt“ má 1\u00a0001 řádků a čte se nejvýše 1\u00a0000;"
        " nahrajte jen samotnou zprávu, bez příloh."
    )


def test_a_file_of_one_endless_line_is_refused() -> None:
    with pytest.raises(DocumentError, match="znaků a čte se nejvýše"):
        read_bytes("dlouhy.txt", b"x" * 2000, limits=Limits(characters=1000))
