"""The one definition of equal enough, and of where two arrays differ."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Right answers, however written, stay below 1.3e-11 of a block's largest entry; wrong ones start
# at 2.2e-7. Relative to the block, not to the entry: a cancelled entry has no relative accuracy.
RELATIVE = 1e-9
# sigmoid by way of tanh is exactly 0 where another right sigmoid is 4e-18
ABSOLUTE_FLOOR = 1e-12
# Right backward passes in float32 reach 1.1e-6 of the block.
FLOAT32_RELATIVE = 1e-5
# 1 - tanh and its like round at 1 in float32, however small the difference is
FLOAT32_FLOOR = 1e-7
# Float32 work rounds at every step, not its inputs alone: this often their effect.
SINGLE_SENSITIVITY = 10.0
# Two central differences, h and h/2, extrapolated: seven steps of a recurrent network stay below a
# hundredth of the limit; one difference alone, h = 1e-5, passed it there once in 700 times.
CENTRAL_DIFFERENCE_STEP = 1e-4
CENTRAL_DIFFERENCE_RELATIVE = 1e-8
# An answer that is itself a central difference at eps = 1e-5: round-off eps_machine * |f| / eps,
# with |f| <= 100, beside the largest entry of the gradient.
NUMERICAL_GRADIENT_RELATIVE = 1e-7
# max_norm / (norm + 1e-6), as PyTorch writes it, is right too: entries of clipped gradients, none
# longer than the norm, are then off by at most 1e-6 times the factor that clips them.
CLIP_EPSILON = 1e-6
# Beside the radius itself: power iteration comes this near in some hundred steps where the next
# modulus is 0.9 of the largest, which is what the exercise promises of its matrices.
SPECTRAL_RADIUS_RELATIVE = 1e-4
# A difference that a reader sees at four decimals.
VISIBLE = 1e-3


class Closeness(StrEnum):
    """How a block compares: equal; equal in single precision; or different."""

    EQUAL = "equal"
    SINGLE = "single"
    DIFFERENT = "different"


def largest(block: Any) -> float:
    """Return the largest magnitude in a block, 0 for an empty one."""
    values = np.asarray(block)
    return float(np.abs(values).max()) if values.size else 0.0


def allowed(expected: Array) -> float:
    """Return the largest absolute error that still counts as equal to `expected`."""
    return max(RELATIVE * largest(expected), ABSOLUTE_FLOOR)


def single_allowed(expected: Array) -> float:
    """Return the largest absolute error of an answer in single precision."""
    return max(FLOAT32_RELATIVE * largest(expected), FLOAT32_FLOOR)


def is_single(block: Array) -> bool:
    """Tell whether every entry is exactly representable in float32."""
    with np.errstate(over="ignore"):
        return bool(np.array_equal(block.astype(np.float32).astype(np.float64), block))


def compare(expected: Array, got: Array, tolerance: float | None = None) -> Closeness:
    """Compare two float64 arrays of any shapes; `tolerance` replaces the allowed error."""
    if expected.shape != got.shape:
        return Closeness.DIFFERENT
    with np.errstate(invalid="ignore"):  # two infinities
        error = largest(expected - got)
    # an error that is not a number is above any limit
    if error <= (allowed(expected) if tolerance is None else tolerance) < np.inf:
        return Closeness.EQUAL
    if not np.isfinite(got).all() or not np.isfinite(expected).all():
        return _compare_non_finite(expected, got)
    if error <= single_allowed(expected) and is_single(got):
        return Closeness.SINGLE
    return Closeness.DIFFERENT


def _compare_non_finite(expected: Array, got: Array) -> Closeness:
    # only a wrong program is ever compared with another wrong one here
    both = np.isfinite(expected) & np.isfinite(got)
    same = np.array_equal(np.where(both, 0, expected), np.where(both, 0, got), equal_nan=True)
    near = largest(np.where(both, expected, 0) - np.where(both, got, 0)) <= allowed(
        np.where(both, expected, 0)
    )
    return Closeness.EQUAL if same and near else Closeness.DIFFERENT


def close(expected: Any, got: Any, tolerance: float | None = None) -> bool:
    """Tell whether two blocks are equal enough, single precision included."""
    compared = compare(
        np.asarray(expected, dtype=np.float64), np.asarray(got, dtype=np.float64), tolerance
    )
    return compared is not Closeness.DIFFERENT


def worst(expected: Array, got: Array) -> tuple[tuple[int, ...], float]:
    """Return the index where two arrays of one shape differ most, and by how much."""
    if not expected.size:
        return (), 0.0
    difference = np.abs(expected - got)
    difference = np.where(np.isnan(difference), np.inf, difference)
    index = np.unravel_index(int(np.argmax(difference)), expected.shape)
    return tuple(int(i) for i in index), float(difference[index])
