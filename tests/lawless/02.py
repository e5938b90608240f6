"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.derivatives import numerical_gradient


def uneven_sides(f, x, eps):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[k] += eps
        below[k] -= eps / 2
        g[k] = (f(above) - f(below)) / (1.5 * eps)
    return g


def twice_the_step(f, x, eps):
    return numerical_gradient(f, x, 2 * eps)


def with_a_least_step(f, x, eps):
    return numerical_gradient(f, x, max(eps, 1e-4))


BREAKS = {
    ("numerical_gradient", "exact-for-quadratics"): uneven_sides,
    ("numerical_gradient", "second-order"): twice_the_step,
    ("numerical_gradient", "distance"): with_a_least_step,
}
