"""Uploaded reports for tests, read into a given draft."""

from datetime import UTC, datetime

from prevence.evaluation.actions.uploading import finish_reading, start_import, step
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.enums import ImportVerb
from prevence.evaluation.models import ReportImport

NOON = datetime(2026, 2, 3, 12, 0, tzinfo=UTC)


def read_import_of(draft: ReportDraft, *, by=None, content: bytes | None = None) -> ReportImport:
    """The report in review; the file's bytes are its fingerprint unless given."""
    report_import = start_import(
        content=content or draft.source.sha256.encode(), original_name=draft.source.file,
        organisation=None, by=by, at=NOON,
    )  # fmt: skip
    step(report_import, ImportVerb.START_READING)
    report_import.save()
    return finish_reading(report_import=report_import, draft=draft, at=NOON)
