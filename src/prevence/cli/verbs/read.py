"""`prevence read FILE`: a report or plan as structured data on standard output."""

import argparse
import sys
from pathlib import Path

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE
from prevence.cli.writing import write_file
from prevence.documents.errors import DocumentError
from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.recognition import recognise_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("file", metavar="SOUBOR", type=Path, help="zpráva nebo plán")
    parser.add_argument("--json", action="store_true", help="vypíše JSON (tak to dělá vždy)")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="přidá ke každé hodnotě pravidlo, které ji našlo, a místo ve zdroji",
    )
    parser.add_argument("--to", metavar="CÍL", type=Path, help="zapíše výsledek do souboru")


def run(args: argparse.Namespace) -> int:
    """Prints the Report JSON; 0 read, 1 refused or another genre, 2 wrong use."""
    source: Path = args.file
    if args.to and _are_same(args.to, source):
        print(
            f"Soubor {args.to} je čtená zpráva; zvolte pro výsledek jiný název.", file=sys.stderr
        )
        return EXIT_USAGE
    if sys.stderr.isatty():
        print(f"Čtu {source.name} …", file=sys.stderr)
    try:
        draft = recognise_file(source)
        _hand_over(draft.to_json(with_evidence=args.explain), args.to)
    except DocumentError as error:
        print(error, file=sys.stderr)
        return EXIT_FINDINGS
    if draft.document.kind is DocumentKind.OTHER:
        print(f"{source.name}: {draft.warnings[-1].message}", file=sys.stderr)
        return EXIT_FINDINGS
    return EXIT_FINE


def _are_same(one: Path, two: Path) -> bool:
    try:
        return one.samefile(two)
    except OSError:
        return False


def _hand_over(text: str, target: Path | None) -> None:
    """To a file, or to standard output: JSON is UTF-8 whatever the terminal speaks."""
    content = f"{text}\n".encode()
    if target:
        write_file(target, content)
    else:
        sys.stdout.buffer.write(content)
