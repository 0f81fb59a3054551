"""The real reports beside the project and their expected readings.

The reports are not ours to copy: the expected readings hold figures, codes and prints of texts.
"""

import json
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SHARED = HERE.parents[2].parent / "shared"
EXAMPLE_NAME = "004"
EXAMPLE = SHARED / "examples" / "ostrava_2019.report.json"


def real_reports() -> Iterator[tuple[str, Path, Path]]:
    """(short name, report, expected reading) of every real report at hand."""
    for report in sorted((SHARED / "reports").glob("*.txt")):
        name = report.name[:3]
        truth = HERE / "real_truth" / f"{name}.json"
        if name == EXAMPLE_NAME:
            truth = EXAMPLE
        if truth.exists():
            yield name, report, truth


def expected_reading(truth: Path) -> dict[str, object]:
    """The expected reading as plain data."""
    plain: dict[str, object] = json.loads(truth.read_text(encoding="utf-8"))
    return plain
