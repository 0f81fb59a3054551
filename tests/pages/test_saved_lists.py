"""Lists of findings and of uploaded reports: filtered, sorted, saved."""

from dataclasses import replace
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.draft import Table, TableRow
from tests.evaluation.small_reports import small_draft, small_nodes, with_head
from tests.factories.accounts import UserFactory
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db


def wrong_table(name, total):
    rows = (
        TableRow("Cíl 1", ("100",), (100,)),
        TableRow("Cíl 2", ("50",), (50,)),
        TableRow("Celkem", (str(total),), (total,), is_total=True),
    )
    return Table(name, ("Cíl", "Kč"), rows)


@pytest.fixture
def findings(user):
    """Address of findings of a report with totals that do not add up."""

    draft = replace(
        small_draft(nodes=small_nodes()),
        tables=(wrong_table("Náklady cílů", 160), wrong_table("Dotace cílů", 170)),
    )
    evaluation = accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)
    return reverse("evaluation:findings", args=[evaluation.uuid])


def test_findings_are_filtered_as_cards_and_as_a_list(signed_in, findings):
    every = signed_in.get(findings).context["page"].listing.rows
    one = signed_in.get(findings, {"hledat": "dotace cilu"}).context["page"]
    none = signed_in.get(findings, {"pravidlo": "year"}).context["page"]

    assert len([row for row in every if row.subject.finding.rule == "table_total"]) == 2
    assert {row.subject.finding.table for row in one.listing.rows} == {"Dotace cílů"}
    assert len(one.groups) == 1
    assert none.listing.rows == ()


def test_the_list_of_findings_is_sorted(signed_in, findings):
    asked = {"podoba": "seznam", "pravidlo": "table_total", "razeni": "misto"}

    answer = signed_in.get(findings, asked)
    places = [row.values[2] for row in answer.context["page"].listed]

    assert places == ["tabulka „Dotace cílů“", "tabulka „Náklady cílů“"]
    assert answer.content.decode().count('aria-sort="ascending"') == 1


def test_htmx_filter_of_findings_gets_the_part_of_the_page(signed_in, findings):
    text = signed_in.get(findings, headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in text
    assert 'id="nalezy"' in text


def test_findings_are_saved_with_both_figures_and_the_filter(signed_in, findings):
    content = signed_in.get(findings, {"ulozit": "xlsx", "hledat": "dotace"}).content

    sheet = load_workbook(BytesIO(content)).worksheets[0]
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert rows[0][:7] == (
        "Závažnost", "Pravidlo", "Kde", "Nález", "Uvedeno", "Vypočteno", "Rozdíl",
    )  # fmt: skip
    assert [(row[2], row[4].split()[0], row[5].split()[0]) for row in rows[1:]] == [
        ("tabulka „Dotace cílů“", "170", "150")
    ]


def test_findings_of_a_strange_office_are_not_found(signed_in):
    assert (
        signed_in.get(
            reverse("evaluation:findings", args=["00000000-0000-4000-8000-000000000000"]),
            {"ulozit": "csv"},
        ).status_code
        == 404
    )


UPLOADED = "evaluation:import_start"


def test_uploaded_reports_are_sorted_and_saved(signed_in, user):
    for year in (2023, 2024):
        read_import_of(small_draft(year=year, sha=str(year)[-1]), by=user)
    read_import_of(with_head(small_draft(year=2022, sha="c")), by=UserFactory())
    address = reverse(UPLOADED)

    newest = signed_in.get(address).context["imports"].rows
    by_name = signed_in.get(address, {"razeni": "soubor"}).context["imports"].rows
    text = signed_in.get(address, {"ulozit": "csv", "razeni": "soubor"}).content.decode(
        "utf-8-sig"
    )

    assert [row.values[0] for row in newest] == ["zprava_2024.txt", "zprava_2023.txt"]
    assert [row.values[0] for row in by_name] == ["zprava_2023.txt", "zprava_2024.txt"]
    assert text.split("\r\n")[:2] == [
        "Soubor;Úřad;Nahráno;Stav",
        f"zprava_2023.txt;;{by_name[0].values[2]};{by_name[0].values[3]}",
    ]
    assert text.count("zprava_") == 2


def test_lists_take_the_same_queries_whatever_their_length(queries_of, user):
    counts = []
    for year in (2023, 2024, 2025):
        read_import_of(small_draft(year=year, sha=str(year)[-1]), by=user)
        counts.append(queries_of(reverse(UPLOADED)))

    assert counts[0] == counts[-1] <= 8
