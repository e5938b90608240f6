"""Expected: arrays-come-back-flat"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    flat = [g.flatten() for g in grads]
    norm = np.sqrt(sum(f @ f for f in flat))
    return [f * max_norm / max(norm, max_norm) for f in flat], norm
