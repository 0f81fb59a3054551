from io import BytesIO
from time import perf_counter

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from prevence.evaluation.actions.accepting import accept_import
from prevence.evaluation.codes import CostKind
from prevence.evaluation.draft import Indicator
from prevence.strategies.models import PlanNode
from tests.evaluation.small_reports import (
    CAMERAS,
    CLUBS,
    LAMPS,
    activity,
    goal,
    small_draft,
    with_head,
)
from tests.factories.imports import NOON, read_import_of
from tests.factories.strategies import PlanNodeFactory, StrategyFactory

pytestmark = pytest.mark.django_db


def tree(evaluation):
    return reverse("evaluation:strategy_tree", args=[evaluation.strategy.uuid])


def numbers(rows):
    return [number for row in rows for number in (row.node.number, *numbers(row.children))]


def test_the_list_shows_strategies_with_office_and_years(signed_in, evaluation):
    answer = signed_in.get(reverse("strategies:strategy_list"))

    text = answer.content.decode()
    assert evaluation.strategy.title in text
    assert [row.values for row in answer.context["page"].rows] == [
        (evaluation.strategy.title, "město Lipnice", 2022, 2026, 5)
    ]


def test_an_empty_list_says_what_to_do(signed_in):
    text = signed_in.get(reverse("strategies:strategy_list")).content.decode()

    assert "Zatím tu není žádná strategie" in text


def test_the_list_takes_the_same_queries_whatever_its_length(queries_of, db):
    address = reverse("strategies:strategy_list")
    StrategyFactory()
    one = queries_of(address)
    StrategyFactory.create_batch(2)

    assert queries_of(address) == one <= 7


def test_the_tree_shows_items_with_the_office_word_of_the_newest_report(signed_in, evaluation):
    answer = signed_in.get(tree(evaluation))

    assert numbers(answer.context["page"].tree) == ["1", "1.1", "1.2", "2", "2.1"]
    assert "Splněno částečně." in answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"stav": "partially_fulfilled"}, ["2", "2.1"]),
        ({"stav": "none"}, ["1", "2"]),
        ({"uroven": "1"}, ["1", "2"]),
        ({"hledat": "osvetleni PODCHODU"}, ["1", "1.1"]),
        ({"hledat": "2.1", "stav": "fulfilled"}, []),
    ],
)
def test_the_tree_is_filtered_and_keeps_the_way_to_what_was_found(
    signed_in, evaluation, asked, found
):
    assert numbers(signed_in.get(tree(evaluation), asked).context["page"].tree) == found


def test_htmx_filter_of_the_tree_gets_the_part_that_stands_in_the_page(signed_in, evaluation):
    asked = {"hledat": "osvetleni"}
    page = signed_in.get(tree(evaluation), asked).content.decode()
    fragment = signed_in.get(tree(evaluation), asked, headers={"HX-Request": "true"})

    assert "".join(fragment.content.decode().split()) in "".join(page.split())


def test_counts_by_status_are_a_bar_with_its_table(signed_in, evaluation):
    counts = signed_in.get(tree(evaluation)).context["page"].counts

    assert [(one.label, one.count, one.share_pct) for one in counts] == [
        ("splněno", 2, 67), ("částečně splněno", 1, 33),
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["strategy_tree", "strategy_matrix"])
def test_a_strategy_takes_the_same_queries_whatever_its_size(queries_of, page, user):
    counts = []
    for count in (1, 3):
        draft = small_draft(
            sha="abc"[count - 1],
            nodes=tuple(goal(str(n), f"Cíl {n}", activity(f"{n}.1", LAMPS)) for n in range(count)),
        )
        draft = with_head(draft, strategy_title=f"Strategie {count}", organisation=f"obec {count}")
        evaluation = accept_import(
            report_import=read_import_of(draft, by=user), by=user, at=NOON, with_proposals=True
        )
        counts.append(queries_of(reverse(f"evaluation:{page}", args=[evaluation.strategy.uuid])))

    assert counts[0] == counts[1] <= 10


def test_a_thousand_items_come_in_pages(signed_in):
    strategy = StrategyFactory()
    for _ in range(1000):
        PlanNodeFactory(strategy=strategy)

    page = signed_in.get(reverse("evaluation:strategy_tree", args=[strategy.uuid])).context["page"]

    assert page.found_count == 1000
    assert len(page.tree) == 200


