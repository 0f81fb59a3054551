import pytest

from prevence.evaluation.recognition.numerals import find_numerals, numeral_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dvacet pět škol", 25),
        ("ve čtyřech obcích", 4),
        ("dvě stě padesát pět lidí", 255),
        ("pětadvacet dětí", 25),
        ("dvaceti pěti dětem", 25),
        ("dvacetipěti dětem", 25),
        ("sto dvacet osob", 120),
        ("jeden tisíc dvě stě osob", 1_200),
        ("tři miliony dvě stě tisíc", 3_200_000),
        ("tisíc lidí", 1_000),
        ("oběma školám", 2),
    ],
)
def test_numeral_in_words(text, value):
    (found,) = find_numerals(text)
    assert found.value == value
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["3x jednání", "3× jednání", "3 x jednání", "3krát", "třikrát"])
def test_times(text):
    (found,) = find_numerals(text)
    assert (found.value, found.times) == (3, True)


@pytest.mark.parametrize(
    "text",
    ["druhý stupeň", "tisíce lidí", "4 x 5 metrů", "stěna", "třída", "jednou ročně", "půl roku"],
)
def test_no_numeral(text):
    assert find_numerals(text) == ()


def test_neighbours_do_not_melt():
    assert [found.value for found in find_numerals("dvě tři akce")] == [2, 3]


def test_single_word():
    assert numeral_value("Čtyřech") == 4
    assert numeral_value("čtvrtek") is None
