"""Work that takes longer than a page may. The clock is read here, as in a view."""

from django.utils import timezone
from django_tasks import task

from prevence.evaluation.actions.uploading import read_import
from prevence.evaluation.models import ReportImport
from prevence.evaluation.recognition import recognise_file


@task()
def read_report(import_pk: int) -> None:
    """Reads an uploaded report; run again after a stop it starts over and nothing is doubled."""
    report_import = ReportImport.objects.get(pk=import_pk)
    read_import(report_import=report_import, reader=recognise_file, at=timezone.now())
