"""Czech words: plural forms after a number, folding for search, collation. No Django."""

import unicodedata

# ČSN 97 6030: these letters sort on their own, every other accent only breaks ties; ch follows h.
_ALPHABET = [*"abcčdefgh", "ch", *"ijklmnopqrřsštuvwxyzž"]
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}

CollationKey = tuple[tuple[tuple[int, str], ...], str, str]


def plural(number: float, one: str, few: str, many: str, *, part: str | None = None) -> str:
    """The form of a noun that stands after a number.

    Args:
        number: any sign; its absolute value decides.
        one: after 1 (obec).
        few: after 2–4 (obce).
        many: after 0 and from 5 (obcí).
        part: after a decimal number (obce, milionu); `few` where it is not given.
    """
    size = abs(number)
    if size != int(size):
        return few if part is None else part
    if size == 1:
        return one
    return few if 2 <= size <= 4 else many


def fold(text: str) -> str:
    """Lower case without accents, every space a plain one; as long as the (NFC) text it came from.

    So places found in the folded text are places in the text: "Nesplněno." → "nesplneno.".
    """
    return text.translate(_FOLDED)


class _Folding(dict[int, str]):
    """Folded letters by their code, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded_letter(chr(code))
        return folded


def _folded_letter(letter: str) -> str:
    if letter.isspace() and letter not in "\n\t":
        return " "
    bare = unicodedata.normalize("NFD", letter)[0].lower()
    return bare if len(bare) == 1 else letter


_FOLDED = _Folding()


def collation_key(text: str) -> CollationKey:
    """Sorts by Czech rules: cena, čin, hora, chata, obec; digits before letters."""
    letters = text.lower()
    return tuple(_ranks(letters)), letters, text.swapcase()


def _ranks(letters: str) -> list[tuple[int, str]]:
    ranks: list[tuple[int, str]] = []
    place = 0
    while place < len(letters):
        step = 2 if letters.startswith("ch", place) else 1
        letter = letters[place : place + step]
        rank = _RANK.get(letter) or _RANK.get(_folded_letter(letter) if step == 1 else letter, 0)
        ranks.append((rank, "" if rank else letter))
        place += step
    return ranks
