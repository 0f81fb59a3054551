"""Later reports of a strategy in the browser: same items under other names, numbers and figures."""

import pytest
from django.urls import reverse

from prevence.evaluation.draft import Indicator
from prevence.evaluation.models import Evaluation
from prevence.strategies.models import PlanNode
from tests.evaluation.small_reports import CAMERAS, LAMPS, activity, goal, small_draft
from tests.factories.imports import read_import_of

pytestmark = pytest.mark.django_db
GOAL = "Bezpečný veřejný prostor"
PARKS = "Osvětlení parků u nádraží a hřišť"


def address(report_import, page):
    return reverse(f"evaluation:{page}", args=[report_import.uuid])


def report_of(user, year, *children, sha=None):
    nodes = (goal("1", GOAL, *children),)
    draft = small_draft(year=year, sha=sha or str(year)[-1], nodes=nodes)
    return read_import_of(draft, by=user)


def accept(client, report_import):
    report_import.refresh_from_db()
    answer = client.post(
        address(report_import, "import_accept"), {"version": report_import.version}
    )
    assert answer.status_code == 302
    return Evaluation.objects.get(imports=report_import)


def decide(client, report_import, node):
    sent = {"polozka:1.9": "new" if node is None else node.pk, "version": 1}
    assert client.post(address(report_import, "import_nodes"), sent).status_code == 302


def years_of(client, node):
    page = client.get(reverse("evaluation:item", args=[node.uuid])).context["page"]
    return [year.evaluation.year for year in page.years]


@pytest.mark.parametrize("choice", ["confirmed", "changed", "new"])
def test_an_unsure_item_is_confirmed_changed_or_new(signed_in, evaluation, user, choice):
    report_import = report_of(user, 2024, activity("1.9", PARKS))
    (row,) = signed_in.get(address(report_import, "import_review")).context["page"].matches
    lamps, cameras = (PlanNode.objects.get(name=name) for name in (LAMPS, CAMERAS))
    assert row.node_pk == lamps.pk

    decide(signed_in, report_import, {"confirmed": lamps, "changed": cameras, "new": None}[choice])
    accepted = accept(signed_in, report_import)

    node = accepted.items.get(number="1.9").node
    expected = {"confirmed": lamps.pk, "changed": cameras.pk}.get(choice, node.pk)
    assert node.pk == expected
    assert years_of(signed_in, node) == ([2024] if choice == "new" else [2024, 2023])
    assert node.name == PARKS


def test_items_whose_numbers_moved_stay_themselves(signed_in, evaluation, user):
    lamps, cameras = (PlanNode.objects.get(name=name) for name in (LAMPS, CAMERAS))

    accept(signed_in, report_of(user, 2024, activity("1.1", CAMERAS), activity("1.2", LAMPS)))

    lamps.refresh_from_db()
    assert (years_of(signed_in, lamps), years_of(signed_in, cameras)) == (
        [2024, 2023], [2024, 2023],
    )  # fmt: skip
    assert lamps.number == "1.2"


def test_a_corrected_file_shows_what_differs_and_updates(signed_in, evaluation, user):
    counted = (Indicator("Počet podchodů", 5),)
    report_import = report_of(
        user, 2023, activity("1.1", LAMPS, indicators=counted), activity("1.2", CAMERAS), sha="f"
    )
    page = signed_in.get(address(report_import, "import_review")).context["page"]
    assert page.review.existing == evaluation
    assert ("Položka", "vypadla") in [(one.label, one.after) for one in page.changes]

    again = accept(signed_in, report_import)

    assert again.pk == evaluation.pk
    assert again.items.get(number="1.1").indicators.get().value == 5
    assert Evaluation.objects.count() == 1


def test_a_corrected_older_file_is_compared_with_its_own_wording(signed_in, evaluation, user):
    renamed = report_of(user, 2024, activity("1.9", PARKS))
    decide(signed_in, renamed, PlanNode.objects.get(name=LAMPS))
    accept(signed_in, renamed)

    corrected = report_of(user, 2023, activity("1.1", LAMPS, note="oprava"), sha="f")

    page = signed_in.get(address(corrected, "import_review")).context["page"]
    assert page.matches == ()
    assert page.can_accept
