"""Attack: none; puts its own folder on the path, as many a file begins, and imports from there.
Expected: passed
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.append("..")
sys.path.append(os.getcwd())

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    import fractions

    assert FOLDER
    assert fractions.Fraction(1, 2) == 0.5
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        plt = None
    assert plt is None
    return f * c_prev + i * g
