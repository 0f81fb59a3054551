"""Where a field and where the whole tree ends although no label and no heading says so."""

import re
from functools import cache

from prevence.core.czech import fold
from prevence.evaluation.recognition.entries import Item
from prevence.evaluation.recognition.money import find_amounts
from prevence.evaluation.recognition.phrases import alternatives, load_grammar, section, words_of
from prevence.evaluation.recognition.pieces import Piece, PieceKind

_SHORT_FIELDS = ("deadline", "responsible", "cost")
_FEWEST_WORDS = 5  # of a sentence; the rest of a broken value is shorter
_LONGEST_CLOSING = 160  # characters of a line with a date, a signature or a list of recipients
_MONTH = r"(?:led|unor|brez|dub|kvet|cerv|srp|zari|rij|listop|prosin)[a-z]{0,4}"
# "Ve Staré Bráně 9. ledna 2025", "Kostelec pod Skalou, 28. 2. 2022", "Kamenný Újezdec, únor 2024"
_PLACE_AND_DATE = (
    rf"(?:ve? )?[^\W\d]+(?: [^\W\d]+){{0,4}},? (?:(?:dne )?\d{{1,2}}\. ?(?:\d{{1,2}}\.|{_MONTH}) ?"
    rf"|{_MONTH} )(?:19|20)\d\d\.?$"
)
_OF_MONEY = re.compile(r"naklad|hrazen|financ|rozpoc|dotac|vydaj|prostredk|cerpan|zdroj")


def ends_short_field(piece: Piece, item: Item, field: str) -> bool:
    """Whether a paragraph under a short field is prose of the item, not more of the field."""
    last = item.entries[-1] if item.entries else None
    if field not in _SHORT_FIELDS or not last or not last.text.strip():
        return False
    text = piece.plain
    sentence = text[:1].isupper() and text.endswith(".") and len(text.split()) >= _FEWEST_WORDS
    if piece.kind is not PieceKind.TEXT or piece.source == last.piece.source or not sentence:
        return False
    if not last.text.strip("-–— "):  # a dash is a whole value
        return True
    return field != "cost" or not (_OF_MONEY.search(fold(text)) or find_amounts(text))


def is_closing_line(piece: Piece) -> bool:
    """Whether a line after the last item ends the report: place and date, a name, recipients."""
    text = piece.plain
    if piece.kind is not PieceKind.TEXT or piece.labelled or len(text) > _LONGEST_CLOSING:
        return False
    if not text[:1].isupper():
        return False
    return bool(_closing().match(fold(text)) or _signature().match(text))


@cache
def _closing() -> re.Pattern[str]:
    begins = alternatives(words_of(section(load_grammar("document"), "closing"), "begins"))
    return re.compile(rf"{begins}(?!\w)|v[e]? \w+(?: \w+){{0,3}},? dne \d|{_PLACE_AND_DATE}")


@cache
def _signature() -> re.Pattern[str]:
    titles = words_of(section(load_grammar("document"), "closing"), "titles")
    words = "|".join(re.escape(title) for title in titles)
    return re.compile(
        rf"(?:{words})(?:\s+(?:{words}))*\s+[A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ]\w+ [A-ZÁČĎÉĚÍĹĽŇÓŘŠŤÚŮÝŽ]\w+[^.]*$"
    )
