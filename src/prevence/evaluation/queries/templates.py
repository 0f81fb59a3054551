"""Which Word template an office uses, and what is wrong with one."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from prevence.documents.errors import DocumentError
from prevence.documents.readers.opening import read_bytes
from prevence.evaluation.enums import ReportLayout, TemplateState
from prevence.evaluation.models import Evaluation, OfficialTemplate
from prevence.evaluation.official.field_list import FieldGroup, field_groups
from prevence.evaluation.official.template_check import TemplateProblem
from prevence.evaluation.queries.drafts import draft_of
from prevence.files.formats import detected_format
from prevence.files.queries import content_of
from prevence.organisations.models import Organisation

_WHOLE_DOCUMENT = 0


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """An uploaded template and what is wrong with it as the program stands today."""

    template: OfficialTemplate
    problems: tuple[TemplateProblem, ...]


@dataclass(frozen=True, slots=True)
class LayoutTemplates:
    """Templates of one layout; without one in use the shipped one is used."""

    layout: ReportLayout
    in_use: CheckedTemplate | None
    draft: CheckedTemplate | None
    retired: tuple[OfficialTemplate, ...]


@dataclass(frozen=True, slots=True)
class TemplatesPage:
    """Templates of an office and the list of fields they may use."""

    organisation: Organisation
    layouts: tuple[LayoutTemplates, ...]
    groups: tuple[FieldGroup, ...]


def templates_page(organisation: Organisation) -> TemplatesPage:
    """All layouts of an office; 1 query, one reading of each current file."""
    found = list(
        OfficialTemplate.objects.filter(organisation=organisation)
        .select_related("stored_file", "uploaded_by", "retired_by")
        .newest_first()
    )
    return TemplatesPage(
        organisation=organisation,
        layouts=tuple(_of_layout(layout, found) for layout in ReportLayout),
        groups=field_groups(),
    )


def _of_layout(layout: ReportLayout, found: list[OfficialTemplate]) -> LayoutTemplates:
    by_state: dict[str, list[OfficialTemplate]] = {state: [] for state in TemplateState}
    for template in found:
        if template.layout == layout:
            by_state[template.state].append(template)
    in_use, draft = (
        next(map(_checked, by_state[state]), None)
        for state in (TemplateState.IN_USE, TemplateState.DRAFT)
    )
    return LayoutTemplates(layout, in_use, draft, tuple(by_state[TemplateState.RETIRED]))


def _checked(template: OfficialTemplate) -> CheckedTemplate:
    """Checked anew: a field may have got another name since the upload."""
    from prevence.evaluation.official.template import check_template  # noqa: PLC0415 - heavy

    try:
        with template_file(template) as path:
            return CheckedTemplate(template, tuple(check_template(path)))
    except DocumentError as refusal:
        return CheckedTemplate(template, (_of_whole(str(refusal)),))


def templates_in_use(organisation: Organisation) -> dict[str, OfficialTemplate]:
    """The office's own templates by layout; 1 query."""
    in_use = OfficialTemplate.objects.filter(
        organisation=organisation, state=TemplateState.IN_USE
    ).select_related("stored_file")
    return {template.layout: template for template in in_use}


@contextmanager
def template_file(template: OfficialTemplate) -> Iterator[Path]:
    """The template as a file of its original name, which stands in messages.

    Raises:
        DocumentError: the storage has lost it.
    """
    stored = template.stored_file
    try:
        content = content_of(stored)
    except FileNotFoundError as error:
        raise DocumentError(
            f"Soubor šablony {stored.original_name} v úložišti není; nahrajte šablonu znovu."
        ) from error
    with _as_file(stored.original_name, content) as path:
        yield path


@contextmanager
def _as_file(name: str, content: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="prevence-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        yield path


def unsafe_reason(name: str, content: bytes) -> str:
    """Why a file must not even be opened as a template, in Czech; empty where it may be."""
    if not content:
        return f"Soubor „{name}“ je prázdný. Uložte šablonu ve Wordu znovu a nahrajte ji."
    if detected_format(content) != "docx":
        return (
            f"Soubor „{name}“ není dokument Wordu (.docx). Uložte šablonu ve Wordu jako "
            "„Dokument Wordu (*.docx)“ a nahrajte ji znovu."
        )
    try:
        read_bytes(name, content)  # refuses zip bombs, passwords and damaged files
    except DocumentError as refusal:
        return str(refusal)
    return ""


def problems_of(
    name: str, content: bytes, organisation: Organisation
) -> tuple[TemplateProblem, ...]:
    """What is wrong with a template; where nothing is seen, the office's last report is tried.

    Raises:
        DocumentError: it is no Word document that can be opened.
    """
    from prevence.evaluation.official.template import (  # noqa: PLC0415 - heavy
        check_template,
        fill_template,
    )

    with _as_file(name, content) as path:
        found = tuple(check_template(path))
        latest = Evaluation.objects.filter(organisation=organisation).oldest_first().last()
        if found or latest is None:
            return found
        try:
            fill_template(path, draft_of(latest))
        except DocumentError as refusal:
            return (_of_whole(str(refusal)),)
    return ()


def _of_whole(message: str) -> TemplateProblem:
    return TemplateProblem(_WHOLE_DOCUMENT, "", message.rstrip("."))


def shipped_template(layout: ReportLayout) -> bytes:
    """The Word template that comes with the program."""
    from prevence.evaluation.official.template import TEMPLATES  # noqa: PLC0415 - heavy

    return (TEMPLATES / f"{layout.value}.docx").read_bytes()
