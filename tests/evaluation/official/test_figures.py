from dataclasses import replace

from tests.evaluation.official import drafts

from prevence.evaluation.codes import StatusCode
from prevence.evaluation.draft import Financing, Table, TableRow, walk
from prevence.evaluation.official import discrepancies
from prevence.evaluation.official.figures import Money, money_of, status_counts, sum_of_money
from prevence.evaluation.official.tables import recomputed


def cells(table: Table) -> list[list[str]]:
    return [
        [cell.text.replace("\u00a0", " ") for cell in row.cells]
        for row in recomputed(table).table.rows
    ]


def texts(draft: object) -> list[str]:
    return [str(item).replace("\u00a0", " ") for item in discrepancies(draft)]  # type: ignore[arg-type]


def test_fulfilment_is_counted_by_its_code() -> None:
    counts = status_counts(walk(drafts.city().nodes))

    assert counts == {StatusCode.FULFILLED: 1, StatusCode.ONGOING: 1, StatusCode.CANCELLED: 1}


def test_percents_of_money_come_from_amounts() -> None:
    assert money_of(drafts.FINANCING) == Money(300000, 100000, 200000, 33, 67)


def test_one_stated_amount_is_not_enough_and_zero_is_an_amount() -> None:
    assert money_of(Financing(own_czk=100)) is None
    assert money_of(Financing(own_czk=0, other_czk=0)) == Money(0, 0, 0, None, None)


def test_money_of_all_needs_money_of_each() -> None:
    city = drafts.city()

    assert sum_of_money(city.nodes) == Money(400000, 200000, 200000, 50, 50)
    assert sum_of_money((*city.nodes, replace(city.nodes[0], financing=None))) is None


def test_a_wrong_total_is_computed_and_told() -> None:
    assert cells(drafts.BY_AREA)[-1] == ["Celkem", "400 000 Kč", "200 000 Kč", "100 %"]
    first, second, third = texts(drafts.city())

    assert first == (
        "Tabulka „Financování podle oblastí“, řádek „Celkem“, sloupec „Celkové náklady“: ve zprávě "
        "410 000 Kč, vytištěno 400 000 Kč (součet 300 000 Kč + 100 000 Kč)."
    )
    assert second == (
        "Oblast 1 – financování, vlastní podíl: ve zprávě 30 %, vytištěno 33 % "
        "(100 000 Kč z 300 000 Kč)."
    )
    assert third.startswith("Oblast 1 – financování, podíl dalších zdrojů: ve zprávě 70 %")


def test_a_correct_table_stays_as_it_is() -> None:
    table = Table(
        "Kamery", ("Čtvrť", "Počet"),
        (TableRow("Sever", ("3",), (3,)), TableRow("Jih", ("",), (None,)),
         TableRow("Celkem", ("3",), (3,), is_total=True)),
    )  # fmt: skip

    assert cells(table) == [["Sever", "3"], ["Jih", ""], ["Celkem", "3"]]
    assert recomputed(table).discrepancies == ()


def test_bodies_counted_once_may_be_fewer_than_their_sum() -> None:
    table = Table(
        "Subjekty", ("Druh", "Počet subjektů"),
        (TableRow("Spolky", ("3",), (3,)), TableRow("Školy", ("4",), (4,)),
         TableRow("Celkem", ("5",), (5,), is_total=True)),
    )  # fmt: skip

    assert cells(table)[-1] == ["Celkem", "5"]


def test_words_among_figures_leave_the_total_alone() -> None:
    table = Table(
        "Náklady", ("Akce", "Náklady"),
        (TableRow("A", ("100 Kč",), (100,)), TableRow("B", ("viz A",), (None,)),
         TableRow("Celkem", ("130 Kč",), (130,), is_total=True)),
    )  # fmt: skip

    assert cells(table) == [["A", "100 Kč"], ["B", "viz A"], ["Celkem", "130 Kč"]]


def test_thousands_stay_thousands() -> None:
    table = Table(
        "Náklady", ("Akce", "Náklady (tis. Kč)"),
        (TableRow("A", ("12,5",), (12500,)), TableRow("B", ("7",), (7000,)),
         TableRow("Celkem", ("20",), (20000,), is_total=True)),
    )  # fmt: skip

    assert cells(table) == [["A", "12,5"], ["B", "7"], ["Celkem", "19,5"]]
