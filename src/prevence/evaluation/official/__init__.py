"""The official document: figures, layouts, the office's own Word template. No Django."""

from prevence.evaluation.official.figures import Discrepancy, discrepancies
from prevence.evaluation.official.layouts import LAYOUTS, choose_layout
from prevence.evaluation.official.printing import FORMATS, FileFormat, render

__all__ = [
    "FORMATS", "LAYOUTS", "Discrepancy", "FileFormat", "choose_layout", "discrepancies", "render",
]  # fmt: skip