def test_a_strategy_without_reports_and_items_has_its_page(signed_in):
    strategy = StrategyFactory()

    for page in ("strategy_tree", "strategy_matrix"):
        answer = signed_in.get(reverse(f"evaluation:{page}", args=[strategy.uuid]))
        assert strategy.title in answer.content.decode()


def test_the_matrix_tells_an_item_without_a_word_from_one_the_report_does_not_have(
    signed_in, evaluation, user
):
    nodes = (goal("1", "Bezpečný veřejný prostor", activity("1.1", LAMPS)),)
    draft = small_draft(year=2024, sha="b", nodes=nodes)
    accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)

    page = signed_in.get(
        reverse("evaluation:strategy_matrix", args=[evaluation.strategy.uuid])
    ).context["page"]

    assert {
        row.subject.node.number: [(cell.text, cell.is_missing) for cell in row.subject.cells]
        for row in page.rows
    } == {
        "1": [("", False), ("", False)],
        "1.1": [("Splněno.", False), ("Splněno.", False)],
        "1.2": [("Splněno.", False), ("", True)],
        "2": [("", False), ("", True)],
        "2.1": [("Splněno částečně.", False), ("", True)],
    }


def test_an_item_shows_years_side_by_side_with_its_passages(signed_in, evaluation, user):
    draft = small_draft(year=2024, sha="b")
    accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)
    node = PlanNode.objects.get(name=LAMPS)

    answer = signed_in.get(reverse("evaluation:item", args=[node.uuid]))

    page = answer.context["page"]
    assert [year.evaluation.year for year in page.years] == [2024, 2023]
    assert [text.text for text in page.years[0].passages] == ["Plnění: Splněno."]
    assert [parent.number for parent in page.parents] == ["1"]
    assert "120\u00a0000\u00a0Kč" in answer.content.decode()


def test_an_item_takes_the_same_queries_whatever_the_number_of_years(queries_of, evaluation, user):
    address = reverse("evaluation:item", args=[PlanNode.objects.get(name=LAMPS).uuid])
    one = queries_of(address)
    for year in (2024, 2025):
        draft = small_draft(year=year, sha=str(year)[-1])
        accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)

    assert queries_of(address) == one <= 15


def test_a_zero_cost_is_printed_as_zero_and_an_unknown_one_as_nothing(signed_in, evaluation):
    cameras = PlanNode.objects.get(number="1.2")
    clubs = PlanNode.objects.get(number="2.1")

    first = signed_in.get(reverse("evaluation:item", args=[cameras.uuid])).content.decode()
    second = signed_in.get(reverse("evaluation:item", args=[clubs.uuid])).content.decode()

    assert "0\u00a0Kč" in first
    assert "Náklady" not in second


def test_an_item_of_a_level_without_statuses_shows_no_empty_status(signed_in, evaluation):
    matrix = reverse("evaluation:strategy_matrix", args=[evaluation.strategy.uuid])

    text = signed_in.get(matrix).content.decode()
    listed = signed_in.get(tree(evaluation), {"podoba": "seznam"}).content.decode()

    assert "neuvedeno" not in text
    assert "neuvedeno</span>" not in listed


def test_the_heading_of_an_item_says_its_level(signed_in, evaluation):
    node = PlanNode.objects.get(number="1")

    text = signed_in.get(reverse("evaluation:item", args=[node.uuid])).content.decode()

    assert "Cíl 1 – Bezpečný veřejný prostor</h1>" in " ".join(text.split())


def test_a_project_listed_under_a_count_is_printed_once_with_it(signed_in, user):
    lamps = activity(
        "1.1", LAMPS, projects=("Podchod Jih", "Lávka"),
        indicators=(Indicator("Počet podchodů", 1, projects=("Podchod Jih",)),),
    )  # fmt: skip
    draft = small_draft(nodes=(goal("1", "Prostor", lamps),))
    accept_import(report_import=read_import_of(draft, by=user), by=user, at=NOON)
    node = PlanNode.objects.get(number="1.1")

    answer = signed_in.get(reverse("evaluation:item", args=[node.uuid]))

    (year,) = answer.context["page"].years
    assert [one.projects for one in year.indicators] == [("Podchod Jih",)]
    assert [fact.items for fact in year.facts if fact.label == "Projekty"] == [("Lávka",)]
    assert answer.content.decode().count("Podchod Jih") == 1


def listed(answer):
    return [row.values[0] for row in answer.context["page"].listed]


