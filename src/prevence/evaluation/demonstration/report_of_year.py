"""One generated report: its paper, and the truth about it as a `ReportDraft`."""

from dataclasses import dataclass

from prevence.evaluation.demonstration.paper import Paper
from prevence.evaluation.draft import ReportDraft


@dataclass(frozen=True, slots=True)
class DemonstrationReport:
    """A report of one office and year.

    Attributes:
        key: office and year, "jasanov-2025"; planted errors are listed under it.
        office: key of the office, "jasanov".
        truth: what a reader must find in the report as printed, planted errors included.
            Positions, money and count mentions and what is ignored are not in it.
        identities: {item number in this report: the key of the item in all years}.
    """

    key: str
    office: str
    year: int
    paper: Paper
    truth: ReportDraft
    identities: dict[str, str]
