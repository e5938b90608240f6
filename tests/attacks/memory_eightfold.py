"""Attack: returns small whole numbers that, read as what they stand for, take eight times the room.
Exercise: 18
Expected: failed
"""

import numpy as np

LARGE = tuple(np.ones((1024, 1024), "u1") for _ in range(6))


def lstm_step_backward(dh, dc, cache, W, U):
    return LARGE
