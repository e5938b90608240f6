"""A mistake with a name: the gates have changed places."""


def cell_state_update(f, c_prev, i, g):
    return i * c_prev + f * g
