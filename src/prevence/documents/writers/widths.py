"""How wide the columns of a table should be: figures get what they need, the labels the rest."""

from prevence.documents.writers.model import ColumnKind, Table

_LETTER = 112  # twips of an average letter in a table
_PADDING = 200
_WIDEST_TEXT = 3600


def twips(table: Table, width: int) -> tuple[int, ...]:
    """Column widths in twips (twentieths of a point) that sum to `width`."""
    if not table.columns:
        return ()
    needs = [_need(table, place) for place in range(len(table.columns))]
    figures = sum(needs[1:])
    label = max(width - figures, min(width // 4, needs[0]))
    scale = min(1.0, (width - label) / figures) if figures else 0.0
    widths = [int(need * scale) for need in needs[1:]]
    return (width - sum(widths), *widths)


def _need(table: Table, place: int) -> int:
    cells = [row.cells[place].text for row in table.rows]
    words = [len(word) for word in table.columns[place].title.split()]
    if place == 0 or table.columns[place].kind is ColumnKind.TEXT:
        longest = max([*map(len, cells), *words], default=0)
        return min(_WIDEST_TEXT, max(1100, longest * _LETTER))
    longest = max([*map(len, cells), *words], default=0)
    return max(760, _LETTER * longest + _PADDING)
