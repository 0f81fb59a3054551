"""Each rule on the smallest report that breaks it."""

import pytest
from tests.factories.items import amount, count, counted_in, item, report, table

from prevence.core.money import NBSP
from prevence.evaluation.checks import Finding, RuleCode, Severity, audit
from prevence.evaluation.codes import CarryOver, CostKind, StatusCode
from prevence.evaluation.draft import Approval, CountMention, Financing, ReportDraft, Verdict

FULFILLED, NOT_FULFILLED = StatusCode.FULFILLED, StatusCode.NOT_FULFILLED


def the_finding(draft: ReportDraft, rule: RuleCode) -> Finding:
    findings = audit(draft).findings
    assert [finding.rule for finding in findings] == [rule], findings
    return findings[0]


def figures(finding: Finding) -> tuple[str, str]:
    return finding.stated.replace(NBSP, " "), finding.computed.replace(NBSP, " ")


MONEY_TABLE = ("Zdroj", "Částka", "Podíl")


def test_a_wrong_percent():
    box = table(
        "Financování", MONEY_TABLE,
        ("Náklady kraje", "250 000 Kč", "35 %"),
        ("Další zdroje", "750 000 Kč", "75 %"),
        ("Celkem", "1 000 000 Kč", "100 %"),
    )  # fmt: skip
    finding = the_finding(report(tables=(box,)), RuleCode.PERCENTAGE)
    assert figures(finding) == ("35 %", "25 %")
    assert finding.severity is Severity.ERROR
    assert finding.table == "Financování"


def test_a_wrong_percent_of_a_financing_box():
    node = item("1", financing=Financing(1000, 250, 750, 35, 75))
    assert figures(the_finding(report(node), RuleCode.PERCENTAGE)) == ("35 %", "25 %")


def test_a_wrong_percent_in_the_text():
    text = "Náklady činily 200 000 Kč, z toho obec 50 000 Kč, což představuje 30 %."
    draft = report(
        intro=text, amounts={"200 000 Kč": (None, 200_000), "50 000 Kč": (None, 50_000)}
    )
    assert figures(the_finding(draft, RuleCode.PERCENTAGE)) == ("30 %", "25 %")


@pytest.mark.parametrize(
    "text",
    [
        "Uspělo 24 z 30 žádostí, tj. 70 %.",
        "Uspělo 24 z celkem 30 obcí (70 %).",
        "Uspělo 70 % (24 z 30).",
    ],
)
def test_a_wrong_percent_of_counts(text):
    finding = the_finding(report(item("1", text=text)), RuleCode.PERCENTAGE)
    assert figures(finding) == ("70 %", "80 %")


def test_percents_without_amounts_must_give_100():
    shares = table("Podíly", ("Druh", "Podíl"), ("A", "50 %"), ("B", "40 %"), ("Celkem", "100 %"))
    assert figures(the_finding(report(tables=(shares,)), RuleCode.PERCENT_SUM)) == (
        "90 %",
        "100 %",
    )


@pytest.mark.parametrize("first", [True, False])
def test_a_total_row_that_does_not_sum(first):
    total = ("Celkem", "7", "9")
    rows = (("Obce", "3", "4"), ("Školy", "5", "5"))
    counts = table(
        "Akce", ("Kdo", "Besedy", "Kurzy"), *((total, *rows) if first else (*rows, total))
    )
    finding = the_finding(report(tables=(counts,)), RuleCode.TABLE_TOTAL)
    assert figures(finding) == ("7", "8")
    assert finding.proposal == "Ověřte jednotlivé položky i součet: 3 + 5 = 8."


def test_a_total_column_that_does_not_sum():
    counts = table(
        "Akce", ("Kdo", "Besedy", "Kurzy", "Celkem"),
        ("Obce", "3", "4", "7"), ("Školy", "5", "5", "11"), ("Spolky", "1", "2", "3"),
    )  # fmt: skip
    assert figures(the_finding(report(tables=(counts,)), RuleCode.TABLE_TOTAL)) == ("11", "10")


def test_own_money_above_all_money():
    money = table(
        "Peníze", ("Priorita", "Celkové náklady", "Náklady obce"),
        ("Ulice", "100 Kč", "300 Kč"), ("Školy", "500 Kč", "400 Kč"), ("Celkem", "600 Kč", "700 Kč"),
    )  # fmt: skip
    rules = {finding.rule for finding in audit(report(tables=(money,))).findings}
    assert rules == {RuleCode.TABLE_TOTAL}


def test_children_that_do_not_give_the_parent():
    node = item("1", item("1.1", cost=300), item("1.2", cost=400), cost=800)
    finding = the_finding(report(node), RuleCode.SUM_OF_CHILDREN)
    assert figures(finding) == ("800 Kč", "700 Kč")
    assert finding.severity is Severity.WARNING
    assert "1.1: 300" in finding.message


