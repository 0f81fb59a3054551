"""The office's official name in the nominative, and its kind."""

import pytest

from prevence.evaluation.recognition.organisations import nominative, organisation_of


def _office(*texts):
    found = organisation_of(texts)
    return found and (found[0], found[1].value)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Zpráva statutárního města Ostravy", ("statutární město Ostrava", "city")),
        ("Zpráva města Lhotky", ("město Lhotka", "city")),
        ("Město Lhotka", ("město Lhotka", "city")),
        ("Zpráva obce Lhoty", ("obec Lhota", "municipality")),
        ("Zpráva městyse Lipna", ("městys Lipno", "municipality")),
        ("Koncepce Moravskoslezského kraje", ("Moravskoslezský kraj", "region")),
        ("Koncepce v Olomouckém kraji", ("Olomoucký kraj", "region")),
        ("Koncepce Kraje Vysočina", ("Kraj Vysočina", "region")),
        ("Strategie hlavního města Prahy", ("hlavní město Praha", "region")),
        ("Strategie města Rychnova nad Kněžnou", ("město Rychnov nad Kněžnou", "city")),
        ("Strategie města České Třebové", ("město Česká Třebová", "city")),
    ],
)
def test_the_office_is_named_in_the_nominative(text, office):
    assert _office(text) == office


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Vyhodnocení za rok 2023",
        "město a okolí",
        "v městě Na kopci",
        "Město Strategie prevence",
        "obec má",
        "krajský úřad",
    ],
)
def test_a_text_without_a_name_gives_none(text):
    assert _office(text) is None


def test_the_most_telling_text_wins():
    assert _office("Zpráva města Lhotky", "Spolupráce s Olomouckým krajem") == (
        "město Lhotka",
        "city",
    )


def test_where_the_title_is_silent_the_text_tells():
    assert _office("Zpráva za rok 2023", "Zpracovalo město Lhotka.") == ("město Lhotka", "city")


def test_of_several_endings_the_form_that_stands_in_the_document_wins():
    assert nominative("Jasanova", "") == "Jasanov"
    assert nominative("Bukovky", "") == "Bukovka"
    assert nominative("Bukovky", "Bukovky leží u řeky. Bukovky jsou obec.") == "Bukovka"
    assert nominative("Doubka", "") == "Doubko"
    assert nominative("Doubka", "Obec Doubk leží u řeky.") == "Doubk"
