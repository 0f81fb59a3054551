"""Comparing Czech text without accents, case and punctuation. No Django."""

import unicodedata


def folded(text: str) -> str:
    """Text for comparing: lower case, no accents, anything but letters and digits is one space.

    "Posílení BEZPEČNOSTI – obcí" → "posileni bezpecnosti obci"
    """
    plain = unicodedata.normalize("NFD", text.casefold())
    letters = (
        char if char.isalnum() else " " for char in plain if not unicodedata.combining(char)
    )
    return " ".join("".join(letters).split())
