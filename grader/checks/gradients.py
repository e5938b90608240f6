"""Central differences of the course's own forward pass, beside a gradient that was returned."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case, fresh
from grader.checks.closeness import CENTRAL_DIFFERENCE_RELATIVE, CENTRAL_DIFFERENCE_STEP, largest
from grader.course.exercise import Function

Array = NDArray[np.float64]
Loss = Callable[..., float]


def central_difference(
    loss: Loss, variables: tuple[Any, ...], which: int, direction: Array
) -> float:
    """Return the derivative of `loss(*variables)` along a direction of one variable."""
    ends = []
    for sign in (1.0, -1.0):
        moved = list(fresh(variables))
        moved[which] = moved[which] + sign * CENTRAL_DIFFERENCE_STEP * direction
        ends.append(float(loss(*moved)))
    return (ends[0] - ends[1]) / (2 * CENTRAL_DIFFERENCE_STEP)


def entry_difference(function: Function, case: Case, which: int, index: tuple[int, ...]) -> float:
    """Return the central difference by one entry of one variable of a gradient function."""
    if function.loss is None:
        raise ValueError(f"{function.name} has no loss")
    loss, variables = function.loss(case.recipe.draw())
    direction = np.zeros(np.shape(variables[which]))
    direction[index] = 1.0
    return central_difference(loss, variables, which, direction)


def agrees(function: Function, case: Case, blocks: tuple[Array, ...], seed: int) -> bool:
    """Tell whether every gradient agrees with a central difference along a random unit direction.

    A unit direction: its derivative is of the size of the gradient's own entries, so one tolerance
    fits; one direction costs two forward passes, whatever the size.
    """
    if function.loss is None:
        return True
    rng = np.random.default_rng(seed)
    loss, variables = function.loss(case.recipe.draw())
    for which, block in enumerate(blocks):
        direction = rng.standard_normal(block.shape)
        direction /= max(float(np.linalg.norm(direction)), np.finfo(float).tiny)
        numeric = central_difference(loss, variables, which, direction)
        error = abs(float(np.sum(block * direction)) - numeric)
        if error > CENTRAL_DIFFERENCE_RELATIVE * max(largest(block), 1.0):
            return False
    return True
