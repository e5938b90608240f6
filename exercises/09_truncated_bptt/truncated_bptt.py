"""Truncated BPTT."""

import numpy as np


def truncated_bptt(
    dhs: np.ndarray,
    x: np.ndarray,
    h0: np.ndarray,
    hs: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    k: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sum the weights' gradients over chunks of k steps, between which no gradient flows.

    dhs: (N, T, H)   x: (N, T, D)   h0: (N, H)   hs: (N, T, H), of the whole sequence
    W: (D, H)   U: (H, H)   k: steps in a chunk, at least 1
    returns dW: (D, H), dU: (H, H), db: (H,)
    source: Williams & Peng 1990

    Chunk j covers the steps from j*k to (j+1)*k - 1, the last one as far as there are steps. The
    states are those of the whole sequence: a chunk begins from the state before it.
    """
    raise NotImplementedError
