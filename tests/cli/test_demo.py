"""`prevence demo` from the command line: two offices in the system, once and only once."""

import pytest

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, main
from prevence.evaluation.demonstration import misprints
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.strategies.models import PlanNode, Strategy

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "demo"


def _counts():
    return [model.objects.count() for model in (Strategy, Evaluation, PlanNode)]


def test_a_newcomer_gets_two_offices_findings_files_and_what_to_do_next(folder, capsys):
    assert main(["demo", "--folder", str(folder)]) == EXIT_FINE
    printed = capsys.readouterr()
    assert [
        (each.organisation.name, each.year)
        for each in Evaluation.objects.order_by("organisation__name", "year")
    ] == [
        (office, year)
        for office in ("Jívský kraj", "statutární město Jasanov")
        for year in (2023, 2024, 2025)
    ]
    assert Strategy.objects.count() == 2
    assert "Projekt „Cesta z Cihelny“ je uveden u 5.2.1 a 5.3.1." in printed.out
    assert f"schválně {len(misprints())} chyb" in printed.out
    assert "0 nálezů" not in printed.out.split("Jívský kraj 2024")[1].split("Úřední zprávy")[0]
    assert "jasanov_2025_opravena.docx" in printed.out
    assert "Načítám 6/6" in printed.err
    assert (folder / "uredni_jasanov_2025.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "uredni_jivsky_kraj_2025.docx").read_bytes().startswith(b"PK")


def test_three_years_attach_to_the_same_items(folder):
    main(["demo", "--folder", str(folder)])
    talks = PlanNode.objects.get(name__startswith="Pořádat besedy pro seniory")
    numbers = talks.evaluation_items.order_by("evaluation__year").values_list(
        "evaluation__year", "number"
    )
    assert list(numbers) == [(2023, "3.2.2"), (2024, "3.2.1"), (2025, "3.2.1")]


def test_the_second_run_changes_nothing(folder, capsys):
    main(["demo", "--folder", str(folder)])
    before = _counts()
    capsys.readouterr()
    assert main(["demo", "--folder", str(folder)]) == EXIT_FINE
    assert _counts() == before
    assert capsys.readouterr().out.count("už bylo v systému") == 6
    assert not ReportImport.objects.waiting().exists()


def test_a_report_corrected_since_is_left_as_it_is(folder, capsys):
    main(["demo", "--folder", str(folder)])
    main(["import", str(folder / "jasanov_2025_opravena.docx")])
    capsys.readouterr()
    assert main(["demo", "--folder", str(folder)]) == EXIT_FINE
    kept = Evaluation.objects.get(organisation__name="statutární město Jasanov", year=2025)
    assert kept.source_file.original_name == "jasanov_2025_opravena.docx"
    assert "statutární město Jasanov 2025: 0 nálezů" in capsys.readouterr().out


def test_a_folder_that_is_a_file_is_refused_in_one_sentence(tmp_path, capsys):
    taken = tmp_path / "demo"
    taken.write_text("tady už je soubor")
    assert main(["demo", "--folder", str(taken)]) == EXIT_FINDINGS
    assert f"Do složky {taken} nelze zapsat" in capsys.readouterr().err
