"""Claims that hold whatever the reference says: how an answer must follow its inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import mapped
from grader.checks.closeness import (
    ABSOLUTE_FLOOR,
    FLOAT32_RELATIVE,
    RELATIVE,
    close,
    is_single,
    largest,
)
from grader.text import Text

Array = NDArray[np.float64]
Arguments = dict[str, Any]  # parameter name -> value
Results = tuple[Array, ...]  # in the order of Function.returns
Probes = Callable[[Arguments, np.random.Generator], list[Arguments]]
Holds = Callable[[Arguments, Results, list[Arguments], list[Results]], bool]

Change = Callable[[Arguments], Arguments]
Wanted = Callable[[Arguments], Array | Results]

ROWS_ALONE = 3  # as many rows of a batch are asked about by themselves


class Law(NamedTuple):
    """One claim: further inputs to ask about, and whether the answers agree with it.

    claim: one sentence, what must hold   probes: from a case's arguments; none where the case is
    too small to test it   holds: of the case, its answer, the probes and the answers to them,
    which may have any shape: stretched to fit each other they may fill the memory
    """

    id: str
    claim: Text
    probes: Probes
    holds: Holds


def _relative(*answers: Array) -> float:
    # an answer in single precision earns a note elsewhere; it breaks no law
    return FLOAT32_RELATIVE if all(map(is_single, answers)) else RELATIVE


def _agree(expected: Array, got: Array, *answers: Array) -> bool:
    """Compare two sums of answers, which are only as accurate as the largest of the answers."""
    scale = max(map(largest, answers))
    return largest(expected - got) <= max(5 * _relative(*answers) * scale, ABSOLUTE_FLOOR)


def _alike(*answers: Array) -> bool:
    return len({answer.shape for answer in answers}) == 1


def _rows(value: Any) -> int:
    return len(value[0]) if isinstance(value, tuple) else len(value)


def elementwise(*names: str) -> Law:
    """Claim that changing one entry of the named inputs changes that entry of the result alone."""

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        shape = arguments[names[0]].shape
        entry = tuple(int(rng.integers(size)) for size in shape)
        changed = {name: arguments[name].copy() for name in names}
        for array in changed.values():
            array[entry] = (array[entry] + rng.uniform(0.2, 0.8)) % 1.0
        return [{**arguments, **changed}]

    def holds(
        arguments: Arguments, result: Results, asked: list[Arguments], answers: list[Results]
    ) -> bool:
        untouched = asked[0][names[0]] == arguments[names[0]]
        return close(result[0][untouched], answers[0][0][untouched])

    claim = Text(
        "Each entry of the result depends on the same entry of the inputs and on no other.",
        "Cada elemento do resultado depende do mesmo elemento das entradas e de nenhum outro.",
    )
    return Law("elementwise", claim, probes, holds)


def linear_in(*names: str) -> Law:
    """Claim that the results are linear in the named inputs, taken together."""

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        other = {name: rng.standard_normal(arguments[name].shape) for name in names}
        for array in other.values():
            if array.ndim == 3:
                # of a sequence the last step alone, as where only the end is judged
                array[:, :-1] = 0
        blend = {name: 2.0 * arguments[name] - 3.0 * other[name] for name in names}
        return [{**arguments, **other}, {**arguments, **blend}]

    def holds(
        _arguments: Arguments, result: Results, _asked: list[Arguments], answers: list[Results]
    ) -> bool:
        other, blend = answers
        return all(
            _alike(a, b, both) and _agree(2.0 * a - 3.0 * b, both, a, b, both)
            for a, b, both in zip(result, other, blend, strict=True)
        )

    listed = ", ".join(f"`{name}`" for name in names)
    both, juntas = (" together", " em conjunto") if len(names) > 1 else ("", "")
    claim = Text(
        f"The result is linear in {listed}{both}: scaled and summed inputs give scaled and summed"
        " results.",
        f"O resultado é linear em {listed}{juntas}: multiplicar as entradas por números e somá-las"
        " faz o mesmo com os resultados.",
    )
    return Law("linear", claim, probes, holds)


def batch_independent(*names: str, results: tuple[int, ...] = (0,)) -> Law:
    """Claim that each row of the listed results follows from its own row of the named inputs."""

    def alone(arguments: Arguments, row: int) -> Arguments:
        rows = {name: mapped(arguments[name], lambda a: a[row : row + 1]) for name in names}
        return {**arguments, **rows}

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        count = _rows(arguments[names[0]])
        return [alone(arguments, row) for row in range(min(count, ROWS_ALONE))] * (count > 1)

    def holds(
        _arguments: Arguments, result: Results, _asked: list[Arguments], answers: list[Results]
    ) -> bool:
        return all(
            close(result[k][row : row + 1], answer[k])
            for row, answer in enumerate(answers)
            for k in results
        )

    claim = Text(
        "A row of the batch gives the same result alone as among other rows.",
        "Uma linha do lote dá o mesmo resultado sozinha ou entre outras linhas.",
    )
    return Law("batch-independent", claim, probes, holds)


def batch_additive(*names: str, results: tuple[int, ...]) -> Law:
    """Claim that the listed results of a batch are the sums of those of its two parts."""

    def part(arguments: Arguments, rows: slice) -> Arguments:
        taken = {name: mapped(arguments[name], lambda a: a[rows]) for name in names}
        return {**arguments, **taken}

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        count = _rows(arguments[names[0]])
        parts = (slice(0, count // 2), slice(count // 2, count))
        return [part(arguments, rows) for rows in parts] if count > 1 else []

    def holds(
        _arguments: Arguments, result: Results, asked: list[Arguments], answers: list[Results]
    ) -> bool:
        if not asked:
            return True
        first, second = answers
        return all(
            _alike(result[k], first[k], second[k])
            and _agree(result[k], first[k] + second[k], result[k], first[k], second[k])
            for k in results
        )

    claim = Text(
        "The gradient of a weight over a batch is the sum of its gradients over the batch's parts.",
        "O gradiente de um peso no lote é a soma dos gradientes nas partes do lote.",
    )
    return Law("batch-additive", claim, probes, holds)


def bounded(low: float, high: float) -> Law:
    """Claim that every entry of the result lies between two numbers, both included."""

    def holds(
        _arguments: Arguments, result: Results, _asked: list[Arguments], _answers: list[Results]
    ) -> bool:
        slack = _relative(result[0])
        return bool(np.all((result[0] >= low - slack) & (result[0] <= high + slack)))

    claim = Text(
        f"Every entry of the result lies between {low:g} and {high:g}.",
        f"Cada elemento do resultado fica entre {low:g} e {high:g}.",
    )
    return Law("bounded", claim, lambda _arguments, _rng: [], holds)


def point_symmetric(*names: str, centre: float) -> Law:
    """Claim that reversing the signs of the named inputs mirrors the result about a number."""

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        return [{**arguments, **{name: -arguments[name] for name in names}}]

    def holds(
        _arguments: Arguments, result: Results, _asked: list[Arguments], answers: list[Results]
    ) -> bool:
        mirrored, got = 2 * centre - result[0], answers[0][0]
        return _alike(mirrored, got) and _agree(mirrored, got, result[0], got)

    listed = ", ".join(f"`{name}`" for name in names)
    claim = Text(
        f"Reversing the signs of {listed} mirrors every entry of the result about {centre:g}.",
        f"Inverter os sinais de {listed} espelha cada elemento do resultado em torno de"
        f" {str(f'{centre:g}').replace('.', ',')}.",
    )
    return Law("point-symmetric", claim, probes, holds)


def special_cases(
    id: str,
    claim: Text,
    *cases: tuple[Change, Wanted],
    tolerance: Callable[[Arguments], float] | None = None,
) -> Law:
    """Claim what the results are on inputs changed so that the equations leave no choice.

    cases: (what to change of the arguments, what the changed arguments must give: the one result,
        or a tuple of all)
    tolerance: allowed absolute error, from the changed arguments
    """

    def probes(arguments: Arguments, rng: np.random.Generator) -> list[Arguments]:
        return [{**arguments, **change(arguments)} for change, _ in cases]

    def holds(
        _arguments: Arguments, _result: Results, asked: list[Arguments], answers: list[Results]
    ) -> bool:
        return all(
            close(want, got, tolerance(probe) if tolerance else None)
            for (_, wanted), probe, answer in zip(cases, asked, answers, strict=True)
            for want, got in zip(_all_of(wanted(probe)), answer, strict=True)
        )

    return Law(id, claim, probes, holds)


def _all_of(wanted: Array | Results) -> Results:
    return wanted if isinstance(wanted, tuple) else (wanted,)


# where an activation has long reached its end, and as far as statements promise
BIASES = (40.0, 300.0)


def bias_moves(bias: str, others: tuple[str, ...], low: float, high: float) -> Law:
    """Claim the two ends of an activation: what biases of 40 and 300 give when all else is 0."""

    def at(end: float) -> Change:
        def change(arguments: Arguments) -> Arguments:
            zeros = {name: np.zeros_like(arguments[name]) for name in others}
            return {**zeros, bias: np.full_like(arguments[bias], end)}

        return change

    def everywhere(end: float) -> Wanted:
        return lambda arguments: np.full((len(arguments[others[0]]), arguments[bias].size), end)

    claim = Text(
        f"With the other inputs at 0, `{bias}` = -40 (or -300) gives {low:g} and `{bias}` = +40 (or"
        f" +300) gives {high:g}.",
        f"Com as outras entradas em 0, `{bias}` = -40 (ou -300) dá {low:g} e `{bias}` = +40 (ou"
        f" +300) dá {high:g}.",
    )
    lows = ((at(-end), everywhere(low)) for end in BIASES)
    highs = ((at(end), everywhere(high)) for end in BIASES)
    return special_cases("bias-moves", claim, *lows, *highs)
