"""Dataclasses to plain data and back, by their annotations."""

import json
from dataclasses import dataclass, field
from enum import StrEnum

import pytest
from hypothesis import given, settings
from tests.evaluation.drafts_of_any_kind import drafts

from prevence.core.codec import from_plain, to_plain
from prevence.evaluation.draft import ReportDraft


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Point:
    x: int
    y: int | float = 0


@dataclass(frozen=True)
class Shape:
    colour: Colour
    points: tuple[Point, ...] = ()
    first: Point | None = None
    names: dict[str, str] = field(default_factory=dict)
    begins: int | None = field(default=None, metadata={"key": "from"})
    filled: bool = False


WHOLE = Shape(Colour.RED, (Point(1), Point(2, 2.5)), Point(0), {"a": "b"}, 7, filled=True)
PLAIN = {
    "colour": "red",
    "points": [{"x": 1, "y": 0}, {"x": 2, "y": 2.5}],
    "first": {"x": 0, "y": 0},
    "names": {"a": "b"},
    "from": 7,
    "filled": True,
}


def test_a_dataclass_becomes_plain_values():
    assert to_plain(WHOLE) == PLAIN


def test_plain_values_become_the_dataclass():
    assert from_plain(Shape, PLAIN) == WHOLE


def test_what_is_missing_gets_its_default():
    assert from_plain(Shape, {"colour": "red"}) == Shape(Colour.RED)


def test_unknown_keys_are_passed_over():
    assert from_plain(Point, {"x": 1, "z": 3}) == Point(1)


def test_null_and_zero_stay_two_things():
    assert [from_plain(Shape, PLAIN | {"from": value}).begins for value in (None, 0)] == [None, 0]


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ({}, "Shape: 'colour' is missing"),
        ([], "Shape: expected an object, got list"),
        (None, "Shape: expected an object, got NoneType"),
        ({"colour": "blue"}, "'blue' is not a valid Colour"),
        (PLAIN | {"points": "1 2"}, "Shape.points: expected a list, got str"),
        (PLAIN | {"points": [{"x": "1"}]}, "Point.x: expected int, got '1'"),
        (PLAIN | {"points": [{"x": True}]}, "Point.x: expected int, got True"),
        (PLAIN | {"points": [{"x": 1.5}]}, "Point.x: expected int, got 1.5"),
        (PLAIN | {"points": [{"x": 1, "y": "a"}]},
         "Point.y: expected int, got 'a'; Point.y: expected float, got 'a'"),
        (PLAIN | {"names": []}, "Shape.names: expected an object, got list"),
        (PLAIN | {"names": {"a": 1}}, "Shape.names: expected str, got 1"),
        (PLAIN | {"filled": 1}, "Shape.filled: expected bool, got 1"),
        (PLAIN | {"first": 5}, "Point: expected an object, got int"),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_refused(plain, said):
    with pytest.raises(ValueError, match=r".") as refused:
        from_plain(Shape, plain)
    assert str(refused.value) == said


@pytest.mark.parametrize("value", [5, "text", Shape, None])
def test_only_a_dataclass_is_made_plain(value):
    with pytest.raises(TypeError):
        to_plain(value)


@settings(max_examples=40)
@given(drafts())
def test_every_draft_comes_back_from_its_json(draft):
    again = ReportDraft.from_json(draft.to_json(with_evidence=True))
    assert again == draft
    assert json.loads(again.to_json()) == draft.to_plain()
