"""functools.reduce over the terms; the last of itertools.accumulate for the product."""

from functools import reduce
from itertools import accumulate
from operator import add, mul

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return np.reciprocal(1 + np.exp(-reduce(add, [x @ W_o, h_prev @ U_o, b_o])))


def hidden_state(o, c):
    return list(accumulate([o, np.tanh(c)], mul))[-1]
