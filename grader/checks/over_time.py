"""Laws of sequences and hidden units: which steps may know of which; units have no order."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from grader.checks.closeness import close
from grader.checks.laws import Arguments, Array, Law, Results
from grader.text import Text

Axes = Mapping[str, tuple[int, ...]]


def _steps(sequence: Array) -> int:
    """Return the steps of an answer that should be (N, T, .); one without a time axis has none."""
    return sequence.shape[1] if sequence.ndim > 1 else 0


def prefix(*sequences: str, results: tuple[int, ...] = (0,)) -> Law:
    """Claim that the listed results of the first steps follow from the first steps alone.

    sequences: inputs (N, T, .) to be cut after some steps   results: places of those (N, T, .)
    """

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        steps = arguments[sequences[0]].shape[1]
        if steps == 1:
            return []
        kept = int(rng.integers(1, steps))
        return [{**arguments, **{name: arguments[name][:, :kept] for name in sequences}}]

    def holds(
        _arguments: Arguments, result: Results, asked: list[Arguments], answers: list[Results]
    ) -> bool:
        return all(
            _steps(result[k]) > _steps(answer[k]) == probe[sequences[0]].shape[1]
            and close(result[k][:, : _steps(answer[k])], answer[k])
            for probe, answer in zip(asked, answers, strict=True)
            for k in results
        )

    claim = Text(
        "The first steps of a sequence give the same results alone as with more steps after them.",
        "Os primeiros passos de uma sequência dão os mesmos resultados sozinhos ou com mais passos"
        " depois deles.",
    )
    return Law("prefix", claim, probes, holds)


def _first_alike(arguments: Arguments, probe: Arguments, names: tuple[str, ...]) -> int:
    """Return the step from which on two sets of inputs (N, T, .) are the same."""
    differ = [np.any(probe[name] != arguments[name], axis=(0, 2)) for name in names]
    return int(np.flatnonzero(np.any(differ, axis=0))[-1]) + 1


def later_only(*upstream: str, results: tuple[int, ...] = (0,)) -> Law:
    """Claim of a way back: a result at step t knows only the upstream gradients from t on.

    upstream: inputs (N, T, .), whose first steps are changed
    results: places of those (N, T, .)
    """

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        steps = arguments[upstream[0]].shape[1]
        if steps == 1:
            return []
        first = int(rng.integers(1, steps))
        changed = {name: arguments[name].copy() for name in upstream}
        for array in changed.values():
            array[:, :first] = rng.standard_normal(array[:, :first].shape)
        return [{**arguments, **changed}]

    def holds(
        arguments: Arguments, result: Results, asked: list[Arguments], answers: list[Results]
    ) -> bool:
        return all(
            _steps(result[k]) == _steps(answer[k]) == arguments[upstream[0]].shape[1]
            and close(result[k][:, first:], answer[k][:, first:])
            for probe, answer in zip(asked, answers, strict=True)
            for first in [_first_alike(arguments, probe, upstream)]
            for k in results
        )

    listed = ", ".join(f"`{name}`" for name in upstream)
    claim = Text(
        f"The gradient at a step depends on {listed} of that step and of later ones, on no earlier"
        " one.",
        f"O gradiente em um passo depende de {listed} nesse passo e nos posteriores, e não nos"
        " anteriores.",
    )
    return Law("later-only", claim, probes, holds)


def _units(arguments: Arguments, inputs: Axes) -> int:
    lengths = (arguments[name].shape[axis] for name, axes in inputs.items() for axis in axes)
    return int(min(lengths))


def _renumbered(array: Array, axes: tuple[int, ...], units: int) -> Array:
    # the odd ones first: no shift and no reversal, which some wrong programs commute with
    order = np.r_[1:units:2, 0:units:2]
    for axis in axes:
        starts = np.arange(0, array.shape[axis], units)[:, None]
        array = np.take(array, (starts + order).ravel(), axis=axis)
    return array


def units_permuted(inputs: Axes, *results: tuple[int, ...]) -> Law:
    """Claim that hidden units have no order: numbered otherwise in the inputs, so in the results.

    inputs: input -> its axes that are H long, or kH for k blocks: {"h0": (1,), "U": (0, 1), ...}
    results: the same for each result, in order; () for one that has no hidden units
    """

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        units = _units(arguments, inputs)
        moved = {name: _renumbered(arguments[name], axes, units) for name, axes in inputs.items()}
        return [{**arguments, **moved}] if units > 1 else []

    def holds(
        arguments: Arguments, result: Results, asked: list[Arguments], answers: list[Results]
    ) -> bool:
        units = _units(arguments, inputs)
        return all(
            all(axis < before.ndim and before.shape[axis] % units == 0 for axis in axes)
            and close(_renumbered(before, axes, units), after)
            for answer in answers
            for before, after, axes in zip(result, answer, results, strict=True)
        )

    claim = Text(
        "Hidden units have no order: renumbering them in the states and in the weights only"
        " renumbers them in the result.",
        "As unidades ocultas não têm ordem: renumerá-las nos estados e nos pesos só as renumera no"
        " resultado.",
    )
    return Law("units-permuted", claim, probes, holds)
