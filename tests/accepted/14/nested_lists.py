"""Returns lists of plain numbers."""

def cell_state_update(f, c_prev, i, g):
    return [
        [a * b + c * d for a, b, c, d in zip(*rows)]
        for rows in zip(f.tolist(), c_prev.tolist(), i.tolist(), g.tolist())
    ]
