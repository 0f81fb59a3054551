"""Phrases of the grammar tables (`grammar/*.toml`) made into patterns over folded text.

A phrase is written as it is said: "v rámci běžn* činnost*". `*` stands for any ending, `[word]`
may be absent, `a|b` is a choice, `~` is up to four other words. Case and accents do not matter.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources

from prevence.core.czech import fold

_GAP = r"(?:[^\s.;]+\s+){0,4}?"


def load_grammar(name: str) -> dict[str, object]:
    """One table of the grammar as plain data."""
    table = resources.files(__package__).joinpath("grammar", f"{name}.toml")
    return tomllib.loads(table.read_text(encoding="utf-8"))


def words_of(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """A list of phrases out of a grammar table.

    Raises:
        TypeError: the table holds something else there.
    """
    words = table[key]
    if not isinstance(words, list):
        raise TypeError(key)
    return tuple(str(word) for word in words)


def section(table: Mapping[str, object], key: str) -> dict[str, object]:
    """A section of a grammar table.

    Raises:
        TypeError: the table holds something else there.
    """
    part = table[key]
    if not isinstance(part, dict):
        raise TypeError(key)
    return part


def phrase_source(phrase: str) -> str:
    """The pattern of one phrase, without the bounds."""
    return "".join(_word_source(word) for word in fold(phrase).split()).removesuffix(r"\s+")


def _word_source(word: str) -> str:
    if word == "~":
        return _GAP
    optional = word.startswith("[") and word.endswith("]")
    choices = (word[1:-1] if optional else word).split("|")
    source = "|".join(re.escape(choice).replace(r"\*", r"\w*") for choice in choices)
    return rf"(?:(?:{source})\s+)?" if optional else rf"(?:{source})\s+"


def alternatives(phrases: Iterable[str]) -> str:
    """The source of a group that matches any of the phrases, longest first, without bounds."""
    sources = sorted((phrase_source(phrase) for phrase in phrases), key=len, reverse=True)
    return f"(?:{'|'.join(sources)})" if sources else r"(?!)"


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words in folded text."""
    return re.compile(rf"(?<!\w){alternatives(phrases)}(?!\w)")
