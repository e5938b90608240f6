"""The old state, minus what is erased, plus what enters."""

def cell_state_update(f, c_prev, i, g):
    return c_prev + i * g - (1 - f) * c_prev
