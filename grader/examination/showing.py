"""Makes a counterexample ready to be read: arrays as lists, the entry that differs, digits."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from grader.checks.battery import Array
from grader.checks.closeness import Closeness, compare, worst
from grader.course.exercise import Function
from grader.diagnosis.smallest import Failing
from grader.records import Counterexample, Value
from grader.text import Text

# larger arrays are named by their shape alone
SHOWN_ENTRIES = 64


def entry_name(name: str, index: tuple[int, ...]) -> str:
    """Write an entry as code does: `dW[0, 3]`; of `caches[].i` it is `caches[2].i[0, 3]`."""
    if "[]" in name:
        name, index = name.replace("[]", f"[{index[0]}]"), index[1:]
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def number(value: float, difference: float) -> str:
    """Write a number with as many digits as the difference needs to be seen."""
    digits = 4
    while (
        digits < 15
        and difference
        and abs(difference) < max(abs(value), 1e-300) * 10 ** (2 - digits)
    ):
        digits += 1
    return f"{value + 0.0:.{digits}g}"


def counterexample(function: Function, failing: Failing) -> Counterexample:
    """Show a failing case: what went in, what is right, what came, and where they differ most."""
    case, answer = failing.case, failing.answer
    got: tuple[Value, ...] = ()
    if answer.blocks is not None:
        got = _results(function, answer.blocks)
    where = None
    if answer.blocks is not None and answer.problem is None:
        entries = [
            entry_name(name, worst(want, block)[0])
            for name, want, block in zip(function.blocks, case.expected, answer.blocks, strict=True)
            if compare(want, block, case.tolerance) is Closeness.DIFFERENT
        ]
        where = Text.same(", ".join(entries))
    return Counterexample(
        tuple(map(shown, function.parameters, case.arguments)),
        _results(function, case.expected),
        got,
        where,
    )


def _results(function: Function, blocks: tuple[Array, ...]) -> tuple[Value, ...]:
    """Show the blocks of an answer; a list of records step by step, as code reaches it."""
    found: list[tuple[int, Value]] = []
    for name, block in zip(function.blocks, blocks, strict=True):
        if "[]" not in name:
            found.append((0, shown(name, block)))
        else:
            steps = (shown(entry_name(name, (t,)), part) for t, part in enumerate(block))
            found += enumerate(steps)
    return tuple(value for _, value in sorted(found, key=lambda pair: pair[0]))


def shown(name: str, value: Any) -> Value:
    """Make a value ready to be read: nested lists, a record's fields, a function's formula."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        fields = tuple(map(shown, value._fields, value))
        return Value(name, "record", fields=fields, text=Text.same(type(value).__name__))
    if isinstance(value, list):
        items = tuple(shown(f"[{k}]", item) for k, item in enumerate(value))
        return Value(name, "list", fields=items)
    if isinstance(value, np.ndarray):
        # an array without entries may still be a list of any number of empty lists
        lists = math.prod(max(axis, 1) for axis in value.shape)
        data = _plain(value.tolist()) if lists <= SHOWN_ENTRIES else None
        return Value(name, "array", value.shape, data)
    if isinstance(value, bool | int | float):
        return Value(name, "number", data=_plain(value))
    if callable(value):
        return Value(name, "function", text=Text.same(str(value)))
    word = "None" if value is None else type(value).__name__
    return Value(name, "other", text=Text.same(word))


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, float) and not np.isfinite(value):
        return "nan" if np.isnan(value) else ("inf" if value > 0 else "-inf")
    return value
