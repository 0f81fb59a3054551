"""Names of OpenDocument and its lengths."""

import re

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_OASIS}office:1.0}}"
TEXT = f"{{{_OASIS}text:1.0}}"
TABLE = f"{{{_OASIS}table:1.0}}"
STYLE = f"{{{_OASIS}style:1.0}}"
DRAW = f"{{{_OASIS}drawing:1.0}}"
FORMATTING = f"{{{_OASIS}xsl-fo-compatible:1.0}}"
MANIFEST = f"{{{_OASIS}manifest:1.0}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"

_POINTS = {"pt": 1.0, "cm": 28.3465, "mm": 2.83465, "in": 72.0, "px": 0.75, "pc": 12.0}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|cm|mm|in|px|pc)")


def points(length: str | None) -> float | None:
    """A length ("1.25cm") in points, None for percents and anything else."""
    match = _LENGTH.fullmatch(length or "")
    return round(float(match[1]) * _POINTS[match[2]], 1) if match else None
