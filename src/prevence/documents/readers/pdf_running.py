"""Page headers, footers and page numbers of a PDF: what repeats at the edges of its pages."""

import re
from collections import Counter

from prevence.documents.blocks import BlockKind
from prevence.documents.readers.pdf_grid import Grid
from prevence.documents.readers.pdf_lines import Line
from prevence.documents.readers.pdf_pages import PageContent

_EDGE = 0.16  # of the page's height, from the top and from the bottom
_MOST_LINES = 4  # at each edge
_SHARE = 0.6  # of the pages
_FEWEST_PAGES = 2
_FEWEST_COUNTED = 3  # where only the numbers differ; two headings in a row may look like that
_FEWEST_OF_PARITY = 3  # two right-hand pages that begin alike are chance
_FURTHEST_NUMBER = 20  # between a printed page number and the page's own; past it, it is a year

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\[]\s*)?(?:(?:strana|stránka|str\.|page|list)\s*(?:č\.\s*)?)?(\d{1,4})"
    r"(?:\s*(?:z|ze|/|of|\(celkem)\s*\d{1,4}\)?)?(?:\s*[-–—|\]])?\.?",
    re.IGNORECASE,
)


class RunningLines:
    """Tells which lines of a document belong to the page, not to the text."""

    def __init__(self, pages: list[PageContent]) -> None:
        self._repeated = _repeated(pages)
        self._at_edge = {page.number: self._from_edges(page) for page in pages}
        #: y of the lowest text of any page, page footers left out
        self.text_bottom = max(
            (
                item.box.bottom
                for page in pages
                for item in page.items
                if self.kind(page, item) in {BlockKind.LINE, BlockKind.TABLE}
            ),
            default=0.0,
        )

    def kind(self, page: PageContent, item: Line | Grid) -> BlockKind:
        """RUNNING_HEADER, PAGE_NUMBER or LINE (TABLE for a table)."""
        if isinstance(item, Grid):
            return BlockKind.TABLE
        return self._at_edge[page.number].get(id(item), BlockKind.LINE)

    def _from_edges(self, page: PageContent) -> dict[int, BlockKind]:
        """{id of a line: its kind}; a line behind ordinary text belongs to the text, too.

        So a field label that many pages have near their edge ("Popis plnění:") is not lost.
        """
        kinds: dict[int, BlockKind] = {}
        closed: set[str] = set()
        for line, edge in _edge_lines(page):
            kind = self._kind_at_edge(line.text, page.number, edge)
            if kind is BlockKind.LINE:
                closed.add(edge)
            elif edge not in closed:
                kinds[id(line)] = kind
        return kinds

    def _kind_at_edge(self, text: str, page: int, edge: str) -> BlockKind:
        if is_page_number(text, page):
            return BlockKind.PAGE_NUMBER
        if any(key in self._repeated for key in _keys(text, page, edge)):
            return BlockKind.RUNNING_HEADER
        return BlockKind.LINE


def is_page_number(text: str, page: int) -> bool:
    """Whether a line at the edge of the page is its number ("12", "Strana 3 z 20", "- 4 -")."""
    printed = _PAGE_NUMBER.fullmatch(text.strip())
    return printed is not None and abs(int(printed[1]) - page) <= _FURTHEST_NUMBER


def _edge_lines(page: PageContent) -> list[tuple[Line, str]]:
    """Lines at the top and bottom edges, each with the name of its edge."""
    by_height = sorted(page.items, key=lambda item: item.box.top)
    found: list[tuple[Line, str]] = []
    for items, edge in ((by_height, "top"), (by_height[::-1], "bottom")):
        for item in items[:_MOST_LINES]:
            middle = item.box.middle[1] / max(page.height, 1.0)
            near = middle < _EDGE if edge == "top" else middle > 1 - _EDGE
            if isinstance(item, Grid) or not near:
                break
            found.append((item, edge))
    return found


def _keys(text: str, page: int, edge: str) -> tuple[str, str]:
    """The line as it is, and with its numbers counted from the page's number."""
    plain = " ".join(text.split())
    counted = _NUMBER.sub(lambda match: f"#{int(match[0]) - page}", plain)
    return f"{edge}={plain}", f"{edge}#{counted}"


def _repeated(pages: list[PageContent]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    by_parity: dict[int, Counter[str]] = {0: Counter(), 1: Counter()}
    for page in pages:
        keys = {
            key for line, edge in _edge_lines(page) for key in _keys(line.text, page.number, edge)
        }
        counts.update(keys)
        by_parity[page.number % 2].update(keys)
    found = _frequent(counts, len(pages))
    for parity, parity_counts in by_parity.items():
        several = Counter({k: n for k, n in parity_counts.items() if n >= _FEWEST_OF_PARITY})
        found |= _frequent(several, sum(page.number % 2 == parity for page in pages))
    return frozenset(found)


def _frequent(counts: Counter[str], pages: int) -> set[str]:
    return {key for key, count in counts.items() if count >= max(_fewest(key), pages * _SHARE)}


def _fewest(key: str) -> int:
    return _FEWEST_COUNTED if "#" in key else _FEWEST_PAGES
