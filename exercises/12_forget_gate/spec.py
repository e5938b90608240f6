"""Forget gate: f = sigmoid(x @ W_f + h_prev @ U_f + b_f)."""

import numpy as np

from grader.checks import laws
from grader.course import Exercise, Function
from reference.activations import sigmoid
from reference.lstm import forget_gate


def cases(draw):
    N, D, H = draw.sizes("N", "D", "H")
    states = draw.normal(N, D), draw.normal(N, H)
    return *states, draw.weights(D, H), draw.weights(H, H), draw.weights(H)


def total(x, h, W, U, b):
    return x @ W + h @ U + b


def after(change):
    """Do something else with the right sum than the sigmoid."""
    return lambda *given: change(total(*given))


def of_sum(summed):
    """Apply the sigmoid to another sum."""
    return lambda *given: sigmoid(summed(*given))


def softmax(a):
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


WRONG = {
    # the curve
    "gate-reversed": after(lambda a: 1 - sigmoid(a)),
    "gate-with-tanh": after(np.tanh),
    "gate-without-sigmoid": total,
    "gate-hard": (
        after(lambda a: np.round(sigmoid(a))),
        after(lambda a: np.where(a > 0, 1.0, 0.0)),
        after(lambda a: np.where(a >= 0, 1.0, 0.0)),
    ),
    "gate-with-softmax": after(softmax),
    "gate-with-another-curve": (
        after(lambda a: np.clip(0.2 * a + 0.5, 0, 1)),
        after(lambda a: np.clip(a / 6 + 0.5, 0, 1)),
        after(lambda a: np.clip(a, 0, 1)),
        after(lambda a: np.maximum(a, 0)),
    ),
    "sigmoid-without-brackets": after(lambda a: 1 / 1 + np.exp(-a)),
    "sigmoid-too-steep": after(lambda a: 0.5 * (1 + np.tanh(a))),
    "sigmoid-from-tanh-unfinished": (
        after(lambda a: np.tanh(a / 2)),
        after(lambda a: np.tanh(a / 2) / 2),
        after(lambda a: 1 + np.tanh(a / 2)),
        after(lambda a: 1 + np.tanh(a / 2) / 2),
    ),
    "activates-twice": (
        after(lambda a: sigmoid(sigmoid(a))),
        after(lambda a: sigmoid(np.tanh(a))),
        after(lambda a: np.tanh(sigmoid(a))),
    ),
    "gate-times-state": lambda x, h, W, U, b: sigmoid(total(x, h, W, U, b)) * h,
    # the sum
    "ignores-the-bias": of_sum(lambda x, h, W, U, b: x @ W + h @ U),
    "ignores-the-previous-state": of_sum(lambda x, h, W, U, b: x @ W + b),
    "ignores-the-input": of_sum(lambda x, h, W, U, b: h @ U + b),
    "adds-a-bias-of-one": of_sum(lambda x, h, W, U, b: x @ W + h @ U + b + 1),
    "bias-added-twice": of_sum(lambda x, h, W, U, b: (x @ W + b) + (h @ U + b)),
    "bias-along-the-batch": of_sum(lambda x, h, W, U, b: x @ W + h @ U + b[:, None]),
    "multiplies-the-terms": (
        of_sum(lambda x, h, W, U, b: (x @ W) * (h @ U) + b),
        of_sum(lambda x, h, W, U, b: (x @ W + b) * (h @ U)),
        of_sum(lambda x, h, W, U, b: (x @ W + b) * (h @ U + b)),
    ),
    "activates-each-term": (
        lambda x, h, W, U, b: sigmoid(x @ W) + sigmoid(h @ U),
        lambda x, h, W, U, b: sigmoid(x @ W + b) + sigmoid(h @ U),
        lambda x, h, W, U, b: sigmoid(x @ W) + sigmoid(h @ U + b),
        lambda x, h, W, U, b: sigmoid(x @ W + b) + sigmoid(h @ U + b),
        lambda x, h, W, U, b: sigmoid(x @ W) + sigmoid(h @ U) + sigmoid(b),
        lambda x, h, W, U, b: sigmoid(x @ W) * sigmoid(h @ U),
        lambda x, h, W, U, b: sigmoid(x @ W + b) * sigmoid(h @ U),
        lambda x, h, W, U, b: sigmoid(x @ W + b) * sigmoid(h @ U + b),
    ),
    "term-outside-the-activation": (
        lambda x, h, W, U, b: sigmoid(x @ W + h @ U) + b,
        lambda x, h, W, U, b: sigmoid(x @ W + b) + h @ U,
        lambda x, h, W, U, b: sigmoid(x @ W) + h @ U + b,
        lambda x, h, W, U, b: x @ W + sigmoid(h @ U + b),
    ),
    # which weights, and how they meet the states
    "recurrent-weights-transposed": of_sum(lambda x, h, W, U, b: x @ W + h @ U.T + b),
    "elementwise-recurrence": of_sum(lambda x, h, W, U, b: x @ W + h * U + b),
    "input-weights-transposed": (
        of_sum(lambda x, h, W, U, b: x @ W.T + h @ U + b),
        of_sum(lambda x, h, W, U, b: x @ W.T + h @ U.T + b),
    ),
    "weights-on-the-left": (
        of_sum(lambda x, h, W, U, b: W @ x + U @ h + b),
        of_sum(lambda x, h, W, U, b: W @ x + h @ U + b),
        of_sum(lambda x, h, W, U, b: x @ W + U @ h + b),
        of_sum(lambda x, h, W, U, b: W.T @ x + U.T @ h + b),
    ),
    "swaps-w-and-u": of_sum(lambda x, h, W, U, b: x @ U + h @ W + b),
    "stacks-in-another-order": (
        of_sum(lambda x, h, W, U, b: np.hstack([h, x]) @ np.vstack([W, U]) + b),
        of_sum(lambda x, h, W, U, b: np.hstack([x, h]) @ np.vstack([U, W]) + b),
    ),
}

EXERCISE = Exercise(
    Function(
        forget_gate,
        cases=cases,
        returns=("f",),
        laws=(
            laws.bounded(0, 1),
            laws.batch_independent("x", "h_prev"),
            laws.point_symmetric("x", "h_prev", "b_f", centre=0.5),
            laws.bias_moves("b_f", ("x", "h_prev"), low=0, high=1),
        ),
        wrong=WRONG,
        square={"N": 4, "D": 4, "H": 4},
    )
)
