"""Compounds broken at their own hyphen at the end of a PDF line ("sociálně-" / "právní").

PDFium marks such a hyphen as hyphenation, so it is given back where the document writes the
compound elsewhere. Czech typography repeats the hyphen at the start of the next line; that one is
dropped.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from prevence.documents.readers.pdf_words import Word

_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_REPEATED = re.compile(r"-[^\W\d_]")


class Compounds:
    """Compounds met so far in a document, page after page."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def restored(self, words: list[Word]) -> list[Word]:
        """Words of a page with the hyphens of broken compounds."""
        for word in words:
            self._known.update(_COMPOUND.findall(word.text.lower()))
        return list(self._corrected(words)) if words else []

    def _corrected(self, words: list[Word]) -> Iterator[Word]:
        yield self._with_hyphen(words[0], words[1] if len(words) > 1 else None)
        following: list[Word | None] = [*words[2:], None]
        for (before, word), after in zip(pairwise(words), following, strict=False):
            repeated = before.text.endswith("-") and before.line != word.line
            if repeated and _REPEATED.match(word.text) and len(before.text) > 1:
                yield self._with_hyphen(replace(word, text=word.text[1:]), after)
            else:
                yield self._with_hyphen(word, after)

    def _with_hyphen(self, word: Word, after: Word | None) -> Word:
        if not word.goes_on or after is None:
            return word
        compound = _COMPOUND.search(f"{word.text}-{after.text}".lower())
        if compound is None or compound[0] not in self._known:
            return word
        return replace(word, text=word.text + "-", goes_on=False)
