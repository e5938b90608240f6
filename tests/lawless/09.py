"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.rnn import truncated_bptt


def with_more_in_db(more):
    """The right answer with something added to db, from dhs, squared states and k."""

    def program(dhs, x, h0, hs, W, U, k):
        dW, dU, db = truncated_bptt(dhs, x, h0, hs, W, U, k)
        return dW, dU, db + more(dhs, hs**2, k)

    return program


def by_place(dhs, squares, k):
    place = np.arange(dhs.shape[1])[:, None]
    return (k > 1) * (dhs * squares * place).sum(axis=(0, 1))


BREAKS = {
    ("truncated_bptt", "linear"): with_more_in_db(
        lambda dhs, squares, k: (k > 1) * (dhs**2 * squares).sum(axis=(0, 1))
    ),
    ("truncated_bptt", "batch-additive"): with_more_in_db(
        lambda dhs, squares, k: (k > 1) * (dhs.mean(axis=0) * squares.mean(axis=0)).sum(axis=0)
    ),
    ("truncated_bptt", "chunks-stand-alone"): with_more_in_db(by_place),
    ("truncated_bptt", "both-ends"): with_more_in_db(
        lambda dhs, squares, k: (k == 1) * (dhs * squares).sum(axis=(0, 1))
    ),
}
