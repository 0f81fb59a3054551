"""Numbers of lists in the ways word processors print them: 3, III, iii, C, c, 03."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HIGHEST_ROMAN = 5000
_MOST_LETTERS = 20  # AA, BBB …; a damaged counter must not print a page of letters


def numeral(value: int, style: str) -> str:
    """`value` in a style named as in WordprocessingML; decimals for a style not known here."""
    if style == "none":
        return ""
    if style == "upperRoman":
        return _roman(value)
    if style == "lowerRoman":
        return _roman(value).lower()
    if style == "upperLetter":
        return _letters(value)
    if style == "lowerLetter":
        return _letters(value).lower()
    if style == "decimalZero":
        return f"{value:02d}"
    if style == "ordinal":
        return f"{value}."
    return str(value)


def _roman(value: int) -> str:
    if not 0 < value < _HIGHEST_ROMAN:
        return str(value)
    letters = ""
    for amount, letter in _ROMAN:
        count, value = divmod(value, amount)
        letters += letter * count
    return letters


def _letters(value: int) -> str:
    """A … Z, AA, BB … ZZ, AAA, as Word and LibreOffice count."""
    repeats, index = divmod(value - 1, len(_LETTERS))
    if not 0 <= repeats < _MOST_LETTERS:
        return str(value)
    return _LETTERS[index] * (repeats + 1)
