"""The `prevence` command: one verb for each job done without a browser.

A verb is a module of `cli.verbs` with `add_arguments(parser)` and `run(args) -> int`; it is imported
only when it is called, so that `read` and `check` start without Django.
"""

import argparse
import sys
from importlib import import_module
from typing import NamedTuple

EXIT_FINE = 0
EXIT_FINDINGS = 1  # findings, or the input was refused
EXIT_USAGE = 2


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
    arguments = sys.argv[1:] if argv is None else argv
    name = next((argument for argument in arguments if not argument.startswith("-")), None)
    parser = _parser(name if name in VERBS else None)
    args = parser.parse_args(arguments)
    if args.verb is None:
        parser.print_help()
        return EXIT_USAGE
    status: int = import_module(f"prevence.cli.verbs.{VERBS[args.verb].module}").run(args)
    return status


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="prevence", description="Pracovní systém místní prevence kriminality."
    )
    subparsers = parser.add_subparsers(dest="verb", metavar="SLOVESO", title="slovesa")
    for name, verb in VERBS.items():
        subparser = subparsers.add_parser(
            name, help=verb.help, description=f"{verb.help.capitalize()}.",
            epilog=f"Příklad: {verb.example}",
        )  # fmt: skip
        if name == chosen:
            import_module(f"prevence.cli.verbs.{verb.module}").add_arguments(subparser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
