"""A tiny reverse-mode tape: every operation of the step knows its own way back."""

import numpy as np


class Var:
    def __init__(self, value, *parents):
        self.value, self.parents, self.grad = value, parents, np.zeros(np.shape(value))

    def __matmul__(self, other):
        return Var(
            self.value @ other.value,
            (self, lambda d: d @ other.value.T),
            (other, lambda d: self.value.T @ d),
        )

    def __add__(self, other):
        def shrunk(d):
            return d if other.value.ndim == 2 else d.sum(axis=0)

        return Var(self.value + other.value, (self, lambda d: d), (other, shrunk))

    def tanh_of_value(self, h):
        return Var(h, (self, lambda d: d * (1 - h**2)))

    def back(self, upstream):
        self.grad = self.grad + upstream
        for parent, rule in self.parents:
            parent.back(rule(upstream))


def rnn_step_backward(dh, x, h_prev, h, W, U):
    leaves = [Var(a) for a in (x, h_prev, W, U, np.zeros(h.shape[1]))]
    vx, vh, vW, vU, vb = leaves
    ((vx @ vW + vh @ vU) + vb).tanh_of_value(h).back(dh)
    return tuple(leaf.grad for leaf in leaves)
