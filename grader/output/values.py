"""Arrays, records and numbers in a reader's words: few digits, few lines, differences visible."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from grader.output.sanitise import visible
from grader.records import Value
from grader.text import Text

DIGITS = 4
MOST_DIGITS = 15
# Entries that differ by less than this share of the largest are shown as the same; no verdict.
SAME = 1e-9

ZEROS = Text("zeros, shape {shape}", "zeros, formato {shape}")
ALL = Text("all {number}, shape {shape}", "tudo {number}, formato {shape}")
LARGE = Text("an array of shape {shape}", "um array de formato {shape}")
A_FUNCTION = Text("a function", "uma função")
NOTHING = Text("nothing", "nada")
SHAPES_DIFFER = Text("shape {got}, not {want}", "formato {got}, não {want}")


def number(value: Any, digits: int = DIGITS) -> str:
    """Write one entry; non-finite ones come as words already."""
    if isinstance(value, bool | str) or value is None:
        return visible(str(value), longest=40)
    return f"{value + 0.0:.{digits}g}"


def shape(value: Value) -> str:
    """Write an array's shape as Python does."""
    return str(tuple(value.shape or ()))


def lines(value: Value, digits: int = DIGITS, *, spelt_out: int = 3) -> list[Text]:
    """Write a value on as few lines as it can be read on.

    spelt_out: an array of equal entries is named by its entry when it has more than this many
    """
    if value.kind == "function":
        return [value.text or A_FUNCTION]
    if value.kind == "array" and value.data is None:
        return [LARGE.format(shape=shape(value))]
    if value.kind in {"array", "number"} or value.data is not None:
        return _array(value, digits, spelt_out)
    return [value.text or NOTHING]


def _array(value: Value, digits: int, spelt_out: int) -> list[Text]:
    entries = list(flat(value.data))
    if len(entries) > spelt_out and all(entry == entries[0] for entry in entries):
        if entries[0] == 0:
            return [ZEROS.format(shape=shape(value))]
        return [ALL.format(number=number(entries[0], digits), shape=shape(value))]
    width = max((len(number(entry, digits)) for entry in entries), default=0)
    return [Text.same(line) for line in _rows(value.data, width, digits)]


def _rows(data: Any, width: int, digits: int) -> list[str]:
    if not isinstance(data, Sequence) or isinstance(data, str):
        return [number(data, digits)]
    if not any(isinstance(row, Sequence) and not isinstance(row, str) for row in data):
        return ["[" + " ".join(number(entry, digits).rjust(width) for entry in data) + "]"]
    rows: list[str] = []
    for k, part in enumerate(data):
        below = _rows(part, width, digits)
        below[0] = ("[" if k == 0 else " ") + below[0]
        rows += [below[0], *(" " + line for line in below[1:])]
    rows[-1] += "]"
    return rows


def flat(data: Any) -> Iterator[Any]:
    """Yield the entries of nested lists."""
    if isinstance(data, Sequence) and not isinstance(data, str):
        for part in data:
            yield from flat(part)
    else:
        yield data


def leaves(value: Value, prefix: str = "") -> Iterator[tuple[str, Value]]:
    """Yield a value, or its parts, each under the name that code reaches it by."""
    name = prefix + visible(value.name, longest=60)
    if not value.fields:
        yield name, value
    for part in value.fields:
        yield from leaves(part, name if value.kind == "list" else name + ".")


class Pair(NamedTuple):
    """One result, as expected and as it came.

    difference: the largest, or what else is wrong; None where the result is right
    """

    name: str
    expected: list[Text]
    got: list[Text]
    difference: Text | None


def pairs(expected: Sequence[Value], got: Sequence[Value]) -> list[Pair]:
    """Set results beside each other, with the digits their differences need to be seen."""
    return [_pair(want, have) for want, have in zip(expected, got, strict=False)]


def _pair(want: Value, have: Value) -> Pair:
    name = visible(want.name, longest=60)
    if want.data is None or have.data is None or want.shape != have.shape:
        difference = None
        if want.shape != have.shape and have.kind == want.kind == "array":
            difference = SHAPES_DIFFER.format(got=shape(have), want=shape(want))
        return Pair(name, lines(want), lines(have), difference or Text.same(""))
    gap, digits = _gap(list(flat(want.data)), list(flat(have.data)))
    if gap == 0:
        return Pair(name, lines(want), lines(have), None)
    difference = Text.same(f"{gap:.4g}")
    shown_want, shown_have = (lines(value, digits, spelt_out=8) for value in (want, have))
    return Pair(name, shown_want, shown_have, difference)


def _gap(want: list[Any], have: list[Any]) -> tuple[float, int]:
    """Return the largest difference, 0 if none is worth showing, and the digits that show it."""
    wanted, had = [float(entry) for entry in want], [float(entry) for entry in have]
    finite = [abs(entry) for entry in (*wanted, *had) if math.isfinite(entry)]
    largest = max(finite, default=0.0)
    gaps = [_distance(*both) for both in zip(wanted, had, strict=True)]
    gap = max(gaps, default=0.0)
    if gap <= SAME * largest:
        return 0.0, DIGITS
    digits = DIGITS
    while digits < MOST_DIGITS and gap < largest * 10.0 ** (1 - digits):
        digits += 1
    return gap, digits


def _distance(want: float, have: float) -> float:
    if want == have or (math.isnan(want) and math.isnan(have)):
        return 0.0
    distance = abs(want - have)
    return distance if math.isfinite(distance) else math.inf