def test_a_box_and_a_table_that_differ():
    node = item("1", name="Ulice", financing=Financing(1000, 600, 400))
    money = table(
        "Peníze", ("Priorita", "Celkové náklady", "Náklady obce"),
        ("Priorita 1 – Ulice", "1 000 Kč", "500 Kč"), ("Priorita 2 – Školy", "1 Kč", "1 Kč"),
    )  # fmt: skip
    finding = the_finding(report(node, tables=(money,)), RuleCode.CROSS_TOTAL)
    assert figures(finding) == ("500 Kč", "600 Kč")
    assert finding.severity is Severity.ERROR


def test_a_count_in_the_text_and_in_a_table():
    counts = table("Realizátoři", ("Kdo", "Počet subjektů"), ("Obce", "3"), ("Školy", "5"), ("Celkem", "8"))  # fmt: skip
    draft = report(tables=(counts,), intro="Ve městě působilo celkem 9 subjektů.")
    mention = CountMention(None, "9 subjektů", 9, "subjekty")
    stated = ReportDraft(
        draft.source, draft.document, tables=draft.tables, ignored=draft.ignored, counts=(mention,)
    )
    assert figures(the_finding(stated, RuleCode.CROSS_TOTAL)) == ("9", "8")


@pytest.mark.parametrize("value", [1, 3])
def test_names_that_are_not_as_many_as_the_count(value):
    node = item("1.1.1", indicators=(count("Počet projektů", value, "Lávka", "Maják"),))
    assert figures(the_finding(report(node), RuleCode.LIST_VS_COUNT)) == (str(value), "2")


def test_parts_of_a_count():
    text = "Počet podpořených projektů: 30. Z toho: 18 projektů obcí a 13 projektů škol."
    finding = the_finding(report(item("1", text=text)), RuleCode.COUNT_VS_COUNT)
    assert figures(finding) == ("30", "31")


def test_one_common_name_with_two_counts():
    text = "Podpořeno bylo 18 projektů Hřiště pro všechny a 12 projektů škol."
    listed = item("1.2", indicators=(count("Počet projektů", 19, "Hřiště otevřená pro všechny"),))
    draft = report(item("1", item("1.1", text=text), listed))
    finding = the_finding(draft, RuleCode.COUNT_VS_COUNT)
    assert finding.nodes == ("1.1", "1.2")
    assert figures(finding) == ("19", "18")


def test_a_table_of_statuses_against_the_items():
    items = [item(f"1.{place}", status=FULFILLED, text="Splnili jsme.") for place in range(1, 4)]
    late = item("1.4", status=NOT_FULFILLED, text="Nezačali jsme.")
    statuses = table("Plnění", ("Míra", "Počet"), ("Splněno", "2"), ("Nesplněno", "2"), ("Celkem", "4"))  # fmt: skip
    findings = audit(report(item("1", *items, late), tables=(statuses,))).findings
    assert [figures(finding) for finding in findings] == [("2", "3"), ("2", "1")]


def test_parts_of_an_amount():
    text = "Rozdali jsme 500 Kč. Z toho: 300 Kč na besedy, 250 Kč na kurzy."
    amounts = {"500 Kč": ("1", 500), "300 Kč": ("1", 300), "250 Kč": ("1", 250)}
    finding = the_finding(report(item("1", text=text), amounts=amounts), RuleCode.AMOUNT_VS_AMOUNT)
    assert figures(finding) == ("500 Kč", "550 Kč")
    assert finding.severity is Severity.ERROR


def test_a_pool_and_its_parts():
    text = "Spolky dostaly 300 Kč. Školy dostaly 250 Kč."
    node = item("1", text=text, cost=amount(600, kind=CostKind.GROSS_POOL))
    draft = report(node, amounts={"300 Kč": ("1", 300), "250 Kč": ("1", 250)})
    assert figures(the_finding(draft, RuleCode.AMOUNT_VS_AMOUNT)) == ("600 Kč", "550 Kč")


def test_one_purpose_with_two_amounts():
    first = item("1.1", text="Rozděleno bylo 3 100 Kč na Hřiště pro veřejnost, další na školy.")
    second = item("1.2", cost=3000, indicators=(count("Počet projektů", 19, "Hřiště otevřená pro veřejnost"),))  # fmt: skip
    draft = report(item("1", first, second), amounts={"3 100 Kč": ("1.1", 3100)})
    assert figures(the_finding(draft, RuleCode.AMOUNT_VS_AMOUNT)) == ("3 000 Kč", "3 100 Kč")


def test_a_reference_to_nothing():
    finding = the_finding(report(item("1", cost=counted_in("7.7"))), RuleCode.CROSS_REFERENCE)
    assert (finding.stated, finding.severity) == ("7.7", Severity.ERROR)


def test_a_reference_in_the_text_to_nothing():
    draft = report(item("1", item("1.1", text="Pokračovalo se (viz Opatření 1.9).")))
    assert the_finding(draft, RuleCode.CROSS_REFERENCE).stated == "1.9"


def test_a_cost_counted_where_the_project_is_not():
    cared = item("1.1", text="Projekt Tichá linka pokračoval.", cost=counted_in("1.2"))
    target = item("1.2", cost=100, projects=("Maják",))
    home = item("1.3", cost=200, projects=("Tichá linka",))
    finding = the_finding(report(item("1", cared, target, home)), RuleCode.CROSS_REFERENCE)
    assert finding.nodes == ("1.1", "1.2", "1.3")
    assert figures(finding) == ("1.2", "1.3")


