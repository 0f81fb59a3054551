"""Where something stands in a source file, as a person would say it. No Django."""

from prevence.documents.blocks import Position


def place_of(position: Position) -> str:
    """As „strana 3, řádky 12–14“; empty where the place is not known."""
    parts = [
        _span(position.page_from, position.page_to, "strana", "strany"),
        _span(position.line_from, position.line_to, "řádek", "řádky"),
        _span(position.block_from, position.block_to, "odstavec", "odstavce"),
    ]
    return ", ".join(part for part in parts if part)


def _span(first: int | None, last: int | None, one: str, several: str) -> str:
    if first is None:
        return ""
    return f"{one} {first}" if last is None or last == first else f"{several} {first}–{last}"
