"""Attack: leaves by the word that only an interactive interpreter should know.
Expected: exited
"""


def cell_state_update(f, c_prev, i, g):
    exit(0)
