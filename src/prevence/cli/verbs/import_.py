"""`prevence import`: a report file into the system, by the same actions as in the browser."""

import argparse
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE
from prevence.core.czech import plural

if TYPE_CHECKING:  # Django is set up when the verb runs
    from prevence.evaluation.models import Evaluation, ReportImport
    from prevence.evaluation.queries.reviewing import Undecided

_SETTINGS = "prevence.config.settings.dev"


class RefusedError(Exception):
    """The file was not taken in; the message is one Czech sentence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the file; `findings` is {severity: count}.

    `state`: "accepted", "unchanged" (the same file is in the system) or "in_review";
    `needs_person` where --accept would not help.
    """

    state: str
    file: str
    strategy: str | None
    strategy_id: int | None
    year: int | None
    items: int
    tables: int
    findings: dict[str, int]
    undecided: tuple[str, ...]
    needs_person: bool
    import_uuid: str | None
    evaluation_uuid: str | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("file", type=Path, metavar="SOUBOR", help="zpráva k načtení do systému")
    parser.add_argument(
        "--office", metavar="NÁZEV", help="úřad, kterému zpráva patří; jinak podle zprávy"
    )
    parser.add_argument(
        "--accept",
        action="store_true",
        help="přijme zprávu i s nejistými návrhy (přiřazení položek a strategie)",
    )
    parser.add_argument("--json", action="store_true", help="vypíše výsledek jako data (JSON)")


