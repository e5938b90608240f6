"""Cell-state update."""

import numpy as np


def cell_state_update(
    f: np.ndarray, c_prev: np.ndarray, i: np.ndarray, g: np.ndarray
) -> np.ndarray:
    """Keep part of the old cell state and add part of the candidate.

    f, c_prev, i, g: (N, H); gates f and i between 0 and 1, any c_prev and g
    returns c: (N, H), element by element
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    raise NotImplementedError
