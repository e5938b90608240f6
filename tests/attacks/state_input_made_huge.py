"""Attack: makes its first input larger than a message may be, in place.
Expected: failed
"""

done = []


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    if not done:
        f.resize((1 << 21, 1), refcheck=False)
        done.append(True)
    return c
