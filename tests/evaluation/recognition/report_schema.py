"""The contract of `prevence read`, as it lies beside the code."""

import json
from functools import cache
from importlib.resources import files


@cache
def report_schema() -> dict[str, object]:
    """report.schema.json, version 1."""
    text = files("prevence.evaluation").joinpath("report.schema.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema
