"""A report as PDF/UA-1 by Typst; the look is in `report.typ`, which reads the report as JSON.

Typst refuses to print when a title, an alternative text or the structure is missing.
"""

import json
import re
import warnings
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path

import typst

from prevence.documents.writers.model import Chart, Report, Table, printable
from prevence.documents.writers.svg import chart_svg
from prevence.documents.writers.widths import twips

_TEXT_WIDTH = 9184  # twips: A4 less 24 mm at each side, as in report.typ
_NO_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_REPLACEMENT = "□"
_LAYOUT = Path(__file__).with_name("report.typ")


def pdf(report: Report) -> bytes:
    """The document; fonts are those inside Typst, so it looks the same on every machine.

    A character that they do not have (an emoji, a Chinese sign) is printed as "□": PDF/UA allows
    no empty place in the text.
    """
    title = f"{report.title} {report.subtitle}".strip()
    content = json.dumps(_plain(printable(report)), ensure_ascii=False)
    while True:
        try:
            return _compiled(content, title)
        except typst.TypstError as error:
            missing = _NO_GLYPH.search(str(error))
            strange = (
                {letter for letter in missing[1] if not letter.isascii()} if missing else set()
            )
            if not strange - {_REPLACEMENT}:
                raise
            replaced = str.maketrans(dict.fromkeys(strange, _REPLACEMENT))
            content, title = content.translate(replaced), title.translate(replaced)


def _compiled(content: str, title: str) -> bytes:
    with warnings.catch_warnings():
        # typst reports "unknown font family" and the like as Python warnings
        warnings.simplefilter("ignore")
        printed = _compiler().compile(
            format="pdf", sys_inputs={"report": content, "title": title}, pdf_standards=["ua-1"]
        )
    if not isinstance(printed, bytes):
        raise TypeError("typst gave no PDF")
    return printed


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(_LAYOUT, ignore_system_fonts=True)


def _plain(value: object) -> object:
    """The model as JSON; each block says its kind, a chart brings its drawing."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        plain = {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
        plain["block"] = type(value).__name__
        if isinstance(value, Chart):
            plain["svg"] = chart_svg(value)
        if isinstance(value, Table):
            plain["widths"] = [part / _TEXT_WIDTH for part in twips(value, _TEXT_WIDTH)]
        return plain
    return value
