"""Invented reports of invented offices with their right readings, in every format.

`spec` says what a report holds, `layout` how an office prints it, `truth` what a reader must find,
`render_*` put the paper into files; `offices` and `variants` vary one thing at a time.
"""

from tests.evaluation.recognition.corpus.document import Document
from tests.evaluation.recognition.corpus.variants import all_documents

__all__ = ["Document", "all_documents"]
