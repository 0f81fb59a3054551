"""`prevence check` from the command line: output, exit status, refusals."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests.factories.drafts import city_with_cards, with_cell

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, main

SCHEMA = Path(__file__).parents[2] / "src/prevence/evaluation/findings.schema.json"
WIDTH = 80


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "zprava.json"
    path.write_text(city_with_cards().to_json(), encoding="utf-8")
    return path


@pytest.fixture
def conflicting(tmp_path: Path) -> Path:
    path = tmp_path / "zprava.json"
    draft = with_cell(city_with_cards(), table=1, row=0, column=0, value=9_000_000)
    path.write_text(draft.to_json(), encoding="utf-8")
    return path


def test_a_clean_report_gives_0_and_shows_the_work(clean, capsys):
    assert main(["check", str(clean)]) == EXIT_FINE
    out = capsys.readouterr().out
    assert "Zkontrolováno a souhlasí" in out
    assert "Celkem: 0 rozporů, 0 upozornění" in out


def test_a_conflict_gives_1_with_both_figures(conflicting, capsys):
    assert main(["check", str(conflicting)]) == EXIT_FINDINGS
    out = capsys.readouterr().out.replace("\u00a0", " ")
    assert "Rozpory v číslech" in out
    assert "9 000 000 Kč" in out
    assert "nesouhlasí" in out


def test_lines_fit_the_terminal(conflicting, capsys):
    main(["check", str(conflicting)])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= WIDTH


def test_json_is_the_contract(conflicting, capsys):
    assert main(["check", str(conflicting), "--json"]) == EXIT_FINDINGS
    jsonschema.validate(json.loads(capsys.readouterr().out), json.loads(SCHEMA.read_text()))


@pytest.mark.parametrize(
    "arguments",
    [[], ["zprava.json", "--strategy", "1", "--year", "2024"], ["zprava.json", "--year", "2024"]],
)
def test_wrong_use_gives_2(arguments, capsys):
    assert main(["check", *arguments]) == EXIT_USAGE
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"nodes": 3}', '{"source": {}, "document": 1}']
)
def test_a_broken_json_is_refused_in_one_sentence(content, tmp_path, capsys):
    path = tmp_path / "rozbity.json"
    path.write_text(content, encoding="utf-8")
    assert main(["check", str(path)]) == EXIT_FINDINGS
    streams = capsys.readouterr()
    assert streams.out == ""
    assert len(streams.err.strip().splitlines()) == 1
    assert "rozbity.json" in streams.err
    assert "prevence read" in streams.err


def test_a_missing_json_is_refused(tmp_path, capsys):
    assert main(["check", str(tmp_path / "neni.json")]) == EXIT_FINDINGS
    assert "neni.json" in capsys.readouterr().err


def test_checking_a_file_does_not_load_django(clean):
    code = (
        "import sys; from prevence.cli.main import main; "
        f"main(['check', {str(clean)!r}]); sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