def test_a_project_paid_twice():
    nodes = [item(f"1.{place}", cost=100, projects=("Tichá linka",)) for place in (1, 2)]
    finding = the_finding(report(item("1", *nodes)), RuleCode.DUPLICATE_PROJECT)
    assert (finding.nodes, finding.severity) == (("1.1", "1.2"), Severity.WARNING)


@pytest.mark.parametrize(("status", "value"), [(FULFILLED, 0), (NOT_FULFILLED, 3)])
def test_a_status_against_its_count(status, value):
    node = item("1", status=status, indicators=(count("Počet realizovaných akcí", value),))
    assert the_finding(report(node), RuleCode.STATUS_VS_INDICATOR).nodes == ("1",)


def test_a_plan_that_was_not_reached():
    node = item("1", status=FULFILLED, indicators=(count("Počet akcí", 3, plan=5),))
    assert "plán 5" in the_finding(report(node), RuleCode.STATUS_VS_INDICATOR).message


def test_a_goal_fulfilled_above_an_item_that_is_not():
    goal = item("1", item("1.1", status=NOT_FULFILLED), verdict=Verdict("Splněn.", FULFILLED))
    assert the_finding(report(goal), RuleCode.VERDICT_CONFLICT).nodes == ("1", "1.1")


def test_a_goal_that_goes_on_and_ends():
    verdict = Verdict("Cíl je aktuální.", None, still_relevant=True, carry_over=CarryOver.CLOSED)
    assert the_finding(report(item("1", verdict=verdict)), RuleCode.VERDICT_CONFLICT)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Projekt běží od 1. 9. 2024 do 31. 3. 2023.", "1. 9. 2024–31. 3. 2023"),
        ("Projekt běžel 1. 9. 2024–31. 3. 2023.", "1. 9. 2024–31. 3. 2023"),
        ("Platí koncepce na období 2028–2023.", "2028–2023"),
        ("Seminář proběhl 31. 4. 2024.", "31. 4. 2024"),
        ("V roce 2024 se konala dne 12. 3. 2023 konference.", "12. 3. 2023"),
    ],
)
def test_dates_that_clash(text, stated):
    assert the_finding(report(item("1", text=text)), RuleCode.DATE_CONFLICT).stated == stated


def test_an_approval_after_the_period():
    draft = report(approval=Approval(date="2027-01-15"))
    assert the_finding(draft, RuleCode.DATE_CONFLICT).stated == "15. 1. 2027"


def test_a_year_outside_the_period():
    assert the_finding(report(year=2028), RuleCode.YEAR).computed == "2022–2026"


def test_a_table_of_another_year():
    old = table("Náklady v roce 2023", ("Zdroj", "Částka"), ("Obec", "1 Kč"))
    assert figures(the_finding(report(tables=(old,)), RuleCode.YEAR)) == ("2023", "2024")


def test_a_node_under_another_name():
    money = table("Peníze", ("Priorita", "Kč"), ("Priorita 1 – Bezpečné školy", "5 Kč"))
    draft = report(item("1", name="Bezpečné ulice"), tables=(money,))
    assert the_finding(draft, RuleCode.NAME_VARIANT).stated == "Bezpečné školy"


def test_a_project_in_two_spellings():
    first = item("1.1", projects=("Tichá linka pro děti",))
    second = item("1.2", projects=("Tichá likna pro děti",))
    finding = the_finding(report(item("1", first, second)), RuleCode.NAME_VARIANT)
    assert figures(finding) == ("Tichá linka pro děti", "Tichá likna pro děti")


def test_a_project_that_differs_only_in_its_print_is_the_same():
    first = item("1.1", projects=("Tichá linka pro děti",))
    second = item("1.2", projects=("TICHÁ LINKA – pro „děti“.",))
    assert the_finding(report(item("1", first, second)), RuleCode.DUPLICATE_PROJECT)


LISTED = {"MPK": "městská policie", "PK": "prevence kriminality", "NNO": "neziskové organizace",
          "SVI": "systém včasné intervence", "OČTŘ": "orgány činné v trestním řízení"}  # fmt: skip
USED = "MPK a NNO se o PK starají, SVI běží, OČTŘ jsou zapojeny."


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (USED.replace("SVI běží", "vše běží"), "SVI"),
        (USED.replace("OČTŘ", "OČTR"), "OČTŘ"),
        (USED + " Jedná KRPK. KRPK se sešla.", "KRPK"),
    ],
)
def test_abbreviations(text, stated):
    draft = report(item("1", text=text), abbreviations=LISTED)
    assert the_finding(draft, RuleCode.ABBREVIATION).stated == stated


def test_an_item_without_a_status():
    items = [item(f"1.{place}", status=FULFILLED, text="Hotovo.") for place in range(1, 6)]
    bare = item("1.6", text="Hotovo.")
    finding = the_finding(report(item("1", *items, bare)), RuleCode.MISSING)
    assert (finding.nodes, finding.computed) == (("1.6",), "míra plnění")
