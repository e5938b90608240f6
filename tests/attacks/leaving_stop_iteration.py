"""Attack: raises what ends a loop, so that a loop over calls might think itself at its end.
Expected: raised
"""

calls = []


def cell_state_update(f, c_prev, i, g):
    calls.append(1)
    if len(calls) > 3:
        raise StopIteration(f * c_prev + i * g)
    return f * c_prev + i * g
