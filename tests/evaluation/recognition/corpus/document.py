"""A file of the corpus with its right reading."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from tests.evaluation.recognition.corpus.layout import Layout, paper
from tests.evaluation.recognition.corpus.offices import OFFICES, Office
from tests.evaluation.recognition.corpus.paper import Paper
from tests.evaluation.recognition.corpus.render_text import TextHabits, render_text
from tests.evaluation.recognition.corpus.truth import Plain, expected

Render = Callable[[Paper], bytes]


@dataclass(frozen=True)
class Document:
    """A file of the corpus and its right reading."""

    name: str
    suffix: str
    paper: Paper
    truth: Plain
    render: Render

    @cached_property
    def content(self) -> bytes:
        return self.render(self.paper)

    def write(self, folder: Path) -> Path:
        """Put the file into a folder."""
        path = folder / f"{self.name}.{self.suffix}"
        path.write_bytes(self.content)
        return path


def printed_by(
    office: Office, variant: str, suffix: str, render: Render, layout: Layout | None = None
) -> Document:
    used = layout or office.layout
    return Document(
        f"{office.name}-{variant}",
        suffix,
        paper(office.report, used),
        expected(office.report, used),
        render,
    )


def text_file(**habits: object) -> Render:
    return partial(render_text, habits=TextHabits(**habits))


def office_named(name: str) -> Office:
    return next(office for office in OFFICES if office.name == name)
