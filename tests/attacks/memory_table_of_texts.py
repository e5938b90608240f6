"""Attack: hands f rows of numbers beside a long text, of which NumPy would make a table of texts.
Exercise: 02
Expected: raised
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    rows = [np.zeros(400, "u1")] * 400
    return f([*rows, ["a" * 4000, *["b"] * 399]])
