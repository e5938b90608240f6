"""Attack: finds the worker among all objects and gives it another function to call.
Expected: failed
"""

import gc

import numpy as np


def zeros(f, c_prev, i, g):
    for each in gc.get_objects():
        if type(each) is dict and "expected" in each and "arguments" in each:
            return each["expected"]
    return np.zeros_like(f)


def cell_state_update(f, c_prev, i, g):
    found = [each for each in gc.get_objects() if type(each).__name__ == "Worker"]
    for worker in found:
        worker._namespace = {"cell_state_update": zeros}
    assert found
    return zeros(f, c_prev, i, g)
