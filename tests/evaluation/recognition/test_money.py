import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.recognition.money import (
    column_unit,
    find_amounts,
    is_empty_cell,
    parse_cell_amount,
    parse_number,
)


def amounts(text):
    return [found.amount_czk for found in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15\u00a0117\u00a0000\u00a0Kč", 15_117_000),
        ("3\u202f250\u2009000 Kč", 3_250_000),
        ("7.014.050, - Kč", 7_014_050),
        ("1.050.000,- Kč", 1_050_000),
        ("7 440 000,-- Kč", 7_440_000),
        ("0,- Kč", 0),
        ("10 mil. Kč", 10_000_000),
        ("10mil.Kč", 10_000_000),
        ("8.2 mil. Kč", 8_200_000),
        ("1,25 milionu korun", 1_250_000),
        ("1.250 mil. Kč", 1_250_000),
        ("1.250 tis. Kč", 1_250_000),
        ("1 250 tis. Kč", 1_250_000),
        ("12 000,00 Kč", 12_000),
        ("12 345,50 Kč", 12_345.5),
        ("48.600 Kč", 48_600),
        ("45,000 Kč", 45_000),
        ("Kč 45 000,-", 45_000),
        ("45 000 CZK", 45_000),
        ("45 000,–", 45_000),
        ("2 mld. Kč", 2_000_000_000),
        ("1 mil. 200 tis. Kč", 1_200_000),
        ("1,5 mil. korun českých", 1_500_000),
        ("půl milionu korun", 500_000),
        ("sto dvacet tisíc korun", 120_000),
        ("dva mil. Kč", 2_000_000),
    ],
)
def test_one_amount_in_its_writings(text, expected):
    (found,) = find_amounts(f"Vynaloženo bylo {text} v jednom roce.")
    assert found.amount_czk == expected
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "printed", "approximate", "bound"),
    [
        ("stálo to cca 12 mil. Kč", "cca 12 mil. Kč", True, None),
        ("stálo to zhruba 3 tis. Kč", "zhruba 3 tis. Kč", True, None),
        ("stálo to více jak 10 mil. Kč", "více jak 10 mil. Kč", True, "lower"),
        ("stálo to přes 400 000 Kč", "přes 400 000 Kč", True, "lower"),
        ("smí stát maximálně 50 000 Kč", "maximálně 50 000 Kč", False, "upper"),
        ("dotace až 500 000 Kč", "až 500 000 Kč", False, "upper"),
        ("stálo to ~ 5 000 Kč", "~ 5 000 Kč", True, None),
    ],
)
def test_qualifier_belongs_to_the_amount(text, printed, approximate, bound):
    (found,) = find_amounts(text)
    assert (found.text, found.approximate, found.bound) == (printed, approximate, bound)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("150 tis. a 200 tis. Kč", [150_000, 200_000]),
        ("10–12 mil. Kč", [10_000_000, 12_000_000]),
        ("od 5 000 do 20 000 Kč", [5_000, 20_000]),
        ("400 mil. Kč = 4 mil. Kč + 396 mil. Kč", [400_000_000, 4_000_000, 396_000_000]),
        ("80 000 Kč 80 000 Kč 100 %", [80_000, 80_000]),
        ("1 000 EUR, tedy 25 000 Kč", [25_000]),
    ],
)
def test_several_amounts(text, expected):
    assert amounts(text) == expected


