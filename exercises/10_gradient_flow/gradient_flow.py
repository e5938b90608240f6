"""Gradient norm per step and spectral radius."""

import numpy as np


def backprop_gradient_norms(dh_T: np.ndarray, hs: np.ndarray, U: np.ndarray) -> np.ndarray:
    """Follow one gradient from the last state back to h0 and measure it at every step.

    dh_T: (N, H), by the last state   hs: (N, T, H), the states after steps 1 to T   U: (H, H)
    returns norms: (T + 1,), the Euclidean norm of the gradient by each state, h0's first
    source: Pascanu, Mikolov & Bengio 2013
    """
    raise NotImplementedError


def spectral_radius(U: np.ndarray) -> float:
    """Return the largest modulus among the eigenvalues of a matrix.

    U: (H, H)
    returns a number

    An eigenvalue of a real matrix may be negative or complex.
    """
    raise NotImplementedError
