"""Input gate i = sigmoid(x @ W_i + h_prev @ U_i + b_i) and candidate g, the same with tanh."""

import numpy as np

from grader.checks import laws
from grader.course import Exercise, Function
from reference.activations import sigmoid
from reference.lstm import cell_candidate, input_gate

SQUARE = {"N": 4, "D": 4, "H": 4}


def cases(draw):
    N, D, H = draw.sizes("N", "D", "H")
    states = draw.normal(N, D), draw.normal(N, H)
    return *states, draw.weights(D, H), draw.weights(H, H), draw.weights(H)


def wrong_for_both(act):
    """The mistakes that a gate and a candidate share; `act` is the right activation."""
    return {
        "ignores-the-bias": lambda x, h, W, U, b: act(x @ W + h @ U),
        "ignores-the-previous-state": lambda x, h, W, U, b: act(x @ W + b),
        "ignores-the-input": lambda x, h, W, U, b: act(h @ U + b),
        "recurrent-weights-transposed": lambda x, h, W, U, b: act(x @ W + h @ U.T + b),
        "swaps-w-and-u": lambda x, h, W, U, b: act(x @ U + h @ W + b),
        "stacks-in-another-order": (
            lambda x, h, W, U, b: act(np.hstack([h, x]) @ np.vstack([W, U]) + b),
            lambda x, h, W, U, b: act(np.hstack([x, h]) @ np.vstack([U, W]) + b),
        ),
        "activates-each-term": (
            lambda x, h, W, U, b: act(x @ W) + act(h @ U),
            lambda x, h, W, U, b: act(x @ W + b) + act(h @ U),
            lambda x, h, W, U, b: act(x @ W + b) + act(h @ U + b),
            lambda x, h, W, U, b: act(x @ W) + act(h @ U) + act(b),
            lambda x, h, W, U, b: act(x @ W + b) * act(h @ U),
            lambda x, h, W, U, b: act(x @ W + b) * act(h @ U + b),
        ),
        "term-outside-the-activation": (
            lambda x, h, W, U, b: act(x @ W + h @ U) + b,
            lambda x, h, W, U, b: act(x @ W + b) + h @ U,
            lambda x, h, W, U, b: act(x @ W) + h @ U + b,
        ),
        "activates-twice": (
            lambda x, h, W, U, b: act(act(x @ W + h @ U + b)),
            lambda x, h, W, U, b: np.tanh(sigmoid(x @ W + h @ U + b)),
            lambda x, h, W, U, b: sigmoid(np.tanh(x @ W + h @ U + b)),
        ),
        "multiplies-the-terms": lambda x, h, W, U, b: act((x @ W) * (h @ U) + b),
    }


def softmax(a):
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


EXERCISE = Exercise(
    Function(
        input_gate,
        cases=cases,
        returns=("i",),
        laws=(
            laws.bounded(0, 1),
            laws.batch_independent("x", "h_prev"),
            laws.point_symmetric("x", "h_prev", "b_i", centre=0.5),
            laws.bias_moves("b_i", ("x", "h_prev"), low=0, high=1),
        ),
        wrong={
            "gate-reversed": lambda x, h, W, U, b: 1 - sigmoid(x @ W + h @ U + b),
            "gate-with-tanh": lambda x, h, W, U, b: np.tanh(x @ W + h @ U + b),
            "gate-without-sigmoid": lambda x, h, W, U, b: x @ W + h @ U + b,
            "gate-hard": (
                lambda x, h, W, U, b: np.round(sigmoid(x @ W + h @ U + b)),
                lambda x, h, W, U, b: np.where(x @ W + h @ U + b > 0, 1.0, 0.0),
                lambda x, h, W, U, b: np.where(x @ W + h @ U + b >= 0, 1.0, 0.0),
            ),
            "gate-with-softmax": lambda x, h, W, U, b: softmax(x @ W + h @ U + b),
            **wrong_for_both(sigmoid),
        },
        square=SQUARE,
    ),
    Function(
        cell_candidate,
        cases=cases,
        returns=("g",),
        laws=(
            laws.bounded(-1, 1),
            laws.batch_independent("x", "h_prev"),
            laws.point_symmetric("x", "h_prev", "b_g", centre=0),
            laws.bias_moves("b_g", ("x", "h_prev"), low=-1, high=1),
        ),
        wrong={
            "candidate-with-sigmoid": lambda x, h, W, U, b: sigmoid(x @ W + h @ U + b),
            "candidate-without-tanh": lambda x, h, W, U, b: x @ W + h @ U + b,
            "candidate-times-gate": lambda x, h, W, U, b: (
                sigmoid(x @ W + h @ U + b) * np.tanh(x @ W + h @ U + b)
            ),
            **wrong_for_both(np.tanh),
        },
        square=SQUARE,
    ),
)
