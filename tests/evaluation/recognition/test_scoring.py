"""The examiner's scale itself: what it counts, forgives and punishes."""

import copy

from tests.evaluation.recognition.corpus import all_documents
from tests.evaluation.recognition.matching import same, text_print
from tests.evaluation.recognition.scoring import Plain, score, walk


def _reading() -> Plain:
    return next(one.truth for one in all_documents() if one.name == "lipnov-text")


def _answer(truth: Plain) -> Plain:
    """A perfect reader's answer: of several right values the first, nothing optional."""
    return {
        "tables": [],
        "money": [],
        "counts": [],
        "abbreviations": [],
        "warnings": [],
        **_first(truth),
    }


def _first(value: object) -> object:
    if isinstance(value, dict):
        if "any" in value:
            return value["any"][0]
        if "free" in value:
            return None
        plain = {key: _first(one) for key, one in value.items() if not key.startswith("?")}
        return plain | ({"text": plain["unit"]} if "unit" in plain and "node" in plain else {})
    return [_first(one) for one in value] if isinstance(value, list) else value


def test_a_perfect_reading_of_every_document_scores_whole() -> None:
    for document in all_documents():
        if not document.truth.get("other_genre"):
            result = score(document.truth, _answer(document.truth))
            assert result.share == 1.0, f"{document.name}\n{result.table()}"
            assert result.total > 30


def test_a_lost_zero_and_an_invented_zero_each_cost() -> None:
    truth = _reading()
    lost, invented = _answer(truth), _answer(truth)
    next(n for n in walk(lost["nodes"]) if n["number"] == "1.1.3")["cost"]["own_czk"] = None
    next(n for n in walk(invented["nodes"]) if n["number"] == "1.2.1")["cost"]["own_czk"] = 0
    paths = [[miss.path for miss in score(truth, one).misses] for one in (lost, invented)]
    assert paths == [["nodes/1.1.3/cost.own_czk"], ["nodes/1.2.1/cost.own_czk"]]


def test_a_lost_item_costs_all_its_fields_and_an_invented_one_too() -> None:
    truth = _reading()
    whole = score(truth, _answer(truth))
    lost, more = _answer(truth), _answer(truth)
    gone = lost["nodes"][0]["children"][0]["children"].pop()
    more["nodes"].append({**copy.deepcopy(gone), "number": "9", "name": "Nic takového"})
    assert whole.right - score(truth, lost).right > 8
    assert score(truth, more).total - whole.total > 8


def test_a_table_that_is_not_there_costs() -> None:
    truth = _reading()
    answer = _answer(truth)
    answer["tables"] = answer["tables"][1:]
    assert "tables/0" in {miss.path for miss in score(truth, answer).misses}


def test_a_print_of_a_text_matches_it_and_its_near_copy_only() -> None:
    text = (
        "Kluby pro děti se otevřely ve třech čtvrtích a jejich provoz platí městské obvody. " * 4
    )
    assert same(text_print(text), text.replace("  ", "\n"))
    assert same(text_print(text), text + "ano")
    assert not same(text_print(text), text[: len(text) // 2])
    assert text.split()[3] not in str(text_print(text))
