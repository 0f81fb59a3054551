"""What the tables printed beside one item say of it: its financing and its indicators."""

from dataclasses import dataclass, field

from prevence.documents.blocks import Position
from prevence.evaluation.draft import Financing
from prevence.evaluation.recognition.figures import FigureTable, financing_of
from prevence.evaluation.recognition.indicator_tables import TabledIndicator, indicators_in


@dataclass(slots=True)
class Beside:
    """Financing and indicators read out of the tables of one item; the first box of money counts."""

    financing: Financing | None = None
    financing_source: Position | None = None
    indicators: list[TabledIndicator] = field(default_factory=list)

    def add(self, figures: FigureTable) -> None:
        """Takes over what a table of the item says."""
        self.indicators += indicators_in(figures)
        if self.financing is None and (box := financing_of(figures.table)):
            self.financing = box
            self.financing_source = figures.table.source
