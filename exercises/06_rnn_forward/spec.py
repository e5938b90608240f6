"""A plain recurrent network over a sequence: the same step T times, the state handed on."""

import numpy as np

from grader.checks import laws, over_time
from grader.course import Exercise, Function
from grader.text import Text
from reference.activations import sigmoid
from reference.rnn import rnn_forward, rnn_step


def cases(draw):
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    start = draw.normal(N, T, D), draw.normal(N, H)
    return *start, draw.weights(D, H), draw.weights(H, H), draw.weights(H)


def stepping(step):
    """A right loop around another step."""

    def program(x, h0, *weights):
        h, states = h0, []
        for t in range(x.shape[1]):
            h = step(x[:, t], h, *weights)
            states.append(h)
        return np.stack(states, axis=1)

    return program


def shown(show):
    """A right loop whose states are returned otherwise; `show` gets the states and h0."""
    return lambda x, h0, *weights: show(np.swapaxes(rnn_forward(x, h0, *weights), 0, 1), h0)


def given(change):
    """A right loop around other inputs, or another first state."""
    return lambda x, h0, *weights: rnn_forward(*change(x, h0), *weights)


def states_alone(x, h0, *weights):
    return np.stack([rnn_step(x[:, t], h0, *weights) for t in range(x.shape[1])], axis=1)


def carries_the_sum(x, h, W, U, b):
    sums = []
    for t in range(x.shape[1]):
        h = x[:, t] @ W + h @ U + b
        sums.append(h)
    return np.tanh(np.stack(sums, axis=1))


def shows_the_sum(x, h0, W, U, b):
    before = np.concatenate([h0[:, None], rnn_forward(x, h0, W, U, b)[:, :-1]], axis=1)
    return x @ W + before @ U + b


def without_first(fill):
    """A loop that begins at the second step; `fill` is what then stands at the first."""

    def program(x, h0, *weights):
        hs = np.zeros((*x.shape[:2], h0.shape[1]))
        hs[:, 0] = fill(h0)
        hs[:, 1:] = rnn_forward(x[:, 1:], h0, *weights) if x.shape[1] > 1 else 0
        return hs

    return program


def first_from_the_buffer(x, h0, *weights):
    hs = np.zeros((*x.shape[:2], h0.shape[1]))
    for t in range(1, x.shape[1]):
        hs[:, t] = rnn_step(x[:, t], hs[:, t - 1], *weights)
    return hs


def without_last(x, h0, *weights):
    hs = rnn_forward(x, h0, *weights)
    hs[:, -1] = 0
    return hs


def batch_as_time(axis):
    """A loop that takes the first axis of x for time."""

    def program(x, h, *weights):
        states = []
        for x_t in x:
            h = rnn_step(x_t, h, *weights)
            states.append(h)
        return np.stack(states, axis=axis)

    return program


def crossing(x, h0, *weights):
    hs, h = np.zeros((*x.shape[:2], h0.shape[1])), h0[:1]
    for n, sequence in enumerate(x):
        hs[n] = rnn_forward(sequence[None], h, *weights)[0]
        h = hs[n : n + 1, -1]
    return hs


def turned(x):
    return x.reshape(x.shape[1], x.shape[0], x.shape[2])


def next_input(x):
    return np.concatenate([x[:, 1:], x[:, -1:]], axis=1)


