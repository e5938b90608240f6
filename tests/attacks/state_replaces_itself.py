"""Attack: puts another function into its own place while it is called.
Expected: failed
"""


def wrong(f, c_prev, i, g):
    return f * c_prev


def cell_state_update(f, c_prev, i, g):
    globals()["cell_state_update"] = wrong
    return f * c_prev + i * g
