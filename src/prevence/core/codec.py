"""Frozen dataclasses to plain data (for JSON) and back, by their annotations. No Django.

A field may be renamed in the plain form by `field(metadata={"key": "from"})`.
"""

import types
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: object) -> dict[str, object]:
    """A dataclass as a dict of plain values; enums become their values, tuples lists."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{value!r} is not a dataclass")
    return {
        field.metadata.get("key", field.name): _plain(getattr(value, field.name))
        for field in fields(value)
    }


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return to_plain(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def from_plain(cls: type[T], plain: object) -> T:
    """A dataclass from plain data; unknown keys are passed over, defaults fill what is missing.

    Raises:
        ValueError: a required key is missing or a value is not of the annotated kind.
    """
    if not isinstance(plain, dict):
        raise ValueError(f"{cls.__name__}: expected an object, got {type(plain).__name__}")
    values: dict[str, object] = {}
    described: type = cls
    for name, key, hint, required in _shape(described):
        if key in plain:
            values[name] = _value(hint, plain[key], f"{cls.__name__}.{key}")
        elif required:
            raise ValueError(f"{cls.__name__}: {key!r} is missing")
    return cls(**values)


@cache
def _shape(cls: type) -> tuple[tuple[str, str, object, bool], ...]:
    hints = get_type_hints(cls)
    return tuple(
        (
            field.name,
            field.metadata.get("key", field.name),
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(cls)
    )


def _value(hint: object, plain: object, where: str) -> object:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _one_of(args, plain, where)
    if origin is tuple:
        if not isinstance(plain, list | tuple):
            raise ValueError(f"{where}: expected a list, got {type(plain).__name__}")
        return tuple(_value(args[0], item, where) for item in plain)
    if origin is dict:
        if not isinstance(plain, dict):
            raise ValueError(f"{where}: expected an object, got {type(plain).__name__}")
        return {str(key): _value(args[1], item, where) for key, item in plain.items()}
    if isinstance(hint, type):
        return _of_type(hint, plain, where)
    raise TypeError(f"{where}: {hint!r} is not supported")


def _one_of(options: tuple[object, ...], plain: object, where: str) -> object:
    if plain is None and type(None) in options:
        return None
    reasons = []
    for option in options:
        if option is type(None):
            continue
        try:
            return _value(option, plain, where)
        except ValueError as error:
            reasons.append(str(error))
    raise ValueError("; ".join(reasons) or f"{where}: no value expected")


def _of_type(hint: type, plain: object, where: str) -> object:
    if is_dataclass(hint):
        return from_plain(hint, plain)
    if issubclass(hint, Enum):
        return hint(plain)
    if isinstance(plain, hint) and not (isinstance(plain, bool) and hint is not bool):
        return plain
    raise ValueError(f"{where}: expected {hint.__name__}, got {plain!r}")
