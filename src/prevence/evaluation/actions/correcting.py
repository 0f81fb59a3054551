"""Correcting values of a report in review, and saying that uncertain ones are right."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from prevence.accounts.models import User
from prevence.audit import actions as audit
from prevence.evaluation.actions.in_review import MEANWHILE, in_review, next_version
from prevence.evaluation.corrections import (
    EditableField,
    ValueRefusedError,
    field_at,
    parsed,
    written,
)
from prevence.evaluation.errors import EditedMeanwhileError, ImportRefusedError
from prevence.evaluation.models import Correction, ReportImport
from prevence.evaluation.plain_draft import PlainDraft
from prevence.evaluation.queries.decided import CONFIRMED
from prevence.evaluation.queries.reviewing import DOCUMENT_KEY, review_of, unsure_paths


@transaction.atomic
def correct_values(
    *, report_import: ReportImport, values: Mapping[str, str], version: int,
    by: User | None, at: datetime,
) -> ReportImport:  # fmt: skip
    """Corrects values of the report; what was read is kept beside each.

    Args:
        report_import: in review.
        values: {path: what the person wrote}; values that do not differ are passed over.
        version: of the review the person saw.
        by: who.
        at: when.

    Raises:
        EditedMeanwhileError: somebody else corrected one of the values since; has both versions.
        ImportRefusedError: a value cannot be understood or there is no such value.
    """
    report_import = in_review(report_import, by)
    review = review_of(report_import)
    now, read = (PlainDraft(draft, review.keys) for draft in (review.draft, review.read))
    changes = []
    for path, text in values.items():
        field = _field(path)
        before = _value(now, path)
        if _is_left_as_it_was(field, before, text):
            continue
        after = _parsed(field, text)
        if after != before:
            changes.append((field, before, after, text))
    _refuse_overtaken(report_import, changes, version)
    if changes:
        next_version(report_import)
    for field, before, after, _ in changes:
        Correction.objects.create(
            report_import=report_import, path=field.path, original=_value(read, field.path),
            value=after, version=report_import.version, corrected_at=at, corrected_by=by,
        )  # fmt: skip
        audit.record(
            by=by, at=at, action="report_import.corrected", target=report_import,
            before={field.path: before}, after={field.path: after},
        )  # fmt: skip
    return report_import


def _field(path: str) -> EditableField:
    field = field_at(path)
    if field is None:
        raise ImportRefusedError(f"Hodnotu „{path[:100]}“ nelze opravit. Obnovte stránku.")
    return field


def _is_left_as_it_was(field: EditableField, before: object, text: str) -> bool:
    """A form sends every field; one that was only looked at is not a correction."""
    return " ".join(text.split()) == " ".join(written(field, before).split())


def _parsed(field: EditableField, text: str) -> object:
    try:
        return parsed(field, text)
    except ValueRefusedError as error:
        raise ImportRefusedError(str(error)) from None


def _value(plain: PlainDraft, path: str) -> object:
    try:
        return plain.value(path)
    except (KeyError, IndexError):
        raise ImportRefusedError("Taková hodnota ve zprávě není. Obnovte stránku.") from None


def _refuse_overtaken(
    report_import: ReportImport, changes: list[tuple[EditableField, object, object, str]],
    version: int,
) -> None:  # fmt: skip
    """Two people may review different items at once; the same value only one after the other."""
    overtaken = set(
        Correction.objects.filter(
            report_import=report_import,
            version__gt=version,
            path__in=[field.path for field, *_ in changes],
        ).values_list("path", flat=True)
    )
    if overtaken:
        raise EditedMeanwhileError(
            MEANWHILE,
            versions=tuple(
                (field.label, written(field, before), text)
                for field, before, _, text in changes
                if field.path in overtaken
            ),
        )


@transaction.atomic
def confirm_items(
    *, report_import: ReportImport, keys: Collection[str], version: int,
    by: User | None, at: datetime,
) -> int:  # fmt: skip
    """Says that every uncertain value of some items is right as it stands.

    Args:
        report_import: in review.
        keys: of items; `DOCUMENT_KEY` means the values of the document itself.
        version: of the review the person saw.
        by: who.
        at: when.

    Returns:
        How many uncertain values were confirmed.

    Raises:
        EditedMeanwhileError: somebody else corrected one of the items since.
        ImportRefusedError: an item is not in the report.
    """
    report_import = in_review(report_import, by)
    review = review_of(report_import)
    if not set(keys) <= {DOCUMENT_KEY, *review.keys}:
        raise ImportRefusedError("Taková položka ve zprávě není. Obnovte stránku.")
    unsure = unsure_paths(review)
    paths = [path for key in dict.fromkeys(keys) for path in unsure.get(key, ())]
    _refuse_confirmation_overtaken(report_import, keys, version)
    if paths:
        next_version(report_import)
        audit.record(
            by=by, at=at, action="report_import.confirmed", target=report_import,
            after={"values": paths},
        )  # fmt: skip
    Correction.objects.bulk_create(
        Correction(
            report_import=report_import, path=f"{path}/{CONFIRMED}", value=True,
            version=report_import.version, corrected_at=at, corrected_by=by,
        )
        for path in paths
    )  # fmt: skip
    return len(paths)


def _refuse_confirmation_overtaken(
    report_import: ReportImport, keys: Collection[str], version: int
) -> None:
    """A value changed since is not the one the person saw and found right."""
    starts = tuple("document/" if key == DOCUMENT_KEY else f"nodes/{key}/" for key in keys)
    later = Correction.objects.filter(report_import=report_import, version__gt=version)
    changed = [
        one for one in later if one.path.startswith(starts) and not one.path.endswith(CONFIRMED)
    ]
    if changed:
        raise EditedMeanwhileError(
            MEANWHILE,
            versions=tuple(
                (_label(one.path), str(one.value), "potvrzení původní hodnoty") for one in changed
            ),
        )


def _label(path: str) -> str:
    field = field_at(path)
    return field.label if field else "Struktura"
