"""The marker of models that hold data on people."""

from typing import ClassVar, NamedTuple

from django.db import models


class PersonalField(NamedTuple):
    """A field on a person: how long it is kept and what stands there afterwards."""

    name: str
    kept: str
    scrubbed_to: str


class PersonalData(models.Model):
    """A model with data on people lists every such field; a guard test classifies all of them.

    The fields never appear in `__str__`, logs, addresses or audit differences.
    """

    personal_fields: ClassVar[tuple[PersonalField, ...]] = ()

    class Meta:
        abstract = True
