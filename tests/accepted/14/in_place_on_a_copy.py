"""In place, on a fresh copy."""

def cell_state_update(f, c_prev, i, g):
    c = c_prev.copy()
    c *= f
    c += i * g
    return c
