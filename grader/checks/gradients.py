"""Central differences of the course's own forward pass, beside a gradient that was returned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case, fresh
from grader.checks.closeness import CENTRAL_DIFFERENCE_RELATIVE, CENTRAL_DIFFERENCE_STEP, largest
from grader.course.exercise import Function, in_tuple

Array = NDArray[np.float64]
Loss = Callable[..., float]

# In units of the step: where a loss is taken along a direction.
POINTS = (1.0, -1.0, 0.5, -0.5)


def slope(losses: Sequence[float]) -> float:
    """Return the slope from the losses at POINTS: two central differences, extrapolated.

    What is left of the error is of fourth order, so over several time steps too it stays below the
    round-off of a single difference with a smaller step. source: Richardson 1911
    """
    above, below, nearer_above, nearer_below = losses
    whole = (above - below) / (2 * CENTRAL_DIFFERENCE_STEP)
    half = (nearer_above - nearer_below) / CENTRAL_DIFFERENCE_STEP
    return (4 * half - whole) / 3


def moved(variables: tuple[Any, ...], which: int, direction: Array) -> list[tuple[Any, ...]]:
    """Return the variables at POINTS along a direction of one of them."""
    found = []
    for point in POINTS:
        changed = list(fresh(variables))
        changed[which] = changed[which] + point * CENTRAL_DIFFERENCE_STEP * direction
        found.append(tuple(changed))
    return found


def central_difference(
    loss: Loss, variables: tuple[Any, ...], which: int, direction: Array
) -> float:
    """Return the derivative of `loss(*variables)` along a direction of one variable."""
    return slope([float(loss(*point)) for point in moved(variables, which, direction)])


def loss_of(function: Function, case: Case) -> tuple[Loss, tuple[Any, ...]] | None:
    """Return the loss that a gradient function differentiates, and its variables; None without."""
    if function.forward is None:
        return None
    forward, composition = function.forward, function.forward.compose(case.recipe.draw())

    def loss(*variables: Any) -> float:
        return float(composition.loss(*in_tuple(forward.reference(*variables))))

    return loss, composition.variables


def entry_difference(
    function: Function, case: Case, which: int, index: tuple[int, ...]
) -> float | None:
    """Return the central difference by one entry of one variable, None where there is no loss."""
    found = loss_of(function, case)
    if found is None:
        return None
    loss, variables = found
    direction = np.zeros(np.shape(variables[which]))
    direction[index] = 1.0
    return central_difference(loss, variables, which, direction)


def agrees(function: Function, case: Case, blocks: tuple[Array, ...], seed: int) -> bool:
    """Tell whether every gradient agrees with a central difference along a random direction."""
    found = loss_of(function, case)
    if found is None:
        return True
    loss, variables = found
    for which, (block, direction) in enumerate(zip(blocks, directions(blocks, seed), strict=True)):
        if not is_slope(block, direction, central_difference(loss, variables, which, direction)):
            return False
    return True


def directions(blocks: tuple[Array, ...], seed: int) -> list[Array]:
    """Draw a unit direction for each gradient.

    The derivative along a unit direction is of the size of the gradient's own entries, so one
    tolerance fits; one direction costs four forward passes, whatever the size.
    """
    rng = np.random.default_rng(seed)
    drawn = [rng.standard_normal(block.shape) for block in blocks]
    return [one / max(float(np.linalg.norm(one)), np.finfo(float).tiny) for one in drawn]


def is_slope(block: Array, direction: Array, numeric: float) -> bool:
    """Tell whether a gradient has a central difference as its slope along a direction."""
    error = abs(float(np.sum(block * direction)) - numeric)
    return error <= CENTRAL_DIFFERENCE_RELATIVE * max(largest(block), 1.0)
