"""The demonstration offices brought into the system by the same actions as the browser's.

Imported only after Django is set up; what is printed about it is in `cli.verbs.demo`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from prevence.accounts.models import User
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.reviewing import choose_nodes, reject_import
from prevence.evaluation.actions.uploading import read_import, start_import
from prevence.evaluation.checks import Audit, audit
from prevence.evaluation.demonstration import WrittenFile
from prevence.evaluation.enums import ImportState
from prevence.evaluation.errors import AlreadyImportedError, ImportRefusedError
from prevence.evaluation.matching import Certainty
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.evaluation.official import FileFormat, render
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.reviewing import review_of
from prevence.evaluation.recognition import recognise_file

OFFICIAL_FORMATS: tuple[FileFormat, ...] = ("docx", "pdf")
_KEPT = "V systému už je novější podoba téže zprávy, ukázka ji nechala být."


@dataclass(frozen=True, slots=True)
class Loaded:
    """One demonstration report in the system.

    Attributes:
        is_new: it was imported now; False when it had been there.
        confirmed: names of items whose unsure match the demonstration confirmed.
    """

    written: WrittenFile
    evaluation: Evaluation
    is_new: bool
    confirmed: tuple[str, ...] = ()


def load(written: WrittenFile, *, by: User, at: datetime) -> Loaded:
    """Imports one report; one that is in the system, or was corrected there since, is left alone.

    Raises:
        ActionError: the system refuses it; the message says why.
        ImportRefusedError: the file could not be read.
    """
    try:
        report_import = start_import(
            content=written.path.read_bytes(), original_name=written.path.name,
            organisation=None, by=by, at=at,
        )  # fmt: skip
    except AlreadyImportedError as known:
        return Loaded(written, Evaluation.objects.get(uuid=known.evaluation_uuid), is_new=False)
    report_import = _read(report_import, at)
    existing = review_of(report_import).existing
    if existing is not None:
        reject_import(report_import=report_import, reason=_KEPT, by=by, at=at)
        return Loaded(written, existing, is_new=False)
    confirmed = _confirm_unsure(report_import, by, at)
    report_import.refresh_from_db()
    evaluation = accept_import(report_import=report_import, by=by, at=at)
    return Loaded(written, evaluation, is_new=True, confirmed=confirmed)


def _read(report_import: ReportImport, at: datetime) -> ReportImport:
    if report_import.state == ImportState.IN_REVIEW:  # somebody left it waiting
        return report_import
    report_import = read_import(report_import=report_import, reader=recognise_file, at=at)
    if report_import.state == ImportState.UNREADABLE:
        raise ImportRefusedError(report_import.error)
    return report_import


def _confirm_unsure(report_import: ReportImport, by: User, at: datetime) -> tuple[str, ...]:
    """Does what a person does on the review screen: agrees with the proposed item."""
    review = review_of(report_import)
    unsure = {
        key: match.node_pk
        for key, match in review.matches.items()
        if match.certainty is Certainty.UNSURE
    }
    if not unsure:
        return ()
    choose_nodes(
        report_import=report_import, nodes=unsure, version=report_import.version, by=by, at=at
    )
    return tuple(unsure)


def audit_of(loaded: Loaded) -> Audit:
    """What does not add up in the report as it stands in the system."""
    return audit(draft_of(loaded.evaluation))


def print_official(loaded: Loaded, folder: Path, tell: Callable[[Path], None]) -> tuple[Path, ...]:
    """Writes the official report of the year as DOCX and PDF; `tell` hears of each before."""
    draft = draft_of(loaded.evaluation)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for wanted in OFFICIAL_FORMATS:
        path = folder / f"uredni_{loaded.written.report.key.replace('-', '_')}.{wanted}"
        tell(path)
        path.write_bytes(render(draft, format=wanted))
        paths.append(path)
    return tuple(paths)
