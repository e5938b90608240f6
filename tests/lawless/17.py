"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.lstm import lstm_forward


def reading_otherwise(change):
    """The right run over other inputs, with the right ones in its caches."""

    def program(x, *others):
        hs, cs, caches = lstm_forward(change(x), *others)
        return hs, cs, [cache._replace(x=x[:, t]) for t, cache in enumerate(caches)]

    return program


def shown_with(change):
    """The right run with something done to hs; `change` gets it with the output gates."""

    def program(*given):
        hs, cs, caches = lstm_forward(*given)
        return change(hs, np.stack([cache.o for cache in caches], axis=1)), cs, caches

    return program


def unlike_units(hs, o):
    odd = np.arange(hs.shape[2]) % 2
    return hs * (1 - odd * o * (1 - o))


def without_first_cell(x, h0, c0, *weights):
    return lstm_forward(x, h0, 0 * c0, *weights)


BREAKS = {
    # o * (1 - o) is 0 where the gate is open, so that the last law keeps quiet
    ("lstm_forward", "bounded"): shown_with(lambda hs, o: hs + 8 * o * (1 - o)),
    ("lstm_forward", "batch-independent"): reading_otherwise(lambda x: x + x.mean(axis=0)),
    ("lstm_forward", "prefix"): reading_otherwise(lambda x: x + x.mean(axis=1, keepdims=True)),
    ("lstm_forward", "units-permuted"): shown_with(unlike_units),
    ("lstm_forward", "counts"): without_first_cell,
}
