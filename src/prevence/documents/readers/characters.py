"""Characters of a text from a file: one kind of space, composed letters, nothing invisible.

What stays: line breaks, tabs, and a soft hyphen at the very end of a line (the word goes on).
"""

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
BULLET = "•"

_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LINE_BREAKS = "\u2028\u2029\x85\x0b"
# Bullets of the Symbol and Wingdings fonts, which Word writes as private characters.
_SYMBOL_BULLETS = "\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf076\uf06c\uf06e\uf071\uf0e8\uf0de"
_HYPHENS = "\u2010\u2011"
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}

_TRANSLATION: dict[int, str] = {
    **{ord(space): " " for space in _SPACES},
    **{ord(line_break): "\n" for line_break in _LINE_BREAKS},
    **{ord(bullet): BULLET for bullet in _SYMBOL_BULLETS},
    **{ord(hyphen): "-" for hyphen in _HYPHENS},
    **{ord(ligature): letters for ligature, letters in _LIGATURES.items()},
    0x0C: "\n",
}
# Control characters, zero-width marks, direction marks, lone surrogates and non-characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_PLAIN = re.compile(r"[\n\t\x20-\x7e]*")


def clean(text: str) -> str:
    """Text in NFC with plain spaces, line breaks and tabs; invisible characters are left out.

    A hyphen put in by hyphenation stays as one U+00AD when it ends the text, so that whoever joins
    lines knows that the word goes on.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    word_goes_on = text.rstrip().endswith((SOFT_HYPHEN, "\u2010"))
    if word_goes_on:
        text = text.rstrip()[:-1]
    text = _INVISIBLE.sub("", text.translate(_TRANSLATION))
    text = unicodedata.normalize("NFC", text)
    return text + SOFT_HYPHEN if word_goes_on and text else text


def clean_paragraph(text: str) -> str:
    """As `clean`, for a whole paragraph: no soft hyphens, no blanks at its ends or line ends."""
    cleaned = clean(text).replace(SOFT_HYPHEN, "")
    return re.sub(r"[ \t]*\n", "\n", cleaned).strip(" \n\t")


def printable(name: str) -> str:
    """A file's name fit for a message: lone surrogates and control characters shown as "?"."""
    return "".join(
        character if character.isprintable() else "?"
        for character in unicodedata.normalize("NFC", name)
    )
