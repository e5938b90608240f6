"""Attack: reads its inputs' memory in the order in which it lies there.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f.ravel("K") * c_prev.ravel("K") + i.ravel("K") * g.ravel("K")).reshape(f.shape)
