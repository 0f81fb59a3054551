"""Level words, field labels and document words from the grammar tables, ready for matching."""

import re
from dataclasses import dataclass
from functools import cache

from prevence.core.czech import fold
from prevence.evaluation.codes import Role
from prevence.evaluation.recognition.phrases import load_grammar, section, words_of

# "*" of a label: one to three words, none of which ends a sentence.
_FREE_WORD = r"(?:[\w/()%-]+|\(?(?:[a-z]{1,4}|\d{1,2})\.\)?)"
_FREE_WORDS = rf"(?:{_FREE_WORD}\s+){{0,2}}{_FREE_WORD}"


@dataclass(frozen=True, slots=True)
class LevelWord:
    """A word that heads items of a tree ("opatření"), its plural, role and usual depth."""

    word: str
    plural: str
    role: Role
    rank: int
    everyday: bool = False


@dataclass(frozen=True, slots=True)
class FieldLabel:
    """A wording that introduces a field of an item; `bare`: counts without a colon too."""

    field: str
    wording: str  # folded; "*" is up to three free words
    pattern: re.Pattern[str]
    bare: bool

    def stands_bare(self, folded: str) -> bool:
        """Whether the label counts without a colon: a short field, or exact words of several."""
        return self.bare or (" " in folded and "*" not in self.wording)

    def matches(self, folded: str) -> bool:
        """Whether a folded label with single spaces is this wording."""
        if "*" not in self.wording:
            return folded == self.wording
        head = self.wording.partition("*")[0]
        return folded.startswith(head) and self.pattern.fullmatch(folded) is not None


@cache
def level_words() -> tuple[LevelWord, ...]:
    """Every level word, longest first, so that "specifický cíl" is met before "cíl"."""
    rows = load_grammar("levels")["level"]
    assert isinstance(rows, list)
    known = [
        LevelWord(
            r["word"], r["plural"], Role(r["role"]), r["rank"], everyday=r.get("everyday", False)
        )
        for r in rows
    ]
    return tuple(sorted(known, key=lambda level: -len(level.word)))


@cache
def level_named(word: str) -> LevelWord | None:
    """The level of a word as printed ("OPATŘENÍ", "Opatření"), singular or plural."""
    folded = fold(" ".join(word.split()))
    levels = level_words()
    return next((lv for lv in levels if folded in (fold(lv.word), fold(lv.plural))), None)


@cache
def field_labels() -> tuple[FieldLabel, ...]:
    """Every field label: longer first, one with free words after all exact ones."""
    rows = load_grammar("fields")["field"]
    assert isinstance(rows, list)
    wordings = [(label, row) for row in rows for label in row["labels"]]
    wordings.sort(key=lambda pair: ("*" in pair[0], -len(pair[0])))
    return tuple(
        FieldLabel(row["field"], fold(label), _label_pattern(label), bool(row.get("bare")))
        for label, row in wordings
    )


def _label_pattern(label: str) -> re.Pattern[str]:
    parts = [_FREE_WORDS if part == "*" else re.escape(part) for part in fold(label).split()]
    return re.compile(r"\s+".join(parts))


@cache
def document_words(part: str, key: str) -> tuple[str, ...]:
    """A list of words from table `document`, folded for comparing."""
    return tuple(fold(word) for word in words_of(section(load_grammar("document"), part), key))


@cache
def sentence_words() -> frozenset[str]:
    """Words that after "Cíl 2" make a sentence of it, not a heading; folded."""
    sentence = section(load_grammar("levels"), "sentence")
    return frozenset(fold(word) for word in words_of(sentence, "continues"))
