import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from prevence.audit.models import Event
from prevence.core.errors import ActionError
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.templates import remove_template, upload_template
from prevence.evaluation.enums import ReportLayout, TemplateState
from prevence.evaluation.models import OfficialTemplate
from prevence.evaluation.official import LAYOUTS
from prevence.evaluation.policies import visible_templates
from tests.evaluation.small_reports import small_draft
from tests.evaluation.word_templates import word_template
from tests.factories.files import StoredFileFactory
from tests.factories.imports import NOON, read_import_of
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db

RIGHT = ("{{ zprava.nazev }}",)
WRONG = ("{{ zprava.nazef }}",)


@pytest.fixture
def office():
    return OrganisationFactory()


def uploaded(office, *paragraphs, by=None, layout=ReportLayout.CARDS):
    return upload_template(
        organisation=office, layout=layout, content=word_template(*paragraphs),
        original_name="sablona.docx", by=by, at=NOON,
    )  # fmt: skip


def states(office):
    found = OfficialTemplate.objects.filter(organisation=office).order_by("layout", "version")
    return [(one.layout, one.version, one.state) for one in found]


def test_every_layout_can_have_a_template():
    assert set(ReportLayout.values) == set(LAYOUTS)


def test_the_next_right_template_retires_the_one_before(office, user):
    uploaded(office, *RIGHT, by=user)
    uploaded(office, "jinak", *RIGHT, by=user)

    assert states(office) == [("karty", 1, TemplateState.RETIRED), ("karty", 2, TemplateState.IN_USE)]  # fmt: skip
    assert OfficialTemplate.objects.get(version=1).retired_by == user


def test_a_draft_leaves_what_is_used_and_a_right_one_ends_both(office):
    uploaded(office, *RIGHT)
    assert uploaded(office, *WRONG).problem_count == 1
    uploaded(office, "podruhé", *WRONG)
    assert [state for *_, state in states(office)] == [
        TemplateState.IN_USE, TemplateState.RETIRED, TemplateState.DRAFT,
    ]  # fmt: skip

    uploaded(office, "potřetí", *RIGHT)
    assert [state for *_, state in states(office)] == [
        TemplateState.RETIRED, TemplateState.RETIRED, TemplateState.RETIRED, TemplateState.IN_USE,
    ]  # fmt: skip


def test_layouts_and_offices_have_templates_of_their_own(office):
    other = OrganisationFactory()
    uploaded(office, *RIGHT)
    uploaded(office, *RIGHT, layout=ReportLayout.PLAN)
    uploaded(other, *RIGHT)

    assert states(office) == [
        ("karty", 1, TemplateState.IN_USE),
        ("plan", 1, TemplateState.IN_USE),
    ]
    assert states(other) == [("karty", 1, TemplateState.IN_USE)]


def test_a_template_that_cannot_be_filled_with_the_last_report_is_a_draft(user):
    evaluation = accept_import(
        report_import=read_import_of(small_draft(), by=user), by=user, at=NOON
    )

    result = uploaded(evaluation.organisation, "{{ zprava['__class__']['__mro__'] }}", by=user)

    assert (result.problem_count, result.template.state) == (1, TemplateState.DRAFT)


def test_both_steps_leave_their_trail(office, user):
    template = uploaded(office, *RIGHT, by=user).template
    remove_template(template=template, by=user, at=NOON)

    events = Event.objects.about(template)
    assert [event.action for event in events] == [
        "official_template.uploaded", "official_template.removed",
    ]  # fmt: skip
    assert events[0].after["state"] == TemplateState.IN_USE
    assert {event.actor_uuid for event in events} == {user.uuid}


def test_a_removed_template_cannot_be_removed_again(office):
    template = uploaded(office, *RIGHT).template
    remove_template(template=template, by=None, at=NOON)

    with pytest.raises(ActionError, match="se už nepoužívá"):
        remove_template(template=template, by=None, at=NOON)


def test_a_removed_template_keeps_its_file(office):
    template = uploaded(office, *RIGHT).template
    remove_template(template=template, by=None, at=NOON)

    assert default_storage.exists(template.stored_file.storage_name)


def test_a_person_who_is_not_active_changes_nothing(office, user):
    user.is_active = False
    user.save()

    with pytest.raises(ActionError):
        uploaded(office, *RIGHT, by=user)
    assert states(office) == []
    assert list(visible_templates(user)) == []
    assert list(visible_templates(AnonymousUser())) == []


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"version": 1}, "official_template_version_is_one"),
        ({"state": "in_use"}, "official_template_in_use_is_one"),
        ({"state": "nic"}, "official_template_layout_and_state_are_known"),
        ({"layout": "nic"}, "official_template_layout_and_state_are_known"),
        ({"retired_at": NOON}, "official_template_retired_says_when"),
        ({"state": "retired"}, "official_template_retired_says_when"),
    ],
)
def test_the_database_refuses(office, changes, constraint):
    uploaded(office, *RIGHT)
    values = {"layout": "karty", "version": 2, "state": "draft", **changes}

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        OfficialTemplate.objects.create(
            organisation=office, stored_file=StoredFileFactory(organisation=office),
            uploaded_at=NOON, **values,
        )  # fmt: skip
    name_or_fields = str(refused.value)
    assert constraint in name_or_fields or "UNIQUE constraint failed" in name_or_fields


def test_the_database_refuses_a_second_draft(office):
    uploaded(office, *WRONG)

    with pytest.raises(IntegrityError), transaction.atomic():
        OfficialTemplate.objects.create(
            organisation=office, layout="karty", version=9, state="draft", uploaded_at=NOON,
            stored_file=StoredFileFactory(organisation=office),
        )  # fmt: skip
