"""A generated report as PDF by Typst: justified, hyphenated, with contents and running headers."""

import json
from functools import cache
from pathlib import Path

import typst

from prevence.documents.typography import typeset
from prevence.evaluation.demonstration.paper import (
    Block,
    Bullets,
    Card,
    Contents,
    Grid,
    Heading,
    Pairs,
    Paper,
    Paragraph,
)

_LAYOUT = Path(__file__).with_name("paper.typ")
Plain = dict[str, object]


def write_pdf(paper: Paper, path: Path) -> None:
    """Writes the report; two runs give the same bytes."""
    content = {
        "title": [typeset(line) for line in paper.title],
        "organisation": paper.organisation,
        "running_header": paper.running_header,
        "note": paper.note,
        "blocks": [_plain(block, paper) for block in paper.blocks],
    }
    printed = _compiler().compile(
        format="pdf", sys_inputs={"paper": json.dumps(content, ensure_ascii=False)}
    )
    if not isinstance(printed, bytes):
        raise TypeError("typst gave no PDF")
    path.write_bytes(printed)


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(_LAYOUT, ignore_system_fonts=True)


def _plain(block: Block, paper: Paper) -> Plain:
    kind = type(block).__name__
    match block:
        case Paragraph(text, lead):
            return {"kind": kind, "text": typeset(text), "lead": lead}
        case Bullets(items):
            return {"kind": kind, "items": [typeset(item) for item in items]}
        case Heading(level):
            return {"kind": kind, "level": level, "text": _numbered(block, paper)}
        case Card(heading, fields):
            pieces = [[label, [_plain(each, paper) for each in value]] for label, value in fields]
            return {"kind": kind, "heading": _numbered(heading, paper), "fields": pieces}
        case Grid(caption, columns, rows):
            return {
                "kind": kind,
                "caption": typeset(caption),
                "columns": list(columns),
                "rows": [
                    {
                        "label": typeset(row.label),
                        "cells": [typeset(cell) for cell in row.cells],
                        "is_total": row.is_total,
                    }
                    for row in rows
                ],
            }
        case Pairs(items):
            return {"kind": kind, "items": [[term, typeset(meaning)] for term, meaning in items]}
        case Contents():
            return {"kind": kind}


def _numbered(heading: Heading, paper: Paper) -> str:
    return typeset(f"{paper.printed_number(heading)} {heading.text}".strip())
