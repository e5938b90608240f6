"""Attack: returns the right answer under its name in a dict.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return {"c": f * c_prev + i * g}
