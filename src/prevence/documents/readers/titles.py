"""The title in a file's own properties, where it is worth having."""

import re

from prevence.documents.readers.characters import clean_paragraph

# What programs write there by themselves, and names of files.
_WORTHLESS = re.compile(
    r"(?:microsoft word - .*|.*\.(?:docx?|odt|rtf|pdf|html?|txt|indd|dotx?)|word document"
    r"|dokument\s*\d*"
    r"|document\s*\d*|untitled.*|bez názvu.*|prezentace.*|powerpoint.*|title|název)?",
    re.IGNORECASE | re.DOTALL,
)
_SHORTEST = 4


def worthy_title(text: str | None) -> str | None:
    """The title on one line, None where it is empty, a file's name or a program's filler."""
    title = " ".join(clean_paragraph(text or "").split())
    return None if len(title) < _SHORTEST or _WORTHLESS.fullmatch(title) else title
