"""A generator walks back; lists of numbers are returned."""

import numpy as np


def back(gates, g):
    yield g
    for gate in gates[::-1]:
        g = [a * b for a, b in zip(g, gate)]
        yield g


def cell_gradient_path(f_seq, dc_T):
    return [list(back(f.tolist(), g.tolist()))[::-1] for f, g in zip(f_seq, dc_T)]
