"""Attack: returns the right bytes as moments in time.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).view("datetime64[ns]")
