"""Understanding reports of the genre: a block tree in, a `ReportDraft` out. No Django.

The way through: pieces (logical paragraphs) → flow (tables opened) → outline (the tree of items) →
assignment (every piece to its place) → items (values of fields) → the draft. The grammar of the genre
is data in `grammar/`; each value says by `evidence` which rule found it and where.
"""

from pathlib import Path

from prevence.documents.blocks import SourceDocument
from prevence.evaluation.draft import ReportDraft

__all__ = ["recognise", "recognise_file"]


def recognise_file(path: Path) -> ReportDraft:
    """Reads a file and understands it.

    Raises:
        DocumentError: the file cannot be read; its message is a Czech sentence to be shown.
    """
    from prevence.documents.readers import read_document  # noqa: PLC0415 - readers load by format

    return recognise(read_document(path))


def recognise(document: SourceDocument) -> ReportDraft:
    """Understands a document that was read; a document of another genre gives kind `other`."""
    from prevence.evaluation.recognition.reading import read_report  # noqa: PLC0415 - as above

    return read_report(document)
