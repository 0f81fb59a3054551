"""What every decision in a review begins and ends with."""

from prevence.accounts.models import User
from prevence.core.errors import refuse_unless
from prevence.evaluation import policies
from prevence.evaluation.actions.uploading import locked
from prevence.evaluation.models import ReportImport

MEANWHILE = (
    "Někdo mezitím změnil totéž. Vaše úprava není uložená; porovnejte obě verze a uložte znovu tu "
    "správnou."
)


def in_review(report_import: ReportImport, by: User | None) -> ReportImport:
    """The same report locked, once the person may correct it.

    Raises:
        ActionError: its state or the person's rights do not allow it.
    """
    fresh = locked(report_import)
    refuse_unless(policies.can_review_import(by, fresh))
    return fresh


def next_version(report_import: ReportImport) -> None:
    """Tells others who review the report that something in it was decided."""
    report_import.version += 1
    report_import.save(update_fields=["version"])
