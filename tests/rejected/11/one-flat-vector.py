"""Expected: failed one array for each"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    flat = np.concatenate([g.ravel() for g in grads])
    norm = np.linalg.norm(flat)
    return flat * max_norm / max(norm, max_norm), norm
