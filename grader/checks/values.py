"""Whether an answer has the form asked for, and whether its values are the right ones."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case
from grader.checks.closeness import (
    SINGLE_SENSITIVITY,
    Closeness,
    compare,
    is_single,
    largest,
    single_allowed,
    worst,
)
from grader.checks.naming import AN_ARRAY, described
from grader.checks.parts import pieces
from grader.course.exercise import Function
from grader.sandbox import Record, TooBig
from grader.text import Text

Array = NDArray[np.float64]

# no result asked for comes near; more would only cost the grader memory and time
MOST_ENTRIES = 1 << 14

NOTHING = Text(
    "`{name}` returned nothing (None): is a `return` missing?",
    "`{name}` não devolveu nada (None): falta um `return`?",
)
DICT = Text(
    "`{name}` returned a dict; return {wanted}.",
    "`{name}` devolveu um dicionário; devolva {wanted}.",
)
COUNT = Text(
    "`{name}` must return {wanted}, but it returned {got}.",
    "`{name}` deve devolver {wanted}, mas devolveu {got}.",
)
NONE_AMONG = Text(
    "`{name}` is None: it was never given a value.",
    "`{name}` é None: nunca recebeu um valor.",
)
NOT_NUMBERS = Text(
    "`{name}` must be an array of real numbers, but it is {got}.",
    "`{name}` deve ser um array de números reais, mas é {got}.",
)
COMPLEX = Text(
    "`{name}` holds complex numbers (`{dtype}`); expected real ones: `np.abs` gives the modulus, "
    "`.real` the real part.",
    "`{name}` contém números complexos (`{dtype}`); o esperado são reais: `np.abs` dá o módulo, "
    "`.real` a parte real.",
)
SHAPE = Text(
    "`{name}` has shape {got}; expected {want}.",
    "`{name}` tem formato {got}; o esperado é {want}.",
)
TRANSPOSED = Text(
    "`{name}` has shape {got}, the transpose of the expected {want}.",
    "`{name}` tem formato {got}, o transposto do esperado {want}.",
)
ONE_AXIS_MORE = Text(
    "`{name}` has shape {got}; expected {want}: one pair of brackets too many, or a comma after "
    "the result.",
    "`{name}` tem formato {got}; o esperado é {want}: um par de colchetes a mais, ou uma vírgula "
    "depois do resultado.",
)
NOT_FINITE = Text(
    "`{name}` holds NaN or infinity where {want} is expected.",
    "`{name}` contém NaN ou infinito onde o esperado é {want}.",
)
ITEMS = Text(
    "{name} must hold one array for each of those given.",
    "{name} deve conter um array para cada um dos recebidos.",
)
ORDER = Text(
    "`{name}` must return {wanted}, in this order: by their shapes, yours come in another one.",
    "`{name}` deve devolver {wanted}, nesta ordem: pelos formatos, os seus vêm em outra.",
)
STEPS = Text(
    "`{name}` has one record for each of {got} steps; expected {want}.",
    "`{name}` tem um registro para cada um de {got} passos; o esperado é {want}.",
)
ONE = Text("one value (`{names}`)", "um valor (`{names}`)")
SEVERAL = Text("{count} values ({names})", "{count} valores ({names})")
NO_TABLE = Text(
    "a list whose parts are not all numbers, or not all of one length",
    "uma lista cujas partes não são todas números, ou não têm todas o mesmo tamanho",
)


class Answer(NamedTuple):
    """What one call gave: its blocks, or why it has none, or that it raised.

    blocks: float64 arrays in the order of `returns`, of whatever shape; None when there are none
    problem: what is wrong with the form   block: index of the block that `problem` is about
    raised: type name of the exception, None when the call returned
    """

    blocks: tuple[Array, ...] | None
    problem: Text | None = None
    block: int | None = None
    raised: str | None = None


def wanted(function: Function) -> Text:
    """Name what a function must return."""
    names = ", ".join(f"`{name}`" for name in function.returns)
    if len(function.returns) == 1:
        return ONE.format(names=function.returns[0])
    return SEVERAL.format(count=len(function.returns), names=names)


def read(function: Function, value: Any, expected: tuple[Array, ...]) -> Answer:
    """Read a returned value as the blocks that were asked for, or say what keeps it from that."""
    answer = read_blocks(function, value)
    if answer.blocks is not None:
        answer = _check_form(function, answer.blocks, expected)
    if isinstance(value, np.ndarray) and len(function.returns) > 1 and answer.problem:
        # one array, which by chance has as many rows as results were asked for
        return answer._replace(problem=_count_problem(function, value))
    several = type(value) in (tuple, Record) and len(_items(value)) > 1
    right = answer.blocks is not None and answer.blocks[0].shape == expected[0].shape
    if several and len(function.returns) == 1 and not right:
        return answer._replace(problem=_count_problem(function, value))
    return answer


def _count_problem(function: Function, value: Any) -> Text:
    return COUNT.format(name=function.name, wanted=wanted(function), got=described(value))


def _items(value: Any) -> tuple[Any, ...]:
    return tuple(value.fields.values() if isinstance(value, Record) else value)


def read_blocks(function: Function, value: Any) -> Answer:
    """Read a returned value as blocks of real numbers, of whatever shapes."""
    results = _results(function, value)
    parts = results if isinstance(results, Text) else pieces(function, results)
    if isinstance(parts, Text):
        return Answer(None, parts)
    blocks: list[Array] = []
    for part in parts:
        block = number_block(part)
        if block is None:
            name = (*function.blocks, *function.returns[-1:] * len(parts))[len(blocks)]
            return Answer(None, _no_numbers(name, part), len(blocks))
        blocks.append(block)
    return Answer(tuple(blocks))


def _no_numbers(name: str, part: Any) -> Text:
    if isinstance(part, np.ndarray) and part.dtype.kind == "c":
        return COMPLEX.format(name=name, dtype=str(part.dtype))
    return (NONE_AMONG if part is None else NOT_NUMBERS).format(name=name, got=_kind(part))


def _kind(part: Any) -> Text:
    if isinstance(part, np.ndarray) and _entries(part) > MOST_ENTRIES:
        part = TooBig(str(part.dtype), "shape", str(part.shape))
    if isinstance(part, np.ndarray):
        return AN_ARRAY.format(dtype=str(part.dtype))
    return NO_TABLE if type(part) in (list, tuple) else described(part)


def _results(function: Function, value: Any) -> list[Any] | Text:
    count = len(function.returns)
    if value is None:
        return NOTHING.format(name=function.name)
    if isinstance(value, dict):
        return DICT.format(name=function.name, wanted=wanted(function))
    if isinstance(value, Record):
        value = _items(value)
        value = value[0] if count == len(value) == 1 else value
    if count == 1:
        return [value]
    if isinstance(value, np.ndarray) and value.ndim and len(value) == count:
        value = list(value)
    # of just these types: what tells of a value that did not come is a named tuple
    if type(value) not in (tuple, list) or len(value) != count:
        return _count_problem(function, value)
    return list(value)


def number_block(part: Any) -> Array | None:
    """Return an array-like of real numbers as float64, None for anything else."""
    if _entries(part) > MOST_ENTRIES:
        return None
    if isinstance(part, list | tuple):
        try:
            part = np.asarray(part)
        except ValueError:
            return None
    if isinstance(part, bool | int | float):
        try:
            return np.asarray(part, dtype=np.float64)
        except OverflowError:
            return None
    if not isinstance(part, np.ndarray) or part.dtype.kind not in "fiub":
        return None
    return part.astype(np.float64)


def _entries(part: Any) -> float:
    """Count the numbers in nested lists and arrays; infinitely many if anything is no number.

    An array without entries counts by its longest axis: as lists it would be as many.
    """
    if isinstance(part, list | tuple):
        return sum(map(_entries, part))
    if isinstance(part, np.ndarray | np.generic):
        return max(part.size, *part.shape) if part.ndim else 1
    return 1 if isinstance(part, bool | int | float) else math.inf


def _check_form(
    function: Function, blocks: tuple[Array, ...], expected: tuple[Array, ...]
) -> Answer:
    if len(blocks) != len(expected):
        text = ITEMS.format(name=", ".join(f"`{name}`" for name in function.parts))
        return Answer(None, text)
    named = list(zip(function.blocks, blocks, expected, strict=True))
    plain = [k for k, name in enumerate(function.blocks) if name in function.returns]
    shapes = [blocks[k].shape for k in plain], [expected[k].shape for k in plain]
    if shapes[0] != shapes[1] and sorted(shapes[0]) == sorted(shapes[1]):
        text = ORDER.format(name=function.name, wanted=wanted(function))
        return Answer(blocks, text, 0)
    for index, (name, block, want) in enumerate(named):
        if block.shape != want.shape:
            text = _shape_problem(name, block.shape, want.shape)
            return Answer(blocks, text, index)
    for index, (name, block, want) in enumerate(named):
        if not np.isfinite(block).all():
            at, _ = worst(want, block)
            text = NOT_FINITE.format(name=name, want=f"{float(want[at]) + 0.0:.4g}")
            return Answer(blocks, text, index)
    return Answer(blocks)


def _shape_problem(name: str, got: tuple[int, ...], want: tuple[int, ...]) -> Text:
    if "[]" in name and got[1:] == want[1:]:
        return STEPS.format(name=name.partition("[")[0], got=got[0], want=want[0])
    problem = SHAPE
    if len(got) > 1 and got == want[::-1]:
        problem = TRANSPOSED
    elif got == (1, *want) != (*want, 1):
        problem = ONE_AXIS_MORE
    return problem.format(name=name, got=got, want=want)


def closeness_of(case: Case, answer: Answer) -> Closeness:
    """Compare an answer with what is right: the worst over its blocks."""
    if answer.blocks is None or answer.problem is not None:
        return Closeness.DIFFERENT
    found = {
        compare(want, got, case.tolerance)
        for want, got in zip(case.expected, answer.blocks, strict=True)
    }
    if Closeness.DIFFERENT in found:
        return Closeness.SINGLE if _single_at_best(case, answer.blocks) else Closeness.DIFFERENT
    return Closeness.SINGLE if Closeness.SINGLE in found else Closeness.EQUAL


def _single_at_best(case: Case, blocks: tuple[Array, ...]) -> bool:
    """Tell whether float32 answers are as near as float32 inputs allow.

    Where gates saturate, 1 - i has few digits left in single precision: the reference itself moves
    that far when its inputs are rounded.
    """
    if case.tolerance is not None or not all(is_single(got) for got in blocks):
        return False
    return all(
        largest(got - want) <= SINGLE_SENSITIVITY * largest(near - want) + single_allowed(want)
        for want, got, near in zip(case.expected, blocks, case.in_single(), strict=True)
    )
