"""What came of a strategy. A report's own wording is kept in full beside canonical codes.

`reports` the evaluation and its items · `money` costs, financing, indicators · `figures` tables
and numbers met in the text · `passages` where each value stands · `imports` a file on its way in ·
`templates` the office's own Word templates.
"""

from prevence.evaluation.models.figures import (
    CountMention,
    MoneyMention,
    ReportTable,
    TableCell,
    TableRow,
)
from prevence.evaluation.models.imports import Correction, NodeChoice, ReportImport, WordChoice
from prevence.evaluation.models.money import (
    CostPart,
    CostReference,
    CostStatement,
    FinancingBox,
    IndicatorValue,
    ListedProject,
)
from prevence.evaluation.models.passages import Abbreviation, IgnoredPart, Passage, ReadingNote
from prevence.evaluation.models.reports import Evaluation, EvaluationItem, FindingMark
from prevence.evaluation.models.templates import OfficialTemplate

__all__ = [
    "Abbreviation",
    "Correction",
    "CostPart",
    "CostReference",
    "CostStatement",
    "CountMention",
    "Evaluation",
    "EvaluationItem",
    "FinancingBox",
    "FindingMark",
    "IgnoredPart",
    "IndicatorValue",
    "ListedProject",
    "MoneyMention",
    "NodeChoice",
    "OfficialTemplate",
    "Passage",
    "ReadingNote",
    "ReportImport",
    "ReportTable",
    "TableCell",
    "TableRow",
    "WordChoice",
]
