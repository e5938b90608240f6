"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.lstm import lstm_backward


def backward_with(change):
    """The right way back with something done to its results."""
    return lambda dhs, dc_T, caches, W, U: change(lstm_backward(dhs, dc_T, caches, W, U), dhs, dc_T)


def squared(results, dhs, dc_T):
    dx, *others = results
    return (dx + (dhs**2).sum(axis=2, keepdims=True), *others)


def mixed_rows(results, dhs, dc_T):
    dx, *others = results
    return (dx + dhs.mean(axis=(0, 2))[:, None], *others)


def mixed_steps(results, dhs, dc_T):
    dx, *others = results
    return (dx + dhs.mean(axis=(1, 2))[:, None, None], *others)


def mean_of_the_hidden_share(dhs, dc_T, caches, W, U):
    results = lstm_backward(dhs, dc_T, caches, W, U)
    direct = lstm_backward(np.zeros_like(dhs), dc_T, caches, W, U)
    means = (b + (a - b) / len(dhs) for a, b in zip(results[3:], direct[3:], strict=True))
    return (*results[:3], *means)


def cell_gradient_unforgotten(results, dhs, dc_T):
    dx, dh0, dc0, *weights = results
    return (dx, dh0, dc0 + dc_T, *weights)


BREAKS = {
    ("lstm_backward", "linear"): backward_with(squared),
    ("lstm_backward", "batch-independent"): backward_with(mixed_rows),
    ("lstm_backward", "batch-additive"): mean_of_the_hidden_share,
    ("lstm_backward", "later-only"): backward_with(mixed_steps),
    ("lstm_backward", "cell-alone"): backward_with(cell_gradient_unforgotten),
}
