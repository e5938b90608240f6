"""Finds at which time steps an answer goes wrong, and what is wrong first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case
from grader.checks.closeness import Closeness, compare
from grader.diagnosis.matching import Evidence, names, wrong_blocks
from grader.diagnosis.sentences import (
    AFTER,
    BEFORE_THE_LAST,
    BEFORE_THE_LAST_FEW,
    FIRST_STEP,
    ONLY_THE_FIRST,
    ONLY_THE_LAST,
)
from grader.text import Text

Array = NDArray[np.float64]
# a mistake in how steps begin or end, or a gradient cut after some, shows within so many of them
NEAR_AN_END = 5
BLOCKS = "{blocks}"  # filled in later


class _Pattern(NamedTuple):
    """Which of `length` steps are wrong, and how that is told.

    handed: how many steps are right before what is handed on goes wrong; None where it is not that
    """

    wrong: Callable[[int], range]
    message: Text
    handed: int | None = None


def _patterns() -> Iterator[_Pattern]:
    for k in range(1, NEAR_AN_END + 1):
        yield _Pattern(lambda length, k=k: range(k, length), AFTER.format(step=k, blocks=BLOCKS), k)  # type: ignore[misc]
    for k in range(1, NEAR_AN_END + 1):
        message = BEFORE_THE_LAST if k == 1 else BEFORE_THE_LAST_FEW.format(count=k, blocks=BLOCKS)
        yield _Pattern(lambda length, k=k: range(max(length - k, 0)), message, k)  # type: ignore[misc]
    yield _Pattern(lambda _: range(1), ONLY_THE_FIRST)
    yield _Pattern(lambda length: range(length - 1, length), ONLY_THE_LAST)


def time_axis(evidence: Evidence, block: int) -> int | None:
    """Return the axis of a block that counts steps: its length is T, or T + 1, on every case."""
    for extra in (0, 1):
        for axis in range(evidence.cases[0].expected[block].ndim):
            if all(
                case.expected[block].shape[axis] == case.sizes.get("T", -1) + extra
                for case in evidence.cases
            ):
                return axis
    return None


def _timed(evidence: Evidence, blocks: Iterable[int]) -> dict[int, int]:
    """Return those of some blocks that count steps, each with its axis of time."""
    axes = {block: time_axis(evidence, block) for block in blocks}
    return {block: axis for block, axis in axes.items() if axis is not None}


def where_in_time(evidence: Evidence) -> Text | None:
    """Find the steps to which the error is confined, if they are the same on every input."""
    # a zeroed input can make a wrong answer right, whatever the step
    plain = [i for i, case in enumerate(evidence.cases) if case.recipe.arrays is None]
    timed = _timed(evidence, wrong_blocks(evidence))
    if not timed or not all(evidence.answers[i].blocks for i in plain):
        return None
    found: dict[int, _Pattern] = {}
    for block, axis in timed.items():
        pattern = _pattern_of(evidence, plain, block, axis)
        if pattern is None:
            return None
        found[block] = pattern
    # what is handed on reaches some results a step later than others
    first = min(found.values(), key=lambda pattern: pattern.handed or 0)
    if any((pattern.handed is None) != (first.handed is None) for pattern in found.values()):
        return None
    blocks = [block for block, pattern in found.items() if pattern.message == first.message]
    return first.message.format(blocks=names(evidence, blocks))


def _pattern_of(evidence: Evidence, plain: list[int], block: int, axis: int) -> _Pattern | None:
    """Return the first pattern that the wrong steps of a block follow on every case."""
    steps = {i: wrong_steps(evidence.cases[i], *_both(evidence, i, block), axis) for i in plain}
    lengths = {i: evidence.cases[i].expected[block].shape[axis] for i in plain}
    # two steps do not tell the first from all but the last
    if max(lengths.values(), default=0) <= 2:
        return None
    for pattern in _patterns():
        if all(steps[i] == list(pattern.wrong(lengths[i])) for i in plain):
            return pattern
    return None


def _both(evidence: Evidence, index: int, block: int) -> tuple[Array, Array]:
    blocks = evidence.answers[index].blocks
    assert blocks is not None
    return evidence.cases[index].expected[block], blocks[block]


def wrong_steps(case: Case, want: Array, got: Array, axis: int) -> list[int]:
    """Return the steps at which one block differs, by the measure of the whole block."""
    if want.shape != got.shape:
        return []
    steps = []
    for t in range(want.shape[axis]):
        # the right values elsewhere: so the largest entry of the block stays the measure
        mixed = want.copy()
        at = (slice(None),) * axis + (t,)
        mixed[at] = got[at]
        if compare(want, mixed, case.tolerance) is Closeness.DIFFERENT:
            steps.append(t)
    return steps


def first_step(evidence: Evidence) -> Text | None:
    """Tell apart what is wrong and what is right at the first step, where nothing was handed on."""
    case, answer = evidence.cases[0], evidence.answers[0]
    if answer.blocks is None or answer.problem is not None:
        return None
    timed = _timed(evidence, range(len(case.expected)))
    wrong = [b for b, axis in timed.items() if 0 in wrong_steps(case, *_both(evidence, 0, b), axis)]
    right = [b for b in timed if b not in wrong]
    if not wrong or not right:
        return None
    return FIRST_STEP.format(wrong=names(evidence, wrong), right=names(evidence, right))
