"""Attack: hands f everything that is no array of numbers, and then answers with the last complaint.
Exercise: 02
Expected: failed
"""

import numpy as np

ODD = [
    *("abc", None, {}, 1j, [10**400], np.array("a" * 5), np.zeros((0, 2**31 - 1))),
    *([np.zeros((0, 2**31 - 2))] * 3, iter([1]), np.full((2, 2), np.nan), np.longdouble(3)),
]


def numerical_gradient(f, x, eps=1e-5):
    said = ""
    for odd in ODD:
        try:
            f(odd)
        except ValueError as error:
            said = str(error)
    return np.full(x.shape, float(len(said)))
