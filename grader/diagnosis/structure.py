"""What the numbers of a wrong answer give away when no named misconception fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case, with_zeros
from grader.checks.closeness import close, largest
from grader.diagnosis import steps
from grader.diagnosis.matching import Evidence, names, pairs, wrong_blocks
from grader.diagnosis.sentences import (
    FACTOR,
    NOTHING_FILLED,
    NUMERICAL,
    ONLY_BLOCKS,
    PERMUTED,
    PRECISION,
    RIGHT_WHERE_ONE,
    SIGN,
    SOME_GATES,
    TRANSPOSED,
    WHOLE_NUMBERS,
    WRONG_WHERE_ONE,
)
from grader.text import Text

Array = NDArray[np.float64]
GATES = "ifgo"
# Correct float32 work stays under this, and so does a central difference of a loss.
PRECISION_RELATIVE = 2e-6


def finding(evidence: Evidence, smallest: Mapping[str, int]) -> Text | None:
    """Return the first thing that the numbers give away; None where they do not.

    smallest: the axis sizes of the smallest input known to fail
    """
    for look in (nothing_filled, precision, whole_numbers, sign, factor, transposed, permuted):
        if found := look(evidence):
            return found
    return (
        steps.where_in_time(evidence)
        or where_one(evidence, smallest)
        or some_gates(evidence)
        or steps.first_step(evidence)
    )


def _all_formed(evidence: Evidence) -> bool:
    return all(answer.blocks and not answer.problem for answer in evidence.answers)


def nothing_filled(evidence: Evidence) -> Text | None:
    """Find results that are all zeros on every case."""
    blocks = _every(evidence, lambda _, want, got: not np.any(got))
    return NOTHING_FILLED.format(blocks=blocks) if blocks else None


def where_one(evidence: Evidence, smallest: Mapping[str, int]) -> Text | None:
    """Find an axis whose size alone decides between right and wrong."""
    # a zeroed input can make a wrong answer right, whatever the sizes
    plain = [i for i, case in enumerate(evidence.cases) if case.recipe.arrays is None]
    right = [evidence.right(index) for index in plain]
    sizes = [evidence.cases[index].sizes for index in plain]
    if all(right) or not any(right):
        return None
    axes = [axis for axis in RIGHT_WHERE_ONE if axis in smallest]
    raised = any(answer.raised for answer in evidence.answers)
    for axis in axes:
        told = smallest[axis] > 1 and not raised
        if told and right == [of[axis] == 1 for of in sizes]:
            return RIGHT_WHERE_ONE[axis]
    for count in range(1, len(axes) + 1):
        for chosen in combinations(axes, count):
            told = any(smallest[axis] == 1 for axis in chosen)
            if told and right == [all(of[axis] > 1 for axis in chosen) for of in sizes]:
                return WRONG_WHERE_ONE.format(axes=" = 1, ".join(chosen))
    return None


def precision(evidence: Evidence) -> Text | None:
    """Find errors too small to come from a wrong formula."""
    if not _all_formed(evidence) or evidence.function.tolerance:
        return None
    relative = max(
        largest(want - got) / max(largest(want), np.finfo(float).tiny)
        for block in range(len(evidence.function.blocks))
        for _, want, got in pairs(evidence, block)
        if largest(want) > 0
    )
    if not 0 < relative <= PRECISION_RELATIVE:
        return None
    text = NUMERICAL if evidence.function.forward else PRECISION
    return text.format(digits=round(-np.log10(relative)))


def _every(evidence: Evidence, holds: Callable[[Case, Array, Array], bool]) -> str | None:
    """Name the wrong results if all of them, on all cases, satisfy `holds`."""
    if not _all_formed(evidence):
        return None
    blocks = wrong_blocks(evidence)
    if not blocks or not all(
        holds(case, want, got) for block in blocks for case, want, got in pairs(evidence, block)
    ):
        return None
    return names(evidence, blocks)


def whole_numbers(evidence: Evidence) -> Text | None:
    """Find results of which every entry is a whole number, though few should be."""
    blocks = _every(evidence, lambda _, want, got: np.array_equal(got, np.round(got)))
    # a constant is no cut-off result
    if all(
        got.size < 2 or np.ptp(got) == 0
        for b in wrong_blocks(evidence)
        for _, _, got in pairs(evidence, b)
    ):
        return None
    return WHOLE_NUMBERS.format(blocks=blocks) if blocks else None


def sign(evidence: Evidence) -> Text | None:
    """Find a reversed sign."""
    blocks = _every(evidence, lambda _, want, got: close(want, -got))
    return SIGN.format(blocks=blocks) if blocks else None


def factor(evidence: Evidence) -> Text | None:
    """Find a constant factor that the sizes of the case explain."""
    guesses: dict[str, Callable[[Case], float]] = {
        "2": lambda _: 2.0,
        "½": lambda _: 0.5,
        "N": lambda case: float(case.sizes["N"]),
        "1/N": lambda case: 1.0 / case.sizes["N"],
        "T": lambda case: float(case.sizes["T"]),
        "1/T": lambda case: 1.0 / case.sizes["T"],
        "1/H": lambda case: 1.0 / case.sizes["H"],
    }
    for name, value in guesses.items():
        if name.strip("1/").isupper() and name.strip("1/") not in evidence.cases[0].sizes:
            continue
        blocks = _every(evidence, lambda case, want, got, v=value: close(want * v(case), got))  # type: ignore[misc]
        if blocks:
            return FACTOR.format(blocks=blocks, factor=name)
    return None


def transposed(evidence: Evidence) -> Text | None:
    """Find results that are the transpose of the right ones."""
    blocks = wrong_blocks(evidence)
    turned = bool(blocks) and all(
        want.ndim == 2 and close(want.T, got)
        for block in blocks
        for _, want, got in pairs(evidence, block)
    )
    return TRANSPOSED.format(blocks=names(evidence, blocks)) if turned else None


def _gated(evidence: Evidence) -> list[int]:
    """Return the results whose last axis is the four gates, on every case."""
    return [
        block
        for block in range(len(evidence.function.blocks))
        if all(
            want.ndim and want.shape[-1] == len(GATES) * case.sizes.get("H", 0)
            for case, want, _ in pairs(evidence, block)
        )
    ]


def _wrong_gated(evidence: Evidence) -> list[int]:
    """Return the wrong ones among them; none where an answer has no form."""
    if not _all_formed(evidence):
        return []
    wrong = wrong_blocks(evidence)
    return [block for block in _gated(evidence) if block in wrong]


def _by_gate(block: Array) -> list[Array]:
    return list(np.split(block, len(GATES), axis=-1))


def permuted(evidence: Evidence) -> Text | None:
    """Find gate blocks in another order."""
    blocks = _wrong_gated(evidence)
    if not blocks:
        return None
    for order in permutations(range(len(GATES))):
        if all(
            close(np.concatenate([_by_gate(want)[k] for k in order], axis=-1), got)
            for block in blocks
            for _, want, got in pairs(evidence, block)
        ):
            return PERMUTED.format(
                blocks=names(evidence, blocks), order=", ".join(GATES[k] for k in order)
            )
    return None


def some_gates(evidence: Evidence) -> Text | None:
    """Find the gates to which the error is confined."""
    blocks = _wrong_gated(evidence)
    if not blocks:
        return None
    wrong = [
        name
        for k, name in enumerate(GATES)
        if any(
            not close(_by_gate(want)[k], _by_gate(got)[k])
            for block in blocks
            for _, want, got in pairs(evidence, block)
        )
    ]
    if len(wrong) == len(GATES):
        return None
    return SOME_GATES.format(gates=", ".join(wrong), blocks=names(evidence, blocks))


def only_blocks(evidence: Evidence) -> Text | None:
    """Name the wrong results where others are right."""
    if not _all_formed(evidence):
        return None
    blocks = wrong_blocks(evidence)
    if not 0 < len(blocks) < len(evidence.function.blocks):
        return None
    others = [block for block in range(len(evidence.function.blocks)) if block not in blocks]
    return ONLY_BLOCKS.format(blocks=names(evidence, blocks), others=names(evidence, others))


def ablations(evidence: Evidence) -> list[tuple[str, tuple[Array, ...]]]:
    """Return the rich case's arrays with one of them zeroed, by the argument's or field's name."""
    case = evidence.cases[0]
    found = []
    for index, (_, array) in enumerate(case.drawn):
        name = _name_of(evidence, case, array)
        if name and array.size:
            found.append((name, with_zeros(case.drawn, {index})))
    return found


def _name_of(evidence: Evidence, case: Case, array: Array) -> str | None:
    for name, value in zip(evidence.function.parameters, case.arguments, strict=True):
        fields = zip(value._fields, value, strict=True) if hasattr(value, "_fields") else ()
        for label, part in [(name, value), *fields]:
            if isinstance(part, np.ndarray) and np.array_equal(array, part):
                return str(label)
    return None
