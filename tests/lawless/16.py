"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.lstm import lstm_step


def shown_with(change):
    """The right step with something done to h; `change` gets it with the cache."""

    def program(*given):
        h, c, cache = lstm_step(*given)
        return change(h, cache), c, cache

    return program


def row_mixing(x, *others):
    h, c, cache = lstm_step(x + x.mean(axis=0), *others)
    return h, c, cache._replace(x=x)


def never_forgetting(*given):
    cache = lstm_step(*given)[2]
    c = cache.c_prev + cache.i * cache.g
    return cache.o * np.tanh(c), c, cache._replace(c=c)


def unlike_units(h, cache):
    odd = np.arange(h.shape[1]) % 2
    return h * (1 - odd * cache.o * (1 - cache.o))


BREAKS = {
    # all three vanish where the gates are open or shut, so that the last law keeps quiet
    ("lstm_step", "bounded"): shown_with(lambda h, cache: h + 8 * cache.o * (1 - cache.o)),
    ("lstm_step", "batch-independent"): row_mixing,
    ("lstm_step", "units-permuted"): shown_with(unlike_units),
    ("lstm_step", "open-and-shut"): never_forgetting,
}
