"""The generator: the same bytes each time, figures that add up, misprints in their places."""

from itertools import pairwise

import pytest
from docx import Document

from prevence.evaluation.demonstration import (
    misprints,
    reports,
    write,
    write_misprints,
    write_report,
)
from prevence.evaluation.demonstration.city_year import CityYear
from prevence.evaluation.demonstration.misprints import Press
from prevence.evaluation.demonstration.stories import city


def test_two_runs_write_the_same_bytes(tmp_path):
    first = write(tmp_path / "first")
    second = write(tmp_path / "second")
    assert [each.path.name for each in first] == [each.path.name for each in second]
    assert [each.path.read_bytes() for each in first] == [
        each.path.read_bytes() for each in second
    ]


@pytest.mark.parametrize("year", city().years)
def test_the_city_has_about_sixty_activities_in_twenty_measures(year):
    figures = CityYear(city(), year)
    assert len(figures.city.priorities) == 6
    assert len(figures.measures) == 20
    assert 58 <= len(figures.activities) <= 62


@pytest.mark.parametrize("year", city().years)
def test_money_of_priorities_adds_up_to_the_whole_and_shares_to_a_hundred(year):
    figures = CityYear(city(), year)
    parts = [figures.money(priority) for priority in figures.priorities]
    shares = [round(100 * part.total / figures.whole.total) for part in parts]
    assert sum(part.total for part in parts) == figures.whole.total
    assert sum(shares) == 100


@pytest.mark.parametrize("year", city().years)
def test_every_project_is_counted_under_exactly_one_activity(year):
    figures = CityYear(city(), year)
    listed = [project.name for each in figures.activities for project in each.projects]
    assert sorted(listed) == sorted(project.name for project in figures.running)


def test_an_activity_that_ends_moves_the_numbers_after_it():
    of_years = [
        {key: number for number, key in report.identities.items()}
        for report in reports()
        if report.office == "jasanov"
    ]
    moved = [
        key
        for before, after in pairwise(of_years)
        for key in before.keys() & after.keys()
        if before[key] != after[key]
    ]
    assert "besedy" in moved


def test_a_misprint_out_of_step_with_the_story_is_refused():
    planted = misprints()[0]
    with pytest.raises(ValueError, match=planted.report):
        Press(planted.report).shown(planted.key, "něco jiného")


def test_a_misprint_without_a_place_is_refused():
    with pytest.raises(ValueError, match="without a place"):
        Press(misprints()[0].report).finish()


def test_the_region_closes_a_measure_and_moves_the_next_one():
    of_years = {
        report.year: report.identities for report in reports() if report.office == "jivsky-kraj"
    }
    assert of_years[2024]["2.3"] == of_years[2025]["2.2"] == "Vzdělávání odborníků"
    assert "2.3" not in of_years[2025]


def test_every_year_of_both_offices_is_written_in_every_kind_of_file(tmp_path):
    written = write(tmp_path)
    assert [(each.report.office, each.report.year) for each in written] == [
        (office, year) for office in ("jasanov", "jivsky-kraj") for year in (2023, 2024, 2025)
    ]
    assert {each.path.suffix for each in written} == {".txt", ".docx", ".pdf"}
    first = written[0].path
    assert "Priorita 1 – Řízení a partnerství v prevenci" in first.read_bytes().decode("cp1250")


def test_numbers_of_headings_are_automatic_in_word_and_not_in_the_text(tmp_path):
    report = next(each for each in reports() if each.key == "jasanov-2025")
    written = write_report(report, tmp_path / "zprava.docx")
    paragraphs = Document(str(written.path)).paragraphs
    headings = [each.text for each in paragraphs if each.style.name == "Heading 2"]
    assert "Opatření" not in " ".join(headings)
    assert len(headings) == 20


@pytest.mark.parametrize("planted", misprints(), ids=lambda each: f"{each.report} {each.key}")
def test_a_misprint_says_where_it_stands_and_which_rule_should_find_it(planted):
    assert planted.right != planted.printed
    assert planted.where
    assert planted.rules


def test_the_list_of_misprints_tells_both_figures_of_each(tmp_path):
    text = write_misprints(tmp_path).read_text("utf-8")
    assert "Priorita 3, podíl nákladů města\n   ve zprávě stojí: 42\n   správně: 24\n" in text
    assert text.count("ve zprávě stojí:") == len(misprints())
