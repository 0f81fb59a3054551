"""What the heading of an item looks like: "Opatření č. 1.1 – Název", "1.1.1 Název", "Cíl II: …".

Pure matching of one line; which of the mentions is the item itself is decided in `outline`.
"""

import re
from dataclasses import dataclass
from functools import cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.cleaning import plain
from prevence.evaluation.recognition.vocabulary import (
    LevelWord,
    level_named,
    level_words,
    sentence_words,
)

_UPPER = "A-ZÁČĎÉĚÍĽĹŇÓŘŠŤÚŮÝŽÖÜ"
_DIGITS = r"\d{1,2}(?:\s?\.\s?\d{1,2}(?!\d))*"
_ROMAN = r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X))(?:\.\d{1,2})*"
_LETTER = r"[A-H](?:\.?\d{1,2}(?:\.\d{1,2})*)?"
# Letters and Roman numerals are also words ("V rámci", "A dále"): alone they need a closing mark.
_PATH = r"(?:[A-H]\.?|[IVX]{1,4}\.)\d{1,2}(?:\.\d{1,2})*"
# … or a name with a capital after them, which no sentence has after "A" and "I".
_NAMED = rf"(?:(?:[IX]{{1,3}}|IV|V?I{{1,3}}|[A-H])(?=\s+[{_UPPER}][a-záčďéěíľĺňóřšťúůýž]))"
_CLOSED = (
    rf"(?:{_NAMED}|(?<=č\.\s)[IVX]{{1,4}}|{_PATH}|(?:{_ROMAN}|{_LETTER})(?=\s*[.):–—-]|\t|\s*$))"
)
_NAME = rf"(?P<close>[.):]*)(?P<gap>\s*[–—:-]+\s*|\s+|(?=[{_UPPER}„\"])|$)(?P<name>.*)$"
_BARE = re.compile(
    rf"^(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?P<close>[.)]?)"
    rf"(?P<gap>\s*[–—:-]\s+|\s+|(?=[{_UPPER}]))(?P<name>[{_UPPER}„\"(].*)$",
    re.DOTALL,
)
_SHORT = re.compile(
    rf"^(?P<number>\d{{1,2}}|[A-H]|{_ROMAN})(?P<close>[.)])(?P<gap>\s+)(?P<name>\S.*)$", re.DOTALL
)
_LETTERED = re.compile(r"^\(?([a-z])\)\s+(\S.*)$", re.DOTALL)
_TITLE = re.compile(rf"^(\d{{1,2}})\s+([{_UPPER}„\"].*)$", re.DOTALL)
_LEADER = re.compile(r"\s*(?:\.{3,}|…+|_{3,}|(?:\.\s){3,}|\t)\s*\d{1,3}\s*$|\.{4,}\s*$")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may head an item.

    Attributes:
        level: its level word, None for a bare number.
        label: the level word as the document prints it, first letter upper.
        number: digits joined by dots, Roman numerals as digits; "" when none is printed.
        printed: the number as printed, with its closing mark.
        name: the rest of the line, may be empty.
    """

    level: LevelWord | None
    label: str
    number: str
    printed: str
    name: str

    @property
    def parts(self) -> tuple[str, ...]:
        """Components of the number."""
        return tuple(self.number.split(".")) if self.number else ()


@cache
def _worded() -> re.Pattern[str]:
    words = "|".join(re.escape(lv.word).replace(r"\ ", r"\s+") for lv in level_words())
    return re.compile(
        rf"^(?P<word>{words})\s*(?:č\.?|číslo)?\s*(?P<number>(?-i:{_DIGITS}|{_CLOSED})){_NAME}",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _number_first() -> re.Pattern[str]:
    words = "|".join(re.escape(lv.word).replace(r"\ ", r"\s+") for lv in level_words())
    return re.compile(
        rf"^(?P<number>(?-i:\d{{1,2}}|[IVX]{{1,4}}|[A-H]))[.)]\s+(?P<word>{words})(?P<close>)"
        r"(?P<gap>\s*[:–—]\s*|\s+-\s+)(?P<name>\S.*)$",
        re.IGNORECASE | re.DOTALL,
    )


def heading_of(text: str) -> Heading | None:
    """A heading with a level word and a number at the start of a line, else None.

    A sentence about an item is none: "Cíl 2 je aktuální", "Opatření 1.1 a 1.2", "Opatření 1.1)".
    """
    line = plain(text) if "\t" not in text else text.strip()
    found = _worded().match(line) if line[:1].isupper() else None
    found = found or _number_first().match(line)
    if not found:
        return None
    name = _bare_name(found["name"])
    if _reads_on(name, found["close"], found["gap"]):
        return None
    word = found["word"]
    return Heading(
        level=level_named(word),
        label=_label(word),
        number=_path(found["number"]),
        printed=re.sub(r"\s", "", found["number"]) + _closing(found["close"]),
        name=name,
    )


def bare_heading(text: str) -> Heading | None:
    """A line headed by a path of numbers alone ("1.1.1 Název", "2.3. Název"), else None."""
    found = _BARE.match(plain(text) if "\t" not in text else text.strip())
    if not found or _is_date_or_amount(found["number"], found["name"]):
        return None
    printed = found["number"] + found["close"]
    return Heading(None, "", found["number"], printed, _bare_name(found["name"]))


def numbered_item(text: str) -> Heading | None:
    """A line headed by one number, capital letter or Roman numeral ("1. Název"), else None."""
    found = _SHORT.match(plain(text))
    if not found:
        return None
    printed = found["number"] + found["close"]
    return Heading(None, "", _path(found["number"]), printed, _bare_name(found["name"]))


def lettered_item(text: str) -> Heading | None:
    """A line headed by a small letter with a bracket ("b) Název"), numbered by the alphabet."""
    found = _LETTERED.match(plain(text))
    if not found:
        return None
    number = str(ord(found[1]) - ord("a") + 1)
    return Heading(None, "", number, f"{found[1]})", _bare_name(found[2]))


def numbered_title(text: str) -> Heading | None:
    """A line headed by a number without a mark ("1 Název"); a chapter only if its parts follow."""
    found = _TITLE.match(plain(text))
    return Heading(None, "", found[1], found[1], _bare_name(found[2])) if found else None


def level_label(text: str) -> LevelWord | None:
    """A line that is a level word alone and introduces its items ("Aktivity:"), else None."""
    line = plain(text)
    return level_named(line.rstrip(": ")) if line.endswith(":") else None


def is_contents_line(text: str) -> bool:
    """A line of a table of contents: ends with a leader and a page number."""
    return bool(_LEADER.search(text.rstrip()))


def without_page(text: str) -> str:
    """A line of contents without its leader and page number."""
    return re.sub(r"\s+\d{1,3}$", "", _LEADER.sub("", text.rstrip())).rstrip(" .")


def _label(word: str) -> str:
    joined = " ".join(word.split())
    return joined[:1].upper() + joined[1:].lower()


def _bare_name(name: str) -> str:
    return plain(name).strip(" –—").removeprefix(": ").strip()


def _closing(close: str) -> str:
    return close.replace(":", "")


def _reads_on(name: str, close: str, gap: str) -> bool:
    if not name:
        return ")" in close
    if name[0] in ")],;.!?/" or re.match(r"\d{3}\b", name):
        return True
    first = fold(re.split(r"[\s,.;)]", name, maxsplit=1)[0])
    joined_by_mark = bool(close) or gap.strip() in ("–", "—", "-", ":")
    return name[0].islower() and not joined_by_mark and first in sentence_words()


def _path(number: str) -> str:
    parts = re.sub(r"^([A-H])(?=\d)", r"\1.", re.sub(r"\s", "", number)).split(".")
    return ".".join(str(_roman(part)) if _is_roman(part) else part for part in parts)


def _is_roman(part: str) -> bool:
    return bool(re.fullmatch(_ROMAN, part)) and part not in ("C", "D")


def _roman(part: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in part]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def _is_date_or_amount(number: str, name: str) -> bool:
    parts = number.split(".")
    year = bool(re.match(r"\s*(?:19|20)\d\d\b", name))
    return year or any(part.startswith("0") and part != "0" for part in parts[:2])
