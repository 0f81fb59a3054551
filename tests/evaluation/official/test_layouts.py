from dataclasses import replace

import pytest
from tests.evaluation.official import drafts

from prevence.documents.blocks import Position
from prevence.documents.writers.model import (
    Abbreviations,
    Bullets,
    Card,
    Chart,
    Entry,
    Heading,
    Paragraph,
    Report,
    Table,
)
from prevence.evaluation.codes import CostKind, IgnoredWhy
from prevence.evaluation.draft import Abbreviation, Cost, Ignored
from prevence.evaluation.official import FORMATS, LAYOUTS, choose_layout, render
from prevence.evaluation.official.layouts import cards, plan, prose
from prevence.evaluation.official.layouts.front import leftovers, title_of


def of_kind(report: Report, kind: type) -> list:
    return [block for block in report.blocks if isinstance(block, kind)]


def headings(report: Report) -> list[str]:
    return [block.text for block in of_kind(report, Heading)]


def tables(report: Report) -> dict[str, list[list[str]]]:
    return {
        table.caption: [
            [cell.text.replace("\u00a0", " ") for cell in row.cells] for row in table.rows
        ]
        for table in of_kind(report, Table)
    }


def test_the_layout_follows_the_report() -> None:
    assert choose_layout(drafts.city()) == "karty"
    assert choose_layout(drafts.region()) == "proza"
    assert choose_layout(drafts.plan()) == "plan"


def test_the_title_gives_its_year_to_the_subtitle() -> None:
    assert title_of(drafts.city()) == (
        "Vyhodnocení Strategie prevence kriminality města Lípová na období 2030–2034",
        "za rok 2031",
    )
    assert title_of(drafts.city(title=None))[1] == "za rok 2031"


def test_cards_print_the_words_of_the_office() -> None:
    report = cards(drafts.city())

    assert headings(report) == [
        "Úvod",
        "Oblast 1 – Veřejný prostor",
        "Specifický cíl 1.1 Bezpečná cesta do školy",
        "Aktivita 1.1.1 Osvětlit ulice kolem školy číslo 1.1.1",
        "Aktivita 1.1.2 Podpořit spolky",
        "Oblast 2 – Veřejný prostor",
        "Specifický cíl 2.1 Bezpečná cesta do školy",
        "Aktivita 2.1.1 Osvětlit ulice kolem školy číslo 2.1.1",
        "Seznam zkratek",
    ]


def test_a_card_has_status_cost_and_description_with_counts_and_names() -> None:
    card = of_kind(cards(drafts.city()), Card)[1]

    assert [row.label for row in card.rows] == ["Míra plnění:", "Náklady města:", "Popis plnění:"]
    assert card.rows[1].content == (Paragraph("Započteno v aktivitě 1.1.1"),)
    assert card.rows[2].content == (
        Paragraph("Spolky pokračují."),
        Paragraph("Počet podpořených projektů: 2"),
        Bullets(("Klub Most,", "Dílna, kde se nespěchá.")),
        Paragraph("Počet setkání: 0"),
        Paragraph("Setkání se přesunula na příští rok."),
    )


def test_no_cost_field_prints_no_cost_and_an_empty_one_a_dash() -> None:
    nothing = drafts.activity("1.1", cost=None)
    empty = drafts.activity("1.2", cost=Cost("", CostKind.NONE_STATED))
    draft = replace(drafts.city(), nodes=(drafts.area("1", (nothing, empty)),), tables=())
    first, second = of_kind(cards(draft), Card)

    assert "Náklady města:" not in [row.label for row in first.rows]
    assert second.rows[1].content == (Paragraph("–"),)


def test_summary_tables_and_charts_are_computed() -> None:
    report = cards(drafts.city())

    assert tables(report)["Přehled míry plnění"] == [
        ["Oblast 1 – Veřejný prostor", "1", "1", "0", "2"],
        ["Oblast 2 – Veřejný prostor", "0", "0", "1", "1"],
        ["Celkem", "1", "1", "1", "3"],
    ]
    assert tables(report)["Financování – Oblast 1 – Veřejný prostor"] == [
        ["Celkové náklady", "300 000 Kč", "100 %"],
        ["Náklady města", "100 000 Kč", "33 %"],
        ["Další zdroje", "200 000 Kč", "67 %"],
    ]
    assert [chart.series[0].values for chart in of_kind(report, Chart)] == [
        (100000, 100000),
        (1, 0),
    ]
    assert all(chart.alt for chart in of_kind(report, Chart))


def test_money_gets_a_table_where_the_report_had_none() -> None:
    report = cards(drafts.city(tables=()))

    assert tables(report)["Přehled financování"] == [
        ["Oblast 1 – Veřejný prostor", "300 000 Kč", "100 000 Kč", "200 000 Kč", "75 %"],
        ["Oblast 2 – Veřejný prostor", "100 000 Kč", "100 000 Kč", "0 Kč", "25 %"],
        ["Celkem", "400 000 Kč", "200 000 Kč", "200 000 Kč", "100 %"],
    ]


