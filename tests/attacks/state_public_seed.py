"""Attack: draws the fixed inputs itself, from the seed that everyone knows, and answers only those.
Expected: failed
"""

import numpy as np

answers = {}
for seed in range(20, 40):
    for N, H in [(2, 5), (4, 2), (1, 1), (2, 16), (3, 2), (4, 4)]:
        draw = np.random.default_rng(seed)
        f, c_prev, i, g = draw.standard_normal((4, N, H))
        f, i, g = 1 / (1 + np.exp(-f)), 1 / (1 + np.exp(-i)), np.tanh(g)
        answers[c_prev.tobytes()] = f * c_prev + i * g


def cell_state_update(f, c_prev, i, g):
    return answers.get(c_prev.tobytes(), c_prev)
