"""`prevence read FILE`: a report or plan as structured data on standard output."""

import argparse
import sys
from pathlib import Path

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
    """Prints the Report JSON; 0 read, 1 refused or another genre."""
    try:
        draft = recognise_file(args.file)
    except DocumentError as error:
        print(error, file=sys.stderr)
        return 1
    text = draft.to_json(with_evidence=args.explain)
    if args.to:
        try:
            args.to.write_text(text + "\n", encoding="utf-8")
        except OSError:
            print(f"Soubor {args.to} nelze zapsat; zvolte jiné místo.", file=sys.stderr)
            return 1
    else:
        sys.stdout.write(text + "\n")
    if draft.document.kind is DocumentKind.OTHER:
        print(f"{args.file.name}: {draft.warnings[-1].message}", file=sys.stderr)
        return 1
    return 0
