"""For each law of the exercise, a wrong program that it alone rejects."""

from reference.rnn import rnn_backward


def backward_with(change):
    """The right way back through time with something done to its results."""
    return lambda dhs, x, *others: change(rnn_backward(dhs, x, *others), dhs, x)


def squared(results, dhs, x):
    dx, *others = results
    return (dx + x * (dhs**2).sum(axis=2, keepdims=True), *others)


def mixed_rows(results, dhs, x):
    dx, *others = results
    return (dx + x * dhs.mean(axis=(0, 2))[None, :, None], *others)


def mean_of_the_weights(results, dhs, x):
    dx, dh0, dW, dU, db = results
    return dx, dh0, dW / len(x), dU / len(x), db


def earlier_steps_too(results, dhs, x):
    dx, *others = results
    return (dx + x * dhs.sum(axis=(1, 2), keepdims=True), *others)


def doubled(results, dhs, x):
    return tuple(2 * result for result in results)


BREAKS = {
    ("rnn_backward", "linear"): backward_with(squared),
    ("rnn_backward", "batch-independent"): backward_with(mixed_rows),
    ("rnn_backward", "batch-additive"): backward_with(mean_of_the_weights),
    ("rnn_backward", "later-only"): backward_with(earlier_steps_too),
    ("rnn_backward", "plain-recurrence"): backward_with(doubled),
}
