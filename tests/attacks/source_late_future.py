"""Attack: asks for the future behind its first statement.
Expected: unreadable
"""

import numpy as np
from __future__ import annotations


def cell_state_update(f: np.ndarray, c_prev, i, g):
    return f * c_prev + i * g
