"""The `prevence` command: one verb for each job done without a browser.

A verb is a module of `cli.verbs` with `add_arguments(parser)` and `run(args) -> int`; it is imported
only when it is called, so that `read` and `check` start without Django.
"""

import os
import sys
from importlib import import_module
from typing import NamedTuple

from prevence.cli.usage import EXIT_USAGE, CzechParser

__all__ = ["EXIT_FINDINGS", "EXIT_FINE", "EXIT_USAGE", "main"]

EXIT_FINE = 0
EXIT_FINDINGS = 1  # findings, or the input was refused
EXIT_INTERRUPTED = 130  # as a shell says it of Ctrl-C
EXIT_UNREAD = 141  # as a shell says it of output nobody reads to the end


class Verb(NamedTuple):
    """A verb: its module in `cli.verbs`, one line of help and an example."""

    module: str
    help: str
    example: str


VERBS = {
    "read": Verb(
        "read", "přečte zprávu a vypíše ji jako data (JSON)", "prevence read zprava_2024.docx"
    ),
    "check": Verb("check", "zkontroluje čísla ve zprávě", "prevence check zprava_2024.docx"),
    "import": Verb(
        "import_", "načte zprávu do systému", "prevence import zprava_2024.docx --office mesto"
    ),
    "report": Verb(
        "report",
        "vytvoří úřední zprávu (DOCX, PDF, HTML, XLSX)",
        "prevence report zprava_2024.docx --to zprava_2024.pdf",
    ),
    "demo": Verb("demo", "připraví ukázkové město a kraj", "prevence demo"),
    "serve": Verb("serve", "spustí webovou část", "prevence serve --port 8000"),
}


def main(argv: list[str] | None = None) -> int:
    """Runs one verb; returns the exit status 0 / 1 / 2."""
    try:
        try:
            return _run(sys.argv[1:] if argv is None else argv)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        print("Přerušeno.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return EXIT_UNREAD


def _run(arguments: list[str]) -> int:
    name = next((argument for argument in arguments if not argument.startswith("-")), None)
    parser = _parser(name if name in VERBS else None)
    args = parser.parse_args(arguments)
    if args.verb is None:
        parser.print_help()
        return EXIT_USAGE
    status: int = import_module(f"prevence.cli.verbs.{VERBS[args.verb].module}").run(args)
    return status


def _parser(chosen: str | None) -> CzechParser:
    parser = CzechParser(
        prog="prevence",
        description="Pracovní systém místní prevence kriminality.",
        epilog=f"Příklad: {VERBS['read'].example}",
    )
    subparsers = parser.add_subparsers(dest="verb", metavar="SLOVESO", title="slovesa")
    for name, verb in VERBS.items():
        subparser = subparsers.add_parser(
            name, help=verb.help, description=f"{verb.help[:1].upper()}{verb.help[1:]}.",
            epilog=f"Příklad: {verb.example}",
        )  # fmt: skip
        if name == chosen:
            import_module(f"prevence.cli.verbs.{verb.module}").add_arguments(subparser)
    return parser


def _close_output() -> None:
    """The reader of our output has gone; nothing more may be written there, not even at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
