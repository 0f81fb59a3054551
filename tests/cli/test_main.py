"""The `prevence` command: usage, help and what is wrong with the arguments, all in Czech."""

import pytest

from prevence.cli.main import EXIT_FINE, EXIT_USAGE, VERBS, main
from prevence.cli.usage import in_czech

ENGLISH = (
    "usage",
    "error",
    "optional",
    "positional",
    "options:",
    "show this",
    "argument:",
    "required",
)


def _ended(arguments, capsys):
    """Exit status, standard output and error of a command that argparse ends."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    streams = capsys.readouterr()
    return ended.value.code, streams.out, streams.err


def _is_czech(text):
    return not any(word in text.lower() for word in ENGLISH)


def test_without_a_verb_it_lists_the_verbs_and_gives_2(capsys):
    assert main([]) == EXIT_USAGE
    out = capsys.readouterr().out
    assert out.startswith("použití: prevence [-h] SLOVESO ...\n")
    assert [verb for verb in VERBS if f"\n    {verb} " not in out] == []


def test_help_is_czech_and_shows_an_example(capsys):
    status, out, err = _ended(["--help"], capsys)
    assert (status, err) == (EXIT_FINE, "")
    assert out.splitlines()[-1] == "Příklad: prevence read zprava_2024.docx"
    assert _is_czech(out)


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_a_verb_is_czech_and_shows_an_example(verb, capsys):
    status, out, err = _ended([verb, "--help"], capsys)
    assert (status, err) == (EXIT_FINE, "")
    assert out.startswith(f"použití: prevence {verb} [-h]")
    assert "zobrazí tuto nápovědu" in out
    assert out.splitlines()[-1].startswith(f"Příklad: prevence {verb}")
    assert _is_czech(out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cti", "zprava.docx"],
         "prevence: chyba: sloveso „cti“ neznám; na výběr je read, check, import, report, demo, serve"),
        (["read"], "prevence read: chyba: chybí povinný argument SOUBOR"),
        (["import"], "prevence import: chyba: chybí povinný argument SOUBOR"),
        (["read", "a.txt", "--neco"], "prevence: chyba: neznámé argumenty: --neco"),
        (["read", "a.txt", "b.txt"], "prevence: chyba: neznámé argumenty: b.txt"),
        (["read", "a.txt", "--exp"], "prevence: chyba: neznámé argumenty: --exp"),
        (["read", "a.txt", "--to"], "prevence read: chyba: za argumentem --to chybí hodnota"),
        (["read", "a.txt", "--json=1"],
         "prevence read: chyba: argument --json nemá hodnotu, „1“ vynechte"),
        (["check", "--year", "loni"],
         "prevence check: chyba: argument --year chce celé číslo, ne „loni“"),
        (["report", "a.txt", "--layout", "hvezda"],
         "prevence report: chyba: hodnotu „hvezda“ argument --layout nezná; na výběr je "
         "karty, plan, proza"),
    ],
)  # fmt: skip
def test_wrong_use_gives_2_and_says_in_czech_what_is_wrong(arguments, said, capsys):
    status, out, err = _ended(arguments, capsys)
    usage, _, sentence = err.rpartition("\n" + said)
    assert (status, out) == (EXIT_USAGE, "")
    assert usage.startswith("použití: prevence ")
    program = said.partition(":")[0]
    assert sentence == f"; nápovědu zobrazí {program} --help\n"
    assert _is_czech(err)


@pytest.mark.parametrize(
    ("said", "czech"),
    [
        ("argument --a: not allowed with argument --b", "argument --a nelze zadat spolu s --b"),
        ("argument X: invalid Path value: 'x'", "argument X nepřijímá hodnotu „x“"),
        ("argument -c: expected at least one argument", "za argumentem -c chybí hodnota"),
        ("argument SLOVESO: invalid choice: 'it's' (choose from 'read', 'check')",
         "sloveso „it's“ neznám; na výběr je read, check"),
        ("unrecognized arguments: {0} %s", "neznámé argumenty: {0} %s"),
        ("něco jiného", "něco jiného"),
    ],
)  # fmt: skip
def test_what_argparse_says_is_translated(said, czech):
    assert in_czech(said) == czech
