"""Where `check` and `report` take a report from: a file, a Report JSON, or a year of the system."""

import argparse
import os
from pathlib import Path

from prevence.documents.errors import DocumentError
from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.recognition import recognise_file

_REPORT_JSON = ".json"
_SETTINGS = "prevence.config.settings.dev"


def add_source_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, or the strategy and year that stand instead of it."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="SOUBOR",
        help="zpráva (DOCX, ODT, PDF, HTML, text) nebo JSON z „prevence read“",
    )
    parser.add_argument(
        "--strategy",
        metavar="NÁZEV",
        help="strategie v systému místo souboru: část názvu, úřadu, nebo její označení z adresy",
    )
    parser.add_argument(
        "--year", type=int, metavar="ROK", help="rok zprávy; bez něj celé období strategie"
    )


def wrong_source(args: argparse.Namespace) -> str | None:
    """What is wrong with the source named on the command line, as a Czech sentence."""
    if args.file is None and args.strategy is None:
        return "Uveďte soubor se zprávou, nebo --strategy NÁZEV --year ROK."
    if args.file is not None and args.strategy is not None:
        return "Uveďte buď soubor, nebo --strategy, ne obojí."
    if args.strategy is None and args.year is not None:
        return "K --year doplňte --strategy NÁZEV."
    return None


def draft_from(args: argparse.Namespace) -> ReportDraft:
    """The report the command line names.

    Raises:
        DocumentError: it cannot be read, is of another genre, or the system has none such.
    """
    if args.file is None:
        return _stored(args.strategy, args.year)
    if args.file.suffix.lower() == _REPORT_JSON:
        return _from_json(args.file)
    draft = recognise_file(args.file)
    if draft.document.kind is DocumentKind.OTHER:
        reason = draft.warnings[-1].message if draft.warnings else "není to zpráva ani plán"
        raise DocumentError(f"{args.file.name}: {reason}")
    return draft


def _from_json(path: Path) -> ReportDraft:
    try:
        return ReportDraft.from_json(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise DocumentError(f"Soubor {path} neexistuje; zkontrolujte jeho název.") from error
    except OSError as error:
        raise DocumentError(f"Soubor {path} nelze otevřít; ověřte cestu a oprávnění.") from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise DocumentError(
            f"Soubor {path} není JSON zprávy; vytvořte jej příkazem „prevence read“."
        ) from error


def _stored(strategy: str, year: int | None) -> ReportDraft:
    """A year kept in the system; the only way that needs Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django

    django.setup()
    from prevence.evaluation.queries.drafts import (
        NoSuchEvaluationError,
        draft_of_year,
        strategy_named,
    )

    try:
        return draft_of_year(strategy_named(strategy).pk, year)
    except NoSuchEvaluationError as refusal:
        raise DocumentError(str(refusal)) from refusal
