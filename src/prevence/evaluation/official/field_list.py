"""The list of fields an office may write into its template, made from the classes of `fields`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import UnionType
from typing import get_args, get_origin, get_type_hints

from prevence.evaluation.official.fields import Pole, Vlozka

_ITEM = {"priority": "priorita", "zkratky": "zkratka"}


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One line of the list.

    Attributes:
        written: what stands in the template ("{{ zprava.rok }}").
        meaning: what it is, in Czech.
        example: what is printed; empty for whole parts.
    """

    written: str
    meaning: str
    example: str


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that are used in one place; `loop` are the two tags around those of a list."""

    title: str
    loop: tuple[str, str] | None
    fields: tuple[TemplateField, ...]


def field_groups() -> tuple[FieldGroup, ...]:
    """Fields of the report, of each item, of each abbreviation."""
    alone, groups = [], []
    hints = get_type_hints(Pole)
    for one in fields(Pole):
        kind = hints[one.name]
        if get_origin(kind) is tuple:
            name = _ITEM[one.name]
            groups.append(
                FieldGroup(
                    str(one.metadata["meaning"]).capitalize(),
                    (f"{{%p for {name} in {one.name} %}}", "{%p endfor %}"),
                    tuple(_fields_of(get_args(kind)[0], name)),
                )
            )
        elif kind is Vlozka:
            alone.append(_line(one.name, one.metadata))
        else:
            alone += _fields_of(kind, one.name)
    return (FieldGroup("Celá zpráva", None, tuple(alone)), *groups)


def _fields_of(owner: type, start: str) -> Iterator[TemplateField]:
    hints = get_type_hints(owner)
    for one in fields(owner):
        kind = hints[one.name]
        written = f"{start}.{one.name}"
        if get_origin(kind) is tuple:
            yield _line(f"for polozka in {written}", one.metadata, is_loop=True)
        elif get_origin(kind) is UnionType:  # a group of fields that may be missing
            yield from _fields_of(get_args(kind)[0], written)
        else:
            yield _line(written, one.metadata)


def _line(written: str, metadata: Mapping[str, str], *, is_loop: bool = False) -> TemplateField:
    tag = f"{{%p {written} %}}" if is_loop else f"{{{{ {written} }}}}"
    return TemplateField(tag, metadata["meaning"], metadata["example"])
