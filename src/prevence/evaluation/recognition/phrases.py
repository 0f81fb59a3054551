"""Phrases of the grammar tables (`grammar/*.toml`) made into patterns over folded text.

A phrase is written as it is said: "v rámci běžn* činnost*". `*` is any ending, `=` the
ending of a participle (splněn, splněna, splněný; not the noun splnění), `[word]` may be absent,
`a|b` is a choice, `~` is up to four other words. Case and accents do not matter.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources

from prevence.core.czech import fold

_GAP = r"(?:\s+[^\s.;]+){0,4}?"
_PARTICIPLE = r"(?:a|o|y|e|ou|eho|emu|ym|ych)?"


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
    source, begun = "", False
    for word in fold(phrase).split():
        optional = word.startswith("[") and word.endswith("]")
        choices = (word[1:-1] if optional else word).split("|")
        group = f"(?:{'|'.join(map(_word_source, choices))})"
        if word == "~":
            source += _GAP
        elif not begun:
            source += rf"(?:{group}\s+)?" if optional else group
            begun = not optional
        else:
            source += rf"(?:\s+{group})?" if optional else rf"\s+{group}"
    return source


def _word_source(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*").replace("=", _PARTICIPLE)


def alternatives(phrases: Iterable[str]) -> str:
    """The source of a group that matches any of the phrases, longest first, without bounds."""
    sources = sorted((phrase_source(phrase) for phrase in phrases), key=len, reverse=True)
    return f"(?:{'|'.join(sources)})" if sources else r"(?!)"


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words in folded text."""
    return re.compile(rf"(?<!\w){alternatives(phrases)}(?!\w)")


def blotted(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the spans written over, so that nothing is found in them; as long as before."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = "_" * (end - start)
    return "".join(letters)
