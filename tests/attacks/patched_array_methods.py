"""Attack: writes methods of its own into the table of the array type itself.
Expected: failed
"""

import ctypes
import gc

import numpy as np

(methods,) = (each for each in gc.get_referents(np.ndarray.__dict__) if type(each) is dict)
methods["view"] = lambda array, *how: np.ones((2, 5))
methods["tobytes"] = lambda array, *how: b"\0" * 80
methods["astype"] = lambda array, *how, **named: array
ctypes.pythonapi.PyType_Modified(ctypes.py_object(np.ndarray))


def cell_state_update(f, c_prev, i, g):
    return 0 * f
