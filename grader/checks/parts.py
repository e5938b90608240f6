"""Takes the results of a function apart into the blocks that are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.checks.naming import described
from grader.course.exercise import Fields, Function, Items, Steps
from grader.sandbox import Record
from grader.text import Text

# an array without entries may have any number of rows, each of which would become an object here
MOST_PARTS = 1 << 10
NOT_A_RECORD = Text(
    "`{name}` must be a named tuple `{record}` with the fields {fields}, but what came is {got}.",
    "`{name}` deve ser uma tupla nomeada `{record}` com os campos {fields}, mas o que veio foi: "
    "{got}.",
)
NOT_STEPS = Text(
    "`{name}` must be a list with one `{record}` per step, but what came is {got}.",
    "`{name}` deve ser uma lista com um `{record}` por passo, mas o que veio foi: {got}.",
)
NOT_ITEMS = Text("`{name}` must be a list of arrays.", "`{name}` deve ser uma lista de arrays.")


def pieces(function: Function, results: list[Any]) -> list[Any] | Text:
    """Return one value for each of the function's blocks, or say which result has another form.

    results: one per name in `returns`
    """
    found: list[Any] = []
    for name, result in zip(function.returns, results, strict=True):
        part = function.parts.get(name)
        taken = [result] if part is None else _taken(part, name, result)
        if isinstance(taken, Text):
            return taken
        found += taken
    return found


def whole(function: Function, blocks: Sequence[Any]) -> tuple[Any, ...]:
    """Put blocks together to the results they were taken from: `pieces` the other way."""
    results: list[Any] = []
    left = list(blocks)
    for name in function.returns:
        part, count = function.parts.get(name), len(function.blocks_of(name))
        taken, left = left[:count], left[count:]
        if isinstance(part, Fields):
            results.append(part.record(*taken))
        elif isinstance(part, Steps):
            results.append([part.record(*step) for step in zip(*taken, strict=True)])
        else:
            results.append(taken if isinstance(part, Items) else taken[0])
    return tuple(results)


def _taken(part: Fields | Steps | Items, name: str, result: Any) -> list[Any] | Text:
    if isinstance(part, Items):
        items = _listed(result)
        return NOT_ITEMS.format(name=name) if items is None else items
    if isinstance(part, Fields):
        fields = _fields(part, result)
        return _no_record(part, name, result) if fields is None else fields
    steps = _listed(result)
    if not steps:
        return NOT_STEPS.format(name=name, record=part.record.__name__, got=described(result))
    by_step = []
    for t, step in enumerate(steps):
        fields = _fields(part, step)
        if fields is None:
            return _no_record(part, f"{name}[{t}]", step)
        by_step.append(fields)
    return [list(field) for field in zip(*by_step, strict=True)]


def _listed(result: Any) -> list[Any] | None:
    if isinstance(result, np.ndarray) and result.ndim:
        return list(result) if len(result) <= MOST_PARTS else None
    # of just these types: what tells of a value that did not come is a named tuple
    return list(result) if type(result) in (list, tuple) else None


def _fields(part: Fields | Steps, record: Any) -> list[Any] | None:
    """Return a record's values in the order asked for; a tuple of as many counts as one."""
    wanted: tuple[str, ...] = part.record._fields  # type: ignore[attr-defined]
    given: Mapping[str, Any] | None = None
    if isinstance(record, Record):
        given = record.fields
    elif isinstance(record, dict):
        given = record
    if given is not None:
        return [given[name] for name in wanted] if given.keys() == set(wanted) else None
    # of one of our own programs; what tells of a value that did not come has other fields
    if getattr(record, "_fields", None) == wanted:
        return list(record)
    return list(record) if type(record) in (tuple, list) and len(record) == len(wanted) else None


def _no_record(part: Fields | Steps, name: str, got: Any) -> Text:
    fields = ", ".join(f"`{field}`" for field in part.record._fields)  # type: ignore[attr-defined]
    record = part.record.__name__
    return NOT_A_RECORD.format(name=name, record=record, fields=fields, got=described(got))
