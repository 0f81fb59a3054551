"""Readers of office documents: DOCX, ODT, PDF, HTML and plain text into one block tree.

DOC and RTF go through LibreOffice where it is installed. The format is told by content.
"""

from prevence.documents.readers.limits import DEFAULT, Limits
from prevence.documents.readers.opening import read_bytes, read_document

__all__ = ["DEFAULT", "Limits", "read_bytes", "read_document"]
