"""`prevence check`: the audit of the numbers of a report file, a Report JSON or a stored year."""

import argparse
import sys
import textwrap
from collections import Counter

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE
from prevence.cli.report_source import add_source_arguments, draft_from, wrong_source
from prevence.core.czech import plural
from prevence.documents.errors import DocumentError
from prevence.evaluation.checks import Audit, Finding, Severity, audit

_WIDTH = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    add_source_arguments(parser)
    parser.add_argument("--json", action="store_true", help="vypíše nálezy jako data (JSON)")


def run(args: argparse.Namespace) -> int:
    """Prints the audit; 0 without findings (notes aside), 1 with them or refused, 2 wrong use."""
    problem = wrong_source(args)
    if problem:
        print(problem, file=sys.stderr)
        return EXIT_USAGE
    try:
        result = audit(draft_from(args))
    except DocumentError as refusal:
        print(refusal, file=sys.stderr)
        return EXIT_FINDINGS
    print(result.to_json() if args.json else printed(result))
    return EXIT_FINDINGS if result.has_conflicts else EXIT_FINE


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
