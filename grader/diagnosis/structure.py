"""What the numbers of a wrong answer give away when no named misconception fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case, arrays_in
from grader.checks.closeness import Closeness, close, compare, largest
from grader.diagnosis.matching import Evidence
from grader.text import Text

Array = NDArray[np.float64]
GATES = "ifgo"
# Correct float32 work stays under this; a central difference of a loss under the smaller one.
PRECISION_RELATIVE = 2e-6
NUMERICAL_RELATIVE = 2e-8

PRECISION = Text(
    "The values agree to about {digits} digits: the formula seems right, but somewhere the "
    "precision drops, as when float32 is mixed in.",
    "Os valores coincidem em cerca de {digits} dígitos: a fórmula parece certa, mas em algum ponto "
    "a precisão cai, como ao misturar float32.",
)
NUMERICAL = Text(
    "The values agree to about {digits} digits: this looks like a numerical derivative; derive "
    "the formula instead.",
    "Os valores coincidem em cerca de {digits} dígitos: isto parece uma derivada numérica; deduza "
    "a fórmula.",
)
SIGN = Text(
    "The sign is reversed: {blocks} is minus what is expected.",
    "O sinal está invertido: {blocks} é o oposto do esperado.",
)
FACTOR = Text(
    "{blocks} is {factor} times what is expected, on every input.",
    "{blocks} é {factor} vezes o esperado, em todas as entradas.",
)
TRANSPOSED = Text(
    "{blocks} is the transpose of what is expected.",
    "{blocks} é a transposta do esperado.",
)
PERMUTED = Text(
    "The gate blocks of {blocks} come in the order {order}; here it is i, f, g, o.",
    "Os blocos dos portões em {blocks} vêm na ordem {order}; aqui é i, f, g, o.",
)
SOME_GATES = Text(
    "Only the columns of gate {gates} are wrong in {blocks}; the other gates are right.",
    "Só as colunas do portão {gates} estão erradas em {blocks}; os outros portões estão certos.",
)
ONLY_BLOCKS = Text(
    "Only {blocks} differs from what is expected; the other results are right.",
    "Só {blocks} difere do esperado; os outros resultados estão certos.",
)
RIGHT_WHERE_ONE = {
    "N": Text(
        "Right for a batch of one, wrong for more: look at the sums over the batch axis and at "
        "broadcasting.",
        "Certo para lote de tamanho 1, errado para mais: confira as somas no eixo do lote e o "
        "broadcasting.",
    ),
    "T": Text(
        "Right for one time step, wrong for more: the step is right, the loop over time is not.",
        "Certo para um passo de tempo, errado para mais: o passo está certo; o laço no tempo, não.",
    ),
    "H": Text(
        "Right for one hidden unit, wrong for more: look for a transposed matrix, or for units "
        "that are mixed.",
        "Certo para uma unidade oculta, errado para mais: procure uma matriz transposta ou "
        "unidades misturadas.",
    ),
    "D": Text(
        "Right for one input feature, wrong for more: look at the sums over the features.",
        "Certo para uma característica de entrada, errado para mais: confira as somas sobre as "
        "características.",
    ),
}
WRONG_WHERE_ONE = Text(
    "It goes wrong only where {axes} = 1: look for `squeeze()` without an axis, or for a size or "
    "an index that needs a second entry.",
    "Só dá errado onde {axes} = 1: procure `squeeze()` sem eixo, ou um tamanho ou índice que "
    "precisa de uma segunda entrada.",
)
WITHOUT = Text(
    "It is right as soon as `{name}` is all zeros: look at the terms that use `{name}`.",
    "Fica certo quando `{name}` é todo zero: confira os termos que usam `{name}`.",
)


def finding(evidence: Evidence) -> Text | None:
    """Return the first thing that the numbers give away; None where they do not."""
    for look in (precision, sign, factor, transposed, permuted, where_one, some_gates):
        if found := look(evidence):
            return found
    return None


def _pairs(evidence: Evidence, block: int) -> Iterator[tuple[Case, Array, Array]]:
    for case, answer in zip(evidence.cases, evidence.answers, strict=True):
        if answer.blocks is not None:
            yield case, case.expected[block], answer.blocks[block]


def _all_formed(evidence: Evidence) -> bool:
    return all(answer.blocks and not answer.problem for answer in evidence.answers)


def wrong_blocks(evidence: Evidence) -> list[int]:
    """Return the indices of the results that are wrong on some case."""
    return [
        block
        for block in range(len(evidence.function.returns))
        if any(
            compare(want, got, case.tolerance) is Closeness.DIFFERENT
            for case, want, got in _pairs(evidence, block)
        )
    ]


def _names(evidence: Evidence, blocks: list[int]) -> str:
    return ", ".join(f"`{evidence.function.returns[block]}`" for block in blocks)


def where_one(evidence: Evidence) -> Text | None:
    """Find an axis whose size alone decides between right and wrong."""
    right = [evidence.right(index) for index in range(len(evidence.cases))]
    if all(right) or not any(right):
        return None
    axes = [axis for axis in RIGHT_WHERE_ONE if axis in evidence.cases[0].sizes]
    for axis in axes:
        if right == [case.sizes[axis] == 1 for case in evidence.cases]:
            return RIGHT_WHERE_ONE[axis]
    for count in (1, 2):
        for chosen in combinations(axes, count):
            if right == [all(case.sizes[axis] > 1 for axis in chosen) for case in evidence.cases]:
                return WRONG_WHERE_ONE.format(axes=" = 1, ".join(chosen))
    return None


def precision(evidence: Evidence) -> Text | None:
    """Find errors too small to come from a wrong formula."""
    if not _all_formed(evidence) or evidence.function.tolerance:
        return None
    relative = max(
        largest(want - got) / max(largest(want), np.finfo(float).tiny)
        for block in range(len(evidence.function.returns))
        for _, want, got in _pairs(evidence, block)
        if largest(want) > 0
    )
    if relative > PRECISION_RELATIVE:
        return None
    numerical = evidence.function.loss is not None and relative < NUMERICAL_RELATIVE
    return (NUMERICAL if numerical else PRECISION).format(digits=round(-np.log10(relative)))


def _every(evidence: Evidence, holds: Callable[[Case, Array, Array], bool]) -> str | None:
    """Name the wrong results if all of them, on all cases, satisfy `holds`."""
    if not _all_formed(evidence):
        return None
    blocks = wrong_blocks(evidence)
    if not blocks or not all(
        holds(case, want, got) for block in blocks for case, want, got in _pairs(evidence, block)
    ):
        return None
    return _names(evidence, blocks)


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
        for _, want, got in _pairs(evidence, block)
    )
    return TRANSPOSED.format(blocks=_names(evidence, blocks)) if turned else None


def _gated(evidence: Evidence) -> list[int]:
    """Return the results whose last axis is the four gates."""
    sizes = evidence.cases[0].sizes
    return [
        block
        for block, want in enumerate(evidence.cases[0].expected)
        if want.ndim and want.shape[-1] == len(GATES) * sizes.get("H", 0)
    ]


def _by_gate(block: Array) -> list[Array]:
    return list(np.split(block, len(GATES), axis=-1))


def permuted(evidence: Evidence) -> Text | None:
    """Find gate blocks in another order."""
    blocks = [block for block in _gated(evidence) if block in wrong_blocks(evidence)]
    if not blocks or not _all_formed(evidence):
        return None
    for order in permutations(range(len(GATES))):
        if all(
            close(np.concatenate([_by_gate(want)[k] for k in order], axis=-1), got)
            for block in blocks
            for _, want, got in _pairs(evidence, block)
        ):
            return PERMUTED.format(
                blocks=_names(evidence, blocks), order=", ".join(GATES[k] for k in order)
            )
    return None


def some_gates(evidence: Evidence) -> Text | None:
    """Find the gates to which the error is confined."""
    blocks = [block for block in _gated(evidence) if block in wrong_blocks(evidence)]
    if not blocks or not _all_formed(evidence):
        return None
    wrong = [
        name
        for k, name in enumerate(GATES)
        if any(
            not close(_by_gate(want)[k], _by_gate(got)[k])
            for block in blocks
            for _, want, got in _pairs(evidence, block)
        )
    ]
    if len(wrong) == len(GATES):
        return None
    return SOME_GATES.format(gates=", ".join(wrong), blocks=_names(evidence, blocks))


def only_blocks(evidence: Evidence) -> Text | None:
    """Name the wrong results where others are right."""
    if not _all_formed(evidence):
        return None
    blocks = wrong_blocks(evidence)
    if not 0 < len(blocks) < len(evidence.function.returns):
        return None
    return ONLY_BLOCKS.format(blocks=_names(evidence, blocks))


def ablations(evidence: Evidence) -> list[tuple[str, tuple[Array, ...]]]:
    """Return the rich case's arrays with one of them zeroed, by the argument's or field's name."""
    case = evidence.cases[0]
    found = []
    for index, (_, array) in enumerate(case.drawn):
        name = _name_of(evidence, case, array)
        if name and array.size:
            arrays = [drawn.copy() for _, drawn in case.drawn]
            arrays[index] = np.zeros_like(array)
            found.append((name, tuple(arrays)))
    return found


def _name_of(evidence: Evidence, case: Case, array: Array) -> str | None:
    for name, value in zip(evidence.function.parameters, case.arguments, strict=True):
        fields = zip(value._fields, value, strict=True) if hasattr(value, "_fields") else ()
        for label, part in [(name, value), *fields]:
            if isinstance(part, np.ndarray) and any(
                np.array_equal(array, candidate) for candidate in arrays_in(part)
            ):
                return str(label)
    return None
