from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluation.official import drafts

from prevence.cli.main import main


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "zprava.json"
    path.write_text(drafts.city().to_json(), encoding="utf-8")
    return path


def run(*arguments: object) -> int:
    return main(["report", *map(str, arguments)])


def test_it_writes_every_format_and_the_list_for_the_author(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    targets = [tmp_path / f"nova.{suffix}" for suffix in ("docx", "pdf", "html", "xlsx")]
    wanted = [part for target in targets for part in ("--to", target)]

    assert run(report, *wanted) == 0
    assert [target.read_bytes()[:4] for target in targets] == [
        b"PK\x03\x04",
        b"%PDF",
        b"<!DO",
        b"PK\x03\x04",
    ]
    notes = capsys.readouterr().err
    assert (
        "řádek „Celkem“, sloupec „Celkové náklady“: ve zprávě 410 000 Kč, vytištěno 400 000 Kč"
        in notes
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "nova.docx", "nova.html", "nova.pdf", "nova.xlsx", "zprava.json",
    ]  # fmt: skip


def test_the_list_goes_to_a_file_on_request(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "autor.txt"

    assert run(report, "--to", tmp_path / "a.html", "--notes", notes) == 0
    assert notes.read_text("utf-8").startswith("Seznam pro autora\n")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("zprava.json", "--to", "nova.odt"), "Příponu souboru nova.odt neznám"),
        (("zprava.json",), "Zadejte, kam zprávu zapsat"),
        (("--to", "nova.pdf"), "Uveďte soubor se zprávou"),
        (("zprava.json", "--year", "2031", "--to", "a.pdf"), "K --year doplňte --strategy"),
        (("zprava.html", "--to", "zprava.html"), "Soubor zprava.html je zdrojová zpráva"),
        (("zprava.json", "--to", "a.pdf", "--template", "s.docx"), "platí jen pro výstup .docx"),
    ],
)
def test_wrong_usage_is_explained(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "není JSON zprávy"),
        ("[]", "není JSON zprávy"),
        ('{"schema_version": "1"}', "není JSON zprávy"),
    ],
)
def test_broken_data_are_refused_by_one_sentence(
    tmp_path: Path, content: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data.json"
    path.write_text(content)

    assert run(path, "--to", tmp_path / "a.pdf") == 1
    error = capsys.readouterr().err
    assert sentence in error
    assert len(error.splitlines()) == 1
    assert not (tmp_path / "a.pdf").exists()


def test_a_missing_file_and_an_unwritable_place_are_named(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "neni.json", "--to", tmp_path / "a.pdf") == 1
    assert "neni.json neexistuje" in capsys.readouterr().err

    assert run(report, "--to", tmp_path / "neni" / "a.html") == 1
    assert "nelze zapsat (složka neexistuje)" in capsys.readouterr().err

    (tmp_path / "slozka.html").mkdir()
    assert run(report, "--to", tmp_path / "slozka.html") == 1
    assert "nelze zapsat (je to složka)" in capsys.readouterr().err


def test_nothing_is_written_when_one_of_the_outputs_cannot_be_made(
    report: Path, tmp_path: Path
) -> None:
    status = run(report, "--to", tmp_path / "a.html", "--to", tmp_path / "b.docx",
                 "--template", tmp_path / "neni.docx")  # fmt: skip

    assert status == 1
    assert not (tmp_path / "a.html").exists()


def test_a_report_without_items_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "prazdna.json"
    path.write_text(replace(drafts.city(), nodes=()).to_json())

    assert run(path, "--to", tmp_path / "a.pdf") == 1
    assert "nejsou žádné položky strategie" in capsys.readouterr().err


def test_a_template_is_saved_edited_checked_and_used(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sablony"

    assert run("--save-template", folder) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "karty.docx",
        "plan.docx",
        "proza.docx",
    ]
    assert run("--check-template", folder / "karty.docx") == 0
    assert "šablona je v pořádku" in capsys.readouterr().out
    assert run(report, "--to", tmp_path / "a.docx", "--template", folder / "karty.docx") == 0
    assert run("--save-template", folder) == 1
    assert "už existuje" in capsys.readouterr().err