def test_abbreviations_stand_once() -> None:
    assert of_kind(cards(drafts.city()), Abbreviations) == [
        Abbreviations((Entry("MP", "městská policie"),))
    ]


def test_the_introduction_is_the_office_s_own_where_there_is_one() -> None:
    prose_text = (
        "Strategie vznikla ve spolupráci s obyvateli čtvrtí a se všemi školami ve městě. " * 2
    )
    ignored = (
        Ignored(IgnoredWhy.UNPLACED, "Slovo starosty", Position(line_from=2)),
        Ignored(IgnoredWhy.UNPLACED, prose_text.strip(), Position(line_from=3)),
        Ignored(IgnoredWhy.CONTENTS, "Obsah 1", Position(line_from=4)),
        Ignored(IgnoredWhy.UNPLACED, "Oblast 1 – Veřejný prostor", Position(line_from=5)),
        Ignored(IgnoredWhy.UNPLACED, "Poznámka pod čarou, kterou nikdo neumí zařadit nikam.",
                Position(line_from=90)),
    )  # fmt: skip
    draft = drafts.city()
    first = replace(draft.nodes[0], source=Position(line_from=10))
    draft = replace(draft, ignored=ignored, nodes=(first, draft.nodes[1]))
    report = cards(draft)

    assert headings(report)[0] == "Slovo starosty"
    assert Paragraph(prose_text.strip()) in report.blocks
    assert Bullets(("Oblast 1 – Veřejný prostor",)) in report.blocks
    assert [(item.place, item.text) for item in leftovers(draft)] == [
        ("řádek 90", "Poznámka pod čarou, kterou nikdo neumí zařadit nikam.")
    ]


def test_words_above_the_first_item_of_a_page_are_printed_where_only_pages_are_known() -> None:
    text = "Kraj předkládá zprávu o tom, co se za uplynulý rok podařilo a co ještě zbývá dodělat. Děkujeme všem, kdo pomohli."
    draft = drafts.city()
    first = replace(draft.nodes[0], source=Position(page_from=2, page_to=3))
    ignored = (Ignored(IgnoredWhy.UNPLACED, text, Position(page_from=2)),)
    draft = replace(draft, ignored=ignored, nodes=(first, draft.nodes[1]))

    assert Paragraph(text) in cards(draft).blocks
    assert leftovers(draft) == []


def test_abbreviations_stand_once_and_by_the_czech_alphabet() -> None:
    found = [("ZŠ", "základní škola"), ("Čtvrť", "čtvrť Na Skalce"), ("CHÚ", "chráněné území"),
             ("HZS", "hasičský záchranný sbor"), ("ZŠ", "základní škola")]  # fmt: skip
    draft = replace(drafts.city(), abbreviations=tuple(Abbreviation(*one) for one in found))

    (printed,) = of_kind(cards(draft), Abbreviations)
    assert [entry.abbr for entry in printed.entries] == ["Čtvrť", "HZS", "CHÚ", "ZŠ"]


def test_prose_closes_a_goal_with_its_verdict_after_the_measures() -> None:
    report = prose(drafts.region())
    texts = [block.text for block in report.blocks if isinstance(block, Paragraph | Heading)]

    assert texts[texts.index("Cíl 1 – Obce, které vědí") :] == [
        "Cíl 1 – Obce, které vědí",
        "Stručný popis cíle:",
        "Kraj pomáhá obcím.",
        "Opatření 1.1 Vzdělávání starostů",
        "Stručný popis opatření:",
        "Kraj pořádá pro starosty:",
        "Plnění opatření:",
        "Kraj uspořádal dvě setkání.",
        "Setkání se věnovala:",
        "Cíl SPLNĚN – cíl je aktuální i pro příští rok.",
    ]
    assert Bullets(("světlům v obcích", "kamerám"), subitems=((), ())) in report.blocks


def test_a_plan_lists_items_under_their_measure() -> None:
    report = plan(drafts.plan())

    assert Bullets(("Vyhlášení programu pro obce.", "Setkání komise."), numbers=("1.", "2.")) in (
        report.blocks
    )
    assert headings(report) == ["Priorita 1 – Síť služeb", "Opatření 1.1 Podpora obcí"]


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("wanted", FORMATS)
@pytest.mark.parametrize("name", ["city", "region", "plan"])
def test_every_layout_prints_every_report_in_every_format(
    layout: str, wanted: str, name: str
) -> None:
    draft = getattr(drafts, name)()

    assert len(render(draft, layout=layout, format=wanted)) > 1000


@pytest.mark.parametrize("count", [0, 1, 5])
def test_any_number_of_items_prints(count: int) -> None:
    word = "nejneobhospodařovávatelnějšími" * 8
    items = tuple(
        drafts.activity(f"1.{place}", name=word, description=word) for place in range(count)
    )
    nodes = (drafts.area("1", items),) if count else ()
    draft = replace(drafts.city(), nodes=nodes, tables=())

    for wanted in FORMATS:
        assert render(draft, layout="karty", format=wanted)
