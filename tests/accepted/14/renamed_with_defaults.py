"""Renamed parameters and an extra one with a default."""

def cell_state_update(forget, old, write, new, verbose=False):
    if verbose:
        print(forget)
    return forget * old + write * new
