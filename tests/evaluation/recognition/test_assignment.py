"""Every piece to its place: fields of items, tables, abbreviations, or none."""

import pytest
from tests.factories.blocks import document, heading, paragraph, table, text_document

from prevence.evaluation.recognition.assignment import assign
from prevence.evaluation.recognition.flow import flow_of
from prevence.evaluation.recognition.outline import outline_of
from prevence.evaluation.recognition.pieces import pieces_of

TWO = "Priorita 1 Město\n\nOpatření 1.1 Ulice\n{}\n\nOpatření 1.2 Parky\nStav plnění: Nesplněno"


def _assigned(source):
    flow = flow_of(pieces_of(source))
    return assign(flow, outline_of(flow.pieces), ())


def text_of(entries):
    """Texts of entries on one line."""
    return " ".join(entry.text for entry in entries)


def _of_text(text):
    return _assigned(text_document(text))


def _first(text):
    """Field, label and text of each entry of the first measure."""
    measure = _of_text(TWO.format(text)).items[0].children[0]
    return [(entry.field, entry.label, entry.text) for entry in measure.entries]


def test_labels_open_fields_of_the_item():
    assert _first("Stav plnění: Splněno\nNáklady města: 5 Kč") == [
        ("status", "Stav plnění", "Splněno"),
        ("cost", "Náklady města", "5 Kč"),
    ]


def test_what_has_no_label_continues_the_field_before_it():
    assert _first("Popis plnění: Začátek.\n\nDruhý odstavec.\n\n• položka") == [
        ("description", "Popis plnění", "Začátek."),
        ("description", "Popis plnění", "Druhý odstavec."),
        ("description", "Popis plnění", "položka"),
    ]


def test_text_before_any_label_is_free():
    assert _first("Volný text.\n\nStav plnění: Splněno") == [
        ("", "", "Volný text."), ("status", "Stav plnění", "Splněno"),
    ]  # fmt: skip


def test_a_value_that_looks_like_a_label_is_the_value_it_waits_for():
    assert _first("Stav plnění:\nSplněno") == [
        ("status", "Stav plnění", ""), ("status", "Stav plnění", "Splněno"),
    ]  # fmt: skip


def test_a_verdict_sentence_belongs_to_the_item_it_names():
    assigned = _of_text(TWO.format("Text.") + "\n\nPriorita je aktuální i pro příští rok.")
    (priority,) = assigned.items
    assert text_of(priority.of("verdict")) == "Priorita je aktuální i pro příští rok."
    assert [child.of("verdict") for child in priority.children] == [[], []]


def test_an_assessment_under_the_last_measure_closes_its_goal():
    assigned = _of_text(TWO.format("Text.") + "\nHodnocení: Vše se daří.")
    (priority,) = assigned.items
    assert text_of(priority.of("assessment")) == "Vše se daří."
    assert priority.children[-1].of("assessment") == []


def test_assessments_of_every_measure_stay_with_them():
    assigned = _of_text(TWO.format("Hodnocení: Dobré.") + "\nHodnocení: Horší.")
    (priority,) = assigned.items
    assert priority.of("assessment") == []
    assert [text_of(child.of("assessment")) for child in priority.children] == ["Dobré.", "Horší."]


def test_a_title_of_a_part_closes_the_item_and_its_text_is_unplaced():
    assigned = _of_text(TWO.format("Text.") + "\n\nZávěr\nMěsto děkuje.")
    assert [piece.plain for piece in assigned.outside] == ["Závěr", "Město děkuje."]
    assert [(part.why.value, part.text) for part in assigned.ignored] == [
        ("unplaced", "Závěr"), ("unplaced", "Město děkuje."),
    ]  # fmt: skip


def test_text_before_the_first_item_is_unplaced():
    assigned = _of_text("Úvodní slovo starosty města.\n\n" + TWO.format("Text."))
    assert [part.text for part in assigned.ignored] == ["Úvodní slovo starosty města."]


def test_a_higher_heading_closes_the_item():
    source = document(
        heading("Opatření 1.1 Ulice", 1, level=2), paragraph("Text.", 2),
        heading("Poděkování", 3, level=1), paragraph("Děkujeme.", 4),
        heading("Opatření 1.2 Parky", 5, level=2), paragraph("Text.", 6),
    )  # fmt: skip
    assigned = _assigned(source)
    assert [part.text for part in assigned.ignored] == ["Poděkování", "Děkujeme."]


def test_a_lower_heading_belongs_to_the_item():
    source = document(
        heading("Opatření 1.1 Ulice", 1, level=2), heading("Besedy", 2, level=3),
        paragraph("Text.", 3), heading("Opatření 1.2 Parky", 4, level=2),
    )  # fmt: skip
    assert [entry.text for entry in _assigned(source).items[0].entries] == ["Besedy", "Text."]


def test_the_name_may_stand_on_the_line_after_the_number():
    (first, _) = _of_text(
        "Opatření 1.1\n\nUlice a parky\n\nStav plnění: Splněno\n\nOpatření 1.2 Besedy\nStav: Ne"
    ).items
    assert (first.name, first.source.line_from, first.source.line_to) == ("Ulice a parky", 1, 5)


def test_the_fullest_printed_form_of_a_name_wins():
    text = "Úvod\nOpatření 1.1 Bezpečné ulice a parky ve městě\n\n" + TWO.format("Text.").replace(
        "1.1 Ulice", "1.1 Bezpečné ulice a parky"
    )
    measure = _of_text(text).items[0].children[0]
    assert measure.name == "Bezpečné ulice a parky ve městě"


def test_another_name_under_the_same_number_is_not_taken():
    text = "Úvod\nOpatření 1.1 Zcela jiný a mnohem delší název\n\n" + TWO.format("Text.")
    assert _of_text(text).items[0].children[0].name == "Ulice"


FIGURES = [["Rok", "Počet"], ["2022", "5"], ["2023", "7"]]


@pytest.mark.parametrize(
    ("title", "number"),
    [("Tabulka 1: Besedy", "1.2"), ("Financování – Opatření 1.1 Ulice", "1.1"),
     ("Financování podle priorit", None), ("Přehled podle jednotlivých cílů", None)],
)  # fmt: skip
def test_a_table_belongs_to_the_item_it_names_or_stands_in(title, number):
    source = document(
        heading("Opatření 1.1 Ulice", 1), paragraph("Text.", 2),
        heading("Opatření 1.2 Parky", 3), paragraph("Text.", 4),
        paragraph(title, 5), table(FIGURES, 6),
    )  # fmt: skip
    (placed,) = _assigned(source).grids
    assert (placed.item and placed.item.number, placed.title and placed.title.plain) == (
        number,
        title,
    )


def test_the_list_of_abbreviations_is_read_to_its_end():
    assigned = _of_text(
        TWO.format("Text.")
        + "\n\nSeznam zkratek\nMP – městská policie\nOSVZ\todbor sociálních věcí\n\nTolik zkratky."
    )
    found = [(one.abbr, one.meaning) for one, _ in assigned.abbreviations]
    assert found == [("MP", "městská policie"), ("OSVZ", "odbor sociálních věcí")]
    assert [part.text for part in assigned.ignored] == [
        "Seznam zkratek", "Tolik zkratky.",
    ]  # fmt: skip


def test_the_source_of_an_item_covers_its_fields_without_its_children():
    (priority,) = _of_text(TWO.format("Stav plnění: Splněno\nPopis plnění: Ano.")).items
    assert (priority.source.line_from, priority.source.line_to) == (1, 1)
    assert [(c.source.line_from, c.source.line_to) for c in priority.children] == [(3, 5), (7, 8)]
