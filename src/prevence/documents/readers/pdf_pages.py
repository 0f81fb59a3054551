"""What stands on one page of a PDF, in reading order: lines and tables, not yet blocks."""

from dataclasses import dataclass

from prevence.documents.readers.pdf_grid import Grid
from prevence.documents.readers.pdf_lines import Line, lines_of
from prevence.documents.readers.pdf_words import Word


@dataclass(frozen=True, slots=True)
class PageContent:
    """Lines and tables of a page in reading order.

    Attributes:
        left: x of the page's left text edge, where most of its lines begin or the leftmost one.
    """

    number: int
    height: float
    left: float
    items: tuple[Line | Grid, ...]


def page_content(number: int, height: float, words: list[Word], grids: list[Grid]) -> PageContent:
    """Puts each table where its first word stands in the order of the content."""
    owner: dict[int, Grid] = {
        id(word): grid for grid in grids for cell in grid.cells for word in cell.words
    }
    items: list[Line | Grid] = []
    loose: list[Word] = []
    placed: set[int] = set()
    for word in words:
        grid = owner.get(id(word))
        if grid is None:
            loose.append(word)
        elif id(grid) not in placed:
            placed.add(id(grid))
            items += lines_of(loose)
            loose = []
            items.append(grid)
    items += lines_of(loose)
    lefts = [item.box.left for item in items]
    return PageContent(number, height, min(lefts, default=0.0), tuple(items))
