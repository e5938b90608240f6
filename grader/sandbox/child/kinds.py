"""What a value is, asked of the built-in types: its own class may say anything."""

from __future__ import annotations

import inspect
from typing import Any

from .wire import ANY_NUMBER

NAME_SHOWN = 200
_NOTHING: dict[Any, Any] = {}
VIEWS = (type(_NOTHING.keys()), type(_NOTHING.values()), type(_NOTHING.items()))
_name_of_type = type.__dict__["__name__"].__get__
_bases_of_type = type.__dict__["__mro__"].__get__
_content_of_type = type.__dict__["__dict__"].__get__


def type_name(value: Any) -> str:
    """Name a value's real type, whatever its class says of itself."""
    name = _name_of_type(type(value))
    return name[:NAME_SHOWN] if type(name) is str else "object"


def names_of_bases(kind: type) -> list[str]:
    """Name a type and all it stems from."""
    return [_name_of_type(base) for base in _bases_of_type(kind)]


def is_iterator(kind: type) -> bool:
    """Say whether values of a type can be read by `next`, and so once only."""
    return any("__next__" in _content_of_type(base) for base in _bases_of_type(kind))


def are_names(fields: Any) -> bool:
    """Say whether this is what a named tuple has as its `_fields`."""
    if type(fields) is not tuple or any(type(name) is not str for name in fields):
        return False
    return len(set(fields)) == len(fields)


def arguments_of(function: Any) -> int:
    """Count the positional arguments that a call back takes, if they are of a fixed number."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return ANY_NUMBER
    plain = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    fixed = all(each.kind in plain and each.default is each.empty for each in parameters)
    return len(parameters) if fixed else ANY_NUMBER
