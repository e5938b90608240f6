"""One step of a plain recurrent network: h = tanh(x @ W + h_prev @ U + b)."""

import numpy as np

from grader.checks import laws, over_time
from grader.course import Exercise, Function
from reference.activations import sigmoid
from reference.rnn import rnn_step


def cases(draw):
    N, D, H = draw.sizes("N", "D", "H")
    states = draw.normal(N, D), draw.normal(N, H)
    return *states, draw.weights(D, H), draw.weights(H, H), draw.weights(H)


def activated(act):
    """A step whose sum goes through another activation."""
    return lambda x, h, W, U, b: act(x @ W + h @ U + b)


def of_sum(total):
    """A step that is right but for the sum."""
    return lambda x, h, W, U, b: np.tanh(total(x, h, W, U, b))


WRONG = {
    # the activation
    "state-with-sigmoid": activated(sigmoid),
    "state-without-tanh": activated(lambda a: a),
    "state-with-relu": activated(lambda a: np.maximum(a, 0)),
    "state-clipped": activated(lambda a: np.clip(a, -1, 1)),
    "activates-twice": (
        activated(lambda a: np.tanh(np.tanh(a))),
        activated(lambda a: np.tanh(sigmoid(a))),
        activated(lambda a: sigmoid(np.tanh(a))),
    ),
    "activates-each-term": (
        lambda x, h, W, U, b: np.tanh(x @ W) + np.tanh(h @ U),
        lambda x, h, W, U, b: np.tanh(x @ W) + np.tanh(h @ U) + np.tanh(b),
        lambda x, h, W, U, b: np.tanh(x @ W + b) + np.tanh(h @ U),
        lambda x, h, W, U, b: np.tanh(x @ W) + np.tanh(h @ U + b),
        lambda x, h, W, U, b: np.tanh(x @ W + b) + np.tanh(h @ U + b),
        lambda x, h, W, U, b: np.tanh(x @ W + b) * np.tanh(h @ U),
        lambda x, h, W, U, b: np.tanh(x @ W + b) * np.tanh(h @ U + b),
    ),
    "term-outside-the-activation": (
        lambda x, h, W, U, b: np.tanh(x @ W + b) + h @ U,
        lambda x, h, W, U, b: np.tanh(x @ W) + h @ U + b,
        lambda x, h, W, U, b: np.tanh(x @ W + h @ U) + b,
        lambda x, h, W, U, b: np.tanh(h @ U + b) + x @ W,
        lambda x, h, W, U, b: np.tanh(h @ U) + x @ W + b,
    ),
    "squashes-the-old-state": of_sum(lambda x, h, W, U, b: x @ W + np.tanh(h) @ U + b),
    # the terms of the sum
    "ignores-the-bias": of_sum(lambda x, h, W, U, b: x @ W + h @ U),
    "ignores-the-previous-state": of_sum(lambda x, h, W, U, b: x @ W + b),
    "ignores-the-input": of_sum(lambda x, h, W, U, b: h @ U + b),
    "multiplies-the-terms": (
        of_sum(lambda x, h, W, U, b: (x @ W) * (h @ U) + b),
        of_sum(lambda x, h, W, U, b: (x @ W + b) * (h @ U)),
        of_sum(lambda x, h, W, U, b: (x @ W + b) * (h @ U + b)),
    ),
    "adds-the-previous-state": (
        lambda x, h, W, U, b: h + np.tanh(x @ W + h @ U + b),
        lambda x, h, W, U, b: h + np.tanh(x @ W + b),
    ),
    "bias-added-twice": of_sum(lambda x, h, W, U, b: (x @ W + b) + (h @ U + b)),
    "bias-along-the-batch": of_sum(lambda x, h, W, U, b: x @ W + h @ U + b[:, None]),
    # the products
    "recurrent-weights-transposed": of_sum(lambda x, h, W, U, b: x @ W + h @ U.T + b),
    "input-weights-transposed": (
        of_sum(lambda x, h, W, U, b: x @ W.T + h @ U + b),
        of_sum(lambda x, h, W, U, b: x @ W.T + h @ U.T + b),
    ),
    "swaps-w-and-u": of_sum(lambda x, h, W, U, b: x @ U + h @ W + b),
    "stacks-in-another-order": (
        of_sum(lambda x, h, W, U, b: np.hstack([h, x]) @ np.vstack([W, U]) + b),
        of_sum(lambda x, h, W, U, b: np.hstack([x, h]) @ np.vstack([U, W]) + b),
    ),
    "weights-on-the-left": (
        of_sum(lambda x, h, W, U, b: W @ x + U @ h + b),
        of_sum(lambda x, h, W, U, b: W.T @ x + U.T @ h + b),
        of_sum(lambda x, h, W, U, b: W @ x + U @ h + b[:, None]),
        of_sum(lambda x, h, W, U, b: W.T @ x + U.T @ h + b[:, None]),
        of_sum(lambda x, h, W, U, b: x @ W + U @ h + b),
        of_sum(lambda x, h, W, U, b: x @ W + U.T @ h + b),
    ),
    "elementwise-recurrence": of_sum(lambda x, h, W, U, b: x @ W + h * U + b),
}

EXERCISE = Exercise(
    Function(
        rnn_step,
        cases=cases,
        returns=("h",),
        laws=(
            laws.bounded(-1, 1),
            laws.batch_independent("x", "h_prev"),
            laws.point_symmetric("x", "h_prev", "b", centre=0),
            laws.bias_moves("b", ("x", "h_prev"), low=-1, high=1),
            over_time.units_permuted({"h_prev": (1,), "W": (1,), "U": (0, 1), "b": (0,)}, (1,)),
        ),
        wrong=WRONG,
        square={"N": 4, "D": 4, "H": 4},
    )
)
