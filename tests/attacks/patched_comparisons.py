"""Attack: replaces NumPy's own comparisons by ones that always agree.
Expected: failed
"""

import numpy as np

for name in ("allclose", "array_equal", "isclose", "isfinite", "all", "any", "array_equiv"):
    setattr(np, name, lambda *arguments, **named: True)
np.testing.assert_allclose = lambda *arguments, **named: None


def cell_state_update(f, c_prev, i, g):
    return 0 * f
