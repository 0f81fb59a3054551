"""Sentences that close a goal or a measure: "Cíl SPLNĚN – …", "Cíl je aktuální pro příští rok".

Wordings are in `grammar/verdicts.toml`. A verdict of a goal may drop one of its measures in a
sentence of its own; that sentence says nothing of the goal (`dropped_measure_verdict`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from prevence.core.czech import fold
from prevence.evaluation.codes import CarryOver, StatusCode
from prevence.evaluation.draft import Verdict
from prevence.evaluation.recognition.phrases import (
    alternatives,
    any_of,
    load_grammar,
    section,
    words_of,
)
from prevence.evaluation.recognition.sentences import sentence_spans, sentences_of
from prevence.evaluation.recognition.statuses import classify_status

_NUMBER = r"(?:\s+(?:c\.\s*)?[\divx]+(?:\.\d+)*\.?)?"
_CLAUSE_END = re.compile(r"\s[–—-]\s|[,;:.]\s|[.]$|\s(?:a|ale|nicmene|protoze|nebot|kdy|a to)\s")
_FUTURE = re.compile(r"(?<!\w)(?:bude|budou)(?!\w)")
# "Opatření je plněno formou besed …" tells what was done; only a short one is a verdict.
_CARRIED_OUT = re.compile(r"(?<!\w)(?:plnen|naplnovan)\w*$")
_SAID_YEAR = re.compile(r"\b(?:v roce|za rok|v letech) \d{4}(?: ?[-–] ?\d{4})? ")
_WORDS_OF_SHORT = 8
_WORDS_OF_CLOSING = 20
_CODES = {
    StatusCode.NOT_STARTED: StatusCode.NOT_FULFILLED,
    StatusCode.POSTPONED: None,
}
_ACHIEVED = (
    (re.compile(r"nepodarilo|nedari"), StatusCode.NOT_FULFILLED),
    (
        re.compile(r"castecne (?:se )?podarilo|podarilo (?:se )?castecne"),
        StatusCode.PARTIALLY_FULFILLED,
    ),
    (re.compile(r"(?<!ne)podarilo"), StatusCode.FULFILLED),
    (re.compile(r"(?<!ne)dari (?:se )?(?:naplnovat|plnit)"), StatusCode.ONGOING),
)


@dataclass(frozen=True, slots=True)
class _Grammar:
    start: re.Pattern[str]
    subject: re.Pattern[str]
    continues: re.Pattern[str]
    goal: re.Pattern[str]
    measure: re.Pattern[str]
    dropped: re.Pattern[str]
    relevant: re.Pattern[str]
    monitored: re.Pattern[str]
    modified: re.Pattern[str]
    next_year: re.Pattern[str]
    next_period: re.Pattern[str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    table = load_grammar("verdicts")
    subjects = section(table, "subjects")
    goal = alternatives(words_of(subjects, "goal"))
    measure = alternatives(words_of(subjects, "measure"))
    opening = alternatives(words_of(section(table, "opening"), "words"))
    continues = alternatives(words_of(section(table, "continues"), "words"))
    says = alternatives(words_of(section(table, "says"), "phrases"))
    colon_says = alternatives(words_of(section(table, "after_colon"), "phrases"))

    def named(name: str) -> re.Pattern[str]:
        return any_of(words_of(section(table, name), "phrases"))

    head = rf"^\W*(?:{opening}\s+){{0,2}}"
    return _Grammar(
        start=re.compile(
            rf"{head}(?:{goal}|{measure}){_NUMBER}"
            rf"(?:\s+{says}|\s?[:–-]\s*{colon_says})(?!\w)"
        ),
        subject=re.compile(rf"{head}(?:{goal}|{measure}){_NUMBER}[\s:–-]+"),
        continues=re.compile(rf"{continues}(?!\w)"),
        goal=re.compile(rf"{head}{goal}(?!\w)"),
        measure=re.compile(rf"{head}{measure}(?!\w)"),
        dropped=named("dropped"),
        relevant=named("relevant"),
        monitored=named("monitored"),
        modified=named("modified"),
        next_year=named("next_year"),
        next_period=named("next_period"),
    )


def is_verdict_start(sentence: str) -> bool:
    """Whether a text begins with a verdict; "Cíl 1: …", "Cílem projektu…" are none."""
    flat = _SAID_YEAR.sub("", _flat(sentence))
    said = _grammar().start.match(flat)
    if said is None:
        return False
    prose = _grammar().measure.match(flat) and _CARRIED_OUT.search(said.group())
    looks_ahead = _grammar().next_year.search(flat) or _grammar().next_period.search(flat)
    return not prose or bool(looks_ahead) or len(flat.split()) <= _WORDS_OF_SHORT


def parse_verdict(text: str) -> Verdict | None:
    """The verdict of a whole closing paragraph; None where nothing in it is a verdict.

    Args:
        text: the closing sentences of one goal or measure; they stay in `Verdict.text`.
    """
    sentences = sentences_of(text)
    about_goal = any(_grammar().goal.match(_flat(s)) for s in sentences if is_verdict_start(s))
    said = [s for s in sentences if not (about_goal and _grammar().measure.match(_flat(s)))]
    verdicts = [_flat(s) for s in said if is_verdict_start(s)]
    if not verdicts:
        return None
    code = next((code for code in map(_code, verdicts) if code), None)
    going_on = [_flat(s) for s in said if is_verdict_start(s) or _goes_on(s)]
    relevant, carry_over = _prospect(going_on)
    if carry_over is CarryOver.CLOSED and any(map(_monitored, map(_flat, said))):
        carry_over = CarryOver.CLOSED_MONITOR
    return Verdict(text.strip(), code, relevant, carry_over)


def closing_verdict(text: str) -> int | None:
    """Where the verdict begins that closes a paragraph of prose; None where none does."""
    begins: int | None = None
    for start, end in reversed(sentence_spans(text)):
        sentence = text[start:end]
        if is_verdict_start(sentence):
            begins = start
        elif not _goes_on(sentence) or len(_flat(sentence).split()) > _WORDS_OF_CLOSING:
            break
    return begins


def dropped_measure_verdict(text: str) -> tuple[str, CarryOver] | None:
    """The sentence of a goal's verdict that ends one of its measures, and how it ends."""
    for sentence in sentences_of(text):
        folded = _flat(sentence)
        if _grammar().measure.match(folded) and _grammar().dropped.search(folded):
            watched = _monitored(folded)
            return sentence, CarryOver.CLOSED_MONITOR if watched else CarryOver.CLOSED
    return None


