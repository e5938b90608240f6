"""The fixed cases that decide, and the drawing of arrays from sizes and a seed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.checks.parts import pieces
from grader.course.exercise import Function
from grader.text import Text

Array = NDArray[np.float64]


class Style(StrEnum):
    """What kind of values a case is made of."""

    RICH = "rich"  # normal values, nothing zero: here the most mistakes differ
    INTEGERS = "integers"  # small whole numbers: readable, and exact ties are common
    LARGE = "large"  # normal values x 20: gates saturate
    EDGES = "edges"  # normal values among exact 0, -0.0, 1 and -1


# sizes must differ, or a transposed W would fit
RICH_SIZES = {"N": 2, "T": 3, "D": 4, "H": 5, "K": 6, "V": 7}
LARGE_SCALE = 20.0
WHOLE = {
    "normal": np.array([-2.0, -1.0, 0.0, 1.0, 2.0]),
    "weights": np.array([-2.0, -1.0, 0.0, 1.0, 2.0]),
    "gate": np.array([0.0, 0.5, 1.0]),
    "signed_unit": np.array([-1.0, -0.5, 0.0, 0.5, 1.0]),
}
GATE_ENDS = np.array([0.0, 1e-4, 1.0])
ENDS = np.array([0.0, -0.0, 1.0, -1.0])
WEIGHT_SCALE = 0.7


class Draw:
    """Hands a spec's `cases` its axis sizes and arrays; the same (sizes, seed, style) or the same
    `arrays` always gives the same case.

    Every array comes from one call in a fixed order, so that a smaller case is made by giving
    other arrays for some calls and letting `cases` build everything that depends on them.
    """

    def __init__(
        self,
        sizes: Mapping[str, int],
        seed: int = 0,
        style: Style = Style.RICH,
        arrays: Sequence[Array] | None = None,
    ) -> None:
        self._sizes = sizes
        self._rng = np.random.default_rng(seed)
        self._given = list(arrays) if arrays is not None else None
        self.seed = seed
        self.style = style
        self.used: dict[str, int] = {}
        self.drawn: list[tuple[str, Array]] = []

    def sizes(self, *names: str) -> tuple[int, ...]:
        """Return the sizes of the named axes (N, T, D, H, K, V)."""
        for name in names:
            self.used[name] = self._sizes[name]
        return tuple(self._sizes[name] for name in names)

    def normal(self, *shape: int) -> Array:
        """Draw values around 0: inputs, states, candidates, upstream gradients."""
        return self._record("normal", shape)

    def weights(self, *shape: int) -> Array:
        """Draw weights or biases: normal with standard deviation 0.7, never scaled up."""
        return self._record("weights", shape)

    def gate(self, *shape: int) -> Array:
        """Draw gate values in [0, 1]; the ends occur only in the integer and edge styles."""
        return self._record("gate", shape)

    def signed_unit(self, *shape: int) -> Array:
        """Draw values in [-1, 1], as tanh gives them."""
        return self._record("signed_unit", shape)

    def _record(self, kind: str, shape: tuple[int, ...]) -> Array:
        fresh = self._fresh(kind, shape)
        if self._given is not None:
            fresh = self._given[len(self.drawn)].copy()
        self.drawn.append((kind, fresh))
        return fresh.copy()

    def _fresh(self, kind: str, shape: tuple[int, ...]) -> Array:
        rng = self._rng
        if self.style is Style.INTEGERS:
            return self._chosen(WHOLE[kind], shape)
        values: Array = rng.standard_normal(shape)
        if kind == "gate":
            values = 1 / (1 + np.exp(-values))
        elif kind == "signed_unit":
            values = np.tanh(values)
        elif kind == "weights":
            values = values * WEIGHT_SCALE
        elif self.style is Style.LARGE:
            values = values * LARGE_SCALE
        if self.style is Style.EDGES:
            ends = GATE_ENDS if kind == "gate" else ENDS
            values = np.where(rng.random(shape) < 0.4, self._chosen(ends, shape), values)
        return np.asarray(values)

    def _chosen(self, among: Array, shape: tuple[int, ...]) -> Array:
        return np.asarray(among[self._rng.integers(len(among), size=shape)])


class Recipe(NamedTuple):
    """What a case is made of; making it twice gives the same case."""

    sizes: Mapping[str, int]
    seed: int
    style: Style = Style.RICH
    arrays: tuple[Array, ...] | None = None

    @property
    def is_rich(self) -> bool:
        """Tell whether this is the rich case, the first of the fixed ones."""
        return self.sizes == RICH_SIZES and self.arrays is None

    def draw(self) -> Draw:
        """Return a fresh Draw of this case."""
        return Draw(self.sizes, self.seed, self.style, self.arrays)


class Case(NamedTuple):
    """One input of a function with the right answer to it.

    sizes: of the axes that the case uses   drawn: its primitive arrays, each beside its kind
    tolerance: the allowed error where it is not closeness.py's
    in_single: the right answer to the arguments as float32 holds them
    """

    recipe: Recipe
    sizes: Mapping[str, int]
    drawn: tuple[tuple[str, Array], ...]
    arguments: tuple[Any, ...]
    expected: tuple[Array, ...]
    tolerance: float | None
    in_single: Callable[[], tuple[Array, ...]]


def mapped(value: Any, change: Callable[[Array], Any]) -> Any:
    """Apply a change to every array of an argument, those in records and lists included."""
    if isinstance(value, np.ndarray):
        return change(value)
    if isinstance(value, tuple):
        parts = [mapped(part, change) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, list):
        return [mapped(part, change) for part in value]
    return value


def fresh(value: Any) -> Any:
    """Copy an argument so deeply that no array is shared."""
    return mapped(value, np.ndarray.copy)


def rounded(value: Any) -> Any:
    """Return an argument with every array of reals rounded to what float32 holds, in float64."""

    def change(array: Array) -> Array:
        if array.dtype != np.float64:
            return array
        return array.astype(np.float32).astype(np.float64)

    return mapped(value, change)


def as_blocks(function: Function, value: Any) -> tuple[Array, ...]:
    """Return the answer of one of our own programs as a tuple of float64 arrays.

    raises ValueError when it does not have the form that the function asks for
    """
    parts = pieces(function, list(value) if len(function.returns) > 1 else [value])
    if isinstance(parts, Text):
        raise ValueError(parts.en)
    return tuple(np.asarray(part, dtype=np.float64) for part in parts)


def build(function: Function, recipe: Recipe) -> Case:
    """Make one case of a function: its arguments and the right answer."""
    draw = recipe.draw()
    arguments = function.cases(draw)
    right = function.expected or function.reference
    expected = as_blocks(function, right(*fresh(arguments)))
    return Case(
        recipe,
        draw.used,
        tuple(draw.drawn),
        arguments,
        expected,
        function.tolerance(arguments, expected[0]) if function.tolerance else None,
        lambda: as_blocks(function, right(*rounded(arguments))),
    )


def _axes(n: int, t: int, d: int, h: int, k: int, v: int) -> dict[str, int]:
    return {"N": n, "T": t, "D": d, "H": h, "K": k, "V": v}


# Degenerate sizes stand beside the rich ones on purpose: each hides what the rich ones show, and
# an answer that is right on rich sizes alone (squeeze, sizes from the second step) fails on them.
BATTERY: tuple[tuple[Mapping[str, int], Style], ...] = (
    (RICH_SIZES, Style.RICH),
    (_axes(1, 3, 2, 3, 4, 5), Style.INTEGERS),
    (_axes(3, 4, 2, 3, 5, 6), Style.INTEGERS),
    (_axes(4, 7, 1, 2, 3, 5), Style.RICH),
    (_axes(1, 1, 1, 1, 2, 2), Style.RICH),
    (_axes(3, 2, 5, 4, 7, 6), Style.LARGE),
    (_axes(3, 3, 2, 4, 5, 6), Style.EDGES),
    (_axes(2, 4, 5, 3, 6, 7), Style.EDGES),
    # as many inputs as gate columns: a product that turns a matrix to make it fit
    (_axes(3, 2, 8, 2, 5, 7), Style.RICH),
    # one step, then one unit, beside nothing else that is 1: what is said of either holds of it
    (_axes(3, 1, 4, 5, 6, 7), Style.RICH),
    (_axes(3, 4, 5, 1, 6, 7), Style.RICH),
    # larger than any drawn case
    (_axes(2, 3, 4, 16, 5, 6), Style.RICH),
)
# seeds of the cases with zeros lie apart from the others'
ZEROED = 100


def battery(function: Function, seed: int) -> list[Case]:
    """Make the fixed cases of a function, the rich one first.

    raises ValueError when the rich case breaks the constraints that make it rich
    """
    recipes = [Recipe(sizes, seed + offset, style) for offset, (sizes, style) in enumerate(BATTERY)]
    if function.square:
        recipes.append(Recipe(dict(function.square), seed + len(BATTERY)))
    cases = [build(function, recipe) for recipe in recipes + _zeroed(function, seed + ZEROED)]
    require_rich(function, cases[0])
    return cases


def _zeroed(function: Function, seed: int) -> list[Recipe]:
    """Return rich cases in which one drawn array, and in the last every input, is all zeros.

    The first step has a zero state and the last no gradient from a later one: an answer that
    divides by such an input, or takes it as a sign to stop, is met here.
    """
    drawn = build(function, Recipe(RICH_SIZES, seed)).drawn
    one_each = [{index} for index in range(len(drawn))]
    inputs = {index for index, (kind, _) in enumerate(drawn) if kind == "normal"}
    chosen = [*one_each, inputs] if len(inputs) > 1 else one_each
    return [Recipe(RICH_SIZES, seed, Style.RICH, with_zeros(drawn, zeros)) for zeros in chosen]


def with_zeros(drawn: Sequence[tuple[str, Array]], zeros: Set[int]) -> tuple[Array, ...]:
    """Return the drawn arrays of a case, those at some places replaced by zeros."""
    return tuple(
        np.zeros_like(array) if index in zeros else array for index, (_, array) in enumerate(drawn)
    )


def require_rich(function: Function, case: Case) -> None:
    """Refuse a rich case with equal axes or with a zero among its drawn values."""
    sizes = sorted(case.sizes.values())
    if any(a == b for a, b in pairwise(sizes)):
        raise ValueError(f"{function.name}: the axes of the rich case must differ: {case.sizes}")
    for kind, array in case.drawn:
        if not np.all(array):
            raise ValueError(f"{function.name}: a zero among the {kind} values of the rich case")
