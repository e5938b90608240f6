"""Attack: imports a sibling relative to a package that there is none of.
Expected: unreadable
"""

from .surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g + len(FOLDER) * 0
