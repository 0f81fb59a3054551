import pytest
from hypothesis import given
from hypothesis import strategies as st

from prevence.evaluation.recognition.counts import find_counts


def counts(text):
    return [(found.value, found.unit) for found in find_counts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("žádost podalo 12 obcí s 15 projekty", [(12, "obce"), (15, "projekty")]),
        ("uspořádali dvě setkání ve čtyřech městech", [(2, "setkání"), (4, "města")]),
        ("celkem 31 lomských škol", [(31, "školy")]),
        ("zapojeno je 9 ZŠ", [(9, "ZŠ")]),
        ("- 3x jednání týmu, - 2x článek v novinách", [(3, "jednání"), (2, "články")]),
        ("Skupina se sešla 6x.", [(6, "jednání")]),
        ("kampaň (14 akcí)", [(14, "akce")]),
        ("Převažovaly služby prevence (61).", [(61, "služby")]),
        ("přibyly 3 analýzy a 1 doplňková aktivita", [(3, "analýzy"), (1, "aktivita")]),
        ("5 APK a 4 MdT v 6 rizikových obvodech", [(5, "APK"), (4, "MdT"), (6, "obvody")]),
        ("v 7 vzdělávacích dnech pro 210 osob", [(7, "vzdělávací dny"), (210, "osoby")]),
        ("rozdáno bylo 1 500 ks letáků a 2 tis. hraček", [(1_500, "letáky"), (2_000, "hračky")]),
        ("instalováno 12 kamer a 3 nové kamerové body", [(12, "kamery"), (3, "kamerové body")]),
        ("40 preventivních aktivit a 5 sociálních služeb", [(40, "preventivní aktivity"), (5, "sociální služby")]),
        ("dvacet pět seniorů", [(25, "senioři")]),
        ("využilo ji 89 klientů, z toho 34 v okrese Most", [(89, "klienti"), (34, "klienti")]),
    ],
)  # fmt: skip
def test_things_are_counted(text, expected):
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "po 3 roky, dvě hodiny, 5 dní, za 2 měsíce",
        "děti do 10 let a mládež 12–18 let",
        "1. místo, 2. stupeň",
        "Výzva č. 58 – Posílení",
        "§ 42 zákona č. 101/2000 Sb.",
        "Sportem proti nudě 2019 pokračoval",
        "POLOS 5 podpořil obce",
        "linka 116 111, Nádražní 12, Ostrava",
        "verze 2.0.0.10 systému",
        "0 až 30 bodů",
        "3 až 4 semináře",
        "85 % obcí",
        "12 000 Kč na obec",
        "dne 12. 5. 2020 a v roce 2021",
        "v rámci aktivity 2.1.3 projekty",
        "jeden z výstupů, obě aktivity",
        "dokument stanoví 4 hlavní cíle: • první",
        "projekt „Pomoc 12 obcím“",
        "Počet besed: 14",
        "7 mezioborové setkání",
        "5denní pobyt, tříčlenný tým",
        "jednou či dvakrát ročně",
    ],
)
def test_these_are_no_counts(text):
    assert counts(text) == []


def test_years_and_cumulative_numbers():
    first, second = find_counts(
        "Programem prošlo od roku 2020 celkem 412 pachatelů, z toho 97 v roce 2023."
    )
    assert (first.since, first.year) == (2020, None)
    assert (second.since, second.year) == (None, 2023)


def test_year_of_a_bracket_stays_in_it():
    found = find_counts(
        "Letos, v roce 2016, uspělo 23 obcí (v roce 2015 to bylo 27 obcí a 70 projektů)."
    )
    assert [count.year for count in found] == [2016, 2015, 2015]


def test_word_of_a_scale_is_no_number_of_its_own():
    (found,) = find_counts("Bylo vydáno 92 tisíc stříkaček.")
    assert (found.value, found.text) == (92_000, "92 tisíc stříkaček")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Opraveno bylo pět z osmi kamerových bodů.", 5, "kamerové body"),
        ("Zapojilo se 38 z 40 škol.", 38, "školy"),
    ],
)
def test_part_of_a_whole_counts_the_part(text, value, unit):
    (found,) = find_counts(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Devět z deseti seniorů je spokojeno.",
        "Oběti najdou pomoc na jednom místě.",
        "Ze 40 plánovaných se jich sešlo dost.",
    ],
)
def test_shares_and_idioms_count_nothing(text):
    assert counts(text) == []


def test_about_is_approximate():
    (found,) = find_counts("přišlo více než 300 dětí")
    assert (found.approximate, found.text) == (True, "více než 300 dětí")


@given(st.text(alphabet="0123456789 .,–x()obcíprojektůvroe2019"))
def test_places_are_in_the_text(text):
    for found in find_counts(text):
        assert text[found.start : found.end].strip() == found.text