WRONG = {
    # the state on its way
    "starts-from-zeros": given(lambda x, h0: (x, 0 * h0)),
    "state-not-carried": states_alone,
    "carries-the-sum": carries_the_sum,
    "state-crosses-the-batch": crossing,
    "one-first-state-for-the-batch": given(lambda x, h0: (x, h0[:1] + 0 * h0)),
    "first-step-left-out": (
        without_first(lambda h0: h0),
        without_first(lambda h0: 0),
        first_from_the_buffer,
        given(lambda x, h0: (x[:, 1:], h0)),
    ),
    "returns-inside-the-loop": (
        shown(lambda states, _: states[0][:, None]),
        shown(lambda states, _: states[0]),
        shown(lambda states, _: np.stack([states[0], *(0 * states[1:])], axis=1)),
    ),
    "last-step-left-out": (without_last, given(lambda x, h0: (x[:, :-1], h0))),
    # the order of time
    "reads-time-backwards": (
        given(lambda x, h0: (x[:, ::-1], h0)),
        lambda x, h0, *weights: rnn_forward(x[:, ::-1], h0, *weights)[:, ::-1],
    ),
    "states-in-reverse-order": shown(lambda states, _: np.stack(states[::-1], axis=1)),
    "one-step-late": shown(lambda states, h0: np.stack([h0, *states[:-1]], axis=1)),
    "same-input-every-step": (
        given(lambda x, h0: (x[:, :1] + 0 * x, h0)),
        given(lambda x, h0: (x[:, -1:] + 0 * x, h0)),
    ),
    "input-one-step-off": (
        given(lambda x, h0: (np.roll(x, 1, axis=1), h0)),
        given(lambda x, h0: (np.roll(x, -1, axis=1), h0)),
        given(lambda x, h0: (next_input(x), h0)),
    ),
    # the axes, and what is returned
    "time-and-batch-exchanged": (
        shown(lambda states, _: np.stack(states)),
        batch_as_time(axis=0),
        batch_as_time(axis=1),
    ),
    "reshapes-to-exchange-axes": (
        shown(lambda states, _: turned(np.array(states))),
        lambda x, h0, *weights: np.swapaxes(
            rnn_forward(np.swapaxes(turned(x), 0, 1), h0, *weights), 0, 1
        ),
        lambda x, h0, *weights: rnn_forward(np.swapaxes(turned(x), 0, 1), h0, *weights),
        lambda x, h0, *weights: turned(
            np.swapaxes(rnn_forward(np.swapaxes(turned(x), 0, 1), h0, *weights), 0, 1)
        ),
    ),
    "time-axis-last": (
        shown(lambda states, _: np.stack(states, axis=2)),
        shown(lambda states, _: np.stack([h.T for h in states], axis=2)),
    ),
    "steps-joined-without-an-axis": (
        shown(lambda states, _: np.concatenate(states, axis=1)),
        shown(lambda states, _: np.concatenate(states, axis=0)),
        shown(lambda states, _: np.concatenate([h.ravel() for h in states])),
    ),
    "includes-the-first-state": shown(lambda states, h0: np.stack([h0, *states], axis=1)),
    "last-state-alone": (
        shown(lambda states, _: states[-1]),
        shown(lambda states, _: states[-1][:, None]),
    ),
    "one-buffer-for-all-states": shown(lambda states, _: np.stack([states[-1] for _ in states], 1)),
    # the step
    "ignores-the-bias": stepping(lambda x, h, W, U, b: np.tanh(x @ W + h @ U)),
    "ignores-the-previous-state": stepping(lambda x, h, W, U, b: np.tanh(x @ W + b)),
    "ignores-the-input": stepping(lambda x, h, W, U, b: np.tanh(h @ U + b)),
    "recurrent-weights-transposed": stepping(lambda x, h, W, U, b: np.tanh(x @ W + h @ U.T + b)),
    "swaps-w-and-u": stepping(lambda x, h, W, U, b: np.tanh(x @ U + h @ W + b)),
    "bias-added-twice": stepping(lambda x, h, W, U, b: np.tanh((x @ W + b) + (h @ U + b))),
    "state-with-sigmoid": stepping(lambda x, h, W, U, b: sigmoid(x @ W + h @ U + b)),
    "state-without-tanh": (stepping(lambda x, h, W, U, b: x @ W + h @ U + b), shows_the_sum),
    "activates-twice": (
        stepping(lambda x, h, W, U, b: np.tanh(np.tanh(x @ W + h @ U + b))),
        shown(lambda states, _: np.tanh(np.stack(states, axis=1))),
    ),
    "activates-each-term": stepping(lambda x, h, W, U, b: np.tanh(x @ W + b) + np.tanh(h @ U)),
    "term-outside-the-activation": (
        stepping(lambda x, h, W, U, b: np.tanh(x @ W + b) + h @ U),
        stepping(lambda x, h, W, U, b: np.tanh(x @ W) + h @ U + b),
        stepping(lambda x, h, W, U, b: np.tanh(x @ W + h @ U) + b),
    ),
    "adds-the-previous-state": stepping(lambda x, h, W, U, b: h + np.tanh(x @ W + h @ U + b)),
}

NO_MEMORY = laws.special_cases(
    "no-memory-without-u",
    Text(
        "With U = 0 nothing is remembered: the state after step t is tanh(x[:, t] @ W + b).",
        "Com U = 0 nada é lembrado: o estado depois do passo t é tanh(x[:, t] @ W + b).",
    ),
    (
        lambda given: {"U": np.zeros_like(given["U"])},
        lambda given: np.tanh(given["x"] @ given["W"] + given["b"]),
    ),
)


def squashed_ever_more(given):
    """Return what is left of h0 where each step only applies tanh: once after the first, ..."""
    h, states = given["h0"], []
    for _ in range(given["x"].shape[1]):
        h = np.tanh(h)
        states.append(h)
    return np.stack(states, axis=1)


HANDED_ON = laws.special_cases(
    "handed-on",
    Text(
        "With x = 0, b = 0 and the identity as U, each step takes tanh of the state before it,"
        " beginning with h0.",
        "Com x = 0, b = 0 e a identidade como U, cada passo aplica tanh ao estado anterior, a"
        " começar por h0.",
    ),
    (
        lambda given: {
            "x": np.zeros_like(given["x"]),
            "b": np.zeros_like(given["b"]),
            "U": np.eye(len(given["U"])),
        },
        squashed_ever_more,
    ),
)

EXERCISE = Exercise(
    Function(
        rnn_forward,
        cases=cases,
        returns=("hs",),
        laws=(
            laws.bounded(-1, 1),
            laws.batch_independent("x", "h0"),
            laws.point_symmetric("x", "h0", "b", centre=0),
            over_time.prefix("x"),
            over_time.units_permuted({"h0": (1,), "W": (1,), "U": (0, 1), "b": (0,)}, (2,)),
            NO_MEMORY,
            HANDED_ON,
        ),
        wrong=WRONG,
        square={"N": 4, "T": 4, "D": 4, "H": 4},
    )
)
