"""The official document of a report kept in the system, and what its author should know."""

from dataclasses import dataclass

from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.enums import ReportLayout
from prevence.evaluation.models import Evaluation, OfficialTemplate
from prevence.evaluation.official import (
    FORMATS,
    Discrepancy,
    FileFormat,
    choose_layout,
    discrepancies,
)
from prevence.evaluation.official import render as render_report
from prevence.evaluation.official.layouts.front import Leftover, leftovers
from prevence.evaluation.queries.drafts import draft_of
from prevence.evaluation.queries.templates import template_file, templates_in_use


@dataclass(frozen=True, slots=True)
class AuthorNotes:
    """The list for the author: figures printed otherwise, passages that are not printed."""

    evaluation: Evaluation
    changed: tuple[Discrepancy, ...]
    left: tuple[Leftover, ...]


@dataclass(frozen=True, slots=True)
class LayoutOffer:
    """One layout in the list of downloads, with the office's own template where it has one."""

    layout: ReportLayout
    is_suggested: bool
    template: OfficialTemplate | None


@dataclass(frozen=True, slots=True)
class OfficialOffer:
    """What of the official document can be had, and how much the author should look at."""

    layouts: tuple[LayoutOffer, ...]
    formats: tuple[str, ...]
    changed_count: int
    left_count: int


def author_notes(evaluation: Evaluation) -> AuthorNotes:
    """The list for the author; 15 queries."""
    draft = draft_of(evaluation)
    return AuthorNotes(evaluation, tuple(discrepancies(draft)), tuple(leftovers(draft)))


def official_offer(evaluation: Evaluation, draft: ReportDraft) -> OfficialOffer:
    """Downloads of a report whose draft is at hand; 1 query."""
    own, suggested = templates_in_use(evaluation.organisation), choose_layout(draft)
    return OfficialOffer(
        layouts=tuple(
            LayoutOffer(layout, layout == suggested, own.get(layout)) for layout in ReportLayout
        ),
        formats=FORMATS,
        changed_count=len(discrepancies(draft)),
        left_count=len(leftovers(draft)),
    )


def official_file(
    evaluation: Evaluation, file_format: FileFormat, layout: ReportLayout | None = None
) -> bytes:
    """The official document as a file; DOCX through the office's own template where it has one.

    Raises:
        DocumentError: the office's template cannot be filled; says why, in Czech.
    """
    draft = draft_of(evaluation)
    chosen = layout or ReportLayout(choose_layout(draft))
    own = templates_in_use(evaluation.organisation).get(chosen) if file_format == "docx" else None
    if own is None:
        return render_report(draft, layout=chosen, format=file_format)
    with template_file(own) as path:
        return render_report(draft, layout=chosen, format=file_format, template=path)


def official_name(evaluation: Evaluation, file_format: FileFormat) -> str:
    """How the downloaded file is called ("Vyhodnocení 2024 – město Lipnice.docx")."""
    year = "" if evaluation.year is None else f" {evaluation.year}"
    kind = evaluation.get_kind_display().capitalize()
    return f"{kind}{year} – {evaluation.organisation.name}.{file_format}"
