"""For each law of the exercise, a wrong program that it alone rejects."""

from reference.rnn import rnn_step_backward


def backward_with(change):
    """The right backward step with something done to its results."""
    return lambda dh, x, *others: change(rnn_step_backward(dh, x, *others), dh, x)


def squared(results, dh, x):
    dx, *others = results
    return (dx + x * (dh**2).sum(axis=1, keepdims=True), *others)


def mixed_rows(results, dh, x):
    dx, *others = results
    return (dx + x * dh.mean(), *others)


def mean_of_the_weights(results, dh, x):
    dx, dh_prev, dW, dU, db = results
    return dx, dh_prev, dW / len(x), dU / len(x), db


def doubled(results, dh, x):
    return tuple(2 * result for result in results)


BREAKS = {
    ("rnn_step_backward", "linear"): backward_with(squared),
    ("rnn_step_backward", "batch-independent"): backward_with(mixed_rows),
    ("rnn_step_backward", "batch-additive"): backward_with(mean_of_the_weights),
    ("rnn_step_backward", "slope-at-its-ends"): backward_with(doubled),
}
