import json
import sys
from argparse import ArgumentParser

import pytest

from prevence.cli.verbs import import_
from prevence.evaluation.models import Evaluation, ReportImport

pytestmark = pytest.mark.django_db

REPORT = """Vyhodnocení Strategie prevence kriminality města Lipnice na období 2022–2026 za rok {year}

Priorita 1 Bezpečný veřejný prostor

Opatření 1.1 Osvětlení

Aktivita 1.1.1 Osvětlení podchodů u nádraží
Plnění: Splněno.
Náklady: 120 000 Kč
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "zprava_2023.txt"
    path.write_text(REPORT.format(year=2023), encoding="utf-8")
    return path


def run(*arguments):
    parser = ArgumentParser()
    import_.add_arguments(parser)
    return import_.run(parser.parse_args([str(argument) for argument in arguments]))


def test_a_report_without_doubts_is_taken_in(report, capsys):
    status = run(report)

    printed = capsys.readouterr()
    assert status == 0
    assert "Zpráva je v systému." in printed.out
    assert "Čtu zprava_2023.txt" in printed.err
    evaluation = Evaluation.objects.get()
    assert evaluation.year == 2023
    assert evaluation.items.filter(number="1.1.1", status_code="fulfilled").count() == 1


def test_the_same_file_again_changes_nothing_and_says_so(report, capsys):
    run(report)

    status = run(report)

    assert status == 0
    assert "nic se nezměnilo" in capsys.readouterr().out
    assert (Evaluation.objects.count(), ReportImport.objects.count()) == (1, 1)


def test_the_outcome_can_be_read_by_a_machine(report, capsys):
    run(report, "--json")

    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["state"], outcome["year"], outcome["undecided"]) == ("accepted", 2023, [])
    assert outcome["evaluation_uuid"] == str(Evaluation.objects.get().uuid)


def test_a_document_of_another_kind_waits_and_says_why(tmp_path, capsys):
    note = tmp_path / "pozvanka.txt"
    note.write_text("Zveme vás na setkání v úterý v zasedací místnosti.", encoding="utf-8")

    status = run(note, "--accept")

    assert status == 1
    assert "není strom" in capsys.readouterr().out
    assert Evaluation.objects.count() == 0


def test_a_missing_file_is_one_czech_sentence(tmp_path, capsys):
    status = run(tmp_path / "neni.docx")

    error = capsys.readouterr().err
    assert status == 1
    assert error.count("\n") == 1
    assert "nelze otevřít" in error


def test_an_empty_file_is_one_czech_sentence(tmp_path, capsys):
    empty = tmp_path / "prazdny.docx"
    empty.write_bytes(b"")

    assert run(empty) == 1
    assert "prázdný" in capsys.readouterr().err


def test_an_office_nobody_knows_is_refused_before_anything_is_kept(report, capsys):
    assert run(report, "--office", "město Nikde") == 1

    assert "v systému není" in capsys.readouterr().err
    assert ReportImport.objects.count() == 0


def test_a_second_year_with_a_reworded_title_waits_unless_proposals_are_taken(
    report, tmp_path, capsys
):
    run(report)
    second = tmp_path / "zprava_2024.txt"
    text = REPORT.format(year=2024).replace("1.1.1 Osvětlení podchodů", "1.1.4 Osvětlení parků")
    second.write_text(text, encoding="utf-8")

    waiting = run(second)
    assert (waiting, Evaluation.objects.count()) == (1, 1)
    assert "--accept" in capsys.readouterr().out

    taken = run(second, "--accept")
    assert (taken, Evaluation.objects.count()) == (0, 2)


def test_help_needs_no_django():
    assert "django" not in import_.__dict__
    assert import_.__name__ in sys.modules


def test_a_new_office_is_founded_when_the_report_itself_is_of_it(report):
    assert run(report, "--office", "Město Lipnice") == 0

    office = Evaluation.objects.get().organisation
    assert (office.name, office.kind) == ("Město Lipnice", "city")


def test_a_new_office_the_report_does_not_name_needs_its_kind(report, capsys):
    assert run(report, "--office", "obec Dolní Lhota") == 1
    error = capsys.readouterr().err
    assert "--new-office město (nebo kraj, obec)" in error
    assert "Lipnice" in error

    assert run(report, "--office", "obec Dolní Lhota", "--new-office", "obec") == 0
    office = Evaluation.objects.get().organisation
    assert (office.name, office.kind) == ("obec Dolní Lhota", "municipality")


def test_a_kind_of_a_new_office_needs_its_name(report, capsys):
    assert run(report, "--new-office", "obec") == 2

    assert "--office NÁZEV" in capsys.readouterr().err


def test_several_files_are_taken_in_one_after_another(report, tmp_path, capsys):
    second = tmp_path / "zprava_2024.txt"
    second.write_text(REPORT.format(year=2024), encoding="utf-8")

    status = run(report, tmp_path / "neni.docx", second, "--json")

    printed = capsys.readouterr()
    assert status == 1
    assert [one["year"] for one in json.loads(printed.out)] == [2023, 2024]
    assert "[1/3] zprava_2023.txt" in printed.err
    assert "nelze otevřít" in printed.err
    assert Evaluation.objects.count() == 2
