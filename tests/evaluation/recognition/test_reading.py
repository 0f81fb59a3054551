"""One document all the way: its tree, evidence, warnings; and any stream of blocks at all."""

import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evaluation.recognition.accounting import lost_blocks
from tests.evaluation.recognition.report_schema import report_schema
from tests.factories.blocks import (
    cell,
    document,
    heading,
    item,
    lines,
    paragraph,
    table,
    text_document,
)

from prevence.documents.blocks import Block, BlockKind, Position
from prevence.evaluation.draft import ReportDraft, walk
from prevence.evaluation.recognition import recognise

TITLE = "Vyhodnocení Strategie prevence kriminality města Lhotky 2020–2024 za rok 2023"
REPORT = f"""\
{TITLE}

Úvod
Město dělá prevenci od roku 2010.

Priorita 1 Bezpečné ulice

Opatření 1.1 Světla
Stav plnění: Splněno
Náklady města: 0 Kč
Popis plnění: Městská policie (dále jen MP) svítí.

Opatření 1.2 Besedy
Stav plnění: Nesplněno
Náklady města: započítány v 1.1

Závěr
Tolik zpráva.
"""


def _plain(draft):
    return json.loads(draft.to_json())


def test_a_report_becomes_its_tree():
    draft = recognise(text_document(REPORT))
    assert [(node.level, node.label, node.number, node.name) for node in walk(draft.nodes)] == [
        (1, "Priorita", "1", "Bezpečné ulice"),
        (2, "Opatření", "1.1", "Světla"),
        (2, "Opatření", "1.2", "Besedy"),
    ]
    assert [(part.why.value, part.text) for part in draft.ignored] == [
        ("unplaced", text)
        for text in ("Úvod", "Město dělá prevenci od roku 2010.", "Závěr", "Tolik zpráva.")
    ]
    assert [(one.abbr, one.meaning) for one in draft.abbreviations] == [("MP", "Městská policie")]
    jsonschema.validate(_plain(draft), report_schema())


def test_the_source_of_the_draft_is_the_file():
    source = recognise(replace(text_document(REPORT), encoding="cp1250")).source
    assert (source.file, source.format, source.sha256, source.encoding, source.pages) == (
        "zprava", "text", "a" * 64, "cp1250", None,
    )  # fmt: skip


@pytest.mark.parametrize("text", [REPORT, "Článek\n\nNěco jiného."])
def test_what_the_reader_passed_over_is_a_warning(text):
    warned = replace(text_document(text), warnings=("Obrázky se nečtou.",))
    assert [one.message for one in recognise(warned).warnings if one.code == "reader"] == [
        "Obrázky se nečtou."
    ]


def test_a_document_of_another_genre_lists_everything_as_unplaced():
    draft = recognise(
        text_document("Pozvánka\n\nPřijďte na besedu.\n\nRok\tPočet\n2022\t5\n2023\t7")
    )
    assert (draft.nodes, draft.tables, draft.money, draft.counts) == ((), (), (), ())
    assert draft.document.title == "Pozvánka"
    assert [part.text for part in draft.ignored] == [
        "Přijďte na besedu.", "Rok Počet", "2022 5", "2023 7",
    ]  # fmt: skip


def test_the_same_report_as_word_and_as_text_gives_the_same_items():
    texts = [block.text for block in lines(REPORT)]
    word = recognise(document(*(paragraph(text, at) for at, text in enumerate(texts, 1))))
    text = recognise(text_document(REPORT))

    def fields(draft):
        return [replace(node, source=Position(), children=()) for node in walk(draft.nodes)]

    assert fields(word) == fields(text)
    assert replace(word.document, title="") == replace(text.document, title="")


def test_cards_in_a_table_give_the_same_items_as_running_text():
    cards = document(
        paragraph(TITLE, 1),
        heading("Priorita 1 Bezpečné ulice", 2),
        table([["Opatření 1.1", "Světla"], ["Stav plnění", "Splněno"], ["Náklady města", "0 Kč"]], 3),
        table([["Opatření 1.2", "Besedy"], ["Stav plnění", "Nesplněno"], ["Náklady města", "započítány v 1.1"]], 4),
    )  # fmt: skip
    (priority,) = recognise(cards).nodes
    assert [
        (n.name, n.status.code.value, n.cost.kind.value, n.cost.own_czk) for n in priority.children
    ] == [
        ("Světla", "fulfilled", "zero", 0),
        ("Besedy", "not_fulfilled", "counted_elsewhere", None),
    ]


