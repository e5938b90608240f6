"""Returns a subclass of ndarray."""

import numpy as np

class State(np.ndarray):
    pass

def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).view(State)
