"""What a document says of itself: title, kind, strategy, period, year, approval."""

import pytest
from tests.factories.blocks import text_document

from prevence.evaluation.recognition import recognise

BODY = """
Priorita 1 Město

Opatření 1.1 Ulice
Stav plnění: Splněno
Popis plnění: Besedy se konaly.

Opatření 1.2 Parky
Stav plnění: Nesplněno
Popis plnění: Nekonalo se nic.
"""
PLAN = """
Priorita 1 Město

Opatření 1.1 Ulice
Zodpovídá: OSVZ
Termín: prosinec

Opatření 1.2 Parky
Zodpovídá: MP
Termín: průběžně
"""
PLAIN = "Vyhodnocení Strategie prevence kriminality města Lhotky na období 2020–2024 za rok 2023"


def _head(opening, body=BODY):
    return recognise(text_document(f"{opening}\n{body}")).document


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (PLAIN, PLAIN),
        ("Vyhodnocení\nStrategie prevence kriminality\nza rok 2023",
         "Vyhodnocení Strategie prevence kriminality za rok 2023"),
        (f"Příloha č. 1\nMěstský úřad Lhotka\n{PLAIN}\n\nZpracoval: odbor", PLAIN),
        ("Zpráva o plnění koncepce prevence kriminality města\nRychnov nad Kněžnou",
         "Zpráva o plnění koncepce prevence kriminality města Rychnov nad Kněžnou"),
    ],
)  # fmt: skip
def test_the_title_is_read_with_its_subtitle(opening, title):
    assert _head(opening).title == title


@pytest.mark.parametrize(
    ("opening", "body", "kind", "year"),
    [
        (PLAIN, BODY, "annual_evaluation", 2023),
        (
            "Vyhodnocení Koncepce prevence kriminality na léta 2020–2024",
            BODY,
            "period_evaluation",
            None,
        ),
        ("Plán práce v prevenci kriminality na rok 2024", PLAN, "work_plan", 2024),
        (
            "Stav plnění akčního plánu prevence kriminality k 30. 6. 2024",
            BODY,
            "action_plan_status",
            2024,
        ),
    ],
)
def test_the_genre_and_the_year_follow_from_the_title(opening, body, kind, year):
    head = _head(opening, body)
    assert (head.kind.value, head.year) == (kind, year)


@pytest.mark.parametrize(
    "text",
    [
        "Noc v centru byla klidná\n\nMěstská policie vyjížděla k sedmi oznámením.",
        "Pozvánka na besedu\n\nOpatření 1.1 Ulice se bude týkat beseda.",
        "Vyhodnocení prevence kriminality za rok 2023\n\nVšechno dopadlo dobře. Cíl 2 je aktuální.",
        "Kuchařka\n\n1.1 Polévky\nVařte.\n\n1.2 Omáčky\nVařte dál.",
    ],
)
def test_another_genre_or_no_tree_gives_no_items(text):
    draft = recognise(text_document(text))
    assert (draft.document.kind.value, draft.nodes, draft.document.year) == ("other", (), None)
    assert [warning.code for warning in draft.warnings] == ["other_genre"]


@pytest.mark.parametrize(
    ("opening", "strategy", "period"),
    [
        (PLAIN, "Strategie prevence kriminality města Lhotky na období 2020–2024", (2020, 2024)),
        ("Zpráva o plnění Koncepce prevence kriminality Olomouckého kraje 2017-2021 za rok 2019",
         "Koncepce prevence kriminality Olomouckého kraje 2017-2021", (2017, 2021)),
        ("Vyhodnocení plánu prevence kriminality za rok 2023", "Plán prevence kriminality", None),
    ],
)  # fmt: skip
def test_the_strategy_is_named_in_the_nominative_with_its_years(opening, strategy, period):
    head = _head(opening)
    assert head.strategy_title == strategy
    assert (head.period and (head.period.first, head.period.last)) == period


def test_a_year_of_the_period_is_not_the_year_reported_on():
    assert _head("Vyhodnocení Strategie prevence kriminality 2020–2024 za rok 2021").year == 2021


def _approval(sentence):
    found = _head(f"{PLAIN}\n\nÚvod\n{sentence}").approval
    return found and (found.date, found.resolution, found.body)


@pytest.mark.parametrize(
    ("sentence", "approval"),
    [
        ("Strategii schválilo Zastupitelstvo města Lhotky dne 14. 3. 2020 usnesením č. 8/2020.",
         ("2020-03-14", "8/2020", "Zastupitelstvo města Lhotky")),
        ("Strategie byla schválena Radou města Lhotky dne 1. března 2020.",
         ("2020-03-01", None, "Rada města Lhotky")),
        ("Strategii připravilo zastupitelstvo.", None),
        ("Byl schválen rozpočet na besedy.", None),
    ],
)  # fmt: skip
def test_who_approved_the_strategy_is_read_from_its_sentence(sentence, approval):
    assert _approval(sentence) == approval


def test_level_labels_and_the_scale_are_those_of_the_document():
    head = _head(PLAIN)
    assert head.level_labels == ("Priorita", "Opatření")
    assert head.status_scale == {"Splněno": "fulfilled", "Nesplněno": "not_fulfilled"}


def test_the_office_of_the_title_is_the_office():
    head = _head(PLAIN)
    assert (head.organisation, head.organisation_kind.value) == ("město Lhotka", "city")


def test_plan_of_a_year_names_the_strategy_its_text_says_it_comes_from():
    text = (
        "Plán úkolů prevence kriminality Horního kraje na rok 2026\n\n"
        "Úkoly vycházejí z Koncepce prevence kriminality Horního kraje na roky 2024–2028.\n\n"
        "Cíl 1 Senioři\n\nÚkol 1.1 Besedy\nBesed bude 25.\nZ: odbor\nT: březen\n\nÚkol 1.2 Kalendář\nZ: odbor\n"
    )
    report = recognise(text_document(text))
    assert report.document.kind == "work_plan"
    strategy = "Koncepce prevence kriminality Horního kraje na roky 2024–2028"
    assert report.document.strategy_title == strategy
    (first, _) = report.nodes[0].children
    assert (first.brief, first.responsible, first.deadline) == (
        "Besed bude 25.",
        "odbor",
        "březen",
    )


@pytest.mark.parametrize(
    "line", ["Ve Lhotě 9. ledna 2025", "Dolní Lhota, 28. 2. 2022", "Horní Lhota, únor 2024"]
)
def test_place_and_date_after_the_last_item_belong_to_none(line):
    text = (
        "Vyhodnocení strategie prevence kriminality města Lhotky za rok 2024\n\n"
        "Opatření 1.1 Besedy\nPopis plnění: Konaly se.\n\nOpatření 1.2 Kurzy\nPopis plnění: Konaly se.\n\n"
    )
    report = recognise(text_document(f"{text}{line}\n"))
    assert report.nodes[1].description == "Konaly se."
    assert [ignored.text for ignored in report.ignored] == [line]


def test_title_that_begins_like_a_part_of_a_report_stands_under_the_letterhead():
    title = "Přehled stavu plnění Plánu prevence kriminality města Lhotky za rok 2024"
    tree = "Opatření 1.1 Besedy\nStav: splněno\n\nOpatření 1.2 Kurzy\nStav: splněno\n"
    report = recognise(text_document(f"Město Dolní Lhotka u Řeky\n\n{title}\n\n{tree}"))
    assert report.document.title == title