def test_ends_of_a_range_are_bounds_of_one_text():
    low, high = find_amounts("přijde na 100–200 tis. Kč")
    assert (low.bound, high.bound) == ("lower", "upper")
    assert low.text == high.text == "100–200 tis. Kč"
    assert low.approximate
    assert high.approximate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v roce 2019 281 000 Kč", [281_000]),
        ("Priorita 1 281 000 Kč", [281_000]),
        ("Priorita 4 150 000 Kč", [150_000]),
        ("Priorita 1 000 000 Kč", [1_000_000]),
        ("Priorita 1 – 281 000 Kč", [281_000]),
        ("P1 281 000 Kč", [281_000]),
        ("rok 2019 – 281 000 Kč", [281_000]),
        ("1.1.2 15 570 000 Kč", [15_570_000]),
        ("Opatření 1.1 450 000 Kč", [450_000]),
        ("dne 26.07.2024 450 000 Kč", [450_000]),
        ("1. 3. 2017 450 000 Kč", [450_000]),
        ("výzva č. 58 400 mil. Kč", [400_000_000]),
        ("18 obcí a 200 tis. Kč", [200_000]),
        ("priorit 4 a 500 000 Kč", [500_000]),
    ],
)
def test_number_before_an_amount_is_not_its_part(text, expected):
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "1.1.2", "26.07.2024", "verze 2.0.0.10", "29 %", "pohled Kč", "135 mil.", "250 EUR",
     "Počet projektů: 7, - Hřiště", "v Kč: ano", "tel. 475 657 111"],
)  # fmt: skip
def test_not_money(text):
    assert find_amounts(text) == ()


WRITINGS = [
    lambda n: f"{n:,} Kč".replace(",", " "),
    lambda n: f"{n:,} Kč".replace(",", "\u00a0"),
    lambda n: f"{n:,} Kč".replace(",", "."),
    lambda n: f"{n:,}".replace(",", ".") + ", - Kč",
    lambda n: f"{n:,}".replace(",", " ") + ",- Kč",
    lambda n: f"{n:,}".replace(",", " ") + ",00 Kč",
    lambda n: f"{n} Kč",
    lambda n: f"{n:,} CZK".replace(",", "\u202f"),
    lambda n: f"{n:,} korun".replace(",", " "),
    lambda n: f"cca {n:,} Kč".replace(",", " "),
    lambda n: f"{n // 1000},{n % 1000:03} tis. Kč",
    lambda n: f"{n // 1_000_000},{n % 1_000_000:06} mil. Kč".replace("000 mil", " mil"),
]


@given(st.integers(0, 999_999_999), st.sampled_from(WRITINGS))
def test_every_writing_reads_back(number, write):
    text = f"Podpora činila {write(number)} v daném roce."
    if "," in write(number) and len(write(number).split(",")[1].split()[0]) > 3:
        number, text = number // 1000 * 1000, f"{number // 1000},{0:03} tis. Kč"
    assert amounts(text) == [number]


@given(st.text(alphabet="0123456789 .,-–/%()\u00a0kKčtismlEURpříorta"))
def test_places_are_always_in_the_text(text):
    for found in find_amounts(text):
        assert text[found.start : found.end] == found.text


@given(st.dates(), st.sampled_from(["{0.day}. {0.month}. {0.year}", "{0:%d.%m.%Y}"]))
def test_no_amount_out_of_dates(day, form):
    assert find_amounts(f"schváleno {form.format(day)} radou") == ()


@pytest.mark.parametrize(
    ("cell", "number", "in_thousands"),
    [
        ("29 %", 29, 29),
        ("12,5 %", 12.5, 12.5),
        ("0", 0, 0),
        ("1 250", 1_250, 1_250_000),
        ("1.250", 1_250, 1_250_000),
        ("850,5", 850.5, 850_500),
        ("-3", -3, -3_000),
        ("cca 120", 120, 120_000),
        ("45 000 Kč", None, 45_000),
        ("1,5 mil. Kč", None, 1_500_000),
        ("", None, None),
        ("–", None, None),
        ("x", None, None),
        ("neuvedeno", None, None),
        ("2017–2021", None, None),
        ("26.07.2024", None, None),
        ("1.1.2", None, None),
        ("5 projektů", None, None),
    ],
)
def test_cells(cell, number, in_thousands):
    assert parse_number(cell) == number
    assert parse_cell_amount(cell, unit=1000) == in_thousands


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Náklady kraje (tis. Kč)", 1000),
        ("v tis. Kč", 1000),
        ("Rozpočet [mil. Kč]", 1_000_000),
        ("Náklady v Kč", 1),
        ("Částka (Kč)", 1),
        ("Počet projektů", None),
        ("", None),
    ],
)
def test_unit_of_a_column(header, unit):
    assert column_unit(header) == unit


def test_zero_is_not_an_empty_cell():
    assert is_empty_cell("–")
    assert is_empty_cell(" Neuvedeno. ")
    assert not is_empty_cell("0")