def run(args: argparse.Namespace) -> int:
    """Reads, shows and takes in; 0 accepted or unchanged, 1 refused or waiting for a decision."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    try:
        outcome = _imported(args.file, args.office, accept=args.accept)
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return EXIT_FINDINGS
    if args.json:
        print(json.dumps(asdict(outcome), ensure_ascii=False, indent=1))
    else:
        print(printed(outcome))
    return EXIT_FINDINGS if outcome.state == "in_review" else EXIT_FINE


def _imported(path: Path, office: str | None, *, accept: bool) -> Outcome:
    """The whole way of one file."""
    from prevence.core.errors import ActionError
    from prevence.evaluation.errors import AlreadyImportedError

    content = _content(path)
    try:
        report_import = _read(path, content, office)
        return _settled(report_import, accept=accept)
    except AlreadyImportedError as same:
        return _unchanged(path, str(same.evaluation_uuid))
    except ActionError as refusal:
        raise RefusedError(str(refusal)) from refusal


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RefusedError(f"Soubor {path} nelze otevřít; ověřte cestu a oprávnění.") from error


def _read(path: Path, content: bytes, office: str | None) -> "ReportImport":
    from django.utils import timezone

    from prevence.evaluation.actions.uploading import read_import, start_import
    from prevence.evaluation.enums import ImportState
    from prevence.evaluation.recognition import recognise_file
    from prevence.organisations.queries import organisation_named

    organisation = organisation_named(office) if office else None
    if office and organisation is None:
        raise RefusedError(
            f"Úřad „{office}“ v systému není. Vynechte --office a úřad se založí podle zprávy."
        )
    report_import = start_import(
        content=content, original_name=path.name, organisation=organisation, by=None,
        at=timezone.now(),
    )  # fmt: skip
    if report_import.state == ImportState.IN_REVIEW:
        return report_import
    print(f"Čtu {path.name} …", file=sys.stderr)
    report_import = read_import(
        report_import=report_import, reader=recognise_file, at=timezone.now()
    )
    if report_import.state == ImportState.UNREADABLE:
        raise RefusedError(report_import.error)
    return report_import


def _settled(report_import: "ReportImport", *, accept: bool) -> Outcome:
    from django.utils import timezone

    from prevence.evaluation.actions.accepting import accept_import
    from prevence.evaluation.queries.reviewing import review_of

    undecided = review_of(report_import).undecided
    evaluation = None
    if not undecided or (accept and not any(one.is_essential for one in undecided)):
        print("Zapisuji do systému …", file=sys.stderr)
        evaluation = accept_import(
            report_import=report_import, by=None, at=timezone.now(), with_proposals=accept
        )
    return _outcome(report_import, evaluation, undecided)


def _outcome(
    report_import: "ReportImport",
    evaluation: "Evaluation | None",
    undecided: "tuple[Undecided, ...]",
) -> Outcome:
    from prevence.evaluation.checks import Severity, audit
    from prevence.evaluation.draft import walk
    from prevence.evaluation.queries.reviewing import review_of

    print("Kontroluji čísla …", file=sys.stderr)
    report_import.refresh_from_db()
    draft = review_of(report_import).draft
    result = audit(draft)
    strategy = report_import.strategy
    return Outcome(
        state="in_review" if evaluation is None else "accepted",
        file=report_import.stored_file.original_name,
        strategy=strategy.title if strategy else draft.document.strategy_title,
        strategy_id=strategy.pk if strategy else None,
        year=draft.document.year, items=sum(1 for _ in walk(draft.nodes)),
        tables=len(draft.tables),
        findings={severity.value: result.count(severity) for severity in Severity},
        undecided=() if evaluation else tuple(one.message for one in undecided),
        needs_person=evaluation is None and any(one.is_essential for one in undecided),
        import_uuid=str(report_import.uuid),
        evaluation_uuid=str(evaluation.uuid) if evaluation else None,
    )  # fmt: skip


def _unchanged(path: Path, evaluation_uuid: str) -> Outcome:
    from prevence.evaluation.checks import Severity, audit
    from prevence.evaluation.draft import walk
    from prevence.evaluation.models import Evaluation
    from prevence.evaluation.queries.drafts import draft_of

    evaluation = Evaluation.objects.select_related("strategy").get(uuid=evaluation_uuid)
    draft = draft_of(evaluation)
    result = audit(draft)
    return Outcome(
        state="unchanged", file=path.name, strategy=evaluation.strategy.title,
        strategy_id=evaluation.strategy_id, year=evaluation.year,
        items=sum(1 for _ in walk(draft.nodes)), tables=len(draft.tables),
        findings={severity.value: result.count(severity) for severity in Severity},
        undecided=(), needs_person=False, import_uuid=None, evaluation_uuid=evaluation_uuid,
    )  # fmt: skip


_REMEDY = "Rozhodněte v prohlížeči (prevence serve), nebo doplňte --accept:"
_REMEDY_BY_PERSON = "Opravte v prohlížeči (prevence serve), nebo nahrajte správný soubor:"
_HEADLINES = {
    "accepted": "Zpráva je v systému.",
    "unchanged": "Tento soubor už v systému je, nic se nezměnilo.",
    "in_review": "Zpráva čeká na rozhodnutí, do systému zatím zapsaná není.",
}


def printed(outcome: Outcome) -> str:
    """The outcome for a terminal."""
    errors, warnings, notes = outcome.findings.values()
    read = (
        f"{outcome.items} {plural(outcome.items, 'položka', 'položky', 'položek')}, "
        f"{outcome.tables} {plural(outcome.tables, 'tabulka', 'tabulky', 'tabulek')}"
    )
    found = (
        f"{errors} {plural(errors, 'rozpor', 'rozpory', 'rozporů')}, {warnings} upozornění, "
        f"{notes} {plural(notes, 'poznámka', 'poznámky', 'poznámek')}"
    )
    lines = [
        _HEADLINES[outcome.state],
        f"  soubor: {outcome.file}",
        f"  strategie: {outcome.strategy or 'neuvedena'}"
        + (f" (ID {outcome.strategy_id})" if outcome.strategy_id else ""),
        f"  rok: {outcome.year or 'celé období'}",
        f"  načteno: {read}",
        f"  nálezy: {found}",
    ]
    if outcome.undecided:
        lines.append(_REMEDY_BY_PERSON if outcome.needs_person else _REMEDY)
        lines += [f"  • {message}" for message in outcome.undecided]
    return "\n".join(lines)
