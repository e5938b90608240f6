"""Whether a function leaves its inputs alone and takes them in any layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from grader.checks.battery import Case, mapped
from grader.checks.closeness import ABSOLUTE_FLOOR
from grader.checks.values import number_block
from grader.course.exercise import Function
from grader.sandbox import Laid, Record

READ_ONLY = "read_only"
LAYOUTS = ("strided", "fortran", READ_ONLY)


def laid_out(function: Function, case: Case, layout: str) -> tuple[Any, ...]:
    """Return a case's arguments in another memory layout; what may be written stays writable.

    What is on a list stays so too: who takes a list apart may count what comes off it as his own.
    """
    kept = {*function.upstream, *function.may_write} if layout == READ_ONLY else set()
    return tuple(
        value
        if name in kept or (layout == READ_ONLY and isinstance(value, list))
        else mapped(value, lambda array: Laid(array, layout))
        for name, value in zip(function.parameters, case.arguments, strict=True)
    )


def changed_inputs(
    function: Function, arguments: tuple[Any, ...], after: tuple[Any, ...]
) -> list[str]:
    """Name the parameters, or what in one of them, that no longer hold what was sent.

    Of a list this is asked of what is still on it; `changed_lists` tells what became of the list.
    """
    found = []
    for name, sent, now in zip(function.parameters, arguments, after, strict=False):
        if isinstance(sent, list) and isinstance(now, list):
            found += _items_changed(name, sent, now)
        elif not callable(sent) and not _same(sent, now, exact=name not in function.may_write):
            found.append(_field_changed(name, sent, now))
    return found


def changed_lists(
    function: Function, arguments: tuple[Any, ...], after: tuple[Any, ...]
) -> list[str]:
    """Name the lists that hold something else than was sent, or hold it in another order."""
    return [
        name
        for name, sent, now in zip(function.parameters, arguments, after, strict=False)
        if isinstance(sent, list) and not _same(sent, now, exact=True)
    ]


def _items_changed(name: str, sent: list[Any], now: list[Any]) -> list[str]:
    for k, item in enumerate(now):
        if not any(_same(before, item, exact=True) for before in sent):
            return [_field_changed(f"{name}[{k}]", _nearest(sent, item), item)]
    return []


def _nearest(sent: list[Any], now: Any) -> Any:
    """Return what a changed record on a list most likely was: it has the most fields unchanged."""
    return min(sent, key=lambda before: len(_fields_changed(before, now)), default=None)


def _field_changed(name: str, sent: Any, now: Any) -> str:
    fields = _fields_changed(sent, now)
    return f"{name}.{fields[0]}" if fields else name


def _fields_changed(sent: Any, now: Any) -> list[str]:
    if not (hasattr(sent, "_fields") and isinstance(now, Record)):
        return []
    return [
        field
        for field, before in zip(sent._fields, sent, strict=True)
        if not _same(before, now.fields.get(field), exact=True)
    ]


def _same(sent: Any, now: Any, *, exact: bool) -> bool:
    before, later = list(_numbers(sent)), list(_numbers(now))
    if len(before) != len(later):
        return False
    for a, b in zip(map(number_block, before), map(number_block, later), strict=True):
        if a is None or b is None or a.shape != b.shape:
            return False
        if exact and a.tobytes() != b.tobytes():
            return False
        if not exact and not bool(np.all(np.abs(a - b) <= ABSOLUTE_FLOOR)):
            return False
    return True


def _numbers(value: Any) -> Iterator[Any]:
    if isinstance(value, np.ndarray | float | int):
        yield value
    elif isinstance(value, Record):
        for part in value.fields.values():
            yield from _numbers(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _numbers(part)
