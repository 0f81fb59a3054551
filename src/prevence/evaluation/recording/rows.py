"""Saving many records of one model at once, whatever the database."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from django.db import models

from prevence.evaluation.errors import ImportRefusedError

M = TypeVar("M", bound=models.Model)


def exact(value: float) -> Decimal:
    """A number of a draft for the database."""
    return Decimal(str(value))


def stated(value: float | None) -> Decimal | None:
    """A number a draft may not state; None stays None, zero stays zero."""
    return None if value is None else exact(value)


def save_all(records: Iterable[M]) -> None:
    """All records of one model at once; refuses what would not fit, on any database alike."""
    rows = list(records)
    if not rows:
        return
    for row in rows:
        refuse_what_does_not_fit(row)
    type(rows[0])._default_manager.bulk_create(rows, batch_size=500)  # noqa: SLF001


def refuse_what_does_not_fit(record: models.Model) -> None:
    """Does nothing when every text and number fits its field.

    Raises:
        ImportRefusedError: names the field and the value; SQLite would keep it, PostgreSQL not.
    """
    for field in record._meta.concrete_fields:  # noqa: SLF001 - Model._meta is a public API
        value = getattr(record, field.attname)
        if isinstance(field, models.CharField) and isinstance(value, str):
            if field.max_length is not None and len(value) > field.max_length:
                raise ImportRefusedError(
                    f"Pole „{field.verbose_name}“ je delší než {field.max_length} znaků: "
                    f"„{value[:60]}…“. Zkraťte je v revizi."
                )
        elif isinstance(field, models.DecimalField) and isinstance(value, Decimal):
            largest = Decimal(10) ** (field.max_digits - field.decimal_places)
            if not value.is_finite() or abs(value) >= largest:
                raise ImportRefusedError(
                    f"Číslo {value:.6g} v poli „{field.verbose_name}“ je příliš velké. "
                    "Opravte je v revizi."
                )
