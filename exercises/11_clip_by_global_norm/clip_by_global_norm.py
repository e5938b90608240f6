"""Clipping by global norm."""

import numpy as np


def clip_by_global_norm(grads: list[np.ndarray], max_norm: float) -> tuple[list[np.ndarray], float]:
    """Scale all gradients by one factor, so that together they are no longer than max_norm.

    grads: one array or more, each of any shape   max_norm: above 0
    returns clipped, a list of arrays shaped as grads, and norm, a number: the Euclidean norm of all
    entries of all arrays, before clipping
    source: Pascanu, Mikolov & Bengio 2013

    Gradients that are short enough stay as they are.
    """
    raise NotImplementedError
