import pytest
from django.urls import reverse

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.draft import Status
from prevence.evaluation.enums import ImportState
from prevence.evaluation.models import Evaluation
from prevence.strategies.models import PlanNode
from tests.evaluation.small_reports import CAMERAS, LAMPS, activity, goal, small_draft
from tests.factories.imports import NOON, read_import_of
from tests.factories.strategies import StrategyFactory

pytestmark = pytest.mark.django_db


def address(report_import, page="import_review"):
    return reverse(f"evaluation:{page}", args=[report_import.uuid])


def shown(answer):
    return [item.key for item in answer.context["page"].items]


def test_the_source_stands_beside_the_values_and_uncertain_items_are_first(
    signed_in, report_import
):
    answer = signed_in.get(address(report_import))

    text = answer.content.decode()
    assert "Plnění: Splněno." in text
    assert 'value="120\u00a0000"' in text
    assert shown(answer) == ["1.1", "1", "1.2", "2", "2.1"]


def test_only_uncertain_items_and_those_with_findings_can_be_shown(signed_in, report_import):
    page = signed_in.get(address(report_import), {"jen": "nejiste"}).context["page"]

    assert [item.key for item in page.items if not (item.is_unsure or item.findings)] == []
    assert "1.1" in [item.key for item in page.items]


def test_items_can_be_shown_in_order_and_found_without_accents(signed_in, report_import):
    in_order = signed_in.get(address(report_import), {"razeni": "dokument"})
    found = signed_in.get(address(report_import), {"hledat": "OSVETLENI"})

    assert shown(in_order) == ["1", "1.1", "1.2", "2", "2.1"]
    assert shown(found) == ["1.1"]


def test_htmx_filter_gets_the_list_alone_as_it_stands_in_the_page(signed_in, report_import):
    asked = {"hledat": "osvetleni"}
    page = signed_in.get(address(report_import), asked).content.decode()
    fragment = signed_in.get(address(report_import), asked, headers={"HX-Request": "true"})

    text = fragment.content.decode()
    assert "<html" not in text
    assert (
        text.count('<section class="card fold"') == page.count('<section class="card fold"') == 1
    )


def save(client, report_import, path, value, version=1, **extra):
    sent = {f"hodnota:{path}": value, "version": version, "key": "1.1", "anchor": "p-1-1"}
    return client.post(address(report_import, "import_correct"), sent, **extra)


def test_a_correction_is_saved_in_place(signed_in, report_import, user):
    answer = save(signed_in, report_import, "nodes/1.1/name", "Nový název")

    assert answer.headers["Location"] == address(report_import) + "#p-1-1"
    assert report_import.corrections.get().corrected_by == user
    text = signed_in.get(address(report_import)).content.decode()
    assert f"Přečteno bylo: {LAMPS}" in text


def test_a_form_sent_as_it_was_shown_corrects_nothing(signed_in, report_import):
    items = signed_in.get(address(report_import)).context["page"].items
    sent = {
        f"hodnota:{field.path}": field.text
        for item in items
        for field in (*item.stated, *item.missing)
    }

    signed_in.post(address(report_import, "import_correct"), {**sent, "version": 1})

    assert len(sent) > 100
    assert report_import.corrections.count() == 0


def test_htmx_correction_returns_the_item_and_the_acceptance_with_its_new_version(
    signed_in, report_import
):
    answer = save(
        signed_in, report_import, "nodes/1.1/name", "Nový název", headers={"HX-Request": "true"}
    )

    text = answer.content.decode()
    assert "Nový název" in text
    assert 'id="prijeti" hx-swap-oob="true"' in " ".join(text.split())
    assert 'name="version" value="2"' in text


def test_a_value_that_cannot_be_understood_is_told_and_not_saved(signed_in, report_import):
    answer = save(signed_in, report_import, "nodes/1.1/cost/own_czk", "mnoho")

    assert answer.status_code == 422
    assert "napište číslo" in answer.content.decode()
    assert report_import.corrections.count() == 0