def _goes_on(sentence: str) -> bool:
    return bool(_grammar().continues.match(_flat(sentence)))


def _flat(text: str) -> str:
    return " ".join(fold(text).split())


def _code(sentence: str) -> StatusCode | None:
    """Code of the first clause; what "will be fulfilled" says nothing of the past."""
    subject = _grammar().subject.match(sentence)
    clause = _CLAUSE_END.split(sentence[subject.end() if subject else 0 :], maxsplit=1)[0]
    achieved = next((code for pattern, code in _ACHIEVED if pattern.search(clause)), None)
    if achieved:
        return achieved
    if _FUTURE.search(clause) or "aktualni" in clause:
        return None
    code = classify_status(re.sub(r"\d+(?:\.\d+)*\.?", " ", clause))
    return _CODES.get(code, code) if code else None


def _prospect(sentences: list[str]) -> tuple[bool | None, CarryOver | None]:
    """Whether it stays relevant and where it goes; the last sentence that says so decides."""
    grammar = _grammar()
    for sentence in reversed(sentences):
        dropped = bool(grammar.dropped.search(sentence))
        if not dropped and not grammar.relevant.search(sentence):
            if grammar.modified.search(sentence):
                return None, CarryOver.MODIFIED
            continue
        if grammar.modified.search(sentence):
            return not dropped, CarryOver.MODIFIED
        if dropped:
            return False, CarryOver.CLOSED
        return True, _horizon(sentence)
    return None, None


def _horizon(sentence: str) -> CarryOver | None:
    """Year or period: the one named first after the words "relevant for"."""
    grammar = _grammar()
    found = [
        (match.start(), -len(match.group()), horizon)
        for pattern, horizon in (
            (grammar.next_period, CarryOver.NEXT_PERIOD),
            (grammar.next_year, CarryOver.NEXT_YEAR),
        )
        if (match := pattern.search(sentence))
    ]
    return min(found)[2] if found else None


def _monitored(sentence: str) -> bool:
    return bool(_grammar().monitored.search(sentence))
