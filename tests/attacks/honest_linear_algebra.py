"""Attack: none; uses NumPy's linear algebra, transforms, polynomials, masks and tests beside.
Expected: passed
"""

import numpy as np
import numpy.testing as npt
from numpy.polynomial import Polynomial


def cell_state_update(f, c_prev, i, g):
    n = f.shape[0]
    eye = np.linalg.inv(np.eye(n) * 2) * 2
    spectrum = np.fft.irfft(np.fft.rfft(c_prev, axis=1), n=f.shape[1], axis=1)
    npt.assert_allclose(spectrum, c_prev, atol=1e-9 * np.abs(c_prev).max() + 1e-12)
    assert Polynomial([0, 1])(2.0) == np.linalg.norm([2.0]) == 2.0
    masked = np.ma.masked_invalid(f * c_prev + i * g)
    return eye @ masked.filled(0.0)
