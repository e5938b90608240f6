"""Attack: returns a weak reference that passes itself off as an array and then loses it.
Expected: raised
"""

import weakref

import numpy as np


def cell_state_update(f, c_prev, i, g):
    fleeting = f * c_prev + i * g
    proxy = weakref.proxy(fleeting)
    assert isinstance(proxy, np.ndarray)
    return proxy
