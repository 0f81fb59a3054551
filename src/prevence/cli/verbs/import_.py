"""`prevence import`: a report file into the system, by the same actions as in the browser."""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from prevence.cli.import_outcome import Outcome, printed
from prevence.cli.main import EXIT_FINDINGS, EXIT_FINE, EXIT_USAGE

if TYPE_CHECKING:  # Django is set up when the verb runs
    from prevence.evaluation.draft import ReportDraft
    from prevence.evaluation.models import Evaluation, ReportImport
    from prevence.evaluation.queries.reviewing import Undecided
    from prevence.organisations.models import Organisation

_SETTINGS = "prevence.config.settings.dev"
# Czech words of `organisations.enums.OrganisationKind`; the verb's help needs no Django.
_NEW_OFFICES = {"město": "city", "mesto": "city", "kraj": "region", "obec": "municipality"}


class RefusedError(Exception):
    """The file was not taken in; the message is one Czech sentence."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="SOUBOR",
        help="zpráva k načtení do systému; může jich být několik",
    )  # fmt: skip
    parser.add_argument(
        "--office", metavar="NÁZEV", help="úřad, kterému zpráva patří; jinak podle zprávy"
    )
    parser.add_argument(
        "--new-office", choices=tuple(_NEW_OFFICES), metavar="DRUH",
        help="založí úřad z --office, když v systému ještě není: město, kraj, nebo obec",
    )  # fmt: skip
    parser.add_argument(
        "--accept",
        action="store_true",
        help="přijme zprávu i s nejistými návrhy (přiřazení položek a strategie)",
    )
    parser.add_argument("--json", action="store_true", help="vypíše výsledek jako data (JSON)")


def run(args: argparse.Namespace) -> int:
    """Reads, shows and takes in; 0 all accepted or unchanged, 1 some refused or waiting."""
    if args.new_office and not args.office:
        print("K --new-office doplňte název úřadu: --office NÁZEV.", file=sys.stderr)
        return EXIT_USAGE
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    outcomes = []
    for place, path in enumerate(args.files, start=1):
        if len(args.files) > 1:
            print(f"[{place}/{len(args.files)}] {path.name}", file=sys.stderr)
        try:
            outcome = _imported(path, args)
        except RefusedError as refusal:
            print(refusal, file=sys.stderr)
            continue
        outcomes.append(outcome)
        if not args.json:
            print(printed(outcome))
    if args.json and outcomes:
        _print_json(outcomes, is_list=len(args.files) > 1)
    is_settled = all(outcome.state != "in_review" for outcome in outcomes)
    return EXIT_FINE if is_settled and len(outcomes) == len(args.files) else EXIT_FINDINGS


def _print_json(outcomes: list[Outcome], *, is_list: bool) -> None:
    """One object for one file, a list for several."""
    plain = [asdict(outcome) for outcome in outcomes]
    print(json.dumps(plain if is_list else plain[0], ensure_ascii=False, indent=1))


def _imported(path: Path, args: argparse.Namespace) -> Outcome:
    """The whole way of one file."""
    from prevence.core.errors import ActionError
    from prevence.evaluation.errors import AlreadyImportedError

    content = _content(path)
    try:
        report_import = _read(path, content, args)
        return _settled(report_import, accept=args.accept)
    except AlreadyImportedError as same:
        return _unchanged(path, str(same.evaluation_uuid))
    except ActionError as refusal:
        raise RefusedError(str(refusal)) from refusal


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RefusedError(f"Soubor {path} nelze otevřít; ověřte cestu a oprávnění.") from error


def _read(path: Path, content: bytes, args: argparse.Namespace) -> "ReportImport":
    from django.utils import timezone

    from prevence.evaluation.actions.uploading import read_import, start_import
    from prevence.evaluation.enums import ImportState
    from prevence.evaluation.recognition import recognise_file

    report_import = start_import(
        content=content, original_name=path.name, organisation=_office(path, args), by=None,
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


def _office(path: Path, args: argparse.Namespace) -> "Organisation | None":
    """The office of --office; one not known yet is founded when the report or the person says so."""
    from django.utils import timezone

    from prevence.organisations.actions import ensure_organisation
    from prevence.organisations.enums import OrganisationKind
    from prevence.organisations.queries import organisation_named

    if not args.office:
        return None
    known = organisation_named(args.office)
    if known is not None:
        return known
    draft = _draft(path)
    kind = _NEW_OFFICES.get(args.new_office or "") or _kind_in_report(draft, args.office)
    return ensure_organisation(
        name=args.office, kind=OrganisationKind(kind), by=None, at=timezone.now()
    )


def _draft(path: Path) -> "ReportDraft":
    from prevence.documents.errors import DocumentError
    from prevence.evaluation.recognition import recognise_file

    try:
        return recognise_file(path)
    except DocumentError as error:
        raise RefusedError(str(error)) from error


def _kind_in_report(draft: "ReportDraft", office: str) -> str:
    """Kind of the office when the report itself says it is of this office.

    Raises:
        RefusedError: the report is of another office or does not say; the person must.
    """
    from prevence.organisations.queries import name_key

    head = draft.document
    if head.organisation and name_key(head.organisation) == name_key(office):
        return head.organisation_kind.value if head.organisation_kind else "other"
    told = f"zpráva je podle svého textu „{head.organisation}“" if head.organisation else (
        "zpráva sama úřad neuvádí"
    )  # fmt: skip
    raise RefusedError(
        f"Úřad „{office}“ v systému není a {told}. Zkontrolujte název; je-li úřad nový, doplňte "
        "--new-office město (nebo kraj, obec)."
    )


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
