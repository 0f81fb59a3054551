"""Whole numbers as files write them in attributes."""


def whole_number(text: str | None) -> int | None:
    """A whole number ("12", "12.0"), None for anything else."""
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None
