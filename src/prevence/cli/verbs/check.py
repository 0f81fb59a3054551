"""`prevence check`: the audit of the numbers of a report file, a Report JSON or a stored year."""

import argparse
import os
import sys
import textwrap
from collections import Counter
from pathlib import Path

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE
from prevence.core.czech import plural
from prevence.documents.errors import DocumentError
from prevence.evaluation.checks import Audit, Finding, Severity, audit
from prevence.evaluation.codes import DocumentKind
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.recognition import recognise_file

_WIDTH = 80
_REPORT_JSON = ".json"
_SETTINGS = "prevence.config.settings.dev"


class RefusedError(Exception):
    """The input cannot be checked; the message is one Czech sentence."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="SOUBOR",
        help="zpráva (DOCX, ODT, PDF, HTML, text) nebo JSON z „prevence read“",
    )
    parser.add_argument("--json", action="store_true", help="vypíše nálezy jako data (JSON)")
    parser.add_argument(
        "--strategy", type=int, metavar="ID", help="strategie v systému místo souboru"
    )
    parser.add_argument(
        "--year", type=int, metavar="ROK", help="hodnocený rok; bez něj celé období strategie"
    )


def run(args: argparse.Namespace) -> int:
    """Prints the audit; 0 without findings (notes aside), 1 with them or refused, 2 wrong use."""
    problem = _usage_problem(args)
    if problem:
        print(problem, file=sys.stderr)
        return EXIT_USAGE
    try:
        result = audit(_draft(args))
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return EXIT_FINDINGS
    print(result.to_json() if args.json else printed(result))
    return EXIT_FINDINGS if result.has_conflicts else EXIT_FINE


def _usage_problem(args: argparse.Namespace) -> str | None:
    if args.file is None and args.strategy is None:
        return "Uveďte soubor se zprávou, nebo --strategy ID --year ROK."
    if args.file is not None and args.strategy is not None:
        return "Uveďte buď soubor, nebo --strategy, ne obojí."
    if args.strategy is None and args.year is not None:
        return "K --year doplňte --strategy ID."
    return None


# --- where the draft comes from


def _draft(args: argparse.Namespace) -> ReportDraft:
    if args.file is None:
        return _stored(args.strategy, args.year)
    if args.file.suffix.lower() == _REPORT_JSON:
        return _from_json(args.file)
    return _recognised(args.file)


def _from_json(path: Path) -> ReportDraft:
    try:
        return ReportDraft.from_json(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise RefusedError(f"Soubor {path} nelze otevřít; ověřte cestu a oprávnění.") from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise RefusedError(
            f"Soubor {path} není JSON zprávy; vytvořte jej příkazem „prevence read“."
        ) from error


def _recognised(path: Path) -> ReportDraft:
    try:
        draft = recognise_file(path)
    except DocumentError as refusal:
        raise RefusedError(str(refusal)) from refusal
    if draft.document.kind is DocumentKind.OTHER:
        reason = draft.warnings[-1].message if draft.warnings else "není to zpráva ani plán"
        raise RefusedError(f"{path.name}: {reason}")
    return draft


def _stored(strategy: int, year: int | None) -> ReportDraft:
    """A year kept in the system; the only way that needs Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django

    django.setup()
    from prevence.evaluation.queries.drafts import (
        NoSuchEvaluationError,
        draft_of_year,
    )

    try:
        return draft_of_year(strategy, year)
    except NoSuchEvaluationError as refusal:
        raise RefusedError(str(refusal)) from refusal


# --- what a person reads


def printed(audit: Audit) -> str:
    """The audit for a terminal 80 columns wide, gravest findings first."""
    lines = [f"Kontrola čísel: {audit.source.file}", ""]
    for severity in Severity:
        group = [finding for finding in audit.findings if finding.severity is severity]
        if group:
            lines += [f"{severity.label} ({len(group)})", "─" * _WIDTH]
            for number, finding in enumerate(group, start=1):
                lines += [*_finding_lines(number, finding), ""]
    lines += _checked_lines(audit)
    lines.append(_counts(audit))
    return "\n".join(lines)


def _finding_lines(number: int, finding: Finding) -> list[str]:
    place = _place(finding)
    body = [finding.message, *([f"→ {finding.proposal}"] if finding.proposal else [])]
    lines = _wrapped(f"{number}. {finding.rule.label}" + (f" ({place})" if place else ""), "")
    for text in body:
        lines += _wrapped(text, "   ")
    return lines


def _place(finding: Finding) -> str:
    """Lines, pages or blocks of the source."""
    for source in finding.sources:
        for first, last, one, many in (
            (source.page_from, source.page_to, "strana", "strany"),
            (source.line_from, source.line_to, "řádek", "řádky"),
            (source.block_from, source.block_to, "odstavec", "odstavce"),
        ):
            if first is not None:
                single = last is None or last == first
                return f"{one} {first}" if single else f"{many} {first}–{last}"
    return ""


def _checked_lines(audit: Audit) -> list[str]:
    if not audit.checked:
        return ["Ve zprávě nejsou čísla, která by šlo navzájem ověřit.", ""]
    lines = ["Zkontrolováno a souhlasí", "─" * _WIDTH]
    for rule, count in Counter(item.rule for item in audit.checked).items():
        lines.append(f"   {rule.label}: {count}×")
        example = next(item for item in audit.checked if item.rule is rule)
        lines += _wrapped(f"např. {example.what}: {example.calculation}", "      ")
    return [*lines, ""]


def _counts(audit: Audit) -> str:
    errors, warnings, notes = (audit.count(severity) for severity in Severity)
    checked = len(audit.checked)
    found = (
        f"{errors} {plural(errors, 'rozpor', 'rozpory', 'rozporů')}, "
        f"{warnings} {plural(warnings, 'upozornění', 'upozornění', 'upozornění')}, "
        f"{notes} {plural(notes, 'poznámka', 'poznámky', 'poznámek')}"
    )
    return f"Celkem: {found}; souhlasí {checked} {plural(checked, 'údaj', 'údaje', 'údajů')}."


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        width=_WIDTH,
        initial_indent=indent,
        subsequent_indent=indent or "   ",
        break_long_words=False,
        break_on_hyphens=False,
    )
