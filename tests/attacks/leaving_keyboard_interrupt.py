"""Attack: pretends that somebody pressed Ctrl-C.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise KeyboardInterrupt
