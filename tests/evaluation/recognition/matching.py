"""When a recognised value counts as the expected one.

An expected value may be plain, a print of a text that must not be copied into the repository
(`text_print`), or `{"any": [...]}` where the contract allows several readings.
"""

import hashlib
import re
import unicodedata
from difflib import SequenceMatcher

LONG_TEXT = 60  # characters from which a small difference in a text is forgiven
SIMILAR = 0.98
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def normalised(text: str) -> str:
    """NFC with every stretch of white space as one space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def text_print(text: str) -> dict[str, str]:
    """A print of a text: a letter for each word and a digest, from which it cannot be read."""
    start = " ".join(normalised(text).split()[:2])  # so that a person can find the place
    return {"start": start, "words": _letters(text), "sha": _digest(text)}


def is_empty(value: object) -> bool:
    """Nothing stated: null, an empty text, list or object. Zero and False are statements."""
    return value is None or value == "" or value == [] or value == {}


def same(expected: object, got: object) -> bool:
    """Whether a recognised value is right."""
    if isinstance(expected, dict) and "free" in expected:
        return True  # the paper does not tell
    if isinstance(expected, dict) and "any" in expected:
        return any(same(one, got) for one in expected["any"])
    if isinstance(expected, dict) and "sha" in expected:
        return isinstance(got, str) and _matches_print(expected, got)
    if isinstance(expected, str) and isinstance(got, str):
        return same_text(expected, got)
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and all(map(same, expected, got))
    if isinstance(expected, bool) or isinstance(got, bool):
        return expected is got
    return (is_empty(expected) and is_empty(got)) or expected == got


def same_text(expected: str, got: str) -> bool:
    """Equal but for white space; a long text may differ in a fiftieth."""
    one, two = normalised(expected), normalised(got)
    if one == two:
        return True
    return len(one) >= LONG_TEXT and likeness(one, two) >= SIMILAR


def likeness(one: str, two: str) -> float:
    """0–1; long texts are compared by words, short ones by letters."""
    if max(len(one), len(two)) > 400:
        return SequenceMatcher(None, one.split(), two.split(), autojunk=False).ratio()
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def loosely_same(one: str, two: str) -> bool:
    """Whether two wordings share a word by its first four letters (jednání – jednáních)."""
    return not _stems(one).isdisjoint(_stems(two))


def shown(value: object) -> str:
    """A value for a table of misses."""
    if isinstance(value, dict) and "sha" in value:
        return f"{value['start']} … ({len(value['words'])} words)"
    if isinstance(value, dict) and "any" in value:
        return " | ".join(map(shown, value["any"]))
    return "–" if value is None else normalised(str(value))


def _matches_print(expected: dict[str, str], got: str) -> bool:
    if expected["sha"] == _digest(got):
        return True
    letters = _letters(got)
    if len(expected["words"]) < 10:
        return False
    return SequenceMatcher(None, expected["words"], letters, autojunk=False).ratio() >= SIMILAR


def _digest(text: str) -> str:
    return hashlib.sha256(normalised(text).encode()).hexdigest()[:12]


def _letters(text: str) -> str:
    words = re.findall(r"\w+", normalised(text).casefold())
    return "".join(_LETTERS[hashlib.sha256(word.encode()).digest()[0] % 64] for word in words)


def _stems(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"\w+", text.casefold()) if not word.isdigit()}
