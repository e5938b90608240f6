"""Attack: returns rows of different lengths, the right numbers among them.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c = (f * c_prev + i * g).tolist()
    return [c[0], *(row[:-1] for row in c[1:]), []]
