"""Fulfilment in the office's own words made into the canonical code.

The wordings are rules in `grammar/statuses.toml`; what no rule knows stays None, never a guess.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.codes import StatusCode
from prevence.evaluation.recognition.phrases import (
    alternatives,
    load_grammar,
    section,
    words_of,
)

_WORD = re.compile(r"[^\W\d_]+")
_PERCENT = re.compile(r"(?P<share>\d{1,3}(?:[.,]\d+)?)[ ]?(?:%|procent\w*)")
_MOST_WORDS = 10
_ALL_DONE = 100
_WORDS_BESIDE_SHARE = 2


@dataclass(frozen=True, slots=True)
class _Rule:
    code: StatusCode
    words: tuple[re.Pattern[str], ...]

    def holds(self, words: list[str]) -> bool:
        def among(pattern: re.Pattern[str]) -> bool:
            return any(pattern.fullmatch(word) for word in words)

        return all(map(among, self.words))


@dataclass(frozen=True, slots=True)
class _Grammar:
    rules: tuple[_Rule, ...]
    whole: dict[str, StatusCode]
    vocabulary: re.Pattern[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    table = load_grammar("statuses")
    rules, whole = table["rule"], table["whole"]
    if not isinstance(rules, list) or not isinstance(whole, list):
        raise TypeError("rule")
    known = [word for row in rules for word in words_of(row, "all")]
    known += words_of(section(table, "fillers"), "words")
    return _Grammar(
        rules=tuple(
            _Rule(
                StatusCode(row["code"]),
                tuple(re.compile(alternatives([word])) for word in words_of(row, "all")),
            )
            for row in rules
        ),
        whole={fold(t): StatusCode(row["code"]) for row in whole for t in words_of(row, "texts")},
        vocabulary=re.compile(alternatives(known)),
    )


def classify_status(text: str) -> StatusCode | None:
    """Code of a status wording; None where the wording is not known.

    Only the head of a longer text decides: "Splněno – proběhlo pět besed." is fulfilled. Case,
    accents, gender, word order and dots do not matter; "Nesplněno" is never "splněno".
    """
    head = _head(text)
    whole = _grammar().whole.get(head)
    if whole is not None:
        return whole
    words = _WORD.findall(head)
    if not words and not _PERCENT.search(head):
        return None
    share = _share(head)
    for rule in _grammar().rules:
        if rule.holds(words):
            return _with_share(rule.code, share)
    if words and len(words[0]) > 1 and words[0] in _grammar().whole:
        return _grammar().whole[words[0]]
    bare_share = share is not None and len(words) <= _WORDS_BESIDE_SHARE
    return _with_share(StatusCode.FULFILLED, share) if bare_share else None


def _head(text: str) -> str:
    """The folded text up to its first full stop or dash; a bracket is a comment too."""
    folded = " ".join(fold(text).split()).strip(" .:;,–—-*_\"„“”'")
    head = re.split(r"[.;:](?:\s|$)|\s[–—-]\s|\s?\(|\n", folded, maxsplit=1)[0]
    return head.strip(" .,") or folded


def _share(folded: str) -> float | None:
    match = _PERCENT.search(folded)
    return float(match["share"].replace(",", ".")) if match else None


def _with_share(code: StatusCode, share: float | None) -> StatusCode:
    """The code once the share is known: "Splněno na 80 %" is partial, "plněno na 100 %" is all."""
    if share is None or code not in {StatusCode.FULFILLED, StatusCode.ONGOING}:
        return code
    if share >= _ALL_DONE:
        return StatusCode.FULFILLED
    return StatusCode.PARTIALLY_FULFILLED if share else StatusCode.NOT_FULFILLED


def is_status_wording(text: str) -> bool:
    """Whether the text is a status and nothing else, as in a status column: short, known words."""
    folded = " ".join(fold(text).split())
    if classify_status(text) is None:
        return False
    if folded.strip(" .") in _grammar().whole:
        return True
    words = _WORD.findall(folded)
    return len(words) <= _MOST_WORDS and all(map(_grammar().vocabulary.fullmatch, words))
