"""For each law of the exercise, a wrong program that it alone rejects."""

from reference.lstm import lstm_step_backward


def backward_with(change):
    """The right backward step with something done to its results."""
    return lambda dh, dc, cache, W, U: change(
        lstm_step_backward(dh, dc, cache, W, U), dh, dc, cache
    )


def mixed_rows(results, dh, dc, cache):
    dx, *others = results
    return (dx + dh.mean(), *others)


def mean_of_the_hidden_share(dh, dc, cache, W, U):
    results = lstm_step_backward(dh, dc, cache, W, U)
    direct = lstm_step_backward(0 * dh, dc, cache, W, U)
    means = (b + (a - b) / len(dh) for a, b in zip(results[3:], direct[3:], strict=True))
    return (*results[:3], *means)


def cell_gradient_unforgotten(results, dh, dc, cache):
    dx, dh_prev, dc_prev, *weights = results
    return (dx, dh_prev, dc_prev + dc, *weights)


def squared(results, dh, dc, cache):
    dx, *others = results
    return (dx + (dh**2).sum(axis=1, keepdims=True), *others)


BREAKS = {
    ("lstm_step_backward", "linear"): backward_with(squared),
    ("lstm_step_backward", "batch-independent"): backward_with(mixed_rows),
    ("lstm_step_backward", "batch-additive"): mean_of_the_hidden_share,
    ("lstm_step_backward", "direct-path"): backward_with(cell_gradient_unforgotten),
}