def test_an_empty_document_is_of_another_genre():
    draft = recognise(document())
    assert (draft.document.kind.value, draft.document.title, draft.nodes) == ("other", None, ())


# --- any stream of blocks

WORDS = st.sampled_from(
    [
        TITLE, "Priorita 1 Město", "Priorita 2 – Dluhy", "Opatření 1.1 Ulice", "Opatření 1.2 Parky",
        "OPATŘENÍ 2.1. BESEDY", "1.1.1 Světla", "1. Světla", "a) lavičky", "Aktivity:", "Cíl 2 je aktuální",
        "(viz Opatření 1.1)", "Stav plnění: Splněno", "Stav plnění:", "Splněno", "Náklady města: 0 Kč",
        "Náklady města", "Popis plnění: Besedy se konaly.", "Hodnocení: Dobré.", "Počet besed: 5",
        "- Cesta domů", "– pokračování", "o pět více", "o Pět", "26.07.2024", "15 117 000 Kč", "7.014.050, - Kč",
        "Obsah", "Úvod ........ 3", "Závěr", "Seznam zkratek", "MP – městská policie", "Strana 3", "3",
        "https://www.lhotka.cz", "Podobné dokumenty", "Domů", "Cíl je aktuální i pro příští rok.",
        "Rok\tPočet\tNáklady", "2023\t5\t7 000 Kč", "Celkem\t5\t7 000 Kč", "| a | b |", "|---|---|",
        "Rok     Počet", "2023    5", "Tabulka 1: Náklady (v tis. Kč)", "Indikátor: Počet besed", "\u00ad",
        "Podpořen projekt *Cesta*",
        "**Stav:** ano", "Aktivita A.1 Kurz", "Cíl II: Bezpečí", ":", "\t",
    ]
)  # fmt: skip
LETTERS = "aábcčďeěÁŽz 0123456789.,:;-–—()/%„“§\u00a0\u00ad"
TEXTS = WORDS | st.text(LETTERS, max_size=30)


@st.composite
def texts_read(draw):
    return text_document("\n".join(draw(st.lists(TEXTS | st.just(""), max_size=25))))


@st.composite
def word_read(draw):
    made: list[Block] = []
    for at in range(1, draw(st.integers(0, 14)) + 1):
        text = draw(TEXTS.filter(str.strip))  # readers give no empty paragraph
        match draw(st.sampled_from(("paragraph", "heading", "item", "table", "header", "page"))):
            case "paragraph":
                made.append(
                    paragraph(text, at, style=draw(st.sampled_from((None, "toc 1", "caption"))))
                )
            case "heading":
                made.append(heading(text, at, level=draw(st.integers(1, 3))))
            case "item":
                number = draw(st.sampled_from(("•", "1.", "Opatření 1.1", None)))
                made.append(item(text, at, number=number, level=draw(st.integers(0, 2))))
            case "table":
                made.append(table(draw(_rows()), at, caption=draw(st.none() | TEXTS)))
            case kind:
                place = Position(block_from=at, block_to=at)
                told = BlockKind.RUNNING_HEADER if kind == "header" else BlockKind.PAGE_NUMBER
                made.append(Block(told, text, place))
    return document(*made)


def _rows():
    cells = st.builds(
        lambda texts, columns, rows: cell(*texts, columns=columns, rows=rows),
        st.lists(TEXTS, max_size=2), st.integers(1, 3), st.integers(1, 2),
    )  # fmt: skip
    return st.lists(st.lists(cells, min_size=1, max_size=4), min_size=1, max_size=5)


any_stream = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def _check(source):
    draft = recognise(source)
    plain = _plain(draft)
    jsonschema.validate(plain, report_schema())
    assert ReportDraft.from_plain(plain) == replace(draft, evidence=())
    assert lost_blocks(source, plain) == []
    if draft.document.kind == "other":
        assert (draft.nodes, draft.tables) == ((), ())


@any_stream
@given(texts_read())
def test_any_text_is_understood_without_losing_a_line(source):
    _check(source)


@any_stream
@given(word_read())
def test_any_blocks_of_word_are_understood_without_losing_one(source):
    _check(source)
