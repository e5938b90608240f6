"""Attack: none; multiplies large matrices at its first call, which BLAS would use threads for.
Expected: passed
"""

import numpy as np

checked = []


def cell_state_update(f, c_prev, i, g):
    if not checked:
        a = np.random.default_rng(0).standard_normal((600, 600))
        q, r = np.linalg.qr(a)
        assert np.allclose(q @ r, a)
        assert np.linalg.svd(a[:200, :200], compute_uv=False)[0] > 1
        checked.append(True)
    return f * c_prev + i * g
