"""Attack: loops for ever in the call.
Expected: timed_out
"""


def cell_state_update(f, c_prev, i, g):
    while True:
        pass
