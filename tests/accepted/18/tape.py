"""A tiny reverse-mode tape: the gradient is derived by the chain rule at run time."""

import numpy as np


class Var:
    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = value, parents, np.zeros_like(value)

    def __mul__(self, other):
        return Var(self.value * other.value, ((self, lambda d: d * other.value), (other, lambda d: d * self.value)))

    def __add__(self, other):
        return Var(self.value + other.value, ((self, lambda d: d), (other, lambda d: d)))

    def tanh(self):
        t = np.tanh(self.value)
        return Var(t, ((self, lambda d: d * (1 - t**2)),))

    def back(self, upstream):
        self.grad = self.grad + upstream
        for parent, rule in self.parents:
            parent.back(rule(upstream))


def lstm_step_backward(dh, dc, cache, W, U):
    i, f, g, o, c_prev = (Var(getattr(cache, name)) for name in ("i", "f", "g", "o", "c_prev"))
    c = f * c_prev + i * g
    h = o * c.tanh()
    h.back(dh)
    c.back(dc)
    slopes = [v.value * (1 - v.value) for v in (i, f)] + [1 - g.value**2, o.value * (1 - o.value)]
    da = np.hstack([v.grad * s for v, s in zip((i, f, g, o), slopes)])
    return da @ W.T, da @ U.T, c_prev.grad, cache.x.T @ da, cache.h_prev.T @ da, da.sum(axis=0)
