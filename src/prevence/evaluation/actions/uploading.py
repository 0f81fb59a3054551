"""Bringing a report in and reading it."""

import logging
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.core.errors import refuse_unless
from prevence.documents.errors import DocumentError
from prevence.evaluation import policies
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.enums import IMPORT_FLOW, ImportState, ImportVerb
from prevence.evaluation.errors import AlreadyImportedError, ImportRefusedError
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.queries.likely_strategies import likely_strategies_for, surely
from prevence.evaluation.storable import storable
from prevence.files.actions import store_file
from prevence.files.queries import content_of
from prevence.organisations.models import Organisation

Reader = Callable[[Path], ReportDraft]

_OUR_FAULT = (
    "Soubor {0.original_name} se nepodařilo přečíst kvůli chybě na naší straně, která je zapsaná. "
    "Zkuste zprávu uložit jako DOCX a nahrát znovu."
)

logger = logging.getLogger(__name__)


def step(report_import: ReportImport, verb: ImportVerb) -> None:
    """Moves the report to the state after the verb; does not save.

    Raises:
        ImportRefusedError: the verb cannot be done in its state.
    """
    allowed, after = IMPORT_FLOW[verb]
    state = ImportState(report_import.state)
    if state not in allowed:
        raise ImportRefusedError(
            f"Zprávu ve stavu „{state.label}“ nelze {verb.label}. Obnovte stránku."
        )
    report_import.state = after


def locked(report_import: ReportImport) -> ReportImport:
    """The same report fresh from the database, nobody else's until the transaction ends."""
    return ReportImport.objects.select_for_update(of=("self",)).get(pk=report_import.pk)


@transaction.atomic
def start_import(
    *, content: bytes, original_name: str, organisation: Organisation | None,
    by: User | None, at: datetime,
) -> ReportImport:  # fmt: skip
    """Keeps a report file and puts it in line for reading.

    The same file that waits for review already is given back as it stands.

    Args:
        content: the whole file.
        original_name: as the person's computer calls it.
        organisation: whose report it is; None leaves it to what the report says.
        by: who brings it; None for a command.
        at: when.

    Raises:
        AlreadyImportedError: the very same file is what stands in the system.
        FileRefusedError: the file is empty or too large.
        ActionError: the person may not import.
    """
    refuse_unless(policies.can_start_import(by))
    stored = store_file(
        content=content, original_name=original_name, organisation=organisation, by=by, at=at
    )
    _refuse_same_file(stored.sha256, organisation)
    waiting = (
        ReportImport.objects.waiting()
        .filter(stored_file=stored)
        .exclude(state=ImportState.UNREADABLE)
        .first()
    )
    if waiting is not None:
        return waiting
    report_import = ReportImport.objects.create(
        organisation=organisation, stored_file=stored, uploaded_at=at, uploaded_by=by,
        progress="Soubor je nahraný, čeká na přečtení.",
    )  # fmt: skip
    audit.record(
        by=by, at=at, action="report_import.started", target=report_import,
        office=organisation.name if organisation else "", after={"sha256": stored.sha256},
    )  # fmt: skip
    return report_import


def _refuse_same_file(sha256: str, organisation: Organisation | None) -> None:
    same = Evaluation.objects.filter(source_file__sha256=sha256)
    if organisation is not None:
        same = same.filter(organisation=organisation)
    evaluation = same.select_related("strategy").first()
    if evaluation is not None:
        raise AlreadyImportedError(
            f"Tento soubor už v systému je jako {evaluation} ve strategii "
            f"„{evaluation.strategy.title}“. Nic se nezměnilo.",
            evaluation_uuid=evaluation.uuid,
        )


def read_import(*, report_import: ReportImport, reader: Reader, at: datetime) -> ReportImport:
    """Reads the file and puts the report before a person; safe to be run again after a stop.

    Not one transaction: reading takes seconds and people watch the progress.

    Args:
        report_import: uploaded, or stopped in reading.
        reader: `recognition.recognise_file`.
        at: when.
    """
    with transaction.atomic():
        report_import = locked(report_import)
        step(report_import, ImportVerb.START_READING)
        report_import.progress = "Čte se soubor a hledají se v něm priority, opatření a čísla."
        report_import.error = ""
        report_import.save(update_fields=["state", "progress", "error"])
    try:
        draft = _read(report_import, reader)
    except DocumentError as error:
        return _give_up(report_import, str(error), at)
    except Exception:
        logger.exception("Reading of %s failed.", report_import)
        return _give_up(report_import, _OUR_FAULT.format(report_import.stored_file), at)
    return finish_reading(report_import=report_import, draft=draft, at=at)


def _read(report_import: ReportImport, reader: Reader) -> ReportDraft:
    """The reader gets a file of the original name, because the name stands in its messages."""
    stored = report_import.stored_file
    with tempfile.TemporaryDirectory(prefix="prevence-") as folder:
        path = Path(folder) / stored.original_name
        path.write_bytes(content_of(stored))
        return reader(path)


@transaction.atomic
def finish_reading(
    *, report_import: ReportImport, draft: ReportDraft, at: datetime
) -> ReportImport:
    """Keeps what was read and proposes the strategy it belongs to.

    Raises:
        ImportRefusedError: the report is not being read.
    """
    report_import = locked(report_import)
    step(report_import, ImportVerb.FINISH_READING)
    report_import.draft = storable(draft).to_plain(with_evidence=True)
    report_import.progress = "Zpráva je přečtená."
    likely = likely_strategies_for(report_import)
    report_import.strategy = surely(likely)  # in doubt a person decides
    report_import.founds_strategy = not likely
    report_import.save(update_fields=["state", "draft", "progress", "strategy", "founds_strategy"])
    audit.record(
        by=None, at=at, action="report_import.read", target=report_import,
        after={"kind": draft.document.kind.value, "year": draft.document.year},
    )  # fmt: skip
    return report_import


@transaction.atomic
def _give_up(report_import: ReportImport, message: str, at: datetime) -> ReportImport:
    report_import = locked(report_import)
    step(report_import, ImportVerb.GIVE_UP)
    report_import.error = message
    report_import.progress = "Soubor nelze přečíst."
    report_import.save(update_fields=["state", "error", "progress"])
    audit.record(
        by=None, at=at, action="report_import.unreadable", target=report_import, reason=message
    )
    return report_import
