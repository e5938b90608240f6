"""Expected: scales-the-large-entries-alone"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm(np.concatenate([g.ravel() for g in grads]))
    clipped = [g.copy() for g in grads]
    for g in clipped:
        g[np.abs(g) > max_norm] *= max_norm / norm if norm > max_norm else 1.0
    return clipped, norm
