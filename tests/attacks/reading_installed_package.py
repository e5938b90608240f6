"""Attack: imports an installed package after adding its folder to the path.
Expected: unreadable
Weak: passed
Alone: landlock
Without: passed
"""

import sys

from surroundings import PACKAGES

sys.path.append(PACKAGES)
import click  # noqa: F401


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
