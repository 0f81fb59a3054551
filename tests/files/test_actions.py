import pytest

from prevence.audit.models import Event
from prevence.files import actions
from prevence.files.actions import FileRefusedError, safe_name, store_file
from prevence.files.models import StoredFile
from prevence.files.queries import content_of
from tests.factories.imports import NOON
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db


def store(content=b"obsah", name="zprava.txt", organisation=None):
    return store_file(
        content=content, original_name=name, organisation=organisation, by=None, at=NOON
    )


def test_a_file_is_kept_under_its_own_fingerprint_not_under_its_name():
    stored = store(name="../../tajne.txt")

    assert stored.original_name == "tajne.txt"
    assert stored.storage_name == f"{stored.sha256[:2]}/{stored.sha256}"
    assert content_of(stored) == b"obsah"
    assert Event.objects.about(stored).get().action == "stored_file.stored"


def test_the_same_bytes_are_kept_once_for_each_organisation():
    first = store()

    assert store(name="jina.txt") == first
    assert store(organisation=OrganisationFactory()) != first
    assert StoredFile.objects.count() == 2


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(actions, "MOST_BYTES", 3)

    with pytest.raises(FileRefusedError, match="větší než 50 MB"):
        store()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Zprávy\\zpráva 2024.docx", "zpráva 2024.docx"),
        ("/etc/passwd", "passwd"),
        ("..", "soubor"),
        ("", "soubor"),
        ("a\x00b\n.txt", "ab.txt"),
        ("x" * 300 + ".pdf", "x" * 200 + ".pdf"),
    ],
)
def test_a_name_is_never_more_than_a_name(given, kept):
    assert safe_name(given) == kept
