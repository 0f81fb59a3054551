"""The official document: figures, layouts, the office's own Word template. No Django."""

from prevence.evaluation.official.discrepancy import Discrepancy
from prevence.evaluation.official.for_author import discrepancies
from prevence.evaluation.official.layouts import LAYOUTS, choose_layout
from prevence.evaluation.official.printing import FORMATS, FileFormat, render

__all__ = [
    "FORMATS", "LAYOUTS", "Discrepancy", "FileFormat", "choose_layout", "discrepancies", "render",
]  # fmt: skip
