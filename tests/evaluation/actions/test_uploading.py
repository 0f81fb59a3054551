from pathlib import Path

import pytest

from prevence.audit.models import Event
from prevence.core.errors import ActionError
from prevence.documents.errors import DocumentError
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.uploading import finish_reading, read_import, start_import
from prevence.evaluation.enums import ImportState
from prevence.evaluation.errors import AlreadyImportedError, ImportRefusedError
from prevence.evaluation.models import Evaluation, ReportImport
from prevence.files.actions import FileRefusedError
from prevence.files.queries import content_of
from tests.evaluation.small_reports import small_draft
from tests.factories.accounts import UserFactory
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db


def start(content=b"Zprava", name="zprava.txt", by=None):
    return start_import(content=content, original_name=name, organisation=None, by=by, at=NOON)


def test_an_uploaded_file_is_kept_byte_for_byte_and_waits_for_reading(user):
    report_import = start(by=user)

    assert report_import.state == ImportState.UPLOADED
    assert content_of(report_import.stored_file) == b"Zprava"
    assert report_import.uploaded_by == user
    event = Event.objects.about(report_import).get()
    assert (event.action, event.actor_uuid) == ("report_import.started", user.uuid)


def test_reading_puts_the_report_before_a_person_with_a_new_strategy_proposed():
    report_import = start()

    seen = []

    def reader(path: Path):
        seen.append((path.name, path.read_bytes()))
        return small_draft()

    report_import = read_import(report_import=report_import, reader=reader, at=NOON)

    assert seen == [("zprava.txt", b"Zprava")]
    assert report_import.state == ImportState.IN_REVIEW
    assert (report_import.strategy, report_import.founds_strategy) == (None, True)
    assert report_import.draft["document"]["year"] == 2023


def test_an_unreadable_file_keeps_the_sentence_of_the_reader():
    def reader(path):
        raise DocumentError("Soubor zprava.txt je prázdný.")

    report_import = read_import(report_import=start(), reader=reader, at=NOON)

    assert report_import.state == ImportState.UNREADABLE
    assert report_import.error == "Soubor zprava.txt je prázdný."


def test_an_unreadable_file_may_be_read_again():
    def broken(path):
        raise DocumentError("Zatím to nejde.")

    report_import = read_import(report_import=start(), reader=broken, at=NOON)
    report_import = read_import(
        report_import=report_import, reader=lambda path: small_draft(), at=NOON
    )

    assert (report_import.state, report_import.error) == (ImportState.IN_REVIEW, "")


def test_our_own_failure_is_told_in_czech_and_leaves_nothing_half_done(caplog):
    def reader(path):
        raise ZeroDivisionError

    report_import = read_import(report_import=start(), reader=reader, at=NOON)

    assert report_import.state == ImportState.UNREADABLE
    assert "chybě na naší straně" in report_import.error
    assert report_import.draft is None
    assert caplog.records[0].exc_info[0] is ZeroDivisionError


def test_a_report_in_review_is_not_read_again():
    report_import = read_import_of(small_draft())

    with pytest.raises(ImportRefusedError, match="k revizi"):
        read_import(report_import=report_import, reader=lambda path: small_draft(), at=NOON)


def test_a_report_that_is_not_being_read_cannot_be_finished():
    with pytest.raises(ImportRefusedError):
        finish_reading(report_import=start(), draft=small_draft(), at=NOON)


def test_the_same_file_waiting_for_review_is_given_back():
    report_import = read_import_of(small_draft(), content=b"Zprava")

    assert start() == report_import
    assert ReportImport.objects.count() == 1


def test_the_same_file_accepted_already_changes_nothing_and_says_where_it_is():
    evaluation = accept_import(
        report_import=read_import_of(small_draft(), content=b"Zprava"), by=None, at=NOON
    )
    events = Event.objects.count()

    with pytest.raises(AlreadyImportedError, match="Nic se nezměnilo") as refusal:
        start()

    assert refusal.value.evaluation_uuid == evaluation.uuid
    assert (ReportImport.objects.count(), Evaluation.objects.count()) == (1, 1)
    assert Event.objects.count() == events


def test_an_empty_file_is_refused_and_nothing_is_kept():
    with pytest.raises(FileRefusedError, match="prázdný"):
        start(content=b"")

    assert ReportImport.objects.count() == 0


def test_a_person_whose_account_is_off_may_not_upload():
    with pytest.raises(ActionError, match="vypnutý"):
        start(by=UserFactory(is_active=False))
