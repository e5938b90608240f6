"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.rnn import rnn_step


def unrolled(step):
    """Unroll a step; it gets the products of the step and the whole sequence's too."""

    def program(x, h0, W, U, b):
        h, states = h0, []
        for t in range(x.shape[1]):
            h = step(x[:, t] @ W, h @ U, b, h, x @ W)
            states.append(h)
        return np.stack(states, axis=1)

    return program


def bump(a):
    return a * np.exp(-(a**2))


# Each extra term vanishes where the laws of U = 0 and of x = 0 look.
BREAKS = {
    ("rnn_forward", "bounded"): unrolled(
        lambda xw, hu, b, h, _: np.tanh(xw + hu + b) + bump(xw + hu + b) * (xw * hu) ** 2
    ),
    ("rnn_forward", "batch-independent"): unrolled(
        lambda xw, hu, b, h, _: np.tanh(xw + hu + b + (xw * hu**2).mean(axis=0))
    ),
    ("rnn_forward", "point-symmetric"): unrolled(
        lambda xw, hu, b, h, _: np.tanh(xw + hu + b + (xw * hu) ** 2)
    ),
    ("rnn_forward", "prefix"): unrolled(
        lambda xw, hu, b, h, xws: np.tanh(xw + hu + b + xws[:, -1] * hu**2)
    ),
    ("rnn_forward", "units-permuted"): lambda x, h0, W, U, b: unrolled(
        lambda xw, hu, b, h, _: np.tanh(xw + h @ np.triu(U) + b)
    )(x, h0, W, U, b),
    ("rnn_forward", "no-memory-without-u"): unrolled(
        lambda xw, hu, b, h, _: np.tanh(xw + hu + b + xw * h**2)
    ),
    ("rnn_forward", "handed-on"): lambda x, h0, W, U, b: np.stack(
        [rnn_step(x[:, t], h0, W, U, b) for t in range(x.shape[1])], axis=1
    ),
}
