"""Makes a failing input small: the smallest axes, then zeros, then small whole numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case, Recipe, Style, build, with_zeros
from grader.checks.closeness import VISIBLE, Closeness, worst
from grader.checks.values import Answer, closeness_of
from grader.course.exercise import Function

Array = NDArray[np.float64]
Ask = Callable[[Sequence[Case]], list[Answer]]
# what an entry may become, the plainest first; gates stay in [0, 1]
PLAIN = {
    "gate": (0.0, 1.0, 0.5),
    "signed_unit": (0.0, 1.0, 0.5),
    "normal": (0.0, 1.0, 2.0),
    "weights": (0.0, 1.0, 2.0),
}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
LARGEST_TRIED = 2
MOST_STEPS_TRIED = 3  # what goes wrong between two chunks, or at neither end, needs three
SEEDS = (0, 1)
ENTRIES = 60


class Failing(NamedTuple):
    """A case that fails and what was answered to it."""

    case: Case
    answer: Answer


def size_of_error(case: Case, answer: Answer) -> float:
    """Return the largest difference of an answer; infinite where the form itself is wrong."""
    if answer.blocks is None or answer.problem is not None:
        return float("inf")
    return max(
        (worst(want, got)[1] for want, got in zip(case.expected, answer.blocks, strict=True)),
        default=0.0,
    )


def minimise(function: Function, start: Failing, ask: Ask) -> Failing:
    """Return the smallest failing case found; it fails in the same way as `start` does.

    `ask` calls the learner's function on cases; it may return fewer answers than cases.
    """
    shrinker = _Shrinker(function, start, ask)
    smaller = shrinker.smaller_axes() or start
    return shrinker.plain_entries(shrinker.zero_arrays(smaller))


def _kind(answer: Answer) -> tuple[int | None, str] | None:
    """Name what is wrong with an answer's form: which block, and the sentence without numbers."""
    if answer.problem is None:
        return None
    return answer.block, NUMBER.sub("", answer.problem.en)


class _Shrinker:
    def __init__(self, function: Function, start: Failing, ask: Ask) -> None:
        self.function = function
        self.start = start
        self.ask = ask
        # a difference that shows at four decimals, unless there was none to begin with
        self.least = min(VISIBLE, size_of_error(start.case, start.answer))

    def first_failing(self, recipes: Sequence[Recipe]) -> Failing | None:
        cases = [build(self.function, recipe) for recipe in recipes]
        for case, answer in zip(cases, self.ask(cases), strict=False):
            if self.fails_alike(case, answer):
                return Failing(case, answer)
        return None

    def fails_alike(self, case: Case, answer: Answer) -> bool:
        first = self.start.answer
        if answer.raised or first.raised:
            return answer.raised == first.raised
        if _kind(answer) != _kind(first):
            return False
        if closeness_of(case, answer) is not Closeness.DIFFERENT:
            return False
        return size_of_error(case, answer) >= self.least

    def smaller_axes(self) -> Failing | None:
        sizes = self.start.case.sizes
        for tried in _ascending(sizes):
            recipes = [
                Recipe({**self.start.case.recipe.sizes, **tried}, seed, style)
                for style in (Style.INTEGERS, Style.RICH)
                for seed in SEEDS
            ]
            # what a case is beside its arrays may hang on its seed: a function, a step
            given = self.start.case.recipe
            recipes.append(given._replace(sizes={**given.sizes, **tried}, arrays=None))
            recipes += self.with_the_same_zeros(recipes[0])
            if found := self.first_failing(recipes):
                return found
        return None

    def with_the_same_zeros(self, recipe: Recipe) -> list[Recipe]:
        """Make a case zero where the failing one is: some mistakes show on nothing else."""
        zeros = {k for k, (_, array) in enumerate(self.start.case.drawn) if not np.any(array)}
        drawn = build(self.function, recipe).drawn
        if not zeros or len(drawn) != len(self.start.case.drawn):
            return []
        return [recipe._replace(arrays=with_zeros(drawn, zeros))]

    def zero_arrays(self, failing: Failing) -> Failing:
        for index in range(len(failing.case.drawn)):
            arrays = [array for _, array in failing.case.drawn]
            if not np.any(arrays[index]):
                continue
            arrays[index] = np.zeros_like(arrays[index])
            failing = self.first_failing([_with(failing, arrays)]) or failing
        return failing

    def plain_entries(self, failing: Failing) -> Failing:
        tried = 0
        for index, (kind, array) in enumerate(failing.case.drawn):
            for position in np.ndindex(array.shape):
                if tried >= ENTRIES:
                    return failing
                current = float(failing.case.drawn[index][1][position])
                choices = PLAIN[kind][: _rank(PLAIN[kind], current)]
                if not choices:
                    continue
                tried += 1
                recipes = [
                    _with(failing, _changed(failing, index, position, value)) for value in choices
                ]
                failing = self.first_failing(recipes) or failing
        return failing


def _ascending(sizes: Mapping[str, int]) -> Iterator[dict[str, int]]:
    names = list(sizes)
    choices = product(*(range(1, min(size, _most(axis)) + 1) for axis, size in sizes.items()))
    for values in sorted(choices, key=sum):
        yield dict(zip(names, values, strict=True))


def _most(axis: str) -> int:
    return MOST_STEPS_TRIED if axis == "T" else LARGEST_TRIED


def _rank(plain: tuple[float, ...], current: float) -> int:
    """Return how many plainer values come before the current one."""
    return plain.index(current) if current in plain else len(plain)


def _with(failing: Failing, arrays: Sequence[Array]) -> Recipe:
    return failing.case.recipe._replace(arrays=tuple(arrays))


def _changed(failing: Failing, index: int, position: tuple[int, ...], value: float) -> list[Array]:
    arrays = [array.copy() for _, array in failing.case.drawn]
    arrays[index][position] = value
    return arrays
