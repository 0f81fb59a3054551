"""The tables of words: sound as data, matched longest first."""

import re

import pytest

from prevence.core.czech import fold
from prevence.evaluation.recognition.vocabulary import (
    document_words,
    field_labels,
    level_named,
    level_words,
    sentence_words,
)

FIELDS = {"status", "cost", "description", "fulfilment", "brief", "planned", "assessment", "verdict",
          "responsible", "deadline", "note", "indicator", "indicator_plan", "indicator_value",
          "projects", "other"}  # fmt: skip


def test_every_level_word_is_listed_once():
    words = [level.word for level in level_words()]
    assert sorted(set(words)) == sorted(words)


def test_longer_level_words_come_first():
    lengths = [len(level.word) for level in level_words()]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("Opatření", "opatření"), ("OPATŘENÍ", "opatření"), ("Cíle", "cíl"), ("Priority", "priorita"),
        ("Specifický  cíl", "specifický cíl"), ("Opatreni", "opatření"), ("Cílem", None), ("", None),
    ],
)  # fmt: skip
def test_a_level_is_named_in_singular_and_plural(printed, word):
    level = level_named(printed)
    assert (level and level.word) == word


def test_roles_of_the_usual_levels_go_down_the_tree():
    usual = ("oblast", "priorita", "cíl", "specifický cíl", "opatření", "aktivita")
    levels = [level_named(word) for word in usual]
    assert [level.role.value for level in levels] == [
        "area", "priority", "goal", "specific_goal", "measure", "activity",
    ]  # fmt: skip
    assert [level.rank for level in levels] == sorted(level.rank for level in levels)


def test_every_label_belongs_to_a_known_field():
    assert {label.field for label in field_labels()} <= FIELDS


def test_a_label_with_free_words_takes_one_to_three():
    (pattern,) = [label.pattern for label in field_labels() if label.wording == "naklady *"]
    taken = ["naklady mesta", "naklady mesta lhotky", "naklady mesta lhotky celkem"]
    assert [bool(pattern.fullmatch(text)) for text in taken] == [True] * 3
    assert [pattern.fullmatch(text) for text in ("naklady", "naklady a b c d")] == [None] * 2


def test_exact_labels_come_before_those_with_free_words():
    free = ["*" in label.wording for label in field_labels()]
    assert free == sorted(free)


def test_words_of_documents_are_folded_for_comparing():
    for part, key in (("genre", "evaluation"), ("sections", "titles"), ("chrome", "lines")):
        words = document_words(part, key)
        assert words
        assert list(words) == [fold(word) for word in words]


def test_words_that_make_a_sentence_are_single_words():
    assert {word for word in sentence_words() if re.search(r"\s", word)} == set()
    assert {"je", "a", "byl"} <= sentence_words()
