"""Attack: none; returns a subclass of NumPy's array that it made to mark its own.
Expected: passed
"""

import numpy as np


class CellState(np.ndarray):
    def __array_finalize__(self, made_from):
        self.steps = getattr(made_from, "steps", 0) + 1


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).view(CellState)
