from dataclasses import replace

import pytest

from prevence.audit.models import Event
from prevence.core.errors import ActionError
from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.actions.explaining import explain_finding, withdraw_explanation
from prevence.evaluation.queries.reports import findings_page
from tests.evaluation.small_reports import small_draft
from tests.factories.imports import NOON, read_import_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def evaluation():
    """A report whose table does not add up: 120 000 alone gives 500 000."""
    draft = small_draft()
    row, total = draft.tables[0].rows
    second = replace(row, label="2", cells=("80 000",), values=(80000,))
    wrong = replace(total, cells=("500 000",), values=(500000,))
    draft = replace(draft, tables=(replace(draft.tables[0], rows=(row, second, wrong)),))
    return accept_import(report_import=read_import_of(draft), by=None, at=NOON)


def first_finding(evaluation):
    return findings_page(evaluation).groups[0][1][0]


def test_an_explained_finding_moves_among_the_explained_with_its_reason(evaluation, user):
    finding = first_finding(evaluation)

    explain_finding(
        evaluation=evaluation, fingerprint=finding.fingerprint, reason=" jiná metodika ",
        by=user, at=NOON,
    )  # fmt: skip

    page = findings_page(evaluation)
    assert [one.fingerprint for one in page.explained] == [finding.fingerprint]
    assert page.explained[0].mark.reason == "jiná metodika"
    assert finding.fingerprint not in [
        one.fingerprint for _, found in page.groups for one in found
    ]
    assert Event.objects.get(action="finding.explained").reason == "jiná metodika"


def test_an_explanation_can_be_withdrawn(evaluation):
    mark = {"evaluation": evaluation, "fingerprint": first_finding(evaluation).fingerprint}
    explain_finding(**mark, reason="omyl", by=None, at=NOON)

    withdraw_explanation(**mark, by=None, at=NOON)

    assert findings_page(evaluation).explained == ()


@pytest.mark.parametrize(("fingerprint", "reason"), [(None, "  "), ("0" * 64, "proč")])
def test_an_explanation_needs_a_reason_and_a_finding(evaluation, fingerprint, reason):
    with pytest.raises(ActionError):
        explain_finding(
            evaluation=evaluation,
            fingerprint=fingerprint or first_finding(evaluation).fingerprint,
            reason=reason, by=None, at=NOON,
        )  # fmt: skip
    assert evaluation.finding_marks.count() == 0
