"""Czech words as the rules compare them: folding, stems, sentences, words of wording.toml."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from prevence.core import czech

_TABLES = tomllib.loads(
    files("prevence.evaluation.checks").joinpath("wording.toml").read_text(encoding="utf-8")
)
LIMITS: dict[str, int] = _TABLES.pop("limits")
WORDING: dict[str, dict[str, list[str]]] = _TABLES

_ENDINGS = (
    *("eho", "emu", "ich", "ych", "ami", "emi", "imi", "ymi", "ama", "ach", "ech"),
    *("um", "ou", "em", "im", "ym", "am", "ho", "mu", "mi", "ee"),
    *("y", "i", "e", "a", "u", "o"),
)  # the longest first
_LEAST_STEM = 3
_DASH = re.compile("[\u2010-\u2015\u2212]")
_QUOTES = re.compile("[„“”‚‘’'\"«»´`]")
_SPACES = re.compile(r"\s+")
_STOP = frozenset(
    "pro pri nad pod pred mezi jako ktere ktery jeho jejich dale bylo byly byla".split(" ")
)
_WORD = re.compile(r"[a-z0-9]+")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ„\"•–-])|\n+")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")


@cache
def fold(text: str) -> str:
    """`czech.fold` with one kind of dash and space and without quotation marks."""
    plain = _DASH.sub("-", czech.fold(text))
    return _SPACES.sub(" ", _QUOTES.sub("", plain)).strip()


def stem(word: str) -> str:
    """A folded word without its ending: "sluzeb", "sluzby" → "sluzb"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST_STEM and word[-2] == "e" and word[-1] not in "aeiouy":
        return word[:-2] + word[-1]  # the mobile e: sluzeb → sluzb, obec → obc
    return word


@cache
def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, without numbers, prepositions and the like."""
    words = _WORD.findall(fold(text))
    return frozenset(
        stem(word)
        for word in words
        if len(word) >= _LEAST_STEM and not word.isdigit() and word not in _STOP
    )


def mentions(text: str, section: str, key: str) -> bool:
    """Whether a word of the text begins with one of the beginnings in wording.toml."""
    return bool(_beginnings(section, key).search(fold(text)))


def first_mention(text: str, section: str, key: str) -> int | None:
    """Where in the *folded* text the first such beginning stands."""
    match = _beginnings(section, key).search(fold(text))
    return match.start() if match else None


def begins(text: str, section: str, key: str) -> bool:
    """Whether the text itself begins so, bullets and dashes aside."""
    return bool(_beginnings(section, key).match(fold(text).lstrip("-•*( ")))


@cache
def _beginnings(section: str, key: str) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in WORDING[section][key])
    return re.compile(rf"(?<![a-z0-9])(?:{alternatives})")


def sentences(text: str) -> list[str]:
    """Sentences; a full stop after "tis.", "č." and the like does not end one."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        last = _LAST_WORD.search(text[start : match.start()])
        if last and fold(last.group(1)) in WORDING["text"]["abbreviated"]:
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Shared stems of all stems, 0–1."""
    return len(first & second) / len(first | second) if first | second else 0.0
