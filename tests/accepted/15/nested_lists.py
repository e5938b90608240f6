"""Plain lists of floats go back."""

from math import exp, tanh


def dot(u, v):
    return sum(a * b for a, b in zip(u, v))


def output_gate(x, h_prev, W_o, U_o, b_o):
    W, U, b = W_o.T.tolist(), U_o.T.tolist(), b_o.tolist()
    return [
        [1 / (1 + exp(-(dot(row, w) + dot(state, u) + v))) for w, u, v in zip(W, U, b)]
        for row, state in zip(x.tolist(), h_prev.tolist())
    ]


def hidden_state(o, c):
    return [[g * tanh(v) for g, v in zip(*rows)] for rows in zip(o.tolist(), c.tolist())]
