import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.codes import CostKind
from prevence.evaluation.recognition.costs import parse_cost


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", CostKind.NONE_STATED),
        ("–", CostKind.NONE_STATED),
        ("Neuvedeno.", CostKind.NONE_STATED),
        ("V rámci běžné činnosti úřadu.", CostKind.ROUTINE),
        ("V rámci pracovní náplně manažera", CostKind.ROUTINE),
        ("Bez dalších nákladů.", CostKind.NO_COST),
        ("nevznikly", CostKind.NO_COST),
        ("z mezd strážníků", CostKind.ROUTINE),
        ("hradí spolek ze svého", CostKind.OUTSIDE_BUDGET),
        ("v rámci výdajů na vysílání", CostKind.COUNTED_ELSEWHERE),
        ("Zdarma", CostKind.NO_COST),
        ("Bez nákladů, zajištěno servisní smlouvou.", CostKind.CONTRACT),
        ("Náklady jsou zahrnuty v aktivitě 3.1.2.", CostKind.COUNTED_ELSEWHERE),
        ("Hrazeno v rámci projektu Bezpečné sídliště", CostKind.COUNTED_ELSEWHERE),
        ("Viz opatření 2.4", CostKind.COUNTED_ELSEWHERE),
        ("Mimo rozpočet prevence.", CostKind.OUTSIDE_BUDGET),
        ("Nejsou zahrnuty do rozpočtu prevence", CostKind.OUTSIDE_BUDGET),
        ("Hrazeno z dotace ministerstva", CostKind.OUTSIDE_BUDGET),
    ],
)
def test_words_without_an_amount(text, kind):
    cost = parse_cost(text)
    assert (cost.kind, cost.own_czk, cost.parts) == (kind, None, ())


@pytest.mark.parametrize(
    ("text", "kind", "own", "refs"),
    [
        ("0 Kč", CostKind.ZERO, 0, ()),
        ("0,- Kč", CostKind.ZERO, 0, ()),
        ("Nulové náklady", CostKind.ZERO, 0, ()),
        ("0 Kč, náklady započteny v rámci priorit 2 a 3.", CostKind.ZERO, 0, ("2", "3")),
        ("cca 50 tis. Kč", CostKind.AMOUNT, 50_000, ()),
        ("45 000", CostKind.AMOUNT, 45_000, ()),
        ("45 000 Kč. Další náklady viz aktivita 2.1.3.", CostKind.AMOUNT, 45_000, ("2.1.3",)),
        ("3,2 mil. Kč (rozdělené dotace)", CostKind.GROSS_POOL, 3_200_000, ()),
        ("Náklady započítány v opatření 1.1 a 1.3", CostKind.COUNTED_ELSEWHERE, None, ("1.1", "1.3")),
    ],
)  # fmt: skip
def test_the_amount_decides_the_kind(text, kind, own, refs):
    cost = parse_cost(text)
    assert (cost.kind, cost.own_czk, cost.refs) == (kind, own, refs)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Náklady besed: 14 000 Kč. Náklady tisku: 6 000 Kč.", [("Náklady besed", 14_000), ("Náklady tisku", 6_000)]),
        ("V rámci činnosti. Náklady projektu: 42 000 Kč.", [("Náklady projektu", 42_000)]),
        ("14 000 Kč (lektoři), 6 000 Kč (tisk)", [("lektoři", 14_000), ("tisk", 6_000)]),
        ("14 000 Kč na lektory, 6 000 Kč na tisk", [("na lektory", 14_000), ("na tisk", 6_000)]),
        ("14 000 Kč – lektoři; 6 000 Kč – tisk", [("lektoři", 14_000), ("tisk", 6_000)]),
        ("14 000 Kč + 6 000 Kč", [(None, 14_000), (None, 6_000)]),
    ],
)  # fmt: skip
def test_labelled_parts(text, parts):
    cost = parse_cost(text)
    assert [(part.label, part.amount_czk) for part in cost.parts] == parts
    assert cost.own_czk == sum(amount for _, amount in parts)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("120 000 Kč, z toho nájem 80 000 Kč", 120_000),
        ("120 000 Kč, z toho město 80 000 Kč", 80_000),
        ("Celkem 20 000 Kč: besedy 14 000 Kč, tisk 6 000 Kč", 20_000),
        ("Besedy 14 000 Kč, tisk 6 000 Kč, celkem 20 000 Kč", 20_000),
        ("Rozpočet města 80 000 Kč, dotace MV 40 000 Kč", 80_000),
        ("Celkové náklady 2 mil. Kč, z toho kraj 1,2 mil. Kč", 1_200_000),
        ("1,2 mil. Kč (celkové náklady 2 mil. Kč)", 1_200_000),
        ("12 500,- Kč (lektorné 8 000,- Kč, nájem 4 500,- Kč)", 12_500),
        ("0 Kč (hrazeno z dotace ministerstva 150 000 Kč)", 0),
        ("95 000 Kč z rozpočtu obce, 200 000 Kč dotace MV", 95_000),
        ("rozpočet 300 000 Kč, čerpáno 280 000 Kč", 280_000),
        ("50 tis.", 50_000),
    ],
)
def test_nothing_is_counted_twice(text, own):
    assert parse_cost(text).own_czk == own


@pytest.mark.parametrize(
    ("text", "own"),
    [("120", 120_000), ("120,5", 120_500), ("1 250", 1_250_000), ("0", 0), ("–", None),
     ("Město: 120, kraj: 80", 200_000), ("2,5 mil. Kč", 2_500_000)],
)  # fmt: skip
def test_figures_of_a_field_in_thousands(text, own):
    assert parse_cost(text, unit=1000).own_czk == own


@given(st.lists(st.integers(1, 9_999_999), min_size=1, max_size=5))
def test_parts_sum_to_own_money(amounts):
    text = " ".join(f"Náklady akce: {amount:,} Kč.".replace(",", " ") for amount in amounts)
    cost = parse_cost(text)
    assert cost.own_czk == sum(part.amount_czk for part in cost.parts)
    assert cost.own_czk in {sum(amounts), max(amounts)}


@given(st.text(max_size=60))
def test_any_text_is_kept_and_answered(text):
    cost = parse_cost(text)
    assert cost.text == text.strip()
    assert (cost.own_czk is None) == (cost.parts == ())
