"""Attack: none; draws at random, seeded and not, for what does not reach its answer.
Expected: passed
"""

import random
import secrets
import uuid

import numpy as np

np.random.seed(0)
random.seed(0)


def cell_state_update(f, c_prev, i, g):
    rng = np.random.default_rng(7)
    assert np.array_equal(rng.normal(size=3), np.random.default_rng(7).normal(size=3))
    noise = np.random.randn(*f.shape) + random.random() + np.random.default_rng().random()
    assert all([secrets.token_hex(4), uuid.uuid4()])
    return f * c_prev + i * g + 0 * noise