def test_the_tree_is_also_a_list_sorted_by_any_column(signed_in, evaluation):
    def asked(sorting):
        return signed_in.get(tree(evaluation), {"podoba": "seznam", "razeni": sorting})

    assert listed(asked("")) == ["1", "1.1", "1.2", "2", "2.1"]
    assert listed(asked("-cislo")) == ["2.1", "2", "1.2", "1.1", "1"]
    assert listed(asked("nazev")) == ["1", "2", "1.2", "1.1", "2.1"]
    assert listed(asked("-naklady"))[:2] == ["1.1", "1.2"]
    text = asked("nazev").content.decode()
    assert text.count('aria-sort="ascending"') == 1
    assert "razeni=-nazev" in text


def test_a_list_longer_than_a_hundred_is_paged(signed_in):
    strategy = StrategyFactory()
    for _ in range(120):
        PlanNodeFactory(strategy=strategy)

    address = reverse("evaluation:strategy_tree", args=[strategy.uuid])
    page = signed_in.get(address, {"podoba": "seznam"}).context["page"]

    assert len(page.listed.object_list) == 100
    assert page.listed.paginator.num_pages == 2


def test_later_pages_of_the_tree_repeat_the_way_from_the_top(signed_in):
    strategy = StrategyFactory()
    root = PlanNodeFactory(strategy=strategy, number="1")
    for place in range(250):
        PlanNodeFactory(strategy=strategy, parent=root, level=2, number=f"1.{place + 1}")

    address = reverse("evaluation:strategy_tree", args=[strategy.uuid])
    page = signed_in.get(address, {"strana": "2"}).context["page"]

    assert numbers(page.tree)[:2] == ["1", "1.200"]
    assert len(numbers(page.tree)) == 52


def test_a_strategy_of_a_thousand_items_is_fast(signed_in):
    strategy = StrategyFactory()
    root = PlanNodeFactory(strategy=strategy, number="1")
    PlanNode.objects.bulk_create(
        PlanNodeFactory.build(strategy=strategy, parent=root, level=2) for _ in range(999)
    )
    address = reverse("evaluation:strategy_tree", args=[strategy.uuid])
    signed_in.get(address)

    for asked in ({}, {"podoba": "seznam"}, {"ulozit": "xlsx"}):
        start = perf_counter()
        assert signed_in.get(address, asked).status_code == 200
        assert perf_counter() - start < 1


def saved(client, address, file_format, **asked):
    answer = client.get(address, {"ulozit": file_format, **asked})
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return answer.content


def sheet_of(content):
    return next(iter(load_workbook(BytesIO(content)).worksheets))


def test_the_list_is_saved_as_a_workbook_with_numbers_and_a_frozen_header(signed_in, evaluation):
    sheet = sheet_of(saved(signed_in, tree(evaluation), "xlsx", uroven="2"))

    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert rows == [
        ("Číslo", "Název", "Úroveň", "Plnění slovy úřadu", "Plnění", "Vlastní náklady",
         "Druh nákladů"),
        ("1.1", LAMPS, "Aktivita", "Splněno.", "splněno", 120000, "částka"),
        ("1.2", CAMERAS, "Aktivita", "Splněno.", "splněno", 0, CostKind.ZERO.label),
        ("2.1", CLUBS, "Aktivita", "Splněno částečně.", "částečně splněno", "", ""),
    ]  # fmt: skip
    assert sheet.freeze_panes == "B4"


def test_the_matrix_and_strategies_are_saved_with_years(signed_in, evaluation):
    matrix = reverse("evaluation:strategy_matrix", args=[evaluation.strategy.uuid])

    text = saved(signed_in, matrix, "csv", razeni="-cislo").decode("utf-8-sig")
    sheet = sheet_of(saved(signed_in, reverse("strategies:strategy_list"), "xlsx"))

    assert text.split("\r\n")[:2] == [
        "Číslo;Položka;2023", "2.1;Podpora volnočasových klubů mládeže;Splněno částečně.",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[4]][2:] == [2022, 2026, 5]
    assert sheet["C4"].number_format == "0"


def test_nobody_saves_a_list_without_signing_in(client, evaluation):
    answer = client.get(tree(evaluation), {"ulozit": "csv"})

    assert answer.status_code == 302


def test_an_unknown_format_shows_the_page(signed_in, evaluation):
    assert "Strom strategie" in signed_in.get(tree(evaluation), {"ulozit": "exe"}).content.decode()
