"""Affine layer, forward and backward."""

import numpy as np


def affine_forward(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Multiply every row by the same weights and add the same bias.

    x: (N, D)   W: (D, K)   b: (K,)
    returns y: (N, K)
    """
    raise NotImplementedError


def affine_backward(
    dy: np.ndarray, x: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Send the gradient by an affine layer's result back to its input, weights and bias.

    dy: (N, K)   x: (N, D)   W: (D, K)
    returns dx: (N, D), dW: (D, K), db: (K,); gradients of W and b are summed over the batch
    """
    raise NotImplementedError
