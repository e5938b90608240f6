"""Output gate o = sigmoid(x @ W_o + h_prev @ U_o + b_o) and hidden state h = o * tanh(c)."""

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.course import Exercise, Function
from grader.text import Text
from reference.activations import sigmoid
from reference.lstm import hidden_state, output_gate

FAR = 300.0  # as far out as the statement promises; tanh spelt with exp overflows beyond 350


def gate_cases(draw):
    N, D, H = draw.sizes("N", "D", "H")
    states = draw.normal(N, D), draw.normal(N, H)
    return *states, draw.weights(D, H), draw.weights(H, H), draw.weights(H)


def state_cases(draw):
    N, H = draw.sizes("N", "H")
    o, c = draw.gate(N, H), draw.normal(N, H)
    return o, np.clip(10 * c, -FAR, FAR) if draw.style is Style.LARGE else c


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


WRONG_GATES = {
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

WRONG_STATES = {
    # what becomes of the cell
    "cell-shown-without-tanh": lambda o, c: o * c,
    "tanh-around-the-product": lambda o, c: np.tanh(o * c),
    "cell-through-sigmoid": (lambda o, c: o * sigmoid(c), lambda o, c: sigmoid(o * c)),
    "cell-through-another-curve": (
        lambda o, c: o * np.clip(c, -1, 1),
        lambda o, c: o * np.maximum(c, 0),
        lambda o, c: o * c / (1 + np.abs(c)),
        lambda o, c: o * np.arctan(c),
    ),
    "cell-normalised": (
        lambda o, c: o * c / np.abs(c).max(),
        lambda o, c: o * c / np.abs(c).max(axis=1, keepdims=True),
        lambda o, c: o * c / np.linalg.norm(c),
        lambda o, c: o * c / np.linalg.norm(c, axis=1, keepdims=True),
        lambda o, c: o * (2 * (c - c.min()) / (c.max() - c.min()) - 1),
    ),
    "tanh-half-as-steep": lambda o, c: o * (2 * sigmoid(c) - 1),
    "cell-squashed-twice": (
        lambda o, c: o * np.tanh(np.tanh(c)),
        lambda o, c: np.tanh(o * np.tanh(c)),
    ),
    # what becomes of the gate
    "output-gate-activated-again": (
        lambda o, c: sigmoid(o) * np.tanh(c),
        lambda o, c: np.tanh(o) * np.tanh(c),
    ),
    "output-gate-unused": (lambda o, c: np.tanh(c), lambda o, c: c),
    "shown-cell-unused": (lambda o, c: o, lambda o, c: np.tanh(o)),
    "output-gate-closes": (
        lambda o, c: (1 - o) * np.tanh(c),
        lambda o, c: np.tanh(c) - o * np.tanh(c),
    ),
    "exchanges-gate-and-cell": lambda o, c: c * np.tanh(o),
    "adds-the-gate": (lambda o, c: o + np.tanh(c), lambda o, c: np.tanh(o + c)),
    "matrix-product-for-elementwise": (
        lambda o, c: o @ np.tanh(c),
        lambda o, c: o @ np.tanh(c).T,
        lambda o, c: o.T @ np.tanh(c),
        lambda o, c: np.tanh(c) @ o,
    ),
}


def with_cell(value, **more):
    """Put every cell at one value, and other inputs too."""
    return lambda given: {
        "c": np.full_like(given["c"], value),
        **{name: np.full_like(given[name], end) for name, end in more.items()},
    }


FAR_OUT = laws.special_cases(
    "far-out",
    Text(
        "At c = 300 only the gate is left: h is o. At c = -300 it is -o, and 0 with a closed gate.",
        "Com c = 300 só resta o portão: h é o. Com c = -300, é -o; e 0 com o portão fechado.",
    ),
    (with_cell(FAR), lambda given: given["o"]),
    (with_cell(-FAR), lambda given: -given["o"]),
    (with_cell(FAR, o=0.0), lambda given: 0 * given["c"]),
)

EXERCISE = Exercise(
    Function(
        output_gate,
        cases=gate_cases,
        returns=("o",),
        laws=(
            laws.bounded(0, 1),
            laws.batch_independent("x", "h_prev"),
            laws.point_symmetric("x", "h_prev", "b_o", centre=0.5),
            laws.bias_moves("b_o", ("x", "h_prev"), low=0, high=1),
        ),
        wrong=WRONG_GATES,
        square={"N": 4, "D": 4, "H": 4},
    ),
    Function(
        hidden_state,
        cases=state_cases,
        returns=("h",),
        laws=(
            laws.elementwise("o", "c"),
            laws.bounded(-1, 1),
            laws.point_symmetric("c", centre=0),
            FAR_OUT,
        ),
        wrong=WRONG_STATES,
        square={"N": 4, "H": 4},
    ),
)
