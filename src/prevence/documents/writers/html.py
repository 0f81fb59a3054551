"""A report as one stand-alone HTML page: headings, captions, header cells, charts as SVG."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template, select_autoescape
from markupsafe import Markup

from prevence.documents.writers.model import Chart, Heading, Report, printable
from prevence.documents.writers.svg import chart_svg

_PLACE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class _Link:
    """A line of the contents."""

    anchor: str
    text: str
    level: int


def html(report: Report) -> bytes:
    """The page in UTF-8."""
    title = f"{report.title} {report.subtitle}".strip()
    report = printable(report)
    page = _template().render(title=title, report=report, links=_links(report))
    return re.sub(r"\n\s*\n+", "\n", page).encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_PLACE),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["kind"] = lambda block: type(block).__name__
    environment.filters["svg"] = _svg
    style = (_PLACE / "report.css").read_text("utf-8")
    environment.globals["style"] = Markup(style)  # noqa: S704 - our own file
    return environment.get_template("report.html")


def _svg(chart: Chart, identity: str) -> Markup:
    return Markup(chart_svg(chart, identity=identity))  # noqa: S704 - chart_svg escapes its texts


def _links(report: Report) -> dict[int, _Link]:
    """An anchor for each heading, by its place in `report.blocks`."""
    return {
        place: _Link(f"h{place}", block.text, block.level)
        for place, block in enumerate(report.blocks)
        if isinstance(block, Heading)
    }
