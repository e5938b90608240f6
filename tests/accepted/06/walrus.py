"""One comprehension for each example; the state is handed on by an assignment expression."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    def run(sequence, h):
        return [h := np.tanh(xt @ W + h @ U + b) for xt in sequence]

    return [run(sequence, h) for sequence, h in zip(x, h0, strict=True)]
