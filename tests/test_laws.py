"""Every law holds for the reference, and each rejects a program that no other law does."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from grader.checks.battery import Case, as_blocks, battery, fresh
from grader.checks.laws import Law
from grader.course.catalog import Catalog
from grader.course.exercise import Function, Program
from reference.activations import sigmoid
from reference.derivatives import numerical_gradient
from reference.lstm import lstm_step_backward

SEEDS = (20, 1, 2, 3)


@cache
def functions() -> dict[str, Function]:
    catalog = Catalog(Path(__file__).parent.parent)
    found = (function for entry in catalog.entries for function in entry.load().functions)
    return {function.name: function for function in found if function.laws}


def keeps(law: Law, function: Function, program: Program, case: Case) -> bool:
    """Tell whether a program keeps a law on a case; what raises keeps nothing."""
    arguments = dict(zip(function.parameters, fresh(case.arguments), strict=True))
    probes = law.probes(arguments, np.random.default_rng(0))
    with np.errstate(all="ignore"):
        result = as_blocks(program(*fresh(case.arguments)))
        answers = [as_blocks(program(*fresh(tuple(probe.values())))) for probe in probes]
    return law.holds(arguments, result, probes, answers)


def broken_by(function: Function, program: Program) -> set[str]:
    cases = [case for seed in SEEDS for case in battery(function, seed)]
    return {
        law.id
        for law in function.laws
        if not all(keeps(law, function, program, case) for case in cases)
    }


@pytest.mark.parametrize("name", functions())
def test_the_reference_keeps_every_law_of(name):
    function = functions()[name]
    assert broken_by(function, function.reference) == set()


# the laws of numerical_gradient have the tolerance of central differences, finer than float32
@pytest.mark.parametrize("name", sorted(functions().keys() - {"numerical_gradient"}))
def test_a_right_answer_in_single_precision_keeps_every_law_of(name):
    function = functions()[name]

    def single(*arguments):
        blocks = as_blocks(function.reference(*arguments))
        return tuple(block.astype(np.float32) for block in blocks)

    assert broken_by(function, single) == set()


def uneven_sides(f, x, eps):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[k] += eps
        below[k] -= eps / 2
        g[k] = (f(above) - f(below)) / (1.5 * eps)
    return g


def twice_the_step(f, x, eps):
    return numerical_gradient(f, x, 2 * eps)


def with_a_least_step(f, x, eps):
    return numerical_gradient(f, x, max(eps, 1e-4))


def total(x, h, W, U, b):
    return x @ W + h @ U + b


def bump(a):
    return a * np.exp(-(a**2))


def backward_with(change: Callable) -> Program:
    """The right backward step with something done to its results."""
    return lambda dh, dc, cache, W, U: change(
        lstm_step_backward(dh, dc, cache, W, U), dh, dc, cache
    )


def mixed_rows(results, dh, dc, cache):
    dx, *others = results
    return (dx + dh.mean(), *others)


def mean_of_the_hidden_share(dh, dc, cache, W, U):
    results = lstm_step_backward(dh, dc, cache, W, U)
    direct = lstm_step_backward(0 * dh, dc, cache, W, U)
    means = (b + (a - b) / len(dh) for a, b in zip(results[3:], direct[3:], strict=True))
    return (*results[:3], *means)


def cell_gradient_unforgotten(results, dh, dc, cache):
    dx, dh_prev, dc_prev, *weights = results
    return (dx, dh_prev, dc_prev + dc, *weights)


def squared(results, dh, dc, cache):
    dx, *others = results
    return (dx + (dh**2).sum(axis=1, keepdims=True), *others)


# (function, the one law that the program breaks): the program
BREAKS: dict[tuple[str, str], Program] = {
    ("numerical_gradient", "exact-for-quadratics"): uneven_sides,
    ("numerical_gradient", "second-order"): twice_the_step,
    ("numerical_gradient", "distance"): with_a_least_step,
    ("input_gate", "bounded"): lambda *p: sigmoid(total(*p)) + bump(total(*p)),
    ("input_gate", "batch-independent"): lambda x, h, W, U, b: sigmoid(
        total(x - x.mean(axis=0), h, W, U, b)
    ),
    ("input_gate", "point-symmetric"): lambda *p: sigmoid(total(*p)) ** 2,
    ("input_gate", "bias-moves"): lambda *p: 1 - sigmoid(total(*p)),
    ("cell_candidate", "bounded"): lambda *p: np.tanh(total(*p)) + bump(total(*p)),
    ("cell_candidate", "batch-independent"): lambda x, h, W, U, b: np.tanh(
        total(x - x.mean(axis=0), h, W, U, b)
    ),
    ("cell_candidate", "point-symmetric"): lambda *p: 2 * sigmoid(total(*p)) ** 2 - 1,
    ("cell_candidate", "bias-moves"): lambda *p: np.tanh(-total(*p)),
    ("cell_state_update", "elementwise"): lambda f, c_prev, i, g: (
        f * c_prev + i * g + i * (1 - i) * g.mean(axis=1, keepdims=True)
    ),
    ("cell_state_update", "linear"): lambda f, c_prev, i, g: (
        f * c_prev + i * g + f * (1 - f) * i * c_prev**2
    ),
    ("cell_state_update", "keeps-or-replaces"): lambda f, c_prev, i, g: (
        f * c_prev + i**2 * g + i * (1 - f) * g
    ),
    ("cell_state_update", "shuts-out"): lambda f, c_prev, i, g: (
        f * c_prev + i * g + f * (1 - f) * g
    ),
    ("lstm_step_backward", "linear"): backward_with(squared),
    ("lstm_step_backward", "batch-independent"): backward_with(mixed_rows),
    ("lstm_step_backward", "batch-additive"): mean_of_the_hidden_share,
    ("lstm_step_backward", "direct-path"): backward_with(cell_gradient_unforgotten),
}


def test_every_law_has_a_program_that_it_alone_rejects():
    laws = {(name, law.id) for name, function in functions().items() for law in function.laws}
    assert laws == BREAKS.keys()


@pytest.mark.parametrize(("name", "law"), BREAKS)
def test_a_law_is_needed_as_one_program_breaks_it_and_no_other(name, law):
    assert broken_by(functions()[name], BREAKS[name, law]) == {law}
