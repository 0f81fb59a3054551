"""The official document of a draft in one of its formats."""

from pathlib import Path
from typing import Literal, get_args

from prevence.documents.writers.model import Report
from prevence.evaluation.draft import ReportDraft
from prevence.evaluation.official.layouts import LAYOUTS, choose_layout

FileFormat = Literal["docx", "pdf", "html", "xlsx"]
FORMATS: tuple[str, ...] = get_args(FileFormat)


def render(
    draft: ReportDraft,
    *,
    layout: str | None = None,
    format: FileFormat,  # noqa: A002 - the word of the people who call it
    template: Path | None = None,
) -> bytes:
    """The document as a file.

    Args:
        draft: what to print; its figures are computed anew.
        layout: "karty", "proza" or "plan"; the one that suits the draft where None.
        format: of the file.
        template: the office's own Word template, for "docx" only.

    Raises:
        DocumentError: the template cannot be used; the message says why, in Czech.
        KeyError: no such layout.
    """
    if template is not None and format == "docx":
        from prevence.evaluation.official.template import fill_template  # noqa: PLC0415 - heavy

        return fill_template(template, draft)
    return _written(LAYOUTS[layout or choose_layout(draft)](draft), format)


# Each writer brings its own heavy library, so only the one asked for is imported.
def _written(report: Report, wanted: FileFormat) -> bytes:
    match wanted:
        case "docx":
            from prevence.documents.writers.docx import docx  # noqa: PLC0415

            return docx(report)
        case "pdf":
            from prevence.documents.writers.pdf import pdf  # noqa: PLC0415

            return pdf(report)
        case "html":
            from prevence.documents.writers.html import html  # noqa: PLC0415

            return html(report)
        case "xlsx":
            from prevence.documents.writers.xlsx import xlsx  # noqa: PLC0415

            return xlsx(report)
