"""Attack: keeps all that is read from descriptors, and takes its answers from there.
Expected: failed
"""

import os

import numpy as np

real, seen = os.read, bytearray()


def read(descriptor, count):
    data = real(descriptor, count)
    seen.extend(data)
    return data


os.read = read


def cell_state_update(f, c_prev, i, g):
    assert b"expected" not in seen
    numbers = np.frombuffer(bytes(seen[-8 * f.size :]).ljust(8 * f.size, b"\0"))
    return numbers.reshape(f.shape)