def test_the_second_of_two_people_sees_both_versions(signed_in, report_import):
    save(signed_in, report_import, "nodes/1.1/name", "První")

    answer = save(signed_in, report_import, "nodes/1.1/name", "Druhý")

    assert answer.status_code == 422
    assert answer.context["versions"] == (("Název", "První", "Druhý"),)


def test_a_form_without_its_version_is_refused(signed_in, report_import):
    answer = signed_in.post(
        address(report_import, "import_correct"), {"hodnota:nodes/1/name": "x"}
    )

    assert answer.status_code == 422
    assert report_import.corrections.count() == 0


def test_unknown_words_are_decided_and_the_report_accepted(signed_in, user):
    nodes = (goal("1", "Prostor", activity("1.1", LAMPS, status=Status("V běhu", None))),)
    report_import = read_import_of(small_draft(nodes=nodes), by=user)
    page = signed_in.get(address(report_import)).context["page"]
    assert not page.can_accept

    signed_in.post(
        address(report_import, "import_words"), {"slovo:v behu": "ongoing", "version": 1}
    )
    answer = signed_in.post(address(report_import, "import_accept"), {"version": 2})

    evaluation = Evaluation.objects.get()
    assert answer.headers["Location"] == reverse(
        "evaluation:evaluation_page", args=[evaluation.uuid]
    )
    assert evaluation.items.get(number="1.1").status_code == "ongoing"


def test_accepting_a_review_that_changed_meanwhile_is_refused(signed_in, report_import):
    save(signed_in, report_import, "nodes/1.1/name", "První")

    answer = signed_in.post(address(report_import, "import_accept"), {"version": 1})

    assert answer.status_code == 422
    assert Evaluation.objects.count() == 0


def test_an_unsure_item_is_matched_by_a_person(signed_in, evaluation, user):
    nodes = (
        goal(
            "1", "Bezpečný veřejný prostor", activity("1.9", "Osvětlení parků u nádraží a hřišť")
        ),
    )
    report_import = read_import_of(small_draft(year=2024, sha="b", nodes=nodes), by=user)
    page = signed_in.get(address(report_import)).context["page"]
    assert [row.key for row in page.matches] == ["1.9"]
    cameras = PlanNode.objects.get(name=CAMERAS)

    signed_in.post(
        address(report_import, "import_nodes"), {"polozka:1.9": cameras.pk, "version": 1}
    )

    assert report_import.node_choices.get().node == cameras


def test_a_sure_match_can_be_opened_for_change(signed_in, evaluation, user):
    report_import = read_import_of(small_draft(year=2024, sha="b"), by=user)

    page = signed_in.get(address(report_import), {"zmenit": "1.1"}).context["page"]

    assert [row.key for row in page.matches] == ["1.1"]
    assert page.matches[0].candidates[-1] == ("new", "nová položka strategie")


def test_the_strategy_is_chosen_or_founded(signed_in, report_import):
    strategy = StrategyFactory()

    signed_in.post(
        address(report_import, "import_strategy"), {"strategy": strategy.pk, "seen": ""}
    )
    report_import.refresh_from_db()
    assert (report_import.strategy, report_import.founds_strategy) == (strategy, False)

    signed_in.post(
        address(report_import, "import_strategy"), {"strategy": "new", "seen": strategy.pk}
    )
    report_import.refresh_from_db()
    assert (report_import.strategy, report_import.founds_strategy) == (None, True)


def test_a_corrected_report_shows_what_it_changes(signed_in, evaluation, user):
    nodes = (goal("1", "Bezpečný veřejný prostor", activity("1.1", LAMPS, note="nově")),)
    report_import = read_import_of(small_draft(sha="b", nodes=nodes), by=user)

    answer = signed_in.get(address(report_import))

    assert "Co se přijetím změní" in answer.content.decode()
    changes = answer.context["page"].changes
    assert ("Poznámka", "nově") in [(change.label, change.after) for change in changes]


def test_a_rejected_report_is_closed(signed_in, report_import):
    signed_in.post(address(report_import, "import_reject"), {"reason": "cizí"})

    report_import.refresh_from_db()
    assert report_import.state == ImportState.REJECTED
    assert "odmítnutá" in signed_in.get(address(report_import, "import_page")).content.decode()


