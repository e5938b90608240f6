"""Attack: none; makes the folder that it lies in its working folder, as many scripts begin.
Expected: passed
"""

import os

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
