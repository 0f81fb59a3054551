"""The encoding of a plain text: its mark, else UTF-8, else the Czech code page that fits.

Charset detectors take ISO 8859-2 for Windows-1250 and the other way round; for Czech it is enough
to count what the bytes above 127 would mean in each code page.
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# In order of preference: where the text does not tell them apart, the first one is right.
CZECH_CODE_PAGES = ("cp1250", "iso-8859-2", "cp852", "mac_latin2")

_CZECH_LOWER = frozenset("áčďéěíňóřšťúůýž")
_CZECH_UPPER = frozenset("ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ")
_TYPOGRAPHY = frozenset("„“”‚‘’–—…•§°×€%\u00a0\u00ad»«±½")
_NEIGHBOURS = frozenset("ľĺŕôäöüßąćęłńśźżĽĹŔÔÄÖÜĄĆĘŁŃŚŹŻőűŐŰ")

_SAMPLE_BYTES = 400_000
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_HIGHEST_CONTROL_SHARE = 0.02
_FORGIVEN_CONTROLS = 3
_LEAST_NUL_SHARE = 0.3  # of one half of the bytes of a UTF-16 text; Czech has about 0.9
_HIGHEST_BROKEN_SHARE = 0.05  # of the bytes above 127 of a UTF-8 text with a few damaged places


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of its encoding; `damaged` counts places that could not be decoded."""

    text: str
    encoding: str
    damaged: int = 0


def decode(content: bytes) -> Decoded | None:
    """The text of the bytes, or None where they are no text in any encoding known here.

    Encodings: UTF-8, UTF-16 (both byte orders, with or without a mark), UTF-32 with a mark,
    Windows-1250, ISO 8859-2, CP 852 and Mac Latin 2.
    """
    decoded = _by_mark(content) or _utf16_without_mark(content)
    if decoded is None:
        decoded = _utf8(content) or _code_page(content)
    return decoded if _reads_as_text(decoded.text) else None


def _by_mark(content: bytes) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            text = content.decode(codec, errors="replace")
            return Decoded(text, name, text.count("\ufffd"))
    return None


def _utf16_without_mark(content: bytes) -> Decoded | None:
    sample = content[:_SAMPLE_BYTES]
    half = len(sample) // 2
    for first, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = sample[first::2], sample[1 - first :: 2]
        if half and high.count(0) / half >= _LEAST_NUL_SHARE and low.count(0) / half < 0.05:
            text = content.decode(codec, errors="replace")
            return Decoded(text, "utf-16", text.count("\ufffd"))
    return None


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    letters = sum(1 for character in text if character > "\x7f") - damaged
    if damaged <= max(1, letters * _HIGHEST_BROKEN_SHARE) and letters > damaged:
        return Decoded(text, "utf-8", damaged)
    return None


def _code_page(content: bytes) -> Decoded:
    sample = content[:_SAMPLE_BYTES]
    best = max(CZECH_CODE_PAGES, key=lambda page: _czech_score(sample, page))
    text = content.decode(best, errors="replace")
    return Decoded(text, best, text.count("\ufffd"))


def _czech_score(sample: bytes, code_page: str) -> float:
    """Points for what the bytes above 127 mean in the code page; Czech letters win."""
    text = sample.decode(code_page, errors="replace")
    score = 0.0
    before = " "
    for character in text:
        if character > "\x7f":
            score += _points(character, before)
        before = character
    return score


def _points(character: str, before: str) -> float:
    if character in _CZECH_LOWER:
        return 1.0
    if character in _CZECH_UPPER:
        return -0.5 if before.islower() else 1.0  # a capital inside a word
    if character in _TYPOGRAPHY:
        return 0.3 if not before.isalpha() or character in "“’–…\u00a0" else 0.0
    if character in _NEIGHBOURS:
        return -0.3
    return -3.0 if _CONTROLS.match(character) else -1.0


def _reads_as_text(text: str) -> bool:
    sample = text[:_SAMPLE_BYTES]
    allowed = max(_FORGIVEN_CONTROLS, len(sample) * _HIGHEST_CONTROL_SHARE)
    return len(_CONTROLS.findall(sample)) <= allowed