@pytest.mark.parametrize(
    "page",
    [
        "import_correct",
        "import_words",
        "import_nodes",
        "import_strategy",
        "import_accept",
        "import_confirm",
        "import_add",
        "import_move",
        "import_remove",
        "import_return",
    ],
)
def test_an_address_that_only_writes_leads_back_to_the_review(signed_in, report_import, page):
    answer = signed_in.get(address(report_import, page))

    assert answer.headers["Location"] == address(report_import)


def test_tables_amounts_and_unplaced_parts_have_their_page(signed_in, report_import):
    answer = signed_in.get(address(report_import, "import_figures"))

    assert answer.context["tables"][0].heading == "Náklady"
    assert 'name="hodnota:tables/0/rows/0/values/0"' in answer.content.decode()


def test_the_review_takes_the_same_queries_whatever_the_number_of_items(queries_of, user):
    counts = [
        queries_of(
            address(
                read_import_of(
                    small_draft(
                        nodes=tuple(goal(str(n), f"Cíl {'x' * n}") for n in range(count)),
                        sha="abc"[count - 1],
                    ),
                    by=user,
                )
            )
        )
        for count in (1, 3)
    ]

    assert counts[0] == counts[1] <= 12


def test_a_report_without_any_item_can_only_be_rejected(signed_in, user):
    report_import = read_import_of(small_draft(nodes=()), by=user)

    page = signed_in.get(address(report_import)).context["page"]

    assert not page.can_accept
    assert page.can_reject


def test_the_accepted_report_is_not_reviewed_any_more(signed_in, report_import, user):
    accept_import(report_import=report_import, by=user, at=NOON)

    answer = signed_in.get(address(report_import))

    assert answer.headers["Location"] == address(report_import, "import_page")


def test_a_missing_item_is_added_and_a_wrong_one_taken_out_and_returned(signed_in, report_import):
    signed_in.post(
        address(report_import, "import_add"),
        {"nadrazena": "2", "cislo": "2.2", "nazev": "Dětské hřiště", "version": 1},
    )
    answer = signed_in.post(
        address(report_import, "import_remove"),
        {"key": "1.2", "version": 2, "anchor": "struktura"},
    )
    assert answer.headers["Location"] == address(report_import) + "#struktura"
    page = signed_in.get(address(report_import), {"razeni": "dokument"}).context["page"]
    assert [item.number for item in page.items] == ["1", "1.1", "2", "2.1", "2.2"]
    assert page.removed == (("1.2", f"Aktivita 1.2 {CAMERAS}"),)

    signed_in.post(address(report_import, "import_return"), {"key": "1.2", "version": 3})

    assert shown(signed_in.get(address(report_import), {"razeni": "dokument"})) == [
        "1", "1.1", "1.2", "2", "2.1", "nova-1",
    ]  # fmt: skip


def test_an_item_is_put_under_another_parent(signed_in, report_import):
    signed_in.post(
        address(report_import, "import_move"),
        {"key": "1.2", "nadrazena": "2", "cislo": "2.2", "version": 1},
    )

    page = signed_in.get(address(report_import), {"razeni": "dokument"}).context["page"]
    assert [(item.number, item.parent_number) for item in page.items] == [
        ("1", ""), ("1.1", "1"), ("2", ""), ("2.1", "2"), ("2.2", "2"),
    ]  # fmt: skip


def test_ticked_uncertain_values_are_right_at_once(signed_in, report_import):
    page = signed_in.get(address(report_import)).context["page"]
    assert page.unsure_count == 1

    signed_in.post(
        address(report_import, "import_confirm"), {"spravne": ["1.1", "2"], "version": 1}
    )

    page = signed_in.get(address(report_import)).context["page"]
    assert page.unsure_count == 0
    assert [field.was for item in page.items for field in item.stated if field.was] == []


def test_a_refused_change_of_the_tree_is_told_on_the_screen(signed_in, report_import):
    answer = signed_in.post(
        address(report_import, "import_move"),
        {"key": "1.2", "nadrazena": "7", "cislo": "7.1", "version": 1},
    )

    assert answer.status_code == 422
    assert "ve zprávě není" in answer.content.decode()
    assert report_import.corrections.count() == 0
