"""`prevence read` as a person meets it: output, exit status, refusals, interruptions."""

import errno
import json
import os
import pty
import signal
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests.evaluation.recognition.report_schema import report_schema

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE, main

COMMAND = Path(sys.executable).with_name("prevence")
PATIENCE_S = 10
REPORT = """\
Vyhodnocení Strategie prevence kriminality města Lhotky na období 2020–2024 za rok 2023

Priorita 1 Bezpečné ulice

Opatření 1.1 Osvětlit průchody
Stav plnění: Splněno
Náklady města: 120 000 Kč
Popis plnění: Osvětleno bylo pět průchodů.

Opatření 1.2 Besedy pro seniory
Stav plnění: Nesplněno
Náklady města: započítány v 1.1
Popis plnění: Besedy se přesunuly na rok 2024.
"""
NEWS = """\
Noc v centru byla klidná

Městská policie v sobotu vyjížděla k sedmi oznámením. Nikdo nebyl zraněn.
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "zprava.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "clanek.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def run(*arguments, **options):
    """The installed command in a process of its own."""
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=PATIENCE_S, **options,
    )  # fmt: skip


# --- a good file


def test_a_report_is_printed_as_json_of_the_contract_and_nothing_else_is_said(report):
    finished = run("read", report)
    assert (finished.returncode, finished.stderr) == (EXIT_FINE, "")
    printed = json.loads(finished.stdout)
    jsonschema.validate(printed, report_schema())
    assert printed["source"]["file"] == "zprava.txt"
    assert printed["document"]["year"] == 2023
    (priority,) = printed["nodes"]
    assert [(node["number"], node["name"]) for node in priority["children"]] == [
        ("1.1", "Osvětlit průchody"),
        ("1.2", "Besedy pro seniory"),
    ]
    assert [node["cost"]["own_czk"] for node in priority["children"]] == [120_000, None]


def test_the_same_command_within_a_process_prints_the_same(report, capsysbinary):
    assert main(["read", str(report)]) == EXIT_FINE
    streams = capsysbinary.readouterr()
    assert (streams.out.decode(), streams.err) == (run("read", report).stdout, b"")


def test_option_json_changes_nothing(report):
    assert run("read", report, "--json").stdout == run("read", report).stdout


def test_explain_adds_the_rule_and_the_place_of_values(report):
    explained = json.loads(run("read", report, "--explain").stdout)
    evidence = {found["path"]: found for found in explained.pop("evidence")}
    assert explained == json.loads(run("read", report).stdout)
    status = evidence["nodes/1.1/status"]
    assert (status["rule"], status["passage"]) == ("label:Stav plnění", "Splněno")
    assert (status["source"]["line_from"], status["source"]["line_to"]) == (6, 6)


def test_json_is_utf_8_whatever_the_terminal_speaks(report):
    finished = subprocess.run(
        [COMMAND, "read", report], capture_output=True, check=True, timeout=PATIENCE_S,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    printed = json.loads(finished.stdout.decode("utf-8"))
    assert printed["nodes"][0]["name"] == "Bezpečné ulice"


def test_a_name_with_broken_characters_is_read(report, tmp_path):
    broken = os.fsencode(tmp_path) + b"/zpr\xe1va.txt"
    Path(os.fsdecode(broken)).write_text(REPORT, encoding="utf-8")
    finished = subprocess.run(
        [COMMAND, "read", broken], capture_output=True, check=False, timeout=PATIENCE_S
    )
    assert (finished.returncode, finished.stderr) == (EXIT_FINE, b"")
    assert json.loads(finished.stdout)["nodes"] == json.loads(run("read", report).stdout)["nodes"]


# --- another genre


def test_another_genre_gives_its_json_without_items_one_sentence_and_1(news):
    finished = run("read", news)
    assert finished.returncode == EXIT_FINDINGS
    printed = json.loads(finished.stdout)
    jsonschema.validate(printed, report_schema())
    assert (printed["document"]["kind"], printed["nodes"]) == ("other", [])
    assert [warning["code"] for warning in printed["warnings"]] == ["other_genre"]
    assert finished.stderr == f"clanek.txt: {printed['warnings'][0]['message']}\n"


# --- into a file


def test_the_result_goes_to_a_file_whole(report, tmp_path):
    target = tmp_path / "zprava.json"
    target.write_text("něco staršího, co bylo delší" * 5_000, encoding="utf-8")
    finished = run("read", report, "--to", target)
    assert (finished.returncode, finished.stdout, finished.stderr) == (EXIT_FINE, "", "")
    assert target.read_text("utf-8") == run("read", report).stdout
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    assert sorted(path.name for path in tmp_path.iterdir()) == ["zprava.json", "zprava.txt"]


def test_another_genre_goes_to_a_file_too(news, tmp_path):
    finished = run("read", news, "--to", tmp_path / "clanek.json")
    assert (finished.returncode, finished.stdout) == (EXIT_FINDINGS, "")
    assert json.loads((tmp_path / "clanek.json").read_text("utf-8"))["nodes"] == []


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("neni/zprava.json", "složka neexistuje"),
        ("zprava.txt/zprava.json", "část cesty není složka"),
        (".", "je to složka"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused(report, tmp_path, place, reason):
    target = tmp_path / place
    finished = run("read", report, "--to", target)
    assert (finished.returncode, finished.stdout) == (EXIT_FINDINGS, "")
    assert finished.stderr == f"Soubor {target} nelze zapsat ({reason}); zvolte jiné místo.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["zprava.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere, permissions do not hold")
def test_a_folder_without_permission_is_refused(report, tmp_path):
    locked = tmp_path / "zamcena"
    locked.mkdir(mode=0o500)
    finished = run("read", report, "--to", locked / "a.json")
    assert finished.returncode == EXIT_FINDINGS
    assert "nelze zapsat (chybí oprávnění)" in finished.stderr


def test_the_report_itself_is_never_overwritten(report, tmp_path):
    (tmp_path / "odkaz.json").symlink_to(report)
    for target in (report, tmp_path / "odkaz.json"):
        finished = run("read", report, "--to", target)
        assert (finished.returncode, finished.stdout) == (EXIT_USAGE, "")
        assert finished.stderr == (
            f"Soubor {target} je čtená zpráva; zvolte pro výsledek jiný název.\n"
        )
    assert report.read_text("utf-8") == REPORT


def test_a_refused_file_leaves_no_output(tmp_path):
    finished = run("read", tmp_path / "neni.docx", "--to", tmp_path / "a.json")
    assert finished.returncode == EXIT_FINDINGS
    assert list(tmp_path.iterdir()) == []


# --- the reader of the output leaves, Ctrl-C, a terminal


def test_output_closed_early_is_no_accident(report):
    command = f"'{COMMAND}' read '{report}' --explain | head -c 1"
    finished = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )
    assert (finished.stdout, finished.stderr) == ("{", "")


def test_output_that_nobody_reads_is_no_accident(report):
    read, write = os.pipe()
    os.close(read)
    finished = subprocess.run(
        [COMMAND, "read", report],
        stdout=write, stderr=subprocess.PIPE, text=True, check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    os.close(write)
    assert (finished.returncode, finished.stderr) == (141, "")


def test_ctrl_c_ends_with_one_czech_word(tmp_path):
    measure = (
        "Opatření 1.{0} Besedy číslo {0}\nStav plnění: Splněno\nPopis plnění: Beseda byla.\n\n"
    )
    long = tmp_path / "dlouha.txt"
    long.write_text(REPORT + "".join(measure.format(number) for number in range(3, 9_000)))
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, "read", long], stdout=subprocess.PIPE, stderr=follower, start_new_session=True
    )
    os.close(follower)
    assert os.read(leader, 1024).startswith("Čtu dlouha.txt …".encode())
    process.send_signal(signal.SIGINT)
    printed, _ = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, printed) == (130, b"")
    assert _said(leader).strip() == "Přerušeno."


def test_progress_is_shown_on_a_terminal_only(report):
    leader, follower = pty.openpty()
    finished = subprocess.run(
        [COMMAND, "read", report],
        stdout=subprocess.PIPE, stderr=follower, check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    os.close(follower)
    assert _said(leader) == "Čtu zprava.txt …\r\n"
    assert json.loads(finished.stdout)["source"]["file"] == "zprava.txt"


def _said(terminal):
    """Everything printed to a terminal; Linux ends the reading of a closed one by an error."""
    said = b""
    try:
        while chunk := os.read(terminal, 1024):
            said += chunk
    except OSError as error:
        if error.errno != errno.EIO:
            raise
    finally:
        os.close(terminal)
    return said.decode()
